"""A copy of everything held about the person, from their private link."""

from __future__ import annotations

from io import BytesIO

from flask import render_template, send_file
from werkzeug.wrappers import Response

from recruit.domain.privacy import IN_A_COPY, NOT_IN_A_COPY
from recruit.flows.export_person import NAME, export_person
from recruit.flows.receive_application import candidate_of
from recruit.store.tables import Application
from recruit.web.candidate.door import bp, here
from recruit.web.candidate.limits import COPIES, applying, refused
from recruit.web.db import db
from recruit.web.guard import with_private_link


@bp.get("/application/<token>/copy")
@with_private_link
def copy(application: Application, token: str) -> str:
    """What a copy holds and what it leaves out, and the button that makes one."""
    return _page(token)


@bp.post("/application/<token>/copy")
@with_private_link
def take_copy(application: Application, token: str) -> Response | tuple[str, int]:
    """The copy as one ZIP; that it was taken is written down."""
    if wait := refused(applying().copies, str(application.id), COPIES):
        return _page(token, wait), 429
    data = export_person(db(), application.candidate, candidate_of(application), files_key=here().files_key)
    return send_file(BytesIO(data), "application/zip", as_attachment=True, download_name=NAME)


def _page(token: str, wait: str = "") -> str:
    return render_template("candidate/copy.html", token=token, wait=wait, held=IN_A_COPY, left_out=NOT_IN_A_COPY)
