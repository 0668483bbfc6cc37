"""Asking once more for work that failed."""

from __future__ import annotations

from flask import flash, redirect
from werkzeug.wrappers import Response

from recruit.flows.ask_again import ask_again
from recruit.store.tables import Application, Role
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import link

ASKED = "Asked for again. It usually takes less than a minute."
NOTHING = "There was nothing to ask for again."


@bp.post("/screen/applications/<int:application_id>/ask-again")
@needs("application.decide", application=Application)
def ask_application_again(application: Application) -> Response:
    """Have this application gone through once more."""
    flash(ASKED if ask_again(db(), application, person()) else NOTHING)
    return redirect(link("recruiter.role", role_id=application.role_id, _anchor="not-ranked"))


@bp.post("/screen/roles/<int:role_id>/ask-again")
@needs("role.screen", role=Role)
def ask_role_again(role: Role) -> Response:
    """Have this role's ranking worked out once more."""
    flash(ASKED if ask_again(db(), role, person()) else NOTHING)
    return redirect(link("recruiter.role", role_id=role.id))
