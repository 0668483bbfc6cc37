"""Inviting somebody to sign in: the link is mailed, and shown this once to be copied."""

from __future__ import annotations

from flask import current_app

from recruit.domain.errors import BadInput
from recruit.flows.invite_user import invite_user
from recruit.store.tables import Client, Invitation
from recruit.web.account import mail
from recruit.web.admin import bp
from recruit.web.admin.invite_form import InviteForm
from recruit.web.admin.users import show
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

LETTER = """Hello {name},

{by} invites you to Recruit. Follow this link to choose a password; it works once, for seven days:

{link}

If you do not know what this is about, do nothing.
"""


@bp.post("/admin/people/invite")
@needs("agency.admin")
def invite() -> str | tuple[str, int]:
    """Invite somebody; an earlier invitation to the same address stops working."""
    form = InviteForm.of(db(), person().agency_id or 0)
    if not form.validate_on_submit():
        return show(form), 422
    company = db().get(Client, form.client.data) if form.client.data else None
    try:
        invitation, token = invite_user(
            db(),
            person(),
            kind=form.kind.data,
            name=form.name.data or "",
            email=form.email.data or "",
            client=company,
        )
    except BadInput as problem:
        at = form.email if (form.kind.data == "client") == bool(company) else form.client
        at.errors = [str(problem)]
        return show(form), 422
    link = f"{current_app.config['RECRUIT'].base_url.rstrip('/')}/invitation/{token}"
    fresh = InviteForm.of(db(), person().agency_id or 0)
    for field in (fresh.name, fresh.email):
        field.data = ""
    return show(fresh, link=link, invited=invitation, mailed=_mail(invitation, link))


def _mail(invitation: Invitation, link: str) -> bool:
    words = LETTER.format(name=invitation.name, by=person().name, link=link)
    return mail.send(invitation.email, "Your invitation to Recruit", words)
