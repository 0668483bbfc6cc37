"""A cue is a fact in the text that speaks for or against a dimension; this file is how cues are found and pooled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recruit.domain.signals import Signal
from recruit.drive.texts import Sentence

NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|double|twice"
)
#: A quantity: digits that are not a year, or a number written out.
QUANTITY = (
    rf"(?:(?<![\w.])[$€£₹]?(?!(?:19|20)\d\d\b(?!\s*%))\d+(?:[.,]\d+)*(?:\s?(?:%|k|m|bn|x|cr|lakh|crore|per cent|percent)\b|%)?"
    rf"|\b(?:{NUMBER_WORDS})(?:-\w+)?\b)"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day(?:s|\snights?)?"


@dataclass(frozen=True, slots=True)
class Feature:
    """What a dimension counts: at most `cap` cues' worth, `sign` +1 for it and -1 against it.

    `prior` is the expert's weight in points at the cap; training starts from it. `says` completes "... because".
    """

    key: str
    sign: int
    cap: float
    prior: float
    says: str


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


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that are a cue for `feature` where they stand in one of `sources` (all, when empty)."""

    feature: str
    words: re.Pattern[str]
    sources: tuple[str, ...] = ()
    amount: float = 1.0


def pattern(feature: str, words: str, *sources: str, amount: float = 1.0) -> Pattern:
    """A pattern from words in the verbose regular-expression style, upper and lower case alike."""
    return Pattern(feature, re.compile(words, re.IGNORECASE | re.VERBOSE), sources, amount)


def cue_at(feature: str, sentence: Sentence, match: re.Match[str], amount: float = 1.0, label: str = "words") -> Cue:
    """The cue of a match inside a sentence."""
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Cue(feature, sentence.source, start, end, match.group(), label, amount)


def cue_of(feature: str, sentence: Sentence, amount: float = 1.0, label: str = "words") -> Cue:
    """The cue of a whole sentence."""
    return Cue(feature, sentence.source, sentence.start, sentence.end, sentence.text, label, amount)


def cue_from(feature: str, source: str, signal: Signal, amount: float = 1.0) -> Cue:
    """The cue of a signal."""
    return Cue(feature, source, signal.start, signal.end, signal.text, signal.label, amount)


def find(patterns: Sequence[Pattern], sentences: Iterable[Sentence]) -> list[Cue]:
    """One cue a sentence and feature: the first pattern that matches."""
    found: list[Cue] = []
    for sentence in sentences:
        taken: set[str] = set()
        for p in patterns:
            if p.feature in taken or (p.sources and sentence.source not in p.sources):
                continue
            match = p.words.search(sentence.text)
            if match:
                taken.add(p.feature)
                found.append(cue_at(p.feature, sentence, match, p.amount))
    return found


def distinct(cues: Iterable[Cue]) -> list[Cue]:
    """Each fact once: of cues for the same feature in the same words, the one with the largest amount."""
    best: dict[tuple[str, str], Cue] = {}
    for cue in cues:
        key = (cue.feature, re.sub(r"\W+", " ", cue.text.lower()).strip())
        if key not in best or cue.amount > best[key].amount:
            best[key] = cue
    return sorted(best.values(), key=lambda c: (c.feature, c.source, c.start, c.end))


def pool(features: Sequence[Feature], cues: Iterable[Cue]) -> dict[str, float]:
    """Each feature's value from 0 to 1: the sum of its cues' amounts, at most the cap, over the cap."""
    sums = dict.fromkeys((f.key for f in features), 0.0)
    for cue in cues:
        sums[cue.feature] += cue.amount
    return {f.key: round(min(sums[f.key], f.cap) / f.cap, 6) for f in features}
