"""Queries for a copy of everything held about a person, and to find the person it is for."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, joinedload

from recruit.store.tables import Application, Candidate, Event, Outcome, ShortlistEntry


def applications_of(db: Session, candidate_id: int) -> list[Application]:
    """Every application of one person, in the order they began."""
    query = select(Application).where(Application.candidate_id == candidate_id).options(joinedload(Application.role))
    return list(db.scalars(query.order_by(Application.id)))


def entries_of(db: Session, application_id: int) -> list[ShortlistEntry]:
    """Every time a person was put on a shortlist, in order."""
    query = select(ShortlistEntry).where(ShortlistEntry.application_id == application_id)
    return list(db.scalars(query.options(joinedload(ShortlistEntry.shortlist)).order_by(ShortlistEntry.id)))


def outcomes_of(db: Session, application_id: int) -> list[Outcome]:
    """Every outcome that was entered, also those another took the place of, in order."""
    query = select(Outcome).where(Outcome.application_id == application_id).options(joinedload(Outcome.user))
    return list(db.scalars(query.order_by(Outcome.id)))


def log_about(db: Session, candidate: Candidate, about: Sequence[tuple[str, int]]) -> list[Event]:
    """The log's lines about a person's things, given as (kind, id), in the order they were written."""
    these = [and_(Event.subject_kind == kind, Event.subject_id == number) for kind, number in about]
    query = select(Event).where(Event.agency_id == candidate.agency_id, or_(*these))
    return list(db.scalars(query.order_by(Event.id)))


def people_called(db: Session, agency_id: int, words: str, limit: int = 20) -> list[Candidate]:
    """People of an agency with this e-mail address, or with these words in their name; the erased are gone."""
    wanted = words.strip().lower()
    if not wanted:
        return []
    query = select(Candidate).where(
        Candidate.agency_id == agency_id,
        Candidate.erased_at.is_(None),
        or_(func.lower(Candidate.email) == wanted, func.lower(Candidate.name).contains(wanted, autoescape=True)),
    )
    return list(db.scalars(query.order_by(Candidate.name, Candidate.id).limit(limit)))
