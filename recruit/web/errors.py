"""Pages for what went wrong: what happened and what to do, never a trace."""

from __future__ import annotations

import logging

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from recruit.domain.errors import BadInput, NotFound, NotReady
from recruit.web.person import go_on_as_nobody, person

log = logging.getLogger(__name__)

WORDS: dict[int, tuple[str, str]] = {
    400: ("This could not be understood", "Go back, and try it once more."),
    404: ("There is no such page", "The address may be mistyped, or what was here is no longer shown to you."),
    405: ("This page cannot be asked that way", "Go back, and use the button on the page."),
    413: ("This file is too large", "The limit is 10 MB. Save a smaller one, or paste the text instead."),
    429: ("That was a lot at once", "Wait a minute, then try again. Nothing was lost."),
    500: (
        "Something broke on our side",
        "It has been noted. Nothing you sent earlier was lost; try again in a minute.",
    ),
    503: (
        "Not ready yet",
        "Something on our side is not set up, or is not there now. Nothing you sent earlier was lost; try again later.",
    ),
}


def install(app: Flask) -> None:
    """Answer every error with a page of words."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, lambda _: _page(400, *_STALE))
    app.register_error_handler(BadInput, lambda error: _page(400, "This cannot be done as asked", str(error)))
    app.register_error_handler(NotFound, lambda _: _page(404))
    app.register_error_handler(NotReady, _not_ready)


_STALE = ("This page was open for too long", "Go back, load it again, and send it once more.")


def _http(error: HTTPException):
    if error.response is not None or error.code is None or error.code < 400:
        return error
    # The page that says so must not ask once more for what has just broken, as a database that is gone.
    if error.code == 500:
        go_on_as_nobody()
    return _page(error.code)


def _not_ready(error: NotReady) -> tuple[str, int]:
    """What is missing is for whoever runs this: it stands in the log, and on the page of an admin."""
    log.error("Not ready: %s", error)
    return _page(503, words=f"{WORDS[503][1]} {error}" if person().kind == "admin" else "")


def _page(code: int, title: str = "", words: str = "") -> tuple[str, int]:
    known = WORDS.get(code) or WORDS[400 if code < 500 else 500]
    return render_template("error.html", title=title or known[0], words=words or known[1], code=code), code
