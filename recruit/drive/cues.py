"""A cue is a fact in the text that speaks for or against a dimension; this file is how cues are found and pooled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recruit.domain.signals import Signal
from recruit.drive.texts import Sentence

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_NUMBER_WORD = rf"(?:{_SMALL}|hundred|thousand|dozen|half|double|twice|third)(?:-(?:{_SMALL}|odd|some))?"
_UNIT = r"(?:%|k|m|bn|x|cr|lakhs?|crores?|per cent|percent|million|thousand)"
#: A quantity: digits that are not a year, or a number written out.
QUANTITY = (
    rf"(?:(?<![\w.])[$€£₹]?(?!(?:19|20)\d\d\b(?!\s?%))\d+(?:[.,]\d+)*(?:\s?{_UNIT}(?!\w))?(?![a-z])|\b{_NUMBER_WORD}\b)"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun)"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"\d+(?:st|nd|rd|th)|no\.?\s?\d+|number one|top)"
)
#: What stands for what in a phrase; everything else is an ordinary regular expression, upper and lower case alike.
_TOKENS = {
    "~": r"(?:[^\s.;:!?]+ ){0,4}?",  # up to four words between
    "#": QUANTITY,
    "@": r"(?-i:[A-Z][a-z][\w'’]*)",  # a name
    "<ORD>": _ORDINAL,
    "<DAY>": WEEKDAY,
    "<MONTH>": MONTH,
}
#: "his" where it stands for hers or theirs: with no thing named after it.
_HIS_ALONE = r"his(?=\s*(?:[^\w\s]|$)|\s+(?:and|or|but|was|is|by|in|at|on|to|for|with|when|from|that|as)\b)"
#: In a phrase each pronoun stands for its whole row, so that no phrase knows "he" and not "they".
_PRONOUNS = {
    "he": "(?:he|she|they)",
    "she": "(?:he|she|they)",
    "they": "(?:he|she|they)",
    "him": "(?:him|her|them)",
    "her": "(?:him|her|them|his|their)",
    "them": "(?:him|her|them)",
    "his": "(?:his|hers?|theirs?)",
    "their": "(?:his|her|their)",
    "hers": rf"(?:{_HIS_ALONE}|hers|theirs)",
    "theirs": rf"(?:{_HIS_ALONE}|hers|theirs)",
    "himself": "(?:himself|herself|themsel(?:f|ves))",
    "herself": "(?:himself|herself|themsel(?:f|ves))",
}
_PRONOUN = re.compile(rf"(?<![\w\\])(?:{'|'.join(_PRONOUNS)})(?![\w])")
_CLAUSE_END = re.compile(r"[,;:.!?|•\n\t]")
_LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True)
class Feature:
    """What a dimension counts: at most `cap` cues' worth, `sign` +1 for it and -1 against it.

    `prior` is the expert's weight in points at the cap; training starts from it. `says` tells a reader what it is.
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


def compiled(*phrases: str) -> re.Pattern[str]:
    """One pattern of all phrases, upper and lower case alike.

    In a phrase a space is any space (with a ? any or none), ~ up to four words, # a quantity, @ a name, and a pronoun
    stands for he, she and they alike.
    """
    phrases = tuple(_PRONOUN.sub(lambda match: _PRONOUNS[match.group()], phrase) for phrase in phrases)
    free = [p for p in phrases if p[0] in "^\\| "]
    # The look behind stands once before all phrases, so that inside a word the search fails at once.
    bound = "|".join(_ended(phrase) for phrase in phrases if phrase not in free)
    body = "|".join([*([f"(?<!\\w)(?:{bound})"] if bound else []), *map(_ended, free)])
    for token, words in _TOKENS.items():
        body = body.replace(token, words)
    return re.compile(body.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def pattern(feature: str, *phrases: str, sources: tuple[str, ...] = (), amount: float = 1.0) -> Pattern:
    """A pattern for a feature from its phrases (see `compiled`)."""
    return Pattern(feature, compiled(*phrases), sources, amount)


def _ended(phrase: str) -> str:
    return f"(?:{phrase})" + ("" if phrase[-1] in " $.," else r"(?!\w)")


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


def cue_of(feature: str, sentence: Sentence, amount: float = 1.0) -> Cue:
    """The cue of a whole sentence."""
    return Cue(feature, sentence.source, sentence.start, sentence.end, sentence.text, "words", amount)


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
                found.append(cue_at(p.feature, sentence, match.start(), match.end(), p.amount))
    return found


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
