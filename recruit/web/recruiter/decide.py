"""Deciding about a person: the stage with its reason, and notes."""

from __future__ import annotations

from flask import abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import SelectField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import Length

from recruit.domain.errors import BadInput
from recruit.domain.shortlist import BY_CANDIDATE, STAGES
from recruit.flows.record_decision import add_note, record_decision
from recruit.store.tables import Application
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import cover_of, link
from recruit.web.recruiter.ranking import asked_for, page_words

LONGEST = 4000
CHOICES = [SelectChoice(key, words) for key, words in STAGES.items() if key not in BY_CANDIDATE]


class StageForm(FlaskForm):
    """Where a person stands, and why."""

    stage = SelectField("Stage", choices=CHOICES, validate_choice=False)
    reason = TextAreaField(
        "Reason",
        [Length(max=LONGEST, message=f"At most {LONGEST} characters, please.")],
        description="Needed when it ends someone's chance at this role. It is kept with your name.",
    )

    @classmethod
    def at(cls, stage: str) -> StageForm:
        """An empty form at the present stage."""
        return cls(formdata=None, stage=stage)


class NoteForm(FlaskForm):
    """A note for colleagues."""

    text = TextAreaField(
        "Note",
        [Length(max=LONGEST, message=f"At most {LONGEST} characters, please.")],
        description="For your colleagues. The person may ask to see it.",
    )


@bp.route("/screen/applications/<int:application_id>/stage", methods=["GET", "POST"])
@needs("application.decide", application=Application)
def stage(application: Application) -> str | Response | tuple[str, int]:
    """Move somebody to another stage; where a reason is missing, this page asks for it."""
    if application.state not in ("submitted", "withdrawn"):
        abort(404)
    form = StageForm(stage=application.stage) if request.method == "GET" else StageForm()
    if request.method == "GET":
        return _stage_page(application, form)
    if not form.validate():
        return _stage_page(application, form), 422
    try:
        decision = record_decision(db(), application, form.stage.data or "", form.reason.data or "", person())
    except BadInput as problem:
        form.reason.errors = [str(problem)]
        return _stage_page(application, form), 422
    flash(f"Moved from {STAGES[decision.from_stage]} to {STAGES[decision.to_stage]}.")
    if request.args.get("back") == "role":
        filters, anchor = asked_for().args(), f"person-{application.id}"
        return redirect(link("recruiter.role", role_id=application.role_id, **filters, _anchor=anchor))
    return redirect(link("recruiter.application", application_id=application.id, _anchor="decisions"))


@bp.post("/screen/applications/<int:application_id>/notes")
@needs("application.decide", application=Application)
def note(application: Application) -> Response | tuple[str, int]:
    """Write a note."""
    if application.state not in ("submitted", "withdrawn"):
        abort(404)
    form = NoteForm()
    try:
        if form.validate():
            add_note(db(), application, form.text.data or "", person())
            return redirect(link("recruiter.application", application_id=application.id, _anchor="notes"))
    except BadInput as problem:
        form.text.errors = [str(problem)]
    return render_template(
        "recruiter/note.html", application=application, who=cover_of(application).who, form=form, **page_words()
    ), 422


def _stage_page(application: Application, form: StageForm) -> str:
    return render_template(
        "recruiter/stage.html",
        application=application,
        who=cover_of(application).who,
        form=form,
        back=request.args.get("back", ""),
        filters=asked_for().args(),
        **page_words(),
    )
