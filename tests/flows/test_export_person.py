"""A copy of everything: one's own and nothing else, the same bytes for the same contents, nothing after erasing."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.questionnaire import FIELDS
from recruit.flows import correct_reading, record_decision, record_labels
from recruit.flows.erase_person import erase_person
from recruit.flows.export_person import export_person
from recruit.flows.receive_application import attach_resume, candidate_of
from recruit.store import Session, events, open_session
from recruit.store.tables import Application, Note, ShortlistEntry, now
from tests.databases import both_databases
from tests.world import World


def fill(db: Session, world: World) -> Application:
    """A person of whom everything is held that can be."""
    row = db.get_one(Application, world.ids["application"])
    staff = Person("recruiter", world.ids["recruiter"], row.agency_id)
    record_decision.record_decision(db, row, "contacted", "A strong record.", staff)
    db.add(Note(agency_id=row.agency_id, application_id=row.id, user_id=world.ids["recruiter"], text="Called, kind."))
    record_labels.record_scorecard(db, row, {"record": 3}, now().date(), "Told of two years.", staff)
    correct_reading.add_missing(db, row, "Second of nine in 2021.")
    entry = db.get_one(ShortlistEntry, world.ids["entry"])
    entry.answer, entry.answer_text, entry.answered_by = "meet", "On Monday.", world.ids["client user"]
    attach_resume(db, row, "../newer: 2.txt", b"Reached 118% of plan again.", files_key=world.here.files_key)
    db.flush()
    return row


def filled(world: World) -> None:
    """The same, kept, and read by a worker."""
    with open_session(world.here.database_url, writing=True) as db:
        fill(db, world)
        db.commit()
    world.work_off()


def taken(db: Session, world: World, row: Application, person: Person | None = None) -> bytes:
    return export_person(db, row.candidate, person or candidate_of(row), files_key=world.here.files_key)


def opened(data: bytes) -> tuple[dict[str, bytes], dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(data)) as box:
        assert box.testzip() is None
        files = {name: box.read(name) for name in box.namelist()}
    return files, json.loads(files["data.json"])


@both_databases
def test_the_copy_holds_what_was_sent_what_was_made_of_it_and_what_people_did(world: World) -> None:
    filled(world)
    with open_session(world.here.database_url, writing=True) as db:
        files, told = opened(taken(db, world, db.get_one(Application, world.ids["application"])))
    names = sorted(name.partition("-")[2] for name in files if name.startswith("resumes/"))
    assert names == [".._newer_ 2.txt", "resume.txt"]
    assert b"Reached 118% of plan again." in files.values(), "a resume is given back to the byte"
    assert "What is not in it" in files["README.txt"].decode()
    (one,) = told["applications"]
    assert told["person"]["name"] == "Maricel Dumalagan"
    assert {answer["key"] for answer in one["answers"]} == {"own_bar"} <= set(FIELDS)
    assert {(found["words"], found["value"]["ratio"]) for found in one["findings"]} == {("118% of plan", 1.18)}
    assert one["drive"]["model"] == "fake-1"
    assert one["drive"]["profile"]["dimensions"]["record"]["evidence"][0]["points"] > 0
    assert one["fit"]["score"]["contributions"]
    assert one["corrections"][0]["text"] == "Second of nine in 2021."
    assert [consent["answer"] for consent in one["consents"]] == ["yes", "yes"]
    assert (one["decisions"][-1]["reason"], one["decisions"][-1]["by"]) == (
        "A strong record.",
        "a recruiter of the agency",
    )
    assert one["notes"][0]["text"] == "Called, kind."
    assert one["scorecards"][0]["ratings_of_4"] == {"record": 3}
    assert one["shown_to_the_company"][0]["answer_text"] == "On Monday."
    assert {"started", "submitted", "decided", "corrected"} <= {line["did"] for line in one["log"]}


def test_it_holds_nothing_of_others_and_no_name_of_staff(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        files, told = opened(taken(db, world, fill(db, world)))
        (one,) = told["applications"]
    whole = b"".join(files.values()).decode()
    for words in ("Devon", "Katarzyna", "recruiter Harrow Vale", "recruiter@", "p1@mail.example", "quota"):
        assert words not in whole
    assert not {"rank", "band"} & set(one["fit"]["score"])


def test_while_another_resume_is_looked_at_no_words_are_cut_out_of_the_wrong_text(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        row = fill(db, world)
        row.work = "todo"
        _, told = opened(taken(db, world, row))
    assert {found["words"] for found in told["applications"][0]["findings"]} == {""}


@both_databases
def test_the_same_contents_give_the_same_bytes_and_each_copy_is_written_down(world: World) -> None:
    copies: list[bytes] = []
    for _ in range(2):
        with open_session(world.here.database_url, writing=True) as db:
            row = db.get_one(Application, world.ids["application"])
            copies.append(taken(db, world, row))
            lines = events.newest(db, row.agency_id, 1)
            assert [(line.verb, line.subject_kind, line.actor_kind) for line in lines] == [
                ("took a copy of everything", "candidate", "candidate")
            ]
            db.rollback()
    assert copies[0] == copies[1]


def test_an_earlier_copy_stands_in_the_log_of_the_next(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        row = db.get_one(Application, world.ids["application"])
        taken(db, world, row, Person("admin", world.ids["admin"], row.agency_id))
        db.flush()
        _, told = opened(taken(db, world, row))
    assert [(line["who"], line["did"]) for line in told["log"]] == [
        ("an administrator of the agency", "took a copy of everything")
    ]


def test_of_an_erased_person_there_is_nothing_left_and_it_is_said_kindly(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        row = db.get_one(Application, world.ids["application"])
        erase_person(db, row.candidate, candidate_of(row))
        with pytest.raises(BadInput, match=r"Everything about this person was erased on .*, so there is nothing left"):
            taken(db, world, row)
