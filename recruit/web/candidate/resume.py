"""The resume: a file, its text, or none; and what became of it."""

from __future__ import annotations

from typing import TypeGuard

from flask import flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response
from wtforms import TextAreaField

from recruit.domain.errors import BadInput
from recruit.flows.receive_application import attach_resume, remove_resume
from recruit.store import applications
from recruit.store.tables import Application
from recruit.web.candidate.door import bp, here, while_open
from recruit.web.candidate.limits import FILES, TEXTS, applying, refused
from recruit.web.candidate.states import resume_state
from recruit.web.db import db
from recruit.web.guard import with_private_link

PASTED = "pasted.txt"
TOO_LARGE = "This is too large: a file may have 10 MB, and pasted text 2 MB. Send a smaller file, or paste the text."
DRAINED = 64 * 1024 * 1024


class SendResume(FlaskForm):
    """A file, or the text itself."""

    file = FileField("Your resume", description="PDF, DOCX, ODT, RTF, HTML, Markdown or plain text; up to 10 MB.")
    text = TextAreaField("Or paste its text here")


@bp.route("/application/<token>/resume", methods=["GET", "POST"])
@with_private_link
@while_open
def resume(application: Application, token: str) -> str | Response | tuple[str, int]:
    """Send a resume, see whether it could be read, or go on without."""
    form = SendResume()
    if not form.validate_on_submit():
        return _page(application, token, form)
    if wait := _wait(form, str(application.id)):
        form.file.errors = [wait]
        return _page(application, token, form), 429
    try:
        name, data = _sent(form)
        attach_resume(db(), application, name, data, files_key=here().files_key)
    except BadInput as problem:
        form.file.errors = [str(problem)]
        return _page(application, token, form), 422
    return redirect(url_for("candidate.resume", token=token))


@bp.post("/application/<token>/resume/remove")
@with_private_link
@while_open
def without_resume(application: Application, token: str) -> Response:
    """Set the resume aside and go on without one."""
    remove_resume(db(), application)
    if application.state == "submitted":
        flash("Your application now stands without a resume.")
        return redirect(url_for("candidate.application", token=token))
    return redirect(url_for("candidate.questions", token=token, n=1))


@bp.errorhandler(413)
def too_large(error: RequestEntityTooLarge) -> tuple[str, int]:
    """Say on the resume's page that it was too large; what was sent before is still there."""
    _let_it_finish()
    given = request.view_args or {}
    application = applications.by_token(db(), given.get("token", ""))
    if application is None or request.endpoint != "candidate.resume":
        return render_template("error.html", title="This was too large", words=TOO_LARGE), 413
    form = SendResume(formdata=None)
    form.file.errors = [TOO_LARGE]
    return _page(application, given["token"], form), 413


def _page(application: Application, token: str, form: SendResume) -> str:
    return render_template(
        "candidate/resume.html",
        form=form,
        application=application,
        token=token,
        state=resume_state(db(), application, here().files_key),
    )


def _wait(form: SendResume, key: str) -> str:
    """Why this application has to wait before it sends more; files are dear to read, pasted text is cheap."""
    if _is_file(form.file.data):
        return refused(applying().files, key, FILES)
    return refused(applying().texts, key, TEXTS)


def _is_file(given: object) -> TypeGuard[FileStorage]:
    return isinstance(given, FileStorage) and bool(given.filename)


def _sent(form: SendResume) -> tuple[str, bytes]:
    file = form.file.data
    if _is_file(file):
        return (file.filename or "").replace("\\", "/").rsplit("/", 1)[-1] or "resume", file.read()
    text = (form.text.data or "").replace("\r\n", "\n").replace("\x00", "").strip()
    if not text:
        raise BadInput("Choose a file or paste the text of your resume; or go on without one.")
    return PASTED, text.encode()


def _let_it_finish() -> None:
    # A browser shows an answer only once it has sent everything; otherwise it says that the connection was lost.
    stream, left = request.environ["wsgi.input"], min(request.content_length or 0, DRAINED)
    while left > 0 and (read := stream.read(min(left, 1 << 16))):
        left -= len(read)
