"""A client signs in, reads what a team's numbers say, sends a file, reads a shortlist and asks to meet somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey

WITH_A_BAD_ROW = b"rep_id,period,quota,actual\nR1,2024-Q2,100,104\nR2,2024-Q2,100\nR3,2024-Q2,100,101\n"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_client_reads_the_diagnosis_sends_numbers_and_meets_somebody(
    visit: Callable[..., Visitor], live: Live, size: tuple[int, int]
) -> None:
    client = visit(f"client-{size[0]}", size)
    client.go("/sign-in")
    client.look("sign-in")
    client.sign_in(live.world.emails["client"], PASSWORD)
    client.look("home")
    _read_the_diagnosis(client)
    _send_a_file_with_a_bad_row(client, live)
    _meet_somebody(client)


def _read_the_diagnosis(client: Visitor) -> None:
    client.follow("Teams")
    client.look("teams")
    client.follow("Respiratory")
    client.look("team")
    assert client.page.locator(".verdict").first.inner_text() == "These goals are likely too safe (84 %)."
    client.page.get_by_text("Show the numbers").first.click()
    assert client.page.locator("figure table").first.is_visible()
    client.follow("Change this")
    client.look("about")
    client.page.get_by_label("Balanced").check()
    client.press("Keep this")


def _send_a_file_with_a_bad_row(client: Visitor, live: Live) -> None:
    client.page.locator("input[type=file]").set_input_files(
        {"name": "second quarter.csv", "mimeType": "text/csv", "buffer": WITH_A_BAD_ROW}
    )
    client.press("Send the numbers")
    assert client.page.get_by_text("is being worked out").first.is_visible()
    client.look("team-waiting")
    live.world.work_off()
    client.follow("Look again")
    assert client.page.get_by_text("Row 3: This row has not four parts.").is_visible()
    client.look("team-again")


def _meet_somebody(client: Visitor) -> None:
    client.follow("Shortlists")
    client.follow("Respiratory sales representative")
    client.look("shortlist")
    assert "Dumalagan" not in client.page.content()
    first = client.page.locator(".leaf").first
    first.get_by_label("Ask to meet").check()
    with client.page.expect_navigation():
        first.get_by_role("button", name="Send your answer").click()
    assert client.page.get_by_role("heading", name="Maricel Dumalagan").is_visible()
    assert "Lachapelle" not in client.page.content()
    client.look("shortlist-met")


def test_an_admin_looks_at_people_data_and_the_system(visit: Callable[..., Visitor], live: Live) -> None:
    admin = visit("admin")
    admin.sign_in(live.world.emails["admin"], PASSWORD)
    for words in ("People", "Data", "System"):
        admin.follow(words)
        admin.look(words.lower())
    admin.follow("People")
    admin.page.get_by_label("Name", exact=True).fill("Sam New")
    admin.page.locator("main").get_by_label("E-mail address").fill("sam@new.example")
    admin.press("Send the invitation")
    admin.look("invited")
    assert "/invitation/" in admin.page.get_by_label("The link, to copy").input_value()


def test_the_second_step_is_set_up_without_scripts(visit: Callable[..., Visitor], live: Live) -> None:
    somebody = visit("no-scripts", PHONE, scripts=False)
    somebody.sign_in(live.world.emails["recruiter"], PASSWORD)
    somebody.go("/account")
    somebody.follow("Add a code from an app on your phone")
    somebody.press("Set it up")
    picture = somebody.page.locator("img.qr")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
