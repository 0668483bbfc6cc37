"""Scorecards and outcomes: entered by named people, refused in words, erased with everything else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recruit.domain.access import SYSTEM
from recruit.flows.erase_person import erase_person
from recruit.store import labels, open_session, retention
from recruit.store.tables import Application, Event, Outcome, Scorecard, now
from tests.world import World

TODAY = now().date()
LONG_AGO = (TODAY - timedelta(days=400)).isoformat()


@pytest.fixture
def card(world: World) -> str:
    """The address of a scorecard."""
    return f"/screen/applications/{world.ids['application']}/scorecard"


@pytest.fixture
def outcomes(world: World) -> str:
    """The address of a hired person's outcomes."""
    return f"/screen/applications/{world.ids['hire']}/outcomes"


def test_the_scorecard_begins_with_what_this_persons_guide_asks_and_shows_no_score(recruiter, read, card: str) -> None:
    page = read(card)
    assert page.words.index("What this person's guide asks") < page.words.index("Resilience")
    assert page.words.index("Resilience") < page.words.index("If you asked about it too") < page.words.index("Record")
    assert "Tell me about a goal you missed." in page.words
    assert "fit" not in page.words.lower().split()


def test_a_scorecard_is_kept_with_the_interviewer_and_shown(recruiter, read, world: World, card: str) -> None:
    sent = {"held_on": TODAY.isoformat(), "resilience": "3", "record": "", "note": "Told of the lost tender."}
    assert recruiter.post(card, data=sent).status_code == 302
    recruiter.post(card, data=sent | {"resilience": "4"})
    page = read(f"/screen/applications/{world.ids['application']}")
    assert "Resilience 4 of 4" in page.words
    assert "recruiter Harrow Vale, interview of" in page.words
    assert "Told of the lost tender." in page.words
    with open_session(world.here.database_url, writing=False) as db:
        assert [row.ratings for row in labels.scorecards_on(db, world.ids["application"])] == [{"resilience": 4}]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Rate at least one dimension"),
        ({"resilience": "9"}, "Not a valid choice"),
        ({"resilience": "2", "held_on": (TODAY + timedelta(days=2)).isoformat()}, "lies in the future"),
        ({"resilience": "2", "held_on": "2001-01-01"}, "before they applied"),
        ({"resilience": "2", "held_on": "tomorrow"}, "as in 2026-03-31"),
        ({"resilience": "2", "held_on": ""}, "Enter the day of the interview"),
    ],
)
def test_a_scorecard_that_cannot_be_right_is_asked_for_again(recruiter, card: str, changes, words: str) -> None:
    answer = recruiter.post(card, data={"held_on": TODAY.isoformat(), "note": "My note"} | changes)
    assert answer.status_code == 422
    assert words in answer.text
    assert "My note" in answer.text


def test_outcomes_are_kept_fact_by_fact_with_who_and_when(recruiter, read, world: World, outcomes: str) -> None:
    sent = {"started": LONG_AGO, "attainment_6": "118 %", "attainment_12": "1.04", "status": "there"}
    sent |= {"day": TODAY.isoformat()}
    assert recruiter.post(outcomes, data=sent).status_code == 302
    page = read(f"/screen/applications/{world.ids['hire']}")
    assert "118 %" in page.words
    assert "104 %" in page.words
    assert recruiter.post(outcomes, data=sent | {"attainment_6": "121 %"}).status_code == 302
    with open_session(world.here.database_url, writing=False) as db:
        rows = db.query(Outcome).filter_by(application_id=world.ids["hire"]).all()
        assert sorted((row.kind, row.value) for row in rows if row.kind == "attainment_6") == [
            ("attainment_6", 1.18),
            ("attainment_6", 1.21),
        ]
        assert {row.entered_by for row in rows} == {world.ids["recruiter"]}
        assert sum(row.replaced_at is not None for row in rows) == 1
        log = db.query(Event).filter_by(verb="entered outcomes").all()
        assert log[-1].data == {"kinds": ["attainment_6"]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"started": ""}, "Enter their first day"),
        ({"started": (TODAY + timedelta(days=1)).isoformat()}, "lies in the future"),
        ({"attainment_6": "about 12"}, "as in “118 %”"),
        ({"attainment_12": "12"}, "percent sign"),
        ({"status": "left"}, "Enter the day"),
        ({"status": "left", "day": TODAY.isoformat()}, "Say how they left"),
    ],
)
def test_outcomes_that_cannot_be_right_are_asked_for_again(recruiter, world: World, outcomes, changes, words) -> None:
    answer = recruiter.post(outcomes, data={"started": LONG_AGO, "status": ""} | changes)
    assert answer.status_code == 422
    assert words in answer.text
    with open_session(world.here.database_url, writing=False) as db:
        assert labels.outcomes_on(db, world.ids["hire"]) == []


def test_somebody_who_was_not_hired_has_no_outcomes(recruiter, read, world: World) -> None:
    address = f"/screen/applications/{world.ids['application']}/outcomes"
    assert "Not hired yet" in read(address).words
    assert recruiter.post(address, data={"started": LONG_AGO, "status": ""}).status_code == 422


def test_a_client_enters_outcomes_of_its_own_hires_and_sees_nothing_else(sign_in, world: World) -> None:
    browser = sign_in("client")
    page = browser.get("/client/hires").text
    assert "Katarzyna" in page
    assert "Maricel" not in page
    address = f"/client/hires/{world.ids['hire']}"
    assert "118" not in browser.get(address).text.replace("118 %” of the goal", "")
    assert browser.post(address, data={"started": LONG_AGO, "status": "", "attainment_6": "90"}).status_code == 302
    assert "90 % of the goal" in browser.get("/client/hires").text
    assert browser.get(f"/client/hires/{world.ids['application']}").status_code == 404
    assert browser.get(f"/client/hires/{world.ids['other hire']}").status_code == 404


def test_a_client_without_hires_reads_what_will_be_there(sign_in, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.get_one(Application, world.ids["hire"]).stage = "offered"
        db.commit()
    assert "Nobody hired yet" in sign_in("client").get("/client/hires").text


def test_erasing_a_person_erases_ratings_and_outcomes(recruiter, world: World, outcomes: str, card: str) -> None:
    recruiter.post(outcomes, data={"started": LONG_AGO, "status": "", "attainment_6": "90 %"})
    recruiter.post(
        card.replace(str(world.ids["application"]), str(world.ids["hire"])),
        data={"held_on": TODAY.isoformat(), "record": "2"},
    )
    with open_session(world.here.database_url, writing=True) as db:
        person = db.get_one(Application, world.ids["hire"]).candidate
        assert db.query(Outcome).count() == 2
        assert db.query(Scorecard).count() == 1
        soon = now() - timedelta(seconds=60)
        assert person not in retention.untouched_since(db, person.agency_id, soon)
        erase_person(db, person, SYSTEM)
        assert db.query(Outcome).count() == 0
        assert db.query(Scorecard).count() == 0
