"""Why the verdict: the figures that speak most for it, and the one that speaks most against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recruit.domain.goals import Statistic
from recruit.goals.evidence import Nudge


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a figure speaks for goals that are too safe and for goals that are too ambitious."""

    key: str
    safe: float
    middle: float
    ambitious: float
    needs_hits: bool = False  # stopping at the goal says something only where most reach it


FEW_HITS, HALF = 0.3, 0.5  # under the first, how hits come about says nothing; from the second on, all it can
#: Hit shares of 60 % (ideal), over 80 % and under 50 %: trade figures, which disagree among themselves.
SCALES = (
    Scale("hit_share", 0.85, 0.6, 0.35),
    Scale("median_attainment", 1.15, 1.03, 0.9),
    Scale("near_overshoot", 0.7, 0.33, 0.0, needs_hits=True),
    Scale("just_over_ratio", 4.0, 1.0, 0.0, needs_hits=True),
    Scale("upper_tail", 0.45, 0.2, 0.05),
    Scale("lower_tail", -0.1, 0.04, 0.25),
    Scale("demonstrated_capacity", 0.78, 0.9, 1.08),
    Scale("growth_gap", -0.08, 0.0, 0.08),
    Scale("easy_hits", 0.7, 0.5, 0.2, needs_hits=True),
    Scale("own_goals", 1.2, 1.0, 0.85),
)
#: figures that tell nearly the same; only the stronger is given as a reason
ALIKE = (("hit_share", "median_attainment"), ("near_overshoot", "just_over_ratio"))


@dataclass(frozen=True, slots=True)
class Leaning:
    """How far a figure leans: 1 plainly too safe, 0 balanced, -1 plainly too ambitious."""

    key: str
    lean: float
    says: str


def leanings(figures: Mapping[str, Statistic], nudges: Sequence[Nudge]) -> list[Leaning]:
    """Every figure of SCALES that is known, and the pulse, with how far it leans."""
    hit = figures["hit_share"].value or 0.0
    found = []
    for scale in SCALES:
        value = figures[scale.key].value
        if value is None or (scale.needs_hits and hit < FEW_HITS):
            continue
        end = scale.safe if (value - scale.middle) * (scale.safe - scale.middle) > 0 else scale.ambitious
        size = min(abs(value - scale.middle) / abs(end - scale.middle), 1.5)
        lean = size if end == scale.safe else -size
        if scale.needs_hits:
            lean = max(lean, 0.0) * min(1.0, (hit - FEW_HITS) / (HALF - FEW_HITS))
        found.append(Leaning(scale.key, lean, figures[scale.key].says))
    found += [Leaning("pulse", nudge.points / 0.4, nudge.says) for nudge in nudges if nudge.key == "pulse"]
    return found


def explain(verdict: str, found: Sequence[Leaning]) -> tuple[tuple[str, ...], str]:
    """At most three sentences that speak for a regime, the strongest first, and the strongest against ("" if none)."""

    def support(leaning: Leaning) -> float:
        if verdict == "balanced":
            return 0.5 - abs(leaning.lean)
        return leaning.lean if verdict == "too_safe" else -leaning.lean

    ranked = sorted(found, key=lambda leaning: (-support(leaning), leaning.key))
    chosen: list[Leaning] = []
    for leaning in ranked:
        doubled = any({leaning.key, other.key} == set(pair) for other in chosen for pair in ALIKE)
        if support(leaning) > 0.1 and not doubled and len(chosen) < 3:
            chosen.append(leaning)
    if not chosen and ranked and support(ranked[0]) > 0:  # the least that can be said for it
        chosen = [ranked[0]]
    against = ranked[-1] if ranked and support(ranked[-1]) < -0.1 else None
    return tuple(leaning.says for leaning in chosen), against.says if against else ""
