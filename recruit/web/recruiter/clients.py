"""The hiring companies: their teams with the verdict on their goals, and their roles."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template

from recruit.store import intentions, people, teams
from recruit.store.tables import Client, Team
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person
from recruit.web.recruiter import bp
from recruit.web.recruiter.goal_card import GoalCard, goal_card
from recruit.web.recruiter.roles import Line, lines


@dataclass(frozen=True, slots=True)
class Company:
    """A client with its teams' goals and its roles."""

    client: Client
    teams: tuple[tuple[Team, GoalCard], ...]
    roles: tuple[Line, ...]


@bp.get("/clients")
@needs("client.read")
def clients() -> str:
    """All clients of the agency."""
    agency_id = person().agency_id or 0
    roles = lines(teams.roles_of_agency(db(), agency_id))
    return render_template(
        "recruiter/clients.html", companies=[_company(client, roles) for client in teams.clients_of(db(), agency_id)]
    )


@bp.get("/clients/<int:client_id>")
@needs("client.read", client=Client)
def client(client: Client) -> str:
    """One client."""
    users = [user for user in people.users_of(db(), client.agency_id) if user.client_id == client.id]
    company = _company(client, lines(teams.roles_of_client(db(), client.id)))
    return render_template("recruiter/client.html", company=company, users=users)


def _company(client: Client, roles: list[Line]) -> Company:
    ids = [team.id for team in client.teams]
    profiles, meant = teams.newest_profiles(db(), ids), intentions.intentions_of_teams(db(), ids)
    return Company(
        client,
        tuple((team, goal_card(team, profiles.get(team.id), meant.get(team.id))) for team in client.teams),
        tuple(line for line in roles if line.role.client_id == client.id),
    )
