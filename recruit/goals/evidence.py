"""Evidence beside the shape of attainment: bounded nudges, each with its size in log-odds and its sentence.

The sizes are judgement, kept small on purpose: no nudge moves the log-odds by more than its bound, and all of them
together by no more than 1.0. A nudge above 0 speaks for goals that are too safe and against too ambitious.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.goals import Statistic
from recruit.goals.pulse import Pulse

ALL_TOGETHER = 1.0


@dataclass(frozen=True, slots=True)
class Nudge:
    """One bounded piece of evidence: the figure it rests on, its log-odds, and its sentence."""

    key: str
    points: float
    says: str


@dataclass(frozen=True, slots=True)
class Rule:
    """How a figure becomes a nudge: `middle` gives none, `middle + reach` the full `bound`; reach may be negative."""

    key: str
    middle: float
    reach: float
    bound: float
    one_sided: bool = False  # True: it can speak for too safe only


RULES = (
    Rule("easy_hits", 0.5, 0.2, 0.4, one_sided=True),
    Rule("growth_gap", 0.0, -0.08, 0.4),
    Rule("own_goals", 1.0, 0.2, 0.4),
    Rule("pay_slope", 0.3, -0.3, 0.15, one_sided=True),
    Rule("pay_gap", 0.0, 0.08, 0.2),
)


def nudges(figures: Mapping[str, Statistic], pulse: Pulse | None) -> tuple[Nudge, ...]:
    """The nudges that a team's figures and its pulse give, scaled down together when they exceed the common bound."""
    found = [nudge for rule in RULES if (nudge := _nudge(rule, figures[rule.key]))]
    hit = figures["hit_share"].value
    if hit is not None and hit < 0.5:  # hits that came easily say little where most do not hit
        found = [nudge for nudge in found if nudge.key not in ("easy_hits", "pay_slope")]
    if pulse is not None and pulse.leaning is not None:
        found.append(Nudge("pulse", round(0.4 * pulse.leaning, 4), pulse.says))
    total = abs(sum(nudge.points for nudge in found))
    if total > ALL_TOGETHER:
        found = [Nudge(n.key, round(n.points * ALL_TOGETHER / total, 4), n.says) for n in found]
    return tuple(found)


def pay_points(pay_growth: float, goal_growth: float) -> float:
    """The log-odds of pay that grew by so much a year beside goals that grew by so much, were both known exactly."""
    rule = next(rule for rule in RULES if rule.key == "pay_gap")
    return round(rule.bound * max(-1.0, min(1.0, (pay_growth - goal_growth - rule.middle) / rule.reach)), 4)


def _nudge(rule: Rule, figure: Statistic) -> Nudge | None:
    """The rule's nudge, shrunk by how wide the figure's interval is beside the rule's reach."""
    if figure.value is None:
        return None
    strength = max(-1.0, min(1.0, (figure.value - rule.middle) / rule.reach))
    if rule.one_sided:
        strength = max(strength, 0.0)
    if figure.low is not None and figure.high is not None:
        half = (figure.high - figure.low) / 2
        strength *= rule.reach**2 / (rule.reach**2 + half**2)
    points = round(rule.bound * strength, 4) + 0.0
    return Nudge(rule.key, points, figure.says) if abs(points) >= 0.02 else None
