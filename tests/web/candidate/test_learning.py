"""Whether one may learn from what becomes of an application: asked by itself, no until somebody says yes."""

from __future__ import annotations

from collections.abc import Callable

from flask.testing import FlaskClient

from recruit.domain.privacy import CONSENTS, LEARNING, VERSION
from recruit.store import consents, events, open_session
from recruit.store.tables import Application, Consent
from tests.world import World

Row = Callable[[str], Application]


def answers(world: World, number: int) -> list[Consent]:
    with open_session(world.here.database_url, writing=False) as db:
        return [one for one in consents.consents_of(db, number) if one.kind == LEARNING]


def said(world: World, number: int) -> bool | None:
    with open_session(world.here.database_url, writing=False) as db:
        answer = consents.answer_now(db, number, LEARNING)
        return None if answer is None else answer.given


def test_the_form_asks_with_its_own_yes_and_no_and_no_is_chosen(client: FlaskClient, world: World) -> None:
    page = client.get(f"/roles/{world.slug}/apply").text
    assert "May we learn from how it goes?" in page
    assert CONSENTS[LEARNING] in page
    chosen = [line for line in page.split("<") if 'name="learning"' in line and "checked" in line]
    assert len(chosen) == 1
    assert 'value="no"' in chosen[0]


def test_an_answer_is_kept_with_the_words_and_their_version_and_none_is_a_no(begin, row: Row, world: World) -> None:
    for given, expected in (({"learning": "yes"}, True), ({"learning": "no"}, False), ({}, False)):
        number = row(begin(email=f"{expected}{len(given)}@mail.example", **given)).id
        (answer,) = answers(world, number)
        assert (answer.given, answer.words, answer.version) == (expected, CONSENTS[LEARNING], VERSION)


def test_going_back_and_saying_no_is_a_no(begin, row: Row, world: World) -> None:
    number = row(begin(learning="yes")).id
    assert row(begin(learning="no")).id == number
    assert said(world, number) is False


def test_the_answer_can_be_changed_on_the_private_page_and_each_is_kept(client: FlaskClient, world: World) -> None:
    number, address = world.ids["application"], f"/application/{world.tokens['application']}"
    assert "Say no instead" in client.get(address).text
    for _ in range(2):
        assert client.post(f"{address}/learning", data={"answer": "no"}).headers["Location"] == address
    assert said(world, number) is False
    assert "Say yes instead" in client.get(address).text
    client.post(f"{address}/learning", data={"answer": "yes"})
    assert [(one.given, one.withdrawn_at is None) for one in answers(world, number)] == [
        (True, False),
        (False, False),
        (True, True),
    ]
    with open_session(world.here.database_url, writing=False) as db:
        lines = [line.verb for line in events.newest(db, world.ids["agency"], 2)]
    assert lines == ["agreed to learning", "refused learning"]


def test_somebody_who_applied_before_it_was_asked_counts_as_no_and_is_told(client: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.query(Consent).filter_by(application_id=world.ids["application"], kind=LEARNING).delete()
        db.commit()
    page = client.get(f"/application/{world.tokens['application']}").text
    assert "You have not been asked yet" in page
    assert said(world, world.ids["application"]) is None
