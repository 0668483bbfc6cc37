"""Hiring companies, their teams, the teams' numbers, and what was made of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, Work, now


class Client(Base):
    """A hiring company."""

    __tablename__ = "clients"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    name: Mapped[str]
    industry: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)

    teams: Mapped[list[Team]] = relationship(back_populates="client", order_by="Team.name")

    @property
    def client_id(self) -> int:
        """The client it belongs to: itself."""
        return self.id


class Team(Work, Base):
    """A client's team; its to-do is the diagnosis of its goals."""

    __tablename__ = "teams"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    name: Mapped[str]
    sells: Mapped[str] = mapped_column(default="")  # what kind of selling, as in "device sales"
    market_growth: Mapped[float | None]
    will_raise_goals: Mapped[bool | None]
    pay_mix: Mapped[str | None]
    climate: Mapped[float | None]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)

    client: Mapped[Client] = relationship(back_populates="teams")
    uploads: Mapped[list[TeamUpload]] = relationship(order_by="TeamUpload.id.desc()")
    profiles: Mapped[list[GoalProfileRow]] = relationship(order_by="GoalProfileRow.version.desc()")


class TeamUpload(Base):
    """One file of numbers as it came, with the rows that could not be used; `undone_at` takes it back.

    `mapping` is what a person took which column for (see `domain/columns.py`), `preview` what was read as what.
    """

    __tablename__ = "team_uploads"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"), index=True)
    file_name: Mapped[str]
    data: Mapped[bytes]
    uploaded_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    uploaded_at: Mapped[datetime] = mapped_column(default=now)
    rows_used: Mapped[int] = mapped_column(default=0)
    rejected: Mapped[list[Any]] = mapped_column(default=list)
    notes: Mapped[list[Any]] = mapped_column(default=list)
    mapping: Mapped[dict[str, Any] | None]
    preview: Mapped[dict[str, Any] | None]
    read_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class TeamNumber(Base):
    """One rep in one period, from the newest upload that names them."""

    __tablename__ = "team_numbers"
    __table_args__ = (UniqueConstraint("team_id", "rep_id", "period"),)

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    upload_id: Mapped[int] = mapped_column(ForeignKey("team_uploads.id"), index=True)
    rep_id: Mapped[str] = mapped_column(String(200))
    period: Mapped[str] = mapped_column(String(20))
    quota: Mapped[float]
    actual: Mapped[float]
    more: Mapped[dict[str, Any]] = mapped_column(default=dict)  # the optional columns that were given


class GoalProfileRow(Base):
    """A version of what a team asks and gives: the diagnosis and the profile ranking uses."""

    __tablename__ = "goal_profiles"
    __table_args__ = (UniqueConstraint("team_id", "version"), Index("ix_goal_profiles_team", "team_id", "version"))

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    version: Mapped[int]
    profile: Mapped[dict[str, Any]]
    diagnosis: Mapped[dict[str, Any]]
    model: Mapped[str] = mapped_column(default="")
    inputs_hash: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
