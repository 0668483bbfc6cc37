"""A person withdraws, or has everything about them erased."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.store import Session, applications, events, work
from recruit.store.tables import Application, Candidate, Decision, now


def withdraw_application(db: Session, application: Application, person: Person) -> bool:
    """Take an application out of the running at the candidate's wish; False when it already was."""
    if application.state in ("withdrawn", "erased"):
        return False
    db.add(
        Decision(
            agency_id=application.agency_id,
            application_id=application.id,
            user_id=None,
            from_stage=application.stage,
            to_stage="withdrawn",
            reason="Withdrawn by the candidate.",
        )
    )
    application.state, application.stage, application.withdrawn_at = "withdrawn", "withdrawn", now()
    events.record(db, person, "withdrew", application)
    work.ask_for_work(db, application.role)
    return True


def erase_person(db: Session, candidate: Candidate, person: Person) -> None:
    """Erase what a person sent and what was made of it: key, files, answers, findings, notes, name and address.

    What stays is that there was an application, and the log's lines about it, which name nobody.
    """
    for application in applications.of_candidate(db, candidate.id):
        withdraw_application(db, application, person)
        applications.erase_contents(db, application)
        application.state = "erased"
        events.record(db, person, "erased", application)
    candidate.sealed_key = None
    candidate.name, candidate.email, candidate.phone = "Erased", "", ""
    candidate.erased_at = now()
