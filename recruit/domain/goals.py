"""A team's numbers, the diagnosis of its goals, and the goal profile that ranking uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

Verdict = Literal["too_safe", "balanced", "too_ambitious", "unclear"]

VERDICT_WORDS: dict[Verdict, str] = {
    "too_safe": "likely too safe",
    "balanced": "likely balanced",
    "too_ambitious": "likely too ambitious",
    "unclear": "not clear yet",
}

#: below this the likeliest regime is "not clear yet"
CLEAR = 0.6


@dataclass(frozen=True, slots=True)
class RepPeriod:
    """One rep in one period. Money in one currency; `period` as "2024-Q1"; None where the file said nothing.

    `quota` 0.0 means that the file named no goal; `has_result` False that it named no result (`actual` is 0.0 then);
    `part` that the figures cover only a part of the period. `late_month` and `late_weeks` are what of `actual` came in
    the period's last month and last 14 days, where the file has months or days.
    """

    rep_id: str
    period: str
    quota: float
    actual: float
    calls: float | None = None
    meetings: float | None = None
    deals: float | None = None
    revenue: float | None = None
    pay: float | None = None
    tenure_months: float | None = None
    territory: str | None = None
    on_leave: bool = False
    own_goal: float | None = None
    part: bool = False
    has_result: bool = True
    late_month: float | None = None
    late_weeks: float | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be used: its number in the file (the header is row 1) and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class TeamNumbers:
    """The usable rows of a team's file, and the rows that were not usable."""

    rows: tuple[RepPeriod, ...]
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What a file looks like before it is used: its first rows and which column is taken for which field.

    `top` holds (row number in the file, cells) from the first filled row to a few after the header; `columns` maps
    fields to places in a row, from 0; `header_row` is 0 when no header was found; `kind` is "rep and period",
    "deals", "goals only", "results only" or "not known".
    """

    top: tuple[tuple[int, tuple[str, ...]], ...]
    columns: Mapping[str, int]
    header_row: int
    kind: str

    @property
    def header(self) -> tuple[str, ...]:
        """The header's cells; empty without one."""
        return next((cells for number, cells in self.top if number == self.header_row), ())

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The first rows after the header."""
        return tuple(cells for number, cells in self.top if number > self.header_row)


@dataclass(frozen=True, slots=True)
class Statistic:
    """One figure with its 80 % interval and one plain sentence; `value` is None when it cannot be had."""

    key: str
    name: str
    value: float | None
    low: float | None
    high: float | None
    says: str


@dataclass(frozen=True, slots=True)
class GoalProfile:
    """What a team asks of a person and gives in return; any field but `id` may be None."""

    id: str = ""
    client: str | None = None
    industry: str | None = None
    role: str | None = None
    challenge: float | None = None  # 0 (far too easy) to 4 (far too hard)
    posterior: Mapping[str, float] | None = None
    hit_share: float | None = None
    median_attainment: float | None = None
    growth_gap: float | None = None  # team's yearly growth minus the market's
    pay_growth: float | None = None  # yearly, a fraction
    pay_mix: str | None = None
    activity_per_day: float | None = None
    climate: float | None = None  # 0 (none competes) to 4 (fierce)
    will_raise_goals: bool | None = None
    summary: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The profile as the contract writes it."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


def goal_profile_from(data: Mapping[str, Any]) -> GoalProfile:
    """A goal profile from the contract's JSON; unknown keys are ignored, {} is the empty profile."""
    known = {f.name for f in fields(GoalProfile)}
    return GoalProfile(**{key: value for key, value in data.items() if key in known and value is not None})


@dataclass(frozen=True, slots=True)
class Chart:
    """The numbers behind one picture: `title` is a sentence; `rows` are what is drawn and what the table shows."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Whether a team's goals are too safe, balanced or too ambitious, why, and how sure that is."""

    verdict: Verdict
    wording: str
    posterior: Mapping[str, float]
    reps: int
    periods: int
    statistics: tuple[Statistic, ...]
    missing: tuple[str, ...]
    advice: tuple[str, ...]
    profile: GoalProfile
    rejected: tuple[Rejected, ...] = ()
    reasons: tuple[str, ...] = ()  # the strongest first, at most three
    counter_reason: str = ""
    settle: str = ""  # what would settle it
    charts: tuple[Chart, ...] = ()
    model: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])


def as_contract(diagnosis: Diagnosis) -> dict[str, Any]:
    """The diagnosis in the shape of the `recruit diagnose` command."""
    return {
        "verdict": diagnosis.verdict,
        "wording": diagnosis.wording,
        "posterior": dict(diagnosis.posterior),
        "reps": diagnosis.reps,
        "periods": diagnosis.periods,
        "statistics": [
            {"key": s.key, "name": s.name, "value": s.value, "low": s.low, "high": s.high, "says": s.says}
            for s in diagnosis.statistics
        ],
        "missing": list(diagnosis.missing),
        "advice": list(diagnosis.advice),
        "profile": diagnosis.profile.as_dict(),
        "rejected": [{"row": r.row, "reason": r.reason} for r in diagnosis.rejected],
    }
