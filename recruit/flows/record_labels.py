"""What became of people is kept: an interviewer's scorecard, and outcomes of those who were hired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from recruit.domain.access import Person
from recruit.domain.drive import DIMENSIONS
from recruit.domain.errors import BadInput
from recruit.domain.interview import RATINGS
from recruit.domain.labels import KINDS, Kind, Told, checked
from recruit.store import Session, events, labels
from recruit.store.tables import Application, Outcome, Scorecard, now


def record_scorecard(
    db: Session, application: Application, ratings: Mapping[str, int], held_on: date, note: str, person: Person
) -> Scorecard:
    """Keep one interviewer's ratings; of the same interviewer and day, they replace the earlier ones.

    Raises BadInput when nothing was rated, a rating is not 0 to 4, or the day cannot be right.
    """
    if person.id is None:
        raise BadInput("Sign in to enter a scorecard.")
    if not ratings:
        raise BadInput("Rate at least one dimension; leave “Not asked” where you did not ask.")
    if any(key not in DIMENSIONS or value not in RATINGS for key, value in ratings.items()):
        raise BadInput("Ratings run from 0 to 4.")
    if held_on > now().date():
        raise BadInput("This interview lies in the future. Enter the scorecard after it.")
    if held_on < (application.submitted_at or application.created_at).date():
        raise BadInput("This interview lies before they applied. Check the date.")
    known = [card for card in labels.scorecards_on(db, application.id) if card.user_id == person.id]
    card = next((card for card in known if card.held_on == held_on), None)
    if card is None:
        card = Scorecard(
            agency_id=application.agency_id,
            application_id=application.id,
            user_id=person.id,
            held_on=held_on,
            ratings={},
        )
        db.add(card)
    card.ratings, card.note, card.at = dict(ratings), note.strip(), now()
    events.record(db, person, "entered scorecard", application, dimensions=sorted(ratings))
    return card


def record_outcomes(db: Session, application: Application, told: Told, person: Person) -> list[str]:
    """Keep what changed of a hired person's outcomes, each fact with who said it and when; which kinds those were.

    Raises BadInput when the person was not placed, or when it cannot have happened so.
    """
    if person.id is None:
        raise BadInput("Sign in to enter outcomes.")
    if application.stage != "placed":
        raise BadInput("Outcomes are for people who were hired. Move this person to “Placed” first.")
    checked(told, now().date())
    current: dict[str, Outcome] = {row.kind: row for row in labels.outcomes_on(db, application.id)}
    changed: list[str] = []
    for kind in KINDS:
        said = _said(told, kind)
        before = current.get(kind)
        if said == (None if before is None else (before.value, before.on, before.detail)):
            continue
        changed.append(kind)
        if before is not None:
            before.replaced_at = now()
        if said is not None:
            db.add(_row(application, kind, said, person.id))
    if changed:
        events.record(db, person, "entered outcomes", application, kinds=changed)
    return changed


def told_of(rows: Sequence[Outcome]) -> Told:
    """What the rows that count now say."""
    given: dict[str, Any] = {}
    for row in rows:
        given[row.kind] = row.value if row.kind.startswith("attainment") else row.on
        if row.kind == "left":
            given["left_how"] = row.detail
    return Told(**given)


def _said(told: Told, kind: Kind) -> tuple[float | None, date | None, str] | None:
    said = getattr(told, kind)
    if said is None:
        return None
    if kind.startswith("attainment"):
        return said, None, ""
    return None, said, told.left_how if kind == "left" else ""


def _row(application: Application, kind: str, said: tuple[float | None, date | None, str], user_id: int) -> Outcome:
    value, on, detail = said
    return Outcome(
        agency_id=application.agency_id,
        client_id=application.client_id,
        application_id=application.id,
        kind=kind,
        value=value,
        on=on,
        detail=detail,
        entered_by=user_id,
    )
