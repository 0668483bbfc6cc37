"""Which number is the result, which the goal, and how the two are read: the ways to read an attainment, and the best.

Every way of reading becomes a candidate: a result over a goal or the goal over the result (where lower is better), a
percentage as written or as so much over or under, an amount short of a goal, periods hit, an open end, and what the
patterns say. `linking.py` picks one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recruit.signals.hints import Token
from recruit.signals.link_ground import Ground
from recruit.signals.numbers import MAGNITUDES, Quantity

REACH = 14  # goals that are weighed for one result
OUTSIDE = 2  # numbers before the words that may be their result, where they hold none
DOUBLED = re.compile(r"\b(?:doubl|twice)")
#: the magnitude that a number is written with: "62 lakh", "3.25 m€"
WRITTEN = re.compile(rf"\d[ -]?({'|'.join(sorted(MAGNITUDES, key=len, reverse=True))})(?![a-z])")
KINDS = (
    "own", "least", "even", "missed", "double", "written", "atleast", "hundredth", "over", "under", "short", "plain",
    "turned", "plainleast", "turnedleast", "lacking", "adding", "hits", "hitsum",
)  # fmt: skip
KEYS = ("ratio", "hit_rate", "ratio_min", "short")
ALIKE = 0.005  # numbers this close are the same
#: a percentage that is itself the goal: "exceeding 4% profitability targets"
AIM = re.compile(
    r" (?:(?!over|above|under|below|of|to|against|vs|on|ahead|past|beyond|short|behind|better|more|less|in)"
    r"[a-z-]+ ){1,2}(?:targets?|goals?|quotas?|plans?|budgets?)\b"
)
SCALES = (1e3, 1e5, 1e6, 1e7, 1e9)
MOST_PERCENT = 400  # a larger goal is no percentage that lost its sign
FAR = 50  # numbers this far apart are not written in one unit


@dataclass(slots=True)
class Reading:
    """One way to read the words: `kind`, the tokens of the result and of the goal, the value that follows."""

    kind: str
    result: int | None
    goal: int | None
    value: dict[str, Any]

    @property
    def size(self) -> float:
        """The ratio that the reading comes to; 1 where it is none."""
        value = self.value
        return value["ratio"] if "ratio" in value else value.get("ratio_min", value.get("hit_rate", 1.0))


@dataclass(slots=True)
class Place:
    """The words of a finding on the ground of its stretch, and what the patterns read there."""

    ground: Ground
    start: int
    end: int
    own: dict[str, Any]
    source: str
    others: Sequence[tuple[int, int]] = ()  # where the other attainments of the stretch stand
    aim: Reading | None = None  # how the last attainment with a goal was read
    pieces: list[Token] = field(init=False)
    low: str = field(init=False)
    context: str = field(init=False)
    numbers: list[int] = field(init=False)
    inside: list[int] = field(init=False)
    first: int = field(init=False)
    last: int = field(init=False)

    def __post_init__(self) -> None:
        ground = self.ground
        self.pieces, self.low, self.context, self.numbers = ground.pieces, ground.low, ground.context, ground.numbers
        self.first, self.last = bisect_right(ground.ends, self.start), bisect_left(ground.starts, self.end) - 1
        if self.first > self.last:
            self.first = self.last = 0
        self.inside = [i for i in self.numbers if self.first <= i <= self.last]

    @property
    def words(self) -> str:
        """The finding's words in lower case."""
        return self.low[self.start : self.end]

    def quantity(self, i: int) -> Quantity:
        """The quantity of a token that is one."""
        return self.ground.quantities[i]

    def ratio(self, i: int, j: int) -> float | None:
        """A number of the stretch over another, as `weighed` has it."""
        ratios = self.ground.ratios
        if (i, j) not in ratios:
            ratios[i, j] = weighed(self.quantity(i), self.quantity(j))
        return ratios[i, j]


def readings(place: Place) -> list[Reading]:
    """Every way to read a finding that is worth weighing; what the patterns say comes first."""
    some = [Reading("own", None, None, dict(place.own))]
    some += _bare(place)
    results = place.inside or [i for i in place.numbers if i < place.first][-OUTSIDE:]
    for result in results:
        some += _alone(place, result)
        goals = sorted((i for i in place.numbers if i != result), key=lambda i: (abs(i - result), i))[:REACH]
        for goal in goals:
            some += _pair(place, result, goal)
    return some


def meant(reading: Reading, some: Sequence[Reading]) -> Reading:
    """The reading that says with its numbers what the patterns say; of several the first with a goal."""
    if reading.kind != "own":
        return reading
    alike = [one for one in some if one.kind != "own" and same(one.value, reading.value)]
    return next((one for one in alike if one.goal is not None), alike[0] if alike else reading)


def same(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether value `b` says all that value `a` says of the result."""
    told = False
    for key in KEYS:
        if key in a:
            if key not in b or abs(a[key] - b[key]) > ALIKE * max(abs(b[key]), 1e-9):
                return False
            told = True
    return told or not any(key in b for key in KEYS)


def _ratio(kind: str, result: int | None, goal: int | None, ratio: float, key: str = "ratio") -> Reading:
    return Reading(kind, result, goal, {key: round(ratio, 4)})


def _bare(place: Place) -> Iterator[Reading]:
    """Readings that need no number."""
    yield Reading("least", None, None, {"ratio_min": 1.0})
    yield Reading("even", None, None, {"ratio": 1.0})
    if not place.inside:
        yield Reading("missed", None, None, {"state": "missed"})
    if DOUBLED.search(place.words):
        yield Reading("double", None, None, {"ratio": 2.0})


def _alone(place: Place, i: int) -> Iterator[Reading]:
    """Readings of one number by itself."""
    one = place.quantity(i)
    if one.kind in ("percent", "times"):
        yield _ratio("written", i, None, one.value)
        yield _ratio("atleast", i, None, one.value, "ratio_min")
    if one.kind == "count" and not one.scaled and 20 <= one.value <= 400:
        yield _ratio("hundredth", i, None, one.value / 100)
    share = {"percent": one.value, "points": one.value / 100}.get(one.kind)
    if one.kind == "count" and not one.scaled and one.value < 60:
        share = one.value / 100
    aim = AIM.match(place.low, one.end) and not place.low.endswith("by ", 0, one.start)
    if share is not None and not aim:
        yield _ratio("over", i, None, 1 + share)
        if share < 1:
            yield _ratio("under", i, None, 1 - share)
    if one.kind in ("money", "count"):
        currency = {"currency": one.currency or "USD"} if one.kind == "money" else {}
        yield Reading("short", i, None, {"short": one.value, **currency, "state": "missed"})


def _pair(place: Place, i: int, j: int) -> Iterator[Reading]:
    """Readings of a result with a goal."""
    result, goal = place.quantity(i), place.quantity(j)
    if "points" in (result.kind, goal.kind) or "times" in (result.kind, goal.kind):
        return
    if (result.kind == "percent" and (goal.kind == "money" or goal.value > MOST_PERCENT)) or (
        result.kind == "money" and goal.kind == "percent"
    ):
        return
    ratio = place.ratio(i, j)
    if ratio is None:
        return
    yield _ratio("plain", i, j, ratio)
    yield _ratio("turned", i, j, 1 / ratio)
    yield _ratio("plainleast", i, j, ratio, "ratio_min")
    yield _ratio("turnedleast", i, j, 1 / ratio, "ratio_min")
    if ratio < 0.6 and result.kind == goal.kind:
        yield _ratio("lacking", i, j, 1 - ratio)
        yield _ratio("adding", i, j, 1 + ratio)
    if result.kind == goal.kind == "count" and not (result.scaled or goal.scaled) and i in place.inside:
        yield from _hits(place, i, j, result.value, goal.value)


def weighed(result: Quantity, goal: Quantity) -> float | None:
    """A result over a goal, brought to one magnitude ("62 lakh", then "88.7"); None when they cannot be compared."""
    had, wanted = result.value, goal.value
    if had <= 0 or wanted <= 0:
        return None
    if result.kind != goal.kind:
        had *= 100 if result.kind == "percent" else 1
        wanted *= 100 if goal.kind == "percent" else 1
    ratio = had / wanted
    if 1 / FAR <= ratio <= FAR:
        return ratio
    small, large = (result, goal) if ratio < 1 else (goal, result)
    told = WRITTEN.search(large.text)
    if small.scaled or (result.kind != "money" and goal.kind != "money" and told is None):
        return None
    scales = ([MAGNITUDES[told[1]]] if told else []) + list(SCALES)
    options = [ratio * scale if ratio < 1 else ratio / scale for scale in scales]
    return next((one for one in options[: bool(told)] if 0.05 <= one <= 20), None) or next(
        (one for one in sorted(options, key=lambda one: max(one, 1 / one)) if 0.3 <= one <= 3), None
    )


def _hits(place: Place, i: int, j: int, hits: float, of: float) -> Iterator[Reading]:
    if hits <= of <= 400:
        yield _ratio("hits", i, j, hits / of, "hit_rate")
    if j in place.inside and i < j:
        yield _ratio("hitsum", i, j, hits / (hits + of), "hit_rate")
