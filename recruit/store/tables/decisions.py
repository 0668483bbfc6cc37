"""What people decided: stages, notes, shortlists, and what the client said of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.hiring import Application, Role
from recruit.store.tables.people import User


class Decision(Base):
    """A move from one stage to another by a named person, with a reason."""

    __tablename__ = "decisions"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))  # None: the candidate
    from_stage: Mapped[str] = mapped_column(String(24))
    to_stage: Mapped[str] = mapped_column(String(24))
    reason: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(default=now)

    user: Mapped[User | None] = relationship()


class Note(Base):
    """A recruiter's note on an application."""

    __tablename__ = "notes"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    text: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=now)

    user: Mapped[User] = relationship()


class Shortlist(Base):
    """People shown to a client for a role. `unpublished_at` takes it back; a role has one published at a time."""

    __tablename__ = "shortlists"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    goal_profile_id: Mapped[int | None] = mapped_column(ForeignKey("goal_profiles.id"))
    message: Mapped[str] = mapped_column(default="")
    published_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    published_at: Mapped[datetime] = mapped_column(default=now)
    unpublished_at: Mapped[datetime | None]

    role: Mapped[Role] = relationship()
    publisher: Mapped[User] = relationship()
    entries: Mapped[list[ShortlistEntry]] = relationship(
        back_populates="shortlist", order_by="ShortlistEntry.position", cascade="all, delete-orphan"
    )


class ShortlistEntry(Base):
    """One person on a shortlist, and what the client said: meet, not_for_us or tell_more (None: nothing yet)."""

    __tablename__ = "shortlist_entries"
    __table_args__ = (UniqueConstraint("shortlist_id", "application_id"),)

    shortlist_id: Mapped[int] = mapped_column(ForeignKey("shortlists.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    why: Mapped[str] = mapped_column(default="")
    answer: Mapped[str | None] = mapped_column(String(12))
    answer_text: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    answered_at: Mapped[datetime | None]

    shortlist: Mapped[Shortlist] = relationship(back_populates="entries")
    application: Mapped[Application] = relationship()

    @property
    def agency_id(self) -> int:
        """The agency the shortlist belongs to."""
        return self.shortlist.agency_id

    @property
    def client_id(self) -> int:
        """The client the shortlist was made for."""
        return self.shortlist.client_id
