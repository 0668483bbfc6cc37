"""The survey's form, grown from the questions."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import Optional

from recruit.domain.pulse import QUESTIONS, PulseQuestion


def _field(question: PulseQuestion) -> RadioField:
    choices = [SelectChoice(str(value), words) for value, words in question.choices]
    return RadioField(question.ask, [Optional()], choices=choices)


class PulseForm(FlaskForm):
    """One choice a question; every one may stay open."""


for _key, _question in QUESTIONS.items():
    setattr(PulseForm, _key, _field(_question))
