"""Fit of a person to a team: three heads shown apart, and one number that only orders the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

#: The feature of the contribution that everyone has alike.
START = "start"


@dataclass(frozen=True, slots=True)
class Contribution:
    """A signed part of `fit`, in a sentence, with the words it rests on."""

    feature: str
    points: float
    says: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to know beside the number: a code and a sentence."""

    code: str
    says: str


@dataclass(frozen=True, slots=True)
class FitScore:
    """One person's place for one team. All scores 0 to 4; contributions sum to `fit` within 1e-9.

    `retention_after_raise` is the retention risk once goals the client has committed to raise are raised; None when
    there is no such commitment.
    """

    id: str
    rank: int
    band: int
    fit: float
    low: float
    high: float
    performance: float
    retention_risk: float
    strain_risk: float
    contributions: tuple[Contribution, ...]
    flags: tuple[Flag, ...] = ()
    missing: tuple[str, ...] = ()
    retention_after_raise: float | None = None
    model: str = ""


def strongest(score: FitScore, most: int = 2) -> list[Contribution]:
    """The contributions that lift a person most, best first; where everyone starts is no reason."""
    lifting = [part for part in score.contributions if part.points > 0 and part.feature != START]
    return sorted(lifting, key=lambda part: -part.points)[:most]


def as_contract(score: FitScore) -> dict[str, Any]:
    """The score in the shape of the `recruit rank` command."""
    return {
        "id": score.id,
        "rank": score.rank,
        "band": score.band,
        "fit": score.fit,
        "low": score.low,
        "high": score.high,
        "performance": score.performance,
        "retention_risk": score.retention_risk,
        "strain_risk": score.strain_risk,
        "contributions": [{"feature": c.feature, "points": c.points, "says": c.says} for c in score.contributions],
        "flags": [{"code": f.code, "says": f.says} for f in score.flags],
        "missing": list(score.missing),
    }
