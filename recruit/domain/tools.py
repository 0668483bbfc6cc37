"""The shapes of the tools that flows are handed: reading, finding, scoring, diagnosing, ranking.

Flows never import the libraries behind these; a job or a command hands them in, and a test hands in a small fake.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from recruit.domain.application import Application
from recruit.domain.documents import Document
from recruit.domain.drive import DriveProfile
from recruit.domain.fit import FitScore
from recruit.domain.goals import Diagnosis, GoalProfile, TeamNumbers
from recruit.domain.signals import Context, Signal

SignalsBySource = Mapping[str, Sequence[Signal]]


class ReadDocument(Protocol):
    """A file's bytes and its name become a document; never raises on bad input."""

    def __call__(self, data: bytes, name: str) -> Document: ...


class FindSignals(Protocol):
    """A text becomes its signals, sorted by start, then end, then label; never raises on bad input."""

    def __call__(self, text: str, context: Context) -> list[Signal]: ...


class ScoreDrive(Protocol):
    """An application and its signals by source become a drive profile."""

    def __call__(self, application: Application, signals: SignalsBySource) -> DriveProfile: ...


class ParseNumbers(Protocol):
    """A team file's bytes and name become usable rows and named rejects; never raises on bad rows."""

    def __call__(self, data: bytes, name: str) -> TeamNumbers: ...


class DiagnoseTeam(Protocol):
    """A team's numbers become a diagnosis; `market_growth` is yearly, a fraction, or None when unknown."""

    def __call__(self, numbers: TeamNumbers, *, market_growth: float | None = None) -> Diagnosis: ...


@dataclass(frozen=True, slots=True)
class Entrant:
    """One person to be ranked: what they sent, what was found in it, and their drive profile."""

    application: Application
    signals: SignalsBySource
    profile: DriveProfile


class RankPeople(Protocol):
    """People and a goal profile (an empty one ranks by drive alone) become fit scores, best first."""

    def __call__(self, people: Sequence[Entrant], team: GoalProfile) -> list[FitScore]: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """All tools together, as a worker or a command holds them."""

    read_document: ReadDocument
    find_signals: FindSignals
    score_drive: ScoreDrive
    parse_numbers: ParseNumbers
    diagnose_team: DiagnoseTeam
    rank_people: RankPeople
