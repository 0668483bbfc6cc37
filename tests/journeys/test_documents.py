"""A resume's file on its way through the pages: sent, refused with a sentence, sent again, pasted, and looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from recruit import documents
from recruit.jobs import tasks
from tests.documents import seeds, test_ocr, test_statuses
from tests.fakes import FAKES
from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.test_candidate import begin
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey

LINES = ["Ines Okafor-Lindqvist", "Leeds, ines@mail.example", "Experience", "Reached 118% of plan in 2023."]


def read_for_real(live: Live) -> None:
    """The worker comes by, and reads files as in live use."""
    here = live.world.here
    tasks.work_off(tasks.Desk(here.database_url, here.files_key, replace(FAKES, read_document=documents.read_to_keep)))


def send(visitor: Visitor, live: Live, folder: Path, name: str, data: bytes) -> None:
    """Choose a file, send it, and look again once the worker was there."""
    (folder / name).write_bytes(data)
    visitor.page.get_by_label("Your resume").set_input_files(folder / name)
    visitor.press("Send this resume")
    read_for_real(live)
    visitor.page.reload()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_locked_file_then_a_scan_then_the_text_itself(
    visit: Callable[..., Visitor], live: Live, tmp_path: Path, size: tuple[int, int]
) -> None:
    sender = visit(f"files-{size[0]}", size)
    begin(sender, live)
    page = sender.page
    send(sender, live, tmp_path, "locked.pdf", test_statuses.locked("secret"))
    expect(page.get_by_text("This file is locked with a password.")).to_be_visible()
    sender.look("locked")

    sender.follow("to the questions")
    page.get_by_label("How it went").fill("I reached 118% of plan.")
    sender.press("Next")
    sender.follow("Skip this page")
    page.go_back()
    sender.go(page.url.partition(live.url)[2].partition("/questions")[0] + "/resume")

    send(sender, live, tmp_path, "scan.pdf", test_ocr.a_scan())
    expect(page.get_by_text("Your file is a picture of a page")).to_be_visible()
    sender.look("scan")

    (tmp_path / "nothing.pdf").write_bytes(b"")
    page.get_by_label("Your resume").set_input_files(tmp_path / "nothing.pdf")
    sender.press("Send this resume")
    expect(page.get_by_role("alert")).to_contain_text("This file is empty (0 bytes).")
    expect(page.get_by_role("heading", name="What you sent before is still here")).to_be_visible()
    sender.look("nothing-in-it")

    page.get_by_role("link", name="Paste the text").click()
    page.get_by_label("Or paste its text here").fill("\n".join(LINES))
    sender.press("Send this resume")
    read_for_real(live)
    page.reload()
    expect(page.get_by_text("The text you pasted")).to_be_visible()
    expect(page.get_by_text("We found one thing that speaks of results")).to_be_visible()
    sender.follow("Go on to the questions")
    expect(page.get_by_label("How it went")).to_have_value("I reached 118% of plan.")


def test_a_good_file_is_seen_on_its_pages_by_its_sender_and_by_the_recruiter(
    visit: Callable[..., Visitor], live: Live, tmp_path: Path
) -> None:
    sender = visit("pages-sender", PHONE)
    begin(sender, live)
    send(sender, live, tmp_path, "resume.pdf", seeds.pdf(LINES))
    expect(sender.page.get_by_text("on one page. We found one thing")).to_be_visible()
    sender.follow("See what we read")
    sender.follow("See it on its pages")
    expect(sender.page.get_by_role("link", name="Results: 118 % of plan", exact=True)).to_have_count(1)
    assert sender.page.locator(".drawn__page img").evaluate("image => image.decode().then(() => image.naturalWidth)")
    sender.look("own-pages")
    sender.page.get_by_role("link", name="Right or wrong?").click()
    expect(sender.page.locator(".reading:target")).to_be_visible()
    sender.go(sender.page.url.partition(live.url)[2].partition("/read")[0] + "/check")
    sender.press("Send my application")
    read_for_real(live)

    desk = visit("pages-desk", DESK)
    desk.sign_in(live.world.emails["recruiter"], PASSWORD)
    desk.go(f"/screen/roles/{live.world.ids['role']}")
    desk.follow("Ines Okafor-Lindqvist")
    desk.follow("See its pages with the marks")
    assert desk.page.locator(".drawn__page img").evaluate("image => image.decode().then(() => image.naturalWidth)")
    desk.page.get_by_role("link", name="Results: 118 % of plan", exact=True).focus()
    expect(desk.page.locator(".drawn__spots li.is-lit")).to_have_count(1)
    desk.look("pages")
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator(".drawn__spots li:target")).to_be_visible()
    desk.page.get_by_role("link", name="Its points").click()
    expect(desk.page.locator(".entry:target")).to_be_visible()
    desk.page.get_by_role("link", name="Hide the name").click()
    expect(desk.page.get_by_text("The file and its pages show the name")).to_be_visible()
    desk.go(desk.page.url.partition(live.url)[2].partition("?")[0] + "/pages?blind=1")
    expect(desk.page.get_by_text("a picture of a page would show the name")).to_be_visible()
    desk.look("pages-hidden")
