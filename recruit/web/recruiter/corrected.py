"""What the candidate said about our reading: right, wrong, or something to add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from recruit.domain.signals import Signal
from recruit.store import Session, applications
from recruit.web.marks import marks
from recruit.web.recruiter.blind import Cover

SAID = {"right": "They say this was read right", "wrong": "They say this was read wrong", "add": "They add"}


@dataclass(frozen=True, slots=True)
class Corrected:
    """One thing a candidate said: about which words (`mark` is where they stand, or ""), and in which words."""

    said: str
    quote: str
    mark: str
    words: str
    at: datetime


def corrected(
    db: Session,
    application_id: int,
    texts: Mapping[str, str],
    signals: Mapping[str, Sequence[Signal]],
    cover: Cover,
) -> list[Corrected]:
    """Everything the candidate corrected, in the order they said it."""
    places = {
        (source, mark.start, mark.end): mark.id
        for source, text in texts.items()
        for mark in marks(text, signals.get(source, ()), source)
    }
    return [
        Corrected(
            SAID.get(row.verdict, row.verdict),
            texts.get(row.source or "", "")[row.start or 0 : row.end or 0],
            places.get((row.source or "", row.start or 0, row.end or 0), ""),
            cover.over(row.text),
            row.at,
        )
        for row in applications.corrections_of(db, application_id)
    ]
