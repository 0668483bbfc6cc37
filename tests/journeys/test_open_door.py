"""A manager without an account asks whether their goals are too safe: by ten answers, by a file, on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recruit.web.account import mail
from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.visitor import Visitor
from tests.web.open_door.conftest import ANSWERS, ROWS
from tests.world import PASSWORD

pytestmark = pytest.mark.journey


@pytest.mark.parametrize(("size", "scripts"), [(DESK, True), (PHONE, False)], ids=["desk", "phone without scripts"])
def test_a_manager_answers_reads_and_asks_for_a_call(
    visit: Callable[..., Visitor], live: Live, size: tuple[int, int], scripts: bool
) -> None:
    manager = visit(f"manager-{size[0]}", size)
    manager.go("/roles")
    manager.follow("Are your goals too safe?")
    manager.look("door")
    if not scripts:
        manager = visit("manager-no-scripts", size, scripts=False)
        manager.go("/are-your-goals-too-safe")
    manager.press("Read my answers")
    assert manager.page.get_by_text("Answer at least 4 of the ten questions").is_visible()
    for key, value in ANSWERS.items():
        manager.page.locator(f"input[name={key}][value='{value}']").check()
    manager.press("Read my answers")
    assert manager.page.get_by_text("These goals are leaning too safe.").is_visible()
    manager.page.get_by_label("Your name").fill("Nadia Vane-Okonkwo")
    manager.page.get_by_label("Phone or e-mail").fill("nadia@firm.example")
    manager.press("Ask for a call")
    assert manager.page.get_by_text("without it they may not call").first.is_visible()
    manager.page.get_by_label("The agency may keep what I enter here").check()
    manager.press("Ask for a call")
    assert manager.page.get_by_text("Your request has arrived.").is_visible()
    if scripts:
        manager.look("called")


def test_a_manager_sends_a_file_keeps_the_reading_and_deletes_it(
    phone: Visitor, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "send", lambda *_: True)
    phone.go("/are-your-goals-too-safe")
    file = {"name": "team.csv", "mimeType": "text/csv", "buffer": (ROWS + "Bo,2024-Q1,1\n").encode()}
    phone.page.locator("input[type=file]").set_input_files(file)
    phone.page.get_by_label("How fast your market grows").fill("8")
    phone.press("Read my figures")
    assert phone.page.get_by_text("These goals are likely too safe").is_visible()
    assert phone.page.get_by_text("Row 34: ").is_visible()
    phone.look("reading-of-a-file")
    phone.page.get_by_label("Your e-mail address").fill("boss@firm.example")
    phone.page.get_by_label("Keep this reading for 30 days").check()
    phone.press("Keep it and send me the link")
    phone.look("kept")
    address = phone.page.url
    assert "Secretname" not in phone.page.content()
    phone.press("Delete this reading")
    assert phone.page.get_by_text("The reading is deleted").is_visible()
    answer = phone.page.request.get(address)
    assert answer.status == 410


def test_a_recruiter_finds_the_requests(desk: Visitor, live: Live) -> None:
    desk.sign_in(live.world.emails["recruiter"], PASSWORD)
    desk.follow("Requests")
    desk.look("requests")
    desk.press("I reached Nadia Vane")
    assert desk.page.get_by_text("answered by").is_visible()
