"""A client asks its team by an anonymous link, answers the same questions as manager, and closes the survey."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.pulse import known_answers
from recruit.store import Session, events, surveys
from recruit.store.tables import PulseSurvey, Team, now


def open_pulse(db: Session, team: Team, person: Person) -> PulseSurvey:
    """Open a survey of the team with a link of its own. Raises BadInput while another is open."""
    newest = surveys.newest_survey(db, team.id)
    if newest is not None and newest.closed_at is None:
        raise BadInput("A survey of this team is open already. Close it before you begin another.")
    survey = PulseSurvey(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        token=secrets.token_urlsafe(24),
        manager={},
        opened_by=person.id,
    )
    db.add(survey)
    events.record(db, person, "opened pulse", survey, team=team.id)
    return survey


def close_pulse(db: Session, survey: PulseSurvey, person: Person) -> None:
    """Let the link take no more answers; what was answered stays."""
    if survey.closed_at is None:
        survey.closed_at = now()
        events.record(db, person, "closed pulse", survey, team=survey.team_id)


def say_as_manager(db: Session, survey: PulseSurvey, given: Mapping[str, str], person: Person) -> None:
    """Keep what the client thinks the team would answer, to be read beside the team's answers."""
    survey.manager = known_answers(given)
    events.record(db, person, "answered pulse as manager", survey, team=survey.team_id)
