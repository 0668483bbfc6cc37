"""What a client says of a team besides its numbers."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import FloatField, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import Length, NumberRange, Optional

from recruit.flows.describe_team import LONGEST_NOTE, PAY_MIX, TeamFacts, describe_team
from recruit.store.tables import Team
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

RAISE = {"yes": True, "no": False, "": None}
CLIMATE = (
    ("0", "None competes"),
    ("1", "A little"),
    ("2", "Some"),
    ("3", "Much"),
    ("4", "Fierce"),
)


class FactsForm(FlaskForm):
    """The facts; each may be left open."""

    market_growth = FloatField(
        "How fast your market grows, in percent a year",
        [Optional(), NumberRange(-50, 100, "Between -50 and 100, as in 8.5.")],
        description="Results are set beside it. An estimate is better than nothing.",
    )
    will_raise_goals = RadioField(
        "Will you raise this team's goals?",
        choices=[SelectChoice("yes", "Yes"), SelectChoice("no", "No"), SelectChoice("", "Not decided")],
        description="People with much drive stay longer where goals rise, so this changes the ranking.",
    )
    pay_mix = RadioField(
        "How this team is paid",
        choices=[*(SelectChoice(key, key.capitalize()) for key in PAY_MIX), SelectChoice("", "Not said")],
    )
    climate = RadioField(
        "How much people on this team compete with each other",
        choices=[*(SelectChoice(*pair) for pair in CLIMATE), SelectChoice("", "Not said")],
    )
    note = TextAreaField(
        "How it is to work on this team",
        [Length(max=LONGEST_NOTE, message=f"Use at most {LONGEST_NOTE:,} characters.")],
        description="For the recruiters. It is never scored.",
    )

    def facts(self) -> TeamFacts:
        """What was entered."""
        growth = self.market_growth.data
        return TeamFacts(
            market_growth=None if growth is None else round(growth / 100, 6),
            will_raise_goals=RAISE[self.will_raise_goals.data or ""],
            pay_mix=self.pay_mix.data or None,
            climate=float(self.climate.data) if self.climate.data else None,
            note=(self.note.data or "").strip(),
        )


@bp.route("/client/teams/<int:team_id>/about", methods=["GET", "POST"])
@needs("team.upload", team=Team)
def about(team: Team) -> str | Response | tuple[str, int]:
    """Change the facts about a team."""
    form = FactsForm(data=_known(team))
    if not form.validate_on_submit():
        page = render_template("client/about.html", team=team, form=form, person_kind=person().kind)
        return page, 422 if form.errors else 200
    again = describe_team(db(), team, form.facts(), person())
    flash("Kept." + (" The diagnosis is being worked out again with it." if again else ""))
    return redirect(url_for("client.team", team_id=team.id))


def _known(team: Team) -> dict[str, object]:
    raise_words = {True: "yes", False: "no", None: ""}
    return {
        "market_growth": None if team.market_growth is None else round(team.market_growth * 100, 4),
        "will_raise_goals": raise_words[team.will_raise_goals],
        "pay_mix": team.pay_mix or "",
        "climate": "" if team.climate is None else str(round(team.climate)),
        "note": team.note,
    }
