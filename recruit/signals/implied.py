"""Money that is told without its mark: "closed 4.1" in a text that speaks of $3.6m, "ended at 88.7" after 62 lakh."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.links import weighed
from recruit.signals.numbers import Quantity
from recruit.signals.scene import Scene, plain_number

#: a verb or a mark right before a number that counts nothing
TOLD = re.compile(
    r"(?:^|\b(?:closed?|closing|got|did|done|ended?|finish(?:ed)?|came|made|reach(?:ed)?|hit|landed|booked|actuals?|result|total|"
    r"delivered|raised|brought|collected|sourced|did|ran|was|is|were|now)"
    r"(?: (?:at|with|on|to|in|up|out|about|around|just|over|the|year|for|of|was|is))*[ :=(]*)$"
)
#: what may follow such a number inside a finding: no noun, or a verb of winning
BARE = re.compile(
    r"^(?:[\s,.;:)(+-]|\b(?:booked|closed|signed|sold|won|sourced|raised|in|by|of it|for|on|at|that|this|last|from|with)\b|$)"
)
UNITS = re.compile(r" ?(?:[a-z]+ ){0,2}(?:per|a|each) (?:day|week|month|head|hour)\b|%| ?per ?cent")
ALIKE = (0.2, 5.0)
MILLION = 1e6


def implied_money(scene: Scene, count: Quantity) -> dict[str, Any] | None:
    """The amount and currency a bare number stands for; None when it counts something, or nothing tells."""
    low = scene.shadow.low
    if count.kind != "count" or not BARE.match(low[count.end : scene.end].lstrip()):
        return None
    if count.scaled:
        return _amount(count.value, _currency(scene, count))
    if not TOLD.search(low[scene.start : count.start]) or _in_units(scene):
        return None
    for other in _monies(scene, count):
        ratio = weighed(count, other)
        if ratio is not None and ALIKE[0] <= ratio <= ALIKE[1] and (other.scaled or other.value == count.value / ratio):
            return _amount(ratio * other.value, other.currency)
    fraction = count.value < 100 and count.value != int(count.value)
    return _amount(count.value * MILLION, None) if fraction else None


def _in_units(scene: Scene) -> bool:
    """Whether the words after the finding name what was counted: "did 3.1", then "visits a day"."""
    return bool(UNITS.match(scene.after))


def _monies(scene: Scene, count: Quantity) -> list[Quantity]:
    """Money of the passage, the nearest before the number first, then the nearest after it."""
    some = [q for q in scene.shadow.at.values() if q.kind == "money" or (q.kind == "count" and q.scaled)]
    before = [q for q in some if q.start < count.start][::-1]
    return before + [q for q in some if q.start > count.start]


def _currency(scene: Scene, count: Quantity) -> str | None:
    return next((q.currency for q in _monies(scene, count) if q.currency), None)


def _amount(value: float, currency: str | None) -> dict[str, Any]:
    return {"amount": plain_number(float(f"{value:.9g}")), "currency": currency or "USD"}
