"""An administrator finds a person of their own agency and takes a copy of everything for them."""

from __future__ import annotations

import io
import zipfile

from recruit.store import events, open_session
from tests.world import World


def test_a_person_is_found_by_address_or_name_and_only_in_ones_own_agency(sign_in, world: World) -> None:
    admin = sign_in("admin")
    assert "A copy of everything" in admin.get("/admin/data/copy").text
    for who, words in (
        ("P0@mail.example", "One person"),
        ("dumalagan", "One person"),
        ("hohenlohe-WALDENBURG", "Katarzyna von Hohenlohe"),
        ("nobody@mail.example", "Nobody was found"),
        ("%", "two letters at least"),
        ("%_", "Nobody was found"),
        ("", "Enter a name or an e-mail address."),
    ):
        assert words in admin.post("/admin/data/copy", data={"who": who}).text, who
    page = admin.post("/admin/data/copy", data={"who": "dumalagan"}).text
    assert f"/admin/data/copy/{world.ids['candidate']}" in page
    assert f"/admin/data/copy/{world.ids['other candidate']}" not in page


def test_the_copy_names_the_administrator_in_the_log_and_other_agencies_have_no_door(sign_in, world: World) -> None:
    address = f"/admin/data/copy/{world.ids['candidate']}"
    answer = sign_in("admin").post(address)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as box:
        assert "Maricel" in box.read("data.json").decode()
    with open_session(world.here.database_url, writing=False) as db:
        line = events.newest(db, world.ids["agency"], 1)[0]
        assert (line.verb, line.actor_id) == ("took a copy of everything", world.ids["admin"])
    assert sign_in("other admin").post(address).status_code == 404
    assert sign_in("recruiter").post(address).status_code == 404


def test_of_an_erased_person_the_administrator_reads_a_kind_sentence(sign_in, client, world: World) -> None:
    client.post(f"/application/{world.tokens['application']}/erase", data={"sure": "y"})
    admin = sign_in("admin")
    answer = admin.post(f"/admin/data/copy/{world.ids['candidate']}", follow_redirects=True)
    assert "Everything about this person was erased on" in answer.text
    assert "Nobody was found" in admin.post("/admin/data/copy", data={"who": "Erased"}).text
