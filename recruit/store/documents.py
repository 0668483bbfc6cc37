"""Queries about resumes as files."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruit.store.tables import Application, Document


def unread_pictures(db: Session, agency_id: int) -> list[Document]:
    """The agency's current resumes that turned out to be pictures of pages, of people who are still in."""
    query = (
        select(Document)
        .join(Document.application)
        .where(Document.agency_id == agency_id, Document.status == "needs_ocr", Document.format == "pdf")
        .where(Document.replaced_at.is_(None), Application.state.in_(("draft", "submitted")))
    )
    return list(db.scalars(query.order_by(Document.id)))
