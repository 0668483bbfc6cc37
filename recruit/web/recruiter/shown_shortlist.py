"""A published shortlist as its recruiter sees it: whom the client reads about, and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from recruit.store.tables import Shortlist, ShortlistEntry
from recruit.web.recruiter.blind import Cover, cover_of

#: answer -> what the client said, for the recruiter
SAID = {"meet": "Asks to meet", "not_for_us": "Not for them, because", "tell_more": "Wants to know more"}


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One person on the list; `said` is "" while the client has not answered."""

    application_id: int
    who: str
    why: str
    withdrew: bool
    said: str
    words: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class ShownShortlist:
    """The list that is published now."""

    id: int
    message: str
    published_by: str
    published_at: datetime
    entries: tuple[ShownEntry, ...]

    @property
    def answered(self) -> int:
        """How many people the client has said something about."""
        return sum(bool(entry.said) for entry in self.entries)


def shown_shortlist(row: Shortlist | None) -> ShownShortlist | None:
    """The published list for the page, or None."""
    if row is None:
        return None
    covers = [cover_of(entry.application) for entry in row.entries]
    message = row.message
    for cover in covers:
        message = cover.over(message)
    entries = tuple(_entry(entry, cover) for entry, cover in zip(row.entries, covers, strict=True))
    return ShownShortlist(row.id, message, row.publisher.name, row.published_at, entries)


def _entry(entry: ShortlistEntry, cover: Cover) -> ShownEntry:
    return ShownEntry(
        application_id=entry.application_id,
        who=cover.who,
        why=cover.over(entry.why),
        withdrew=entry.application.state != "submitted",
        said=SAID.get(entry.answer or "", ""),
        words=cover.over(entry.answer_text),
        answered_at=entry.answered_at,
    )
