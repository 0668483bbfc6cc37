"""A member of a team answers, without account or name."""

from __future__ import annotations

from flask import abort, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.errors import BadInput
from recruit.domain.pulse import LEAST_ANSWERS, MINUTES, QUESTIONS
from recruit.flows.answer_pulse import answer_pulse
from recruit.store import surveys
from recruit.store.tables import PulseSurvey
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.pulse import bp
from recruit.web.pulse.form import PulseForm
from recruit.web.pulse.limits import WAIT, answering

REMEMBERED = 180 * 24 * 3600  # seconds; only that this browser answered, in the browser itself


@bp.route("/pulse/<pulse_token>", methods=["GET", "POST"])
@needs("pulse.answer")
def answer(pulse_token: str) -> Response | str | tuple[str, int]:
    """The questions, or that they were answered here already, or that the survey is closed."""
    survey = surveys.survey_by_token(db(), pulse_token) or abort(404)
    form = PulseForm()
    if request.method == "GET":
        return _page(survey, form)
    if not answering().may_answer(survey.id):
        return _page(survey, form, WAIT), 429
    try:
        answer_pulse(db(), survey, request.form)
    except BadInput as problem:
        return _page(survey, form, str(problem)), 422
    done = make_response(redirect(url_for("pulse.answer", pulse_token=pulse_token)))
    done.set_cookie(_cookie(survey), "1", max_age=REMEMBERED, httponly=True, samesite="Lax", secure=request.is_secure)
    return done


def _cookie(survey: PulseSurvey) -> str:
    return f"answered-{survey.id}"


def _page(survey: PulseSurvey, form: PulseForm, problem: str = "") -> str:
    return render_template(
        "pulse/answer.html",
        survey=survey,
        form=form,
        problem=problem,
        answered=_cookie(survey) in request.cookies and "again" not in request.args,
        fields=[form[key] for key in QUESTIONS],
        minutes=MINUTES,
        least=LEAST_ANSWERS,
    )
