"""Labels are gathered for learning with what was known when people were ranked, on both databases."""

from __future__ import annotations

from datetime import timedelta

from recruit.domain.access import Person
from recruit.domain.labels import Told
from recruit.domain.privacy import LEARNING
from recruit.flows import decide_model, record_labels
from recruit.flows.agree_to_learning import decide_learning
from recruit.flows.erase_person import erase_person
from recruit.flows.gather_labels import gather_labels
from recruit.store import labels, open_session, people
from recruit.store.tables import Application, Consent, now
from tests.databases import both_databases
from tests.world import LEARNT, World

TODAY = now().date()


def labelled(world: World) -> None:
    """Two interviewers rate one person; another one was hired long ago and left."""
    with open_session(world.here.database_url, writing=True) as db:
        agency = world.ids["agency"]
        first = db.get_one(Application, world.ids["application"])
        for user, rating in (("recruiter", 2), ("admin", 3)):
            who = Person("recruiter", world.ids[user], agency)
            record_labels.record_scorecard(db, first, {"record": rating, "effort": 4}, TODAY, "", who)
        hired = db.get_one(Application, world.ids["hire"])
        began = TODAY - timedelta(days=500)
        client = Person("client", world.ids["client user"], agency, world.ids["client"])
        assert record_labels.record_outcomes(db, hired, Told(began, 0.9), client) == ["started", "attainment_6"]
        told = Told(began, 0.9, None, None, began + timedelta(days=300), "own")
        assert record_labels.record_outcomes(db, hired, told, client) == ["left"]
        assert record_labels.record_outcomes(db, hired, told, client) == []
        db.commit()


@both_databases
def test_labels_come_with_the_person_the_team_and_what_became_of_them(world: World) -> None:
    labelled(world)
    with open_session(world.here.database_url, writing=False) as db:
        found = gather_labels(db, world.ids["agency"], files_key=world.here.files_key)
        assert labels.counts_of_labels(db, world.ids["agency"]) == {"scorecards": 1, "outcomes": 1}
        assert gather_labels(db, world.ids["other agency"], files_key=world.here.files_key) == []
    rated, hired = found
    assert rated.ratings == {"record": 2.5, "effort": 4.0}
    assert (rated.attainment, rated.left) == (None, None)
    assert "118% of plan" in rated.entrant.application.resume
    assert (hired.attainment, hired.left) == (0.9, True)
    assert hired.team.challenge == 0.7


@both_databases
def test_whoever_said_no_teaches_nothing_and_neither_does_who_was_never_asked(world: World) -> None:
    labelled(world)
    with open_session(world.here.database_url, writing=True) as db:
        agency, rated, hired = world.ids["agency"], world.ids["application"], world.ids["hire"]
        assert labels.left_out(db, agency) == 0
        decide_learning(db, db.get_one(Application, rated), agrees=False)
        db.flush()
        found = gather_labels(db, agency, files_key=world.here.files_key)
        assert [one.entrant.application.id for one in found] == [str(hired)]
        db.query(Consent).filter_by(application_id=hired).delete()
        assert gather_labels(db, agency, files_key=world.here.files_key) == []
        assert labels.left_out(db, agency) == 2
        decide_learning(db, db.get_one(Application, rated), agrees=True)
        db.flush()
        assert len(gather_labels(db, agency, files_key=world.here.files_key)) == 1


def test_a_yes_to_other_words_teaches_nothing(world: World) -> None:
    labelled(world)
    with open_session(world.here.database_url, writing=True) as db:
        db.query(Consent).filter_by(application_id=world.ids["hire"], kind=LEARNING).update({"words": "You may."})
        assert labels.left_out(db, world.ids["agency"]) == 1
        decide_learning(db, db.get_one(Application, world.ids["hire"]), agrees=True)
        db.flush()
        assert labels.left_out(db, world.ids["agency"]) == 0


def test_whoever_was_erased_teaches_nothing(world: World) -> None:
    labelled(world)
    with open_session(world.here.database_url, writing=True) as db:
        erase_person(db, db.get_one(Application, world.ids["hire"]).candidate, Person("system"))
        db.commit()
        found = gather_labels(db, world.ids["agency"], files_key=world.here.files_key)
        assert [one.entrant.application.id for one in found] == [str(world.ids["application"])]


@both_databases
def test_a_candidate_is_offered_once_and_a_newer_one_takes_its_place(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        agency = people.agency(db, world.ids["agency"])
        files = {"fit": {"version": "fit-1", "sha256": "1"}}
        first = decide_model.offer_model(db, agency, files, LEARNT)
        assert decide_model.offer_model(db, agency, files, LEARNT).id == first.id
        db.flush()
        states = [model.state for model in labels.models_of(db, agency.id)]
        assert states == ["waiting", "replaced"]
