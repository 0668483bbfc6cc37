"""Opening, editing, closing and reopening a role."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import DateField, FloatField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from recruit.domain.errors import BadInput
from recruit.flows.open_role import RoleDetails, close_role, edit_role, open_role, reopen_role
from recruit.store import screening
from recruit.store.tables import Role, Team
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp

PAY = [Optional(), NumberRange(0, 10_000_000, "A yearly amount between 0 and 10,000,000, in figures.")]
ONE_A_LINE = "One a line."


class RoleForm(FlaskForm):
    """A role as its recruiter writes it."""

    title = StringField("Title", [InputRequired("Give the role a title."), Length(max=200)])
    location = StringField("Location", [Length(max=200)], description="As in: Leeds, or from home in Germany")
    summary = TextAreaField("In short", [Length(max=4000)], description="Two or three sentences that are read first.")
    duties = TextAreaField("What the person does", [Length(max=8000)], description=ONE_A_LINE)
    offers = TextAreaField("What the company offers", [Length(max=8000)], description=ONE_A_LINE)
    goals = TextAreaField("The team's goals, in words a candidate understands", [Length(max=4000)])
    currency = StringField("Currency of the pay", [Length(max=3)], description="Three letters: USD, EUR, GBP")
    pay_from = FloatField("Yearly pay from", PAY)
    pay_to = FloatField("Yearly pay to", PAY)
    valid_through = DateField("Last day to apply", [Optional()])

    def details(self) -> RoleDetails:
        """What was entered, tidied."""
        return RoleDetails(
            title=self.title.data or "",
            location=self.location.data or "",
            summary=self.summary.data or "",
            duties=_lines(self.duties.data),
            offers=_lines(self.offers.data),
            goals=self.goals.data or "",
            currency=(self.currency.data or "").strip().upper(),
            pay_from=self.pay_from.data,
            pay_to=self.pay_to.data,
            valid_through=self.valid_through.data,
        )


class NewRoleForm(RoleForm):
    """The same, and the team it is on."""

    team = SelectField("Client and team", coerce=int)


@bp.route("/screen/roles/new", methods=["GET", "POST"])
@needs("role.screen")
def new_role() -> str | Response | tuple[str, int]:
    """Open a role on a client's team."""
    form = NewRoleForm()
    teams: dict[int, Team] = {team.id: team for team in screening.teams_of_agency(db(), person().agency_id or 0)}
    form.team.choices = [SelectChoice(team.id, f"{team.client.name}, {team.name}") for team in teams.values()]
    if not form.is_submitted():
        return render_template("recruiter/role_form.html", form=form, role=None)
    if form.validate():
        try:
            role = open_role(db(), teams[form.team.data], form.details(), person())
            flash("The role is open. Candidates can apply now.")
            return redirect(url_for("recruiter.role", role_id=role.id))
        except BadInput as problem:
            form.form_errors.append(str(problem))
    return render_template("recruiter/role_form.html", form=form, role=None), 422


@bp.route("/screen/roles/<int:role_id>/edit", methods=["GET", "POST"])
@needs("role.screen", role=Role)
def edit(role: Role) -> str | Response | tuple[str, int]:
    """Change what is told about a role."""
    form = RoleForm(data=_told(role))
    if not form.is_submitted():
        return render_template("recruiter/role_form.html", form=form, role=role)
    if form.validate():
        try:
            edit_role(db(), role, form.details(), person())
            flash("Saved. The public page shows it now.")
            return redirect(url_for("recruiter.role", role_id=role.id))
        except BadInput as problem:
            form.form_errors.append(str(problem))
    return render_template("recruiter/role_form.html", form=form, role=role), 422


@bp.post("/screen/roles/<int:role_id>/close")
@needs("role.screen", role=Role)
def close(role: Role) -> Response:
    """Take no more applications."""
    close_role(db(), role, person())
    flash("Closed. The role takes no more applications; those that came stay here.")
    return redirect(url_for("recruiter.role", role_id=role.id))


@bp.post("/screen/roles/<int:role_id>/reopen")
@needs("role.screen", role=Role)
def reopen(role: Role) -> Response:
    """Take applications again."""
    try:
        reopen_role(db(), role, person())
        flash("Open again. Candidates can apply.")
    except BadInput as problem:
        flash(str(problem), "error")
    return redirect(url_for("recruiter.role", role_id=role.id))


def _told(role: Role) -> dict[str, object]:
    pay = role.body.get("pay") or {}
    goals = role.body.get("goals") or ""
    return {
        "title": role.title,
        "location": role.location,
        "summary": role.summary,
        "duties": "\n".join(role.body.get("duties") or ()),
        "offers": "\n".join(role.body.get("offers") or ()),
        "goals": "\n".join(goals) if isinstance(goals, list) else goals,
        "currency": pay.get("currency") or "",
        "pay_from": pay.get("min"),
        "pay_to": pay.get("max"),
        "valid_through": role.valid_through,
    }


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())
