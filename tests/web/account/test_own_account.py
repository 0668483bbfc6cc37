"""One's own account: passwords, letters, invitations, other browsers."""

from __future__ import annotations

import logging
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit.domain.access import Person
from recruit.flows.invite_user import invite_user
from recruit.store import open_session
from recruit.web.account.browsers import in_words
from tests.world import PASSWORD, World

NEW = "seven quiet herons wade"


def letter(caplog: pytest.LogCaptureFixture) -> str:
    return caplog.records[-1].getMessage()


def ask_for_link(client: FlaskClient, email: str, caplog: pytest.LogCaptureFixture) -> str:
    with caplog.at_level(logging.WARNING, logger="recruit.web.account.mail"):
        client.post("/reset-password", data={"email": email})
    found = re.search(r"http://localhost(/reset-password/\S+)", letter(caplog))
    assert found is not None
    return found.group(1)


def test_a_forgotten_password_is_replaced_by_a_link_in_a_plain_letter(client, world: World, caplog) -> None:
    link = ask_for_link(client, world.emails["client"], caplog)
    assert "asked for a new password" in letter(caplog)
    assert "2 hours" in letter(caplog)
    assert "Choose a new password" in client.get(link).text
    client.post(link, data={"password": NEW, "password_confirm": NEW})
    answer = client.post("/sign-in", data={"email": world.emails["client"], "password": NEW})
    assert answer.status_code == 302


def test_the_link_works_once(client, world: World, caplog) -> None:
    link = ask_for_link(client, world.emails["client"], caplog)
    client.post(link, data={"password": NEW, "password_confirm": NEW})
    assert client.get(link).status_code == 302


def test_a_new_password_ends_every_session(client, sign_in, world: World, caplog) -> None:
    browser = sign_in("client")
    link = ask_for_link(client, world.emails["client"], caplog)
    client.post(link, data={"password": NEW, "password_confirm": NEW})
    assert browser.get("/client").status_code == 302


def test_asking_for_an_unknown_address_tells_nothing(client, world: World, caplog) -> None:
    known = client.post("/reset-password", data={"email": world.emails["client"]}).text
    caplog.clear()
    unknown = client.post("/reset-password", data={"email": "nobody@else.example"}).text
    assert unknown.replace("nobody@else.example", world.emails["client"]) == known
    assert caplog.records == []


def test_changing_the_password_keeps_this_browser_and_ends_the_others(sign_in) -> None:
    here, there = sign_in("recruiter"), sign_in("recruiter")
    data = {"password": PASSWORD, "new_password": NEW, "new_password_confirm": NEW}
    assert here.post("/change-password", data=data).status_code == 302
    assert here.get("/screen").status_code == 200
    assert there.get("/screen").status_code == 302
    assert here.get("/account").text.count(", since") == 1


def test_a_new_password_that_is_short_or_differs_is_said_beside_its_field(sign_in) -> None:
    browser = sign_in("recruiter")
    short = browser.post(
        "/change-password", data={"password": PASSWORD, "new_password": "short", "new_password_confirm": "short"}
    )
    assert "Use at least 10 characters." in short.text
    differs = browser.post(
        "/change-password", data={"password": PASSWORD, "new_password": NEW, "new_password_confirm": NEW + "s"}
    )
    assert "The two are not the same" in differs.text


def test_the_account_names_this_browser_and_the_others(sign_in) -> None:
    here = sign_in("recruiter")
    assert "Sign out everywhere else" not in here.get("/account").text
    sign_in("recruiter")
    page = here.get("/account").text
    assert page.count("this one") == 1
    assert "Sign out everywhere else" in page


def invited(world: World) -> str:
    with open_session(world.here.database_url, writing=True) as db:
        admin = Person("admin", world.ids["admin"], world.ids["agency"], name="Admin")
        _, token = invite_user(db, admin, kind="recruiter", name="Ana", email="Ana@new.example", client=None)
        db.commit()
    return token


def test_an_invitation_is_taken_up_with_a_password_and_works_once(app: Flask, world: World) -> None:
    token = invited(world)
    browser = app.test_client()
    assert "Welcome, Ana" in browser.get(f"/invitation/{token}").text
    answer = browser.post(f"/invitation/{token}", data={"password": NEW, "again": NEW})
    assert answer.headers["Location"] == "/"
    assert browser.get("/screen").status_code == 200
    assert "no longer works" in app.test_client().get(f"/invitation/{token}").text


def test_an_invitation_with_two_different_passwords_keeps_waiting(app: Flask, world: World) -> None:
    token = invited(world)
    answer = app.test_client().post(f"/invitation/{token}", data={"password": NEW, "again": "something else"})
    assert "The two are not the same" in answer.text


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1", "Safari on an iPhone"),
        ("curl/8", "A browser"),
    ],
)
def test_a_browser_is_named_as_its_owner_would(agent: str, words: str) -> None:
    assert in_words(agent) == words
