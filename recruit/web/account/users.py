"""The bridge to Flask-Security: our users' rows as it wants to see them, in this request's session."""

from __future__ import annotations

from typing import Any

from flask_security import UserMixin
from flask_security.datastore import UserDatastore

from recruit.store import people
from recruit.store.tables import User
from recruit.web.db import db

_COLUMNS = ("fs_uniquifier", "tf_primary_method", "tf_totp_secret", "mf_recovery_codes")


def _of_row(name: str) -> property:
    return property(lambda account: getattr(account.row, name))


class Account(UserMixin):
    """A user's row with the methods Flask-Security expects; every other attribute is the row's own."""

    roles: tuple[()] = ()  # what a user may do is decided in domain/access.py
    # Flask-Security asks the class which columns there are.
    fs_uniquifier, tf_primary_method, tf_totp_secret, mf_recovery_codes = (_of_row(name) for name in _COLUMNS)

    def __init__(self, row: User) -> None:
        object.__setattr__(self, "row", row)

    def __getattr__(self, name: str) -> Any:
        return getattr(object.__getattribute__(self, "row"), name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.row, name, value)


class RequestUsers(UserDatastore):
    """Finds and keeps users through the request's session; the request commits, never this."""

    def __init__(self) -> None:
        super().__init__(Account, None)

    def find_user(self, case_insensitive: bool = False, **kwargs: Any) -> Account | None:
        """The user with one given value of one column."""
        ((column, value),) = kwargs.items()
        row = people.by_email(db(), value) if column == "email" else people.by_column(db(), column, value)
        return Account(row) if row is not None else None

    def put(self, model: Account) -> Account:
        """Rows know their session: there is nothing to hand over."""
        return model

    def commit(self) -> None:
        """The request commits once, at its end."""
