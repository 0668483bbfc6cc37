"""Pages for the recruiter: roles, people in bands, one person with the evidence, clients."""

from flask import Blueprint

bp = Blueprint("recruiter", __name__)

from recruit.web.recruiter import (  # noqa: E402 - the pages put themselves on the blueprint above
    applications,
    ask_again,
    clients,
    decide,
    edit_roles,
    outcomes,
    pages,
    ranking,
    roles,
    scorecard,
    shortlist,
)

__all__ = [
    "applications",
    "ask_again",
    "bp",
    "clients",
    "decide",
    "edit_roles",
    "outcomes",
    "pages",
    "ranking",
    "roles",
    "scorecard",
    "shortlist",
]
