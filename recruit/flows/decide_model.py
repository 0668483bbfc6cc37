"""Weights learnt from outcomes are offered; a person approves, rejects, or goes back to the shipped ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recruit.domain.access import SYSTEM, Person
from recruit.domain.errors import BadInput
from recruit.store import Session, events, labels, work
from recruit.store.tables import Agency, Application, TrainedModel, now


def offer_model(db: Session, agency: Agency, files: Mapping[str, Any], report: Mapping[str, Any]) -> TrainedModel:
    """Put a candidate before the agency's admins, in place of one that still waits; the same one is offered once."""
    for known in labels.models_of(db, agency.id):
        if known.files == dict(files) and known.state in ("waiting", "live"):
            known.report = dict(report)
            return known
        if known.state == "waiting":
            known.state = "replaced"
    model = TrainedModel(agency_id=agency.id, files=dict(files), report=dict(report))
    db.add(model)
    events.record(db, SYSTEM, "trained model", model, versions=_versions(model))
    return model


def approve_model(db: Session, model: TrainedModel, person: Person, *, trouble: str) -> None:
    """Make new scores with this model from now on. `trouble` says why it cannot be used; empty when it can."""
    if model.state not in ("waiting", "retired"):
        raise BadInput("This model was decided on already.")
    if trouble:
        raise BadInput(trouble)
    before = labels.live_model(db, model.agency_id)
    if before is not None:
        before.state = "retired"
    _decided(db, model, "live", "approved model", "", person)


def reject_model(db: Session, model: TrainedModel, reason: str, person: Person) -> None:
    """Set a waiting model aside, with a reason. Raises BadInput without one."""
    if model.state != "waiting":
        raise BadInput("This model was decided on already.")
    if not reason.strip():
        raise BadInput("Give a reason. It is kept with your name.")
    _decided(db, model, "rejected", "rejected model", reason.strip(), person)


def retire_model(db: Session, model: TrainedModel, person: Person) -> None:
    """Go back to the shipped weights; scores that were made with this model stay and can still be worked out."""
    if model.state != "live":
        raise BadInput("This model is not in use.")
    _decided(db, model, "retired", "went back to the shipped model", model.reason, person)


def score_again(db: Session, agency: Agency, person: Person) -> int:
    """Have everybody of an agency scored and ranked again with the model that is live now; how many people."""
    numbers = labels.scored_in(db, agency.id)
    for number in numbers:
        work.ask_for_work(db, db.get_one(Application, number))
    if numbers:
        live = labels.live_model(db, agency.id)
        events.record(db, person, "asked for new scores", agency, people=len(numbers), model=live.id if live else 0)
    return len(numbers)


def _decided(db: Session, model: TrainedModel, state: str, verb: str, reason: str, person: Person) -> None:
    model.state, model.reason = state, reason
    model.decided_by, model.decided_at = person.id, now()
    events.record(db, person, verb, model, versions=_versions(model))


def _versions(model: TrainedModel) -> list[str]:
    return sorted(file["version"] for file in model.files.values())
