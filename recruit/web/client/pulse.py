"""The pulse survey of a team, for the client: the link, how many answered, the team's view beside the manager's."""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import current_app, flash, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from recruit.domain.errors import BadInput
from recruit.domain.pulse import LEAST_ANSWERS, side_by_side
from recruit.flows.open_pulse import close_pulse, open_pulse, say_as_manager
from recruit.store import surveys
from recruit.store.tables import PulseSurvey, Team
from recruit.web.client import bp
from recruit.web.client.pulse_picture import pulse_picture
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.pulse.form import PulseForm


@dataclass(frozen=True, slots=True)
class PulseView:
    """The newest survey, its number of answers, what may be said, (question, team, manager) in words, the picture."""

    survey: PulseSurvey | None = None
    people: int = 0
    says: str = ""
    lines: tuple[tuple[str, str, str], ...] = field(default=())
    picture: Markup = field(default=Markup(""))


def pulse_view(team: Team) -> PulseView:
    """What may be shown of the team's pulse: nothing by person, and nothing under five answers."""
    survey = surveys.newest_survey(db(), team.id)
    if survey is None:
        return PulseView()
    people, shown = surveys.answers_given(db(), survey.id), surveys.pulse_of(db(), team.id)
    if shown is None:
        has = "No answer yet" if not people else "One answer so far" if people == 1 else f"{people} answers so far"
        return PulseView(survey, people, f"{has}; they are shown from {LEAST_ANSWERS} up, so that nobody stands out.")
    lines = tuple((line.told, line.team or "–", line.manager or "–") for line in side_by_side(shown, survey.manager))
    return PulseView(survey, people, _says(people, shown.people), lines, pulse_picture(shown, survey.manager))


def _says(people: int, shown: int) -> str:
    if people < shown:
        return f"From {shown} answers to the survey before this one; {people} to this one so far."
    beside = "" if people == shown else f" of {people}"
    return (
        f"From {shown}{beside} answers, taken in five at a time so that nobody's can be told. Averages, never persons."
    )


@bp.get("/client/teams/<int:team_id>/pulse")
@needs("team.read", team=Team)
def pulse(team: Team) -> str:
    """The survey's page."""
    return _page(team)


def _page(team: Team) -> str:
    view = pulse_view(team)
    kept = {key: str(value) for key, value in view.survey.manager.items()} if view.survey else {}
    link = ""
    if view.survey is not None:
        link = current_app.config["RECRUIT"].base_url + url_for("pulse.answer", pulse_token=view.survey.token)
    return render_template(
        "client/pulse.html",
        team=team,
        person_kind=person().kind,
        pulse=view,
        link=link,
        form=PulseForm(formdata=None, data=kept),
    )


@bp.post("/client/teams/<int:team_id>/pulse/open")
@needs("team.upload", team=Team)
def open_survey(team: Team) -> Response:
    """Begin a survey."""
    try:
        open_pulse(db(), team, person())
        flash("The survey is open. Send the link to everybody on the team.")
    except BadInput as problem:
        flash(str(problem), "error")
    return redirect(url_for("client.pulse", team_id=team.id))


@bp.post("/client/teams/<int:team_id>/pulse/close")
@needs("team.upload", team=Team)
def close_survey(team: Team) -> Response:
    """End it: the link takes no more answers."""
    close_pulse(db(), _newest(team), person())
    flash("The survey is closed; its link takes no more answers.")
    return redirect(url_for("client.pulse", team_id=team.id))


@bp.post("/client/teams/<int:team_id>/pulse/manager")
@needs("team.upload", team=Team)
def manager_view(team: Team) -> Response:
    """Keep what the client thinks the team would say."""
    say_as_manager(db(), _newest(team), request.form, person())
    flash("Your view is kept, to be read beside the team's.")
    return redirect(url_for("client.pulse", team_id=team.id))


def _newest(team: Team) -> PulseSurvey:
    survey = surveys.newest_survey(db(), team.id)
    if survey is None:
        raise BadInput("Open a survey of this team first.")
    return survey
