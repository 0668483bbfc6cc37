"""Whether the database can serve: reachable, at the newest tables, and how much work waits."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from recruit.store import migrate, work


def problems(db: Session, url: str) -> list[str]:
    """What keeps the database from serving, in sentences; empty when nothing does."""
    try:
        db.execute(text("SELECT 1"))
        if not migrate.is_current(url):
            return ["The tables are not at this version's revision. Run the migrations."]
    except SQLAlchemyError:
        return ["The database does not answer. Check RECRUIT_DATABASE_URL."]
    return []


def waiting_count(db: Session) -> int:
    """How many pieces of work wait for a worker now."""
    return len(work.waiting(db))
