"""Queries about how long people's data is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruit.store.tables import Application, Candidate, Decision, Event, Outcome, Scorecard


def untouched_since(db: Session, agency_id: int, moment: datetime) -> list[Candidate]:
    """The agency's people, not erased yet, with nothing sent, withdrawn, decided or told of them since a moment."""
    last = func.coalesce(Application.withdrawn_at, Application.submitted_at, Application.created_at)
    alive = select(Application.candidate_id).where(Application.agency_id == agency_id, last >= moment)
    touched = [
        select(Application.candidate_id)
        .join(table, table.application_id == Application.id)
        .where(Application.agency_id == agency_id, table.at >= moment)
        for table in (Decision, Scorecard, Outcome)
    ]
    query = select(Candidate).where(
        Candidate.agency_id == agency_id,
        Candidate.erased_at.is_(None),
        Candidate.created_at < moment,
        Candidate.id.not_in(alive),
        *(Candidate.id.not_in(ids) for ids in touched),
    )
    return list(db.scalars(query.order_by(Candidate.created_at, Candidate.id)))


def applications_by_person(db: Session, candidate_ids: Sequence[int]) -> dict[int, int]:
    """How many applications each of these people has."""
    query = select(Application.candidate_id, func.count()).where(Application.candidate_id.in_(candidate_ids))
    return {row[0]: row[1] for row in db.execute(query.group_by(Application.candidate_id))}


def erased_count(db: Session, agency_id: int) -> int:
    """How many people of an agency were erased so far."""
    query = select(func.count()).where(Candidate.agency_id == agency_id, Candidate.erased_at.is_not(None))
    return db.scalar(query) or 0


def newest_erasures(db: Session, agency_id: int, limit: int = 10) -> list[Event]:
    """The log's newest lines about applications that were erased."""
    query = select(Event).where(Event.agency_id == agency_id, Event.verb == "erased")
    return list(db.scalars(query.order_by(Event.id.desc()).limit(limit)))
