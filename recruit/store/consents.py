"""Queries about what people agreed to, and what they did not."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruit.store.tables import Consent


def consents_of(db: Session, application_id: int) -> list[Consent]:
    """Every answer to a consent of one application, in the order they were given."""
    return list(db.scalars(select(Consent).where(Consent.application_id == application_id).order_by(Consent.id)))


def answer_now(db: Session, application_id: int, kind: str) -> Consent | None:
    """The answer that counts now; None when nobody has asked yet."""
    query = select(Consent).where(
        Consent.application_id == application_id, Consent.kind == kind, Consent.withdrawn_at.is_(None)
    )
    return db.scalar(query.order_by(Consent.id.desc()).limit(1))
