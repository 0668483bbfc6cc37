"""What a file was read as is shown, and a client corrects it; files that lack goals or results say so."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask.testing import FlaskClient

from recruit.store import open_session, teams, work
from recruit.store.tables import Team, TeamNumber, TeamUpload
from recruit.web.client.lacking import lack_of
from tests.world import World

TURNED = "period,rep_id,quota,actual\n2024-Q2,R1,100,90\n2024-Q2,R2,100\n"
AS_GIVEN = {"column": ["period", "rep_id", "quota", "actual"], "header": "1"}


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def team(world: World) -> str:
    return f"/client/teams/{world.ids['team']}"


@pytest.fixture
def page(browser: FlaskClient, team: str) -> str:
    sent = browser.post(team + "/numbers", data={"file": (BytesIO(TURNED.encode()), "turned.csv")})
    return sent.headers["Location"]


def test_after_an_upload_the_file_shows_what_was_read_as_what(browser, world: World, page: str) -> None:
    waiting = browser.get(page)
    assert "The file is being worked out" in waiting.text
    assert waiting.headers["Refresh"].endswith(f"url={page}?looks=1")
    world.work_off()
    text = browser.get(page).text
    assert "It was read as goals and results by rep and period." in text
    assert "1 row used, 1 not." in text
    assert "Row 3: This row has not four parts." in text
    assert '<option value="rep_id" selected>Who (rep)</option>' in text
    assert "2024-Q2" in text


def test_corrected_columns_have_the_same_bytes_read_again(browser, world: World, page: str) -> None:
    world.work_off()
    assert browser.post(page, data=AS_GIVEN).status_code == 302
    world.work_off()
    with open_session(world.here.database_url, writing=False) as db:
        rows = {(row.rep_id, row.period): row for row in teams.numbers_of(db, world.ids["team"])}
    assert ("R1", "2024-Q2") in rows
    assert ("2024-Q2", "R1") not in rows
    text = browser.get(page).text
    assert text.index('value="period" selected') < text.index('value="rep_id" selected')


def test_the_same_columns_again_ask_for_nothing(browser, world: World, page: str) -> None:
    browser.post(page, data=AS_GIVEN)
    world.work_off()
    browser.post(page, data=AS_GIVEN)
    with open_session(world.here.database_url, writing=False) as db:
        assert work.waiting(db) == []


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (["rep_id", "rep_id", "quota", "actual"], "Two columns are given as “Who (rep)”"),
        (["period", "", "quota", "actual"], "which column names the rep"),
        (["shoe", "rep_id", "period", ""], "Choose one of the answers"),
    ],
)
def test_columns_that_cannot_be_are_refused_and_kept_in_the_form(browser, world, page, chosen, words) -> None:
    world.work_off()
    refused = browser.post(page, data={"column": chosen, "header": "1"})
    assert refused.status_code == 422
    assert words in refused.text
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(TeamUpload, int(page.rsplit("/", 1)[1])).mapping is None


def test_a_file_that_was_taken_back_is_not_read_again(browser, world: World, page: str) -> None:
    browser.post(page + "/undo")
    assert browser.post(page, data=AS_GIVEN).status_code == 422
    assert "Taken back on" in browser.get(page).text


def test_a_file_of_another_team_is_not_shown_here(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        like = db.get_one(Team, world.ids["team"])
        other = Team(agency_id=like.agency_id, client_id=like.client_id, name="New team")
        db.add(other)
        db.commit()
        address = f"/client/teams/{other.id}/uploads/{world.ids['upload']}"
    assert browser.get(address).status_code == 404
    assert browser.post(address, data=AS_GIVEN).status_code == 404


def number(rep: str, period: str, quota: float, actual: float, **more: object) -> TeamNumber:
    return TeamNumber(rep_id=rep, period=period, quota=quota, actual=actual, more=more)


def test_results_without_goals_are_shown_by_quarter_with_what_is_missing() -> None:
    lack = lack_of([number("A", "2024-Q1", 0, 12_000, has_result=True, deals=3.0), number("B", "2024-Q1", 0, 0)])
    assert lack is not None
    assert lack.title == "Results are here; the goals are not"
    assert lack.columns == ("Quarter", "Reps", "Results", "Deals won")
    assert lack.rows == (("2024-Q1", "2", "12,000", "3"),)


def test_goals_without_results_say_that_and_a_whole_row_lacks_nothing() -> None:
    goals = lack_of([number("A", "2024-Q1", 100, 0)])
    assert goals is not None
    assert goals.title == "Goals are here; the results are not"
    apart = lack_of([number("A", "2024-Q1", 100, 0), number("A", "2024-Q2", 0, 90, has_result=True)])
    assert apart is not None
    assert apart.title == "Goals and results do not meet"
    assert lack_of([number("A", "2024-Q1", 100, 90, has_result=True)]) is None
    assert lack_of([]) is None


def test_the_file_to_fill_in_names_reps_and_quarters_and_no_formula(browser, world: World, team: str) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        row = number("=cmd", "2024-Q9", 0, 7, has_result=True)
        row.team_id, row.upload_id = world.ids["team"], world.ids["upload"]
        db.add(row)
        db.commit()
    lines = browser.get(team + "/to-complete.csv").text.splitlines()
    assert lines[0] == "rep_id,period,quota,actual"
    assert "'=cmd,2024-Q9,,7" in lines
    assert "R1,2024-Q1,100,103" in lines
