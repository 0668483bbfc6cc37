"""Labels to learn from: interview ratings and later outcomes; and the models learnt from them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.people import User


class Scorecard(Base):
    """One interviewer's ratings (dimension -> 0 to 4) after one interview; sent again, it replaces itself."""

    __tablename__ = "scorecards"
    __table_args__ = (UniqueConstraint("application_id", "user_id", "held_on"),)

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    held_on: Mapped[date]
    ratings: Mapped[dict[str, Any]]
    note: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(default=now, onupdate=now)

    user: Mapped[User] = relationship()


class Outcome(Base):
    """One fact about a hired person, by whom and when it was entered; `replaced_at` once another took its place.

    `kind` is one of `domain/labels.py`; `value` an attainment as a ratio, `on` a date, `detail` how somebody left.
    """

    __tablename__ = "outcomes"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    value: Mapped[float | None]
    on: Mapped[date | None] = mapped_column("on_day")
    detail: Mapped[str] = mapped_column(String(12), default="")
    entered_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    at: Mapped[datetime] = mapped_column(default=now)
    replaced_at: Mapped[datetime | None]

    user: Mapped[User] = relationship()


class TrainedModel(Base):
    """Weights learnt from an agency's labels: `state` is waiting, replaced, live, rejected or retired.

    `files` maps "drive" and "fit" (those that moved) to {"version", "sha256"}; `report` is what a person decides by.
    """

    __tablename__ = "trained_models"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    files: Mapped[dict[str, Any]]
    report: Mapped[dict[str, Any]]
    made_at: Mapped[datetime] = mapped_column(default=now)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")

    decider: Mapped[User | None] = relationship()
