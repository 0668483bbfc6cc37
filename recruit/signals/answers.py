"""What an answer to a question says: the patterns of results and stances, then the trained chains over them."""

from __future__ import annotations

from recruit.signals import tagger
from recruit.signals.features import tokens
from recruit.signals.rule import Found, Rule, apply
from recruit.signals.rules.results import find_results
from recruit.signals.rules.stance import find_stances
from recruit.signals.settle import settle
from recruit.signals.shadow import Shadow

#: labels that the trained chains mark better than the patterns do, by cross-validation over people
TRAINED = ("setback", "beyond_goal", "vague_goal", "volume", "baseline")


def by_rules(rules: tuple[Rule, ...], shadow: Shadow, bounds: list[tuple[int, int]]) -> list[Found]:
    """What the patterns alone find in an answer, overlaps settled."""
    found = apply(rules, shadow, "answer") + find_stances(shadow, bounds) + find_results(shadow)
    return settle(found, shadow.plain)


def find_in_answer(rules: tuple[Rule, ...], shadow: Shadow, bounds: list[tuple[int, int]]) -> list[Found]:
    """The findings of an answer: patterns for most labels, the trained chains for those they mark better."""
    ruled = by_rules(rules, shadow, bounds)
    marked = tagger.tag(tagger.load(), ruled, tokens(shadow, bounds))
    for one in marked:
        twin = next((other for other in ruled if other.label == one.label and _share(one, other)), None)
        if twin is not None:
            one.value, one.state, one.scope = twin.value, twin.state, twin.scope
        else:
            one.value = _counted(shadow, one)
    return [one for one in ruled if one.label not in TRAINED] + marked


def _share(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _counted(shadow: Shadow, one: Found) -> dict[str, object]:
    """The number inside a stretch that only the chains marked."""
    if one.label not in {"volume", "activity"}:
        return {}
    quantity = next(
        (q for q in shadow.at.values() if one.start <= q.start < one.end and q.kind in {"money", "count"}), None
    )
    if quantity is None:
        return {}
    number = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
    if one.label == "volume" and quantity.kind == "money":
        return {"amount": number, "currency": quantity.currency or "USD", "kind": "result"}
    unit = shadow.plain[quantity.end : one.end].strip(" +")
    value: dict[str, object] = {"count": number, "unit": unit}
    return {**value, "kind": "result"} if one.label == "volume" else value
