"""A client sends numbers, corrects a column, moves the slider and saves what it intends; the ranking follows.

The team's numbers are read and judged, and people ranked, by the real tools; only resumes are read by small fakes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from recruit import fit, goals
from recruit.domain.intention import months_ahead
from recruit.jobs import tasks
from recruit.store import applications, open_session
from recruit.store.tables import now
from tests.fakes import FAKES
from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey

REAL = replace(
    FAKES,
    parse_numbers=goals.parse,
    preview_numbers=goals.preview,
    merge_numbers=goals.join,
    diagnose_team=goals.diagnose_for_page,
    rank_people=fit.rank,
)
QUARTERS = [f"{year}-Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4)]
#: Twelve reps who stop just over the goal, with two columns of goals: the stretched one is taken first.
ROWS = [
    f"Rep {rep},{quarter},{100_000 + 4000 * rep},{160_000 + 4000 * rep},{101_000 + 4000 * rep + 300 * (rep % 5)}"
    for rep in range(12)
    for quarter in QUARTERS
]
FILE = "\n".join(["Owner,Quarter,Plan,Target,Booked", *ROWS]).encode()


def work_off(live: Live) -> None:
    tasks.work_off(tasks.Desk(live.world.here.database_url, live.world.here.files_key, REAL))


def fits(live: Live) -> dict[int, float]:
    with open_session(live.world.here.database_url, writing=False) as db:
        return {row.application_id: row.fit for row in applications.ranking_of(db, live.world.ids["role"])}


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_clients_intention_changes_the_ranking_which_says_why(
    visit: Callable[..., Visitor], live: Live, size: tuple[int, int]
) -> None:
    client, recruiter = visit(f"goals-{size[0]}", size), visit(f"goals-recruiter-{size[0]}", size)
    client.sign_in(live.world.emails["client"], PASSWORD)
    recruiter.sign_in(live.world.emails["recruiter"], PASSWORD)
    _leave_open_whether_goals_rise(client)
    _send_and_correct(client, live)
    _read_the_verdict(client)
    before = fits(live)
    assert "once goals rise" not in _ranking(recruiter, live)
    _move_the_slider_and_save(client, live)
    told = _ranking(recruiter, live)
    assert "Harrow Vale Biologics means to raise goals by 12 % from" in told
    assert "said by client Harrow Vale on" in told
    assert "once goals rise" in told.lower()
    assert fits(live).keys() == before.keys()
    assert fits(live) != before


def _leave_open_whether_goals_rise(client: Visitor) -> None:
    client.follow("Teams")
    client.follow("Respiratory")
    client.follow("Change this")
    client.page.get_by_label("Not decided").check()
    client.press("Keep this")


def _send_and_correct(client: Visitor, live: Live) -> None:
    client.page.locator("input[type=file]").set_input_files(
        {"name": "two goals.csv", "mimeType": "text/csv", "buffer": FILE}
    )
    client.press("Send the numbers")
    work_off(live)
    client.follow("Look again")
    client.look("columns")
    assert client.page.get_by_label("Target").input_value() == "quota"
    client.page.get_by_label("Target").select_option("")
    client.page.get_by_label("Plan").select_option("quota")
    client.press("Read it with these columns")
    work_off(live)
    client.follow("Look again")
    assert client.page.get_by_text("96 rows used").is_visible()
    client.follow("Read the diagnosis")


def _read_the_verdict(client: Visitor) -> None:
    assert client.page.get_by_text("These goals are likely too safe").first.is_visible()
    client.look("verdict")


def _move_the_slider_and_save(client: Visitor, live: Live) -> None:
    client.page.get_by_label("If goals rose by").fill("12")
    client.page.get_by_text("With goals 12 % higher").wait_for()
    client.page.get_by_label("and pay grew").fill("5")
    client.page.get_by_text("Pay growing 5 % a year", exact=False).first.wait_for()
    client.look("slider")
    client.page.get_by_label("From", exact=True).select_option(f"{months_ahead(now().date())[3]:%Y-%m}")
    client.press("Save as our intention")
    assert client.page.get_by_text("means to raise goals by 12 %").first.is_visible()
    work_off(live)
    client.go(f"/client/teams/{live.world.ids['team']}")
    client.look("intended")
    client.follow("A report to print, for a meeting")
    client.look("report")


def _ranking(recruiter: Visitor, live: Live) -> str:
    recruiter.go(f"/screen/roles/{live.world.ids['role']}")
    recruiter.look("ranking")
    return recruiter.page.locator("main").inner_text()


def test_the_slider_works_without_scripts_and_an_intention_can_be_taken_back(
    visit: Callable[..., Visitor], live: Live
) -> None:
    client = visit("no-scripts", PHONE, scripts=False)
    client.sign_in(live.world.emails["client"], PASSWORD)
    client.go(f"/client/teams/{live.world.ids['team']}?rise=7")
    client.press("Work it out")
    assert client.page.get_by_text("With goals 7 % higher").is_visible()
    client.press("Save as our intention")
    client.press("Take this intention back")
    assert client.page.get_by_text("Nothing is said yet about where these goals are going").is_visible()


def test_somebody_on_the_team_answers_the_pulse_on_a_phone(visit: Callable[..., Visitor], live: Live) -> None:
    member, client = visit("pulse", PHONE), visit("pulse-client", PHONE)
    member.go(f"/pulse/{live.world.tokens['pulse']}")
    member.look("questions")
    member.page.get_by_label("Most days").check()
    member.press("Send my answers")
    member.look("thanks")
    client.sign_in(live.world.emails["client"], PASSWORD)
    client.go(f"/client/teams/{live.world.ids['team']}/pulse")
    client.look("pulse")
    assert client.page.get_by_text("One answer so far; they are shown from 5 up").is_visible()
