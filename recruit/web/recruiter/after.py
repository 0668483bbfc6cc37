"""What came after the application, for a person's page: interview ratings, and outcomes once hired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from recruit.domain.drive import DIMENSIONS
from recruit.domain.labels import KINDS, WAYS
from recruit.domain.wording import percent_in_words
from recruit.store import Session, labels
from recruit.store.tables import Outcome
from recruit.web.recruiter.blind import Cover
from recruit.web.words import day


@dataclass(frozen=True, slots=True)
class Card:
    """One scorecard: who rated, the interview's day, (dimension, rating) of each, and what it rests on."""

    who: str
    held_on: date
    ratings: tuple[tuple[str, int], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One outcome in words, who entered it and when."""

    name: str
    says: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class After:
    """All of it, the newest interview first."""

    cards: tuple[Card, ...]
    facts: tuple[Fact, ...]


def after(db: Session, application_id: int, cover: Cover) -> After:
    """What is known of one application."""
    cards = (
        Card(card.user.name, card.held_on, _in_order(card.ratings), cover.over(card.note))
        for card in labels.scorecards_on(db, application_id)
    )
    rows = {row.kind: row for row in labels.outcomes_on(db, application_id)}
    facts = (
        Fact(words, in_words(rows[kind]), rows[kind].user.name, rows[kind].at)
        for kind, words in KINDS.items()
        if kind in rows
    )
    return After(tuple(cards), tuple(facts))


def _in_order(ratings: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((key, ratings[key]) for key in DIMENSIONS if key in ratings)


def in_words(row: Outcome) -> str:
    """An outcome's value: "118 %", "3 March 2026", "3 March 2026, at their own wish"."""
    if row.value is not None:
        return percent_in_words(row.value)
    return day(row.on) + (f", {WAYS[row.detail][0].lower()}{WAYS[row.detail][1:]}" if row.detail in WAYS else "")
