"""A copy of everything held about one person, when they ask the agency for it."""

from __future__ import annotations

from io import BytesIO

from flask import current_app, flash, redirect, render_template, send_file, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from recruit.domain.errors import BadInput
from recruit.domain.privacy import IN_A_COPY, NOT_IN_A_COPY
from recruit.flows.export_person import export_person
from recruit.store import copies
from recruit.store.tables import Candidate
from recruit.web.admin import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

FEWEST = 2  # letters of a name


class FindForm(FlaskForm):
    """Whose copy."""

    who = StringField(
        "Name or e-mail address",
        [DataRequired("Enter a name or an e-mail address."), Length(FEWEST, 254, "Enter two letters at least.")],
        description="The whole address they applied with, or a part of their name.",
    )


@bp.get("/admin/data/copy")
@needs("agency.admin")
def copy() -> str:
    """Find the person first."""
    return _page(FindForm())


@bp.post("/admin/data/copy")
@needs("agency.admin")
def find_for_copy() -> str | tuple[str, int]:
    """Who it may be. A name is sent in the form and not in the address, which servers write down."""
    form = FindForm()
    if not form.validate_on_submit():
        return _page(form), 422
    return _page(form, copies.people_called(db(), person().agency_id or 0, form.who.data or ""))


@bp.post("/admin/data/copy/<int:candidate_id>")
@needs("agency.admin", candidate=Candidate)
def take_copy(candidate: Candidate) -> Response:
    """The copy as one ZIP; that it was taken, and by whom, is written down."""
    try:
        data = export_person(db(), candidate, person(), files_key=current_app.config["RECRUIT"].files_key)
    except BadInput as gone:
        flash(str(gone), "error")
        return redirect(url_for("admin.copy"))
    name = f"everything-held-about-person-{candidate.id}.zip"
    return send_file(BytesIO(data), "application/zip", as_attachment=True, download_name=name)


def _page(form: FindForm, found: list[Candidate] | None = None) -> str:
    sent = {one.id: copies.applications_of(db(), one.id) for one in found or ()}
    return render_template("admin/copy.html", form=form, found=found, sent=sent, held=IN_A_COPY, left_out=NOT_IN_A_COPY)
