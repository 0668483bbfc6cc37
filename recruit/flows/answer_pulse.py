"""Somebody on a team answers the pulse survey; nothing that could tell who is kept."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.errors import BadInput
from recruit.domain.pulse import counted, known_answers
from recruit.store import Session, surveys, teams, work
from recruit.store.tables import PulseAnswer, PulseSurvey, now

MOST_ANSWERS = 500


def answer_pulse(db: Session, survey: PulseSurvey, given: Mapping[str, str]) -> PulseAnswer:
    """Keep the answers with the day alone; each full five have the team diagnosed again.

    Raises BadInput when the survey is closed or full, or when no question was answered.
    """
    if survey.closed_at is not None:
        raise BadInput("This survey is closed and takes no more answers.")
    answers = known_answers(given)
    if not answers:
        raise BadInput("Answer at least one question. Those you would rather not answer may stay open.")
    people = surveys.answers_given(db, survey.id)
    if people >= MOST_ANSWERS:
        raise BadInput("This survey has as many answers as it takes. Tell whoever sent you the link.")
    row = PulseAnswer(survey_id=survey.id, day=now().date(), given=answers)
    db.add(row)
    if counted(people + 1) > counted(people) and teams.uploads_in_force(db, survey.team_id):
        work.ask_for_work(db, survey.team)
    return row
