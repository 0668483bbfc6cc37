"""Who applies very often within minutes waits, is told so, and loses nothing."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit.store import open_session
from recruit.store.tables import Application
from recruit.web.buckets import soon
from recruit.web.candidate.limits import KEY, Applying
from tests.web.candidate.conftest import PERSON
from tests.web.open_door.conftest import Clock
from tests.world import World


@pytest.fixture
def clock(app: Flask) -> Clock:
    """The clock by which this application counts."""
    made = Clock()
    app.extensions[KEY] = Applying(made)
    return made


def begin(app: Flask, world: World, number: int):
    details = PERSON | {"start_key": f"{number:032x}", "email": f"p{number}@mail.example"}
    return app.test_client().post(f"/roles/{world.slug}/apply", data=details)


def test_the_twenty_first_application_within_minutes_waits_and_keeps_what_was_typed(
    app: Flask, world: World, clock: Clock
) -> None:
    assert {begin(app, world, number).status_code for number in range(20)} == {302}
    refused = begin(app, world, 20)
    assert refused.status_code == 429
    assert "came from your connection" in refused.text
    assert "Send this again in a minute" in refused.text
    assert "p20@mail.example" in refused.text
    with open_session(world.here.database_url, writing=False) as db:
        assert db.query(Application).filter_by(start_key=f"{20:032x}").count() == 0
    clock.now += 60
    assert begin(app, world, 20).status_code == 302


def test_sending_the_same_form_again_counts_once(app: Flask, world: World, clock: Clock) -> None:
    assert {begin(app, world, 1).status_code for _ in range(25)} == {302}


def test_the_eleventh_file_within_minutes_waits(client: FlaskClient, draft: str, send_file, clock: Clock) -> None:
    codes = [send_file(draft, f"Reached {number} of 100.".encode()).status_code for number in range(11)]
    assert codes == [302] * 10 + [429]
    page = send_file(draft, b"Once more.").text
    assert "The last one stands. Send another in a minute, or paste the text of your resume now." in page
    clock.now += 60
    assert send_file(draft, b"Once more.").status_code == 302


def test_pasted_text_has_a_wider_limit_of_its_own_and_says_when_to_come_back(
    client: FlaskClient, draft: str, send_file, clock: Clock
) -> None:
    for number in range(11):
        send_file(draft, f"Reached {number} of 100.".encode())
    codes = [client.post(f"{draft}/resume", data={"text": f"Reached {n} of 50."}).status_code for n in range(41)]
    assert codes == [302] * 40 + [429]
    page = client.post(f"{draft}/resume", data={"text": "Reached 51 of 50."}).text
    assert "Send another in a minute." in page
    assert "Reached 51 of 50." in page, "what was typed is still there"
    clock.now += 15
    assert client.post(f"{draft}/resume", data={"text": "Reached 51 of 50."}).status_code == 302


def test_a_wait_is_said_in_whole_minutes() -> None:
    assert [soon(seconds) for seconds in (0, 1, 60, 61, 300)] == [
        "in a minute",
        "in a minute",
        "in a minute",
        "in 2 minutes",
        "in 5 minutes",
    ]
