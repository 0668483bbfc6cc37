"""The client's roles: how many applied, what is public, what is published."""

from __future__ import annotations

from flask import render_template

from recruit.store import applications, shortlists
from recruit.store import teams as teams_store
from recruit.store.tables import Role
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


@bp.get("/client/roles")
@needs("client.home")
def roles() -> str:
    """All roles of this client, open ones first."""
    who = person()
    found = teams_store.roles_of_client(db(), who.client_id or 0)
    counts = applications.counts_by_role(db(), who.agency_id or 0)
    published = {shortlist.role_id: shortlist for shortlist in shortlists.published_to(db(), who.client_id or 0)}
    return render_template("client/roles.html", roles=found, counts=counts, published=published)


@bp.get("/client/roles/<int:role_id>")
@needs("client.home", role=Role)
def role(role: Role) -> str:
    """One role, with the way to its public page and its shortlist."""
    counts = applications.counts_by_role(db(), role.agency_id).get(role.id, {})
    return render_template(
        "client/role.html",
        role=role,
        submitted=counts.get("submitted", 0),
        shortlist=shortlists.published_for(db(), role.id),
    )
