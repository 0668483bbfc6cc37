"""What of a person and a team, together, bears on how they would do with each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.application import Application
from recruit.domain.drive import DriveProfile
from recruit.domain.goals import GoalProfile
from recruit.fit import roles

#: The yearly pay growth a person aims for, as the middle of what was clicked.
WANTED = {"0-3": 0.015, "4-7": 0.055, "8-15": 0.115, ">15": 0.18}
MIX = {"mostly fixed": -1.0, "balanced": 0.0, "mostly results-based": 1.0}
HEADS = ("performance", "retention_risk", "strain_risk", "fit")

#: feature -> the sign each of HEADS may give it (0: no say). Signs are what "the idea" says; sizes are fitted.
SIGNS: dict[str, tuple[int, int, int, int]] = {
    "drive": (+1, +1, -1, +1),
    "record": (+1, 0, -1, +1),
    "outgrow": (0, +1, 0, -1),
    "raise": (+1, -1, 0, +1),
    "stretch": (+1, -1, -1, +1),
    "safe": (+1, +1, -1, +1),
    "hard": (-1, +1, +1, -1),
    "little_growth": (0, +1, 0, -1),
    "pay_gap": (0, +1, 0, -1),
    "pay_mix": (-1, +1, +1, -1),
    "role": (+1, 0, -1, +1),
    "other_side": (-1, +1, +1, -1),
    "pace": (+1, 0, -1, +1),
}


@dataclass(frozen=True, slots=True)
class Team:
    """A goal profile made ready for ranking; unknowns are None, and say nothing."""

    safe: float | None  # 0 (not) to 1 (far too easy)
    hard: float | None  # 0 (not) to 1 (far too hard)
    raises: bool
    pay_growth: float | None
    pay_mix: float | None
    asks: Mapping[str, float] | None
    calls: bool
    sure: bool  # whether the profile says clearly what the team asks


def team_from(profile: GoalProfile) -> Team:
    """The team as the features see it. A challenge of 2 is neither too easy nor too hard."""
    challenge = _challenge(profile)
    posterior = profile.posterior or {}
    unclear = bool(posterior) and max(posterior.values()) < 0.5
    return Team(
        safe=None if challenge is None else max(0.0, 2 - challenge) / 2,
        hard=None if challenge is None else max(0.0, challenge - 2) / 2,
        raises=profile.will_raise_goals is True,
        pay_growth=profile.pay_growth,
        pay_mix=MIX.get(profile.pay_mix or ""),
        asks=roles.asked(profile),
        calls=(profile.activity_per_day or 0) >= 30,
        sure=challenge is not None and not unclear,
    )


def _challenge(profile: GoalProfile) -> float | None:
    if profile.challenge is not None:
        return min(4.0, max(0.0, float(profile.challenge)))
    if profile.posterior:
        share = {key: float(profile.posterior.get(key, 0.0)) for key in ("too_safe", "balanced", "too_ambitious")}
        total = sum(share.values())
        return (
            (0.8 * share["too_safe"] + 2.2 * share["balanced"] + 3.5 * share["too_ambitious"]) / total
            if total
            else None
        )
    return None


def values(application: Application, profile: DriveProfile, team: Team, *, raised: bool) -> dict[str, float]:
    """The features of one person for one team; `raised` tells whether a promised raise of goals counts as done."""
    overall, record = profile.overall.score, profile.dimensions["record"].score
    drive = 0.0 if overall is None else (overall - 2) / 2
    safe, hard = team.safe or 0.0, team.hard or 0.0
    keeps_safe = 0.0 if team.raises and raised else safe
    out = dict.fromkeys(SIGNS, 0.0)
    out["drive"] = drive
    out["record"] = 0.0 if record is None else (record - 2) / 2
    out["outgrow"] = max(0.0, drive) * keeps_safe
    out["raise"] = drive * (safe - keeps_safe)
    out["stretch"] = drive * hard
    out["safe"], out["hard"] = keeps_safe, hard
    out |= _pay(application, team) | _work(application, team)
    return out


def _pay(application: Application, team: Team) -> dict[str, float]:
    wanted, mix = WANTED.get(application.pay_growth or ""), MIX.get(application.pay_mix or "")
    gives = team.pay_growth
    return {
        "pay_gap": max(0.0, min(1.0, (wanted - gives) / 0.15)) if wanted is not None and gives is not None else 0.0,
        "pay_mix": abs(mix - team.pay_mix) / 2 if mix is not None and team.pay_mix is not None else 0.0,
        "little_growth": max(0.0, 1 - gives / 0.08) if gives is not None else 0.0,
    }


def _work(application: Application, team: Team) -> dict[str, float]:
    tells = roles.told(application.resume)
    if tells is None or team.asks is None:
        return {}
    markets = team.asks["marketing"] >= 0.5
    other = 1 - tells["marketing"] if markets else max(0.0, tells["marketing"] - 0.2) / 0.8
    return {
        "role": roles.likeness(team.asks, tells),
        "other_side": other,
        "pace": tells["inside"] if team.calls else 0.0,
    }
