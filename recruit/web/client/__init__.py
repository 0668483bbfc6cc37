"""Pages for the client: shortlists, teams with the diagnosis of their goals, roles."""

from flask import Blueprint

bp = Blueprint("client", __name__)

from recruit.web.client import about, answers, columns, home, lacking, numbers, roles, shortlist, team, teams, what_if  # noqa: E402

__all__ = [
    "about",
    "answers",
    "bp",
    "columns",
    "home",
    "lacking",
    "numbers",
    "roles",
    "shortlist",
    "team",
    "teams",
    "what_if",
]
