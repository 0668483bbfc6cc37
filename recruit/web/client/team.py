"""One team: whether its goals are too safe, why, how sure that is, and what it rests on."""

from __future__ import annotations

from typing import Any

from flask import abort, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.records import diagnosis_from
from recruit.domain.sources import sources_for
from recruit.flows.ask_again import ask_again
from recruit.store import intentions
from recruit.store import teams as teams_store
from recruit.store.tables import GoalProfileRow, Team
from recruit.web.client import bp
from recruit.web.client.history import history
from recruit.web.client.lacking import lack_of
from recruit.web.client.numbers_form import NumbersForm
from recruit.web.client.pictures import pictures
from recruit.web.client.pulse import pulse_view
from recruit.web.client.rep_links import KEY as REP_LINKS
from recruit.web.client.rep_links import rep_links
from recruit.web.client.verdicts import sentence, shares
from recruit.web.client.what_if import what_if_view
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

LOOKS, SECONDS = 6, 5  # a waiting page looks again by itself so often, so many seconds apart


@bp.get("/client/teams/<int:team_id>")
@needs("team.read", team=Team)
def team(team: Team) -> Response:
    """The diagnosis, newest version or `?version=1`; while it is worked out, the page looks again a few times."""
    page = make_response(show(team, NumbersForm()))
    look_again(page, team, url_for("client.team", team_id=team.id))
    return page


def look_again(page: Response, team: Team, address: str) -> None:
    """While the team's numbers are worked out, let the page look again by itself a few times."""
    looks = request.args.get("looks", 0, type=int)
    if team.work in ("todo", "working") and 0 <= looks < LOOKS:
        page.headers["Refresh"] = f"{SECONDS}; url={address}?looks={looks + 1}"


@bp.post("/client/teams/<int:team_id>/again")
@needs("team.upload", team=Team)
def team_again(team: Team) -> Response:
    """Ask for a failed diagnosis once more."""
    ask_again(db(), team, person())
    return redirect(url_for("client.team", team_id=team.id))


def show(team: Team, form: NumbersForm) -> str:
    """The page, with the upload form as it stands."""
    versions = teams_store.profiles_of(db(), team.id)
    shown = version_or_404(versions, request.args.get("version", type=int))
    return render_template(
        "client/team.html",
        team=team,
        person_kind=person().kind,
        form=form,
        uploads=team.uploads,
        in_force=teams_store.uploads_in_force(db(), team.id),
        versions=history(versions, intentions.every_intention_of(db(), team.id), team.client.name),
        shown=shown,
        pulse=pulse_view(team),
        lack=lack_of(teams_store.numbers_of(db(), team.id)),
        **(_told(team, shown, newest=shown is versions[0]) if shown is not None else {"diagnosis": None}),
    )


def version_or_404(versions: list[GoalProfileRow], number: int | None) -> GoalProfileRow | None:
    """The version of that number, the newest for None (None when there is none yet), or a 404."""
    if number is None:
        return versions[0] if versions else None
    return next((row for row in versions if row.version == number), None) or abort(404)


def _told(team: Team, row: GoalProfileRow, *, newest: bool) -> dict[str, Any]:
    diagnosis = diagnosis_from(row.diagnosis)
    return {
        "diagnosis": diagnosis,
        "verdict_sentence": sentence(diagnosis),
        "shares": shares(diagnosis),
        "drawings": pictures(tuple(chart for chart in diagnosis.charts if chart.key != REP_LINKS)),
        "links": next((rep_links(chart) for chart in diagnosis.charts if chart.key == REP_LINKS), None),
        "stops_says": next((f.says for f in diagnosis.statistics if f.key == "coasting" and f.value is not None), ""),
        "sources": sources_for([*(f.key for f in diagnosis.statistics if f.value is not None), "what_if"]),
        "nudges": [(nudge["says"], _weight(nudge["points"])) for nudge in diagnosis.extra.get("nudges", ())],
        "what_if_view": what_if_view(team, diagnosis, newest=newest),
    }


def _weight(points: float) -> str:
    """A nudge's size and side, in log-odds: "0.19 toward too safe"."""
    return f"{abs(points):.2f} toward {'too safe' if points > 0 else 'too ambitious'}"
