"""Signing in and out, second factor, password recovery (by Flask-Security), invitations, and one's own account."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Flask
from flask_security import Security
from flask_security.mail_util import MailUtil

from recruit.web.account import mail, pages, sessions
from recruit.web.account.users import RequestUsers

SIGNED_IN = "/home"


def install(app: Flask) -> None:
    """Put Flask-Security on the application, with our users, pages and words."""
    here = app.config["RECRUIT"]
    app.config.update(
        SECURITY_PASSWORD_HASH="argon2",  # noqa: S106 - the method's name
        SECURITY_PASSWORD_SINGLE_HASH=["argon2"],  # argon2 salts each password by itself
        SECURITY_PASSWORD_LENGTH_MIN=10,
        SECURITY_TOTP_SECRETS={"1": here.totp_secret},
        SECURITY_TOTP_ISSUER="Recruit",
        SECURITY_TWO_FACTOR=True,
        SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator"],
        SECURITY_MULTI_FACTOR_RECOVERY_CODES=True,
        SECURITY_RECOVERABLE=True,
        SECURITY_RESET_PASSWORD_WITHIN="2 hours",  # noqa: S106 - a span of time
        SECURITY_CHANGEABLE=True,
        SECURITY_REGISTERABLE=False,
        SECURITY_SEND_REGISTER_EMAIL=False,
        SECURITY_LOGIN_URL="/sign-in",
        SECURITY_LOGOUT_URL="/sign-out",
        SECURITY_LOGOUT_METHODS=["POST"],
        SECURITY_RESET_URL="/reset-password",
        SECURITY_CHANGE_URL="/change-password",
        SECURITY_POST_LOGIN_VIEW=SIGNED_IN,
        SECURITY_POST_LOGOUT_VIEW="/",
        SECURITY_RETURN_GENERIC_RESPONSES=True,
        SECURITY_ANONYMOUS_USER_DISABLED=False,
        SECURITY_EMAIL_SENDER=here.mail_from,
        SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False, "test_environment": True},
        SECURITY_FRESHNESS=timedelta(hours=12),
        SECURITY_DEFAULT_REMEMBER_ME=False,
        SECURITY_FLASH_MESSAGES=True,
        SECURITY_CSRF_COOKIE_NAME=None,
        REMEMBER_COOKIE_HTTPONLY=True,
        REMEMBER_COOKIE_SECURE=here.production,
    )
    Security(app, RequestUsers(), mail_util_cls=_Outgoing)
    sessions.install(app)
    app.register_blueprint(pages.bp)


class _Outgoing(MailUtil):
    """Sends Flask-Security's letters our way."""

    def send_mail(
        self, template: str, subject: str, recipient: str, sender: Any, body: str, html: str | None, **_: Any
    ) -> None:
        """One letter, as plain text."""
        mail.send(recipient, subject, body)
