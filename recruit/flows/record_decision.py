"""A person decides about a person: stages with a reason, and notes. Nothing here is ever done by a machine."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.shortlist import stage_problem
from recruit.store import Session, events
from recruit.store.tables import Application, Decision, Note


def record_decision(db: Session, application: Application, to_stage: str, reason: str, person: Person) -> Decision:
    """Move an application to another stage. Raises BadInput in a sentence when it cannot be done as asked."""
    problem = stage_problem(to_stage, reason)
    if problem:
        raise BadInput(problem)
    if application.stage == "withdrawn":
        raise BadInput("This person withdrew, so their stage stays as it is.")
    decision = Decision(
        agency_id=application.agency_id,
        application_id=application.id,
        user_id=person.id,
        from_stage=application.stage,
        to_stage=to_stage,
        reason=reason.strip(),
    )
    application.stage = to_stage
    db.add(decision)
    events.record(db, person, "decided", application, to=to_stage)
    return decision


def add_note(db: Session, application: Application, text: str, person: Person) -> Note:
    """Keep a recruiter's note. Raises BadInput when it is empty."""
    if not text.strip():
        raise BadInput("Write the note first.")
    note = Note(agency_id=application.agency_id, application_id=application.id, user_id=person.id, text=text.strip())
    db.add(note)
    events.record(db, person, "noted", application)
    return note
