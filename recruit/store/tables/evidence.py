"""What was worked out: signals, drive profiles, fit scores. All can be made again from what was sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.hiring import Application


class SignalRow(Base):
    """A signal by its offsets; its words stand in the text they were found in, and only there."""

    __tablename__ = "signals"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    source: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(String(20))
    start: Mapped[int] = mapped_column("starts")
    end: Mapped[int] = mapped_column("ends")
    value: Mapped[dict[str, Any]] = mapped_column(default=dict)
    scope: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))


class DriveProfileRow(Base):
    """A drive profile with all it needs to be checked: model version, hash of its inputs, and every point's place."""

    __tablename__ = "drive_profiles"
    __table_args__ = (UniqueConstraint("application_id"),)

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    profile: Mapped[dict[str, Any]]
    model: Mapped[str] = mapped_column(default="")
    inputs_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(default=now)


class FitScoreRow(Base):
    """A person's place in a role's ranking, and the version of the goal profile it was made with."""

    __tablename__ = "fit_scores"
    __table_args__ = (UniqueConstraint("role_id", "application_id"),)

    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    goal_profile_id: Mapped[int | None] = mapped_column(ForeignKey("goal_profiles.id"))
    rank: Mapped[int]
    band: Mapped[int]
    fit: Mapped[float]
    low: Mapped[float]
    high: Mapped[float]
    score: Mapped[dict[str, Any]]  # the whole FitScore
    model: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)

    application: Mapped[Application] = relationship()
