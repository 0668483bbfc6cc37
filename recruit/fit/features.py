"""What of a person and a team, together, bears on how they would do with each other."""

from __future__ import annotations

from dataclasses import dataclass

from recruit.domain.application import Application
from recruit.domain.drive import DriveProfile
from recruit.domain.goals import GoalProfile
from recruit.fit import roles, wants

HEADS = ("performance", "retention_risk", "strain_risk")

#: feature -> the sign each of HEADS may give it (0: no say). Signs are what the idea says; sizes are fitted.
SIGNS: dict[str, tuple[int, int, int]] = {
    "drive": (+1, +1, -1),
    "record": (+1, 0, -1),
    "stretch": (+1, -1, -1),
    "safe": (+1, +1, -1),
    "hard": (-1, +1, +1),
    "outgrow": (0, +1, 0),
    "raise": (+1, -1, 0),
    "ambition": (0, +1, 0),
    "settled": (0, -1, 0),
    "little_growth": (0, +1, 0),
    "pay_gap": (0, +1, 0),
    "outgrow_pay": (0, +1, 0),
    "pay_mix": (-1, +1, +1),
    "fixed_on_results": (-1, 0, +1),
    "role": (+1, 0, -1),
    "sells": (-1, +1, +1),
    "markets": (-1, 0, +1),
    "own_side": (+1, 0, -1),
    "new": (-1, 0, +1),
    "pace": (+1, 0, -1),
}


@dataclass(frozen=True, slots=True)
class Team:
    """A goal profile made ready for ranking; unknowns are None, and say nothing."""

    safe: float | None  # 0 (not) to 1 (far too easy)
    hard: float | None  # 0 (not) to 1 (far too hard)
    raises: bool
    pay_growth: float | None
    pay_mix: float | None
    asks: roles.Asked | None
    sure: bool  # whether the profile says clearly what the team asks


def team_from(profile: GoalProfile) -> Team:
    """The team as the features see it. A challenge of 2 is neither too easy nor too hard."""
    challenge = _challenge(profile)
    posterior = {key: value for key, value in (profile.posterior or {}).items() if value is not None}
    unclear = bool(posterior) and max(posterior.values()) < 0.5
    return Team(
        safe=None if challenge is None else max(0.0, 2 - challenge) / 2,
        hard=None if challenge is None else max(0.0, challenge - 2) / 2,
        raises=profile.will_raise_goals is True,
        pay_growth=profile.pay_growth,
        pay_mix=wants.MIX.get(profile.pay_mix or ""),
        asks=roles.asked(profile),
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


def values(application: Application, profile: DriveProfile, team: Team) -> dict[str, float]:
    """The features of one person for one team, a promised raise of goals counted as done (see `as_now`)."""
    overall, record = profile.overall.score, profile.dimensions["record"].score
    drive = 0.0 if overall is None else (overall - 2) / 2
    safe, hard = team.safe or 0.0, team.hard or 0.0
    kept = 0.0 if team.raises else safe
    out = dict.fromkeys(SIGNS, 0.0)
    out["drive"] = drive
    out["record"] = 0.0 if record is None else (record - 2) / 2
    out["stretch"] = drive * hard
    out["safe"], out["hard"] = kept, hard
    out["outgrow"] = max(0.0, drive) * kept
    out["raise"] = max(0.0, drive) * (safe - kept)
    return out | _pay(application, team, drive) | _work(application, team) | _next(application, kept)


def as_now(found: dict[str, float], application: Application, team: Team) -> dict[str, float]:
    """The same features while a promised raise of goals is not done yet."""
    if not team.raises:
        return found
    safe = team.safe or 0.0
    unkept = {"safe": safe, "outgrow": max(0.0, found["drive"]) * safe, "raise": 0.0}
    return found | unkept | _next(application, safe)


def _pay(application: Application, team: Team, drive: float) -> dict[str, float]:
    wanted, mix = wants.growth(application), wants.MIX.get(application.pay_mix or "")
    gives = team.pay_growth
    gap = max(0.0, min(1.0, (wanted - gives) / 0.15)) if wanted is not None and gives is not None else 0.0
    return {
        "pay_gap": gap,
        "outgrow_pay": gap * max(0.0, drive),
        "pay_mix": abs(mix - team.pay_mix) / 2 if mix is not None and team.pay_mix is not None else 0.0,
        "fixed_on_results": max(0.0, team.pay_mix - mix) / 2 if mix is not None and team.pay_mix is not None else 0.0,
        "little_growth": little_growth(gives),
    }


def little_growth(gives: float | None) -> float:
    """How far a team's yearly pay growth lies below 8 %, from 0 to 1; 0 when it is not known."""
    return 0.0 if gives is None else min(1.0, max(0.0, 1 - gives / 0.08))


def _next(application: Application, safe: float) -> dict[str, float]:
    reach = wants.ambition(application)
    small = (wants.growth(application) or 1.0) < 0.02
    return {
        "ambition": max(0.0, reach or 0.0) * safe,
        "settled": (max(0.0, -(reach or 0.0)) + float(small)) / 2,
    }


def _work(application: Application, team: Team) -> dict[str, float]:
    if team.asks is None:
        return {}
    work, asks = roles.told(application.resume), team.asks
    alike = roles.likeness(asks.kinds, work.kinds) if asks.kinds and work.kinds and not asks.markets else 0.0
    phone = work.kinds["inside"] if asks.phones and work.kinds else 0.0
    return {
        "role": alike,
        "sells": work.sells if asks.markets else 0.0,
        "markets": 0.0 if asks.markets else work.markets,
        "own_side": work.markets if asks.markets else 0.0,
        "new": float(work.new),
        "pace": phone,
    }
