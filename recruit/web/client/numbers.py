"""A team's numbers come in as a file or as pasted rows, and can be taken back."""

from __future__ import annotations

from flask import abort, flash, make_response, redirect, url_for
from werkzeug.wrappers import Response

from recruit.domain.errors import BadInput
from recruit.flows.receive_team_numbers import receive_team_numbers, undo_upload
from recruit.store.tables import Team, TeamUpload
from recruit.web.client import bp
from recruit.web.client.numbers_form import NumbersForm
from recruit.web.client.team import show
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

#: A file to begin with: every column that is understood, two reps, two quarters.
SAMPLE = """rep_id,period,quota,actual,calls,meetings,deals,pay,tenure_months,territory,on_leave
R01,2026-Q1,450000,462000,310,84,31,21500,38,North,no
R01,2026-Q2,455000,458000,298,80,29,21400,41,North,no
R02,2026-Q1,430000,371000,275,66,22,19000,9,South,no
R02,2026-Q2,435000,0,0,0,0,12000,12,South,yes
"""


@bp.get("/client/teams/sample.csv")
@needs("open")
def sample() -> Response:
    """A small file to begin with."""
    answer = make_response(SAMPLE)
    answer.headers["Content-Type"] = "text/csv; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="team-numbers.csv"'
    return answer


@bp.post("/client/teams/<int:team_id>/numbers")
@needs("team.upload", team=Team)
def upload(team: Team) -> Response | tuple[str, int]:
    """Keep what was sent and ask for the diagnosis."""
    form = NumbersForm()
    sent = form.file.data
    try:
        if sent is not None and sent.filename:
            kept = receive_team_numbers(db(), team, sent.filename, sent.read(), person())
        else:
            kept = receive_team_numbers(db(), team, "pasted.csv", _pasted(form), person())
    except BadInput as problem:
        form.file.errors = [str(problem)]
        return show(team, form), 422
    flash("Your numbers are here. The diagnosis is being worked out.")
    return redirect(url_for("client.columns", team_id=team.id, upload_id=kept.id))


@bp.post("/client/teams/<int:team_id>/uploads/<int:upload_id>/undo")
@needs("team.upload", team=Team, upload=TeamUpload)
def undo(team: Team, upload: TeamUpload) -> Response:
    """Take a file back: its rows no longer count."""
    if upload.team_id != team.id:
        abort(404)
    undo_upload(db(), upload, person())
    flash(f"{upload.file_name} no longer counts. The diagnosis is being worked out from what is left.")
    return redirect(url_for("client.team", team_id=team.id))


def _pasted(form: NumbersForm) -> bytes:
    text = (form.pasted.data or "").strip()
    if not text:
        raise BadInput("Choose a file, or paste the rows below.")
    return text.encode()
