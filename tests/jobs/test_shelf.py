"""Models learnt from outcomes: used while they are live, refused when changed, and every old score works out again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from recruit.domain.access import Person
from recruit.domain.errors import NotReady
from recruit.flows import decide_model
from recruit.jobs import shelf, tasks
from recruit.jobs.recheck import recheck
from recruit.jobs.tools import the_tools
from recruit.store import applications, open_session, people
from recruit.store.tables import Application, Role, TrainedModel
from recruit.training.save import save, written
from tests.world import World


@pytest.fixture
def desk(world: World) -> tasks.Desk:
    """A worker with the real tools; everybody of the first agency is scored and ranked by the shipped model."""
    made = tasks.Desk(world.here.database_url, world.here.files_key, the_tools(), world.here.models)
    shelf.keep_shipped(world.here.models)
    again(world, made)
    return made


def again(world: World, desk: tasks.Desk) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        agency = people.agency(db, world.ids["agency"])
        decide_model.score_again(db, agency, Person("admin", world.ids["admin"], agency.id))
        db.commit()
    tasks.work_off(desk)


def lifted(room: str, models: Path) -> dict[str, str]:
    """A learnt model of one room in which everybody starts a tenth of a point higher."""
    data = json.loads((shelf.SHIPPED[room] / shelf.WEIGHTS).read_text(encoding="utf-8"))
    part = data["dimensions"]["record"] if room == "drive" else data["heads"]["performance"]
    part["base"] = round(part["base"] + 0.1, 4)
    digest = hashlib.sha256(written(data)).hexdigest()
    save(data, models / f"{room}-{digest[:12]}")
    return {"version": f"{room}-{digest[:12]}", "sha256": digest}


@pytest.fixture
def go_live(world: World) -> Callable[[], dict[str, dict[str, str]]]:
    """`go_live()` approves a learnt model of both rooms for the first agency; gives its files."""

    def live() -> dict[str, dict[str, str]]:
        files = {room: lifted(room, world.here.models) for room in ("drive", "fit")}
        with open_session(world.here.database_url, writing=True) as db:
            model = TrainedModel(agency_id=world.ids["agency"], files=files, report={})
            db.add(model)
            db.flush()
            admin = Person("admin", world.ids["admin"], model.agency_id)
            decide_model.approve_model(db, model, admin, trouble=shelf.trouble(files, world.here.models))
            db.commit()
        return files

    return live


def made_by(world: World) -> tuple[set[str], set[str]]:
    """The models of the stored profiles and of the ranking."""
    with open_session(world.here.database_url, writing=False) as db:
        profiles = [applications.profile_of(db, world.ids[f"application{n}"]) for n in ("", "1", "2")]
        ranking = applications.ranking_of(db, world.ids["role"])
        return {row.model for row in profiles if row}, {row.model for row in ranking}


def test_a_live_model_makes_new_scores_and_old_ones_stay_until_asked_for(world: World, desk, go_live) -> None:
    shipped = made_by(world)
    files = go_live()
    assert made_by(world) == shipped
    again(world, desk)
    assert made_by(world) == ({files["drive"]["version"]}, {files["fit"]["version"]})


def test_every_stored_score_is_the_same_once_more_by_the_model_that_made_it(world: World, desk, go_live) -> None:
    go_live()  # the scores were made before, by the shipped model
    before = list(recheck(desk, world.ids["agency"]))
    assert {one.what for one in before} == {"drive", "fit"}
    assert all(one.same for one in before), before
    again(world, desk)
    after = list(recheck(desk, world.ids["agency"]))
    assert all(one.same for one in after), after
    assert {one.model for one in before}.isdisjoint(one.model for one in after)


def test_a_score_that_was_tampered_with_is_found(world: World, desk) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        row = applications.ranking_of(db, world.ids["role"])[0]
        row.score = row.score | {"fit": row.score["fit"] + 0.2}
        db.commit()
    assert [one.what for one in recheck(desk, world.ids["agency"]) if not one.same] == ["fit"]


def test_shipped_weights_stay_on_the_shelf_for_later_releases(world: World, desk) -> None:
    with open_session(world.here.database_url, writing=False) as db:
        row = applications.profile_of(db, world.ids["application"])
        assert row is not None
        kept = world.here.models / row.model
    assert shelf.digest_of(kept) == shelf.digest_of(shelf.SHIPPED["drive"])


def test_a_changed_file_is_refused_in_words_and_the_work_fails_with_them(world: World, desk, go_live) -> None:
    files = go_live()
    path = world.here.models / files["drive"]["version"] / shelf.WEIGHTS
    path.write_bytes(path.read_bytes().replace(b"base", b"bass", 1))
    assert shelf.trouble(files, world.here.models) == shelf.TAMPERED
    with pytest.raises(NotReady, match="was changed after it was trained"):
        shelf.model("drive", files["drive"]["version"], world.here.models)
    again(world, desk)
    with open_session(world.here.database_url, writing=False) as db:
        row = db.get_one(Application, world.ids["application"])
        assert row.work == "failed"
        assert "was changed after it was trained" in (row.problem or "")


def test_a_model_whose_file_and_hash_were_both_changed_is_refused(world: World, desk, go_live) -> None:
    files = go_live()
    folder = world.here.models / files["fit"]["version"]
    save({"heads": {}, "fit": {}}, folder)
    with pytest.raises(NotReady, match="was changed after it was trained"):
        shelf.model("fit", files["fit"]["version"], world.here.models)


def test_a_model_that_weighs_other_features_than_this_release_reads_is_left_out(world: World, desk, go_live) -> None:
    files = go_live()
    data = json.loads((world.here.models / files["drive"]["version"] / shelf.WEIGHTS).read_text(encoding="utf-8"))
    data["dimensions"]["record"]["weights"]["horoscope"] = 1.0
    digest = hashlib.sha256(written(data)).hexdigest()
    old = {"drive": {"version": f"drive-{digest[:12]}", "sha256": digest}}
    save(data, world.here.models / old["drive"]["version"])
    assert shelf.trouble(old, world.here.models) == shelf.OUTDATED
    assert desk.tools_for(old) is desk.tools
    with pytest.raises(NotReady, match="earlier version"):
        shelf.model("drive", old["drive"]["version"], world.here.models)


def test_the_other_agency_keeps_the_shipped_model(world: World, desk, go_live) -> None:
    go_live()
    with open_session(world.here.database_url, writing=False) as db:
        role = db.get_one(Role, world.ids["other role"])
        assert tasks._live(db, Role, role.id) == {}
