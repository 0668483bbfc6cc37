"""Letters to people who sign in: by SMTP when a server is set, else into the log where a developer sees them."""

from __future__ import annotations

import logging
import smtplib
from email.message import EmailMessage

from flask import current_app

log = logging.getLogger(__name__)


def is_set_up() -> bool:
    """Whether letters go anywhere: by a mail server, or in development into the log."""
    here = current_app.config["RECRUIT"]
    return bool(here.mail_server) or not here.production


def send(recipient: str, subject: str, body: str) -> bool:
    """Send one plain-text letter; False (and a line in the log) when the mail server does not take it."""
    here = current_app.config["RECRUIT"]
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = here.mail_from, recipient, subject
    letter.set_content(body)
    if not here.mail_server and here.production:
        log.error("No mail server is set (RECRUIT_MAIL_SERVER), so a letter was not sent.")
        return False
    if not here.mail_server:
        log.warning("No mail server is set (RECRUIT_MAIL_SERVER). The letter to %s:\n%s", recipient, body)
        return True
    host, _, port = here.mail_server.partition(":")
    try:
        with smtplib.SMTP(host, int(port or 25), timeout=10) as server:
            server.send_message(letter)
    except (OSError, smtplib.SMTPException) as error:
        log.error("The mail server did not take a letter: %s", error)
        return False
    return True
