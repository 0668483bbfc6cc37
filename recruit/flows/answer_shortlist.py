"""A client answers about one person on a shortlist: meet, not for us because, tell me more."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.shortlist import ANSWERS
from recruit.store import Session, events
from recruit.store.tables import ShortlistEntry, now


def answer_shortlist(db: Session, entry: ShortlistEntry, answer: str, text: str, person: Person) -> None:
    """Keep the client's answer (it may be changed later). Raises BadInput when a reason is missing."""
    if answer not in ANSWERS:
        raise BadInput("Choose one of the three answers.")
    if answer == "not_for_us" and not text.strip():
        raise BadInput("Say why in a few words: it helps us to choose better, and the person may ask.")
    entry.answer, entry.answer_text = answer, text.strip()
    entry.answered_by, entry.answered_at = person.id, now()
    events.record(db, person, "answered", entry, answer=answer, application=entry.application_id)
