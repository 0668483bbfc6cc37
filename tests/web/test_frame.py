"""What holds for every page: headers, errors in words, sessions that can be ended, form tokens."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit import settings
from recruit.domain.errors import NotReady
from recruit.store import open_session, people
from recruit.store.session import engine_for
from recruit.web import create_app
from tests.world import PASSWORD, World


def test_every_answer_carries_a_strict_policy(client: FlaskClient) -> None:
    answer = client.get("/roles")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_page_that_is_not_there_says_so_in_words(client: FlaskClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_a_form_without_its_token_is_refused_kindly(here: settings.Settings, world: World) -> None:
    app = create_app(here)
    answer = app.test_client().post("/sign-in", data={"email": world.emails["recruiter"], "password": PASSWORD})
    assert answer.status_code in (200, 400)
    assert app.test_client().post("/account/sign-out-elsewhere").status_code == 400


def test_signing_in_leads_home_and_a_wrong_password_does_not(sign_in, world: World, client: FlaskClient) -> None:
    assert sign_in("client").get("/home").headers["Location"] == "/client"
    answer = client.post("/sign-in", data={"email": world.emails["client"], "password": "wrong wrong wrong"})
    assert answer.status_code == 200
    assert client.get("/client").status_code == 302


def test_a_session_ended_on_the_server_is_over_in_the_browser(sign_in, world: World) -> None:
    browser = sign_in("recruiter")
    assert browser.get("/screen").status_code == 200
    with open_session(world.here.database_url, writing=True) as db:
        people.end_sessions(db, world.ids["recruiter"])
        db.commit()
    assert browser.get("/screen").status_code == 302


def test_signing_out_elsewhere_keeps_this_browser(sign_in) -> None:
    here, there = sign_in("recruiter"), sign_in("recruiter")
    here.post("/account/sign-out-elsewhere")
    assert here.get("/screen").status_code == 200
    assert there.get("/screen").status_code == 302


def test_a_copied_cookie_is_worth_nothing_after_signing_out(sign_in, app: Flask) -> None:
    browser = sign_in("recruiter")
    cookie = browser.get_cookie("recruit")
    assert cookie is not None
    thief = app.test_client()
    thief.set_cookie("recruit", cookie.value)
    assert thief.get("/screen").status_code == 200
    browser.post("/sign-out")
    assert thief.get("/screen").status_code == 302


def test_health_tells_what_serves_and_what_waits(client: FlaskClient, world: World) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json == {
        "status": "ok",
        "problems": [],
        "queue": "answers",
        "waiting": 0,
        "version": "0.1.0",
    }


def test_health_says_when_the_tables_are_old(here: settings.Settings, tmp_path) -> None:
    empty = settings.load({"RECRUIT_VAR": str(tmp_path / "empty"), "RECRUIT_ENV": "test"})
    answer = create_app(empty).test_client().get("/health")
    assert answer.status_code == 503
    assert "migrations" in answer.json["problems"][0]  # pyright: ignore[reportOptionalSubscript]


def test_a_database_that_is_gone_gives_everybody_the_page_of_words(app: Flask, sign_in, world: World) -> None:
    admin = sign_in("admin")
    with engine_for(world.here.database_url).execution_options(writing=True).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE users RENAME TO gone")
    app.testing = False
    answer = admin.get("/admin/data")
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "Traceback" not in answer.text


def test_what_is_not_set_up_is_told_to_an_admin_and_not_to_a_candidate(
    app: Flask, sign_in, client: FlaskClient
) -> None:
    def closed() -> str:
        raise NotReady("RECRUIT_FILES_KEY must be 32 bytes in URL-safe base64.")

    app.add_url_rule("/closed", "closed", closed)
    for browser, told in ((client, False), (sign_in("recruiter"), False), (sign_in("admin"), True)):
        answer = browser.get("/closed")
        assert answer.status_code == 503
        assert "Nothing you sent earlier was lost" in answer.text
        assert ("RECRUIT_FILES_KEY" in answer.text) == told


def test_a_stranger_is_asked_to_sign_in_whether_or_not_the_page_is_there(client: FlaskClient, world: World) -> None:
    for number in (world.ids["application"], 999_999):
        answer = client.get(f"/screen/applications/{number}")
        assert answer.headers["Location"].startswith("/sign-in?next=")
    assert "Sign in</a>" in client.get("/nothing-here").text


def test_production_refuses_to_start_half_configured_and_names_what_is_missing() -> None:
    with pytest.raises(NotReady) as refused:
        settings.load({"RECRUIT_ENV": "production", "RECRUIT_SECRET_KEY": "x" * 40})
    assert "RECRUIT_DATABASE_URL" in str(refused.value)
    assert "RECRUIT_FILES_KEY" in str(refused.value)
    assert "RECRUIT_SECRET_KEY" not in str(refused.value)


def test_production_refuses_short_secrets() -> None:
    given = dict.fromkeys(settings.DEMANDED_IN_PRODUCTION, "x" * 44) | {"RECRUIT_TOTP_SECRET": "short"}
    with pytest.raises(NotReady, match="RECRUIT_TOTP_SECRET"):
        settings.load(given | {"RECRUIT_ENV": "production"})
