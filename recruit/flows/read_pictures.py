"""Whether an agency has pictures of pages read by OCR: off until an admin turns it on."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.store import Session, documents, events, work
from recruit.store.tables import Agency


def set_reading_of_pictures(db: Session, agency: Agency, wanted: bool, person: Person) -> int:
    """Turn it on or off; turned on, what came as pictures before is read again. How many files that are."""
    if wanted == agency.reads_pictures:
        return 0
    agency.reads_pictures = wanted
    events.record(db, person, "set reading of pictures", agency, on=wanted)
    waiting = documents.unread_pictures(db, agency.id) if wanted else []
    for document in waiting:
        work.ask_for_work(db, document)
    return len(waiting)
