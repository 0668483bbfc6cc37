"""The form in which a client answers about one person on a shortlist."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import InputRequired, Length

from recruit.domain.shortlist import ANSWERS
from recruit.store.tables import ShortlistEntry


class AnswerForm(FlaskForm):
    """Meet, not for us because, or tell me more; and a few words."""

    entry_id: int
    answer = RadioField(
        "Your answer",
        [InputRequired("Choose one of the three.")],
        choices=[SelectChoice(key, words.removesuffix(", because")) for key, words in ANSWERS.items()],
    )
    text = TextAreaField(
        "In a few words",
        [Length(max=2000, message="Use at most 2,000 characters.")],
        description="Needed for “not for us”: the agency learns from it, and the person may ask for the reason.",
    )

    @classmethod
    def of(cls, entry: ShortlistEntry, *, sent: bool = False) -> AnswerForm:
        """The form for one person: as sent, or with what was answered before."""
        prefix = f"p{entry.id}"
        given = {"answer": entry.answer, "text": entry.answer_text}
        form = cls(prefix=prefix) if sent else cls(formdata=None, prefix=prefix, data=given)
        form.entry_id = entry.id
        return form
