"""A recruiter looks at what a person sent, or takes the file as it came: both are written down."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import NotFound
from recruit.store import Session, applications, events, vault
from recruit.store.tables import Application


def note_opening(db: Session, application: Application, person: Person) -> None:
    """Write down that somebody opened this person's resume and answers."""
    events.record(db, person, "opened resume", application)


def take_original(db: Session, application: Application, person: Person, *, files_key: str) -> tuple[str, bytes]:
    """The current resume's name and bytes as they came. Raises NotFound when there is none."""
    document = applications.current_document(application)
    if document is None or application.candidate.sealed_key is None:
        raise NotFound("There is no file.")
    events.record(db, person, "downloaded resume", application, document=document.id)
    return document.file_name, vault.unseal(application.candidate, files_key, document.sealed_bytes)
