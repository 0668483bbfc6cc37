"""Beginning an application: who you are, and what you agree to."""

from __future__ import annotations

import re
import secrets

from flask import render_template, request, session, url_for
from flask_wtf import FlaskForm
from werkzeug.exceptions import TooManyRequests
from werkzeug.utils import redirect
from werkzeug.wrappers import Response
from wtforms import BooleanField, EmailField, HiddenField, RadioField, StringField, TelField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import DataRequired, InputRequired, Length, Optional, Regexp

from recruit.domain.errors import BadInput
from recruit.domain.privacy import CONSENTS, LEARNING
from recruit.flows.agree_to_learning import decide_learning
from recruit.flows.receive_application import private_token, start_application
from recruit.store import applications, people
from recruit.store.tables import Role
from recruit.web.buckets import visitor
from recruit.web.candidate.door import bp, here
from recruit.web.candidate.limits import BEGUN, applying, refused
from recruit.web.db import db
from recruit.web.guard import needs, public_role_or_404

#: One address, and none of the signs that would make a mail program see several.
ADDRESS = r"^[^@\s,;:<>()\[\]\"\\]+@[^@\s,;:<>()\[\]\"\\]+\.[^@\s,;:<>()\[\]\"\\]+$"


def _trimmed(value: str | None) -> str | None:
    return value.strip() if value else value


class Begin(FlaskForm):
    """A person's name and address, and their consents in the words they see."""

    start_key = HiddenField()
    name = StringField(
        "Your name",
        [DataRequired("Tell us your name."), Length(max=200, message="Shorten your name to 200 letters.")],
        filters=[_trimmed],
        description="As you like to be called. It never enters a score.",
    )
    email = EmailField(
        "E-mail",
        [
            DataRequired("Tell us where the recruiter can write to you."),
            Regexp(ADDRESS, message="Check this address: it looks like name@place.example."),
            Length(max=254, message="This address is too long to be right. Check it once more."),
        ],
        filters=[_trimmed],
    )
    phone = TelField(
        "Phone", [Optional(), Length(max=60, message="Shorten this to one phone number.")], filters=[_trimmed]
    )
    processing = BooleanField(
        CONSENTS["processing"], [InputRequired("Without this we may not read what you send, so we cannot go on.")]
    )
    other_roles = BooleanField(CONSENTS["other_roles"])
    learning = RadioField(
        "May we learn from how it goes?",
        choices=[SelectChoice("yes", "Yes, you may"), SelectChoice("no", "No")],
        default="no",
        validate_choice=False,
    )


@bp.route("/roles/<slug>/apply", methods=["GET", "POST"])
@needs("role.read_public")
def apply(slug: str) -> str | Response | tuple[str, int]:
    """The form, and the start it leads to; the same form sent again leads to the same application."""
    role = public_role_or_404(slug)
    if request.method == "GET" and not role.is_open:
        return redirect(url_for("candidate.role", slug=slug))
    form = Begin(start_key=secrets.token_hex(16)) if request.method == "GET" else Begin()
    status = 422
    if form.validate_on_submit():
        try:
            return redirect(url_for("candidate.resume", token=_begin(role, form)))
        except TooManyRequests as wait:
            form.form_errors.append(str(wait.description))
            status = 429
        except BadInput as problem:
            form.form_errors.append(str(problem))
    agency = people.agency(db(), role.agency_id)
    page = render_template(
        "candidate/apply.html", form=form, role=role, agency=agency, learning_words=CONSENTS[LEARNING]
    )
    return (page, status) if form.errors else page


def _begin(role: Role, form: Begin) -> str:
    """Begin the application, or find the one begun before; raises TooManyRequests when a visitor begins very many."""
    details = {"start_key": _start_key(role, form), "name": form.name.data or "", "email": form.email.data or ""}
    details["phone"] = form.phone.data or ""
    token = private_token(here().secret_key, details["start_key"])
    agreed = {kind: words for kind, words in CONSENTS.items() if kind != LEARNING and form[kind].data}
    applications.one_at_a_time(db(), token)
    known = applications.by_token(db(), token)
    if known is None and (wait := refused(applying().begun, visitor(), BEGUN)):
        raise TooManyRequests(wait)
    application = start_application(db(), role, details, agreed, token=token, files_key=here().files_key)
    decide_learning(db(), application, agrees=form.learning.data == "yes")
    session["begun"] = {**session.get("begun", {}), str(role.id): details["start_key"]}
    return token


def _start_key(role: Role, form: Begin) -> str:
    """The key of this form, or of the one that the same person sent from this browser just before going back."""
    earlier = session.get("begun", {}).get(str(role.id), "")
    known = applications.by_token(db(), private_token(here().secret_key, earlier)) if earlier else None
    if known is not None and known.state in ("draft", "submitted"):
        same = [(known.candidate.name, form.name.data), (known.candidate.email, form.email.data)]
        if all((left or "").casefold() == (right or "").casefold() for left, right in same):
            return earlier
    given = form.start_key.data or ""
    # Only keys of our making: anybody could send a key that is easy to guess, and land in somebody's application.
    return given if re.fullmatch(r"[0-9a-f]{32}", given) else secrets.token_hex(16)
