"""How long people's data is kept: the setting, who is due, and erasing those who are."""

from __future__ import annotations

from datetime import timedelta

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.flows.erase_person import erase_person
from recruit.store import Session, events, retention
from recruit.store.tables import Agency, Candidate, now

SHORTEST, LONGEST = 30, 3650  # days


def set_retention(db: Session, agency: Agency, days: int, person: Person) -> None:
    """Keep people's data so many days after anything last happened with it. Raises BadInput."""
    if not SHORTEST <= days <= LONGEST:
        raise BadInput(f"Between {SHORTEST} and {LONGEST:,} days.")
    if days != agency.retention_days:
        before, agency.retention_days = agency.retention_days, days
        events.record(db, person, "set retention", agency, before=before, after=days)


def due_for_erasure(db: Session, agency: Agency) -> list[Candidate]:
    """Everybody with whom nothing has happened for longer than data is kept, oldest first."""
    return retention.untouched_since(db, agency.id, now() - timedelta(days=agency.retention_days))


def erase_due(db: Session, agency: Agency, person: Person) -> int:
    """Erase everybody who is due now; how many people."""
    due = due_for_erasure(db, agency)
    for candidate in due:
        erase_person(db, candidate, person)
    return len(due)
