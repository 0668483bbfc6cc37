"""What visitors of the public page chose to leave: readings they keep by a private link, and requests to be called."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.people import User


class KeptReading(Base):
    """A first reading of somebody's goals (see `domain/open_door.py`), opened by a link until it expires."""

    __tablename__ = "kept_readings"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    reading: Mapped[dict[str, Any]]
    consent: Mapped[str]  # the words beside the box
    kept_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime] = mapped_column(index=True)


class CallRequest(Base):
    """Somebody who would like the agency to call; `reading` only where they let the agency see it.

    `consents` maps a consent's kind to the words beside its box.
    """

    __tablename__ = "call_requests"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    name: Mapped[str]
    company: Mapped[str] = mapped_column(default="")
    contact: Mapped[str]  # a phone number or an e-mail address
    note: Mapped[str] = mapped_column(default="")
    consents: Mapped[dict[str, Any]]
    reading: Mapped[dict[str, Any] | None]
    asked_at: Mapped[datetime] = mapped_column(default=now)
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))

    answerer: Mapped[User | None] = relationship()
