"""How a file of numbers is laid out on a page: columns with a few values, first rows, where the header may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recruit.domain.goals import TablePreview

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file: its place from 1, its name, a few of its values, and the field it is taken for."""

    number: int
    name: str
    examples: str
    field: str


def preview_from(kept: Mapping[str, Any]) -> TablePreview:
    """A preview from its plain JSON values."""
    top = tuple((number, tuple(cells)) for number, cells in kept["top"])
    return TablePreview(top, kept["columns"], kept["header_row"], kept["kind"])


def columns_of(seen: TablePreview, fields: list[str]) -> list[Column]:
    """Every column of the first rows; `fields` are what each is taken for, in order, "" for nothing."""
    width = max((len(cells) for _, cells in seen.top), default=0)
    found = []
    for place in range(width):
        values = [cells[place] for cells in seen.rows if place < len(cells) and cells[place]]
        name = seen.header[place] if place < len(seen.header) else ""
        field = fields[place] if place < len(fields) else ""
        found.append(Column(place + 1, name or f"Column {place + 1}", ", ".join(values[:EXAMPLES]), field))
    return found


def first_rows(seen: TablePreview) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The names of the columns, and the first rows cut or filled to the same width."""
    names = tuple(column.name for column in columns_of(seen, []))
    return names, tuple((cells + ("",) * len(names))[: len(names)] for cells in seen.rows)


def headers(seen: TablePreview) -> list[tuple[int, str, bool]]:
    """The rows in which the names of the columns may stand."""
    rows = [(number, f"Row {number}: {', '.join(c for c in cells if c)[:60]}") for number, cells in seen.top]
    rows.append((0, "Nowhere: the first row is already figures"))
    return [(number, words, number == seen.header_row) for number, words in rows]
