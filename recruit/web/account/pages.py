"""One's own account, and taking up an invitation."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_security import hash_password, login_user
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import PasswordField
from wtforms.validators import EqualTo, InputRequired, Length

from recruit.flows.invite_user import accept_invitation
from recruit.store import people
from recruit.web.account import browsers, sessions
from recruit.web.account.users import Account
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person, signed_in_user

bp = Blueprint("account", __name__)
bp.add_app_template_filter(browsers.in_words, "browser")

HOMES = {"admin": "recruiter.roles", "recruiter": "recruiter.roles", "client": "client.home"}


class ChoosePassword(FlaskForm):
    """A new password, twice."""

    password = PasswordField(
        "Choose a password",
        [InputRequired("Choose a password."), Length(min=10, message="Ten characters at least.")],
        description="Ten characters at least. A few words in a row are easier to remember than signs.",
    )
    again = PasswordField("The same password again", [EqualTo("password", "The two are not the same.")])


@bp.get("/home")
@bp.get("/")
@needs("open")
def home() -> Response:
    """Everybody's own start page: the open roles for a visitor."""
    return redirect(url_for(HOMES.get(person().kind, "candidate.roles")))


@bp.get("/account")
@needs("account.own")
def me() -> str:
    """Who I am, where I am signed in, how to change my password."""
    user = signed_in_user()
    if user is None:
        abort(404)
    return render_template(
        "account/me.html",
        user=user,
        sessions=people.sessions_of(db(), user.id),
        this_browser=sessions.this_browser(),
    )


@bp.post("/account/sign-out-elsewhere")
@needs("account.own")
def sign_out_elsewhere() -> Response:
    """End every other session of mine."""
    sessions.end_others()
    flash("You are signed out in every other browser.")
    return redirect(url_for("account.me"))


@bp.route("/invitation/<token>", methods=["GET", "POST"])
@needs("open")
def invitation(token: str) -> str | Response:
    """Take up an invitation by choosing a password."""
    invited = people.open_invitation(db(), token)
    if invited is None:
        return render_template("account/invitation_gone.html")
    form = ChoosePassword()
    if not form.validate_on_submit():
        return render_template("account/invitation.html", form=form, invited=invited)
    user = accept_invitation(db(), token, hash_password(form.password.data or ""))
    login_user(Account(user), authn_via=["password"])
    flash(f"Welcome, {user.name}.")
    return redirect(url_for("account.home"))
