"""The seven drive dimensions, their scale, and a profile in which every point names its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SCALE = (0.0, 4.0)

#: key -> (name, what it asks)
DIMENSIONS: dict[str, tuple[str, str]] = {
    "record": ("Record", "Results against goals"),
    "own_bar": ("Own bar", "Sets own goals; the team's goal is a starting point"),
    "effort": ("Effort", "Works past the plan"),
    "competitiveness": ("Competitiveness", "Measures self against others or own best"),
    "initiative": ("Initiative", "Unprompted acts"),
    "resilience": ("Resilience", "Response to a miss"),
    "goal_craft": ("Goal craft", "Goals well made"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that gave points: where they stand (`source`, offsets into that text) and how many points they gave.

    An item of the questionnaire has source "items", the item's key as `text` and offsets 0, 0.
    """

    source: str
    start: int
    end: int
    text: str
    label: str
    points: float
    says: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """A point on the 0 to 4 line with its 80 % interval; `score` is None when nothing was said."""

    score: float | None
    low: float
    high: float
    evidence: tuple[Evidence, ...] = ()
    base: float = 0.0  # where the score starts before any evidence: base + sum of points = score


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask in an interview, why, and what weak, fair and strong answers sound like."""

    dimension: str
    why: str  # "missing", "thin", "contradiction"
    ask: str
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DriveProfile:
    """One person's drive: seven scores, their summary, what is missing, what to ask."""

    id: str
    dimensions: Mapping[str, Score]
    overall: Score
    missing: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    model: str = ""  # version of the scorer that made it
    features: Mapping[str, float] = field(default_factory=dict[str, float])  # what the scorer saw, for hand checks


def as_contract(profile: DriveProfile) -> dict[str, Any]:
    """The profile in the shape of the `recruit drive` command."""
    return {
        "id": profile.id,
        "dimensions": {key: _score(score, with_evidence=True) for key, score in profile.dimensions.items()},
        "overall": _score(profile.overall, with_evidence=False),
        "missing": list(profile.missing),
    }


def _score(score: Score, *, with_evidence: bool) -> dict[str, Any]:
    out: dict[str, Any] = {"score": score.score, "low": score.low, "high": score.high}
    if with_evidence:
        out["evidence"] = [
            {"source": e.source, "start": e.start, "end": e.end, "text": e.text, "label": e.label, "points": e.points}
            for e in score.evidence
        ]
    return out
