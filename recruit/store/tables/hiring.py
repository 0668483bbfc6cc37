"""Open roles and the people who apply: what they sent, agreed to and answered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from recruit.store.tables.base import Base, Work, now
from recruit.store.tables.clients import Client, Team


class Role(Work, Base):
    """An open role on a client's team; its to-do is the ranking of those who applied.

    `body` holds what the public page shows: duties, offers, goals (lists and sentences), pay (currency, low, high).
    """

    __tablename__ = "roles"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"), index=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"), index=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    title: Mapped[str]
    location: Mapped[str] = mapped_column(default="")
    employment_type: Mapped[str] = mapped_column(String(20), default="FULL_TIME")
    summary: Mapped[str] = mapped_column(default="")
    body: Mapped[dict[str, Any]] = mapped_column(default=dict)
    date_posted: Mapped[date]
    valid_through: Mapped[date | None]
    is_open: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default=now)

    team: Mapped[Team] = relationship()
    client: Mapped[Client] = relationship()


class Candidate(Base):
    """A person who applies. `sealed_key` opens their files; erasing it erases every copy of them."""

    __tablename__ = "candidates"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(String(254))
    phone: Mapped[str] = mapped_column(String(60), default="")
    sealed_key: Mapped[bytes | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    erased_at: Mapped[datetime | None]


class Application(Work, Base):
    """One person's application to one role; its to-do is finding signals and scoring drive.

    `state` is draft, submitted, withdrawn or erased. `token_hash` is the hash of the candidate's private link;
    `start_key` comes from the form, so that a second click finds the same application.
    """

    __tablename__ = "applications"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    role_id: Mapped[int] = mapped_column(ForeignKey("roles.id"), index=True)
    candidate_id: Mapped[int] = mapped_column(ForeignKey("candidates.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    start_key: Mapped[str] = mapped_column(String(64), unique=True)
    state: Mapped[str] = mapped_column(String(12), default="draft", index=True)
    stage: Mapped[str] = mapped_column(String(24), default="new")
    created_at: Mapped[datetime] = mapped_column(default=now)
    submitted_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]

    role: Mapped[Role] = relationship()
    candidate: Mapped[Candidate] = relationship()
    documents: Mapped[list[Document]] = relationship(
        back_populates="application", order_by="Document.id", cascade="all, delete-orphan"
    )
    answers: Mapped[list[Answer]] = relationship(cascade="all, delete-orphan", order_by="Answer.id")


class Document(Work, Base):
    """A resume as it came (sealed with the candidate's key) and the text that was read; its to-do is the reading.

    `status` is one of domain.documents.Status once read. `sealed_places` is where the words stand on the pages (see
    `domain/places.py`); None for files that have no pages to draw, and for those read before places were kept.
    `replaced_at` is set when the person sends another.
    """

    __tablename__ = "documents"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    file_name: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    sealed_bytes: Mapped[bytes] = mapped_column(deferred=True)
    status: Mapped[str | None] = mapped_column(String(12))
    format: Mapped[str | None] = mapped_column(String(10))
    pages: Mapped[int | None]
    sealed_text: Mapped[bytes | None]
    sealed_places: Mapped[bytes | None] = mapped_column(deferred=True)
    notes: Mapped[list[Any]] = mapped_column(default=list)
    received_at: Mapped[datetime] = mapped_column(default=now)
    read_at: Mapped[datetime | None]
    replaced_at: Mapped[datetime | None]

    application: Mapped[Application] = relationship(back_populates="documents")


class Answer(Base):
    """One answer of the self-assessment, under the key the questionnaire gives it."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("application_id", "key"),)

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    key: Mapped[str] = mapped_column(String(40))
    value: Mapped[dict[str, Any]]  # {"value": ...}: an answer may be text, a number or an object
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)


class Consent(Base):
    """What a person agreed to (or, where `given` is false, did not), in the words they saw and their version.

    `withdrawn_at` is set once they took the answer back or gave another.
    """

    __tablename__ = "consents"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    words: Mapped[str]
    version: Mapped[str] = mapped_column(String(12), default="")
    given: Mapped[bool] = mapped_column(default=True)
    given_at: Mapped[datetime] = mapped_column(default=now)
    withdrawn_at: Mapped[datetime | None]


class Correction(Base):
    """What a candidate said about our reading: a signal read right or wrong, or something to add.

    `source`, `start`, `end` and `label` name the signal; an addition has none but, perhaps, its source.
    """

    __tablename__ = "corrections"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    source: Mapped[str | None] = mapped_column(String(40))
    label: Mapped[str | None] = mapped_column(String(20))
    start: Mapped[int | None] = mapped_column("starts")
    end: Mapped[int | None] = mapped_column("ends")
    verdict: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(default=now, onupdate=now)
