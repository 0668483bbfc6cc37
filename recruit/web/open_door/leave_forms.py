"""What a visitor may leave: an address for one letter, or how to be reached."""

from __future__ import annotations

from typing import Self

from flask_wtf import FlaskForm
from wtforms import BooleanField, EmailField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Regexp

from recruit.domain.open_door import CONSENTS


def _trimmed(value: str | None) -> str | None:
    return value.strip() if value else value


class _Leave(FlaskForm):
    """Two such forms stand on one page, so each has names of its own."""

    PREFIX = ""

    @classmethod
    def new(cls, *, sent: bool = False) -> Self:
        """The form as it was sent, or empty."""
        return cls(prefix=cls.PREFIX) if sent else cls(formdata=None, prefix=cls.PREFIX)


class KeepForm(_Leave):
    """Where the link goes, and the box that lets the reading be kept."""

    PREFIX = "keep"
    email = EmailField(
        "Your e-mail address",
        [
            DataRequired("Say where the link should go."),
            Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message="Check this address: it looks like name@place.example."),
            Length(max=254, message="This address is too long to be right. Check it once more."),
        ],
        filters=[_trimmed],
        render_kw={"autocomplete": "email", "inputmode": "email"},
    )
    agree = BooleanField(CONSENTS["keep"], [InputRequired("Tick this box: without it nothing is kept.")])


class CallForm(_Leave):
    """Who would like to be called, and the boxes that let it be kept and shown."""

    PREFIX = "call"
    name = StringField(
        "Your name",
        [DataRequired("Say whom to ask for."), Length(max=200, message="Shorten this to 200 letters.")],
        filters=[_trimmed],
        render_kw={"autocomplete": "name"},
    )
    company = StringField(
        "Company",
        [Length(max=200, message="Shorten this to 200 letters.")],
        filters=[_trimmed],
        render_kw={"autocomplete": "organization"},
    )
    contact = StringField(
        "Phone or e-mail",
        [DataRequired("Say how to reach you."), Length(min=5, max=254, message="Check this: it is how to reach you.")],
        filters=[_trimmed],
    )
    note = TextAreaField(
        "Anything they should know",
        [Length(max=2000, message="Use at most 2,000 characters.")],
        filters=[_trimmed],
        description="When to call, what you sell, what worries you.",
        render_kw={"rows": 4},
    )
    agree = BooleanField(CONSENTS["call"], [InputRequired("Tick this box: without it they may not call.")])
    show = BooleanField(CONSENTS["show"])

    def details(self) -> dict[str, str]:
        """What was entered, as the flow takes it."""
        return {key: getattr(self, key).data or "" for key in ("name", "company", "contact", "note")}
