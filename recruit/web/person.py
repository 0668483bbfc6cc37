"""Who asks: the signed-in user as the access rules see them."""

from __future__ import annotations

from flask import current_app, g
from flask_login import current_user

from recruit.domain.access import NOBODY, Person
from recruit.store.tables import User


def person() -> Person:
    """The person behind this request; NOBODY when none is signed in."""
    user = signed_in_user()
    if user is None:
        return NOBODY
    return Person(user.kind, user.id, user.agency_id, user.client_id, user.name)  # pyright: ignore[reportArgumentType]


def go_on_as_nobody() -> None:
    """Let the rest of this request be nobody's, without looking for a user: that may be what has just failed."""
    # Flask-Login keeps the user it has found here, and looks for none while there is one.
    g._login_user = current_app.login_manager.anonymous_user()  # pyright: ignore[reportAttributeAccessIssue]


def signed_in_user() -> User | None:
    """The signed-in user's row, or None."""
    return current_user.row if current_user.is_authenticated else None
