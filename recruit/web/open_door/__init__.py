"""The public page "Are your goals too safe?": a first reading from a file or ten answers, without an account."""

from __future__ import annotations

from flask import Blueprint, Response, request

bp = Blueprint("open_door", __name__)

from recruit.web.open_door import calls, door, kept, limits, reading  # noqa: E402

__all__ = ["bp", "calls", "door", "kept", "limits", "reading"]

limits.install(bp)


@bp.after_request
def _keep_private(response: Response) -> Response:
    if "token" in (request.view_args or {}):
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
