"""Open roles and the public page of each, also as schema.org JobPosting."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from flask import Response, abort, render_template, url_for

from recruit.store import people, teams
from recruit.store.tables import Role
from recruit.web.candidate import postings
from recruit.web.candidate.door import bp
from recruit.web.db import db
from recruit.web.guard import needs, public_role_or_404


@bp.get("/roles")
@needs("open")
def roles() -> str:
    """All open roles of all agencies, newest first."""
    return render_template("candidate/roles.html", roles=teams.open_roles(db()), pay=postings.pay_in_words)


@bp.get("/roles/<slug>.json")
@needs("role.read_public")
def posting(slug: str) -> Response:
    """An open role as JSON-LD alone; a closed one has none."""
    role = public_role_or_404(slug)
    if not role.is_open:
        abort(404)
    return Response(json.dumps(_posting(role), ensure_ascii=False, indent=1), mimetype="application/ld+json")


@bp.get("/roles/<slug>")
@needs("role.read_public")
def role(slug: str) -> str:
    """What the role asks and gives; a closed one says so, and cannot be applied for."""
    found = public_role_or_404(slug)
    return render_template(
        "candidate/role.html",
        role=found,
        agency=people.agency(db(), found.agency_id),
        pay=postings.pay_in_words(found),
        duties=postings.sentences(found.body.get("duties")),
        offers=postings.sentences(found.body.get("offers")),
        goals=postings.sentences(found.body.get("goals")),
        until=found.valid_through if postings.still_open(found, _today()) else None,
        posting=_posting(found) if found.is_open else None,
    )


def _posting(found: Role) -> dict[str, object]:
    return postings.job_posting(found, url_for("candidate.role", slug=found.slug, _external=True), _today())


def _today() -> date:
    return datetime.now(UTC).date()
