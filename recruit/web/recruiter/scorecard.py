"""A structured interview's ratings from 0 to 4 beside what such answers sound like; no score is shown."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import InputRequired, Length

from recruit.domain.drive import DIMENSIONS
from recruit.domain.errors import BadInput
from recruit.domain.interview import GUIDE, RATINGS, anchor
from recruit.domain.records import drive_profile_from
from recruit.flows.record_labels import record_scorecard
from recruit.store import applications, labels
from recruit.store.tables import Application, Scorecard, now
from recruit.web.day_field import DayField
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import cover_of, link
from recruit.web.recruiter.ranking import page_words

LONGEST = 4000


class ScorecardForm(FlaskForm):
    """The day, the ratings, and a note; the ratings' fields are named by their dimensions."""

    held_on = DayField("Day of the interview", [InputRequired("Enter the day of the interview.")])
    note = TextAreaField(
        "What you heard",
        [Length(max=LONGEST, message=f"At most {LONGEST} characters, please.")],
        description="What the ratings rest on, in the person's words where you can. The person may ask to see it.",
    )

    def ratings(self) -> dict[str, int]:
        """What was rated."""
        return {key: int(self[key].data) for key in DIMENSIONS if self[key].data}


def _rating(key: str) -> RadioField:
    choices = [SelectChoice(str(rating), f"{rating}  {anchor(key, rating)}") for rating in RATINGS]
    return RadioField(
        DIMENSIONS[key][0], choices=[SelectChoice("", "Not asked"), *choices], default="", description=GUIDE[key][0]
    )


for _key in DIMENSIONS:
    setattr(ScorecardForm, _key, _rating(_key))


@bp.route("/screen/applications/<int:application_id>/scorecard", methods=["GET", "POST"])
@needs("application.decide", application=Application)
def scorecard(application: Application) -> str | Response | tuple[str, int]:
    """Rate what was heard in an interview."""
    if application.state != "submitted":
        abort(404)
    form = ScorecardForm() if request.method == "POST" else _as_before(application)
    if request.method == "POST" and _kept(application, form):
        flash("The scorecard is kept with your name.")
        return redirect(link("recruiter.application", application_id=application.id, _anchor="after"))
    asked = _guide(application)
    page = render_template(
        "recruiter/scorecard.html",
        application=application,
        who=cover_of(application).who,
        form=form,
        asked=asked,
        others=[key for key in DIMENSIONS if key not in asked],
        **page_words(),
    )
    return page if request.method == "GET" else (page, 422)


def _kept(application: Application, form: ScorecardForm) -> bool:
    if not form.validate():
        return False
    day = form.held_on.data
    try:
        record_scorecard(db(), application, form.ratings(), day, form.note.data or "", person())  # pyright: ignore[reportArgumentType]
    except BadInput as problem:
        form.form_errors.append(str(problem))
        return False
    return True


def _as_before(application: Application) -> ScorecardForm:
    """An empty form for today, or this interviewer's card of today."""
    today, mine = now().date(), person().id
    cards = labels.scorecards_on(db(), application.id)
    known: Scorecard | None = next((c for c in cards if c.user_id == mine and c.held_on == today), None)
    given: dict[str, Any] = {"held_on": today}
    if known is not None:
        given |= {"note": known.note} | {key: str(value) for key, value in known.ratings.items()}
    return ScorecardForm(formdata=None, **given)


def _guide(application: Application) -> list[str]:
    """The dimensions that this person's interview guide asks about, in its order."""
    stored = applications.profile_of(db(), application.id)
    questions = drive_profile_from(stored.profile).questions if stored is not None else ()
    return list(dict.fromkeys(question.dimension for question in questions if question.dimension in DIMENSIONS))
