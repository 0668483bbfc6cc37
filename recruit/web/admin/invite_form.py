"""The form that invites somebody to sign in."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import EmailField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import InputRequired, Length, Regexp

from recruit.store import Session, teams

KINDS = (("recruiter", "A recruiter"), ("client", "A client's person"), ("admin", "An admin"))


class InviteForm(FlaskForm):
    """Who, what they are, and for which client."""

    name = StringField("Name", [InputRequired("Enter a name."), Length(max=200, message="Use at most 200 characters.")])
    email = EmailField(
        "E-mail address",
        [
            InputRequired("Enter an e-mail address."),
            Length(max=254, message="An e-mail address has at most 254 characters."),
            Regexp(r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$", message="This is not an e-mail address."),
        ],
    )
    kind = RadioField(
        "They are", [InputRequired("Choose one.")], choices=[SelectChoice(*pair) for pair in KINDS], default="recruiter"
    )
    client = SelectField("Client company", coerce=int, description="For a client's person only.", default=0)

    @classmethod
    def of(cls, db: Session, agency_id: int) -> InviteForm:
        """The form with this agency's clients to choose from."""
        form = cls()
        companies = [SelectChoice(client.id, client.name) for client in teams.clients_of(db, agency_id)]
        form.client.choices = [SelectChoice(0, "None"), *companies]
        return form
