"""Whether scans are read by OCR: the admin's switch."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from recruit.documents import ocr
from recruit.flows.read_pictures import set_reading_of_pictures
from recruit.store.tables import Agency
from recruit.web.admin import bp
from recruit.web.db import db
from recruit.web.guard import load_or_404, needs
from recruit.web.person import person


@bp.post("/admin/system/pictures")
@needs("agency.admin")
def pictures() -> Response:
    """Turn OCR on or off for this agency."""
    agency = load_or_404(Agency, person().agency_id or 0)
    wanted = request.form.get("on") == "1"
    again = set_reading_of_pictures(db(), agency, wanted, person())
    if not wanted:
        flash("Scans are no longer read. What was read before stays.")
    elif again:
        flash(f"Scans are read from now on; {again} that came before {'is' if again == 1 else 'are'} read again.")
    else:
        flash("Scans are read from now on.")
    return redirect(url_for("admin.system", _anchor="pictures"))


def is_installed() -> bool:
    """Whether the OCR program is on this computer; a worker may run on another."""
    return ocr.program() is not None
