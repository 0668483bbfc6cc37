"""The people a client hired through the agency, and what became of them: the client knows it best."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.flows.record_labels import told_of
from recruit.store import labels
from recruit.store.tables import Application
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.outcome_form import OutcomeForm, kept
from recruit.web.person import person


@bp.get("/client/hires")
@needs("client.home")
def hires() -> str:
    """Everybody placed with this client, and what is known of each."""
    found = labels.hired_by(db(), person().client_id or 0)
    facts = labels.outcomes_of(db(), [application.id for application in found])
    told = {number: told_of(rows) for number, rows in facts.items()}
    return render_template("client/hires.html", hires=found, told=told)


@bp.route("/client/hires/<int:hire_id>", methods=["GET", "POST"])
@needs("hire.outcome", hire=Application)
def hire(hire: Application) -> str | Response | tuple[str, int]:
    """Enter one person's outcomes; nothing of their application or scores is shown."""
    rows = labels.outcomes_on(db(), hire.id)
    form = OutcomeForm.of(told_of(rows)) if request.method == "GET" else OutcomeForm()
    if request.method == "POST" and kept(db(), hire, form):
        flash("Thank you, that is kept.")
        return redirect(url_for("client.hires"))
    page = render_template("client/hire.html", hire=hire, form=form, rows=rows)
    return page if request.method == "GET" else (page, 422)
