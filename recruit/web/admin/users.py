"""Who can sign in: users with what an admin may do to them, and invitations that wait."""

from __future__ import annotations

from collections.abc import Callable

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.flows import change_access
from recruit.store import Session, people, teams
from recruit.store.tables import Invitation, User
from recruit.web.admin import bp
from recruit.web.admin.invite_form import InviteForm
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

#: The word in the address -> what to do, and what to say afterwards.
DEEDS: dict[str, tuple[Callable[[Session, User, Person], None], str]] = {
    "deactivate": (change_access.deactivate_user, "{name} can no longer sign in."),
    "reactivate": (change_access.reactivate_user, "{name} can sign in again."),
    "sign-out": (change_access.sign_out_user, "{name} is signed out everywhere."),
    "drop-second-step": (change_access.drop_second_step, "The second step of {name} is off."),
}


@bp.get("/admin/people")
@needs("agency.admin")
def users() -> str:
    """Users and invitations of the admin's own agency."""
    return show(InviteForm.of(db(), person().agency_id or 0))


@bp.post("/admin/people/<int:user_id>/deactivate")
@needs("agency.admin", user=User)
def deactivate(user: User) -> Response:
    """Keep a user from signing in."""
    return _do("deactivate", user)


@bp.post("/admin/people/<int:user_id>/reactivate")
@needs("agency.admin", user=User)
def reactivate(user: User) -> Response:
    """Let a user sign in again."""
    return _do("reactivate", user)


@bp.post("/admin/people/<int:user_id>/sign-out")
@needs("agency.admin", user=User)
def sign_out(user: User) -> Response:
    """Sign a user out in every browser."""
    return _do("sign-out", user)


@bp.post("/admin/people/<int:user_id>/drop-second-step")
@needs("agency.admin", user=User)
def drop_second_step(user: User) -> Response:
    """Turn off the second step of somebody whose phone is gone."""
    return _do("drop-second-step", user)


@bp.post("/admin/invitations/<int:invitation_id>/revoke")
@needs("agency.admin", invitation=Invitation)
def revoke(invitation: Invitation) -> Response:
    """Take an invitation back."""
    change_access.revoke_invitation(db(), invitation, person())
    flash(f"The invitation of {invitation.name} is taken back.")
    return redirect(url_for("admin.users"))


def show(form: InviteForm, *, link: str = "", invited: Invitation | None = None, mailed: bool = False) -> str:
    """The page; after inviting somebody with the link, this once."""
    agency_id = person().agency_id or 0
    return render_template(
        "admin/users.html",
        form=form,
        link=link,
        invited=invited,
        mailed=mailed,
        me=person().id,
        users=people.users_of(db(), agency_id),
        signed_in=people.signed_in_counts(db(), agency_id),
        invitations=people.waiting_invitations(db(), agency_id),
        clients={client.id: client.name for client in teams.clients_of(db(), agency_id)},
    )


def _do(deed: str, user: User) -> Response:
    act, said = DEEDS[deed]
    try:
        act(db(), user, person())
    except BadInput as problem:
        flash(str(problem), "error")
    else:
        flash(said.format(name=user.name))
    return redirect(url_for("admin.users"))
