"""From many findings to the signals of a passage: no two of one label overlap, short ones give way, edges are clean."""

from __future__ import annotations

import re

from recruit.signals.rule import RESULT_AMOUNT, Found

#: a finding of the first label inside one of the second is the same fact told twice
SWALLOWS = {
    ("volume", "attainment"),
    ("growth", "attainment"),
    ("volume", "growth"),
    ("ranking", "attainment"),
    ("activity", "attainment"),
    ("baseline", "growth"),
    ("deadline", "activity"),
}
LEADING = re.compile(r"(?:[\s\-–•*,;:.(|/]+|(?:the|an?|and|i|we|of|with|by|in|my|was|were|is|to)\s+)")
#: what only carries the number of a result
CARRIERS = re.compile(
    r"(?:result(?:ed|ing) in|leading to|led to|achiev(?:ed|ing)|attain(?:ed|ing)|obtain(?:ed|ing)|"
    r"realiz(?:ed|ing)|yield(?:ed|ing)|(?:an? )?(?:total|average) of)\s+(?=\S{3})",
    re.I,
)
CARRIED = {"volume", "growth"}
KEEP_LEADING = {"deadline", "baseline", "award", "setback", "own_goal", "beyond_goal", "initiative", "vague_goal"}


def settle(found: list[Found], text: str) -> list[Found]:
    """The findings that stay, in order of place."""
    for one in found:
        _clean(one, text)
    found = [one for one in found if one.end > one.start]
    found.sort(key=lambda one: (-one.weight, -(one.end - one.start), one.start))
    kept: list[Found] = []
    for one in found:
        if not any(_same_place(one, other) for other in kept):
            kept.append(one)
    kept = [one for one in kept if not any(_swallowed(one, other) for other in kept)]
    return sorted(kept, key=lambda one: (one.start, one.end, one.label))


def _same_place(one: Found, other: Found) -> bool:
    return one.label == other.label and one.start < other.end and other.start < one.end


def _swallowed(one: Found, other: Found) -> bool:
    if (one.label, other.label) not in SWALLOWS or one.rule == RESULT_AMOUNT:
        return False
    return one.start < other.end and other.start < one.end and other.weight >= one.weight - 3


def _clean(one: Found, text: str) -> None:
    if one.label not in KEEP_LEADING:
        while True:
            found = LEADING.match(text, one.start, one.end)
            if not found and one.label in CARRIED:
                found = CARRIERS.match(text, one.start, one.end)
            if not found or not found.group():
                break
            one.start = found.end()
    while one.end > one.start and text[one.end - 1] in " ,;:.-–(|/\n":
        one.end -= 1
    if text[one.start : one.end].endswith(")") and "(" not in text[one.start : one.end]:
        one.end -= 1
