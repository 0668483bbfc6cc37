"""The interview guide: what to ask about dimensions that are missing, thin or told two ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recruit.domain.drive import DIMENSIONS, Question, Score
from recruit.domain.interview import GUIDE
from recruit.drive.book import BOOK, HIGH, LOW
from recruit.drive.cues import Feature
from recruit.drive.features import Reading
from recruit.drive.items import Trust

_THIN = 0.5  # positive evidence below half a feature's worth


def contradicted(reading: Reading, book: Sequence[Feature]) -> bool:
    """Whether one text speaks for the dimension and another one against it."""
    signs = {f.key: f.sign for f in book if f.key not in (HIGH, LOW)}
    told = {
        sign: {c.source for c in reading.cues if signs.get(c.feature) == sign and c.amount >= 0.5} for sign in (1, -1)
    }
    return bool(told[1] and told[-1] and told[-1] - told[1])


def questions(scores: Mapping[str, Score], readings: Mapping[str, Reading]) -> tuple[Question, ...]:
    """A behavioural question with anchors for every missing, contradictory or thin dimension, in that order."""
    order = {"missing": 0, "contradiction": 1, "thin": 2}
    asked: list[Question] = []
    for key in DIMENSIONS:
        why = _why(scores[key], readings[key], BOOK[key])
        if why:
            asked.append(Question(key, why, *GUIDE[key]))
    return tuple(sorted(asked, key=lambda q: order[q.why]))


def _why(score: Score, reading: Reading, book: Sequence[Feature]) -> str:
    if score.score is None:
        return "missing"
    if contradicted(reading, book):
        return "contradiction"
    return "thin" if reading.strength(book, +1) < _THIN else ""


def notes(readings: Mapping[str, Reading], trust: Trust) -> tuple[str, ...]:
    """Sentences to know beside the scores."""
    out = [f"The questionnaire's items count for less, because {reason}." for reason in trust.reasons]
    for key in DIMENSIONS:
        if contradicted(readings[key], BOOK[key]):
            out.append(f"On {DIMENSIONS[key][0].lower()}, one text speaks for it and another one against it.")
    return tuple(out)
