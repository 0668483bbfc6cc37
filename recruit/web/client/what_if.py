"""What a change of goals and pay would do, looked up in what the worker stored; and the client's intention."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import IntegerField, SelectField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.widgets import HiddenInput

from recruit.domain.errors import BadInput
from recruit.domain.foresight import (
    ASSUMED_PAY,
    HIGHEST_PAY,
    HIGHEST_RISE,
    LOWEST_PAY,
    LOWEST_RISE,
    USUAL_PAY,
    Foresight,
    foresee,
    leaving,
)
from recruit.domain.foresight import in_sentences as sentences_of
from recruit.domain.goals import VERDICT_WORDS, Chart, Diagnosis
from recruit.domain.intention import Intention, intention_in_words, months_ahead
from recruit.domain.wording import date_in_words
from recruit.flows.keep_goal_profile import said
from recruit.flows.set_intention import set_intention, take_back_intention
from recruit.store import intentions
from recruit.store.tables import Team, TeamIntention, now
from recruit.web.charts import percent, svg
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


class IntentionForm(FlaskForm):
    """Goals and pay in whole percent, and the month from which it holds."""

    rise = IntegerField("Goals, in percent", widget=HiddenInput())
    pay = IntegerField("Pay growth, in percent a year", widget=HiddenInput())
    starts = SelectField("From")

    @classmethod
    def offered(cls, **known: Any) -> IntentionForm:
        """The form with the months one may plan for."""
        form = cls(**known)
        months = months_ahead(now().date())
        form.starts.choices = [SelectChoice(f"{m:%Y-%m}", date_in_words(f"{m:%Y-%m}")) for m in months]
        return form

    def intention(self) -> Intention:
        """What was chosen; raises BadInput when something is missing."""
        month = next((m for m in months_ahead(now().date()) if f"{m:%Y-%m}" == self.starts.data), None)
        if month is None or self.rise.data is None:
            raise BadInput("Choose by how much goals move, and the month from which it holds.")
        return Intention(self.rise.data / 100, None if self.pay.data is None else self.pay.data / 100, month)


@bp.post("/client/teams/<int:team_id>/intention")
@needs("team.upload", team=Team)
def intend(team: Team) -> Response | tuple[str, int]:
    """Keep what the client means to do."""
    form = IntentionForm.offered()
    try:
        row = set_intention(db(), team, form.intention(), person())
    except BadInput as problem:
        return render_template("client/intention_refused.html", team=team, problem=str(problem)), 422
    told = intention_in_words(team.client.name, said(row) or form.intention())
    flash(f"Kept: {told}. The goal profile and the rankings are being made again with it.")
    return redirect(url_for("client.team", team_id=team.id, _anchor="intention"))


@bp.post("/client/teams/<int:team_id>/intention/take-back")
@needs("team.upload", team=Team)
def take_back(team: Team) -> Response:
    """Let the intention no longer hold."""
    if take_back_intention(db(), team, person()):
        flash("The intention no longer holds; whether goals will rise counts as not decided.")
    return redirect(url_for("client.team", team_id=team.id, _anchor="intention"))


def what_if_view(team: Team, diagnosis: Diagnosis, *, newest: bool) -> dict[str, Any]:
    """What the page shows of the sliders and the intention; `foreseen` is None for a diagnosis without the table."""
    meant = intentions.intention_of(db(), team.id) if newest else None
    table = diagnosis.extra.get("what_if")
    view: dict[str, Any] = {"intention": meant, "intention_says": _told(team, meant), "foreseen": None}
    if not table:
        return view
    rise, pay, assumed = _positions(table, meant)
    then, today = foresee(table, rise, pay), foresee(table, 0, None)
    return view | {
        "foreseen": then,
        "sliders": (
            ("rise", "If goals rose by", _signed(rise), rise, LOWEST_RISE, HIGHEST_RISE),
            ("pay", "and pay grew, a year, by", f"{pay} %", pay, LOWEST_PAY, HIGHEST_PAY),
        ),
        "pay_assumed": assumed,
        "foreseen_says": sentences_of(then),
        "foreseen_rows": _rows(today, then),
        "foreseen_picture": _picture(today, then),
        "leaving_rows": _leaving_rows(today, then),
        "leaving_picture": _leaving_picture(then),
        "leaving_assumes": _leaving_assumes(then, known=table.get("by_pay") is not None),
        "assumes": table["assumes"],
        "intention_form": _form(rise, pay, meant) if newest else None,
        "deed": _deed(then),
    }


def _positions(table: dict[str, Any], meant: TeamIntention | None) -> tuple[int, int, bool]:
    """Where the sliders stand: as asked, else as intended, else as things are; and whether pay is a mere guess."""
    rise = request.args.get("rise", type=int)
    pay = request.args.get("pay", type=int)
    known = meant.pay_growth if meant and meant.pay_growth is not None else table["pay_growth"]
    assumed = pay is None and known is None
    if rise is None:
        rise = round(meant.rise * 100) if meant else 0
    if pay is None:
        pay = ASSUMED_PAY if known is None else round(known * 100)
    return max(LOWEST_RISE, min(HIGHEST_RISE, rise)), max(LOWEST_PAY, min(HIGHEST_PAY, pay)), assumed


def _signed(rise: int) -> str:
    return f"{rise} %".replace("-", "−")


def _form(rise: int, pay: int, meant: TeamIntention | None) -> IntentionForm:
    starts = f"{meant.starts:%Y-%m}" if meant else f"{_next_year():%Y-%m}"
    return IntentionForm.offered(formdata=None, data={"rise": rise, "pay": pay, "starts": starts})


def _next_year():
    """Goals are mostly set for a year, so next January is offered first."""
    return next(month for month in months_ahead(now().date())[1:] if month.month == 1)


def _deed(then: Foresight) -> str:
    amount = percent(abs(then.rise))
    move = "Keep goals as they are" if then.rise == 0 else f"{'Raise' if then.rise > 0 else 'Lower'} goals by {amount}"
    return move if then.pay_growth is None else f"{move}, with pay growing {percent(then.pay_growth)} a year"


def _rows(today: Foresight, then: Foresight) -> list[tuple[str, ...]]:
    between = "" if then.low == then.high else f", from {then.low * 100:.0f} to {percent(then.high)}"
    rows = [
        ("Results that reach the goal", percent(today.expected), f"{percent(then.expected)}{between}"),
        ("The middle result, of the goal", percent(today.median), percent(then.median)),
        ("The goals are", _likely(today), _likely(then)),
        ("Reps asked for well above their best", percent(today.beyond_reach), percent(then.beyond_reach)),
    ]
    return [(said, *(words.replace(" %", "\u00a0%") for words in figures)) for said, *figures in rows]


def _likely(seen: Foresight) -> str:
    words = VERDICT_WORDS[seen.verdict]
    return words if seen.verdict == "unclear" else f"{words} ({percent(min(seen.posterior[seen.verdict], 0.99))})"


def _leaving_rows(today: Foresight, then: Foresight) -> list[tuple[str, ...]]:
    """Each group's odds of leaving, today and then; today's are not known while pay growth is not."""
    now = dict(leaving(today) or ())
    return [(who, _times(now.get(who)), _times(odds)) for who, odds in leaving(then) or ()]


def _times(odds: float | None) -> str:
    if odds is None:
        return "not known"
    return "as usual" if abs(odds - 1) < 0.05 else f"{odds:.1f} times as likely"


def _leaving_picture(then: Foresight) -> Markup:
    rows = tuple((who, odds) for who, odds in leaving(then) or ())
    return svg(Chart("bars-leaving", "How likely each group is to leave, where 1 is usual", ("who", "times"), rows))


def _leaving_assumes(then: Foresight, *, known: bool) -> str:
    wanted = USUAL_PAY if then.pay_wanted is None else then.pay_wanted
    whose = "taken as what people look for" if then.pay_wanted is None else "what the team says it wants"
    verdict = "Pay enters the verdict a little, by how it grows beside goals."
    if not known:
        verdict = "Pay does not enter the verdict: it takes four quarters to know how goals grow."
    return (
        f"Beside a usual year, with pay growing {percent(wanted)} ({whose}). That low pay growth sends the best away "
        f"first is research (Trevor et al. 1997; Nyberg 2010); the sizes are judgement. {verdict}"
    )


def _picture(today: Foresight, then: Foresight) -> Markup:
    columns = ("when", "hit share", "low", "high")
    rows = (
        ("Today", today.expected, None, None),
        (_deed(then).split(",", maxsplit=1)[0], then.expected, then.low, then.high),
    )
    return svg(Chart("bars-what-if", "Results that reach the goal, today and then", columns, rows))


def _told(team: Team, meant: TeamIntention | None) -> str:
    told = said(meant)
    return "" if told is None else intention_in_words(team.client.name, told) + "."
