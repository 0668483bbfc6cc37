"""What would change a profile most: which dimension, once it were shown, could move the summary furthest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.drive import DIMENSIONS, SCALE, Score
from recruit.drive.model import Dimension

#: dimension -> the answer that would show it
ANSWERS = {
    "record": "goal and result of the last period",
    "own_bar": "a time of aiming beyond what was asked",
    "effort": "what was done past the plan, in numbers",
    "competitiveness": "whom or what the person measures against",
    "initiative": "something started unasked",
    "resilience": "a number missed and what came of it",
    "goal_craft": "the next goal with number, date and steps",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A dimension not shown yet, and the summary's range (0 to 4) if it were shown anywhere from 0 to 4."""

    dimension: str
    low: float
    high: float

    @property
    def says(self) -> str:
        """The change in a sentence."""
        return (
            f"Most would change with {ANSWERS[self.dimension]}: {DIMENSIONS[self.dimension][0].lower()} is not shown "
            f"yet, and the summary could then lie between {self.low:.1f} and {self.high:.1f}."
        )


def would_change(scores: Mapping[str, Score], weights: Dimension) -> tuple[Change, ...]:
    """Every dimension not shown yet, the one that could move the summary furthest first."""
    shown = {key: s.score for key, s in scores.items() if s.score is not None}
    out = [
        Change(key, *(_summary({**shown, key: end}, weights) for end in SCALE))
        for key in DIMENSIONS
        if key not in shown
    ]
    return tuple(sorted(out, key=lambda change: change.low - change.high))


def _summary(shown: Mapping[str, float], weights: Dimension) -> float:
    total = sum(weights.weights[key] for key in shown)
    if not total:
        return sum(SCALE) / 2
    scale = sum(weights.weights.values()) / total
    value = weights.base + scale * sum(weights.weights[key] * v for key, v in shown.items())
    return round(min(SCALE[1], max(SCALE[0], value)), 4)
