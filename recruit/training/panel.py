"""The panel's corpus: applications of invented people, and what two language-model raters made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from recruit.domain.application import Application, application_from
from recruit.domain.signals import Context, Signal
from recruit.domain.tools import SignalsBySource
from recruit.flows.profile_application import signals_of

MODELS = Path(__file__).resolve().parents[2] / "models"
DRIVE_CORPUS, FIT_CORPUS = MODELS / "drive" / "corpus", MODELS / "fit" / "corpus"
#: People whose texts nobody looked at while the words that count as cues were chosen.
UNREAD = tuple(f"P{number:03d}" for number in range(101, 121))
#: How the ids of those begin whom the second panel rated: they only teach, and figures are of the first panel's people.
SECOND = "N"


class SignalsFor(Protocol):
    """Finds the signals of one text of one application."""

    def __call__(self, application_id: str, text: str, context: Context) -> list[Signal]:
        """The signals, sorted by start, end, label."""
        ...


@dataclass(frozen=True, slots=True)
class Rated:
    """One application with its signals and each rater's judgement of it, by rater."""

    application: Application
    signals: SignalsBySource
    ratings: Mapping[str, Mapping[str, Any]]

    def mean(self, key: str) -> float | None:
        """The raters' mean on one dimension, None when more than half of them left it blank."""
        values = [r[key] for r in self.ratings.values() if r.get(key) is not None]
        return sum(values) / len(values) if 2 * len(values) >= len(self.ratings) else None


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def every(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The objects of all files of a corpus with that name: `name.jsonl`, `name-2.jsonl`."""
    for path in sorted(folder.glob(f"{name}*.jsonl")):
        yield from lines(path)


def second(person: str) -> bool:
    """Whether the second panel rated this person, by the id."""
    return person.startswith(SECOND)


def rated(signals_for: SignalsFor, folder: Path = DRIVE_CORPUS) -> list[Rated]:
    """Every application of the corpus with its signals and ratings, in order of id.

    `signals_for` should not have learnt from the person (`recruit.training.crossfit`): what is trained on the signals
    must see them as they will be for strangers.
    """
    ratings: dict[str, dict[str, dict[str, Any]]] = {}
    for line in every(folder, "ratings"):
        ratings.setdefault(line["id"], {})[line["rater"]] = line
    out: list[Rated] = []
    for line in every(folder, "applications"):
        application = application_from(line)
        out.append(
            Rated(application, signals_of(application, partial(signals_for, application.id)), ratings[application.id])
        )
    return sorted(out, key=lambda one: one.application.id)
