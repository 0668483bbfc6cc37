"""Queries about clients, teams and their goal profiles."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from recruit.store.tables import Client, GoalProfileRow, Role, Team, TeamNumber, TeamUpload


def clients_of(db: Session, agency_id: int) -> list[Client]:
    """An agency's clients with their teams, by name."""
    query = select(Client).where(Client.agency_id == agency_id).options(selectinload(Client.teams))
    return list(db.scalars(query.order_by(Client.name)))


def teams_of(db: Session, client_id: int) -> list[Team]:
    """A client's teams, by name."""
    return list(db.scalars(select(Team).where(Team.client_id == client_id).order_by(Team.name)))


def newest_profile(db: Session, team_id: int) -> GoalProfileRow | None:
    """The newest version of a team's goal profile, if there is one yet."""
    query = select(GoalProfileRow).where(GoalProfileRow.team_id == team_id)
    return db.scalar(query.order_by(GoalProfileRow.version.desc()).limit(1))


def diagnosed_otherwise(db: Session, model: str) -> list[Team]:
    """Teams with numbers in force whose newest diagnosis was made by another model or in other words than `model`."""
    newest = (
        select(GoalProfileRow.team_id, func.max(GoalProfileRow.version).label("version"))
        .group_by(GoalProfileRow.team_id)
        .subquery()
    )
    query = (
        select(Team)
        .join(newest, newest.c.team_id == Team.id)
        .join(
            GoalProfileRow,
            (GoalProfileRow.team_id == Team.id) & (GoalProfileRow.version == newest.c.version),
        )
        .where(GoalProfileRow.model != model)
        .where(Team.uploads.any(TeamUpload.undone_at.is_(None)))
    )
    return list(db.scalars(query.order_by(Team.id)))


def profiles_of(db: Session, team_id: int) -> list[GoalProfileRow]:
    """All versions of a team's goal profile, newest first."""
    query = select(GoalProfileRow).where(GoalProfileRow.team_id == team_id)
    return list(db.scalars(query.order_by(GoalProfileRow.version.desc())))


def newest_profiles(db: Session, team_ids: Sequence[int]) -> dict[int, GoalProfileRow]:
    """The newest goal profile of each of these teams that has one."""
    query = select(GoalProfileRow).where(GoalProfileRow.team_id.in_(team_ids)).order_by(GoalProfileRow.version)
    return {row.team_id: row for row in db.scalars(query)}


def uploads_in_force(db: Session, team_id: int) -> list[TeamUpload]:
    """A team's uploads that were not undone, oldest first."""
    query = select(TeamUpload).where(TeamUpload.team_id == team_id, TeamUpload.undone_at.is_(None))
    return list(db.scalars(query.order_by(TeamUpload.id)))


def numbers_of(db: Session, team_id: int) -> list[TeamNumber]:
    """A team's rows as they count now, by rep and period."""
    query = select(TeamNumber).where(TeamNumber.team_id == team_id)
    return list(db.scalars(query.order_by(TeamNumber.rep_id, TeamNumber.period)))


def replace_numbers(db: Session, team_id: int, rows: Sequence[TeamNumber]) -> None:
    """Store a team's rows in place of all earlier ones."""
    db.execute(delete(TeamNumber).where(TeamNumber.team_id == team_id))
    db.add_all(rows)


def roles_of(db: Session, team_id: int) -> list[Role]:
    """The open roles on a team."""
    return list(db.scalars(select(Role).where(Role.team_id == team_id, Role.is_open)))


def roles_of_agency(db: Session, agency_id: int) -> list[Role]:
    """An agency's roles, open ones first, then by client and title."""
    query = select(Role).where(Role.agency_id == agency_id).options(joinedload(Role.client), joinedload(Role.team))
    return sorted(db.scalars(query), key=lambda role: (not role.is_open, role.client.name, role.title))


def roles_of_client(db: Session, client_id: int) -> list[Role]:
    """A client's roles, open ones first."""
    query = select(Role).where(Role.client_id == client_id).options(joinedload(Role.team))
    return sorted(db.scalars(query), key=lambda role: (not role.is_open, role.title))


def open_roles(db: Session) -> list[Role]:
    """Every open role that a visitor may read, newest first."""
    query = select(Role).where(Role.is_open).options(joinedload(Role.client))
    return list(db.scalars(query.order_by(Role.date_posted.desc(), Role.id)))


def role_by_slug(db: Session, slug: str) -> Role | None:
    """The role a public address names."""
    return db.scalar(select(Role).where(Role.slug == slug))
