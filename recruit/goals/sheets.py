"""The bytes of a CSV or XLSX file become rows of text cells, each with its number in the file."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from recruit.domain.errors import BadInput

MAX_BYTES = 30_000_000
MAX_UNPACKED = 200_000_000
MAX_ROWS = 200_000
MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one table as text: (row number in the file, cells) for each row; `notes` say what was left aside."""

    rows: list[tuple[int, list[str]]]
    notes: tuple[str, ...] = ()


def read_sheet(data: bytes, name: str) -> Sheet:
    """The table in a file, by content and not by name; raises BadInput with a sentence when there is none."""
    if not data.strip():
        raise BadInput(f"{name} is empty. Send a CSV or XLSX file with one row per rep and period.")
    if len(data) > MAX_BYTES:
        raise BadInput(f"{name} is larger than 30 MB. Send fewer columns or fewer years.")
    if data[:4] == b"PK\x03\x04":
        return _xlsx(data, name)
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise BadInput(f"{name} is an old .xls workbook or is locked with a password. Save it as XLSX or CSV.")
    if data[:5] == b"%PDF-":
        raise BadInput(f"{name} is a PDF. Export the numbers as CSV or XLSX.")
    return _csv(data, name)


def _csv(data: bytes, name: str) -> Sheet:
    text = _decode(data, name)
    delimiter = _delimiter(text)
    try:
        rows = [(number, row) for number, row in enumerate(_records(text, delimiter), start=1) if any(row)]
    except csv.Error as error:
        raise BadInput(f"{name} cannot be read as CSV ({error}). Export it again as CSV or XLSX.") from None
    if len(rows) > MAX_ROWS:
        raise BadInput(f"{name} has more than {MAX_ROWS:,} rows. Send one year at a time.")
    return Sheet(rows)


def _records(text: str, delimiter: str) -> Iterable[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _decode(data: bytes, name: str) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise BadInput(f"{name} is not a text table. Save it as CSV (UTF-8) or XLSX.")


def _delimiter(text: str) -> str:
    """The mark that cuts the first lines into the most columns of the same number."""
    head = [line for line in text[:20_000].splitlines()[:30] if line.strip()]

    def score(mark: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(head, delimiter=mark))
        width, lines = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1], pair[0]))
        return (lines if width > 1 else 0, width)

    return max((",", ";", "\t", "|"), key=score)


def _xlsx(data: bytes, name: str) -> Sheet:
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise BadInput(f"{name} unpacks to more than 200 MB. Send the sheet with the numbers alone, as CSV.")
        return _workbook(data, name)
    except BadInput:
        raise
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError, AttributeError, TypeError):
        raise BadInput(f"{name} is damaged or is no XLSX workbook. Save it again as XLSX or CSV.") from None


def _workbook(data: bytes, name: str) -> Sheet:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    titles = [sheet.title for sheet in book.worksheets]
    for title in titles:
        cells = _cells(book[title], name)
        if cells:
            notes = () if len(titles) == 1 else (f'Only the sheet "{title}" was read; the workbook has {len(titles)}.',)
            return Sheet(_with_results(cells, data, title), notes)
    raise BadInput(f"{name} holds no filled sheet.")


def _cells(sheet: Any, name: str) -> list[tuple[int, list[str]]]:
    rows: list[tuple[int, list[str]]] = []
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        cells = [_cell_text(cell) for cell in row]
        if any(cells):
            rows.append((number, cells))
        if len(rows) > MAX_ROWS:
            raise BadInput(f"{name} has more than {MAX_ROWS:,} rows. Send one year at a time.")
    return rows


def _with_results(rows: list[tuple[int, list[str]]], data: bytes, title: str) -> list[tuple[int, list[str]]]:
    """The rows with each formula replaced by the result the workbook stored; without one the formula stays."""
    wanted = {(n, k) for n, cells in rows for k, cell in enumerate(cells) if cell.startswith("=")}
    if not wanted:
        return rows
    stored = dict(_stored(data, title, {n for n, _ in wanted}))
    for number, cells in rows:
        for k, cell in enumerate(cells):
            if cell.startswith("=") and number in stored and k < len(stored[number]):
                cells[k] = stored[number][k] or cell
    return rows


def _stored(data: bytes, title: str, numbers: set[int]) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for number, row in enumerate(book[title].iter_rows(max_col=MAX_COLUMNS), start=1):
        if number in numbers:
            yield number, [_cell_text(cell) for cell in row]


def _cell_text(cell: Any) -> str:
    """A cell as a person reads it: dates as 2024-01-31, percentages with their mark, currency with its sign."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (datetime, date)):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, (int, float)):
        return _number_text(value, str(cell.number_format or ""))
    return str(value).strip()


def _number_text(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{round(value * 100, 6):.10g}%"
    sign = next((mark for mark in "€£¥" if mark in shape), "")
    return sign + (str(int(value)) if float(value).is_integer() else repr(float(value)))
