"""The funnel rep by rep and the pay slider on a team's page, worked out by the real reading; who may see the names."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from flask.testing import FlaskClient

from recruit import goals
from recruit.domain.goals import Chart
from recruit.jobs import tasks
from recruit.web.client.rep_links import rep_links
from tests.fakes import FAKES
from tests.world import World

REAL = replace(
    FAKES,
    parse_numbers=goals.parse,
    preview_numbers=goals.preview,
    merge_numbers=goals.join,
    diagnose_team=goals.diagnose_for_page,
)


def crm(reps: int = 25) -> str:
    """Eight quarters of reps, of whom every fifth turns few meetings into deals and the first stops at the goal."""
    rng = np.random.default_rng(7)
    lines = ["Owner,Quarter,Quota,Booked,Calls,Meetings,Deals,Pay"]
    for rep in range(reps):
        for k in range(8):
            meetings = int(rng.binomial(400, 0.4))
            deals = int(rng.binomial(meetings, 0.1 if rep % 5 == 4 else 0.3))
            booked = 100_500 if rep == 0 else round(2_200 * deals * rng.normal(1, 0.1))
            pay = round(9_000 * 1.01**k)
            lines.append(
                f"Rep Number {rep:02d},{2024 + k // 4}-Q{k % 4 + 1},100000,{booked},400,{meetings},{deals},{pay}"
            )
    return "\n".join(lines)


@pytest.fixture
def page(world: World, sign_in) -> str:
    address = f"/client/teams/{world.ids['team']}"
    browser = sign_in("client")
    browser.post(f"{address}/uploads/{world.ids['upload']}/undo")
    browser.post(address + "/numbers", data={"pasted": crm()})
    tasks.work_off(tasks.Desk(world.here.database_url, world.here.files_key, REAL))
    return address


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("client")


def test_every_rep_has_a_row_with_rates_intervals_and_the_link_to_work_on(browser: FlaskClient, page: str) -> None:
    text = browser.get(page).text.split('class="stacks"')[1].split("</table>")[0]
    assert text.count('<th scope="row">Rep Number') == 25
    row = re.search(r"Rep Number 04</th>.*?</tr>", text, re.DOTALL)
    assert row is not None
    assert re.search(r">\d\d\xa0% \(\d\d to \d\d\xa0%\)<", row[0])
    assert re.search(r'data-column="Work on">deals from meetings, \d\d\xa0% short', row[0])
    assert "Best fourth of reps" in text
    assert 'id="chart-rep-links-title"' in browser.get(page).text


def test_who_stops_at_the_goal_is_named_to_the_client(browser: FlaskClient, page: str) -> None:
    text = browser.get(page).text
    assert "One rep of 25 reaches the goal in most quarters and stops just over it." in text
    assert "<li>Rep Number 00</li>" in text


def test_names_are_for_the_client_and_its_agency_alone_and_not_on_paper(sign_in, page: str) -> None:
    assert sign_in("recruiter").get(page).status_code == 200
    assert sign_in("other client").get(page).status_code == 404
    assert sign_in("other recruiter").get(page).status_code == 404
    report = sign_in("client").get(page + "/report").text
    assert "data-column" not in report


def test_pay_moves_who_would_leave_and_a_little_the_verdict_without_any_script(browser: FlaskClient, page: str) -> None:
    little, much = (browser.get(f"{page}?rise=-20&pay={pay}").text for pay in (0, 12))
    assert "Who would leave" in little
    odds = [float(re.findall(r"Best fourth of reps</th>.*?<td>.*?<td>([\d.]+)", text)[0]) for text in (little, much)]
    assert odds[0] > 1.5 > odds[1]
    assert "Pay enters the verdict a little" in little
    shares = [re.findall(r"likely [a-z ]+\((\d+)\xa0%\)", text)[-1] for text in (little, much)]
    assert shares[0] != shares[1]


def test_a_rep_with_too_little_behind_it_says_so_and_nothing_breaks() -> None:
    columns = (
        "rep",
        "deals from meetings",
        "deals from meetings, low",
        "deals from meetings, high",
        "work on",
        "short by",
    )
    rows = (
        ("Best fourth of reps", None, None, None, "", None),
        ("A", 0.4, None, None, "too few to say", None),
        ("B", None, None, None, "too few to say", None),
    )
    drawn = rep_links(Chart("funnel_reps", "Too few", columns, rows))
    assert drawn.rows[1] == ("A", "40\xa0%, too few to say", "too few to say")
    assert drawn.rows[2] == ("B", "–", "too few to say")
    assert "<circle" in drawn.svg
