"""Names hidden on request stay hidden: in every link, in the resume itself, in notes and answers."""

from __future__ import annotations

import re

import pytest

from recruit.flows.receive_application import attach_resume
from recruit.store import open_session
from recruit.store.tables import Application
from recruit.web.recruiter.blind import Cover
from tests.web.recruiter.conftest import Page
from tests.world import World

NAMES = ("Maricel", "Dumalagan", "Katarzyna", "Hohenlohe", "Devon", "Lachapelle")
RESUME = """MARICEL DUMALAGAN
maricel.dumalagan@mail.example | linkedin.com/in/dumalagan | +44 113 496 0999
12 Harbour Street, Springfield, IL 62704 | Date of birth: 3 May 1988 | Nationality: Danish
Summary
Reached 118% of plan in 2023."""
TELLING = ("mail.example", "496 0999", "Harbour Street", "Springfield", "1988", "Danish")


@pytest.fixture
def named(recruiter, world: World) -> int:
    """An application whose resume, notes, decisions and shortlist name the person."""
    application = world.ids["application"]
    with open_session(world.here.database_url, writing=True) as db:
        row = db.get_one(Application, application)
        attach_resume(db, row, "Maricel_Dumalagan.txt", RESUME.encode(), files_key=world.here.files_key)
        db.commit()
    world.work_off()
    recruiter.post(f"/screen/applications/{application}/notes", data={"text": "Spoke with Maricel."})
    recruiter.post(f"/screen/applications/{application}/stage", data={"stage": "contacted", "reason": "Dumalagan rang"})
    recruiter.post(
        f"/screen/roles/{world.ids['role']}/shortlist",
        data={"people": [application], "message": "Meet Maricel first.", f"why-{application}": "Maricel is ready."},
    )
    return application


def test_no_name_is_anywhere_on_a_blind_page_and_links_keep_it_so(recruiter, named: int, world: World) -> None:
    for address in (
        f"/screen/roles/{world.ids['role']}",
        f"/screen/applications/{named}",
        f"/screen/applications/{named}/stage",
    ):
        html = recruiter.get(f"{address}?blind=1").text
        found = [name for name in NAMES if re.search(name, html, re.IGNORECASE)]
        assert found == [], address
        page = Page(html)
        inside = [a["href"] for t, a in page.tags if t == "a" and a.get("href", "").startswith("/screen/")]
        leaving = [href for href in inside if "blind=1" not in href]
        # One link shows the names again; the role's own pages and the list of calls asked for name no candidate.
        assert all(href.startswith((address, "/screen/requests")) or "/edit" in href for href in leaving), leaving
        forms = [a["action"] for t, a in page.tags if t == "form" and "/screen/applications" in a.get("action", "")]
        assert all("blind=1" in action for action in forms)


def test_the_evidence_is_still_there_when_the_name_is_not(recruiter, named: int) -> None:
    page = Page(recruiter.get(f"/screen/applications/{named}?blind=1").text)
    assert "M. D." in page.words
    assert "118% of plan" in page.words
    assert "Spoke with •••••••." in page.words
    assert page.anchors <= set(page.ids)


def test_no_way_to_reach_the_person_and_no_personal_data_is_on_a_blind_page(
    recruiter, named: int, world: World
) -> None:
    for address in (f"/screen/roles/{world.ids['role']}", f"/screen/applications/{named}"):
        html = recruiter.get(f"{address}?blind=1").text
        assert [word for word in TELLING if word in html] == [], address
    assert all(word in recruiter.get(f"/screen/applications/{named}").text for word in TELLING)


def test_a_blind_search_finds_no_names(recruiter, world: World) -> None:
    answer = recruiter.get(f"/screen/roles/{world.ids['role']}?blind=1&q=lachapelle")
    assert "Nobody in this ranking matches" in answer.text


def test_a_blind_file_does_not_carry_the_name_in_its_own(recruiter, named: int) -> None:
    answer = recruiter.get(f"/screen/applications/{named}/resume?blind=1")
    assert answer.headers["Content-Disposition"] == f"attachment; filename=application-{named}.txt"


def test_after_a_decision_names_stay_hidden(recruiter, world: World) -> None:
    application = world.ids["application"]
    moved = recruiter.post(f"/screen/applications/{application}/stage?blind=1&back=role", data={"stage": "contacted"})
    assert "blind=1" in moved.headers["Location"]
    assert "Maricel" not in recruiter.get(moved.headers["Location"]).text


@pytest.mark.parametrize(
    ("name", "text", "covered"),
    [
        ("Will Hart", "I will ask Will. A heart, Hart.", "I will ask ••••. A heart, ••••."),
        ("Jo Dumalagan", "@jdumalagan; Jo's plan, jo", "@••••••••••; ••'s plan, jo"),
        ("Siân Prosser", "Sian PROSSER's plan", "•••• •••••••'s plan"),
        ("Ana de Souza", "ana de souza, de facto", "••• •• •••••, de facto"),
        ("Devon Lee", "devon.lee@mail.example won", "•••••••••••••••••••••• won"),
        ("", "Nobody said who.", "Nobody said who."),
    ],
)
def test_a_name_is_covered_wherever_it_stands_and_offsets_stay(name: str, text: str, covered: str) -> None:
    assert Cover(name, blind=True).over(text) == covered
    assert len(covered) == len(text)
    assert Cover(name, blind=False).over(text) == text
