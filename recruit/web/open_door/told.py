"""A reading in words and pictures, whether it rests on ten answers or on a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from recruit.domain.goal_leaning import Leaning, leaning
from recruit.domain.goal_questions import QUESTIONS, VERSION
from recruit.domain.goals import Diagnosis
from recruit.domain.open_door import ASKED_ABOUT, CANNOT_SAY, StoredReading
from recruit.domain.records import diagnosis_from, to_plain
from recruit.domain.sources import Source, sources_for
from recruit.web.charts import Drawing
from recruit.web.client.pictures import pictures
from recruit.web.client.verdicts import NAMES, sentence, shares

#: chart -> rows, one a person, beyond which its picture shows nothing any more
MOST_IN_A_PICTURE = {"capacity": 60, "pay": 400}


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a page says of one reading; what a kind of reading does not have is empty."""

    kind: str
    sentence: str
    reasons: tuple[str, ...]
    counter: str
    settle: str
    basis: str
    shares: tuple[tuple[str, str], ...]
    advice: tuple[str, ...]
    missing: tuple[str, ...]
    cannot_say: tuple[str, ...]
    sources: tuple[Source, ...]
    drawings: tuple[Drawing, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    sum: tuple[tuple[str, str, str], ...] = ()  # question, answer, points
    total: str = ""


def of_answers(answers: Mapping[str, str]) -> StoredReading:
    """Ten answers as a reading to keep."""
    return {"kind": "answers", "version": VERSION, "answers": dict(answers)}


def of_file(diagnosis: Diagnosis) -> StoredReading:
    """A diagnosis as a reading to keep: without names, notes and rows of the file, and without crowded pictures."""
    charts = tuple(c for c in diagnosis.charts if len(c.rows) <= MOST_IN_A_PICTURE.get(c.key, len(c.rows)))
    return {"kind": "file", "diagnosis": to_plain(replace(diagnosis, rejected=(), extra={}, charts=charts))}


def told(reading: StoredReading) -> Told:
    """The reading as a page tells it."""
    if reading["kind"] == "answers":
        return _from_answers(leaning(reading["answers"]))
    return _from_file(diagnosis_from(reading["diagnosis"]))


def _from_answers(found: Leaning) -> Told:
    count = len(found.lines)
    return Told(
        kind="answers",
        sentence=found.sentence,
        reasons=found.reasons,
        counter=found.counter,
        settle=found.settle,
        basis=f"From {count} of {len(QUESTIONS)} answers, from memory.",
        shares=tuple((NAMES[key].capitalize(), _roughly(*share)) for key, share in _ranked(found.shares)),
        advice=found.advice,
        missing=tuple(f"Not answered: {ask}" for ask in found.unanswered),
        cannot_say=CANNOT_SAY["answers"],
        sources=tuple(sources_for(ASKED_ABOUT)),
        sum=tuple((line.ask, line.choice.words, _signed(line.points)) for line in found.lines),
        total=_signed(found.total),
    )


def _from_file(found: Diagnosis) -> Told:
    known = [figure for figure in found.statistics if figure.value is not None]
    return Told(
        kind="file",
        sentence=sentence(found),
        reasons=found.reasons,
        counter=found.counter_reason,
        settle=found.settle,
        basis=f"From {_count(found.reps, 'person', 'people')} over {_count(found.periods, 'quarter', 'quarters')}.",
        shares=tuple((name, _together(likely)) for name, likely in shares(found)),
        advice=found.advice,
        missing=tuple(says for says in found.missing if not says.startswith("No pulse survey")),
        cannot_say=CANNOT_SAY["file"],
        sources=tuple(_beside_shares(figure.key for figure in known)),
        drawings=tuple(pictures(found.charts)),
        figures=tuple((figure.name, figure.says) for figure in known),
    )


def _ranked(found: Mapping[str, tuple[float, float, float]]) -> list[tuple[str, tuple[float, float, float]]]:
    return sorted(found.items(), key=lambda pair: -pair[1][0])


def _roughly(share: float, low: float, high: float) -> str:
    """A share to the nearest five, with its range: "roughly 60 % (30 to 80 %)"."""
    middle, least, most = (round(value * 20) * 5 for value in (share, low, high))
    return _together(f"roughly {middle} % ({least} to {most} %)")


def _together(words: str) -> str:
    """A figure that no line break parts from its sign."""
    return words.replace(" %", "\u00a0%")


def _beside_shares(keys: Iterable[str]) -> Iterable[Source]:
    """The sources behind figures; what trade figures say of shares has its own paragraph on the page."""
    return (source for source in sources_for(keys) if "hit_share" not in source.keys)


def _signed(points: float) -> str:
    return f"{points:+.1f}".replace("-", "−") if points else "0"


def _count(number: int, one: str, many: str) -> str:
    return f"one {one}" if number == 1 else f"{number:,} {many}"
