"""The sliders on a team's page, and what a client means to do: kept, changed, taken back, and ranked with."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from recruit.domain.intention import months_ahead
from recruit.store import applications, intentions, open_session, teams
from recruit.store.tables import Team, now
from tests.world import World

MONTH = f"{months_ahead(now().date())[2]:%Y-%m}"


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def page(world: World) -> str:
    return f"/client/teams/{world.ids['team']}"


def profile(world: World):
    with open_session(world.here.database_url, writing=False) as db:
        newest = teams.newest_profile(db, world.ids["team"])
        assert newest is not None
        return newest


def test_the_sliders_answer_as_a_plain_form(browser: FlaskClient, page: str) -> None:
    text = browser.get(page + "?rise=12&pay=4").text
    assert "With goals 12 % higher, about 88 % of results would have reached them; 100 % do now." in text
    assert "The goals would then be likely balanced." in text
    assert "Pay growing 4 % a year" in text
    assert 'value="12"' in text


def test_what_is_asked_beyond_the_ends_or_is_no_number_is_held_to_what_is_offered(browser, page: str) -> None:
    assert "With goals 40 % higher" in browser.get(page + "?rise=900").text
    assert "With goals 20 % lower" in browser.get(page + "?rise=-900").text
    assert "With goals as they are" in browser.get(page + "?rise=much&pay=more").text


def test_an_intention_is_kept_and_ranked_with_and_says_who_said_so(browser, world: World, page: str, sign_in) -> None:
    assert browser.post(page + "/intention", data={"rise": "12", "pay": "4", "starts": MONTH}).status_code == 302
    world.work_off()
    newest = profile(world)
    assert newest.version == 2
    assert newest.profile["will_raise_goals"] is True
    assert newest.profile["pay_growth"] == 0.04
    assert "means to raise goals by 12 %" in newest.profile["summary"]
    assert "(challenge 2.0 of 4)" in newest.profile["summary"]
    ranking = sign_in("recruiter").get(f"/screen/roles/{world.ids['role']}").text
    assert "Harrow Vale Biologics means to raise goals by 12 % from" in ranking
    assert "said by client Harrow Vale on" in ranking
    assert "Said by client Harrow Vale" in browser.get(page).text
    with open_session(world.here.database_url, writing=False) as db:
        assert {row.goal_profile_id for row in applications.ranking_of(db, world.ids["role"])} == {newest.id}


def test_lowering_goals_promises_no_raise_and_the_newest_intention_counts(browser, world: World, page: str) -> None:
    browser.post(page + "/intention", data={"rise": "12", "pay": "4", "starts": MONTH})
    browser.post(page + "/intention", data={"rise": "-10", "pay": "4", "starts": MONTH})
    world.work_off()
    assert profile(world).profile["will_raise_goals"] is False
    assert "means to lower goals by 10 %" in browser.get(page).text


def test_an_intention_can_be_taken_back(browser: FlaskClient, world: World, page: str) -> None:
    browser.post(page + "/intention", data={"rise": "12", "pay": "4", "starts": MONTH})
    browser.post(page + "/intention/take-back")
    world.work_off()
    assert profile(world).profile["will_raise_goals"] is None
    assert "Nothing is said yet about where these goals are going" in browser.get(page).text


def test_denying_a_raise_among_the_facts_takes_the_intention_back(browser, world: World, page: str) -> None:
    browser.post(page + "/intention", data={"rise": "12", "pay": "4", "starts": MONTH})
    browser.post(page + "/about", data={"will_raise_goals": "no"})
    with open_session(world.here.database_url, writing=False) as db:
        assert intentions.intention_of(db, world.ids["team"]) is None


@pytest.mark.parametrize(
    "sent",
    [
        {"rise": "12", "pay": "4", "starts": "2019-01"},
        {"rise": "", "pay": "4", "starts": MONTH},
        {"rise": "90", "pay": "4", "starts": MONTH},
        {"rise": "9", "pay": "40", "starts": MONTH},
    ],
)
def test_what_cannot_be_meant_is_refused(browser: FlaskClient, page: str, sent: dict[str, str]) -> None:
    assert browser.post(page + "/intention", data=sent).status_code == 422


def test_before_there_are_numbers_nothing_can_be_intended(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        like = db.get_one(Team, world.ids["team"])
        team = Team(agency_id=like.agency_id, client_id=like.client_id, name="New team")
        db.add(team)
        db.commit()
        address = f"/client/teams/{team.id}/intention"
    refused = browser.post(address, data={"rise": "12", "pay": "4", "starts": MONTH})
    assert refused.status_code == 422
    assert "numbers first" in refused.text


def test_the_same_numbers_sent_again_make_no_new_version(browser: FlaskClient, world: World, page: str) -> None:
    browser.post(page + "/numbers", data={"pasted": "rep_id,period,quota,actual\nR1,2024-Q1,100,103\n"})
    world.work_off()
    assert profile(world).version == 1
