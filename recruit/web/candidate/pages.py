"""The candidate's own resume as it looks, with what was read marked on its pages."""

from __future__ import annotations

from flask import render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.flows.open_application import open_application, open_signals
from recruit.flows.show_pages import Pages, pages_of
from recruit.store import applications
from recruit.store.tables import Application
from recruit.web import leaves, marks
from recruit.web.candidate.door import bp, here
from recruit.web.candidate.states import being_looked_at
from recruit.web.db import db
from recruit.web.guard import with_private_link


@bp.get("/application/<token>/pages")
@with_private_link
def pages(application: Application, token: str) -> str:
    """The pages a recruiter sees, with the same marks."""
    found = pages_of(application, files_key=here().files_key, first=request.args.get("from", 1, type=int) - 1)
    return render_template(
        "candidate/pages.html",
        token=token,
        document=applications.current_document(application),
        pages=found,
        leaves=_leaves(application, token, found) if found is not None else [],
    )


@bp.get("/application/<token>/pages/<int:number>.png")
@with_private_link
def page_image(application: Application, token: str, number: int) -> Response:
    """One page's picture."""
    return leaves.page_image(application, number, here().files_key)


def _leaves(application: Application, token: str, found: Pages) -> list[leaves.Leaf]:
    opened = open_application(application, files_key=here().files_key)
    signals = () if being_looked_at(application) else open_signals(db(), application, opened).get("resume", ())
    known = marks.marks(opened.resume, signals)
    home = url_for("candidate.read", token=token)
    return leaves.leaves(found, known, {mark.key: f"{home}#e-{mark.key}" for mark in known})
