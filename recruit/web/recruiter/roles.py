"""The list of roles: how many applied, how far the reading is, what is published."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template

from recruit.store import applications, screening, teams
from recruit.store.tables import Role, Shortlist
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.goal_card import verdict_words


@dataclass(frozen=True, slots=True)
class Line:
    """One role in a list."""

    role: Role
    verdict: str
    applied: int
    ranked: int
    gone_through: int
    shortlist: Shortlist | None


@bp.get("/screen")
@needs("role.screen")
def roles() -> str:
    """The agency's roles, open ones first."""
    found = lines(teams.roles_of_agency(db(), person().agency_id or 0))
    return render_template(
        "recruiter/roles.html",
        open_lines=[line for line in found if line.role.is_open],
        closed_lines=[line for line in found if not line.role.is_open],
        has_teams=bool(screening.teams_of_agency(db(), person().agency_id or 0)),
    )


def lines(found: list[Role]) -> list[Line]:
    """Roles of the reader's agency with what a list tells about them."""
    agency_id = person().agency_id or 0
    counts = applications.counts_by_role(db(), agency_id)
    read = screening.reading_by_role(db(), agency_id)
    published = screening.published_by_role(db(), agency_id)
    profiles = teams.newest_profiles(db(), [role.team_id for role in found])
    return [
        Line(
            role=role,
            verdict=verdict_words(profiles.get(role.team_id)),
            applied=counts.get(role.id, {}).get("submitted", 0),
            ranked=counts.get(role.id, {}).get("ranked", 0),
            gone_through=read.get(role.id, (0, 0))[0],
            shortlist=published.get(role.id),
        )
        for role in found
    ]
