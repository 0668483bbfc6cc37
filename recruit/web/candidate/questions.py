"""The self-assessment, one thing a page: the forms grow from the questionnaire, answers are kept as they are typed."""

from __future__ import annotations

from typing import Any

from flask import abort, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.form import BaseForm

from recruit.domain import questionnaire
from recruit.domain.questionnaire import PAGES, Answers, Field, Page
from recruit.domain.wording import value_in_words
from recruit.flows.answer_questions import answer_questions, answers_of
from recruit.store.tables import Application
from recruit.web.candidate.door import bp, here, while_draft
from recruit.web.candidate.states import resume_state
from recruit.web.db import db
from recruit.web.guard import with_private_link

#: The resume comes before the questions, the check after them.
STEPS = len(PAGES) + 2


@bp.route("/application/<token>/questions/<int:n>", methods=["GET", "POST"])
@with_private_link
@while_draft
def questions(application: Application, token: str, n: int) -> str | Response | tuple[str, int]:
    """One page of questions; each of its buttons keeps what was typed."""
    if not 1 <= n <= len(PAGES):
        abort(404)
    page = PAGES[n - 1]
    if request.method == "GET":
        return _page(application, token, n, form_of(page, answers_of(application)))
    clearing = request.form.get("go") == "clear"
    given = {field.key: None if clearing else request.form.get(field.key) for field in page.fields}
    problems = answer_questions(db(), application, given)
    if problems and request.form.get("go") != "back":
        form = form_of(page, {key: value for key, value in given.items() if value})
        for key, problem in problems.items():
            form[key].errors = [problem]
        return _page(application, token, n, form), 422
    return redirect(_onward(token, n))


@bp.post("/application/<token>/answers")
@with_private_link
@while_draft
def autosave(application: Application, token: str) -> tuple[Response, int]:
    """Keep the fields that were just typed; 422 with the sentences when one of them cannot be kept.

    Most and least being the same may be on the way to something else, so the page tells of it at its end.
    """
    given = {key: value for key, value in request.form.items() if key in questionnaire.FIELDS}
    problems = answer_questions(db(), application, given)
    refused = {key: problem for key, value in given.items() if (problem := questionnaire.validate(key, value)[1])}
    return jsonify({"saved": sorted(set(given) - set(problems)), "problems": problems}), 422 if refused else 200


def form_of(page: Page, answers: Answers) -> BaseForm:
    """The page's form, filled with the answers there are."""
    form = BaseForm({field.key: _field(field) for field in page.fields})
    form.process(data={key: str(value) for key, value in answers.items() if value is not None})
    return form


def first_open(answers: Answers) -> int | None:
    """The number of the first page with something left to answer; None when there is none."""
    return next((n for n, page in enumerate(PAGES, start=1) if not questionnaire.answered(page, answers)), None)


def _field(field: Field) -> Any:
    if field.kind == "choice":
        choices = [SelectChoice(value, label) for value, label in field.choices]
        return RadioField(field.label, choices=choices, validate_choice=False, description=field.hint)
    kind = StringField if field.kind == "line" else TextAreaField
    return kind(field.label, description=field.hint)


def _page(application: Application, token: str, n: int, form: BaseForm) -> str:
    page = PAGES[n - 1]
    return render_template(
        "candidate/questions.html",
        page=page,
        form=form,
        n=n,
        steps=STEPS,
        left=f"about {_minutes(questionnaire.minutes_left(page.key))} left",
        count=questionnaire.words,
        hint=_from_resume(application) if page.key == "last_goal" else None,
        token=token,
        from_check="check" in request.args,
    )


def _minutes(number: int) -> str:
    return "a minute" if number == 1 else f"{number} minutes"


def _from_resume(application: Application) -> tuple[str, str] | None:
    """A result that the resume speaks of, as words and as we read it, to be confirmed here."""
    found = resume_state(db(), application, here().files_key).found
    results = [signal for signal in found if signal.label == "attainment" and signal.scope == "self"]
    return (results[0].text, value_in_words(results[0])) if results else None


def _onward(token: str, n: int) -> str:
    go = request.form.get("go")
    if go == "clear":
        return url_for("candidate.questions", token=token, n=n)
    if "check" in request.args:
        return url_for("candidate.check", token=token)
    if go == "back":
        return (
            url_for("candidate.questions", token=token, n=n - 1) if n > 1 else url_for("candidate.resume", token=token)
        )
    return (
        url_for("candidate.check", token=token)
        if n == len(PAGES)
        else url_for("candidate.questions", token=token, n=n + 1)
    )
