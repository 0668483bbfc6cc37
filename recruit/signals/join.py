"""Rules and chains together: for each label and kind of text the one, the other or both, as cross-validation chose."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from recruit.signals.chains import BY_CHAINS, Chains, tag
from recruit.signals.circumstances import first_look
from recruit.signals.linking import doubtful, link
from recruit.signals.rule import Found
from recruit.signals.scene import Scene
from recruit.signals.stretch import Stretch
from recruit.signals.values import value_of

#: a house number and its street, which are no count of anything
STREET = re.compile(
    r"\b\d{1,5}[A-Za-z]?,? (?:[A-Z][\w'.-]* ){1,4}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Blvd|Court|Place|Terrace|Crescent|Highway|Parkway)\b"
)
#: what a marked stretch does not begin or end with; a minus may belong to the number behind it
BEFORE, AFTER = " •·*–,;:|/)\n\t", " ,;:.-–(|/\n\t"
#: percentages of something else, and pay: never a signal, whatever the chains say
NEVER = re.compile(
    r"% ?(?:committed|dedicated|reliable|motivated|travel|remote|home|homeoffice|honest|satisf\w+ guaranteed)\b|"
    r"\b(?:per hour|an hour|salary|ctc|lpa|wage)\b"
)


def join(batch: Sequence[Stretch], context: str, chains: Chains) -> None:
    """Give stretches that the rules have read their findings: what stays of the rules', and what the chains mark."""
    if not batch:
        return
    seen = chains.dense.see(batch, context)
    for k, (stretch, marked) in enumerate(zip(batch, tag(chains, seen, context), strict=True)):
        stretch.found = _told(stretch, marked, chains.settings[context])
        if doubtful(stretch.found, stretch, context, chains.ranker):
            link(stretch.found, stretch, seen.grid.tokens(k, chains.dense.words), context, chains.ranker)
        first_look(stretch.found, stretch.shadow.low, stretch.bounds)
    told = [(k, one) for k, stretch in enumerate(batch) for one in stretch.found]
    chains.verdicts.settle(told, seen, chains.dense.words, [stretch.ruled for stretch in batch])


def _told(stretch: Stretch, marked: list[Found], settings: Mapping[str, Mapping[str, Any]]) -> list[Found]:
    """A stretch's findings in order, each with its value."""
    if not marked and not stretch.ruled:
        return []
    low = stretch.shadow.low
    marked = [one for one in marked if not NEVER.search(low[one.start : one.end + 16])]
    marked = [trimmed for one in marked if (trimmed := _trimmed(one, low)) is not None]
    told: list[Found] = []
    for label in dict.fromkeys(one.label for one in (*stretch.ruled, *marked)):
        ruled = [one for one in stretch.ruled if one.label == label]
        told += combined(settings[label], ruled, [one for one in marked if one.label == label])
    told = _off_the_street(told, stretch.shadow.plain)
    for one in told:
        if one.rule == BY_CHAINS:
            fill(one, stretch)
    return sorted(told, key=lambda one: (one.start, one.end, one.label))


def _off_the_street(told: list[Found], plain: str) -> list[Found]:
    """The findings that are no part of a street address."""
    streets = [place.span() for place in STREET.finditer(plain)] if told else []
    return [one for one in told if not any(one.start < end and start < one.end for start, end in streets)]


def _trimmed(one: Found, low: str) -> Found | None:
    """A marked stretch without the bullet, the marks and the spaces around it; None when nothing else is in it."""
    words = low[one.start : one.end]
    one.start += len(words) - len(words.lstrip(BEFORE))
    words = low[one.start : one.end].rstrip(AFTER)
    one.end = one.start + len(words)
    if words.endswith(")") and "(" not in words:
        one.end -= 1
    return one if one.end > one.start else None


def fill(one: Found, stretch: Stretch) -> None:
    """Give a marked stretch its value: that of the rule that found the same, else what its words say."""
    twins = (other for other in stretch.ruled if other.label == one.label)
    twin = max(twins, key=lambda other: _shared(one, other), default=None)
    if twin is not None and 2 * _shared(one, twin) >= max(one.end - one.start, twin.end - twin.start):
        one.value, one.state, one.scope = dict(twin.value), twin.state, twin.scope
        return
    value = value_of(one.label, Scene(stretch.shadow, stretch.bounds, one.start, one.end))
    one.state = value.pop("state", "")
    one.value = value


def _shared(one: Found, other: Found) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def combined(way: Mapping[str, Any], ruled: list[Found], marked: list[Found]) -> list[Found]:
    """One label's findings, as its way says.

    "rules" or "chains" alone; "first" lets the rules' findings stand where the two meet, "both" the chains'; "trusted"
    is "first" for the rules that were mostly right on the corpus, and leaves the others' to the chains.
    """
    by = way["by"]
    if by == "rules":
        return ruled
    if by in ("first", "trusted"):
        if by == "trusted":
            ruled = [one for one in ruled if one.rule in way["trusted"]]
        return ruled + [one for one in marked if not any(_shared(one, other) for other in ruled)]
    return marked + [one for one in ruled if by == "both" and not any(_shared(one, other) for other in marked)]
