"""A model learnt from outcomes is read, approved, rejected or taken back by a person, and the log has it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from recruit.jobs import shelf
from recruit.store import labels, open_session
from recruit.store.tables import Application, Event, TrainedModel
from tests.world import World


@pytest.fixture
def page(world: World) -> str:
    """The address of the waiting model."""
    return f"/admin/models/{world.ids['model']}"


@pytest.fixture
def file(world: World) -> Path:
    """The waiting model's file as it was trained."""
    body = (shelf.SHIPPED["fit"] / shelf.WEIGHTS).read_bytes().replace(b'"base": ', b'"base": 1', 1)
    digest = hashlib.sha256(body).hexdigest()
    folder = world.here.models / f"fit-{digest[:12]}"
    folder.mkdir(parents=True)
    (folder / "weights.json").write_bytes(body)
    with open_session(world.here.database_url, writing=True) as db:
        model = db.get_one(TrainedModel, world.ids["model"])
        model.files = {"fit": {"version": folder.name, "sha256": digest}}
        db.commit()
    return folder / "weights.json"


def state(world: World) -> str:
    with open_session(world.here.database_url, writing=False) as db:
        return db.get_one(TrainedModel, world.ids["model"]).state


def test_the_page_tells_what_a_decision_needs(sign_in, world: World, page: str, file: Path) -> None:
    text = sign_in("admin").get(page).text
    for words in ("61 of 100", "68 of 100", "0.4000", "0.5000", "+25 %", "12", "1 would change places", "Approve"):
        assert words in text


def test_an_approved_model_is_live_until_somebody_goes_back(sign_in, world: World, page: str, file: Path) -> None:
    admin = sign_in("admin")
    assert admin.post(f"{page}/approve").status_code == 302
    assert "approved by admin Harrow Vale" in admin.get("/admin/models").text
    with open_session(world.here.database_url, writing=False) as db:
        live = labels.live_model(db, world.ids["agency"])
        assert live is not None
        assert labels.live_model(db, world.ids["other agency"]) is None
        event = db.query(Event).filter_by(verb="approved model").one()
        assert event.actor_id == world.ids["admin"]
        assert event.data["versions"] == [file.parent.name]
    assert admin.post(f"{page}/approve").status_code == 422
    assert admin.post(f"{page}/retire").status_code == 302
    assert "shipped model" in admin.get("/admin/models").text
    assert state(world) == "retired"


def test_a_file_that_was_changed_is_refused_in_words(sign_in, world: World, page: str, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"heads", b"hands"))
    admin = sign_in("admin")
    assert "changed or removed after it was trained" in admin.get(page).text
    answer = admin.post(f"{page}/approve")
    assert answer.status_code == 422
    assert "it is not used" in answer.text
    assert state(world) == "waiting"


def test_a_live_model_whose_file_is_gone_is_told_on_the_list(sign_in, world: World, page: str, file: Path) -> None:
    admin = sign_in("admin")
    admin.post(f"{page}/approve")
    file.unlink()
    text = admin.get("/admin/models").text
    assert "The approved model is not in use." in text
    assert "changed or removed after it was trained" in text


def test_rejecting_takes_a_reason(sign_in, world: World, page: str) -> None:
    admin = sign_in("admin")
    assert admin.post(f"{page}/reject", data={"reason": " "}).status_code == 422
    assert admin.post(f"{page}/reject", data={"reason": "Too few people of one team."}).status_code == 302
    assert state(world) == "rejected"
    assert "Too few people of one team." in admin.get("/admin/models").text


def test_scoring_everybody_again_is_asked_for_by_a_person(sign_in, world: World) -> None:
    assert sign_in("admin").post("/admin/models/score-again").status_code == 302
    with open_session(world.here.database_url, writing=False) as db:
        assert {row.work for row in db.query(Application).filter_by(agency_id=world.ids["agency"])} == {"todo"}
        assert db.query(Event).filter_by(verb="asked for new scores").one().data["people"] == 3


def test_with_nothing_learnt_the_page_says_how_it_begins(sign_in, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.query(TrainedModel).delete()
        db.commit()
    text = sign_in("admin").get("/admin/models").text
    assert "Nothing learnt yet" in text
    assert "recruit train --from-outcomes" in text
