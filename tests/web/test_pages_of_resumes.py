"""A resume's pages are shown with the evidence marked on them: to its recruiter, to its writer, and to nobody else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sqlalchemy import update

from recruit import documents
from recruit.domain.places import Places
from recruit.flows.erase_person import erase_person
from recruit.flows.receive_application import attach_resume, candidate_of
from recruit.jobs import tasks
from recruit.store import open_session, vault
from recruit.store.tables import Application, Document
from tests.documents import seeds
from tests.fakes import FAKES
from tests.web.recruiter.conftest import Page
from tests.world import World

LINES = ["Maricel Dumalagan", "Territory manager, Leeds", "Reached 118% of plan in 2023, and", "118% of plan again."]


def send(world: World, name: str, data: bytes) -> int:
    """Send a resume for the first application and have it read for real; the application's id."""
    application = world.ids["application"]
    with open_session(world.here.database_url, writing=True) as db:
        attach_resume(db, db.get_one(Application, application), name, data, files_key=world.here.files_key)
        db.commit()
    tools = replace(FAKES, read_document=documents.read_to_keep)
    tasks.work_off(tasks.Desk(world.here.database_url, world.here.files_key, tools))
    return application


@pytest.fixture
def recruiter(sign_in):
    return sign_in("recruiter")


@pytest.fixture
def paged(world: World) -> int:
    return send(world, "resume.pdf", seeds.pdf(LINES))


def test_each_mark_stands_on_its_words_and_leads_to_its_points(recruiter, paged: int) -> None:
    page = Page(recruiter.get(f"/screen/applications/{paged}/pages").text)
    boxes = [attributes for tag, attributes in page.tags if tag == "rect"]
    assert len(boxes) == 2
    assert all(0 < float(box["x"]) < 595 and 0 < float(box["y"]) < 842 for box in boxes)
    assert page.anchors <= set(page.ids)
    person = Page(recruiter.get(f"/screen/applications/{paged}").text)
    onward = {a["href"].partition("#")[2] for tag, a in page.tags if tag == "a" and f"/{paged}#e-" in a.get("href", "")}
    assert onward
    assert onward <= set(person.ids)


def test_every_box_says_what_it_is(recruiter, paged: int) -> None:
    page = Page(recruiter.get(f"/screen/applications/{paged}/pages").text)
    spots = [a for tag, a in page.tags if tag == "a" and "spot" in a.get("class", "")]
    assert all(re.match(r"Results: .*118", spot["aria-label"]) for spot in spots)
    assert not [a for _, a in page.tags if "style" in a]


def test_the_picture_is_a_png_that_no_cache_keeps(recruiter, paged: int) -> None:
    answer = recruiter.get(f"/screen/applications/{paged}/pages/1.png")
    assert answer.data.startswith(b"\x89PNG")
    assert answer.headers["Cache-Control"] == "no-store"
    assert recruiter.get(f"/screen/applications/{paged}/pages/1.png").data == answer.data
    assert recruiter.get(f"/screen/applications/{paged}/pages/2.png").status_code == 404
    assert recruiter.get(f"/screen/applications/{paged}/pages/0.png").status_code == 404


def test_while_names_are_hidden_no_page_is_shown(recruiter, paged: int) -> None:
    html = recruiter.get(f"/screen/applications/{paged}/pages?blind=1").text
    assert "a picture of a page would show the name" in html
    assert "<img" not in html
    assert "Dumalagan" not in html
    assert recruiter.get(f"/screen/applications/{paged}/pages/1.png?blind=1").status_code == 404
    assert "/pages" not in recruiter.get(f"/screen/applications/{paged}?blind=1").text


def test_other_agencies_and_clients_see_no_page(sign_in, client, paged: int) -> None:
    for browser in (sign_in("other recruiter"), sign_in("client")):
        assert browser.get(f"/screen/applications/{paged}/pages/1.png").status_code == 404
    assert client.get(f"/screen/applications/{paged}/pages/1.png").status_code == 302


def test_the_candidate_sees_the_same_marks(client, world: World, paged: int) -> None:
    token = world.tokens["application"]
    assert f"/application/{token}/pages" in client.get(f"/application/{token}/read").text
    page = Page(client.get(f"/application/{token}/pages").text)
    assert len([tag for tag, _ in page.tags if tag == "rect"]) == 2
    assert client.get(f"/application/{token}/pages/1.png").data.startswith(b"\x89PNG")


def test_a_resume_read_before_places_were_kept_is_shown_without_marks(recruiter, world: World, paged: int) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.execute(update(Document).values(sealed_places=None))
        db.commit()
    html = recruiter.get(f"/screen/applications/{paged}/pages").text
    assert "It is not known where the words stand" in html
    assert "<img" in html
    assert "<rect" not in html


def test_a_page_that_did_not_open_is_said_to_be_damaged(recruiter, world: World, paged: int) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        document = next(d for d in db.get_one(Application, paged).documents if d.replaced_at is None)
        places = Places(page_sizes=((0.0, 0.0),)).packed()
        document.sealed_places = vault.seal(document.application.candidate, world.here.files_key, places)
        db.commit()
    html = recruiter.get(f"/screen/applications/{paged}/pages").text
    assert "This page is damaged, so there is no picture of it." in html
    assert "<img" not in html


def test_a_file_without_fixed_pages_is_said_to_have_none(recruiter, client, world: World) -> None:
    application = send(world, "resume.docx", seeds.word(LINES))
    html = recruiter.get(f"/screen/applications/{application}/pages").text
    assert "This resume came as DOCX. Such a file has no fixed pages" in html
    assert recruiter.get(f"/screen/applications/{application}/pages/1.png").status_code == 415
    assert "no picture of them" in client.get(f"/application/{world.tokens['application']}/pages").text


def test_a_long_resume_is_shown_ten_pages_at_once(recruiter, world: World) -> None:
    def draw(page) -> None:
        for number in range(11):  # saving ends in one more
            page.drawString(60, 700, f"Page {number + 1} of a life, 118% of plan")
            page.showPage()

    application = send(world, "long.pdf", seeds.drawn(draw))
    first = recruiter.get(f"/screen/applications/{application}/pages").text
    assert first.count("<img") == 10
    second = recruiter.get(f"/screen/applications/{application}/pages?from=11").text
    assert second.count("<img") == 2
    assert "Pages 11 to 12" in second
    assert recruiter.get(f"/screen/applications/{application}/pages?from=-5").text.count("<img") == 10


def test_after_a_person_is_erased_no_page_is_left(recruiter, world: World, paged: int) -> None:
    assert recruiter.get(f"/screen/applications/{paged}/pages/1.png").status_code == 200
    with open_session(world.here.database_url, writing=True) as db:
        row = db.get_one(Application, paged)
        erase_person(db, row.candidate, candidate_of(row))
        db.commit()
    assert recruiter.get(f"/screen/applications/{paged}/pages/1.png").status_code == 404
    assert recruiter.get(f"/screen/applications/{paged}/pages").status_code == 404


def test_that_pages_were_opened_is_written_down(recruiter, sign_in, paged: int) -> None:
    recruiter.get(f"/screen/applications/{paged}/pages")
    assert "opened resume" in sign_in("admin").get("/admin/data").text
