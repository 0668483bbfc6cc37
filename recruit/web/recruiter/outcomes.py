"""What became of somebody who was hired, as the agency enters it."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, request
from werkzeug.wrappers import Response

from recruit.flows.record_labels import told_of
from recruit.store import labels
from recruit.store.tables import Application
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.outcome_form import OutcomeForm, kept
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import cover_of, link
from recruit.web.recruiter.ranking import page_words


@bp.route("/screen/applications/<int:application_id>/outcomes", methods=["GET", "POST"])
@needs("application.decide", application=Application)
def outcomes(application: Application) -> str | Response | tuple[str, int]:
    """Enter first day, results against goals, and whether they are still there."""
    if application.state != "submitted":
        abort(404)
    rows = labels.outcomes_on(db(), application.id)
    form = OutcomeForm.of(told_of(rows)) if request.method == "GET" else OutcomeForm()
    if request.method == "POST" and kept(db(), application, form):
        flash("Kept, with your name and today's date.")
        return redirect(link("recruiter.application", application_id=application.id, _anchor="after"))
    page = render_template(
        "recruiter/outcomes.html",
        application=application,
        who=cover_of(application).who,
        form=form,
        rows=rows,
        **page_words(),
    )
    return page if request.method == "GET" else (page, 422)
