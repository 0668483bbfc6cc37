"""The admin: who can sign in, how long data is kept, the log, and what is running."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit.domain.documents import Document as ReadText
from recruit.jobs import tasks
from recruit.store import events, open_session, people, work
from recruit.store.tables import Agency, Application, Candidate, Decision, Document, Team, User, now
from tests.fakes import FAKES
from tests.world import PASSWORD, World


@pytest.fixture
def browser(sign_in) -> FlaskClient:
    return sign_in("admin")


def in_the_past(world: World, days: int) -> None:
    """Move the first applicant back in time."""
    with open_session(world.here.database_url, writing=True) as db:
        application = db.get_one(Application, world.ids["application"])
        application.submitted_at = application.created_at = now() - timedelta(days=days)
        application.candidate.created_at = now() - timedelta(days=days)
        db.commit()


def test_an_invitation_is_mailed_and_its_link_shown_once(browser: FlaskClient, app: Flask, world: World) -> None:
    data = {"name": "Sam New", "email": "Sam@new.example", "kind": "recruiter", "client": "0"}
    text = browser.post("/admin/people/invite", data=data).text
    link = re.search(r'value="http[^"]*(/invitation/[^"]+)"', text)
    assert link is not None
    assert "The link was mailed to sam@new.example." in text
    assert "/invitation/" not in browser.get("/admin/people").text.replace("/admin/invitations/", "")
    chosen = {"password": "seven quiet herons", "again": "seven quiet herons"}
    assert app.test_client().post(link.group(1), data=chosen).status_code == 302


def test_a_newer_invitation_replaces_the_earlier_one(browser: FlaskClient, app: Flask) -> None:
    data = {"name": "Sam New", "email": "sam@new.example", "kind": "recruiter", "client": "0"}
    links = [
        re.findall(r"/invitation/[\w-]+", browser.post("/admin/people/invite", data=data).text)[0] for _ in range(2)
    ]
    assert "no longer works" in app.test_client().get(links[0]).text
    assert "Welcome, Sam New" in app.test_client().get(links[1]).text


def test_a_clients_person_needs_a_client_and_staff_none(browser: FlaskClient) -> None:
    data = {"name": "Sam", "email": "sam@new.example", "kind": "client", "client": "0"}
    refused = browser.post("/admin/people/invite", data=data)
    assert refused.status_code == 422
    assert "Choose a client company" in refused.text
    assert 'value="sam@new.example"' in refused.text


def test_somebody_who_signs_in_already_is_not_invited_again(browser: FlaskClient, world: World) -> None:
    data = {"name": "Sam", "email": world.emails["recruiter"], "kind": "recruiter", "client": "0"}
    assert "Somebody signs in with this address already." in browser.post("/admin/people/invite", data=data).text


def test_an_invitation_can_be_taken_back(browser: FlaskClient, world: World) -> None:
    assert "Ana Invited" in browser.get("/admin/people").text
    browser.post(f"/admin/invitations/{world.ids['invitation']}/revoke")
    assert "Nobody is invited at the moment." in browser.get("/admin/people").text


def test_a_user_who_is_stopped_is_out_at_once_and_can_come_back(browser: FlaskClient, sign_in, world, app) -> None:
    theirs = sign_in("recruiter")
    browser.post(f"/admin/people/{world.ids['recruiter']}/deactivate")
    assert theirs.get("/screen").status_code == 302
    entering = {"email": world.emails["recruiter"], "password": PASSWORD}
    assert app.test_client().post("/sign-in", data=entering).status_code == 200
    browser.post(f"/admin/people/{world.ids['recruiter']}/reactivate")
    assert app.test_client().post("/sign-in", data=entering).status_code == 302


def test_an_admin_cannot_stop_themselves(browser: FlaskClient, world: World) -> None:
    browser.post(f"/admin/people/{world.ids['admin']}/deactivate")
    assert "You cannot stop yourself." in browser.get("/admin/people").text


def test_a_user_can_be_signed_out_everywhere(browser: FlaskClient, sign_in, world: World) -> None:
    theirs = sign_in("recruiter")
    browser.post(f"/admin/people/{world.ids['recruiter']}/sign-out")
    assert theirs.get("/screen").status_code == 302


def test_the_second_step_of_somebody_without_a_phone_can_be_turned_off(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        user = db.get_one(User, world.ids["recruiter"])
        user.tf_primary_method, user.tf_totp_secret = "authenticator", "x"
        db.commit()
    browser.post(f"/admin/people/{world.ids['recruiter']}/drop-second-step")
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(User, world.ids["recruiter"]).tf_totp_secret is None


def test_people_of_another_agency_are_not_shown(browser: FlaskClient, world: World) -> None:
    text = browser.get("/admin/people").text
    assert world.emails["recruiter"] in text
    assert world.emails["other recruiter"] not in text


def test_data_older_than_the_setting_is_listed_and_erased_after_a_second_thought(browser, world: World) -> None:
    assert "Nobody. Something has happened" in browser.get("/admin/data").text
    in_the_past(world, 400)
    assert "Maricel Dumalagan" in browser.get("/admin/data").text
    assert browser.post("/admin/data/erase", data={}).status_code == 422
    browser.post("/admin/data/erase", data={"sure": "y"})
    text = browser.get("/admin/data").text
    assert "One person is erased." in text
    assert "Maricel" not in text
    with open_session(world.here.database_url, writing=False) as db:
        application = db.get_one(Application, world.ids["application"])
        assert application.state == "erased"
        assert db.get_one(Candidate, application.candidate_id).sealed_key is None


def test_somebody_decided_on_lately_is_not_due(browser: FlaskClient, world: World) -> None:
    in_the_past(world, 400)
    with open_session(world.here.database_url, writing=True) as db:
        application = db.get_one(Application, world.ids["application"])
        db.add(
            Decision(
                agency_id=application.agency_id,
                application_id=application.id,
                user_id=world.ids["recruiter"],
                from_stage="new",
                to_stage="contacted",
            )
        )
        db.commit()
    assert "Nobody. Something has happened" in browser.get("/admin/data").text


def test_people_of_another_agency_are_never_erased_from_here(sign_in, world: World) -> None:
    in_the_past(world, 400)
    sign_in("other admin").post("/admin/data/erase", data={"sure": "y"})
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(Application, world.ids["application"]).state == "submitted"


@pytest.mark.parametrize("days", ["7", "99999", "soon", ""])
def test_a_span_that_cannot_be_is_refused(browser: FlaskClient, days: str) -> None:
    assert browser.post("/admin/data/retention", data={"days": days}).status_code == 422


def test_the_span_is_kept_and_noted(browser: FlaskClient, world: World) -> None:
    browser.post("/admin/data/retention", data={"days": "90"})
    text = browser.get("/admin/data?verb=set+retention").text
    assert "90 days" in text
    assert "before: 365; after: 90" in text


def test_the_log_is_shown_a_hundred_lines_at_a_time(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        admin = people.by_email(db, world.emails["admin"])
        assert admin is not None
        from recruit.domain.access import Person

        who = Person("admin", admin.id, admin.agency_id, name=admin.name)
        for number in range(120):
            events.record(db, who, "counted", db.get_one(Agency, admin.agency_id), number=number)
        db.commit()
    first = browser.get("/admin/data?verb=counted").text
    assert first.count("<tr><th") - 1 == 100 or first.count("number: ") == 100
    older = re.search(r'href="([^"]*before=\d+[^"]*)"', first)
    assert older is not None
    second = browser.get(older.group(1).replace("&amp;", "&")).text
    assert second.count("number: ") == 20
    assert "number: 0<" in second


def test_the_system_page_tells_versions_database_queue_and_models(browser: FlaskClient) -> None:
    text = browser.get("/admin/system").text
    for words in ("version 0.1.0", "SQLite, tables are at this version", "nothing waits", "fake-1"):
        assert words in text


def test_work_that_failed_can_be_asked_for_again(browser: FlaskClient, sign_in, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        team = db.get_one(Team, world.ids["team"])
        team.work, team.problem = "failed", "Too odd to read."
        db.commit()
    assert "Too odd to read." in browser.get("/admin/system").text
    asked = {"kind": "team", "row": str(world.ids["team"])}
    assert "Too odd to read." not in sign_in("other admin").get("/admin/system").text
    assert sign_in("other admin").post("/admin/system/again", data=asked).status_code == 400
    assert browser.post("/admin/system/again", data=asked).status_code == 302
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(Team, world.ids["team"]).work == "todo"


def test_work_that_waits_long_says_that_no_worker_runs(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        team = db.get_one(Team, world.ids["team"])
        team.work, team.asked_at = "todo", now() - timedelta(hours=2)
        db.commit()
    assert "Work has waited for 2 hours." in browser.get("/admin/system").text


@pytest.mark.parametrize("asked", [{}, {"kind": "team", "row": "x"}, {"kind": "nothing", "row": "1"}])
def test_asking_again_for_nothing_is_refused(browser: FlaskClient, asked: dict[str, str]) -> None:
    assert browser.post("/admin/system/again", data=asked).status_code == 400


def test_scans_are_read_once_an_admin_says_so_and_not_before(browser: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        document = db.get_one(Document, world.ids["document"])
        document.status, document.format = "needs_ocr", "pdf"
        db.commit()
    assert "Scans are not read." in browser.get("/admin/system").text
    said = browser.post("/admin/system/pictures", data={"on": "1"}, follow_redirects=True).text
    assert "1 that came before is read again" in said
    assert "Scans are read." in said
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(Document, world.ids["document"]).work == "todo"
        assert db.get_one(Document, world.ids["other document"]).work == "done"
    said = browser.post("/admin/system/pictures", data={"on": "0"}, follow_redirects=True).text
    assert "Scans are no longer read." in said


def test_the_worker_is_asked_to_read_pictures_where_the_agency_wants_it(browser: FlaskClient, world: World) -> None:
    asked: list[bool] = []

    def reading(data: bytes, name: str, *, pictures: bool = False) -> ReadText:
        asked.append(pictures)
        return ReadText("ok", "pdf", 3, "Marta Quill, 118% of plan", notes=("ocr_not_all_pages", "ocr_used"))

    browser.post("/admin/system/pictures", data={"on": "1"})
    for document in ("document", "other document"):
        with open_session(world.here.database_url, writing=True) as db:
            work.ask_for_work(db, db.get_one(Document, world.ids[document]))
            db.commit()
    tasks.work_off(tasks.Desk(world.here.database_url, world.here.files_key, replace(FAKES, read_document=reading)))
    assert asked == [True, False]
    seen = browser.get(f"/screen/applications/{world.ids['application']}").text
    assert "read by OCR: letters may be mistaken, and not all pages were read" in seen
    own = browser.get(f"/application/{world.tokens['application']}/read").text
    assert "a program had to make out the letters" in own
