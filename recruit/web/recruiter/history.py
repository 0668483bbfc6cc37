"""What people decided and wrote about an application, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from recruit.domain.shortlist import STAGES
from recruit.store import Session, applications
from recruit.web.recruiter.blind import Cover


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what, when, and in which words."""

    who: str
    at: datetime
    what: str
    words: str


def history(db: Session, application_id: int, cover: Cover) -> dict[str, list[Deed]]:
    """The decisions and the notes."""
    return {
        "decisions": [
            Deed(
                decision.user.name if decision.user else "The candidate",
                decision.at,
                f"{STAGES[decision.from_stage]} to {STAGES[decision.to_stage]}",
                cover.over(decision.reason),
            )
            for decision in applications.decisions_on(db, application_id)
        ],
        "notes": [
            Deed(note.user.name, note.at, "", cover.over(note.text))
            for note in applications.notes_on(db, application_id)
        ],
    }
