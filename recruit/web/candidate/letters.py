"""The one letter to a candidate: their application has arrived, and this is the link that leads back to it."""

from __future__ import annotations

from flask import current_app
from werkzeug.wrappers import Response

from recruit.store.tables import Agency, Application
from recruit.web.account import mail

LETTER = """Hello {name},

your application has arrived: {role}, at {agency}.

This is your private link. There you see where your application stands and what we read in it, and you can
correct it, take a copy of everything, withdraw it, or have it erased:

{link}

Whoever has the link sees what you see, so keep it to yourself.

If you did not apply, somebody gave your address by mistake. Follow the link and choose "withdraw or erase".
"""


def send_link_after(response: Response, application: Application, token: str, agency: Agency) -> None:
    """Mail the private link once `response` is on its way: no page and no other request waits for the mail server."""
    app = current_app._get_current_object()  # pyright: ignore[reportAttributeAccessIssue]
    person, role = application.candidate, application.role.title
    link = f"{app.config['RECRUIT'].base_url.rstrip('/')}/application/{token}"
    words = LETTER.format(name=person.name, role=role, agency=agency.name, link=link)
    recipient, subject = person.email, f"Your application has arrived: {' '.join(role.split())}"

    def send() -> None:
        with app.app_context():
            mail.send(recipient, subject, words)

    response.call_on_close(send)
