"""Opening, editing, closing and reopening a role."""

from __future__ import annotations

from datetime import date

import pytest

from recruit.store import open_session, teams
from recruit.store.tables import Role
from tests.world import World

NEW = {
    "title": "Key account manager",
    "location": "Zürich",
    "summary": "Sell stents.",
    "duties": "Visit hospitals\n\n Plan the year ",
    "offers": "A car",
    "goals": "Twelve accounts.",
    "currency": "chf",
    "pay_from": "90000",
    "pay_to": "120000",
    "valid_through": "2099-03-01",
}


@pytest.fixture
def form(world: World) -> dict[str, object]:
    """A role that can be opened as it stands."""
    return NEW | {"team": world.ids["team"]}


def test_a_role_is_opened_with_a_public_address_of_its_own(recruiter, client, form, verbs, world: World) -> None:
    first, second = (recruiter.post("/screen/roles/new", data=form) for _ in range(2))
    assert first.status_code == second.status_code == 302
    with open_session(world.here.database_url, writing=False) as db:
        role = teams.role_by_slug(db, "key-account-manager-zurich")
        assert role is not None
        assert teams.role_by_slug(db, "key-account-manager-zurich-2") is not None
        assert role.body["duties"] == ["Visit hospitals", "Plan the year"]
        assert role.body["pay"] == {
            "currency": "CHF",
            "min": 90000.0,
            "max": 120000.0,
            "unit": "YEAR",
            "text": "CHF 90,000 to 120,000 a year",
        }
        assert role.valid_through == date(2099, 3, 1)
        assert verbs("role", role.id) == ["opened role"]
    assert "Key account manager" in client.get("/roles/key-account-manager-zurich").text


WRONG: tuple[tuple[dict[str, str], str], ...] = (
    ({"title": "  "}, "title"),
    ({"pay_from": "130000"}, "lower end is above its upper end"),
    ({"currency": "francs"}, "Field cannot be longer than 3 characters."),
    ({"currency": ""}, "three letters"),
    ({"pay_to": "lots"}, "Not a valid float value"),
    ({"pay_to": "-5"}, "between 0 and 10,000,000"),
    ({"valid_through": "2001-01-01"}, "has passed already"),
    ({"valid_through": "soon"}, "Not a valid date value"),
    ({"team": "999999"}, "Not a valid choice"),
)


def test_what_cannot_be_used_is_named_and_what_was_typed_is_kept(recruiter, form) -> None:
    for wrong, words in WRONG:
        answer = recruiter.post("/screen/roles/new", data=form | wrong)
        assert answer.status_code == 422, wrong
        assert words in answer.text, wrong
        assert "Sell stents." in answer.text


def test_a_role_cannot_be_opened_on_another_agencys_team(recruiter, form, world: World) -> None:
    answer = recruiter.post("/screen/roles/new", data=form | {"team": world.ids["other team"]})
    assert answer.status_code == 422


def test_editing_keeps_the_address_and_everything_the_form_does_not_show(recruiter, change, world: World) -> None:
    pay = {"currency": "GBP", "min": 40000, "max": 50000, "unit": "YEAR", "text": "GBP 40,000 to 50,000 and a bonus"}
    body = {"duties": ["Visit clinics"], "pay": pay, "openings": 2, "place": {"locality": "Leeds"}}
    change(Role, world.ids["role"], body=body)
    address = f"/screen/roles/{world.ids['role']}/edit"
    page = recruiter.get(address).text
    assert "Visit clinics" in page
    told = {"title": "Respiratory lead", "location": "Leeds", "currency": "GBP", "pay_from": "40000", "pay_to": "50000"}
    assert recruiter.post(address, data=told).status_code == 302
    with open_session(world.here.database_url, writing=False) as db:
        role = db.get_one(Role, world.ids["role"])
        assert (role.title, role.slug) == ("Respiratory lead", world.slug)
        assert role.body["pay"] == pay
        assert (role.body["openings"], role.body["place"]) == (2, {"locality": "Leeds"})
    recruiter.post(address, data=told | {"location": "York"})
    with open_session(world.here.database_url, writing=False) as db:
        assert "place" not in db.get_one(Role, world.ids["role"]).body


def test_a_closed_role_can_be_opened_again_while_its_day_has_not_passed(recruiter, change, world: World) -> None:
    role = world.ids["role"]
    assert "Closed." in recruiter.post(f"/screen/roles/{role}/close", follow_redirects=True).text
    change(Role, role, valid_through=date(2001, 1, 1))
    assert "last day has passed" in recruiter.post(f"/screen/roles/{role}/reopen", follow_redirects=True).text
    change(Role, role, valid_through=None)
    assert "Open again." in recruiter.post(f"/screen/roles/{role}/reopen", follow_redirects=True).text
