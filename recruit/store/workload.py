"""Queries about an agency's work in the background, and the models that did it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruit.store.tables import Application, Candidate, DriveProfileRow, FitScoreRow, GoalProfileRow, Role
from recruit.store.work import TABLES

UNDONE = ("todo", "working", "failed")


def counts(db: Session, agency_id: int) -> dict[str, dict[str, int]]:
    """For each kind of work (document, application, role, team): how much is to do, being done, failed."""
    found: dict[str, dict[str, int]] = {}
    for kind, table in TABLES.items():
        query = select(table.work, func.count()).where(table.agency_id == agency_id, table.work.in_(UNDONE))
        states = {row[0]: row[1] for row in db.execute(query.group_by(table.work))}
        found[kind] = dict.fromkeys(UNDONE, 0) | states
    return found


def failed(db: Session, agency_id: int, limit: int = 50) -> list[tuple[str, Any]]:
    """What failed, by kind, newest first within it."""
    found: list[tuple[str, Any]] = []
    for kind, table in TABLES.items():
        query = select(table).where(table.agency_id == agency_id, table.work == "failed")
        found += [(kind, row) for row in db.scalars(query.order_by(table.asked_at.desc()).limit(limit))]
    return found


def row_of(db: Session, kind: str, row_id: int) -> Any | None:
    """The row of one piece of work, or None."""
    table = TABLES.get(kind)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return db.get(table, row_id) if table is not None else None


def oldest_waiting(db: Session, agency_id: int) -> datetime | None:
    """When the work that waits longest was asked for."""
    moments = [
        db.scalar(
            select(func.min(table.asked_at)).where(table.agency_id == agency_id, table.work.in_(("todo", "working")))
        )
        for table in TABLES.values()
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def models_in_use(db: Session, agency_id: int) -> list[tuple[str, str, int]]:
    """Which versions of which model made what is stored now: (what, version, how many)."""
    drive = (
        select(DriveProfileRow.model, func.count())
        .join(Application, Application.id == DriveProfileRow.application_id)
        .where(Application.agency_id == agency_id)
        .group_by(DriveProfileRow.model)
    )
    fit = (
        select(FitScoreRow.model, func.count())
        .join(Role, Role.id == FitScoreRow.role_id)
        .where(Role.agency_id == agency_id)
        .group_by(FitScoreRow.model)
    )
    goals = (
        select(GoalProfileRow.model, func.count())
        .where(GoalProfileRow.agency_id == agency_id)
        .group_by(GoalProfileRow.model)
    )
    named = (("Drive profiles", drive), ("Places in rankings", fit), ("Diagnoses of goals", goals))
    return [(what, model or "not named", n) for what, query in named for model, n in db.execute(query)]


def people_of(db: Session, agency_id: int) -> int:
    """How many people's data an agency holds."""
    query = select(func.count()).where(Candidate.agency_id == agency_id, Candidate.erased_at.is_(None))
    return db.scalar(query) or 0
