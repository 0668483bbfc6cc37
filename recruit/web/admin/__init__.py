"""Pages for the admin: who can sign in, how long data is kept, what is running."""

from flask import Blueprint

bp = Blueprint("admin", __name__)

from recruit.web.admin import copies, data, invite, models, pictures, system, users  # noqa: E402

__all__ = ["bp", "copies", "data", "invite", "models", "pictures", "system", "users"]
