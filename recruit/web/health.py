"""The health page: is the database there, at the newest tables, and the queue; and is anything waiting too long."""

from __future__ import annotations

from flask import Blueprint, current_app, jsonify
from werkzeug.wrappers import Response

from recruit import __version__
from recruit.jobs import queue
from recruit.store import health
from recruit.web.db import db
from recruit.web.guard import needs

bp = Blueprint("health", __name__)


@bp.get("/health")
@needs("open")
def look() -> tuple[Response, int]:
    """200 when people can be served, 503 with the reason when not; a silent worker is said, but serves pages."""
    problems = health.problems(db(), current_app.config["RECRUIT"].database_url)
    state = {
        "status": "ok" if not problems else "not ready",
        "problems": problems,
        "queue": "answers" if queue.answers() else "does not answer; work waits in the tables",
        "waiting": health.waiting_count(db()) if not problems else None,
        "version": __version__,
    }
    return jsonify(state), 200 if not problems else 503
