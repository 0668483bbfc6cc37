"""What each kind of person finds at the top of every page."""

from __future__ import annotations

from typing import Any

from flask import Flask, request, url_for

from recruit.web.person import person

#: kind -> (words, endpoint); a page of the same blueprint lights the entry whose endpoint is its own or its parent.
ENTRIES: dict[str, tuple[tuple[str, str], ...]] = {
    "admin": (
        ("Roles", "recruiter.roles"),
        ("Clients", "recruiter.clients"),
        ("Requests", "open_door.requests"),
        ("People", "admin.users"),
        ("Data", "admin.data"),
        ("Models", "admin.models"),
        ("System", "admin.system"),
    ),
    "recruiter": (
        ("Roles", "recruiter.roles"),
        ("Clients", "recruiter.clients"),
        ("Requests", "open_door.requests"),
    ),
    "client": (
        ("Shortlists", "client.home"),
        ("Teams", "client.teams"),
        ("Roles", "client.roles"),
        ("Hires", "client.hires"),
    ),
}


def install(app: Flask) -> None:
    """Give base.html its navigation."""
    app.context_processor(_frame)


def _frame() -> dict[str, Any]:
    who = person()
    entries = ENTRIES.get(who.kind, ())
    return {
        "nav": [(words, url_for(endpoint), request.endpoint == endpoint) for words, endpoint in entries],
        "signed_in_as": who.name,
        "account_url": url_for("account.me") if who.kind != "nobody" else None,
        "sign_out_url": url_for("security.logout") if who.kind != "nobody" else None,
        "home_url": url_for("account.home"),
        "how_url": url_for("candidate.how_it_works"),
        "privacy_url": url_for("candidate.privacy"),
        "goals_url": url_for("open_door.door"),
    }
