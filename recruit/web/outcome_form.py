"""The form in which the agency or the client says what became of somebody who was hired."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import RadioField, StringField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import Length

from recruit.domain.errors import BadInput
from recruit.domain.labels import WAYS, Told, attainment_from
from recruit.domain.wording import percent_in_words
from recruit.flows.record_labels import record_outcomes
from recruit.store import Session
from recruit.store.tables import Application
from recruit.web.day_field import DayField
from recruit.web.person import person

SHORT = Length(max=40, message="A figure is enough here, as in “118 %”.")


class OutcomeForm(FlaskForm):
    """First day, results against goals, and whether the person is still there. Everything but the first may wait."""

    started = DayField("First day in the role")
    attainment_6 = StringField(
        "Results against goals, first 6 months",
        [SHORT],
        description="As in “118 %” of the goal. Leave out what is not known.",
    )
    attainment_12 = StringField("Results against goals, first 12 months", [SHORT])
    status = RadioField(
        "Are they still there?",
        choices=[SelectChoice("", "Not said"), SelectChoice("there", "Still there"), SelectChoice("left", "Left")],
        default="",
    )
    day = DayField("On which day", description="If still there: a day you know it for. If they left: their last day.")
    left_how = RadioField(
        "If they left, how",
        choices=[SelectChoice("", "Does not apply"), *(SelectChoice(*pair) for pair in WAYS.items())],
        default="",
    )

    @classmethod
    def of(cls, told: Told) -> OutcomeForm:
        """The form with what is known."""
        status = "left" if told.left else "there" if told.there else ""
        return cls(
            formdata=None,
            started=told.started,
            attainment_6=_written(told.attainment_6),
            attainment_12=_written(told.attainment_12),
            status=status,
            day=told.left or told.there,
            left_how=told.left_how,
        )

    def told(self) -> Told:
        """What was entered; raises BadInput, with the sentence at its field where it belongs to one."""
        figures: dict[str, float | None] = {}
        for field in (self.attainment_6, self.attainment_12):
            try:
                figures[field.name] = attainment_from(field.data or "")
            except BadInput as problem:
                field.errors = [str(problem)]
        if len(figures) < 2:
            raise BadInput("")
        if self.status.data and self.day.data is None:
            self.day.errors = ["Enter the day: staying is counted in months."]
            raise BadInput("")
        left = self.status.data == "left"
        return Told(
            started=self.started.data,
            there=self.day.data if self.status.data == "there" else None,
            left=self.day.data if left else None,
            left_how=(self.left_how.data or "") if left else "",
            **figures,
        )


def kept(db: Session, application: Application, form: OutcomeForm) -> bool:
    """Keep what was sent; False, with the sentences in the form, when it cannot be kept."""
    if not form.validate_on_submit():
        return False
    try:
        record_outcomes(db, application, form.told(), person())
    except BadInput as problem:
        if str(problem):
            form.form_errors.append(str(problem))
        return False
    return True


def _written(value: float | None) -> str:
    return "" if value is None else percent_in_words(value)
