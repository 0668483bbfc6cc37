"""The versions of a team's goal profile, with what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from recruit.domain.changes import changes
from recruit.domain.intention import Intention, intention_in_words
from recruit.domain.records import diagnosis_from
from recruit.store.tables import GoalProfileRow, TeamIntention
from recruit.web.client.verdicts import sentence


@dataclass(frozen=True, slots=True)
class Version:
    """A version, its verdict in a sentence, and what is different from the one before."""

    row: GoalProfileRow
    says: str
    changed: tuple[str, ...]


def history(rows: Sequence[GoalProfileRow], said: Sequence[TeamIntention], who: str) -> list[Version]:
    """The versions, newest first as they come; `said` are all intentions ever, `who` is the client's name."""
    befores = [*rows[1:], None][: len(rows)]
    return [
        Version(row, sentence(diagnosis_from(row.diagnosis)), _changed(before, row, said, who))
        for row, before in zip(rows, befores, strict=True)
    ]


def _changed(
    before: GoalProfileRow | None, row: GoalProfileRow, said: Sequence[TeamIntention], who: str
) -> tuple[str, ...]:
    if before is None:
        return ()
    found = changes((before.profile, before.diagnosis), (row.profile, row.diagnosis))
    between = [*_meant(before.created_at, row.created_at, said, who), *found]
    return tuple(between) or ("Single figures only; none of those named here.",)


def _meant(start: datetime, end: datetime, said: Sequence[TeamIntention], who: str) -> list[str]:
    """What the client said it means to do, or took back, between two versions."""
    told = [
        f"{intention_in_words(who, Intention(one.rise, one.pay_growth, one.starts))}."
        for one in said
        if start < one.said_at <= end
    ]
    back = any(one.taken_back_at is not None and start < one.taken_back_at <= end for one in said)
    return [*told, *(["The intention was taken back."] if back else [])]
