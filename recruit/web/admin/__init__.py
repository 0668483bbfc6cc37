"""Pages for the admin."""

from flask import Blueprint

from recruit.web.guard import needs

bp = Blueprint("admin", __name__)


@bp.get("/admin/people")
@needs("agency.admin")
def users() -> str:
    """users."""
    return "users"


@bp.get("/admin/data")
@needs("agency.admin")
def data() -> str:
    """data."""
    return "data"


@bp.get("/admin/system")
@needs("agency.admin")
def system() -> str:
    """system."""
    return "system"
