"""Queries about pulse surveys."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from recruit.domain.pulse import LEAST_ANSWERS, PulseAnswers, gathered
from recruit.store.tables import PulseAnswer, PulseSurvey


def newest_survey(db: Session, team_id: int) -> PulseSurvey | None:
    """The team's newest survey, open or closed."""
    query = select(PulseSurvey).where(PulseSurvey.team_id == team_id).order_by(PulseSurvey.id.desc())
    return db.scalar(query.limit(1))


def survey_by_token(db: Session, token: str) -> PulseSurvey | None:
    """The survey a link names."""
    return db.scalar(select(PulseSurvey).where(PulseSurvey.token == token))


def answers_given(db: Session, survey_id: int) -> int:
    """How many people answered a survey."""
    return db.scalar(select(func.count()).where(PulseAnswer.survey_id == survey_id)) or 0


def pulse_of(db: Session, team_id: int) -> PulseAnswers | None:
    """What may be shown of the team's newest survey with enough answers; None without one."""
    query = (
        select(PulseSurvey)
        .join(PulseAnswer)
        .where(PulseSurvey.team_id == team_id)
        .group_by(PulseSurvey.id)
        .having(func.count() >= LEAST_ANSWERS)
    )
    newest = db.scalar(query.order_by(PulseSurvey.id.desc()).options(selectinload(PulseSurvey.answers)).limit(1))
    return gathered([answer.given for answer in newest.answers]) if newest else None
