"""One transaction a request: opened at the first use, committed here and nowhere else, then the bells are rung."""

from __future__ import annotations

from flask import Flask, Response, current_app, g, request

from recruit.jobs.queue import ring
from recruit.store import Session, open_session
from recruit.store.bells import ring_after_commit

READING = ("GET", "HEAD", "OPTIONS")


def db() -> Session:
    """This request's session. Pages that only read share; anything else takes the write lock first."""
    if "db" not in g:
        view = current_app.view_functions.get(request.endpoint or "")
        writing = request.method not in READING or getattr(view, "writes", False)
        g.db = open_session(current_app.config["RECRUIT"].database_url, writing=writing)
    return g.db


def install(app: Flask) -> None:
    """Commit after each response that worked, roll back after any other, always give the connection back."""
    app.after_request(_commit)
    app.teardown_request(_close)


def _commit(response: Response) -> Response:
    session: Session | None = g.get("db")
    if session is not None and response.status_code < 400:
        session.commit()
        ring_after_commit(session, ring)
    return response


def _close(error: BaseException | None) -> None:
    session: Session | None = g.pop("db", None)
    if session is not None:
        session.rollback()
        session.close()
