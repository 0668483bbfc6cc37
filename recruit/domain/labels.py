"""What becomes of people, as labels to learn from: kinds of outcome, how they are written, and what they mean."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from recruit.domain.errors import BadInput
from recruit.domain.goals import GoalProfile
from recruit.domain.tools import Entrant

Kind = Literal["started", "attainment_6", "attainment_12", "there", "left"]

#: kind -> its name on a page
KINDS: dict[Kind, str] = {
    "started": "First day",
    "attainment_6": "Results, first 6 months",
    "attainment_12": "Results, first 12 months",
    "there": "Still there",
    "left": "Left",
}
#: How somebody left; only the first says anything about staying.
WAYS: dict[str, str] = {
    "own": "At their own wish",
    "company": "At the company's wish",
    "other": "Otherwise: a closed site, a move, illness",
}
MOST = 5.0  # no attainment above 500 % is taken

_NUMBER = re.compile(r"(\d{1,4})(?:[.,](\d{1,3}))?\s*(%|per\s?cent|percent)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one hired person; None where nobody has said it yet."""

    started: date | None = None
    attainment_6: float | None = None
    attainment_12: float | None = None
    there: date | None = None
    left: date | None = None
    left_how: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One person with what was known when they were ranked and what became of them.

    `ratings` has the interviewers' mean by dimension (0 to 4), `attainment` the ratio at 12 months (else at 6), `left`
    whether they left at their own wish within a year; None where that is not known.
    """

    entrant: Entrant
    team: GoalProfile
    ratings: Mapping[str, float] = field(default_factory=dict[str, float])
    attainment: float | None = None
    left: bool | None = None


def attainment_from(text: str) -> float | None:
    """A ratio from what somebody wrote: "118 %", "118" and "1.18" are 1.18; None when nothing was written.

    Raises BadInput in a sentence when it cannot be known what is meant.
    """
    text = text.strip()
    if not text:
        return None
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise BadInput("Write it as a percentage of the goal, as in “118 %”, or as a ratio, as in “1.18”.")
    number = float(f"{found[1]}.{found[2] or 0}")
    if found[3] is None and MOST < number < 20:
        raise BadInput(f"“{text}” could be a ratio or a percentage. Write it with a percent sign, as in “118 %”.")
    ratio = number / 100 if found[3] or number > MOST else number
    if ratio > MOST:
        raise BadInput(f"{text} is more than five times the goal. Check the figure.")
    return round(ratio, 4)


def months_after(start: date, months: int) -> date:
    """The day so many months later; the last day of a month that is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(start.day, last))


def checked(told: Told, today: date) -> None:
    """Raise BadInput in a sentence when this cannot have happened, or not yet."""
    if told.started is None:
        raise BadInput("Enter their first day: everything else is counted from it.")
    for day, words in ((told.started, "first day"), (told.left, "last day"), (told.there, "day you know them there")):
        if day is not None and day > today:
            raise BadInput(f"The {words} lies in the future. Enter it once it has come.")
        if day is not None and day < told.started:
            raise BadInput(f"The {words} lies before their first day. Check the two dates.")
    if told.left is not None and told.left_how not in WAYS:
        raise BadInput("Say how they left: staying is only learnt from those who left at their own wish.")
    for months, value in ((6, told.attainment_6), (12, told.attainment_12)):
        _measured(told, months, value, today)


def _measured(told: Told, months: int, value: float | None, today: date) -> None:
    if value is None or told.started is None:
        return
    due = months_after(told.started, months)
    if not math.isfinite(value) or not 0 <= value <= MOST:
        raise BadInput("Results against goals lie between 0 and 500 %.")
    if due > today:
        raise BadInput(f"Their first {months} months end on {due.day} {due:%B %Y}. Enter the figure after that.")
    if told.left is not None and told.left < due:
        raise BadInput(f"They left before their first {months} months were over, so leave that figure out.")


def attainment_of(told: Told) -> float | None:
    """The figure to learn from: of 12 months, else of 6."""
    return told.attainment_12 if told.attainment_12 is not None else told.attainment_6


def left_within_a_year(told: Told) -> bool | None:
    """Whether somebody left at their own wish within a year; None when it is not known, or was not their wish."""
    if told.started is None:
        return None
    year = months_after(told.started, 12)
    if told.left is not None and told.left < year:
        return True if told.left_how == "own" else None
    known = max((day for day in (told.left, told.there) if day is not None), default=None)
    return False if known is not None and known >= year else None
