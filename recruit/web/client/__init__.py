"""Pages for the client: shortlists, teams with the diagnosis of their goals, roles."""

from flask import Blueprint

bp = Blueprint("client", __name__)

from recruit.web.client import (  # noqa: E402
    about,
    answers,
    columns,
    hires,
    home,
    lacking,
    numbers,
    pulse,
    report,
    roles,
    shortlist,
    team,
    teams,
    what_if,
)

__all__ = [
    "about",
    "answers",
    "bp",
    "columns",
    "hires",
    "home",
    "lacking",
    "numbers",
    "pulse",
    "report",
    "roles",
    "shortlist",
    "team",
    "teams",
    "what_if",
]
