"""Changing one's answer: whether one may learn from what becomes of an application."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from recruit.flows.agree_to_learning import decide_learning
from recruit.store.tables import Application
from recruit.web.candidate.door import bp
from recruit.web.db import db
from recruit.web.guard import with_private_link

SAID = {
    True: "Thank you. What becomes of your application may be learnt from, together with others.",
    False: "Nothing will be learnt from what becomes of your application.",
}


@bp.post("/application/<token>/learning")
@with_private_link
def learning(application: Application, token: str) -> Response:
    """Keep a yes; anything else is a no."""
    agrees = request.form.get("answer") == "yes"
    if decide_learning(db(), application, agrees=agrees):
        flash(SAID[agrees])
    return redirect(url_for("candidate.application", token=token))
