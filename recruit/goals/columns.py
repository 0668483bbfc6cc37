"""Which column is which: headers matched by name, in whichever row they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recruit.domain.columns import HEADER, chosen_places
from recruit.domain.errors import BadInput

#: field -> header words that mean it, the surest first (compared in lower case, signs taken out)
NAMES: dict[str, tuple[str, ...]] = {
    "rep_id": (
        "rep id",
        "rep",
        "owner",
        "sales rep",
        "salesrep",
        "salesperson",
        "sales person",
        "rep name",
        "opportunity owner",
        "account owner",
        "deal owner",
        "owner name",
        "sales agent",
        "agent",
        "seller",
        "account executive",
        "ae",
        "employee",
        "employee id",
        "name",
        "representative",
        "sales representative",
        "user",
        "member",
    ),
    "period": (
        "period",
        "quarter",
        "fiscal quarter",
        "fiscal period",
        "month",
        "date",
        "period end",
        "quarter end",
        "qtr",
        "quota date",
        "close quarter",
        "reporting period",
        "week ending",
        "fiscal year quarter",
    ),
    "quota": (
        "quota",
        "target",
        "goal",
        "sales target",
        "sales quota",
        "quota amount",
        "target amount",
        "plan",
        "objective",
        "budget",
        "team goal",
        "sales goal",
        "quota usd",
        "quota eur",
        "target usd",
        "target eur",
    ),
    "actual": (
        "actual",
        "actuals",
        "booked",
        "bookings",
        "attained",
        "closed won",
        "sales",
        "result",
        "achieved",
        "actual sales",
        "booked amount",
        "actual amount",
        "won amount",
        "total sales",
        "sales amount",
        "closed",
        "amount",
        "won",
        "actual usd",
        "actual eur",
        "closed won amount",
        "bookings amount",
    ),
    "attainment": (
        "attainment",
        "attainment pct",
        "attainment percent",
        "quota attainment",
        "pct of quota",
        "percent of quota",
        "pct to goal",
        "of quota",
        "pct attainment",
        "achievement",
        "pct achieved",
        "percent to plan",
    ),
    "calls": ("calls", "dials", "call count", "calls made", "visits", "number of calls"),
    "meetings": ("meetings", "demos", "appointments", "meetings held", "number of meetings"),
    "deals": ("deals", "wins", "deals won", "closed deals", "deal count", "number of deals", "won deals"),
    "revenue": ("revenue", "recognised revenue", "recognized revenue", "net revenue"),
    "pay": ("pay", "total pay", "earnings", "compensation", "commission paid", "total comp", "ote paid", "income"),
    "tenure_months": ("tenure months", "tenure", "months in role", "tenure mo", "months of service"),
    "territory": ("territory", "region", "area", "patch", "district", "regional office"),
    "on_leave": ("on leave", "leave", "absence", "absent"),
    "own_goal": ("own goal", "personal goal", "self set goal", "own target", "personal target"),
    "currency": ("currency", "currency code", "ccy"),
    "stage": ("deal stage", "stage", "opportunity stage", "status", "stage name"),
    "close_date": ("close date", "closed date", "date closed", "won date", "closing date", "close"),
    "close_value": ("close value", "deal value", "deal amount", "opportunity amount", "acv", "tcv", "arr"),
    "deal_id": ("opportunity id", "deal id", "opportunity", "opportunity name", "deal name"),
}
MONEY = ("quota", "actual", "revenue", "pay", "own_goal", "close_value")
COUNTS = ("calls", "meetings", "deals", "tenure_months")
_LOOK_IN = 15
_SIGNS = re.compile(r"[^a-z0-9%]+")


def plain(header: str) -> str:
    """A header in lower case with words parted by single blanks; "%" becomes "pct"."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header.strip())
    return " ".join(_SIGNS.sub(" ", parted.lower()).replace("%", " pct ").split())


def guess_columns(header: Sequence[str]) -> dict[str, int]:
    """Field to column number for the headers that are recognised; a column serves one field, the surest first."""
    cleaned = [plain(cell) for cell in header]
    claims: list[tuple[int, int, int, str]] = []
    for order, (field, words) in enumerate(NAMES.items()):
        for column, text in enumerate(cleaned):
            closeness = _closeness(text, words)
            if closeness is not None:
                claims.append((closeness, order, column, field))
    found: dict[str, int] = {}
    taken: set[int] = set()
    for _, _, column, field in sorted(claims):
        if field not in found and column not in taken:
            found[field] = column
            taken.add(column)
    return found


def _closeness(text: str, words: tuple[str, ...]) -> int | None:
    """How surely a header means a field: an exact name by its place in the list, then a name with extra words."""
    if not text:
        return None
    if text in words:
        return words.index(text)
    if "pct" in text.split() and "attainment" not in words:
        return None
    padded = f" {text} "
    inside = [k for k, word in enumerate(words) if len(word) > 3 and f" {word} " in padded]
    return 100 + len(text) + min(inside) if inside and len(text.split()) <= 5 else None


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the number of its row (0 when there is none), the rows after it, and the columns by field."""

    header: list[str]
    number: int
    body: list[tuple[int, list[str]]]
    columns: dict[str, int]


def find_table(rows: list[tuple[int, list[str]]], chosen: Mapping[str, str] | None) -> Table:
    """The header among `rows`, what follows it, and the columns by field.

    `chosen` maps fields to what a person picked and goes before any guess; it may name the header's row, or say that
    there is none (`domain/columns.py`). Raises BadInput when no row of the first fifteen names a rep and either a
    period or a closing date.
    """
    if chosen and HEADER in chosen:
        return _told(rows, chosen)
    best: Table | None = None
    for place, (number, cells) in enumerate(rows[:_LOOK_IN]):
        columns = _with_choice(guess_columns(cells), cells, chosen)
        named = "rep_id" in columns and ("period" in columns or "close_date" in columns)
        if named and (best is None or len(columns) > len(best.columns)):
            best = Table(cells, number, rows[place + 1 :], columns)
    if best is None:
        raise BadInput(
            "No header was found that names a rep (rep_id, Rep, Owner) and a period (period, Quarter, Date). "
            "The first row should name the columns: rep_id, period, quota, actual."
        )
    return best


def _told(rows: list[tuple[int, list[str]]], chosen: Mapping[str, str]) -> Table:
    """The table as a person laid it out."""
    number = int(chosen[HEADER]) if chosen[HEADER].isdecimal() else 0
    header = next((cells for row, cells in rows if row == number), [])
    columns = _with_choice({}, header, chosen)
    if "rep_id" not in columns or not {"period", "close_date"} & columns.keys():
        raise BadInput("The columns chosen name no rep, or no time. Correct the columns.")
    return Table(header, number, [row for row in rows if row[0] > number], columns)


def likely_header(rows: Sequence[tuple[int, list[str]]]) -> int:
    """The number of the first row that could be a header: two or more words and no figure; 0 when there is none."""
    for number, cells in rows[:_LOOK_IN]:
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) >= 2 and not any(char.isdecimal() for cell in filled for char in cell):
            return number
    return 0


def _with_choice(columns: dict[str, int], cells: Sequence[str], chosen: Mapping[str, str] | None) -> dict[str, int]:
    if not chosen:
        return columns
    places = {plain(cell): k for k, cell in reversed(list(enumerate(cells))) if plain(cell)}
    picked = chosen_places(chosen)
    picked |= {field: places[plain(text)] for field, text in chosen.items() if plain(text) in places}
    kept = {f: k for f, k in columns.items() if f not in chosen and k not in picked.values()}
    return {**kept, **{field: k for field, k in picked.items() if field != HEADER}}
