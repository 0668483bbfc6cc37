"""The list of roles, and the clients."""

from __future__ import annotations

from recruit.store.tables import Application, Document, Role
from tests.web.recruiter.conftest import Page
from tests.world import World


def test_a_role_tells_its_client_its_verdict_its_counts_and_its_shortlist(read) -> None:
    page = read("/screen")
    for words in (
        "Respiratory sales representative",
        "Harrow Vale Biologics, Respiratory. Leeds",
        "3 applied, 3 ranked",
        "Goals likely too safe (84 %)",
        "Shortlist of 2 published on",
    ):
        assert words in page.words
    assert "Other House" not in page.words
    assert "Read 3 of 3" not in page.words


def test_while_resumes_wait_the_list_says_how_far_the_reading_is(read, change, world: World) -> None:
    change(Document, world.ids["document"], work="todo")
    change(Application, world.ids["application1"], work="working")
    assert "Read 1 of 3" in read("/screen").words


def test_closed_roles_stand_apart(read, change, world: World) -> None:
    change(Role, world.ids["role"], is_open=False)
    page = read("/screen")
    assert "No role is open" in page.words
    assert page.words.index("Closed") < page.words.index("Respiratory sales representative")


def test_clients_show_their_teams_with_the_goals_and_lead_to_them(read, world: World) -> None:
    page = read("/clients")
    assert "Harrow Vale Biologics" in page.words
    assert "Goals likely too safe (84 %)" in page.words
    links = {attrs.get("href") for tag, attrs in page.tags if tag == "a"}
    assert f"/client/teams/{world.ids['team']}" in links
    one = read(f"/clients/{world.ids['client']}")
    assert "client@harrow-vale.example" in one.words
    assert "Respiratory sales representative" in one.words
    assert "client@other-house.example" not in one.words


def test_no_page_repeats_an_id_or_has_two_headings(recruiter, world: World) -> None:
    for address in (
        "/screen",
        "/screen/roles/new",
        f"/screen/roles/{world.ids['role']}",
        f"/screen/roles/{world.ids['role']}/edit",
        f"/screen/applications/{world.ids['application']}",
        f"/screen/applications/{world.ids['application']}/stage",
        "/clients",
        f"/clients/{world.ids['client']}",
    ):
        page = Page(recruiter.get(address).text)
        assert len(page.ids) == len(set(page.ids)), address
        assert sum(tag == "h1" for tag, _ in page.tags) == 1, address
        labelled = {attrs.get("for") for tag, attrs in page.tags if tag == "label"}
        for tag, attrs in page.tags:
            if tag in ("select", "textarea"):
                assert attrs["id"] in labelled, (address, attrs)
