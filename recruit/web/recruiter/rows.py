"""The ranking as a page shows it: bands of rows, each with its two strongest reasons as quotes and what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from recruit.domain.drive import DIMENSIONS
from recruit.domain.fit import Contribution, FitScore, Flag, strongest
from recruit.domain.records import drive_profile_from, fit_score_from
from recruit.flows.open_application import open_application
from recruit.store.tables import DriveProfileRow, FitScoreRow
from recruit.web.recruiter.blind import Cover
from recruit.web.recruiter.not_ranked import file_problem
from recruit.web.recruiter.phrases import Reading
from recruit.web.words import day

REASONS = 2
DRIVE_ALONE = "drive_alone"
#: Flags that hold for everyone in a ranking: said once above it.
FOR_ALL = (DRIVE_ALONE,)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the address bar asks to see; empty shows everyone."""

    words: str = ""
    stage: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.stage)

    def args(self) -> dict[str, str]:
        """The filter as the address bar carries it."""
        return {key: value for key, value in (("q", self.words), ("stage", self.stage)) if value}

    def finds(self, stage: str, *texts: str) -> bool:
        """Whether somebody at this stage, with these texts about them, is asked for."""
        here = " ".join(texts).casefold()
        return (not self.stage or stage == self.stage) and all(word in here for word in self.words.casefold().split())


@dataclass(frozen=True, slots=True)
class Row:
    """One person in a ranking."""

    id: int
    who: str
    score: FitScore
    reasons: tuple[tuple[str, str], ...]
    ask: str
    stage: str
    status: tuple[str, ...]
    judged: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Band:
    """People who cannot be told apart; `size` counts those whom a filter hides, too."""

    size: int
    rows: tuple[Row, ...]


def bands(rows: Sequence[Row], wanted: Filter) -> list[Band]:
    """The rows, best first, by band; bands in which nobody is asked for are left out."""
    out = []
    for _, group in groupby(rows, key=lambda row: row.score.band):
        everyone = tuple(group)
        shown = tuple(row for row in everyone if wanted.finds(row.stage, row.who, *_texts(row)))
        if shown:
            out.append(Band(len(everyone), shown))
    return out


def row(fit: FitScoreRow, stored: DriveProfileRow | None, cover: Cover, *, files_key: str, chosen: bool) -> Row:
    """One person's row from what is stored about them; their texts are opened for the words around a short quote."""
    score = fit_score_from(fit.score)
    application = fit.application
    profile = drive_profile_from(stored.profile) if stored is not None else None
    opened = open_application(application, files_key=files_key)
    reading = Reading(profile, cover.over_all(opened.texts()))
    flags = [flag for flag in score.flags if flag.code not in FOR_ALL]
    problem = file_problem(application)
    applied = f"Applied on {day(application.submitted_at)}" if application.submitted_at else ""
    return Row(
        id=application.id,
        who=cover.who,
        score=replace(score, flags=(*flags, *([Flag("file", problem)] if problem else []))),
        reasons=tuple((cover.over(says), cover.over(quote)) for says, quote in reasons(score, reading)),
        ask=cover.over(profile.questions[0].ask) if profile and profile.questions else "",
        stage=application.stage,
        status=(applied,) if applied else (),
        judged=is_judged(score),
        chosen=chosen,
    )


def is_judged(score: FitScore) -> bool:
    """Whether staying and strain were judged: not when people are ranked by drive alone."""
    return all(flag.code != DRIVE_ALONE for flag in score.flags)


def shared_flags(rows: Sequence[FitScoreRow]) -> list[str]:
    """What holds for everyone in a ranking, said once."""
    flags = [flag for fit in rows[:1] for flag in fit_score_from(fit.score).flags]
    return [flag.says for flag in flags if flag.code in FOR_ALL]


def reasons(score: FitScore, reading: Reading) -> list[tuple[str, str]]:
    """The two strongest reasons as (what it speaks for, the words), words of the person's own first, none twice."""
    lifting = strongest(score, most=len(score.contributions))
    found: list[tuple[str, str]] = []
    for part in sorted(lifting, key=lambda part: not part.quotes):
        phrases = [reading.phrase(part.feature, quote) for quote in part.quotes]
        fresh = next((phrase for phrase in phrases if not _told_already(phrase, found)), "")
        if len(found) < REASONS and (fresh or not phrases):
            found.append((without_quotes(part), fresh))
    return found


def _told_already(phrase: str, found: Sequence[tuple[str, str]]) -> bool:
    words = set(phrase.split())
    return any(2 * len(words & set(known.split())) > len(words) for _, known in found)


def without_quotes(part: Contribution) -> str:
    """A contribution's sentence without the quotes that are shown beside it."""
    if not part.quotes:
        return part.says
    said = part.says.split(": “")[0]
    if said != part.says:
        return said
    return DIMENSIONS[part.feature][0] if part.feature in DIMENSIONS and part.quotes[0] in said else said


def _texts(shown: Row) -> list[str]:
    return [text for reason in shown.reasons for text in reason] + [shown.ask]
