"""The printed report, and what changed from version to version."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask.testing import FlaskClient

from recruit.domain.changes import changes
from recruit.domain.intention import months_ahead
from recruit.domain.sources import SOURCES, sources_for
from recruit.store.tables import now
from tests.world import World

MORE = b"rep_id,period,quota,actual\nR1,2024-Q2,100,104\n"
MONTH = f"{months_ahead(now().date())[1]:%Y-%m}"


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


@pytest.fixture
def page(world: World) -> str:
    return f"/client/teams/{world.ids['team']}"


def test_the_report_has_three_sheets_and_names_its_sources(browser: FlaskClient, page: str) -> None:
    text = browser.get(page + "/report").text
    assert text.count('class="sheet"') == 3
    for words in (
        "These goals are likely too safe (84 %).",
        "Against it: The market shrank.",
        "Prepared by Harrow Vale",
        "Locke and Latham 2002",
        "sales-compensation trade surveys",
        "Raise the goals by 10 %.",
        "No calls or meetings were given.",
        "likely balanced",
    ):
        assert words in text


def test_a_report_of_an_earlier_version_can_be_printed_and_an_unknown_one_cannot(browser, world, page: str) -> None:
    browser.post(page + "/numbers", data={"file": (BytesIO(MORE), "q2.csv")})
    world.work_off()
    assert "(version 1)" in browser.get(page + "/report?version=1").text
    assert "(version 2)" in browser.get(page + "/report").text
    assert browser.get(page + "/report?version=9").status_code == 404


def test_each_version_says_what_it_changed(browser: FlaskClient, world: World, page: str) -> None:
    browser.post(page + "/numbers", data={"file": (BytesIO(MORE), "q2.csv")})
    world.work_off()
    browser.post(page + "/intention", data={"rise": "-5", "pay": "4", "starts": MONTH})
    world.work_off()
    text = browser.get(page).text
    assert "Quarters: from 1 to 2." in text
    assert "means to lower goals by 5 %" in text
    assert "What the client says: goals will not be raised." in text


def found(verdict: str, sure: float, **more: object) -> dict[str, object]:
    return {
        "verdict": verdict,
        "posterior": {verdict: sure},
        "reps": 8,
        "periods": 4,
        "model": "1",
        "extra": {},
        **more,
    }


def test_changes_are_told_weightiest_first_and_nothing_when_nothing_shows() -> None:
    before = ({"hit_share": 0.9, "pay_mix": None}, found("too_safe", 0.84))
    after = ({"hit_share": 0.7, "pay_mix": "balanced"}, found("balanced", 0.7, extra={"pulse": {"answers": 5}}))
    assert changes(before, after) == [
        "The verdict: from likely too safe to likely balanced.",
        "Share that reaches the goal: from 90 % to 70 %.",
        "Pay: from not known to balanced.",
        "Answers to the pulse: from 0 to 5.",
    ]
    assert changes(before, before) == []


def test_only_sources_that_were_used_are_named() -> None:
    assert [source.who for source in sources_for(["own_goals"])] == ["Brown, Cron and Slocum 1998"]
    assert sources_for([key for source in SOURCES for key in source.keys]) == list(SOURCES)
