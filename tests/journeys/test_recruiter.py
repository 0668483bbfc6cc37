"""A recruiter at work: from the list of roles to the evidence, a decision, and a published shortlist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from recruit.store import open_session, shortlists
from recruit.store.tables import Application
from tests.journeys.conftest import PHONE, Live
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey
FIRST = "Katarzyna von Hohenlohe-Waldenburg-Schillingsfuerst"


def test_a_recruiter_reads_the_evidence_moves_a_stage_and_publishes(desk: Visitor, live: Live) -> None:
    page, ids = desk.page, live.world.ids
    desk.sign_in(live.world.emails["recruiter"], PASSWORD)
    desk.look("roles")
    desk.follow("Respiratory sales representative")
    desk.look("ranking")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == FIRST
    with page.expect_navigation():
        page.keyboard.press("Enter")
    desk.look("person")
    _an_entry_lights_its_mark_and_a_mark_its_entry(desk)
    desk.follow("Next person")
    page.locator("#decisions select").select_option("not in consideration")
    desk.press("Set the stage")
    assert "Give a reason" in page.locator("main").inner_text()
    desk.look("reason")
    page.get_by_label("Reason").fill("Wants to stay in the city.")
    desk.press("Set the stage")
    assert "Wants to stay in the city." in page.locator("#decisions").inner_text()
    desk.go(f"/screen/roles/{ids['role']}")
    page.get_by_label(f"On the shortlist: {FIRST}").check()
    page.get_by_label("Message to the client").fill("Three people, read with care.")
    desk.press("Publish shortlist")
    desk.look("published")
    assert "can now read about 3 people" in page.locator("main").inner_text()
    with open_session(live.world.here.database_url, writing=False) as db:
        published = shortlists.published_for(db, ids["role"])
        assert published is not None
        assert published.entries[0].application_id == ids["application2"]
        assert db.get_one(Application, ids["application"]).stage == "not in consideration"


def _an_entry_lights_its_mark_and_a_mark_its_entry(desk: Visitor) -> None:
    page = desk.page
    entry = page.locator("#e-resume-1")
    entry.hover()
    assert _is_lit(page, ".sent [data-signals~='resume-1']")
    entry.get_by_role("link", name="in the resume").click()
    assert page.url.endswith("#s-resume-1")
    assert page.locator("#s-resume-1:target").is_visible()
    page.locator(".sent [data-signals~='answers-own-bar-1']").hover()
    assert _is_lit(page, "#e-answers-own-bar-1")
    assert not _is_lit(page, "#e-resume-1")


def _is_lit(page: Page, what: str) -> bool:
    return "is-lit" in (page.locator(what).get_attribute("class") or "")


def test_on_a_phone_the_ledger_comes_first_and_quotes_open_in_their_place(
    visit: Callable[..., Visitor], live: Live
) -> None:
    phone = visit("recruiter-phone", PHONE)
    page, ids = phone.page, live.world.ids
    phone.sign_in(live.world.emails["recruiter"], PASSWORD)
    phone.look("roles")
    phone.go(f"/screen/roles/{ids['role']}")
    phone.look("ranking")
    phone.go(f"/screen/applications/{ids['application2']}")
    phone.look("person")
    ledger, words = (page.locator(f".pair__{part}").bounding_box() for part in ("ledger", "words"))
    assert ledger is not None
    assert words is not None
    assert ledger["y"] < words["y"]
    page.locator("details:has(#e-resume-1) > summary").click()
    page.locator("#e-resume-1 summary").click()
    assert "twice, and 118% of plan again" in page.locator("#e-resume-1").inner_text()
    for address in ("/clients", f"/clients/{ids['client']}", "/screen/roles/new", f"/screen/roles/{ids['role']}/edit"):
        phone.go(address)
        phone.look(address.strip("/").replace("/", "-"))


def test_without_scripts_the_links_between_words_and_points_still_work(
    visit: Callable[..., Visitor], live: Live
) -> None:
    plain = visit("recruiter-plain", scripts=False)
    plain.sign_in(live.world.emails["recruiter"], PASSWORD)
    plain.go(f"/screen/applications/{live.world.ids['application2']}?blind=1")
    plain.page.locator("#e-resume-1").get_by_role("link", name="in the resume").click()
    assert plain.page.locator("#s-resume-1:target").count() == 1
    plain.page.locator(".sent a[href='#e-resume-2']").first.click()
    assert plain.page.locator("#e-resume-2:target").count() == 1
