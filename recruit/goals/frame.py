"""A team's rows as columns of numbers, with the rows that cannot speak about the goal set apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recruit.domain.goals import RepPeriod
from recruit.goals.periods import quarter_number

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]

RAMP_MONTHS = 6
FIGURES = (
    "quota", "actual", "calls", "meetings", "deals", "revenue", "pay", "tenure_months", "own_goal", "late_month",
    "late_weeks",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """Columns of equal length, one place a rep and quarter, sorted by rep and time; NaN where nothing is known.

    `rep` numbers the reps from 0, `time` counts quarters (4 times the year, plus 0 to 3), money is in the file's
    currency. Every row has a goal above 0 and a result.
    """

    rep: Places
    time: Places
    quota: Numbers
    actual: Numbers
    calls: Numbers
    meetings: Numbers
    deals: Numbers
    revenue: Numbers
    pay: Numbers
    tenure_months: Numbers
    own_goal: Numbers
    late_month: Numbers
    late_weeks: Numbers
    names: tuple[str, ...] = ()
    territory: tuple[str | None, ...] = ()

    @property
    def attainment(self) -> Numbers:
        """Result over goal, row by row."""
        return self.actual / self.quota

    @property
    def reps(self) -> int:
        """How many reps have a row."""
        return int(self.rep.max()) + 1 if len(self.rep) else 0

    @property
    def periods(self) -> int:
        """How many different quarters there are."""
        return len(np.unique(self.time))


@dataclass(frozen=True, slots=True)
class Apart:
    """A row left out of the verdict: who, when, why, and its attainment where goal and result are known."""

    rep_id: str
    period: str
    why: str
    attainment: float | None


def why_apart(row: RepPeriod) -> str | None:
    """Why a row says nothing about the goal's height; None when it does say something."""
    if row.quota <= 0:
        return "no goal is known"
    if not row.has_result:
        return "no result is known"
    if row.on_leave:
        return "on leave"
    if row.part:
        return "a part of the period only"
    if row.tenure_months is not None and row.tenure_months < RAMP_MONTHS:
        return f"ramping (under {RAMP_MONTHS} months)"
    return None


def split(rows: Sequence[RepPeriod]) -> tuple[Frame, tuple[Apart, ...]]:
    """The rows that speak about the goal as a frame, and the others with their reasons."""
    speaking: list[RepPeriod] = []
    apart: list[Apart] = []
    for row in rows:
        why = why_apart(row)
        if why is None:
            speaking.append(row)
        else:
            known = row.quota > 0 and row.has_result
            apart.append(Apart(row.rep_id, row.period, why, row.actual / row.quota if known else None))
    return frame_of(speaking), tuple(apart)


def frame_of(rows: Sequence[RepPeriod]) -> Frame:
    """The rows as columns, sorted by rep and time."""
    ordered = sorted(rows, key=lambda row: (row.rep_id, quarter_number(row.period)))
    names = tuple(dict.fromkeys(row.rep_id for row in ordered))
    place = {name: k for k, name in enumerate(names)}
    figures = {
        figure: np.array([_or_nan(getattr(row, figure)) for row in ordered], dtype=np.float64) for figure in FIGURES
    }
    return Frame(
        rep=np.array([place[row.rep_id] for row in ordered], dtype=np.int64),
        time=np.array([quarter_number(row.period) for row in ordered], dtype=np.int64),
        names=names,
        territory=tuple(row.territory for row in ordered),
        **figures,
    )


def bare_frame(rep: Places, time: Places, quota: Numbers, actual: Numbers, **figures: Numbers) -> Frame:
    """A frame from goal and result alone, other figures unknown; rows are sorted by rep and time already."""
    unknown = np.full(len(rep), np.nan)
    every: dict[str, Any] = {
        figure: figures.get(figure, unknown) for figure in FIGURES if figure not in ("quota", "actual")
    }
    return Frame(rep=rep, time=time, quota=quota, actual=actual, **every)


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else float(value)
