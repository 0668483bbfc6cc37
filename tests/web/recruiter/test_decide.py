"""Stages with reasons, notes, publishing and taking back."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.flows.answer_shortlist import answer_shortlist
from recruit.store import open_session, shortlists
from recruit.store.tables import Application, ShortlistEntry
from tests.web.recruiter.conftest import Page
from tests.world import World


def test_a_stage_is_set_from_the_ranking_and_leads_back_to_the_same_filter(recruiter, read, world: World) -> None:
    application = world.ids["application"]
    answer = recruiter.post(
        f"/screen/applications/{application}/stage?back=role&q=maricel", data={"stage": "qualifying", "reason": ""}
    )
    assert answer.headers["Location"] == f"/screen/roles/{world.ids['role']}?q=maricel#person-{application}"
    page = read(f"/screen/applications/{application}")
    assert "New to Qualifying" in page.words
    assert "recruiter Harrow Vale" in page.words


def test_ending_somebodys_chance_asks_for_a_reason_and_keeps_the_choice(recruiter, world: World) -> None:
    address = f"/screen/applications/{world.ids['application']}/stage"
    answer = recruiter.post(address, data={"stage": "not in consideration", "reason": " "})
    assert answer.status_code == 422
    assert "Give a reason" in answer.text
    assert '<option selected value="not in consideration">' in answer.text
    with open_session(world.here.database_url, writing=False) as db:
        assert db.get_one(Application, world.ids["application"]).stage == "new"
    again = recruiter.post(address, data={"stage": "not in consideration", "reason": "Lives too far away."})
    assert again.status_code == 302


def test_a_stage_that_does_not_exist_keeps_the_reason_that_was_typed(recruiter, world: World) -> None:
    address = f"/screen/applications/{world.ids['application']}/stage"
    for stage in ("withdrawn", "promoted"):
        answer = recruiter.post(address, data={"stage": stage, "reason": "My long reason"})
        assert answer.status_code == 422
        assert "Choose one of the stages." in answer.text
        assert "My long reason" in answer.text


def test_a_note_is_kept_and_an_empty_one_is_asked_for(recruiter, read, world: World) -> None:
    address = f"/screen/applications/{world.ids['application']}"
    assert recruiter.post(f"{address}/notes", data={"text": "Rang <twice>."}).status_code == 302
    assert "Rang <twice>." in read(address).words
    empty = recruiter.post(f"{address}/notes", data={"text": "  "})
    assert empty.status_code == 422
    assert "Write the note first." in empty.text


def test_the_published_people_are_ticked_and_publishing_replaces_the_list(recruiter, read, world: World) -> None:
    role = f"/screen/roles/{world.ids['role']}"
    first, second, third = (str(world.ids[f"application{n}"]) for n in ("", "1", "2"))
    assert read(role).ticked() == {first, second}
    recruiter.post(
        f"{role}/shortlist",
        data={"people": [first, third], "message": "Read both.", f"why-{third}": "Over plan twice."},
    )
    with open_session(world.here.database_url, writing=False) as db:
        published = shortlists.published_for(db, world.ids["role"])
        assert published is not None
        # In the order of the ranking, whatever the order of ticking.
        assert [entry.application_id for entry in published.entries] == [int(third), int(first)]
        assert [entry.why for entry in published.entries] == ["Over plan twice.", ""]
        assert published.message == "Read both."
    assert read(role).ticked() == {first, third}


def test_publishing_nobody_keeps_the_message_and_says_what_to_do(recruiter, world: World) -> None:
    answer = recruiter.post(f"/screen/roles/{world.ids['role']}/shortlist", data={"message": "Six fine people"})
    assert answer.status_code == 422
    page = Page(answer.text)
    assert "Choose at least one person to show." in page.words
    assert "Six fine people" in page.words
    assert page.ticked() == set()


def test_somebody_of_another_role_cannot_be_published(recruiter, world: World) -> None:
    chosen = [world.ids["application"], world.ids["other application"]]
    answer = recruiter.post(f"/screen/roles/{world.ids['role']}/shortlist", data={"people": chosen})
    assert answer.status_code == 422
    assert "no longer in this ranking" in answer.text
    assert Page(answer.text).ticked() == {str(world.ids["application"])}


def test_a_filter_hides_ticked_people_without_dropping_them(read, world: World) -> None:
    page = read(f"/screen/roles/{world.ids['role']}?q=katarzyna")
    kept = {a["value"] for t, a in page.tags if t == "input" and a.get("type") == "hidden" and a["name"] == "people"}
    assert kept == {str(world.ids["application"]), str(world.ids["application1"])}
    assert "they stay on the list" in page.words


def test_what_the_client_answered_is_shown_to_the_recruiter(read, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        entry = db.get_one(ShortlistEntry, world.ids["entry"])
        answer_shortlist(db, entry, "not_for_us", "We need German.", Person("client", world.ids["client user"]))
        db.commit()
    page = read(f"/screen/roles/{world.ids['role']}")
    assert "Not for them, because: We need German." in page.words
    assert "1 of 2 answered" in page.words
    assert "Not for them, because" in read(f"/screen/applications/{entry.application_id}").words


def test_taking_a_shortlist_back_hides_it_from_the_client(recruiter, read, world: World) -> None:
    recruiter.post(f"/screen/shortlists/{world.ids['shortlist']}/unpublish")
    page = read(f"/screen/roles/{world.ids['role']}")
    assert "Nothing is published." in page.words
    assert page.ticked() == set()
    with open_session(world.here.database_url, writing=False) as db:
        assert shortlists.published_to(db, world.ids["client"]) == []
