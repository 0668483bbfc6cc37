"""The bridge to Flask-Security: our users' rows as it wants to see them, in this request's session."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask_security import UserMixin, hash_password
from flask_security.datastore import UserDatastore

from recruit.domain.access import NOBODY
from recruit.store import events, people
from recruit.store.tables import User
from recruit.web.db import db

MOST_TRIES = 5
WAIT = timedelta(minutes=10)

_COLUMNS = ("fs_uniquifier", "tf_primary_method", "tf_totp_secret", "mf_recovery_codes")


def _of_row(name: str) -> property:
    return property(lambda account: getattr(account.row, name))


class Account(UserMixin):
    """A user's row with the methods Flask-Security expects; every other attribute is the row's own."""

    roles: tuple[()] = ()  # what a user may do is decided in domain/access.py
    # Flask-Security asks the class which columns there are.
    fs_uniquifier, tf_primary_method, tf_totp_secret, mf_recovery_codes = (_of_row(name) for name in _COLUMNS)  # pyright: ignore[reportAssignmentType]

    def __init__(self, row: User) -> None:
        object.__setattr__(self, "row", row)

    def __getattr__(self, name: str) -> Any:
        return getattr(object.__getattribute__(self, "row"), name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.row, name, value)

    def must_wait(self) -> bool:
        """Whether there were too many wrong tries to sign in lately; the right password does not help then."""
        return people.wrong_tries(db(), self.row, within=WAIT) >= MOST_TRIES

    def track_failed_authn(self, auth_type: str, tfa: bool = False) -> None:
        """Note a wrong password or code in the log; tries during a wait are not noted, so the log cannot be flooded."""
        if not self.must_wait():
            events.record(db(), NOBODY, people.WRONG_TRY, self.row, what=auth_type)

    def verify_and_update_password(self, password: str) -> bool:
        """Whether this is the password; never during a wait, which takes as long as a real look."""
        if self.must_wait():
            hash_password(password)
            return False
        return super().verify_and_update_password(password)


class RequestUsers(UserDatastore):
    """Finds and keeps users through the request's session; the request commits, never this."""

    def __init__(self) -> None:
        super().__init__(Account, None)  # pyright: ignore[reportArgumentType]

    def find_user(self, case_insensitive: bool = False, **kwargs: Any) -> Account | None:
        """The user with one given value of one column."""
        ((column, value),) = kwargs.items()
        row = people.by_email(db(), value) if column == "email" else people.by_column(db(), column, value)
        return Account(row) if row is not None else None

    def put(self, model: Account) -> Account:
        """Rows know their session: there is nothing to hand over."""
        return model

    def mf_delete_recovery_code(self, user: Account, idx: int) -> bool:
        """Strike out a used recovery code; in a new list, for the column does not notice a change inside it."""
        codes = list(user.mf_recovery_codes or [])
        if idx >= len(codes):
            return False
        user.mf_recovery_codes = codes[:idx] + codes[idx + 1 :]
        return True

    def commit(self) -> None:
        """The request commits once, at its end."""
