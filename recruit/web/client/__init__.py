"""Pages for the client."""

from flask import Blueprint

from recruit.web.guard import needs

bp = Blueprint("client", __name__)


@bp.get("/client")
@needs("client.home")
def home() -> str:
    """home."""
    return "home"


@bp.get("/client/teams")
@needs("client.home")
def teams() -> str:
    """teams."""
    return "teams"


@bp.get("/client/roles")
@needs("client.home")
def roles() -> str:
    """roles."""
    return "roles"
