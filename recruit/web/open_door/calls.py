"""For the agency's staff: who asked to be called, and what was done about it."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from recruit.flows.request_call import answer_request, remove_request
from recruit.store import open_door
from recruit.store.tables import CallRequest
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.open_door import bp
from recruit.web.open_door.told import told
from recruit.web.person import person


@bp.get("/screen/requests")
@needs("role.screen")
def requests() -> str:
    """All requests of the agency, those that wait first."""
    found = open_door.requests_of(db(), person().agency_id or 0)
    readings = {row.id: told(row.reading) for row in found if row.reading}
    return render_template("open_door/requests.html", requests=found, readings=readings)


@bp.post("/screen/requests/<int:call_id>/answered")
@needs("role.screen", call=CallRequest)
def answered(call: CallRequest) -> Response:
    """Note that somebody called or wrote."""
    answer_request(db(), call, person())
    return redirect(url_for("open_door.requests"))


@bp.post("/screen/requests/<int:call_id>/remove")
@needs("role.screen", call=CallRequest)
def remove(call: CallRequest) -> Response:
    """Remove a request for good."""
    name = call.name
    remove_request(db(), call, person())
    flash(f"The request of {name} is removed.")
    return redirect(url_for("open_door.requests"))
