"""The pulse survey: answered without a name, shown from five up and five at a time, beside the manager's view."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit.domain.pulse import QUESTIONS
from recruit.store import open_session, surveys, teams, work
from recruit.store.tables import PulseAnswer, now
from tests.world import World

BORED = {"bored": "4.0", "free_time": "3.0", "own_goal": "1.2"}


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def page(world: World) -> str:
    return f"/client/teams/{world.ids['team']}/pulse"


@pytest.fixture
def link(world: World) -> str:
    return f"/pulse/{world.tokens['pulse']}"


def answer(app: Flask, link: str, times: int, given: dict[str, str] = BORED) -> None:
    for _ in range(times):
        assert app.test_client().post(link, data=given).status_code == 302


def test_the_questions_are_at_most_twelve_and_ask_for_no_name(client: FlaskClient, link: str) -> None:
    text = client.get(link).text
    assert len(QUESTIONS) <= 12
    assert all(question.ask.split("'")[0] in text for question in QUESTIONS.values())
    assert "No name, no account" in text
    assert 'type="text"' not in text
    assert 'type="email"' not in text


def test_an_answer_is_kept_with_the_day_and_nothing_else(app: Flask, world: World, link: str) -> None:
    answer(app, link, 1)
    with open_session(world.here.database_url, writing=False) as db:
        row = db.query(PulseAnswer).one()
        assert row.given == {"bored": 4.0, "free_time": 3.0, "own_goal": 1.2}
        assert type(row.day) is date
        assert row.day == now().date()
        assert {column.name for column in PulseAnswer.__table__.columns} == {"id", "survey_id", "day", "given"}


def test_a_browser_that_answered_is_thanked_and_may_be_lent(client: FlaskClient, link: str) -> None:
    client.post(link, data=BORED)
    assert "Thank you" in client.get(link).text
    assert "questions about your goals" in client.get(link + "?again=1").text


def test_nothing_answered_and_answers_that_were_not_offered_are_refused(client: FlaskClient, link: str) -> None:
    assert client.post(link, data={}).status_code == 422
    refused = client.post(link, data={"bored": "17", "name": "Ada"})
    assert refused.status_code == 422
    assert "Answer at least one question" in refused.text


def test_under_five_answers_nothing_is_shown(app: Flask, browser: FlaskClient, link: str, page: str) -> None:
    answer(app, link, 4)
    text = browser.get(page).text
    assert "4 answers so far; they are shown from 5 up" in text
    assert "of 4 (" not in text


def test_from_five_up_averages_are_shown_five_at_a_time(app: Flask, browser: FlaskClient, link, page: str) -> None:
    answer(app, link, 5)
    shown = browser.get(page).text
    assert "4 of 4 (most days)" in shown
    assert "120 % of the team" in shown
    answer(app, link, 4, {"bored": "0.0"})
    assert "4 of 4 (most days)" in browser.get(page).text
    answer(app, link, 1, {"bored": "0.0"})
    assert "2 of 4 (once a week)" in browser.get(page).text


def test_a_question_that_fewer_than_five_answered_stays_hidden(app: Flask, browser: FlaskClient, link, page) -> None:
    answer(app, link, 4)
    answer(app, link, 1, {"bored": "4.0"})
    text = browser.get(page).text
    assert "4 of 4 (most days)" in text
    assert "120 % of the team" not in text


def test_the_managers_view_stands_beside_the_teams(app: Flask, browser: FlaskClient, link: str, page: str) -> None:
    answer(app, link, 5)
    assert browser.post(page + "/manager", data={"bored": "1.0"}).status_code == 302
    text = browser.get(page).text
    assert "4 of 4 (most days)" in text
    assert "1 of 4 (once a month)" in text


def test_five_answers_have_the_team_diagnosed_again_with_them(app: Flask, world: World, link: str) -> None:
    answer(app, link, 4)
    with open_session(world.here.database_url, writing=True) as db:
        assert work.waiting(db) == []
    answer(app, link, 1)
    world.work_off()
    with open_session(world.here.database_url, writing=False) as db:
        newest = teams.newest_profile(db, world.ids["team"])
        assert newest is not None
        assert newest.version == 2
        assert newest.diagnosis["extra"]["pulse"] == {"answers": 5}


def test_a_closed_survey_takes_nothing_more_and_another_can_be_opened(browser, client, world, link, page) -> None:
    browser.post(page + "/open")
    assert "is open already" in browser.get(page).text
    browser.post(page + "/close")
    assert "This survey is closed" in client.get(link).text
    assert client.post(link, data=BORED).status_code == 422
    browser.post(page + "/open")
    with open_session(world.here.database_url, writing=False) as db:
        newest = surveys.newest_survey(db, world.ids["team"])
        assert newest is not None
        assert newest.token != world.tokens["pulse"]
        assert newest.token in browser.get(page).text


def test_a_wrong_link_leads_nowhere(client: FlaskClient) -> None:
    assert client.get("/pulse/nothing").status_code == 404


def test_very_many_answers_from_one_connection_have_to_wait(app: Flask, client: FlaskClient, link: str) -> None:
    answer(app, link, 30)
    page = app.test_client().post(link, data=BORED)
    assert page.status_code == 429
    assert "Wait a few minutes" in page.text
    assert page.text.count("checked") == len(BORED)


def test_the_pulse_is_a_picture_too_from_five_answers_up(
    app: Flask, browser: FlaskClient, link: str, page: str
) -> None:
    answer(app, link, 4)
    assert "chart-pulse" not in browser.get(page).text
    answer(app, link, 1)
    shown = browser.get(page).text
    assert "chart-pulse" in shown
    assert "The team is the dot" in shown
    assert shown.count("Boredom") >= 2  # in the picture and in its table
    browser.post(page + "/manager", data={"bored": "1.0"})
    assert 'class="ring"' in browser.get(page).text
