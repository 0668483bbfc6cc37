"""One row of cells becomes one rep in one period, or a named reason why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from recruit.domain.goals import RepPeriod
from recruit.goals.amounts import Unreadable, read_amount, read_percent, style_of
from recruit.goals.columns import COUNTS, MONEY, plain
from recruit.goals.periods import NoPeriod, When, day_comes_first, read_period

TOTALS = {
    "total",
    "totals",
    "grand total",
    "sum",
    "team",
    "team total",
    "all",
    "all reps",
    "subtotal",
    "average",
    "mean",
}
_NO = {"", "no", "n", "false", "0", "none", "-", "n/a", "active"}
_SPACES = re.compile(r"\s+")


class Unusable(ValueError):
    """A row that cannot be used; the message is the reason."""


@dataclass(slots=True)
class Reading:
    """A usable row: its number, when it was, and its figures before months are gathered into quarters."""

    number: int
    when: When
    row: RepPeriod


class RowReader:
    """Reads the body rows of one table, in the table's own way of writing numbers and dates."""

    def __init__(self, columns: dict[str, int], body: Sequence[tuple[int, list[str]]]) -> None:
        self.columns = columns
        self.width = max(columns.values()) + 1
        self.styles = {f: style_of(self._column(f, body)) for f in (*MONEY, *COUNTS) if f in columns}
        money = [cell for f in MONEY if f in columns for cell in self._column(f, body)]
        self.money = style_of(money)
        self.day_first, self.day_open = day_comes_first(self._column("period", body))
        self.hundred = self._hundred(body)
        self.currency = self._main_currency(body)
        self.extras = [name for name in OPTIONAL if name in columns]
        self.notes: list[str] = []  # about odd cells in rows that were kept
        self.names: dict[str, str] = {}
        self.spellings: dict[str, set[str]] = {}
        self._periods: dict[str, When | NoPeriod] = {}

    def _column(self, name: str, body: Sequence[tuple[int, list[str]]]) -> list[str]:
        k = self.columns.get(name)
        return [] if k is None else [cells[k] for _, cells in body if k < len(cells)]

    def _hundred(self, body: Sequence[tuple[int, list[str]]]) -> bool:
        """Whether the attainment column writes 85 for 85 %."""
        seen = []
        for cell in self._column("attainment", body):
            try:
                value = read_percent(cell, hundred=False)
            except Unreadable:
                continue
            if value is not None and not cell.strip().endswith("%"):
                seen.append(value)
        return bool(seen) and median(seen) > 5

    def _main_currency(self, body: Sequence[tuple[int, list[str]]]) -> str | None:
        counts: dict[str, int] = {}
        for _, cells in body:
            for code in self._currencies(cells):
                counts[code] = counts.get(code, 0) + 1
        return max(sorted(counts), key=lambda code: counts[code]) if counts else None

    def _currencies(self, cells: Sequence[str]) -> set[str]:
        found = set()
        for name in MONEY:
            k = self.columns.get(name)
            cell = cells[k] if k is not None and k < len(cells) else ""
            if cell and not (cell[0].isdecimal() and cell[-1].isdecimal()):
                try:
                    amount = read_amount(cell, self.money)
                except Unreadable:
                    continue
                if amount and amount.currency:
                    found.add(amount.currency)
        k = self.columns.get("currency")
        if k is not None and k < len(cells) and cells[k].strip():
            found.add(cells[k].strip().upper()[:3])
        return found

    def read(self, number: int, cells: list[str]) -> Reading:
        """The row's figures; raises Unusable with the reason."""
        if len(cells) < self.width:
            cells = cells + [""] * (self.width - len(cells))
        rep = self._rep(cells)
        when = self._when(cells)
        if self.currency is not None:
            self._check_currency(cells)
        quota, actual = self._goal_and_result(cells)
        extras: dict[str, Any] = {f: self._optional(cells, f, number) for f in self.extras}
        row = RepPeriod(
            rep_id=rep,
            period=when.label,
            quota=quota or 0.0,
            actual=actual or 0.0,
            territory=self._text(cells, "territory") or None,
            on_leave="on_leave" in self.columns and self._text(cells, "on_leave").lower() not in _NO,
            has_result=actual is not None,
            **extras,
        )
        return Reading(number, when, row)

    def _text(self, cells: list[str], name: str) -> str:
        k = self.columns.get(name)
        return "" if k is None else cells[k].strip()

    def _rep(self, cells: list[str]) -> str:
        written = cells[self.columns["rep_id"]]
        known = self.names.get(written)
        if known is not None:
            return known
        text = _SPACES.sub(" ", written.strip())
        if not text:
            raise Unusable("no rep is named")
        if text.startswith("="):
            raise Unusable(f"the rep is a formula without a stored result ({text[:30]}); save the sheet with values")
        if plain(text) in TOTALS or plain(text).endswith(" total"):
            raise Unusable(f'"{text[:40]}" is a row of totals, not a rep')
        key = text.casefold()
        first = next(iter(self.spellings.get(key, ())), text)
        self.spellings.setdefault(key, {first}).add(text) if first != text else self.spellings.setdefault(key, {text})
        self.names[written] = first
        return first

    def _when(self, cells: list[str]) -> When:
        written = cells[self.columns["period"]]
        found = self._periods.get(written)
        if found is None:
            try:
                found = read_period(written, day_first=self.day_first)
            except NoPeriod as reason:
                found = reason
            self._periods[written] = found
        if isinstance(found, NoPeriod):
            raise Unusable(f"period {found}")
        return found

    def _check_currency(self, cells: list[str]) -> None:
        others = sorted(self._currencies(cells) - {self.currency or ""})
        if others:
            raise Unusable(f"is in {others[0]} where the file is in {self.currency}; convert it and send it again")

    def _amount(self, cells: list[str], name: str) -> float | None:
        k = self.columns.get(name)
        if k is None:
            return None
        if cells[k].isdecimal() and len(cells[k]) < 13:
            return float(cells[k])
        try:
            amount = read_amount(cells[k], self.styles[name])
        except Unreadable as reason:
            raise Unusable(f"{name} {reason}") from None
        return None if amount is None else amount.value

    def _goal_and_result(self, cells: list[str]) -> tuple[float | None, float | None]:
        quota = self._amount(cells, "quota")
        actual = self._amount(cells, "actual")
        if "quota" in self.columns:
            if quota is None:
                raise Unusable("quota is blank")
            if quota <= 0:
                raise Unusable(f"quota is {quota:,.0f}, so there is no goal to compare with")
        if actual is None and "attainment" in self.columns and quota:
            actual = self._attained(cells, quota)
        if actual is None and ("actual" in self.columns or "attainment" in self.columns):
            raise Unusable("actual is blank")
        if actual is not None and actual < 0:
            raise Unusable(f"actual is negative ({actual:,.0f}): refunds above sales, or a slip of the pen; correct it")
        if quota and actual is not None and actual > 50 * quota:
            raise Unusable(f"actual ({actual:,.0f}) is more than fifty times the quota ({quota:,.0f}); check the units")
        return quota, actual

    def _attained(self, cells: list[str], quota: float) -> float | None:
        try:
            share = read_percent(cells[self.columns["attainment"]], hundred=self.hundred)
        except Unreadable as reason:
            raise Unusable(f"attainment {reason}") from None
        return None if share is None else round(share * quota, 2)

    def _optional(self, cells: list[str], name: str, number: int) -> float | None:
        try:
            value = self._amount(cells, name)
        except Unusable as reason:
            self.notes.append(f"Row {number}: {reason}; the cell was left out and the row kept.")
            return None
        if value is not None and value < 0:
            self.notes.append(f"Row {number}: {name} is negative ({value:g}); the cell was left out and the row kept.")
            return None
        return value


OPTIONAL = ("calls", "meetings", "deals", "revenue", "pay", "tenure_months", "own_goal")
