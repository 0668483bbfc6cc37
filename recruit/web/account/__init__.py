"""Signing in and out, second factor, password recovery (by Flask-Security), invitations, and one's own account."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Any

from flask import Flask
from flask_security import Security
from flask_security.mail_util import MailUtil

from recruit.web.account import mail, pages, sessions, signing_in
from recruit.web.account.users import RequestUsers

SIGNED_IN = "/home"


ACCOUNT = "/account"


def install(app: Flask) -> None:
    """Put Flask-Security on the application, with our users, pages and words."""
    here = app.config["RECRUIT"]
    app.config.update(
        _features(),
        SECURITY_TOTP_SECRETS={"1": here.totp_secret},
        SECURITY_MULTI_FACTOR_RECOVERY_CODES_KEYS=[_key_for_codes(here.totp_secret)],
        SECURITY_EMAIL_SENDER=here.mail_from,
        SECURITY_TWO_FACTOR_RESCUE_MAIL=here.mail_from,
        REMEMBER_COOKIE_HTTPONLY=True,
        REMEMBER_COOKIE_SECURE=here.production,
        **{f"SECURITY_MSG_{name}": words for name, words in signing_in.MESSAGES.items()},
    )
    security = Security(app, RequestUsers(), mail_util_cls=_Outgoing, **signing_in.FORMS)  # pyright: ignore[reportArgumentType]
    # Answers in JSON would be a 400 after a wrong password, and a 400 is rolled back: the try would not count.
    security.want_json(lambda _: False)
    sessions.install(app)
    app.register_blueprint(pages.bp)


def _features() -> dict[str, Any]:
    """What of Flask-Security is used, and where its pages are."""
    return {
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],  # argon2 salts each password by itself
        "SECURITY_PASSWORD_LENGTH_MIN": 10,
        "SECURITY_TOTP_ISSUER": "Recruit",
        "SECURITY_TWO_FACTOR": True,
        "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "SECURITY_TWO_FACTOR_RESCUE_EMAIL": False,
        "SECURITY_TWO_FACTOR_POST_SETUP_VIEW": ACCOUNT,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
        "SECURITY_RECOVERABLE": True,
        "SECURITY_RESET_PASSWORD_WITHIN": timedelta(hours=2),
        "SECURITY_CHANGEABLE": True,
        "SECURITY_REGISTERABLE": False,
        "SECURITY_SEND_REGISTER_EMAIL": False,
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_RESET_URL": "/reset-password",
        "SECURITY_CHANGE_URL": "/change-password",
        "SECURITY_POST_LOGIN_VIEW": SIGNED_IN,
        "SECURITY_POST_LOGOUT_VIEW": "/",
        "SECURITY_POST_CHANGE_VIEW": ACCOUNT,
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_ANONYMOUS_USER_DISABLED": False,
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
        "SECURITY_EMAIL_HTML": False,
        "SECURITY_EMAIL_SUBJECT_PASSWORD_RESET": "A new password for Recruit",
        "SECURITY_EMAIL_SUBJECT_PASSWORD_NOTICE": "Your password for Recruit was changed",
        "SECURITY_EMAIL_SUBJECT_PASSWORD_CHANGE_NOTICE": "Your password for Recruit was changed",
        "SECURITY_FRESHNESS": timedelta(hours=12),
        "SECURITY_DEFAULT_REMEMBER_ME": False,
        "SECURITY_FLASH_MESSAGES": True,
        "SECURITY_CSRF_COOKIE_NAME": None,
    }


def _key_for_codes(totp_secret: str) -> bytes:
    """The key that keeps recovery codes unreadable in the database, from the second factor's secret."""
    return urlsafe_b64encode(hashlib.sha256(b"recovery codes:" + totp_secret.encode()).digest())


class _Outgoing(MailUtil):
    """Sends Flask-Security's letters our way."""

    def send_mail(
        self, template: str, subject: str, recipient: str, sender: Any, body: str, html: str | None, **_: Any
    ) -> None:
        """One letter, as plain text."""
        mail.send(recipient, subject, body)
