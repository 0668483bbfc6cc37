"""Periods as people write them (2024-Q1, Q1 2024, FY24 Q1, Jan-24, 01/31/2024) become quarters and months."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    m: k
    for k, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1)
}
_YEAR = r"(?:fy|fiscal year|cy)?\s*'?(\d{4}|\d{2})"
_YEAR_QUARTER = re.compile(rf"{_YEAR}[\s\-_/.,]*q(?:uarter|tr)?[\s\-.]*([1-4])$")
_QUARTER_YEAR = re.compile(
    rf"(?:q(?:uarter|tr)?[\s\-.]*([1-4])|([1-4])(?:st|nd|rd|th)?\s*q(?:uarter|tr)?)[\s\-_/.,]*(?:of)?\s*{_YEAR}$"
)
_NAMED_MONTH = re.compile(r"([a-z]{3,9})\.?[\s\-_/,']*(\d{4}|\d{2})$")
_YEAR_NAMED = re.compile(r"(\d{4})[\s\-_/,]*([a-z]{3,9})\.?$")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})$")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})$")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s]\d.*)?$")
_DAY_DATE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:\s\d.*)?$")
_DAY_NAMED = re.compile(r"(\d{1,2})[\s\-./]+([a-z]{3,9})\.?[\s\-./,]+(\d{4}|\d{2})$")
_NAMED_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$")
_SERIAL = re.compile(r"([2-6]\d{4})(?:\.0+)?$")
_WHOLE_YEAR = re.compile(r"(?:fy|cy|fiscal year)?\s*'?(\d{4})$")


class NoPeriod(ValueError):
    """A cell that names no quarter, month or day; the message completes "period ..."."""


@dataclass(frozen=True, slots=True)
class When:
    """A quarter (`month` None), a month (`day` None) or a day."""

    year: int
    quarter: int
    month: int | None = None
    day: int | None = None

    @property
    def label(self) -> str:
        """The quarter as "2024-Q1"."""
        return f"{self.year:04d}-Q{self.quarter}"


def read_period(cell: str, *, day_first: bool = False) -> When:
    """The period in a cell; raises NoPeriod with the reason."""
    text = cell.strip().lower()
    if not text:
        raise NoPeriod("is blank")
    when = _quarter(text) or _month(text) or _day(text, day_first)
    if when is not None:
        return when
    if _WHOLE_YEAR.match(text) or re.match(r".*\bh[12]\b|h[12]\b", text):
        raise NoPeriod(f'"{cell.strip()[:30]}" is longer than a quarter; give quarters or months')
    raise NoPeriod(f'"{cell.strip()[:30]}" is not read as a quarter, a month or a date (such as 2024-Q1 or Jan-24)')


def day_comes_first(cells: Iterable[str]) -> tuple[bool, bool]:
    """Whether dates such as 03/04/2024 begin with the day, and whether the file leaves that open."""
    first = second = dotted = seen = 0
    for cell in cells:
        match = _DAY_DATE.match(cell.strip())
        if match:
            seen += 1
            first += int(match.group(1)) > 12
            second += int(match.group(3)) > 12
            dotted += match.group(2) == "."
    if first or second:
        return first > second, False
    return dotted > 0, seen > 0 and not dotted


def quarter_number(label: str) -> int:
    """A quarter's place on the line of time: "2024-Q1" is 4 times 2024."""
    return int(label[:4]) * 4 + int(label[6]) - 1


def quarter_bounds(label: str) -> tuple[date, date]:
    """The first and the last day of a quarter."""
    year, quarter = int(label[:4]), int(label[6])
    start = date(year, 3 * quarter - 2, 1)
    following = date(year + quarter // 4, 3 * (quarter % 4) + 1, 1)
    return start, following - timedelta(days=1)


def _quarter(text: str) -> When | None:
    match = _YEAR_QUARTER.match(text)
    if match:
        return When(_year(match.group(1)), int(match.group(2)))
    match = _QUARTER_YEAR.match(text)
    return When(_year(match.group(3)), int(match.group(1) or match.group(2))) if match else None


def _month(text: str) -> When | None:
    for pattern, named, year in ((_NAMED_MONTH, 1, 2), (_YEAR_NAMED, 2, 1)):
        match = pattern.match(text)
        if match and match.group(named)[:3] in MONTHS:
            return _when(_year(match.group(year)), MONTHS[match.group(named)[:3]])
    for pattern, month, year in ((_YEAR_MONTH, 2, 1), (_MONTH_YEAR, 1, 2)):
        match = pattern.match(text)
        if match:
            return _when(int(match.group(year)), int(match.group(month)))
    return None


def _day(text: str, day_first: bool) -> When | None:
    match = _ISO.match(text)
    if match:
        return _when(int(match.group(1)), int(match.group(2)), int(match.group(3)))
    match = _DAY_DATE.match(text)
    if match:
        one, two = int(match.group(1)), int(match.group(3))
        day, month = (one, two) if day_first else (two, one)
        return _when(_year(match.group(4)), month, day)
    for pattern, day, month, year in ((_DAY_NAMED, 1, 2, 3), (_NAMED_DAY, 2, 1, 3)):
        match = pattern.match(text)
        if match and match.group(month)[:3] in MONTHS:
            return _when(_year(match.group(year)), MONTHS[match.group(month)[:3]], int(match.group(day)))
    match = _SERIAL.match(text)
    if match:  # a spreadsheet's day number, counted from 30 December 1899
        found = date(1899, 12, 30) + timedelta(days=int(match.group(1)))
        return _when(found.year, found.month, found.day)
    return None


def _when(year: int, month: int, day: int | None = None) -> When | None:
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return When(year, (month + 2) // 3, month, day)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year < 70 else 1900 + year
