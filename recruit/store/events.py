"""The append-only log: who did what to which thing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruit.domain.access import Person
from recruit.store.tables import Base, Event


def record(db: Session, person: Person, verb: str, subject: Base, **data: Any) -> None:
    """Add a line to the log; `data` must be plain values and name nobody who is not staff."""
    db.flush()
    kind = type(subject).__name__.removesuffix("Row").lower()
    agency_id = subject.id if kind == "agency" else getattr(subject, "agency_id", None) or person.agency_id
    db.add(
        Event(
            agency_id=agency_id,
            actor_kind=person.kind,
            actor_id=person.id,
            verb=verb,
            subject_kind=kind,
            subject_id=subject.id,
            data=data,
        )
    )


def newest(db: Session, agency_id: int, limit: int = 100) -> list[Event]:
    """The agency's newest log lines, newest first."""
    found = db.scalars(select(Event).where(Event.agency_id == agency_id).order_by(Event.id.desc()).limit(limit))
    return list(found)


def page(db: Session, agency_id: int, *, verb: str = "", before: int | None = None, limit: int = 100) -> list[Event]:
    """A page of the agency's log, newest first: one verb or all, only lines older than the line `before`."""
    query = select(Event).where(Event.agency_id == agency_id)
    if verb:
        query = query.where(Event.verb == verb)
    if before is not None:
        query = query.where(Event.id < before)
    return list(db.scalars(query.order_by(Event.id.desc()).limit(limit)))


def verbs(db: Session, agency_id: int) -> list[str]:
    """Every verb in the agency's log."""
    return list(db.scalars(select(Event.verb).where(Event.agency_id == agency_id).distinct().order_by(Event.verb)))
