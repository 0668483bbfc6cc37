"""Every route, asked for by everybody: own agency, other agency, nobody. A new route without a rule fails here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from recruit.web import guard
from tests.world import World

EVERYBODY = {"admin", "recruiter", "client", "nobody"}
#: permission -> the kinds of person of the thing's own agency (and client) who may; all others get a 404.
ALLOWED: dict[str, set[str]] = {
    "open": EVERYBODY,
    "pulse.answer": EVERYBODY,
    "role.read_public": EVERYBODY,
    "application.own": EVERYBODY,  # the private link is the key; a wrong one is tested below
    "account.own": {"admin", "recruiter", "client"},
    "role.screen": {"admin", "recruiter"},
    "application.read": {"admin", "recruiter"},
    "application.decide": {"admin", "recruiter"},
    "shortlist.publish": {"admin", "recruiter"},
    "client.read": {"admin", "recruiter"},
    "team.read": {"admin", "recruiter", "client"},
    "team.upload": {"admin", "recruiter", "client"},
    "client.home": {"client"},
    "shortlist.read": {"client"},
    "shortlist.answer": {"client"},
    "hire.outcome": {"client"},
    "agency.admin": {"admin"},
}
#: Permissions whose pages name nobody else's things: everybody of that kind has their own.
WITHOUT_A_THING = {"open", "pulse.answer", "role.read_public", "application.own", "account.own"}


def _rules(app: Flask) -> Iterator[tuple[Rule, str]]:
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith(guard.ELSEWHERE):
            continue
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            yield rule, method


def _address(app: Flask, rule: Rule, world: World) -> str:
    known: dict[str, object] = {f"{name}_id": number for name, number in world.ids.items() if " " not in name}
    known |= {"user_id": world.ids["recruiter"], "slug": world.slug, "token": world.tokens["application"]}
    known |= {"n": 1, "number": 1, "key": "own_bar", "session_id": 1, "invitation_id": 1, "profile_id": 1}
    known |= {"pulse_token": world.tokens["pulse"]}
    unknown = set(rule.arguments) - set(known)
    assert not unknown, f"{rule} has arguments this test does not know: {unknown}"
    with app.test_request_context():
        return app.url_map.bind("localhost").build(rule.endpoint, {name: known[name] for name in rule.arguments})


def _turned_away(browser: FlaskClient, method: str, address: str) -> bool:
    answer = browser.open(address, method=method)
    assert answer.status_code < 500, f"{method} {address}: {answer.text[:300]}"
    return answer.status_code == 404 or (answer.status_code == 302 and "/sign-in" in answer.headers["Location"])


def test_every_permission_of_a_route_is_known_here(app: Flask) -> None:
    used = {app.view_functions[rule.endpoint].permission for rule, _ in _rules(app)}  # pyright: ignore[reportFunctionMemberAccess]
    assert used <= set(ALLOWED)


@pytest.mark.parametrize(
    "who", ["admin", "recruiter", "client", "other admin", "other recruiter", "other client", "nobody"]
)
def test_each_route_lets_in_whom_it_should_and_nobody_else(app: Flask, world: World, sign_in, client, who: str) -> None:
    browser = client if who == "nobody" else sign_in(who)
    kind = who.removeprefix("other ")
    wrong = []
    for rule, method in _rules(app):
        permission = app.view_functions[rule.endpoint].permission  # pyright: ignore[reportFunctionMemberAccess]
        if method == "POST" and permission in ("application.own", "account.own"):
            continue  # these change or end the very things the next request needs; journeys walk them
        names_a_thing = permission not in WITHOUT_A_THING and any(name.endswith("_id") for name in rule.arguments)
        may = kind in ALLOWED[permission] and not (who.startswith("other") and names_a_thing)
        if _turned_away(browser, method, _address(app, rule, world)) == may:
            wrong.append(f"{method} {rule} ({permission}): {'turned away' if may else 'let in'} {who}")
    assert wrong == []


def test_a_wrong_private_link_leads_nowhere(app: Flask, world: World, client: FlaskClient) -> None:
    known = world.tokens["application"]
    for rule, method in _rules(app):
        if "token" in rule.arguments and rule.endpoint.startswith("candidate."):
            address = _address(app, rule, world).replace(known, known[:-1] + ("A" if known[-1] != "A" else "B"))
            assert client.open(address, method=method).status_code == 404


def test_a_route_without_a_permission_keeps_the_application_from_starting(app: Flask) -> None:
    app.view_functions["careless"] = lambda: "open to all"
    app.url_map.add(Rule("/careless", endpoint="careless"))
    with pytest.raises(RuntimeError, match="careless"):
        guard.check_every_door(app)
