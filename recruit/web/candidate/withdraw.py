"""Leaving again: withdrawing an application, and having everything erased."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import BooleanField
from wtforms.validators import InputRequired

from recruit.flows.erase_person import erase_person, withdraw_application
from recruit.flows.receive_application import candidate_of
from recruit.store.tables import Application
from recruit.web.candidate.door import bp
from recruit.web.db import db
from recruit.web.guard import with_private_link


class EraseEverything(FlaskForm):
    """A tick, so that nobody erases by a slip of the thumb."""

    sure = BooleanField(
        "Erase everything. I know that nobody can bring it back.",
        [InputRequired("Tick this box if you want everything erased.")],
    )


@bp.get("/application/<token>/withdraw")
@with_private_link
def withdraw(application: Application, token: str) -> str:
    """What withdrawing does, what erasing does, and a button for each."""
    return _page(application, token, EraseEverything())


@bp.post("/application/<token>/withdraw")
@with_private_link
def withdraw_now(application: Application, token: str) -> Response:
    """Take the application out of the running."""
    if withdraw_application(db(), application, candidate_of(application)):
        flash("Your application is withdrawn. Nobody will go on with it.")
    return redirect(url_for("candidate.application", token=token))


@bp.post("/application/<token>/erase")
@with_private_link
def erase(application: Application, token: str) -> str | tuple[str, int]:
    """Erase everything about the person; this page is the last that the link shows."""
    form = EraseEverything()
    if not form.validate():
        return _page(application, token, form), 422
    erase_person(db(), application.candidate, candidate_of(application))
    return render_template("candidate/erased.html")


def _page(application: Application, token: str, form: EraseEverything) -> str:
    return render_template("candidate/withdraw.html", application=application, token=token, form=form)
