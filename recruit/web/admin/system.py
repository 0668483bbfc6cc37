"""What is running: versions, database, queue, and the work that waits or failed."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from flask import abort, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit import __version__
from recruit.domain.access import may
from recruit.flows.ask_again import ask_again
from recruit.jobs import queue
from recruit.store import health, people, workload
from recruit.store.tables import now
from recruit.web.admin import bp, pictures
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
QUEUES = {"sqlite": "a SQLite file", "redis": "Redis", "rediss": "Redis", "postgresql": "PostgreSQL"}
WORK = {
    "document": "Reading resumes",
    "application": "Finding evidence",
    "role": "Ranking roles",
    "team": "Diagnosing teams",
}
LONG = timedelta(minutes=10)  # after which waiting work means that no worker is there


@bp.get("/admin/system")
@needs("agency.admin")
def system() -> str:
    """The state of the installation, and of this agency's work."""
    here, agency_id = current_app.config["RECRUIT"], person().agency_id or 0
    oldest = workload.oldest_waiting(db(), agency_id)
    return render_template(
        "admin/system.html",
        version=__version__,
        database=DATABASES.get(_kind(here.database_url), "another database"),
        problems=health.problems(db(), here.database_url),
        queue_kind=QUEUES.get(_kind(here.queue_url), "another queue"),
        queue_answers=queue.answers(),
        work=WORK,
        counts=workload.counts(db(), agency_id),
        failed=workload.failed(db(), agency_id),
        oldest=oldest,
        waits=age(now() - oldest) if oldest else "",
        waits_long=bool(oldest and now() - oldest > LONG),
        models=workload.models_in_use(db(), agency_id),
        reads_pictures=people.agency(db(), agency_id).reads_pictures,
        ocr_installed=pictures.is_installed(),
    )


@bp.post("/admin/system/again")
@needs("agency.admin")
def again() -> Response:
    """Ask once more for work that failed."""
    kind, row_id = request.form.get("kind", ""), request.form.get("row", 0, type=int)
    row = workload.row_of(db(), kind, row_id)
    if row is None or not may(person(), "agency.admin", row):
        abort(400)
    ask_again(db(), row, person())
    flash("Asked again. A worker takes it in a moment.")
    return redirect(url_for("admin.system"))


def age(span: timedelta) -> str:
    """A span of time in words: "3 minutes", "2 hours", "4 days"."""
    for unit, name in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        number = int(span.total_seconds() // unit)
        if number:
            return f"{number} {name}{'s' if number != 1 else ''}"
    return "less than a second"


def _kind(url: str) -> str:
    return urlsplit(url).scheme.split("+")[0]
