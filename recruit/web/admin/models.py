"""Which model makes new scores, and candidates learnt from outcomes, which a person approves or rejects."""

from __future__ import annotations

from flask import current_app, flash, redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import TextAreaField
from wtforms.validators import Length

from recruit.domain.errors import BadInput
from recruit.flows import decide_model
from recruit.jobs import shelf
from recruit.store import labels, people, workload
from recruit.store.tables import TrainedModel
from recruit.web.admin import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


class RejectForm(FlaskForm):
    """Why a candidate is not used."""

    reason = TextAreaField("Reason for rejecting it", [Length(max=2000, message="At most 2,000 characters, please.")])


@bp.get("/admin/models")
@needs("agency.admin")
def models() -> str:
    """What is live, what was learnt from, and every candidate with what a decision needs."""
    agency_id = person().agency_id or 0
    found = labels.models_of(db(), agency_id)
    live = next((one for one in found if one.state == "live"), None)
    return render_template(
        "admin/models.html",
        models=found,
        live=live,
        trouble=_trouble(live) if live is not None else "",
        counts=labels.counts_of_labels(db(), agency_id),
        left_out=labels.left_out(db(), agency_id),
        in_use=workload.models_in_use(db(), agency_id),
        scored=len(labels.scored_in(db(), agency_id)),
    )


@bp.get("/admin/models/<int:model_id>")
@needs("agency.admin", model=TrainedModel)
def model(model: TrainedModel) -> str:
    """One candidate: before and after on held-out people, each weight that moved, and the impact."""
    return _show(model, RejectForm())


@bp.post("/admin/models/<int:model_id>/approve")
@needs("agency.admin", model=TrainedModel)
def approve(model: TrainedModel) -> Response | tuple[str, int]:
    """Make new scores with it."""
    try:
        decide_model.approve_model(db(), model, person(), trouble=_trouble(model))
    except BadInput as problem:
        return _show(model, RejectForm(formdata=None), str(problem)), 422
    flash("From now on new scores are made with this model. Scores made before stay as they are.")
    return redirect(url_for("admin.models"))


@bp.post("/admin/models/<int:model_id>/reject")
@needs("agency.admin", model=TrainedModel)
def reject(model: TrainedModel) -> Response | tuple[str, int]:
    """Set it aside, with a reason."""
    form = RejectForm()
    try:
        if form.validate():
            decide_model.reject_model(db(), model, form.reason.data or "", person())
            flash("This model is rejected. It is used for nothing.")
            return redirect(url_for("admin.models"))
    except BadInput as problem:
        form.reason.errors = [str(problem)]
    return _show(model, form), 422


@bp.post("/admin/models/<int:model_id>/retire")
@needs("agency.admin", model=TrainedModel)
def retire(model: TrainedModel) -> Response | tuple[str, int]:
    """Go back to the shipped weights."""
    try:
        decide_model.retire_model(db(), model, person())
    except BadInput as problem:
        return _show(model, RejectForm(formdata=None), str(problem)), 422
    flash("From now on new scores are made with the shipped model.")
    return redirect(url_for("admin.models"))


@bp.post("/admin/models/score-again")
@needs("agency.admin")
def score_again() -> Response:
    """Have everybody scored and ranked again with the model that is live."""
    agency = people.agency(db(), person().agency_id or 0)
    number = decide_model.score_again(db(), agency, person())
    flash(f"{number} people are being scored and ranked again. The page System says how far it is.")
    return redirect(url_for("admin.models"))


def _show(model: TrainedModel, form: RejectForm, problem: str = "") -> str:
    trouble = _trouble(model) if model.state in ("waiting", "live", "retired") else ""
    return render_template("admin/model.html", model=model, form=form, trouble=trouble, problem=problem)


def _trouble(model: TrainedModel) -> str:
    return shelf.trouble(model.files, current_app.config["RECRUIT"].models)
