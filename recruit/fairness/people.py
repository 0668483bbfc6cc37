"""A CSV of outcomes, one row a person, becomes people with a sex, a race and an exact outcome; bad rows are named."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from recruit.domain.errors import BadInput

Kind = Literal["scoring", "selection"]

#: words that stand for "not known", beside the blank
UNKNOWN = {
    "", "unknown", "n/a", "na", "none", "not given", "not stated", "not disclosed", "undisclosed", "prefer not to say",
    "prefer not to answer", "decline to state", "decline to answer", "declined", "-", "?",
}  # fmt: skip
YES = {"1", "1.0", "yes", "y", "true", "t", "x", "selected", "hired", "passed", "pass"}
NO = {"0", "0.0", "no", "n", "false", "f", "not selected", "rejected", "failed", "fail"}
RACE_HEADERS = ("race", "race_ethnicity", "race/ethnicity", "ethnicity")
SEX_HEADERS = ("sex", "gender")


@dataclass(frozen=True, slots=True)
class Person:
    """One person: `sex` and `race` as first written, None when unknown; `outcome` is a score, or 1 or 0."""

    sex: str | None
    race: str | None
    outcome: Fraction


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The people of one file, what their outcomes are, and the rows that could not be used as (row, reason)."""

    kind: Kind
    people: tuple[Person, ...]
    rejected: tuple[tuple[int, str], ...] = ()


def read_outcomes(text: str, name: str, kind: Kind | None = None) -> Outcomes:
    """The people in a CSV with the columns sex, race and score or selected.

    Without `kind`, a `selected` column goes before a `score` column. Raises BadInput with a sentence when the file
    has no such columns or no usable row.
    """
    try:
        rows = [(k, row) for k, row in enumerate(csv.reader(io.StringIO(text, newline="")), start=1) if any(row)]
    except csv.Error as error:
        raise BadInput(f"{name} cannot be read as CSV ({error}). Export it again.") from None
    if not rows:
        raise BadInput(f"{name} is empty. It needs the columns sex, race and either score or selected.")
    header = [cell.strip().casefold() for cell in rows[0][1]]
    chosen = _kind(header, name, kind)
    columns = (
        _column(header, SEX_HEADERS, name),
        _column(header, RACE_HEADERS, name),
        header.index("score" if chosen == "scoring" else "selected"),
    )
    return _people(rows[1:], columns, chosen, name)


def _kind(header: Sequence[str], name: str, kind: Kind | None) -> Kind:
    if kind is None:
        kind = "selection" if "selected" in header else "scoring"
    needed = "score" if kind == "scoring" else "selected"
    if needed not in header:
        wanted = "a column score or selected" if "score" not in header and "selected" not in header else f'"{needed}"'
        raise BadInput(f"{name} has no column for the outcome: add {wanted} (the {kind} kind was asked for).")
    return kind


def _column(header: Sequence[str], names: Sequence[str], name: str) -> int:
    for wanted in names:
        if wanted in header:
            return header.index(wanted)
    raise BadInput(f"{name} has no column {names[0]}. It needs the columns sex, race and either score or selected.")


def _people(rows: Sequence[tuple[int, list[str]]], columns: tuple[int, int, int], kind: Kind, name: str) -> Outcomes:
    people: list[Person] = []
    rejected: list[tuple[int, str]] = []
    spellings: dict[str, str] = {}
    for number, cells in rows:
        padded = [*cells, *[""] * (max(columns) + 1 - len(cells))]
        try:
            outcome = _outcome(padded[columns[2]], kind)
        except ValueError as reason:
            rejected.append((number, str(reason)))
            continue
        people.append(Person(_known(padded[columns[0]], spellings), _known(padded[columns[1]], spellings), outcome))
    if not people:
        first = f" (row {rejected[0][0]}: {rejected[0][1]})" if rejected else ""
        raise BadInput(f"{name} has no row with an outcome that can be used{first}.")
    return Outcomes(kind, tuple(people), tuple(rejected))


def _known(cell: str, spellings: dict[str, str]) -> str | None:
    text = " ".join(cell.split())
    return None if text.casefold() in UNKNOWN else spellings.setdefault(text.casefold(), text)


def _outcome(cell: str, kind: Kind) -> Fraction:
    text = cell.strip()
    if not text:
        raise ValueError("the outcome is blank")
    if kind == "selection":
        if text.casefold() in YES:
            return Fraction(1)
        if text.casefold() in NO:
            return Fraction(0)
        raise ValueError(f'selected is "{text[:30]}", which is neither yes (1) nor no (0)')
    try:
        if "/" in text or len(text) > 40:
            raise ValueError
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        raise ValueError(f'score is "{text[:30]}", which is not a number') from None
