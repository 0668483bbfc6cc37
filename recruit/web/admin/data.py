"""How long data is kept, what is due to be erased, and the log of what was done."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import BooleanField, IntegerField
from wtforms.validators import InputRequired, NumberRange

from recruit.flows import retain_data
from recruit.store import events, people, retention, workload
from recruit.store.tables import Agency
from recruit.web.admin import bp
from recruit.web.db import db
from recruit.web.guard import load_or_404, needs
from recruit.web.person import person

PAGE = 100


class RetentionForm(FlaskForm):
    """For how many days."""

    days = IntegerField(
        "Days",
        [
            InputRequired("Enter a number of days."),
            NumberRange(
                retain_data.SHORTEST,
                retain_data.LONGEST,
                f"Between {retain_data.SHORTEST} and {retain_data.LONGEST:,} days.",
            ),
        ],
        description="Counted from the last time anything happened with an application: sent, withdrawn, decided on, "
        "rated, or told of.",
    )


class EraseForm(FlaskForm):
    """A second thought before what cannot be undone."""

    sure = BooleanField("I know that this cannot be undone", [InputRequired("Tick the box first.")])


@bp.get("/admin/data")
@needs("agency.admin")
def data() -> str:
    """Retention, erasures, and a page of the log."""
    return _show(RetentionForm(days=_agency().retention_days), EraseForm())


@bp.post("/admin/data/retention")
@needs("agency.admin")
def set_retention() -> Response | tuple[str, int]:
    """Change for how long data is kept. Nothing is erased by that alone."""
    form = RetentionForm()
    if not form.validate_on_submit() or form.days.data is None:
        return _show(form, EraseForm(formdata=None)), 422
    retain_data.set_retention(db(), _agency(), form.days.data, person())
    flash(f"Data is now kept for {form.days.data} days.")
    return redirect(url_for("admin.data"))


@bp.post("/admin/data/erase")
@needs("agency.admin")
def erase() -> Response | tuple[str, int]:
    """Erase everybody who is due."""
    form = EraseForm()
    if not form.validate_on_submit():
        return _show(RetentionForm(formdata=None, days=_agency().retention_days), form), 422
    number = retain_data.erase_due(db(), _agency(), person())
    flash("One person is erased." if number == 1 else f"{number} people are erased.")
    return redirect(url_for("admin.data"))


def _show(form: RetentionForm, erase_form: EraseForm) -> str:
    agency = _agency()
    verb, before = request.args.get("verb", ""), request.args.get("before", type=int)
    lines = events.page(db(), agency.id, verb=verb, before=before, limit=PAGE + 1)
    due = retain_data.due_for_erasure(db(), agency)
    return render_template(
        "admin/data.html",
        form=form,
        erase_form=erase_form,
        agency=agency,
        held=workload.people_of(db(), agency.id),
        due=due,
        applied=retention.applications_by_person(db(), [candidate.id for candidate in due]),
        erased=retention.erased_count(db(), agency.id),
        lines=lines[:PAGE],
        older=lines[PAGE - 1].id if len(lines) > PAGE else None,
        verb=verb,
        before=before,
        verbs=events.verbs(db(), agency.id),
        names={user.id: user.name for user in people.users_of(db(), agency.id)},
    )


def _agency() -> Agency:
    return load_or_404(Agency, person().agency_id or 0)
