"""One file of numbers: what was read as what, its first rows, what could not be used, and a way to correct it."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.columns import FIELDS, chosen_places
from recruit.domain.errors import BadInput
from recruit.domain.goals import TablePreview
from recruit.flows.correct_columns import correct_columns
from recruit.store.tables import Team, TeamUpload
from recruit.web.client import bp
from recruit.web.client.layout import columns_of, first_rows, headers, preview_from
from recruit.web.client.team import look_again
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

KINDS = {
    "rep and period": "It was read as goals and results by rep and period.",
    "deals": "It was read as a list of deals, added up by rep and quarter.",
    "goals only": "It was read as goals by rep and period; it names no results.",
    "results only": "It was read as results by rep and period; it names no goals.",
    "not known": "We could not tell what its columns are. Say it below, and it is read again.",
}


@bp.get("/client/teams/<int:team_id>/uploads/<int:upload_id>")
@needs("team.read", team=Team, upload=TeamUpload)
def columns(team: Team, upload: TeamUpload) -> Response:
    """What was read as what; while the file is read, the page looks again a few times."""
    _belongs(team, upload)
    page = make_response(_page(team, upload))
    if upload.read_at is None and upload.undone_at is None:
        look_again(page, team, url_for("client.columns", team_id=team.id, upload_id=upload.id))
    return page


@bp.post("/client/teams/<int:team_id>/uploads/<int:upload_id>")
@needs("team.upload", team=Team, upload=TeamUpload)
def correct(team: Team, upload: TeamUpload) -> Response | tuple[str, int]:
    """Keep what each column is, and have the file read again."""
    _belongs(team, upload)
    chosen = request.form.getlist("column")
    header_row = request.form.get("header", 0, type=int)
    try:
        again = correct_columns(db(), upload, chosen, header_row, person())
    except BadInput as problem:
        return _page(team, upload, chosen, str(problem)), 422
    flash("The file is being read again with your columns." if again else "These are the columns it was read with.")
    return redirect(url_for("client.columns", team_id=team.id, upload_id=upload.id))


def _belongs(team: Team, upload: TeamUpload) -> None:
    if upload.team_id != team.id:
        abort(404)


def _page(team: Team, upload: TeamUpload, chosen: list[str] | None = None, problem: str = "") -> str:
    seen = preview_of(upload)
    return render_template(
        "client/columns.html",
        team=team,
        upload=upload,
        person_kind=person().kind,
        seen=seen,
        says=KINDS[seen.kind] if seen else "",
        columns=columns_of(seen, chosen or _kept(upload, seen)) if seen else [],
        first_rows=first_rows(seen) if seen else ((), ()),
        headers=headers(seen) if seen else [],
        fields=FIELDS,
        problem=problem,
    )


def preview_of(upload: TeamUpload) -> TablePreview | None:
    """What the worker stored of the file; None before it was read, or when it is no table at all."""
    kept: dict[str, Any] | None = upload.preview
    return preview_from(kept) if kept else None


def _kept(upload: TeamUpload, seen: TablePreview | None) -> list[str]:
    """The field of each column, as chosen before or as guessed."""
    places = chosen_places(upload.mapping) if upload.mapping else dict(seen.columns if seen else {})
    width = max((place for place in places.values()), default=-1) + 1
    by_place = {place: field for field, place in places.items()}
    return [by_place.get(place, "") for place in range(width)]
