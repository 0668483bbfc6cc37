"""The door of every page: which permission it takes, and the one place where a row is loaded or answered with 404."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from recruit.domain.access import PERMISSIONS, may
from recruit.store import applications, teams
from recruit.store.tables import Base, Role
from recruit.web.db import db
from recruit.web.person import person

View = Callable[..., Any]

#: Endpoints of libraries that bring their own doors.
ELSEWHERE = ("static", "security.")


def needs(permission: str, *, writes: bool = False, **rows: type[Base]) -> Callable[[View], View]:
    """Let a view be seen only by those who may; load the rows its address names.

    `rows` maps a view's argument to its table: the route's `<int:team_id>` becomes the argument `team` with
    `needs("team.read", team=Team)`. The first row is what the permission is asked about; the others must belong to
    it. A row that is not there and a row that is somebody else's are the same 404. `writes` marks a GET that records
    something.
    """
    PERMISSIONS[permission]

    def dress(view: View) -> View:
        @wraps(view)
        def dressed(**given: Any) -> Any:
            if wanted := _asked_to_sign_in(permission):
                return wanted
            loaded = {name: load_or_404(table, given.pop(f"{name}_id")) for name, table in rows.items()}
            _turn_away(permission, list(loaded.values()))
            return view(**loaded, **given)

        _marked(dressed, permission, writes)
        return dressed

    return dress


def with_private_link(view: View) -> View:
    """Turn the address's `token` into the candidate's `application`; a wrong token is a 404."""

    @wraps(view)
    def dressed(token: str, **given: Any) -> Any:
        application = applications.by_token(db(), token)
        if application is None:
            abort(404)
        return view(application=application, token=token, **given)

    _marked(dressed, "application.own", writes=False)
    return dressed


def _marked(view: View, permission: str, writes: bool) -> None:
    view.permission = permission  # pyright: ignore[reportFunctionMemberAccess]
    view.writes = writes  # pyright: ignore[reportFunctionMemberAccess]


def load_or_404(table: type[Any], row_id: int) -> Any:
    """The row, or a 404."""
    return db().get(table, row_id) or abort(404)


def public_role_or_404(slug: str) -> Role:
    """The role of a public address, or a 404."""
    return teams.role_by_slug(db(), slug) or abort(404)


def check_every_door(app: Flask) -> None:
    """Refuse to start while a route has no permission: a new page is closed until somebody decides."""
    open_doors = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if not rule.endpoint.startswith(ELSEWHERE) and not hasattr(app.view_functions[rule.endpoint], "permission")
    ]
    if open_doors:
        raise RuntimeError(f"These pages do not say who may see them: {', '.join(sorted(open_doors))}")


def _asked_to_sign_in(permission: str) -> Response | None:
    """The way to sign in, before any row is looked for: whether one is there is no business of a stranger."""
    if person().kind != "nobody" or may(person(), permission):
        return None
    wanted = request.full_path if request.method == "GET" else None
    return redirect(url_for("security.login", next=wanted))


def _turn_away(permission: str, rows: list[Any]) -> None:
    if not all(may(person(), permission, row) for row in rows or [None]):
        abort(404)
