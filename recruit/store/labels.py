"""Queries about scorecards, outcomes, and the models learnt from them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from recruit.domain.privacy import CONSENTS, LEARNING
from recruit.store.tables import (
    Application,
    Consent,
    DriveProfileRow,
    FitScoreRow,
    Outcome,
    Role,
    Scorecard,
    TrainedModel,
)


def scorecards_on(db: Session, application_id: int) -> list[Scorecard]:
    """The scorecards of one application, the newest interview first."""
    query = select(Scorecard).where(Scorecard.application_id == application_id).options(joinedload(Scorecard.user))
    return list(db.scalars(query.order_by(Scorecard.held_on.desc(), Scorecard.id.desc())))


def outcomes_on(db: Session, application_id: int) -> list[Outcome]:
    """What counts now of one person's outcomes, in the order it was entered."""
    query = select(Outcome).where(Outcome.application_id == application_id, Outcome.replaced_at.is_(None))
    return list(db.scalars(query.options(joinedload(Outcome.user)).order_by(Outcome.id)))


def hired_by(db: Session, client_id: int) -> list[Application]:
    """Everybody placed with a client, the newest first."""
    query = select(Application).where(
        Application.client_id == client_id, Application.stage == "placed", Application.state == "submitted"
    )
    options = (joinedload(Application.candidate), joinedload(Application.role))
    return list(db.scalars(query.options(*options).order_by(Application.id.desc())))


def outcomes_of(db: Session, application_ids: list[int]) -> dict[int, list[Outcome]]:
    """What counts now of these people's outcomes, by application."""
    query = select(Outcome).where(Outcome.application_id.in_(application_ids), Outcome.replaced_at.is_(None))
    found: dict[int, list[Outcome]] = {number: [] for number in application_ids}
    for row in db.scalars(query.order_by(Outcome.id)):
        found[row.application_id].append(row)
    return found


def labelled(db: Session, agency_id: int) -> list[tuple[Application, DriveProfileRow, FitScoreRow | None]]:
    """Everybody of an agency with a scorecard or an outcome and a drive profile, in order of application.

    Only those who said that one may learn from what becomes of their application: no, or no answer, leaves them out.
    """
    query = (
        select(Application, DriveProfileRow, FitScoreRow)
        .join(DriveProfileRow, DriveProfileRow.application_id == Application.id)
        .outerjoin(FitScoreRow, FitScoreRow.application_id == Application.id)
        .where(Application.agency_id == agency_id, Application.state == "submitted")
        .where(_has_labels(), _may_be_learnt_from())
        .options(joinedload(Application.candidate))
        .order_by(Application.id)
    )
    return [(application, profile, fit) for application, profile, fit in db.execute(query).unique()]


def left_out(db: Session, agency_id: int) -> int:
    """How many of an agency's people with a label did not agree to being learnt from."""
    query = select(func.count()).where(Application.agency_id == agency_id, Application.state == "submitted")
    return db.scalar(query.where(_has_labels(), ~_may_be_learnt_from())) or 0


def _has_labels() -> ColumnElement[bool]:
    told = select(Outcome.application_id).where(Outcome.replaced_at.is_(None))
    return Application.id.in_(select(Scorecard.application_id).union(told))


def _may_be_learnt_from() -> ColumnElement[bool]:
    """A yes counts for the words that were seen, and so no longer once other words are asked."""
    agreed = select(Consent.application_id).where(
        Consent.kind == LEARNING,
        Consent.given.is_(True),
        Consent.withdrawn_at.is_(None),
        Consent.words == CONSENTS[LEARNING],
    )
    return Application.id.in_(agreed)


def models_of(db: Session, agency_id: int) -> list[TrainedModel]:
    """An agency's trained models, the newest first."""
    query = select(TrainedModel).where(TrainedModel.agency_id == agency_id).options(joinedload(TrainedModel.decider))
    return list(db.scalars(query.order_by(TrainedModel.id.desc())))


def live_model(db: Session, agency_id: int) -> TrainedModel | None:
    """The trained model that an agency's new scores are made with; None means the shipped one."""
    query = select(TrainedModel).where(TrainedModel.agency_id == agency_id, TrainedModel.state == "live")
    return db.scalar(query.order_by(TrainedModel.id.desc()).limit(1))


def scored_in(db: Session, agency_id: int) -> list[int]:
    """Every application of an agency that is in and has a drive profile."""
    query = (
        select(Application.id)
        .join(DriveProfileRow, DriveProfileRow.application_id == Application.id)
        .where(Application.agency_id == agency_id, Application.state == "submitted")
    )
    return list(db.scalars(query.order_by(Application.id)))


def ranked_roles(db: Session, agency_id: int) -> list[Role]:
    """Every role of an agency that has a stored ranking."""
    ranked = select(FitScoreRow.role_id).distinct()
    return list(db.scalars(select(Role).where(Role.agency_id == agency_id, Role.id.in_(ranked)).order_by(Role.id)))


def counts_of_labels(db: Session, agency_id: int) -> dict[str, int]:
    """How many people of an agency have a scorecard, and how many an outcome."""
    cards = select(func.count(Scorecard.application_id.distinct())).where(Scorecard.agency_id == agency_id)
    facts = select(func.count(Outcome.application_id.distinct())).where(
        Outcome.agency_id == agency_id, Outcome.replaced_at.is_(None), Outcome.kind != "started"
    )
    return {"scorecards": db.scalar(cards) or 0, "outcomes": db.scalar(facts) or 0}
