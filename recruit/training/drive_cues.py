"""What the cue finder learns from: the corpus's sentences with the cues marked in them, and the bank's sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from recruit.domain.application import Application
from recruit.drive.book import HIGH, LOW
from recruit.drive.features import Seen
from recruit.drive.finder import EMPTY
from recruit.drive.sight import QUESTIONS, Memory, Sight, alone
from recruit.drive.texts import Sentence, texts
from recruit.signals import find
from recruit.training.panel import DRIVE_CORPUS, lines

#: The answer whose goal, set_by and result were marked as one text, "goal: ... | set_by: ... | result: ...".
_COMPOSED = "answers.last_goal.result"


RATED_HIGH, RATED_LOW = 3.0, 1.5  # from here on, and down to here
#: What the bank calls sentences without a cue: those that tell something else, and those that tell nothing at all.
HOLDING_NONE = ("none", EMPTY)


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: the marks that are seen of it, whose it is (each bank sentence its own), its text and its cues."""

    marks: Sequence[str]
    group: str
    source: str
    cues: frozenset[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked cue: `cue` ("dimension.kind") at `start`:`end` of the text named `source`."""

    cue: str
    source: str
    start: int
    end: int


def marked(applications: Mapping[str, Application], folder: Path = DRIVE_CORPUS) -> dict[str, list[Marked]]:
    """The marked cues of each application of the corpus by its id."""
    out: dict[str, list[Marked]] = {key: [] for key in applications}
    for path in sorted(folder.glob("cues-*.jsonl")):
        for line in lines(path):
            person, _, source = line["id"].partition(".")
            given = texts(applications[person])
            out[person] += [_placed(source, line["text"], cue, given) for cue in line["cues"]]
    return out


def _placed(source: str, whole: str, cue: dict[str, Any], given: Mapping[str, str]) -> Marked:
    start, end = cue["start"], cue["end"]
    if source == _COMPOSED:
        part = "goal" if start < whole.find("| set_by:") else "result"
        source = f"answers.last_goal.{part}"
        start = given[source].index(cue["text"])
        end = start + len(cue["text"])
    if given[source][start:end] != cue["text"]:
        raise ValueError(f"a cue of {source} does not stand where it was marked: {cue['text']!r}")
    return Marked(cue["cue"], source, start, end)


def examples(
    person: str, seen: Seen, cues: Sequence[Marked], ratings: Mapping[str, float | None] | None = None
) -> list[Example]:
    """The sentences of one application, each with the cues whose words lie mostly in it.

    `ratings` are the panel's means by dimension: a cue of somebody rated high or low on it tells of that, too.
    """
    levels = {key: HIGH if mean >= RATED_HIGH else LOW for key, mean in (ratings or {}).items() if _clear(mean)}
    memory, out = Memory(), []
    for sight in seen.sights:
        held = _cues_of(sight, cues)
        held |= {f"{key}.{level}" for key, level in levels.items() if any(cue.startswith(f"{key}.") for cue in held)}
        out.append(Example((*sight.marks, *memory.before(sight)), person, sight.sentence.source, held))
        if held:
            memory.keep(sight)
    return out


def _clear(mean: float | None) -> TypeGuard[float]:
    return mean is not None and not RATED_LOW < mean < RATED_HIGH


def _cues_of(sight: Sight, cues: Sequence[Marked]) -> frozenset[str]:
    one = sight.sentence
    return frozenset(cue.cue for cue in cues if cue.source == one.source and _inside(cue, one))


def _inside(cue: Marked, one: Sentence) -> bool:
    shared = min(cue.end, one.end) - max(cue.start, one.start)
    return shared > 0 and 2 * shared >= min(cue.end - cue.start, one.end - one.start)


def bank(folder: Path = DRIVE_CORPUS) -> list[Example]:
    """The sentences that were written one by one for each kind of cue, and those that hold none.

    Those that hold none stand in every text alike, so that no question makes a fact of them.
    """
    out: list[Example] = []
    for number, line in enumerate((folder / "bank.txt").read_text(encoding="utf-8").splitlines()):
        kinds, _, text = line.partition(" | ")
        if text and not line.startswith("#"):
            seen = tuple(alone(text, find(text, "answer")))
            if kinds in HOLDING_NONE:
                cues = frozenset({kinds} - {"none"})
                places = [(f"@from:{question}",) for question in QUESTIONS]
                out += [Example((*seen, *place), f"bank {number}", "", cues) for place in places]
            else:
                out.append(Example(seen, f"bank {number}", "", frozenset(kinds.split("+"))))
    return out
