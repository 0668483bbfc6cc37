"""From an application and its signals to cues and feature values, dimension by dimension."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS
from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, distinct, pool
from recruit.drive.dimensions import (
    competitiveness,
    effort,
    goal_craft,
    initiative,
    own_bar,
    record,
    resilience,
)
from recruit.drive.texts import RESUME, Sentence, all_sentences, private, sentences, texts

FEATURE_VERSION = "1"
Finder = Callable[[Sequence[Sentence], SignalsBySource], list[Cue]]

_FINDERS: dict[str, Finder] = {
    "record": record.cues,
    "own_bar": own_bar.cues,
    "effort": effort.cues,
    "competitiveness": competitiveness.cues,
    "initiative": initiative.cues,
    "resilience": resilience.cues,
    "goal_craft": goal_craft.cues,
}
#: What each dimension counts.
BOOK: dict[str, tuple[Feature, ...]] = {
    "record": record.FEATURES,
    "own_bar": own_bar.FEATURES,
    "effort": effort.FEATURES,
    "competitiveness": competitiveness.FEATURES,
    "initiative": initiative.FEATURES,
    "resilience": resilience.FEATURES,
    "goal_craft": goal_craft.FEATURES,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found for one dimension: its cues, each fact once, and its feature values from 0 to 1."""

    cues: tuple[Cue, ...]
    values: Mapping[str, float]

    def strength(self, book: Sequence[Feature], sign: int) -> float:
        """The sum of the values of the features of that sign."""
        return sum(self.values[f.key] for f in book if f.sign == sign)


def read(application: Application, signals: SignalsBySource) -> dict[str, Reading]:
    """Every dimension's reading. The order of signals and of equal sentences changes nothing."""
    given = texts(application)
    said = all_sentences(given)
    signals = _of_work(given, signals)
    readings: dict[str, Reading] = {}
    for dimension in DIMENSIONS:
        cues = tuple(distinct(_FINDERS[dimension](said, signals)))
        readings[dimension] = Reading(cues, pool(BOOK[dimension], cues))
    return readings


def _of_work(given: Mapping[str, str], signals: SignalsBySource) -> dict[str, list[Signal]]:
    """The signals of the given texts, without those that lie in lines on schooling or contact."""
    hidden = [s for s in sentences(RESUME, given.get(RESUME, "")) if private(s)]
    return {
        source: [
            one
            for one in signals.get(source, ())
            if source != RESUME or not any(line.start <= one.start < line.end for line in hidden)
        ]
        for source in given
    }
