"""Queries for the recruiter's pages: how far the reading is, who stands where, who withdrew, what is published."""

from __future__ import annotations

from sqlalchemy import and_, case, exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from recruit.store.tables import (
    Application,
    Client,
    Document,
    DriveProfileRow,
    FitScoreRow,
    GoalProfileRow,
    Role,
    Shortlist,
    Team,
)

WAITING = ("idle", "todo", "working")


def reading_by_role(db: Session, agency_id: int) -> dict[int, tuple[int, int]]:
    """For each role of an agency: how many of its applications were gone through, and how many there are.

    An application is gone through when nothing of it waits for a worker any more; it may have failed.
    """
    unread = exists().where(
        Document.application_id == Application.id, Document.replaced_at.is_(None), Document.work.in_(WAITING)
    )
    through = case((and_(Application.work.not_in(WAITING), ~unread), 1), else_=0)
    query = (
        select(Application.role_id, func.sum(through), func.count())
        .where(Application.agency_id == agency_id, Application.state == "submitted")
        .group_by(Application.role_id)
    )
    return {role_id: (int(done), total) for role_id, done, total in db.execute(query)}


def published_by_role(db: Session, agency_id: int) -> dict[int, Shortlist]:
    """The shortlist that is published now for each role of an agency that has one."""
    query = select(Shortlist).where(Shortlist.agency_id == agency_id, Shortlist.unpublished_at.is_(None))
    query = query.options(selectinload(Shortlist.entries)).order_by(Shortlist.id)
    return {row.role_id: row for row in db.scalars(query)}


def profiles_for(db: Session, role_id: int) -> dict[int, DriveProfileRow]:
    """The drive profiles of everyone who applied to a role, by application."""
    query = select(DriveProfileRow).join(Application, Application.id == DriveProfileRow.application_id)
    return {row.application_id: row for row in db.scalars(query.where(Application.role_id == role_id))}


def places(db: Session, role_id: int) -> list[tuple[int, int]]:
    """A role's ranking as (application, band), best first, of those who are still in."""
    query = (
        select(FitScoreRow.application_id, FitScoreRow.band)
        .join(FitScoreRow.application)
        .where(FitScoreRow.role_id == role_id, Application.state == "submitted")
        .order_by(FitScoreRow.rank)
    )
    return [(application_id, band) for application_id, band in db.execute(query)]


def withdrawn_from(db: Session, role_id: int) -> list[Application]:
    """Those who withdrew from a role, the newest first; the erased are gone."""
    query = select(Application).where(Application.role_id == role_id, Application.state == "withdrawn")
    return list(db.scalars(query.options(joinedload(Application.candidate)).order_by(Application.withdrawn_at.desc())))


def goal_profile(db: Session, profile_id: int | None) -> GoalProfileRow | None:
    """One stored version of a team's goal profile."""
    return db.get(GoalProfileRow, profile_id) if profile_id is not None else None


def teams_of_agency(db: Session, agency_id: int) -> list[Team]:
    """All teams of an agency's clients, by client and name."""
    query = select(Team).join(Team.client).where(Team.agency_id == agency_id).options(joinedload(Team.client))
    return list(db.scalars(query.order_by(Client.name, Team.name)))


def slug_is_free(db: Session, slug: str) -> bool:
    """Whether no role has this public address yet."""
    return db.scalar(select(Role.id).where(Role.slug == slug)) is None
