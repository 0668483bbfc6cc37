"""Queries about shortlists."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from recruit.store.tables import Application, Shortlist, ShortlistEntry


def published_for(db: Session, role_id: int) -> Shortlist | None:
    """The role's published shortlist, if there is one."""
    query = select(Shortlist).where(Shortlist.role_id == role_id, Shortlist.unpublished_at.is_(None))
    return db.scalar(query.options(_people()).order_by(Shortlist.id.desc()).limit(1))


def published_to(db: Session, client_id: int) -> list[Shortlist]:
    """All shortlists a client may read now, newest first."""
    query = select(Shortlist).where(Shortlist.client_id == client_id, Shortlist.unpublished_at.is_(None))
    return list(db.scalars(query.options(joinedload(Shortlist.role), _people()).order_by(Shortlist.id.desc())).unique())


def entry_of(db: Session, application_id: int) -> ShortlistEntry | None:
    """The newest shortlist entry of an application, published or not."""
    query = select(ShortlistEntry).where(ShortlistEntry.application_id == application_id)
    return db.scalar(query.order_by(ShortlistEntry.id.desc()).limit(1))


def _people():
    entry = selectinload(Shortlist.entries).joinedload(ShortlistEntry.application)
    return entry.joinedload(Application.candidate)
