"""Sessions that can be ended from the server: the cookie carries a key, and the key's row must be live."""

from __future__ import annotations

from typing import Any

from flask import Flask, request, session
from flask_login import logout_user, user_logged_in, user_logged_out
from flask_security import password_changed, password_reset

from recruit.store import people
from recruit.web.db import db
from recruit.web.person import signed_in_user

COOKIE_KEY = "browser"


def install(app: Flask) -> None:
    """Start a session's row at sign-in, end it at sign-out, and check it before every page."""
    user_logged_in.connect(_start, app)
    user_logged_out.connect(_end, app)
    password_changed.connect(_password_is_new, app)
    password_reset.connect(_password_is_new, app)
    app.before_request(_check)


def this_browser() -> str:
    """The stored hash of this browser's session key."""
    return people.hash_of(session.get(COOKIE_KEY, ""))


def end_others() -> None:
    """Sign the current user out in every other browser."""
    user = signed_in_user()
    if user is not None:
        people.end_sessions(db(), user.id, keep=session.get(COOKIE_KEY))


def _start(app: Flask, user: Any, **_: Any) -> None:
    _end(app, user)  # signing in again, as after a new password, replaces this browser's session
    session[COOKIE_KEY] = people.start_session(db(), user.row, request.user_agent.string)


def _end(app: Flask, user: Any, **_: Any) -> None:
    key = session.pop(COOKIE_KEY, None)
    if key:
        people.end_session(db(), key)


def _password_is_new(app: Flask, user: Any, **_: Any) -> None:
    people.end_sessions(db(), user.id, keep=session.get(COOKIE_KEY))


def _check() -> None:
    if request.endpoint == "static" or "_user_id" not in session:
        return
    user = signed_in_user()
    if user is not None and not people.session_is_live(db(), session.get(COOKIE_KEY, ""), user.id):
        logout_user()
