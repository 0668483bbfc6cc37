"""The pulse survey as a team's member meets it: twelve questions behind a link, without a name."""

from flask import Blueprint

bp = Blueprint("pulse", __name__)

from recruit.web.pulse import answer, limits  # noqa: E402

limits.install(bp)

__all__ = ["answer", "bp"]
