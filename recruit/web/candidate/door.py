"""What all of a candidate's pages share: their blueprint, the care for private links, and kind words for dead ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Blueprint, Response, current_app, flash, redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound

from recruit import settings
from recruit.store import applications
from recruit.store.tables import Application
from recruit.web.db import db

bp = Blueprint("candidate", __name__)

View = Callable[..., Any]


def here() -> settings.Settings:
    """The settings of this installation."""
    return current_app.config["RECRUIT"]


def while_open(view: View) -> View:
    """Show a page while the application is in; a withdrawn one leads back to its status."""

    @wraps(view)
    def dressed(application: Application, token: str, **given: Any) -> Any:
        if application.state not in ("draft", "submitted"):
            flash("You withdrew this application, so nothing more can be sent or changed.")
            return redirect(url_for("candidate.application", token=token))
        return view(application=application, token=token, **given)

    return dressed


def while_draft(view: View) -> View:
    """Show a page until the application is sent; afterwards it leads to the answers as they were sent."""

    @wraps(view)
    @while_open
    def dressed(application: Application, token: str, **given: Any) -> Any:
        if application.state != "draft":
            return redirect(url_for("candidate.check", token=token))
        return view(application=application, token=token, **given)

    return dressed


@bp.before_request
def _one_at_a_time() -> None:
    token = (request.view_args or {}).get("token")
    if token and request.method == "POST":
        applications.one_at_a_time(db(), token)


@bp.after_request
def _keep_private(response: Response) -> Response:
    # The referrer stays "same-origin": no other site ever learns the link, and "no-referrer" would make the form
    # tokens' own check over HTTPS refuse every form on these pages.
    if "token" in (request.view_args or {}):
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@bp.errorhandler(404)
def _gone(error: NotFound) -> tuple[str, int]:
    private = "token" in (request.view_args or {})
    return render_template("candidate/gone.html", private=private), 404
