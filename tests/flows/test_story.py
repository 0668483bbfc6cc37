"""The whole story through the flows, with small fakes for tools."""

from __future__ import annotations

import pytest

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.flows import erase_person, publish_shortlist, receive_application, record_decision
from recruit.store import Session, applications, open_session, shortlists, teams
from recruit.store.tables import Application, Candidate, Document, Event, Role, Team, TeamUpload
from tests.world import World

STAFF = Person("recruiter", 1, 1, name="Ines")


def test_everybody_who_applied_has_a_place_and_the_evidence_for_it(world: World, db: Session) -> None:
    ranking = applications.ranking_of(db, world.ids["role"])
    assert [row.rank for row in ranking] == [1, 2, 3]
    assert ranking[0].application.candidate.name.startswith("Katarzyna")
    assert [s.source for s in applications.signals_of(db, ranking[0].application_id)] == [
        "resume",
        "resume",
        "answers.own_bar",
    ]


def test_a_team_file_becomes_a_profile_and_names_its_bad_row(world: World, db: Session) -> None:
    profile = teams.newest_profile(db, world.ids["team"])
    upload = db.get_one(TeamUpload, world.ids["upload"])
    assert profile is not None
    assert profile.diagnosis["verdict"] == "too_safe"
    assert profile.profile["will_raise_goals"] is True
    assert upload.rows_used == 2
    assert upload.rejected == [{"row": 4, "reason": "This row has not four parts."}]


def test_the_same_form_twice_is_one_application(world: World, db: Session) -> None:
    role = db.get_one(Role, world.ids["role"])
    key = {"start_key": "again", "name": "Ada", "email": "ada@mail.example"}
    token = receive_application.private_token(world.here.secret_key, "again")
    first = receive_application.start_application(db, role, key, {}, token=token, files_key=world.here.files_key)
    second = receive_application.start_application(db, role, key, {}, token=token, files_key=world.here.files_key)
    assert first.id == second.id
    assert receive_application.submit_application(db, first) is True
    assert receive_application.submit_application(db, first) is False


def test_a_closed_role_takes_no_applications(world: World, db: Session) -> None:
    role = db.get_one(Role, world.ids["role"])
    role.is_open = False
    with pytest.raises(BadInput, match="closed"):
        receive_application.start_application(
            db, role, {"start_key": "x", "name": "A", "email": "a@b.example"}, {}, token="t", files_key=""
        )


def test_what_was_sent_is_kept_sealed(world: World, db: Session) -> None:
    document = db.get_one(Document, world.ids["document"])
    assert b"118%" not in document.sealed_bytes
    assert document.sealed_text is not None
    assert b"118%" not in document.sealed_text


def test_a_locked_file_is_said_and_the_application_still_counts(world: World, db: Session) -> None:
    application = db.get_one(Application, world.ids["application"])
    receive_application.attach_resume(db, application, "cv.pdf", b"LOCKED", files_key=world.here.files_key)
    db.commit()
    world.work_off()
    db.expire_all()
    document = applications.current_document(application)
    assert document is not None
    assert document.status == "encrypted"
    assert len(applications.ranking_of(db, world.ids["role"])) == 3


def test_withdrawing_takes_a_person_out_of_the_ranking(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        application = db.get_one(Application, world.ids["application"])
        assert erase_person.withdraw_application(db, application, Person("candidate")) is True
        assert erase_person.withdraw_application(db, application, Person("candidate")) is False
        db.commit()
        world.work_off()
        db.expire_all()
        left = applications.ranking_of(db, world.ids["role"])
        assert world.ids["application"] not in {row.application_id for row in left}
        assert applications.decisions_on(db, application.id)[0].to_stage == "withdrawn"


def test_erasing_leaves_neither_words_nor_key(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        application = db.get_one(Application, world.ids["application"])
        candidate = db.get_one(Candidate, application.candidate_id)
        erase_person.erase_person(db, candidate, Person("candidate"))
        db.commit()
        assert candidate.sealed_key is None
        assert candidate.name == "Erased"
        assert application.documents == []
        assert application.answers == []
        assert applications.profile_of(db, application.id) is None
        assert applications.by_token(db, world.tokens["application"]) is None


def test_ending_a_chance_needs_a_reason_and_keeps_the_name(world: World, db: Session) -> None:
    application = db.get_one(Application, world.ids["application"])
    with pytest.raises(BadInput, match="reason"):
        record_decision.record_decision(db, application, "not in consideration", " ", STAFF)
    decision = record_decision.record_decision(db, application, "contacted", "", STAFF)
    assert (decision.from_stage, decision.to_stage, decision.user_id) == ("new", "contacted", 1)


def test_publishing_again_takes_the_earlier_list_back_and_carries_answers_over(world: World, db: Session) -> None:
    role = db.get_one(Role, world.ids["role"])
    earlier = shortlists.published_for(db, role.id)
    assert earlier is not None
    earlier.entries[0].answer = "meet"
    newer = publish_shortlist.publish_shortlist(db, role, [world.ids["application"]], STAFF)
    assert earlier.unpublished_at is not None
    assert newer.entries[0].answer == "meet"


def test_a_person_of_another_role_cannot_be_published(world: World, db: Session) -> None:
    role = db.get_one(Role, world.ids["role"])
    with pytest.raises(BadInput, match="no longer in this ranking"):
        publish_shortlist.publish_shortlist(db, role, [world.ids["other application"]], STAFF)


def test_the_log_names_who_did_what_and_cannot_be_changed(world: World, db: Session) -> None:
    verbs = {event.verb for event in db.query(Event).filter_by(agency_id=world.ids["agency"])}
    assert {"started", "submitted", "published", "uploaded numbers"} <= verbs
    event = db.query(Event).first()
    assert event is not None
    event.verb = "never happened"
    with pytest.raises(Exception, match="append-only"):
        db.flush()


def test_an_undone_upload_no_longer_counts(world: World) -> None:
    from recruit.flows.receive_team_numbers import receive_team_numbers, undo_upload

    with open_session(world.here.database_url, writing=True) as db:
        team = db.get_one(Team, world.ids["team"])
        numbers = b"rep_id,period,quota,actual\nR1,2024-Q1,100,10\n"
        upload = receive_team_numbers(db, team, "worse.csv", numbers, STAFF)
        db.commit()
        world.work_off()
        worse = teams.newest_profile(db, team.id)
        assert worse is not None
        assert worse.diagnosis["verdict"] == "unclear"
        undo_upload(db, upload, STAFF)
        db.commit()
        world.work_off()
        again = teams.newest_profile(db, team.id)
        assert again is not None
        assert (again.diagnosis["verdict"], again.version) == ("too_safe", worse.version + 1)
