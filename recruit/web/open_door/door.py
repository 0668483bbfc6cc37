"""The page itself: what it is, a file or ten questions, and what becomes of either."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, session, url_for
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response
from wtforms import FloatField, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.form import BaseForm
from wtforms.validators import NumberRange, Optional

from recruit.domain.errors import BadInput
from recruit.domain.goal_questions import LEAST_ANSWERS, QUESTIONS, UNKNOWN, known_answers
from recruit.domain.goals import Diagnosis
from recruit.domain.open_door import ASKED_ABOUT, CANNOT_SAY, KEPT_DAYS, TRADE_FIGURES
from recruit.domain.sources import sources_for
from recruit.jobs.aside import NotLaidOut, diagnose_aside
from recruit.web.buckets import visitor
from recruit.web.guard import needs
from recruit.web.open_door import bp
from recruit.web.open_door.carried import ANSWERS, session_answers
from recruit.web.open_door.columns import read_with_columns, show_columns
from recruit.web.open_door.limits import BUSY, WAIT, limits
from recruit.web.open_door.reading import show_reading
from recruit.web.open_door.told import of_file

PATH = "/are-your-goals-too-safe"
TOO_LARGE = "What you sent is too large. The limit is 10 MB for a file and 2 MB for pasted rows: send fewer years."
NOTHING_USED = "No row has both a goal and a result that can be used, so there is nothing to read yet."

Answer = str | Response | tuple[str, int]


class FileForm(FlaskForm):
    """A few quarters as a file or as pasted rows, and how fast the market grows."""

    file = FileField("A file", description="CSV or Excel, at most 10 MB.", render_kw={"accept": ".csv,.tsv,.txt,.xlsx"})
    pasted = TextAreaField(
        "Or paste the rows here",
        description="With the header row, as copied from a spreadsheet. If your file has results alone, paste the "
        "goals here: the two are joined.",
        render_kw={"rows": 6, "spellcheck": "false"},
    )
    market_growth = FloatField(
        "How fast your market grows, in percent a year",
        [Optional(), NumberRange(-50, 100, "Between -50 and 100, as in 8.5.")],
        description="An estimate is better than nothing: results are set beside it.",
        render_kw={"inputmode": "decimal"},
    )

    def where_it_came_from(self) -> Any:
        """The field that was used: the file, unless rows were pasted and none was chosen."""
        upload = self.file.data
        return self.pasted if (self.pasted.data or "").strip() and not (upload and upload.filename) else self.file

    def sent(self) -> tuple[bytes, str, bytes]:
        """The file's bytes, a name for them, and rows pasted beside it; raises BadInput when nothing was sent."""
        upload, text = self.file.data, (self.pasted.data or "").strip().encode()
        if upload is not None and upload.filename:
            return upload.read(), upload.filename, text
        if not text:
            raise BadInput("Choose a file, or paste the rows below.")
        return text, "What you pasted", b""


@bp.get(PATH)
@needs("open")
def door() -> str:
    """The page, with the answers of this session in place."""
    return show_door(FileForm(formdata=None), questions_form(session_answers()))


@bp.post(PATH)
@needs("open")
def read() -> Answer:
    """A first reading of what was sent: of answers on a page of its own, of a file right here, kept nowhere."""
    file_form, answers = FileForm(), known_answers(request.form)
    if not limits().readings.take(visitor()):
        return show_door(file_form, questions_form(answers), halted=WAIT), 429
    if request.form.get("way") == "columns":
        return read_with_columns()
    return _read_answers(answers) if request.form.get("way") == "answers" else _read_file(file_form)


def _read_answers(answers: dict[str, str]) -> Answer:
    session[ANSWERS] = answers
    if len(answers) < LEAST_ANSWERS:
        form = questions_form(answers)
        form.form_errors.append(f"Answer at least {LEAST_ANSWERS} of the ten questions with something you know.")
        return show_door(FileForm(formdata=None), form), 422
    return redirect(url_for("open_door.reading"))


def _read_file(form: FileForm) -> Answer:
    if not form.validate():
        return show_door(form, questions_form(session_answers())), 422
    growth, pasted = form.market_growth.data, b""
    try:
        data, name, pasted = form.sent()
        with limits().place() as got:
            if not got:
                return show_door(form, questions_form(session_answers()), halted=BUSY), 429
            found = diagnose_aside(data, name, None if growth is None else round(growth / 100, 6), pasted=pasted)
    except BadInput as problem:
        if isinstance(problem, NotLaidOut) and problem.sheet:
            return show_columns(problem, growth, pasted.decode()), 422
        form.where_it_came_from().errors = [str(problem)]
        return show_door(form, questions_form(session_answers())), 422
    if not found.reps:
        form.where_it_came_from().errors = [NOTHING_USED]
        return show_door(form, questions_form(session_answers()), unread=found), 422
    return show_reading(of_file(found), fresh=found)


@bp.errorhandler(413)
def _too_large(error: RequestEntityTooLarge) -> tuple[str, int]:
    form = FileForm(formdata=None)
    form.file.errors = [TOO_LARGE]
    return show_door(form, questions_form(session_answers())), 413


def questions_form(answers: dict[str, str]) -> BaseForm:
    """The ten questions with these answers in place."""
    form = BaseForm({key: _field(key) for key in QUESTIONS})
    form.process(data=answers)
    return form


def _field(key: str) -> Any:
    question = QUESTIONS[key]
    choices = [SelectChoice(choice.key, choice.words) for choice in question.choices]
    return RadioField(question.ask, choices=[*choices, SelectChoice(UNKNOWN, "I do not know")], validate_choice=False)


def show_door(form: FileForm, questions: BaseForm, *, halted: str = "", unread: Diagnosis | None = None) -> str:
    """The page with both forms as they stand; `unread` is a file of which no row could be used."""
    return render_template(
        "open_door/door.html",
        form=form,
        questions=questions,
        halted=halted,
        unread=unread,
        least=LEAST_ANSWERS,
        kept_days=KEPT_DAYS,
        cannot_say=CANNOT_SAY,
        trade_figures=TRADE_FIGURES,
        sources=sources_for(ASKED_ABOUT),
        weights=[(question.ask, question.why) for question in QUESTIONS.values()],
    )
