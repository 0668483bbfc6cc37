"""One file of numbers: what was read as what, its first rows, what could not be used, and a way to correct it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, flash, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.columns import FIELDS, chosen_places
from recruit.domain.errors import BadInput
from recruit.domain.goals import TablePreview
from recruit.flows.correct_columns import correct_columns
from recruit.store.tables import Team, TeamUpload
from recruit.web.client import bp
from recruit.web.client.team import look_again
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

EXAMPLES = 3
KINDS = {
    "rep and period": "It was read as goals and results by rep and period.",
    "deals": "It was read as a list of deals, added up by rep and quarter.",
    "goals only": "It was read as goals by rep and period; it names no results.",
    "results only": "It was read as results by rep and period; it names no goals.",
    "not known": "We could not tell what its columns are. Say it below, and it is read again.",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file: its place from 1, its name, a few of its values, and the field it is taken for."""

    number: int
    name: str
    examples: str
    field: str


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
        columns=_columns(seen, chosen or _kept(upload, seen)) if seen else [],
        first_rows=_first_rows(seen) if seen else ((), ()),
        headers=_headers(seen) if seen else [],
        fields=FIELDS,
        problem=problem,
    )


def preview_of(upload: TeamUpload) -> TablePreview | None:
    """What the worker stored of the file; None before it was read, or when it is no table at all."""
    kept: dict[str, Any] | None = upload.preview
    if not kept:
        return None
    top = tuple((number, tuple(cells)) for number, cells in kept["top"])
    return TablePreview(top, kept["columns"], kept["header_row"], kept["kind"])


def _kept(upload: TeamUpload, seen: TablePreview | None) -> list[str]:
    """The field of each column, as chosen before or as guessed."""
    places = chosen_places(upload.mapping) if upload.mapping else dict(seen.columns if seen else {})
    width = max((place for place in places.values()), default=-1) + 1
    by_place = {place: field for field, place in places.items()}
    return [by_place.get(place, "") for place in range(width)]


def _columns(seen: TablePreview, fields: list[str]) -> list[Column]:
    width = max((len(cells) for _, cells in seen.top), default=0)
    found = []
    for place in range(width):
        values = [cells[place] for cells in seen.rows if place < len(cells) and cells[place]]
        name = seen.header[place] if place < len(seen.header) else ""
        field = fields[place] if place < len(fields) else ""
        found.append(Column(place + 1, name or f"Column {place + 1}", ", ".join(values[:EXAMPLES]), field))
    return found


def _first_rows(seen: TablePreview) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The names of the columns, and the first rows cut or filled to the same width."""
    names = tuple(column.name for column in _columns(seen, []))
    return names, tuple((cells + ("",) * len(names))[: len(names)] for cells in seen.rows)


def _headers(seen: TablePreview) -> list[tuple[int, str, bool]]:
    """The rows in which the names of the columns may stand."""
    rows = [(number, f"Row {number}: {', '.join(c for c in cells if c)[:60]}") for number, cells in seen.top]
    rows.append((0, "Nowhere: the first row is already figures"))
    return [(number, words, number == seen.header_row) for number, words in rows]
