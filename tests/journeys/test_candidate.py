"""A candidate on a phone: from the role's page to the receipt, to what was read, and out again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, Live
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

RESUME = (
    "Ines Okafor-Lindqvist\nTerritory manager, Leeds\n\nReached 118% of plan in 2023, after 118% of plan in 2022.\n"
)


def begin(phone: Visitor, live: Live) -> None:
    """From the role's page to the resume's page."""
    phone.go(f"/roles/{live.world.slug}")
    phone.look("role")
    phone.follow("Apply for this role")
    phone.look("apply")
    phone.page.get_by_label("Your name").fill("Ines Okafor-Lindqvist")
    phone.page.get_by_label("E-mail").fill("ines@mail.example")
    phone.page.get_by_label("You may read my resume").check()
    phone.press("Begin your application")
    phone.look("resume")


def test_a_candidate_applies_on_a_phone_and_reads_what_was_read(phone: Visitor, live: Live, tmp_path: Path) -> None:
    phone.go("/roles")
    phone.look("roles")
    begin(phone, live)
    page = phone.page

    file = tmp_path / "resume.txt"
    file.write_text(RESUME, encoding="utf-8")
    page.get_by_label("Your resume").set_input_files(file)
    phone.press("Send this resume")
    expect(page.get_by_text("Not read yet.")).to_be_visible()
    phone.look("resume-waiting")
    live.world.work_off()
    phone.follow("Look again")
    expect(page.get_by_text("We found 2 things")).to_be_visible()
    phone.look("resume-read")

    phone.follow("Go on to the questions")
    expect(page.get_by_text("2 of 12, about 12 minutes left")).to_be_visible()
    expect(page.get_by_text("In your resume we read")).to_be_visible()
    page.get_by_label("The goal", exact=True).fill("1.4 million by December")
    page.get_by_label("I did").check()
    page.get_by_label("How it went").fill("I reached 118% of plan.")
    expect(page.get_by_text("5 of about 60 words")).to_be_visible()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    phone.look("question-open")
    phone.press("Next")

    page.get_by_label("Your answer").fill("I was asked for 12 and aimed for 20.")
    phone.press("Next")
    phone.follow("Skip this page")
    phone.follow("Skip this page")
    phone.look("question-pay")
    page.get_by_label("8 to 15 %").check()
    phone.press("Next")

    page.get_by_role("radio", name="Most like me I want to be the very best").check()
    page.get_by_role("radio", name="Least like me I want to be the very best").check()
    phone.press("Next")
    expect(page.get_by_role("alert")).to_contain_text("Most and least cannot be the same")
    phone.look("question-block-clash")
    page.get_by_role("radio", name="Least like me I am a goal-oriented person").check()
    phone.press("Next")
    for name in ("question-block", "question-statements", "question-statements-2", "question-situations"):
        phone.look(name)
        phone.press("Next")

    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    expect(page.get_by_text("Not answered so far, or in part")).to_be_visible()
    phone.look("check")
    phone.follow("Change Beyond what was asked")
    page.get_by_label("Your answer").fill("I was asked for 12, aimed for 20 and reached 118% of plan.")
    phone.press("Save, and back to the check")
    expect(page.get_by_text("aimed for 20 and reached 118% of plan.")).to_be_visible()
    phone.press("Send my application")

    expect(page.get_by_text("Your application has arrived.")).to_be_visible()
    expect(page.get_by_label("Your private link")).to_have_value(page.url)
    phone.look("receipt")
    live.world.work_off()
    phone.follow("What we read, right or wrong")
    expect(page.locator(".reading")).to_have_count(4)
    phone.look("read")
    page.get_by_text("things we read here").first.click()
    page.get_by_role("button", name="Right 118 % of plan").first.click()
    expect(page.get_by_text("you said: right")).to_be_visible()
    page.get_by_label("In your words").fill("In 2021 I was second of nine.")
    phone.press("Add this")
    expect(page.get_by_text("In 2021 I was second of nine.")).to_be_visible()
    phone.look("read-corrected")


def test_waiting_ends_by_itself_while_the_page_is_open(phone: Visitor, live: Live, tmp_path: Path) -> None:
    begin(phone, live)
    phone.page.get_by_label("Or paste its text here").fill(RESUME)
    phone.press("Send this resume")
    expect(phone.page.get_by_text("Not read yet.")).to_be_visible()
    live.world.work_off()
    expect(phone.page.get_by_text("We found 2 things")).to_be_visible()


def test_a_candidate_withdraws_and_has_everything_erased(phone: Visitor, live: Live) -> None:
    begin(phone, live)
    phone.follow("Go on without a resume")
    phone.follow("your application")
    phone.look("draft")
    phone.follow("withdraw or erase")
    phone.look("withdraw")
    phone.press("Withdraw my application")
    expect(phone.page.get_by_text("You withdrew it on")).to_be_visible()
    phone.look("withdrawn")
    phone.follow("erase everything")
    phone.press("Erase everything about me")
    expect(phone.page.get_by_role("alert")).to_contain_text("Tick this box")
    phone.look("erase-unticked")
    phone.page.get_by_label("Erase everything. I know").check()
    phone.press("Erase everything about me")
    phone.look("erased")
    expect(phone.page.get_by_role("heading", name="Everything is erased")).to_be_visible()


def test_applying_works_without_scripts(visit: Callable[..., Visitor], live: Live) -> None:
    plain = visit("plain", PHONE, scripts=False)
    plain.go(f"/roles/{live.world.slug}/apply")
    plain.page.get_by_label("Your name").fill("Devon Lachapelle")
    plain.page.get_by_label("E-mail").fill("devon@mail.example")
    plain.page.get_by_label("You may read my resume").check()
    plain.press("Begin your application")
    plain.follow("Go on without a resume")
    plain.page.get_by_label("How it went").fill("Well.")
    plain.press("Back")
    plain.follow("Go on without a resume")
    expect(plain.page.get_by_label("How it went")).to_have_value("Well.")


@pytest.mark.parametrize("path", ["/how-it-works", "/privacy"])
def test_notices_are_readable(phone: Visitor, path: str) -> None:
    phone.go(path)
    phone.look(path[1:])
