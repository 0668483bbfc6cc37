"""From an application and its signals to cues and feature values, dimension by dimension."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS
from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive import finder as trained
from recruit.drive import record
from recruit.drive.book import BOOK, HIGH, LOW
from recruit.drive.cues import Cue, Feature, distinct, pool
from recruit.drive.finder import ANYTHING
from recruit.drive.sight import Sight, look
from recruit.drive.texts import RESUME, all_sentences, private, sentences, texts


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found for one dimension: its cues, each fact once, and its feature values from 0 to 1.

    `said` is how many sentences are likely to have said anything on it: the sum of their chances.
    """

    cues: tuple[Cue, ...]
    values: Mapping[str, float]
    said: float = 0.0

    def strength(self, book: Sequence[Feature], sign: int) -> float:
        """The sum of the values of the features of that sign."""
        return sum(self.values[f.key] for f in book if f.sign == sign)


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is read of an application, before any cue is told: the sights of its sentences, the counted results."""

    sights: tuple[Sight, ...]
    counted: tuple[Cue, ...]


def see(application: Application, signals: SignalsBySource) -> Seen:
    """What the cue finder gets to see. The order of signals changes nothing."""
    given = texts(application)
    said = all_sentences(given)
    of_work = _of_work(given, signals)
    return Seen(tuple(look(said, of_work, application.last_goal.set_by)), tuple(record.cues(said, of_work)))


def read(
    application: Application, signals: SignalsBySource, finder: trained.Finder | None = None
) -> dict[str, Reading]:
    """Every dimension's reading, by the shipped finder when none is given."""
    return readings(see(application, signals), finder or trained.load())


def readings(seen: Seen, finder: trained.Finder) -> dict[str, Reading]:
    """Every dimension's reading of what was seen."""
    found = finder.find(seen.sights)
    out: dict[str, Reading] = {}
    for dimension in DIMENSIONS:
        cues = found.get(dimension, [])
        said = sum(cue.amount for cue in cues if cue.feature == ANYTHING)
        counted = seen.counted if dimension == "record" else ()
        told = [*counted, *(cue for cue in cues if cue.feature != ANYTHING)]
        kept = tuple(distinct(_grounded(told, seen.sights)))
        out[dimension] = Reading(kept, pool(BOOK[dimension], kept), round(said, 6))
    return out


def _grounded(cues: Sequence[Cue], sights: Sequence[Sight]) -> list[Cue]:
    """The cues without those that only say how strong a fact is and share their sentence with no fact."""
    starts: dict[str, list[int]] = {}
    for sight in sights:
        starts.setdefault(sight.sentence.source, []).append(sight.sentence.start)
    places = [(cue.source, bisect_right(sorted(starts.get(cue.source, ())), cue.start)) for cue in cues]
    facts = {place for cue, place in zip(cues, places, strict=True) if cue.feature not in (HIGH, LOW)}
    return [cue for cue, place in zip(cues, places, strict=True) if cue.feature not in (HIGH, LOW) or place in facts]


def _of_work(given: Mapping[str, str], signals: SignalsBySource) -> dict[str, list[Signal]]:
    """The signals of the given texts, without those that lie in lines on schooling or contact."""
    hidden = [s for s in sentences(RESUME, given.get(RESUME, "")) if private(s)]
    return {
        source: sorted(
            (
                one
                for one in signals.get(source, ())
                if source != RESUME or not any(line.start <= one.start < line.end for line in hidden)
            ),
            key=lambda one: (one.start, one.end, one.label),
        )
        for source in given
    }
