"""A team's file becomes usable rows, named rejects and notes; nothing is dropped in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from recruit.domain.errors import BadInput
from recruit.domain.goals import Rejected, RepPeriod, TablePreview, TeamNumbers
from recruit.goals.columns import find_table, likely_header, plain
from recruit.goals.deals import looks_like_deals, roll_up
from recruit.goals.periods import quarter_number
from recruit.goals.rows import Reading, RowReader, Unusable
from recruit.goals.sheets import read_sheet

MOST_NAMES = 500  # comparing every two names of a larger team would take long
FIRST_ROWS, LONGEST_CELL, MOST_COLUMNS = 7, 60, 60  # of a file, in a preview
SUMMED = ("quota", "actual", "calls", "meetings", "deals", "revenue", "pay", "own_goal")


def parse(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TeamNumbers:
    """A team file's bytes and name become usable rows and named rejects; never raises on bad rows.

    `mapping` says what a person took which column for, before any guess (`domain/columns.py`). Raises BadInput, with
    a sentence, for a file that holds no table of reps and periods.
    """
    sheet = read_sheet(data, name)
    table = find_table(sheet.rows, mapping)
    if looks_like_deals(table.columns):
        numbers = roll_up(table.columns, table.body)
    else:
        if "period" not in table.columns:
            raise BadInput(f"{name} names no period. Add a column such as period (2024-Q1), Quarter or Date.")
        if not {"quota", "actual", "attainment"} & table.columns.keys():
            raise BadInput(
                f"{name} has neither goals nor results. Add the columns quota and actual (money per period)."
            )
        numbers = _rep_rows(table.columns, table.header, table.body)
    return replace(numbers, notes=(*sheet.notes, *numbers.notes))


def preview(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TablePreview:
    """What `parse` would take each column for, so that a person can correct it; raises BadInput for no table at all."""
    rows = read_sheet(data, name).rows
    try:
        table = find_table(rows, mapping)
    except BadInput:
        return TablePreview(_top(rows, 0), {}, likely_header(rows), "not known")
    found = dict(table.columns)
    if looks_like_deals(found):
        kind = "deals"
        if "close_date" in found:  # a deal counts when it closed; other dates are not read
            found.pop("period", None)
    elif "quota" not in found:
        kind = "results only"
    else:
        kind = "rep and period" if {"actual", "attainment"} & found.keys() else "goals only"
    return TablePreview(_top(rows, table.number), found, table.number, kind)


def _top(rows: Sequence[tuple[int, list[str]]], header: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The first rows, at least to a few after the header, with long cells cut short."""
    place = next((k for k, (number, _) in enumerate(rows) if number >= header), 0)
    return tuple(
        (number, tuple(cell.strip()[:LONGEST_CELL] for cell in cells[:MOST_COLUMNS]))
        for number, cells in rows[: max(FIRST_ROWS, place + 5)]
    )


def _rep_rows(columns: dict[str, int], header: list[str], body: Sequence[tuple[int, list[str]]]) -> TeamNumbers:
    reader = RowReader(columns, body)
    again = [plain(cell) for cell in header]
    readings: list[Reading] = []
    rejected: list[Rejected] = []
    for number, cells in body:
        try:
            readings.append(reader.read(number, cells))
        except Unusable as reason:
            repeated = [plain(cell) for cell in cells] == again
            rejected.append(Rejected(number, "the header stands here again" if repeated else str(reason)))
    kept, doubled = _without_doubles(readings)
    rows, notes = _quarters(kept)
    notes = [*_file_notes(columns, reader), *notes, *reader.notes]
    every = sorted([*rejected, *doubled], key=lambda r: r.row)
    return TeamNumbers(tuple(rows), tuple(every), (*notes, *renamed(rows)))


def _file_notes(columns: dict[str, int], reader: RowReader) -> list[str]:
    notes = []
    if "quota" not in columns:
        notes.append("This file names no quotas, so goals cannot be judged from it alone: add a file with them.")
    if not {"actual", "attainment"} & columns.keys():
        notes.append("This file names no results, so goals cannot be judged from it alone: add a file with them.")
    if reader.day_open:
        notes.append("Dates were read as month/day/year; say so if the day comes first.")
    for spellings in reader.spellings.values():
        if len(spellings) > 1:
            notes.append(f"{' and '.join(sorted(spellings))} were counted as one rep.")
    return notes


def _without_doubles(readings: list[Reading]) -> tuple[list[Reading], list[Rejected]]:
    """The rows with each rep and period once; the first stands, later ones are named."""
    first: dict[tuple[str, int, int | None, int | None, str], Reading] = {}
    doubled: list[Rejected] = []
    for reading in readings:
        when, row = reading.when, reading.row
        key = (row.rep_id, quarter_number(row.period), when.month, when.day, row.territory or "")
        before = first.setdefault(key, reading)
        if before is not reading:
            same = before.row == row
            reason = f"the same as row {before.number}; counted once" if same else _conflict(row, before)
            doubled.append(Rejected(reading.number, reason))
    return list(first.values()), doubled


def _conflict(row: RepPeriod, before: Reading) -> str:
    return f"{row.rep_id} in {row.period} was given by row {before.number} with other figures, which stand; keep one"


def _quarters(readings: list[Reading]) -> tuple[list[RepPeriod], list[str]]:
    """Months, weeks and a rep's several territories gathered into one row per rep and quarter."""
    groups: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.row.rep_id, reading.row.period].append(reading)
    months = {key: {g.when.month for g in group if g.when.month} for key, group in groups.items()}
    monthly = any(len(found) > 1 for found in months.values())
    rows = []
    for key in sorted(groups, key=lambda k: (k[0], quarter_number(k[1]))):
        group = groups[key]
        part = monthly and 0 < len(months[key]) < 3
        row = replace(_sum(group), part=part) if part or len(group) > 1 else group[0].row
        whole = monthly and not part and len(months[key]) == 3
        rows.append(replace(row, late_month=_late_month(group)) if whole else row)
    notes = []
    if monthly:
        parts = sum(row.part for row in rows)
        notes.append("Months were added up to quarters" + (f"; {parts} quarters are not whole." if parts else "."))
    elif len(rows) < len(readings):
        notes.append("Several rows of one rep and quarter (such as two territories) were added up.")
    return rows, notes


def _sum(group: list[Reading]) -> RepPeriod:
    rows = [reading.row for reading in group]
    sums = {}
    for name in SUMMED:
        values = [value for row in rows if (value := getattr(row, name)) is not None]
        sums[name] = sum(values) if values else None
    territories = sorted({row.territory for row in rows if row.territory})
    return replace(
        rows[-1],
        territory=" + ".join(territories) or None,
        on_leave=any(row.on_leave for row in rows),
        has_result=any(row.has_result for row in rows),
        **sums,
    )


def _late_month(group: list[Reading]) -> float | None:
    """What of a quarter's result came in its last month; None where a row names no month."""
    if any(reading.when.month is None for reading in group):
        return None
    return sum(reading.row.actual for reading in group if (reading.when.month or 0) % 3 == 0)


def renamed(rows: Sequence[RepPeriod]) -> list[str]:
    """Notes on reps who may be one person under two names: one ends where a like-sounding other begins."""
    if len({row.rep_id for row in rows}) > MOST_NAMES:
        return []
    spans: dict[str, tuple[int, int]] = {}
    for row in rows:
        at = quarter_number(row.period)
        low, high = spans.get(row.rep_id, (at, at))
        spans[row.rep_id] = (min(low, at), max(high, at))
    ends: dict[int, list[str]] = defaultdict(list)
    for rep, (_, high) in spans.items():
        ends[high].append(rep)
    return [
        f"{old} ends where {new} begins: if they are one person, give both rows one name; they were counted as two."
        for new, (low, _) in sorted(spans.items())
        for old in sorted(ends.get(low - 1, []))
        if _alike(old, new)
    ]


def _alike(one: str, two: str) -> bool:
    """Whether two names share a word of letters, or most of their letters; codes such as R01 and R02 do not count."""
    words = [{w.strip(".,").casefold() for w in name.split() if len(w.strip(".,")) > 2} for name in (one, two)]
    if any(w.isalpha() for w in words[0] & words[1]):
        return True
    if any(c.isdecimal() for c in one + two):
        return False
    return SequenceMatcher(None, one.casefold(), two.casefold()).ratio() > 0.75
