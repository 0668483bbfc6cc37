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
from recruit.domain.goals import Diagnosis, GoalProfile, TablePreview, TeamNumbers
from recruit.domain.pulse import PulseAnswers
from recruit.domain.signals import Context, Signal

SignalsBySource = Mapping[str, Sequence[Signal]]


class ReadDocument(Protocol):
    """A file's bytes and its name become a document with its places; never raises on bad input.

    `pictures` asks for pages that are pictures to be read by OCR, where it is installed.
    """

    def __call__(self, data: bytes, name: str, *, pictures: bool = False) -> Document: ...


class FindSignals(Protocol):
    """A text becomes its signals, sorted by start, then end, then label; never raises on bad input."""

    def __call__(self, text: str, context: Context) -> list[Signal]: ...


class ScoreDrive(Protocol):
    """An application and its signals by source become a drive profile."""

    def __call__(self, application: Application, signals: SignalsBySource) -> DriveProfile: ...


class ParseNumbers(Protocol):
    """A team file's bytes and name become usable rows and named rejects; never raises on bad rows.

    `mapping` says what a person took which column for, and goes before any guess; see `domain/columns.py`.
    """

    def __call__(self, data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TeamNumbers: ...


class PreviewNumbers(Protocol):
    """What `ParseNumbers` takes each column of a file for; of a file without a known header, its first rows."""

    def __call__(self, data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TablePreview: ...


class MergeNumbers(Protocol):
    """Several files of one team, oldest first, become one table: goals meet results, nothing is counted twice."""

    def __call__(self, uploads: Sequence[TeamNumbers]) -> TeamNumbers: ...


class DiagnoseTeam(Protocol):
    """A team's numbers become a diagnosis; `market_growth` is yearly, a fraction, or None when unknown."""

    def __call__(
        self, numbers: TeamNumbers, *, market_growth: float | None = None, pulse: PulseAnswers | None = None
    ) -> Diagnosis: ...


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
    merge_numbers: MergeNumbers
    preview_numbers: PreviewNumbers
