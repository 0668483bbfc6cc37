"""Long pages on a phone: parts are folded, a link into one opens it, and on a wide screen and on paper all are open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import DESK, PHONE, Live
from tests.journeys.visitor import Visitor
from tests.world import PASSWORD

pytestmark = pytest.mark.journey
Visit = Callable[..., Visitor]
ENTRY, MARK = "#e-resume-1", "#s-resume-1"


def recruiter(visit: Visit, live: Live, size: tuple[int, int], *, scripts: bool = True) -> Visitor:
    visitor = visit("recruiter", size, scripts=scripts)
    visitor.sign_in(live.world.emails["recruiter"], PASSWORD)
    return visitor


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_from_words_to_points_opens_the_folded_part(visit: Visit, live: Live, scripts: bool) -> None:
    phone = recruiter(visit, live, PHONE, scripts=scripts)
    person = f"/screen/applications/{live.world.ids['application']}"
    phone.go(person)
    entry, mark = phone.page.locator(ENTRY), phone.page.locator(MARK)
    assert not entry.is_visible()
    assert not mark.is_visible()
    phone.page.get_by_role("link", name="Resume", exact=True).click()
    assert mark.is_visible()
    mark.click()
    assert entry.is_visible()
    phone.go("/home")
    phone.go(person + MARK)
    assert mark.is_visible()
    assert not entry.is_visible()


def test_on_a_wide_screen_and_on_paper_nothing_is_folded(visit: Visit, live: Live) -> None:
    person = f"/screen/applications/{live.world.ids['application']}"
    desk, phone = recruiter(visit, live, DESK), recruiter(visit, live, PHONE)
    desk.go(person)
    phone.go(person)
    phone.page.emulate_media(media="print")
    for page in (desk.page, phone.page):
        for anchor in (ENTRY, MARK, "#a-A13"):
            assert page.locator(anchor).count() == 0 or page.locator(anchor).is_visible()
        assert not page.locator(".fold > summary").first.is_visible()


def test_a_candidate_jumps_to_a_finding_and_calls_it_wrong(visit: Visit, live: Live) -> None:
    phone = visit("candidate", PHONE)
    phone.go(f"/application/{live.world.tokens['application']}/read")
    phone.look("read-folded")
    finding = phone.page.locator("#e-answers-own-bar-1")
    assert not finding.is_visible()
    assert phone.page.locator(MARK).is_visible(), "a short resume stays open"
    phone.page.locator(MARK).click()
    reading = phone.page.locator(ENTRY)
    assert reading.is_visible()
    reading.locator("summary").click()
    phone.press("Say that it is wrong")
    assert phone.page.locator(ENTRY).is_visible(), "the answer leads back to the finding, and opens it"
    phone.look("read-corrected")
