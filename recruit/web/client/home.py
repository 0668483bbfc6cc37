"""The client's start page: published shortlists, and what waits for an answer."""

from __future__ import annotations

from flask import render_template

from recruit.store import shortlists
from recruit.store import teams as teams_store
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


@bp.get("/client")
@needs("client.home")
def home() -> str:
    """All shortlists that are published to this client, newest first."""
    client_id = person().client_id or 0
    profiles = teams_store.newest_profiles(db(), [team.id for team in teams_store.teams_of(db(), client_id)])
    without = [team for team in teams_store.teams_of(db(), client_id) if team.id not in profiles]
    return render_template(
        "client/home.html", shortlists=shortlists.published_to(db(), client_id), teams_without_numbers=without
    )
