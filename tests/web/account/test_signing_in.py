"""Signing in: wrong passwords, the wait after many of them, the second step, recovery codes."""

from __future__ import annotations

import base64
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from passlib.totp import TOTP

from recruit.store import open_session, people
from recruit.store.tables import User
from tests.world import PASSWORD, World


def enter(browser: FlaskClient, email: str, password: str = PASSWORD):
    return browser.post("/sign-in", data={"email": email, "password": password})


def test_a_wrong_password_is_said_in_one_sentence_and_the_address_is_kept(client: FlaskClient, world: World) -> None:
    answer = enter(client, world.emails["client"], "not the right one")
    assert answer.text.count("do not go together") == 1
    assert f'value="{world.emails["client"]}"' in answer.text


def test_an_unknown_address_gets_the_same_words_as_a_wrong_password(client: FlaskClient, world: World) -> None:
    known = enter(client, world.emails["client"], "not the right one").text
    unknown = enter(client, "nobody@else.example", "not the right one").text
    assert unknown.replace("nobody@else.example", world.emails["client"]) == known


def test_signing_in_leads_where_somebody_wanted_to_go(client: FlaskClient, world: World) -> None:
    wanted = client.get("/client/teams")
    form = client.get(wanted.headers["Location"]).text
    action = re.search(r'action="(/sign-in\?next=[^"]+)"', form)
    assert action is not None
    answer = client.post(action.group(1), data={"email": world.emails["client"], "password": PASSWORD})
    assert answer.headers["Location"].rstrip("?") == "/client/teams"


def test_signing_in_never_leads_to_another_house(client: FlaskClient, world: World) -> None:
    data = {"email": world.emails["client"], "password": PASSWORD, "next": "https://elsewhere.example/"}
    answer = client.post("/sign-in?next=https://elsewhere.example/", data=data)
    assert "elsewhere" not in answer.headers.get("Location", "")


def test_after_five_wrong_tries_even_the_right_password_waits(client: FlaskClient, world: World) -> None:
    for _ in range(5):
        enter(client, world.emails["client"], "not the right one")
    assert "do not go together" in enter(client, world.emails["client"]).text
    assert enter(client, world.emails["recruiter"]).status_code == 302


def test_wrong_tries_are_in_the_log_and_those_during_a_wait_do_not_fill_it(
    client: FlaskClient, world: World, db
) -> None:
    from recruit.store import events

    for _ in range(9):
        enter(client, world.emails["client"], "not the right one")
    lines = events.newest(db, world.ids["agency"])
    assert sum(line.verb == people.WRONG_TRY for line in lines) == 5


def test_a_wrong_try_counts_whatever_kind_of_answer_was_asked_for(client: FlaskClient, world: World) -> None:
    for _ in range(5):
        client.post("/sign-in", json={"email": world.emails["client"], "password": "not the right one"})
    assert enter(client, world.emails["client"]).status_code == 200


def test_signing_in_starts_the_count_anew(client: FlaskClient, app: Flask, world: World) -> None:
    for _ in range(4):
        enter(client, world.emails["client"], "not the right one")
    assert enter(app.test_client(), world.emails["client"]).status_code == 302
    for _ in range(4):
        enter(client, world.emails["client"], "not the right one")
    assert enter(app.test_client(), world.emails["client"]).status_code == 302


def test_nobody_is_remembered_beyond_the_session(client: FlaskClient, world: World) -> None:
    data = {"email": world.emails["client"], "password": PASSWORD, "remember": "y"}
    answer = client.post("/sign-in", data=data)
    assert answer.status_code == 302
    assert client.get_cookie("remember_token") is None
    assert "remember_token" not in " ".join(answer.headers.getlist("Set-Cookie"))


@pytest.fixture
def with_app(sign_in, world: World) -> tuple[FlaskClient, str]:
    """A client's person who has turned the second step on, and the key of their app."""
    browser = sign_in("client")
    page = browser.post("/tf-setup", data={"setup": "authenticator"}).text
    assert 'src="data:image/svg+xml;base64,' in page
    key = re.search(r"<dt>Key</dt><dd><code>([^<]+)</code>", page)
    action = re.search(r'action="(/tf-setup/[^"]+)"', page)
    assert key is not None
    assert action is not None
    done = browser.post(action.group(1), data={"code": code_of(key.group(1))})
    assert done.headers["Location"].endswith("/account")
    assert "The second step is on" in browser.get("/account").text
    return browser, key.group(1)


def code_of(key: str) -> str:
    return TOTP(key=key.replace("-", "").replace(" ", "")).generate().token


def test_the_second_step_asks_for_a_code_and_takes_the_right_one(with_app, app: Flask, world: World) -> None:
    browser = app.test_client()
    assert "/tf-validate" in enter(browser, world.emails["client"]).headers["Location"]
    assert "not right" in browser.post("/tf-validate", data={"code": "000000"}).text
    assert browser.get("/client").status_code == 302
    assert browser.post("/tf-validate", data={"code": code_of(with_app[1])}).status_code == 302
    assert browser.get("/client").status_code == 200


def test_codes_cannot_be_tried_through(with_app, app: Flask, world: World) -> None:
    browser = app.test_client()
    enter(browser, world.emails["client"])
    for _ in range(5):
        browser.post("/tf-validate", data={"code": "000000"})
    answer = browser.post("/tf-validate", data={"code": code_of(with_app[1])})
    assert "Wait ten minutes" in answer.text
    assert browser.get("/client").status_code == 302


def test_a_recovery_code_works_once_and_lies_encrypted(with_app, app: Flask, world: World) -> None:
    page = with_app[0].post("/mf-recovery-codes", data={"generate_new_codes": "1"}).text
    codes = re.findall(r"<li><code>([^<]+)</code>", page)
    assert len(codes) == 5
    with open_session(world.here.database_url, writing=False) as db:
        kept = db.get_one(User, world.ids["client user"]).mf_recovery_codes
    assert kept is not None
    assert codes[0] not in kept
    for expected in (200, 302):
        browser = app.test_client()
        enter(browser, world.emails["client"])
        browser.post("/mf-recovery", data={"code": codes[0]})
        assert browser.get("/client").status_code == expected


def test_the_second_step_can_be_turned_off(with_app) -> None:
    browser = with_app[0]
    assert "Turn it off" in browser.get("/tf-setup").text
    browser.post("/tf-setup", data={"setup": "disable"})
    assert "It is off" in browser.get("/account").text


def test_every_page_about_signing_in_can_be_shown(client: FlaskClient, sign_in, with_app, app: Flask, world) -> None:
    for path in ("/sign-in", "/reset-password", "/reset-password?next=/client"):
        assert client.get(path).status_code == 200
    browser = sign_in("recruiter")
    for path in ("/account", "/change-password", "/verify", "/tf-setup", "/mf-recovery-codes?show_codes=1"):
        assert browser.get(path).status_code == 200, path
    halfway = app.test_client()
    enter(halfway, world.emails["client"])
    for path in ("/tf-validate", "/mf-recovery", "/tf-rescue"):
        assert halfway.get(path).status_code == 200, path


def test_the_key_of_the_app_is_as_long_as_it_should_be(with_app) -> None:
    key = with_app[1].replace("-", "").replace(" ", "")
    assert len(base64.b32decode(key + "=" * (-len(key) % 8))) >= 16


def test_every_form_speaks_in_our_words_and_not_in_the_browsers(
    client: FlaskClient, with_app, app: Flask, world
) -> None:
    halfway = app.test_client()
    enter(halfway, world.emails["client"])
    for browser, path, words in (
        (client, "/reset-password", "Enter your e-mail address."),
        (halfway, "/tf-validate", "Enter the code."),
        (halfway, "/mf-recovery", "Enter one of your recovery codes."),
    ):
        assert "novalidate" in browser.get(path).text
        answer = browser.post(path, data={})
        assert words in answer.text
        assert "This field is required" not in answer.text


def test_asking_for_a_new_password_says_where_to_look_and_not_who_signs_in(client: FlaskClient, world: World) -> None:
    pages = []
    for email in (world.emails["client"], "nobody@else.example"):
        answer = client.post("/reset-password", data={"email": email})
        assert "Look into your mail" in answer.text
        pages.append(answer.text.replace(email, ""))
    assert pages[0] == pages[1]
    assert "Look into your mail" not in client.post("/reset-password", data={"email": "nonsense"}).text
