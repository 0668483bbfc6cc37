"""What of a person and a team, together, bears on how they would do with each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.application import Application
from recruit.domain.drive import DriveProfile
from recruit.domain.goals import GoalProfile
from recruit.fit import asks, roles, wants
from recruit.fit.work import Work, told

HEADS = ("performance", "retention_risk", "strain_risk")

#: feature -> the sign that performance, risk of leaving, strain, and the order itself may give it (0: no say). Signs
#: are what the idea says; sizes are fitted.
SIGNS: dict[str, tuple[int, int, int, int]] = {
    "drive": (+1, 0, -1, 0),
    "record": (+1, +1, -1, 0),
    "stretch": (+1, -1, 0, +1),
    "drive_demand": (0, 0, -1, +1),
    "safe": (+1, +1, -1, 0),
    "hard": (-1, +1, +1, 0),
    "demand": (0, 0, +1, 0),
    "raise": (+1, -1, 0, +1),
    "outgrow": (0, +1, 0, -1),
    "drive_little": (0, +1, 0, -1),
    "pay_gap": (0, +1, 0, 0),
    "ambition": (0, +1, 0, -1),
    "settled": (0, -1, 0, 0),
    "fixed_on_results": (-1, 0, +1, 0),
    "pay_by_results": (0, +1, 0, -1),
    "asked": (+1, 0, -1, +1),
    "task": (+1, -1, 0, +1),
    "task_demand": (+1, 0, -1, +1),
    "product": (+1, 0, 0, +1),
    "step_up": (-1, -1, +1, 0),
    "step_down": (+1, +1, -1, -1),
    "wish": (+1, -1, 0, +1),
}
#: The features that speak for the order itself, beside the heads.
DIRECT = tuple(key for key, signs in SIGNS.items() if signs[3])
ENOUGH, SPREAD = 0.09, 0.07  # pay that grows 9 % a year keeps people; at 2 % it keeps nobody who wants more
_PAY_SLACK = 0.8  # how much little pay growth counts beside goals that are too safe


@dataclass(frozen=True, slots=True)
class Team:
    """A goal profile made ready for ranking; unknowns are None, and say nothing."""

    safe: float | None  # 0 (not) to 1 (far too easy)
    hard: float | None  # 0 (not) to 1 (far too hard)
    demand: float  # 0 (nothing is asked) to 1 (all that can be)
    raises: bool
    pay_growth: float | None
    pay_mix: float | None
    role: roles.Asked | None
    asks: Mapping[str, float]  # drive dimensions that the team's words ask for, and each one's share
    sure: bool  # whether the profile says clearly what the team asks

    @property
    def kept(self) -> float:
        """How far too safe the goals are once a promised raise is done."""
        return 0.0 if self.raises else self.safe or 0.0

    @property
    def little(self) -> float:
        """How little pay grows here, from 0 to 1; 0 when it is not known."""
        gives = self.pay_growth
        return 0.0 if gives is None else min(1.0, max(0.0, (ENOUGH - gives) / SPREAD))

    def slack(self, safe: float) -> float:
        """How little there is to reach for, in goals or in pay, where the goals are `safe` by so much."""
        return max(safe, _PAY_SLACK * self.little)


def team_from(profile: GoalProfile) -> Team:
    """The team as the features see it. A challenge of 2 is neither too easy nor too hard."""
    challenge = _challenge(profile)
    posterior = {key: value for key, value in (profile.posterior or {}).items() if value is not None}
    unclear = bool(posterior) and max(posterior.values()) < 0.5
    return Team(
        safe=None if challenge is None else max(0.0, 2 - challenge) / 2,
        hard=None if challenge is None else max(0.0, challenge - 2) / 2,
        demand=0.5 if challenge is None else challenge / 4,
        raises=profile.will_raise_goals is True,
        pay_growth=profile.pay_growth,
        pay_mix=wants.MIX.get(profile.pay_mix or ""),
        role=roles.asked(profile),
        asks=asks.asked(profile),
        sure=challenge is not None and not unclear,
    )


def _challenge(profile: GoalProfile) -> float | None:
    if profile.challenge is not None:
        return min(4.0, max(0.0, float(profile.challenge)))
    if profile.posterior:
        middles = {"too_safe": 0.8, "balanced": 2.2, "too_ambitious": 3.5}
        share = {key: float(profile.posterior.get(key) or 0.0) for key in middles}
        total = sum(share.values())
        return sum(middles[key] * share[key] for key in middles) / total if total else None
    return None


def standing(score: float | None) -> float:
    """A score of 0 to 4 as -1 to 1; what was not said stands in the middle."""
    return 0.0 if score is None else (score - 2) / 2


def values(application: Application, profile: DriveProfile, team: Team, work: Work | None = None) -> dict[str, float]:
    """The features of one person for one team, a promised raise of goals counted as done (see `as_now`)."""
    drive = standing(profile.overall.score)
    hard = team.hard or 0.0
    out = dict.fromkeys(SIGNS, 0.0) | {
        "drive": drive,
        "record": standing(profile.dimensions["record"].score),
        "stretch": drive * hard,
        "drive_demand": drive * team.demand,
        "safe": team.kept,
        "hard": hard,
        "demand": team.demand,
        "raise": drive if team.raises else 0.0,
        "outgrow": max(0.0, drive) * team.kept,
        "drive_little": drive * team.little,
        "asked": sum(share * standing(profile.dimensions[key].score) for key, share in team.asks.items()),
    }
    done = told(application.resume) if work is None else work
    return out | _pay(application, team) | _work(application, done, team) | _next(application, team, team.kept)


def as_now(found: Mapping[str, float], application: Application, team: Team) -> dict[str, float]:
    """The same features while a promised raise of goals is not done yet."""
    if not team.raises:
        return dict(found)
    safe = team.safe or 0.0
    unkept = {"safe": safe, "outgrow": max(0.0, found["drive"]) * safe, "raise": 0.0}
    return {**found, **unkept, **_next(application, team, safe)}


def _pay(application: Application, team: Team) -> dict[str, float]:
    wanted, mix, gives = wants.growth(application), wants.MIX.get(application.pay_mix or ""), team.pay_growth
    gap = min(1.0, max(0.0, (wanted - gives) / 0.15)) if wanted is not None and gives is not None else 0.0
    more_fixed = (team.pay_mix - mix) / 2 if mix is not None and team.pay_mix is not None else 0.0
    return {
        "pay_gap": gap * team.little,
        "fixed_on_results": max(0.0, more_fixed),
        "pay_by_results": max(0.0, -more_fixed),
    }


def _next(application: Application, team: Team, safe: float) -> dict[str, float]:
    reach = wants.ambition(application) or 0.0
    return {"ambition": max(0.0, reach) * team.slack(safe), "settled": settled(application)}


def settled(application: Application) -> float:
    """How much a person wants what they have, from 0 to 1: by the five-year line, and by the pay growth wanted."""
    reach = wants.ambition(application) or 0.0
    small = (wants.growth(application) or 1.0) < 0.02
    return (max(0.0, -reach) + float(small)) / 2


def _work(application: Application, work: Work, team: Team) -> dict[str, float]:
    role = team.role
    if role is None:
        return {}
    task = roles.likeness(role.tasks, work.tasks)
    mine = roles.rung(work.tasks, work.customers)
    step = 0.0 if mine is None or role.rung is None else role.rung - mine
    return {
        "task": task,
        "task_demand": task * team.demand,
        "product": roles.likeness(role.products, work.products),
        "step_up": max(0.0, step),
        "step_down": max(0.0, -step),
        "wish": roles.likeness(role.tasks, wants.hoped(application)),
    }
