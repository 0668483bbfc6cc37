"""Growth in numbers: how much a result changed, from where to where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.scene import Scene, plain_number

FALLEN = re.compile(
    r"(?<![\w-])-\d|\b(?:fell|fall|falls|declin\w+|dropped|drop|down|lost|decrease\w*|slipped|slid)\b|^ ?[-−]"
)
DURATION = re.compile(r"^ ?(?:days?|weeks?|wks?|months?|mths?|quarters?|qtrs?|years?|yrs?)\b")
AFTER = re.compile(r"\b(?:after|in|within|over|inside)(?: the| about| just| only| under)* $")


def _high(quantity: Quantity) -> dict[str, Any]:
    return {} if quantity.high is None else {"high": plain_number(quantity.high)}


def growth(scene: Scene) -> dict[str, Any]:
    """The value of a growth: `rate`, `ratio`, `points`, `rate_min`, `from`, `to` or `by`; empty for none."""
    words, some = scene.words, scene.measures
    sign = -1 if FALLEN.search(words) and not re.search(r"\b(?:grew|up|increase|rose|growth|more)\b", words) else 1
    some = [part for q in some if not _lasts(scene, q) for part in _ends(scene, q)]
    if len(some) >= 2:
        told = _from_to(scene, some[0], some[1])
        if told:
            return told
    for quantity in some:
        if quantity.kind == "percent":
            return {"rate": round(sign * quantity.value, 4), **_high(quantity)}
        if quantity.kind == "points":
            return {"points": sign * plain_number(quantity.value)}
        if quantity.kind == "times":
            return {"ratio": quantity.value}
    for stem, ratio in (("doubl", 2.0), ("tripl", 3.0), ("trebl", 3.0), ("quadrupl", 4.0)):
        if stem in words:
            return {"ratio": ratio}
    if re.search(r"\bdouble[- ]digit", words):
        return {"rate_min": 0.1}
    if not some:
        return {}
    return _to_or_by(scene, some[0])


def _lasts(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number is how long it took: "after 4 months"."""
    low = scene.shadow.low
    return bool(DURATION.match(low[quantity.end : quantity.end + 12]) and AFTER.search(low[: quantity.start]))


def _ends(scene: Scene, quantity: Quantity) -> list[Quantity]:
    """Growth "36 to 43%" is no range but a start and an end."""
    words = scene.shadow.low[quantity.start : quantity.end]
    cut = re.search(r"\bto\b|->|→", words)
    if quantity.high is None or not cut:
        return [quantity]
    first = replace(quantity, end=quantity.start + cut.start(), high=None)
    return [first, replace(quantity, start=quantity.start + cut.end(), value=quantity.high, high=None)]


def _to_or_by(scene: Scene, quantity: Quantity) -> dict[str, Any]:
    before, after = scene.around(quantity)
    if re.match(r" ?(?:share )?po ?ints?\b| ?(?:pp|pts?)\b", after) or re.search(r"share po", after):
        return {"points": plain_number(quantity.value)}
    if quantity.kind == "count" and quantity.value < 100 and re.search(r"%|per ?cent", scene.lead):
        return {"rate": round(quantity.value / 100 * (-1 if before.endswith("-") else 1), 4)}
    key = "to" if re.search(r"\bto (?:about |over |nearly )?$", scene.around(quantity)[0]) else "by"
    value: dict[str, Any] = {key: plain_number(quantity.value)}
    return {**value, "currency": quantity.currency or "USD"} if quantity.kind == "money" else value


def _percent(quantity: Quantity) -> Quantity:
    """ "12 to 25 percent": a bare number beside a percentage is one too."""
    bare = quantity.kind == "count" and quantity.value <= 100
    return replace(quantity, kind="percent", value=round(quantity.value / 100, 6)) if bare else quantity


def _from_to(scene: Scene, first: Quantity, second: Quantity) -> dict[str, Any] | None:
    between = scene.shadow.low[first.end : second.start] or "to"
    if re.search(r"\b(?:was|from|up from)\b", between):
        first, second = second, first
    elif not re.search(r"\bto\b|->|→|,|\bnow\b|\bthen\b|-", between):
        return None
    if {first.kind, second.kind} == {"percent", "count"}:
        first, second = _percent(first), _percent(second)
    if first.kind == "percent" and second.kind == "percent":
        return {
            "points": plain_number(round(100 * (second.value - first.value), 2)),
            "from": first.value,
            "to": second.value,
        }
    base, end = first.value, second.value
    while second.scaled and not first.scaled and base > 0 and end / base > 500:
        base *= 1000
    if base <= 0 or "percent" in (first.kind, second.kind):
        return None
    value: dict[str, Any] = {"ratio": round(end / base, 4), "from": plain_number(base), "to": plain_number(end)}
    currency = second.currency or first.currency
    return {**value, "currency": currency} if "money" in (first.kind, second.kind) and currency else value
