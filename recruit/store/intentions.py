"""Queries about what clients mean to do with their teams' goals."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from recruit.store.tables import TeamIntention


def intention_of(db: Session, team_id: int) -> TeamIntention | None:
    """The team's newest intention, unless it was taken back."""
    return intentions_of_teams(db, [team_id]).get(team_id)


def intentions_of_teams(db: Session, team_ids: Sequence[int]) -> dict[int, TeamIntention]:
    """The newest intention of each of these teams, where it was not taken back."""
    newest = select(func.max(TeamIntention.id)).where(TeamIntention.team_id.in_(team_ids))
    query = select(TeamIntention).where(
        TeamIntention.id.in_(newest.group_by(TeamIntention.team_id)), TeamIntention.taken_back_at.is_(None)
    )
    return {row.team_id: row for row in db.scalars(query.options(joinedload(TeamIntention.speaker)))}


def every_intention_of(db: Session, team_id: int) -> list[TeamIntention]:
    """All intentions ever said for a team, oldest first, those taken back among them."""
    return list(db.scalars(select(TeamIntention).where(TeamIntention.team_id == team_id).order_by(TeamIntention.id)))
