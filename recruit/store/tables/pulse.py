"""Pulse surveys of teams: the link, and answers that belong to nobody."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, now
from recruit.store.tables.clients import Team


class PulseSurvey(Base):
    """A survey of one team's members by an anonymous link, open until it is closed.

    `token` stands in the link and gives no more than the right to answer, so it is kept as it is, to be shown again.
    `manager` holds what the client answered to the same questions.
    """

    __tablename__ = "pulse_surveys"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    manager: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    opened_at: Mapped[datetime] = mapped_column(default=now)
    closed_at: Mapped[datetime | None]

    team: Mapped[Team] = relationship()
    answers: Mapped[list[PulseAnswer]] = relationship(order_by="PulseAnswer.id")


class PulseAnswer(Base):
    """One person's answers, without the person: no account, no address, no hour, only the day."""

    __tablename__ = "pulse_answers"

    survey_id: Mapped[int] = mapped_column(ForeignKey("pulse_surveys.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    given: Mapped[dict[str, Any]]
