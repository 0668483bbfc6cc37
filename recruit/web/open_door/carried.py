"""A reading of a file is kept nowhere: the page itself carries it, signed, in case its reader chooses to keep it."""

from __future__ import annotations

from flask import current_app, request, session
from itsdangerous import BadData, URLSafeTimedSerializer

from recruit.domain.errors import BadInput
from recruit.domain.goal_questions import known_answers
from recruit.domain.open_door import StoredReading
from recruit.web.open_door.told import of_answers

ANSWERS = "goal_answers"
LONGEST = 1_000_000  # characters; a form may hold twice as many
GOOD_FOR = 24 * 3600  # seconds
STALE = "This page was open for too long, or the session is over. Send the file or the answers again."


def sealed(reading: StoredReading) -> str:
    """The reading as a page can carry it; "" when it is too long for that."""
    text = _sealer().dumps(reading)
    return text if len(text) <= LONGEST else ""


def at_hand() -> StoredReading:
    """The reading this form carries, else the one of the answers in this session; raises BadInput without either."""
    text = request.form.get("carried", "")
    if not text:
        answers = session_answers()
        if not answers:
            raise BadInput(STALE)
        return of_answers(answers)
    try:
        return _sealer().loads(text, max_age=GOOD_FOR)
    except BadData:
        raise BadInput(STALE) from None


def session_answers() -> dict[str, str]:
    """The answers this browser's session holds."""
    return known_answers(session.get(ANSWERS) or {})


def _sealer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["RECRUIT"].secret_key, salt="open-door-reading")
