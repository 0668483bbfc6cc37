"""The client reads a shortlist: names hidden until asked to meet, answers that can be changed, nothing unpublished."""

from __future__ import annotations

import html

import pytest
from flask.testing import FlaskClient

from recruit.domain.access import SYSTEM
from recruit.flows.erase_person import withdraw_application
from recruit.flows.publish_shortlist import unpublish_shortlist
from recruit.store import events, open_session
from recruit.store.tables import Application, Shortlist, ShortlistEntry
from tests.world import World

NAME = "Maricel Dumalagan"


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def page(world: World) -> str:
    return f"/client/shortlists/{world.ids['shortlist']}"


def answer(browser: FlaskClient, world: World, said: str, text: str = ""):
    entry = world.ids["entry"]
    data = {f"p{entry}-answer": said, f"p{entry}-text": text}
    return browser.post(f"/client/entries/{entry}/answer", data=data)


def test_the_start_page_lists_shortlists_and_what_waits(browser: FlaskClient, page: str) -> None:
    text = browser.get("/client").text
    assert page in text
    assert "They wait for your answer" in text


def test_people_have_reasons_in_their_own_words_and_no_names(browser: FlaskClient, page: str) -> None:
    text = browser.get(page).text
    assert "M. D." in text
    assert "Maricel" not in text
    assert "Dumalagan" not in text
    assert "Reached 118% of plan in 2023." in text
    assert "Tell me about a number you missed." in text
    assert "not enough said" in text
    assert "May leave" not in text
    assert "They may leave for more challenge" in text
    assert "Once goals rise as you intend, nothing they sent speaks for leaving soon." in text


def test_asking_to_meet_shows_the_name_at_once(browser: FlaskClient, world: World, page: str) -> None:
    done = answer(browser, world, "meet")
    assert done.headers["Location"].startswith(page)
    text = browser.get(page).text
    assert NAME in text
    assert "Devon" not in text


def test_an_answer_can_be_changed_and_not_for_us_needs_a_reason(browser: FlaskClient, world: World, page: str) -> None:
    answer(browser, world, "meet")
    refused = answer(browser, world, "not_for_us")
    assert refused.status_code == 422
    assert "Say why in a few words" in refused.text
    answer(browser, world, "not_for_us", "Needs <b>French</b>.")
    text = browser.get(page).text
    assert html.escape("Needs <b>French</b>.") in text
    assert NAME not in text


def test_a_form_sent_without_an_answer_keeps_what_was_typed(browser: FlaskClient, world: World) -> None:
    entry = world.ids["entry"]
    answered = browser.post(f"/client/entries/{entry}/answer", data={f"p{entry}-text": "Typed already"})
    assert answered.status_code == 422
    assert "Typed already" in answered.text
    assert "Choose one of the three." in answered.text


def test_opening_a_shortlist_is_noted_in_the_log(browser: FlaskClient, world: World, page: str, db) -> None:
    browser.get(page)
    line = events.newest(db, world.ids["agency"], 1)[0]
    assert (line.verb, line.actor_id, line.subject_id) == ("opened shortlist", _user(world), world.ids["shortlist"])


def _user(world: World) -> int:
    from recruit.store import people

    with open_session(world.here.database_url, writing=False) as db:
        user = people.by_email(db, world.emails["client"])
        assert user is not None
        return user.id


def test_an_unpublished_shortlist_is_gone_for_the_client(browser: FlaskClient, world: World, page: str) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        unpublish_shortlist(db, db.get_one(Shortlist, world.ids["shortlist"]), SYSTEM)
        db.commit()
    assert browser.get(page).status_code == 404
    assert answer(browser, world, "meet").status_code == 404
    assert "No shortlist yet" in browser.get("/client").text


def test_somebody_who_withdrew_is_no_longer_told_about(browser: FlaskClient, world: World, page: str) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        withdraw_application(db, db.get_one(Application, world.ids["application"]), SYSTEM)
        db.commit()
    text = browser.get(page).text
    assert "This person is no longer in the running." in text
    assert "Reached 118% of plan in 2023." not in text


def test_what_the_recruiter_wrote_hides_the_name_too(browser: FlaskClient, world: World, page: str) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.get_one(ShortlistEntry, world.ids["entry"]).why = "Maricel keeps her own book of numbers."
        db.commit()
    assert "[name] keeps her own book of numbers." in browser.get(page).text


def test_another_client_sees_nothing_of_it(sign_in, world: World, page: str) -> None:
    assert sign_in("other client").get(page).status_code == 404
