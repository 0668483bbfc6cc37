"""Somebody asks for work once more that could not be done."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.store import Session, applications, events, work
from recruit.store.tables import Application, Document, Role, Team


def ask_again(db: Session, row: Application | Document | Role | Team, person: Person) -> bool:
    """Put what failed back on the list: of an application its resume first, else the row's own work.

    False when nothing of it has failed, and nothing changes.
    """
    failed = next((part for part in _parts(row) if part.work == "failed"), None)
    if failed is None:
        return False
    work.ask_for_work(db, failed)
    events.record(db, person, "asked again", row)
    return True


def _parts(row: Application | Document | Role | Team):
    document = applications.current_document(row) if isinstance(row, Application) else None
    return [row] if document is None else [document, row]
