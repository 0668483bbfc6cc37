"""What a team's work asks for, and how much of it a person's work carries over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.goals import GoalProfile
from recruit.fit.kinds import TASKS, Kind
from recruit.fit.market import CUSTOMERS, PRODUCTS
from recruit.fit.work import Shares, counts, in_theatre, shares

MIDDLE = 0.5  # what counts as neither like nor unlike
MANY_CALLS = 30  # a day: nobody visits so many
#: How demanding each kind of work is to sell in, 0 to 4: what is a step up, and what a step down.
RUNGS: dict[str, float] = {
    "counter": 0.5,
    "phone": 1.0,
    "teach": 1.5,
    "care": 1.8,
    "bench": 1.8,
    "recruit": 1.8,
    "visits": 2.0,
    "events": 2.0,
    "digital": 2.2,
    "brand": 2.6,
    "accounts": 2.7,
    "theatre": 2.8,
    "lead": 2.8,
    "deals": 2.9,
    "access": 3.0,
}
#: How much the customers add to that.
HIGHER: dict[str, float] = {
    "specialists": 0.5,
    "payers": 0.4,
    "buyers": 0.4,
    "wards": 0.3,
    "theatre": 0.3,
    "sponsors": 0.3,
    "labs": 0.2,
    "patients": -0.1,
    "offices": -0.2,
    "pharmacies": -0.2,
    "dentists": -0.3,
}
_SELLS = re.compile(r"\b(?:sales|selling|sellers?|reps?|territor\w+|field)\b", re.IGNORECASE)
#: How much a word says by where it stands in a goal profile.
_PLACES = (("role", 3.0), ("client", 1.5), ("industry", 1.0), ("summary", 0.5))


@dataclass(frozen=True, slots=True)
class Asked:
    """The work a team asks for: how much of each kind carries over to it (0 to 1), the kind asked, how demanding."""

    tasks: Mapping[str, float]
    products: Mapping[str, float]
    task: str | None
    sells: Shares  # shares of the kinds of products that the team's words name
    rung: float | None


def asked(team: GoalProfile) -> Asked | None:
    """What a team asks for; None when its profile names neither role nor client nor industry."""
    if not f"{team.role or ''}{team.client or ''}{team.industry or ''}".strip():
        return None
    served, sold = _told(CUSTOMERS, team), _told(PRODUCTS, team)
    task = _task(team, served)
    done = {task: 1.0} if task else {}
    return Asked(carried(TASKS, done), carried(PRODUCTS, sold), task, sold, rung(done, served))


def _task(team: GoalProfile, served: Shares) -> str | None:
    if (team.activity_per_day or 0) >= MANY_CALLS:
        return "phone"
    for text in (team.role or "", team.client or ""):
        found = next((key for key, kind in TASKS.items() if kind.told.search(text)), None)
        if found:
            return in_theatre(found, served)
    sells = _SELLS.search(f"{team.role} {team.client} {team.summary}")
    return in_theatre("visits", served) if sells else None


def _told(kinds: Mapping[str, Kind], team: GoalProfile) -> dict[str, float]:
    total: dict[str, float] = {}
    for place, weight in _PLACES:
        for key, found in counts(kinds, getattr(team, place) or "").items():
            total[key] = total.get(key, 0.0) + weight * found
    return shares(total)


def carried(kinds: Mapping[str, Kind], wanted: Shares) -> dict[str, float]:
    """For each kind, how much of it carries over to the kinds wanted; empty when none is."""
    if not wanted:
        return {}
    return {
        done: sum(share * (1.0 if key == done else kinds[key].carries.get(done, 0.0)) for key, share in wanted.items())
        for done in kinds
    }


def likeness(carries: Mapping[str, float], tells: Shares) -> float:
    """How much of what a person tells of carries over, less the middle (-0.5 to 0.5); 0 when either is not known."""
    if not carries or not tells:
        return 0.0
    return sum(share * (carries[key] - MIDDLE) for key, share in tells.items())


def rung(tasks: Shares, customers: Shares) -> float | None:
    """How demanding the work is, 0 to 4; None when no task is known."""
    if not tasks:
        return None
    work = sum(share * RUNGS[key] for key, share in tasks.items())
    return work + sum(share * HIGHER.get(key, 0.0) for key, share in customers.items())
