"""A newer model, or newer words, has stored diagnoses worked out again; the history says so."""

from __future__ import annotations

from dataclasses import replace

from recruit.domain.access import SYSTEM
from recruit.domain.goals import Diagnosis
from recruit.flows.receive_team_numbers import undo_upload
from recruit.jobs import tasks
from recruit.store import open_session, teams, work
from recruit.store.tables import TeamUpload
from tests.fakes import FAKES
from tests.world import World


def renewed(world: World) -> tasks.Desk:
    """A desk whose diagnoses are made by another model."""

    def diagnose(*given: object, **more: object) -> Diagnosis:
        return replace(FAKES.diagnose_team(*given, **more), model="newer")  # type: ignore[arg-type]

    return tasks.Desk(world.here.database_url, world.here.files_key, replace(FAKES, diagnose_team=diagnose))


def model_of(world: World) -> str:
    with open_session(world.here.database_url, writing=False) as db:
        newest = teams.newest_profile(db, world.ids["team"])
        return newest.model if newest else ""


def test_a_newer_model_works_the_same_numbers_out_again_and_the_history_says_so(world: World, sign_in) -> None:
    assert tasks.renew(model_of(world), world.desk()) == 0
    assert tasks.renew("newer", renewed(world)) == 2  # one team in each agency
    tasks.work_off(renewed(world))
    assert model_of(world) == "newer"
    assert tasks.renew("newer", renewed(world)) == 0
    page = sign_in("client").get(f"/client/teams/{world.ids['team']}").text
    assert "It was worked out again by a newer version of this reading." in page


def test_a_team_whose_files_were_all_taken_back_is_left_alone(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        undo_upload(db, db.get_one(TeamUpload, world.ids["upload"]), SYSTEM)
        db.commit()
    world.work_off()
    tasks.renew("newer", renewed(world))
    with open_session(world.here.database_url, writing=True) as db:
        assert ("team", world.ids["team"]) not in work.waiting(db)
