"""Pages for the candidate."""

from flask import Blueprint

from recruit.web.guard import needs

bp = Blueprint("candidate", __name__)


@bp.get("/roles")
@needs("open")
def roles() -> str:
    """roles."""
    return "roles"


@bp.get("/how-it-works")
@needs("open")
def how_it_works() -> str:
    """how_it_works."""
    return "how_it_works"


@bp.get("/privacy")
@needs("open")
def privacy() -> str:
    """privacy."""
    return "privacy"
