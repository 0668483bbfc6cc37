"""The client's teams in a list, each with what is known of its goals."""

from __future__ import annotations

from flask import render_template

from recruit.domain.records import diagnosis_from
from recruit.store import teams as teams_store
from recruit.web.client import bp
from recruit.web.client.verdicts import sentence
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person


@bp.get("/client/teams")
@needs("client.home")
def teams() -> str:
    """All teams of this client."""
    found = teams_store.teams_of(db(), person().client_id or 0)
    profiles = teams_store.newest_profiles(db(), [team.id for team in found])
    said = {team_id: sentence(diagnosis_from(row.diagnosis)) for team_id, row in profiles.items()}
    return render_template("client/teams.html", teams=found, said=said, profiles=profiles)
