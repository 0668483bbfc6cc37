"""All that the cue finder sees of each sentence: its words, the signals in it, its numbers, and what stood before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive.quantities import numbers, relation
from recruit.drive.texts import LAST, RESUME, Sentence
from recruit.drive.words import marks

#: Where a sentence may stand: the resume and the four questions.
QUESTIONS = (RESUME, "last", "own_bar", "setback", "next_goal")
#: Classes of words that later sentences of the same answer know of.
_REMEMBERED = frozenset(
    f"[{name}]"
    for name in [
        "changed",
        "contacted",
        "ownfault",
        "excuse",
        "under",
        "outside",
        "unasked",
        "start",
        "setgoal",
        "given",
        "reach",
    ]
)


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence and its marks, each with the place in the sentence that it rests on (0 for the whole)."""

    sentence: Sentence
    marks: Mapping[str, int]


class Memory:
    """What an answer's sentences know of earlier ones that held a cue; a resume's lines know nothing of one another.

    Of the last one they know the classes of its words and its kinds of numbers, of all others a few classes.
    """

    def __init__(self) -> None:
        self._kept: dict[str, set[str]] = {}
        self._last: dict[str, tuple[str, ...]] = {}

    def before(self, sight: Sight) -> tuple[str, ...]:
        """The marks that a sentence has from the sentences kept so far."""
        source = sight.sentence.source
        if source == RESUME:
            return ()
        before = tuple(f"@before:{name}" for name in sorted(self._kept.get(source, ()))) or ("@before:none",)
        return (*before, *self._last.get(source, ()))

    def keep(self, sight: Sight) -> None:
        """Remember a sentence."""
        source = sight.sentence.source
        self._kept.setdefault(source, set()).update(_REMEMBERED & sight.marks.keys())
        self._last[source] = tuple(
            f"@last:{mark}" for mark in sorted(sight.marks) if mark[0] in "[#" and " " not in mark
        )


def look(sentences: Sequence[Sentence], signals: SignalsBySource, set_by: str = "") -> list[Sight]:
    """The sight of every sentence, in order. `set_by` is who set the last goal, as the answer's field says."""
    out: list[Sight] = []
    said: dict[str, list[float]] = {}
    for sentence in sentences:
        question = _question(sentence.source)
        found = marks(sentence.text)
        earlier = said.setdefault(question, [])
        here = numbers(sentence.text)
        extra = [
            f"@from:{question}",
            *_of_numbers(here, [] if question == RESUME else earlier),
            *([f"@set by:{set_by}"] if set_by and question == "last" else []),
        ]
        seen = {**dict.fromkeys(extra, 0), **dict(_of_signals(sentence, signals.get(sentence.source, ()))), **found}
        out.append(Sight(sentence, seen))
        earlier += here
    return out


def alone(text: str, signals: Sequence[Signal]) -> dict[str, int]:
    """The marks of a sentence that stands alone, in no application."""
    sentence = Sentence("", 0, len(text), text)
    own = dict.fromkeys(_of_numbers(numbers(text), []), 0)
    return {**own, **dict(_of_signals(sentence, signals)), **marks(text)}


def _question(source: str) -> str:
    return "last" if source in LAST else source.removeprefix("answers.")


def _of_numbers(here: Sequence[float], earlier: Sequence[float]) -> Iterator[str]:
    yield f"@numbers:{min(len(here), 3)}"
    pairs = [("next", one, other) for one, other in pairwise(here)]
    if here and earlier:
        pairs += [("first", earlier[0], here[-1]), ("last", earlier[-1], here[-1])]
    for name, one, other in pairs:
        told = relation(one, other)
        if told:
            yield f"@{name}:{told}"
            yield f"@{name}:{told[0]}"


def _of_signals(sentence: Sentence, signals: Sequence[Signal]) -> Iterator[tuple[str, int]]:
    for signal in signals:
        if signal.start < sentence.end and sentence.start < signal.end:
            at = max(0, signal.start - sentence.start)
            yield from ((mark, at) for mark in _told(signal))


def _told(signal: Signal) -> Iterator[str]:
    name = f"@{signal.label}"
    yield from (name, f"{name}:{signal.state}", f"{name}:{signal.scope}")
    ratio, percentile = signal.value.get("ratio"), signal.value.get("percentile")
    if isinstance(ratio, int | float):
        yield "@ratio:" + ("well over" if ratio >= 1.095 else "reached" if ratio >= 0.995 else "under")
    if isinstance(percentile, int | float):
        steps = [step for step in (0.4, 0.7, 0.9) if percentile >= step]
        yield f"@percentile:{steps[-1] if steps else 0}"
