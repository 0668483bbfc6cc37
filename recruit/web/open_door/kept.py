"""A reading that was kept, behind its private link: read it, or delete it."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from recruit.domain.open_door import TRADE_FIGURES
from recruit.flows.keep_reading import delete_reading
from recruit.store import open_door
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.open_door import bp
from recruit.web.open_door.reading import call_view
from recruit.web.open_door.told import told


@bp.get("/goal-readings/<token>")
@needs("open")
def kept(token: str) -> str | tuple[str, int]:
    """The reading, until it expires or is deleted; then a page that says so."""
    row = open_door.kept_reading(db(), token)
    if row is None:
        return _gone()
    return render_template(
        "open_door/kept.html",
        row=row,
        token=token,
        told=told(row.reading),
        trade_figures=TRADE_FIGURES,
        **call_view(row.reading),
    )


@bp.post("/goal-readings/<token>/delete")
@needs("open")
def delete_kept(token: str) -> Response | tuple[str, int]:
    """Delete the reading; the link then leads nowhere."""
    row = open_door.kept_reading(db(), token)
    if row is None:
        return _gone()
    delete_reading(db(), row)
    flash("The reading is deleted, and its link leads nowhere from now on.")
    return redirect(url_for("open_door.door"))


def _gone() -> tuple[str, int]:
    """The same words for a link that expired, was deleted or never was."""
    return render_template("open_door/gone.html"), 410
