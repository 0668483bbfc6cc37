"""What clients mean to do with their teams' goals."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.people import User


class TeamIntention(Base):
    """Goals moved by `rise` (a fraction) from a month on, as somebody said; the newest one counts until taken back."""

    __tablename__ = "team_intentions"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    rise: Mapped[float]
    pay_growth: Mapped[float | None]
    starts: Mapped[date]
    said_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    said_at: Mapped[datetime] = mapped_column(default=now)
    taken_back_at: Mapped[datetime | None]

    speaker: Mapped[User] = relationship()
