"""The client's teams: numbers come in and go, the diagnosis and what it rests on are shown."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask.testing import FlaskClient

from recruit.store import open_session, work
from recruit.store.tables import Team
from recruit.web.client.verdicts import likelihood
from tests.world import World

MIXED = "rep_id,period,quota,actual\nR1,2024-Q2,100,90\nR2,2024-Q2,100\n"


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def page(world: World) -> str:
    return f"/client/teams/{world.ids['team']}"


def send(browser: FlaskClient, page: str, text: str, name: str = "q2.csv"):
    return browser.post(page + "/numbers", data={"file": (BytesIO(text.encode()), name)})


def fresh_team(world: World) -> int:
    with open_session(world.here.database_url, writing=True) as db:
        like = db.get_one(Team, world.ids["team"])
        team = Team(agency_id=like.agency_id, client_id=like.client_id, name="New team")
        db.add(team)
        db.commit()
        return team.id


def test_the_diagnosis_says_verdict_reasons_counter_reason_and_what_would_settle_it(browser, page: str) -> None:
    text = browser.get(page).text
    for words in (
        "These goals are likely too safe (84 %).",
        "Every goal was hit.",
        "Against it: The market shrank.",
        "Four more quarters would settle it.",
        "Raise the goals by 10 %.",
        "No calls or meetings were given.",
        "Show the numbers",
        "Too ambitious: 6 %",
    ):
        assert words in text


def test_teams_are_listed_with_what_is_known_of_their_goals(browser: FlaskClient, world: World) -> None:
    fresh_team(world)
    text = browser.get("/client/teams").text
    assert "These goals are likely too safe (84 %)." in text
    assert "No numbers yet." in text


def test_a_bad_row_is_named_and_the_rest_used(browser: FlaskClient, world: World, page: str) -> None:
    assert send(browser, page, MIXED).status_code == 302
    world.work_off()
    text = browser.get(page).text
    assert "1 row used, 1 not." in text
    assert "Row 3: This row has not four parts." in text


def test_while_it_is_worked_out_the_page_looks_again_a_few_times(browser: FlaskClient, world: World, page: str) -> None:
    send(browser, page, MIXED)
    waiting = browser.get(page)
    assert "A new version is being worked out" in waiting.text
    assert waiting.headers["Refresh"].endswith(f"url={page}?looks=1")
    assert "Refresh" not in browser.get(page + "?looks=6").headers
    world.work_off()
    assert "Refresh" not in browser.get(page).headers


def test_pasted_rows_are_taken_as_a_file_would_be(browser: FlaskClient, world: World, page: str) -> None:
    browser.post(page + "/numbers", data={"pasted": MIXED})
    world.work_off()
    assert "pasted.csv" in browser.get(page).text


def test_sending_nothing_is_said_and_a_file_that_is_empty_too(browser: FlaskClient, page: str) -> None:
    nothing = browser.post(page + "/numbers", data={})
    assert nothing.status_code == 422
    assert "Choose a file, or paste the rows below." in nothing.text
    empty = send(browser, page, "  \n")
    assert empty.status_code == 422
    assert "This file is empty" in empty.text


def test_a_file_of_which_no_row_could_be_used_is_said_at_the_top(browser: FlaskClient, world: World) -> None:
    page = f"/client/teams/{fresh_team(world)}"
    send(browser, page, "rep_id,period\nR1\n", "half.csv")
    world.work_off()
    text = browser.get(page).text
    assert "No row of half.csv could be used." in text


def test_a_file_can_be_taken_back(browser: FlaskClient, world: World, page: str) -> None:
    undone = browser.post(f"{page}/uploads/{world.ids['upload']}/undo")
    assert undone.status_code == 302
    world.work_off()
    text = browser.get(page).text
    assert "Taken back on" in text
    assert "All files behind this diagnosis were taken back" in text


def test_a_file_of_another_team_cannot_be_taken_back_from_here(browser: FlaskClient, world: World) -> None:
    page = f"/client/teams/{fresh_team(world)}"
    assert browser.post(f"{page}/uploads/{world.ids['upload']}/undo").status_code == 404


def test_a_failed_diagnosis_can_be_asked_for_again(browser: FlaskClient, world: World, page: str) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        team = db.get_one(Team, world.ids["team"])
        team.work, team.problem = "failed", "The numbers could not be read."
        db.commit()
    assert "The numbers could not be read." in browser.get(page).text
    browser.post(page + "/again")
    with open_session(world.here.database_url, writing=True) as db:
        assert ("team", world.ids["team"]) in work.waiting(db)


def test_a_team_without_numbers_tells_how_to_begin(browser: FlaskClient, world: World) -> None:
    text = browser.get(f"/client/teams/{fresh_team(world)}").text
    assert "Are this team&#39;s goals too safe?" in text or "Are this team's goals too safe?" in text
    assert "/client/teams/sample.csv" in text
    sample = browser.get("/client/teams/sample.csv")
    assert sample.headers["Content-Type"].startswith("text/csv")
    assert sample.text.startswith("rep_id,period,quota,actual")


def test_facts_are_kept_and_the_diagnosis_asked_for_again(browser: FlaskClient, world: World, page: str) -> None:
    facts = {"market_growth": "4.5", "will_raise_goals": "no", "pay_mix": "balanced", "climate": "3", "note": "Lively."}
    assert browser.post(page + "/about", data=facts).status_code == 302
    text = browser.get(page).text
    assert "grows by 4.5 % a year" in text
    assert "will not be raised" in text
    assert "Lively." in text
    with open_session(world.here.database_url, writing=True) as db:
        assert ("team", world.ids["team"]) in work.waiting(db)
    world.work_off()
    assert "Version 1" in browser.get(page).text


def test_a_note_alone_asks_for_no_new_diagnosis(browser: FlaskClient, world: World, page: str) -> None:
    known = {"market_growth": "9", "will_raise_goals": "yes", "pay_mix": "", "climate": "", "note": "Quiet."}
    browser.post(page + "/about", data=known)
    with open_session(world.here.database_url, writing=True) as db:
        assert work.waiting(db) == []


def test_a_fact_that_cannot_be_is_said_beside_its_field(browser: FlaskClient, page: str) -> None:
    refused = browser.post(page + "/about", data={"market_growth": "900", "note": "Kept"})
    assert refused.status_code == 422
    assert "Between -50 and 100" in refused.text
    assert "Kept" in refused.text


def test_an_earlier_version_can_be_read_and_an_unknown_one_cannot(browser: FlaskClient, world: World, page) -> None:
    send(browser, page, MIXED)
    world.work_off()
    assert "This is version 1" in browser.get(page + "?version=1").text
    assert browser.get(page + "?version=9").status_code == 404


def test_the_agencys_staff_may_read_a_team_and_others_may_not(sign_in, page: str) -> None:
    assert "These goals are likely too safe" in sign_in("recruiter").get(page).text
    assert sign_in("other recruiter").get(page).status_code == 404


def test_roles_are_counted_and_lead_to_the_public_page_and_the_shortlist(browser: FlaskClient, world: World) -> None:
    assert "3 people applied." in browser.get("/client/roles").text
    text = browser.get(f"/client/roles/{world.ids['role']}").text
    assert f"/roles/{world.slug}" in text
    assert f"/client/shortlists/{world.ids['shortlist']}" in text


@pytest.mark.parametrize(
    ("share", "words"), [(0.999, "over 99 %"), (1.0, "over 99 %"), (0.84, "84 %"), (0.0, "under 1 %")]
)
def test_nothing_is_ever_certain(share: float, words: str) -> None:
    assert likelihood(share) == words
