"""The one letter this page sends: the link to a reading that its reader chose to keep."""

from __future__ import annotations

from datetime import datetime

from flask import current_app

from recruit.web.account import mail
from recruit.web.words import day

LETTER = """Hello,

You asked us to keep a first reading of your team's goals. It begins:

{sentence}

Read it here until {until}. Whoever has this link can read it and delete it:

{link}

If you did not ask for this, somebody gave your address by mistake. Your address is not kept.

{agency}
"""


def send_link(email: str, sentence: str, token: str, until: datetime, agency: str) -> bool:
    """Mail the private link of a kept reading; False when the mail server does not take the letter."""
    link = f"{current_app.config['RECRUIT'].base_url.rstrip('/')}/goal-readings/{token}"
    words = LETTER.format(sentence=sentence, until=day(until), link=link, agency=agency)
    return mail.send(email, "Your reading: are your goals too safe?", words)
