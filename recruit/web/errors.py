"""Pages for what went wrong: what happened and what to do, never a trace."""

from __future__ import annotations

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from recruit.domain.errors import BadInput, NotFound, NotReady

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
    503: ("Not ready yet", "Try again in a minute."),
}


def install(app: Flask) -> None:
    """Answer every error with a page of words."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, lambda _: _page(400, *_STALE))
    app.register_error_handler(BadInput, lambda error: _page(400, "This cannot be done as asked", str(error)))
    app.register_error_handler(NotFound, lambda _: _page(404))
    app.register_error_handler(NotReady, lambda error: _page(503, WORDS[503][0], str(error)))


_STALE = ("This page was open for too long", "Go back, load it again, and send it once more.")


def _http(error: HTTPException):
    if error.response is not None or error.code is None or error.code < 400:
        return error
    return _page(error.code)


def _page(code: int, title: str = "", words: str = "") -> tuple[str, int]:
    known = WORDS.get(code) or WORDS[400 if code < 500 else 500]
    return render_template("error.html", title=title or known[0], words=words or known[1]), code
