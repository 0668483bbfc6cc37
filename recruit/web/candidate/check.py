"""Everything on one page before it is sent; afterwards, the answers as they were sent."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from recruit.domain import questionnaire
from recruit.domain.questionnaire import PAGES, Answers, Field, Page, Value
from recruit.flows.answer_questions import answers_of
from recruit.flows.receive_application import submit_application
from recruit.store import people
from recruit.store.tables import Application
from recruit.web.account import mail
from recruit.web.candidate.door import bp, here, while_open
from recruit.web.candidate.letters import send_link_after
from recruit.web.candidate.questions import STEPS
from recruit.web.candidate.states import resume_state
from recruit.web.db import db
from recruit.web.guard import with_private_link


@dataclass(frozen=True, slots=True)
class Said:
    """One page of the self-assessment as it stands: (what was asked, the answer, whether it is a text) line by line."""

    n: int
    page: Page
    lines: tuple[tuple[str, str, bool], ...]
    complete: bool


@bp.route("/application/<token>/check", methods=["GET"])
@with_private_link
@while_open
def check(application: Application, token: str) -> str:
    """Look everything over; what is missing is named, and may stay so."""
    return render_template(
        "candidate/check.html",
        application=application,
        token=token,
        state=resume_state(db(), application, here().files_key),
        said=said(answers_of(application)),
        steps=STEPS,
    )


@bp.post("/application/<token>/check")
@with_private_link
@while_open
def submit(application: Application, token: str) -> Response:
    """Send the application; a second click finds it sent and leads to the same receipt."""
    answer = redirect(url_for("candidate.application", token=token))
    if submit_application(db(), application):
        on_its_way = f" Your private link is on its way to {application.candidate.email}." if mail.is_set_up() else ""
        flash(f"Your application has arrived.{on_its_way}")
        send_link_after(answer, application, token, people.agency(db(), application.agency_id))
    return answer


def said(answers: Answers) -> list[Said]:
    """The whole self-assessment in words, page by page."""
    return [
        Said(n, page, tuple(_lines(page, answers)), questionnaire.answered(page, answers))
        for n, page in enumerate(PAGES, start=1)
    ]


def _lines(page: Page, answers: Answers) -> list[tuple[str, str, bool]]:
    asked = {field.key: question for question in page.questions for field in question.fields}
    return [
        (_asked(field, asked[field.key].prompt), in_words(field, answers[field.key]), field.kind != "choice")
        for field in page.fields
        if answers.get(field.key) not in (None, "")
    ]


def _asked(field: Field, prompt: str) -> str:
    return prompt if field.label == "Your answer" else field.label


def in_words(field: Field, value: Value) -> str:
    """An answer as the person saw it: the chosen label, or the text."""
    return dict(field.choices).get(str(value), str(value))
