"""Pages for the recruiter."""

from flask import Blueprint

from recruit.web.guard import needs

bp = Blueprint("recruiter", __name__)


@bp.get("/screen")
@needs("role.screen")
def roles() -> str:
    """roles."""
    return "roles"


@bp.get("/clients")
@needs("role.screen")
def clients() -> str:
    """clients."""
    return "clients"
