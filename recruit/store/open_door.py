"""Queries about what visitors of the public page left."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from recruit.store.people import hash_of
from recruit.store.tables import CallRequest, KeptReading, now


def kept_reading(db: Session, token: str) -> KeptReading | None:
    """The reading a private link leads to, while it has not expired."""
    return db.scalar(
        select(KeptReading).where(KeptReading.token_hash == hash_of(token), KeptReading.expires_at > now())
    )


def forget_expired(db: Session) -> None:
    """Remove every reading whose time is over."""
    db.execute(delete(KeptReading).where(KeptReading.expires_at <= now()))


def requests_of(db: Session, agency_id: int) -> list[CallRequest]:
    """An agency's requests, those that wait first, then the newest first."""
    query = select(CallRequest).where(CallRequest.agency_id == agency_id).options(joinedload(CallRequest.answerer))
    return list(db.scalars(query.order_by(CallRequest.answered_at.is_not(None), CallRequest.id.desc())))


def same_request(db: Session, agency_id: int, name: str, contact: str, note: str) -> CallRequest | None:
    """A request that still waits and says the same."""
    query = select(CallRequest).where(
        CallRequest.agency_id == agency_id,
        CallRequest.answered_at.is_(None),
        CallRequest.name == name,
        CallRequest.contact == contact,
        CallRequest.note == note,
    )
    return db.scalar(query.limit(1))
