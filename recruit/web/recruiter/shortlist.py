"""Publishing the chosen people to the client, and taking the list back."""

from __future__ import annotations

from flask import flash, redirect, request
from werkzeug.wrappers import Response

from recruit.domain.errors import BadInput
from recruit.flows.publish_shortlist import publish_shortlist, unpublish_shortlist
from recruit.store import screening
from recruit.store.tables import Role, Shortlist
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.blind import link
from recruit.web.recruiter.ranking import Draft, asked_for, ranking_page


@bp.post("/screen/roles/<int:role_id>/shortlist")
@needs("shortlist.publish", role=Role)
def publish(role: Role) -> Response | tuple[str, int]:
    """Show the ticked people to the client, in the order of the ranking."""
    ticked = {int(number) for number in request.form.getlist("people") if number.isdecimal()}
    order = [application_id for application_id, _ in screening.places(db(), role.id)]
    chosen = [number for number in order if number in ticked] + sorted(ticked - set(order))
    message = request.form.get("message", "")
    why = {number: request.form.get(f"why-{number}", "") for number in order if f"why-{number}" in request.form}
    try:
        published = publish_shortlist(db(), role, chosen, person(), message=message, why=why)
    except BadInput as problem:
        return ranking_page(role, Draft(frozenset(ticked), message, why, str(problem))), 422
    count = len(published.entries)
    flash(f"Published. {role.client.name} can now read about {'one person' if count == 1 else f'{count} people'}.")
    return redirect(link("recruiter.role", role_id=role.id, **asked_for().args(), _anchor="shortlist"))


@bp.post("/screen/shortlists/<int:shortlist_id>/unpublish")
@needs("shortlist.publish", shortlist=Shortlist)
def unpublish(shortlist: Shortlist) -> Response:
    """Take a list back."""
    unpublish_shortlist(db(), shortlist, person())
    flash(f"Taken back. {shortlist.role.client.name} no longer sees this shortlist; what they said is kept.")
    return redirect(link("recruiter.role", role_id=shortlist.role_id))
