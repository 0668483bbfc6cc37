"""Queries about applications: by private link, by role, with what was found in them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from recruit.store.tables import (
    Answer,
    Application,
    Correction,
    Decision,
    Document,
    DriveProfileRow,
    FitScoreRow,
    Note,
    Outcome,
    Scorecard,
    ShortlistEntry,
    SignalRow,
)


def token_hash(token: str) -> str:
    """What is stored of a private link: its SHA-256, in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def by_token(db: Session, token: str) -> Application | None:
    """The application a private link leads to; erased ones are gone."""
    found = db.scalar(select(Application).where(Application.token_hash == token_hash(token)))
    return None if found is None or found.state == "erased" else found


def current_document(application: Application) -> Document | None:
    """The resume that counts: the newest that was not replaced."""
    return next((document for document in reversed(application.documents) if document.replaced_at is None), None)


def signals_of(db: Session, application_id: int) -> Sequence[SignalRow]:
    """The stored signals in reading order."""
    query = select(SignalRow).where(SignalRow.application_id == application_id)
    return db.scalars(query.order_by(SignalRow.source.desc(), SignalRow.start, SignalRow.end, SignalRow.label)).all()


def profile_of(db: Session, application_id: int) -> DriveProfileRow | None:
    """The stored drive profile, if there is one yet."""
    return db.scalar(select(DriveProfileRow).where(DriveProfileRow.application_id == application_id))


def scored_for(db: Session, role_id: int) -> list[tuple[Application, DriveProfileRow]]:
    """Everyone still in for a role who has a profile, with it."""
    query = (
        select(Application, DriveProfileRow)
        .join(DriveProfileRow, DriveProfileRow.application_id == Application.id)
        .where(Application.role_id == role_id, Application.state == "submitted")
        .options(joinedload(Application.candidate), selectinload(Application.answers))
        .options(selectinload(Application.documents))
        .order_by(Application.id)
    )
    return [(application, profile) for application, profile in db.execute(query)]


def ranking_of(db: Session, role_id: int) -> list[FitScoreRow]:
    """A role's ranking, best first, of those who are still in."""
    query = (
        select(FitScoreRow)
        .join(FitScoreRow.application)
        .where(FitScoreRow.role_id == role_id, Application.state == "submitted")
        .options(joinedload(FitScoreRow.application).joinedload(Application.candidate))
        .options(joinedload(FitScoreRow.application).selectinload(Application.documents))
        .options(joinedload(FitScoreRow.application).selectinload(Application.answers))
        .order_by(FitScoreRow.rank)
    )
    return list(db.scalars(query).unique())


def fit_of(db: Session, application_id: int) -> FitScoreRow | None:
    """One application's place in its role's ranking, if it has one yet."""
    return db.scalar(select(FitScoreRow).where(FitScoreRow.application_id == application_id))


def not_ranked_yet(db: Session, role_id: int) -> list[Application]:
    """Those who applied to a role and have no place yet: not read, not scored, or failed."""
    ranked = select(FitScoreRow.application_id).where(FitScoreRow.role_id == role_id)
    query = (
        select(Application)
        .where(Application.role_id == role_id, Application.state == "submitted", Application.id.not_in(ranked))
        .options(joinedload(Application.candidate), selectinload(Application.documents))
        .order_by(Application.submitted_at)
    )
    return list(db.scalars(query))


def counts_by_role(db: Session, agency_id: int) -> dict[int, dict[str, int]]:
    """For each role of an agency: how many applications were submitted, and how many of them are ranked."""
    submitted = db.execute(
        select(Application.role_id, func.count())
        .where(Application.agency_id == agency_id, Application.state == "submitted")
        .group_by(Application.role_id)
    )
    ranked = db.execute(
        select(FitScoreRow.role_id, func.count())
        .join(FitScoreRow.application)
        .where(Application.agency_id == agency_id, Application.state == "submitted")
        .group_by(FitScoreRow.role_id)
    )
    counts = {role_id: {"submitted": number, "ranked": 0} for role_id, number in submitted}
    for role_id, number in ranked:
        counts.setdefault(role_id, {"submitted": 0})["ranked"] = number
    return counts


def decisions_on(db: Session, application_id: int) -> list[Decision]:
    """The moves of an application, newest first."""
    query = select(Decision).where(Decision.application_id == application_id).options(joinedload(Decision.user))
    return list(db.scalars(query.order_by(Decision.id.desc())))


def notes_on(db: Session, application_id: int) -> list[Note]:
    """The notes on an application, newest first."""
    query = select(Note).where(Note.application_id == application_id).options(joinedload(Note.user))
    return list(db.scalars(query.order_by(Note.id.desc())))


def corrections_of(db: Session, application_id: int) -> list[Correction]:
    """What the candidate said about our reading, in the order they said it."""
    query = select(Correction).where(Correction.application_id == application_id)
    return list(db.scalars(query.order_by(Correction.id)))


def forget_corrections(db: Session, application_id: int, source: str) -> None:
    """Remove what the candidate said about signals of one text, when that text is replaced."""
    db.execute(delete(Correction).where(Correction.application_id == application_id, Correction.source == source))


def one_at_a_time(db: Session, key: str) -> None:
    """Let requests about the same thing wait for each other until this transaction ends.

    SQLite has one writer at a time anyway.
    """
    if db.get_bind().dialect.name == "postgresql":
        number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big", signed=True)
        db.execute(select(func.pg_advisory_xact_lock(number)))


def of_candidate(db: Session, candidate_id: int) -> list[Application]:
    """All applications of one person."""
    return list(db.scalars(select(Application).where(Application.candidate_id == candidate_id)))


def forget_findings(db: Session, application_id: int) -> None:
    """Remove the stored signals and profile, to make room for new ones."""
    db.execute(delete(SignalRow).where(SignalRow.application_id == application_id))
    db.execute(delete(DriveProfileRow).where(DriveProfileRow.application_id == application_id))


def forget_ranking(db: Session, role_id: int) -> None:
    """Remove a role's stored ranking, to make room for a new one."""
    db.execute(delete(FitScoreRow).where(FitScoreRow.role_id == role_id))


def erase_contents(db: Session, application: Application) -> None:
    """Remove everything an application holds; the row itself stays."""
    forget_findings(db, application.id)
    for table in (FitScoreRow, Note, ShortlistEntry, Answer, Correction, Document, Scorecard, Outcome):
        db.execute(delete(table).where(table.application_id == application.id))
    for decision in decisions_on(db, application.id):
        decision.reason = ""
    db.expire(application, ["documents", "answers"])
