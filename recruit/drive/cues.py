"""A cue is a fact in the text that speaks for or against a dimension; this file is what cues are and how they pool."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recruit.domain.signals import Signal
from recruit.drive.texts import Sentence

_CLAUSE_END = re.compile(r"[,;:.!?|•\n\t]")
_LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True)
class Feature:
    """What a dimension counts: at most `cap` cues' worth, `sign` +1 for it and -1 against it.

    `prior` is the expert's weight in points at the cap; training starts from it. `says` tells a reader what it is.
    `cues` are the kinds of marked cues that the cue finder learns it from (none: it is found by rule), and `where` the
    texts that it may stand in.
    """

    key: str
    sign: int
    cap: float
    prior: float
    says: str
    cues: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """One finding: `amount` (over 0, mostly 1) of `feature`, resting on `text` at `start`:`end` of `source`."""

    feature: str
    source: str
    start: int
    end: int
    text: str
    label: str
    amount: float = 1.0


def cue_at(feature: str, sentence: Sentence, start: int, end: int, amount: float = 1.0) -> Cue:
    """The cue of the words at `start`:`end` of a sentence, widened to the clause that they stand in."""
    text = sentence.text
    left = max((m.end() for m in _CLAUSE_END.finditer(text, 0, start)), default=0)
    following = _CLAUSE_END.search(text, end)
    right = following.start() if following else len(text)
    if right - left > _LONGEST_QUOTE or _number_inside(text, left, right):
        left, right = start, end
    clause = text[left:right]
    left += len(clause) - len(clause.lstrip(" -*→·\"'“"))
    right = left + len(text[left:right].rstrip())
    return Cue(
        feature, sentence.source, sentence.start + left, sentence.start + right, text[left:right], "words", amount
    )


def _number_inside(text: str, left: int, right: int) -> bool:
    """Whether a clause was cut inside a number such as 1,200 or 2.5."""
    before, after = text[max(0, left - 2) : left + 1], text[right - 1 : right + 2]
    return bool(re.fullmatch(r"\d[.,]\d", before) or re.fullmatch(r"\d[.,]\d", after))


def cue_from(feature: str, source: str, signal: Signal, amount: float = 1.0) -> Cue:
    """The cue of a signal."""
    return Cue(feature, source, signal.start, signal.end, signal.text, signal.label, amount)


def distinct(cues: Iterable[Cue]) -> list[Cue]:
    """Each fact once: of cues for one feature in the same words or in overlapping places, the largest amount."""
    kept: list[Cue] = []
    said: set[tuple[str, str]] = set()
    for cue in sorted(cues, key=lambda c: (-c.amount, c.feature, c.source, c.start, -c.end)):
        words = (cue.feature, re.sub(r"\W+", " ", cue.text.lower()).strip())
        if words not in said and not any(_overlap(cue, other) for other in kept):
            said.add(words)
            kept.append(cue)
    return sorted(kept, key=lambda c: (c.feature, c.source, c.start, c.end))


def _overlap(one: Cue, other: Cue) -> bool:
    same = one.feature == other.feature and one.source == other.source
    return same and one.start < other.end and other.start < one.end


def pool(features: Sequence[Feature], cues: Iterable[Cue]) -> dict[str, float]:
    """Each feature's value from 0 to 1: the sum of its cues' amounts, at most the cap, over the cap."""
    sums = dict.fromkeys((f.key for f in features), 0.0)
    for cue in cues:
        sums[cue.feature] += cue.amount
    return {f.key: round(min(sums[f.key], f.cap) / f.cap, 6) for f in features}
