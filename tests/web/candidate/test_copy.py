"""A copy of everything, from the private link: what is in it is said first, and it is one's own."""

from __future__ import annotations

import io
import zipfile

import pytest
from flask import Flask
from flask.testing import FlaskClient

from recruit.domain.privacy import IN_A_COPY, NOT_IN_A_COPY
from recruit.store import events, open_session
from recruit.web.candidate.limits import KEY, Applying
from tests.web.open_door.conftest import Clock
from tests.world import World


@pytest.fixture
def own(world: World) -> str:
    """The address of an application that was sent and read."""
    return f"/application/{world.tokens['application']}"


def test_the_page_says_what_is_in_it_and_what_is_not(client: FlaskClient, own: str) -> None:
    page = client.get(f"{own}/copy").text
    for words in (*IN_A_COPY, *NOT_IN_A_COPY):
        assert words.replace("'", "&#39;") in page
    assert f"{own}/copy" in client.get(own).text


def test_the_copy_is_a_file_of_ones_own_data_and_stands_in_the_log(client: FlaskClient, own: str, world: World) -> None:
    answer = client.post(f"{own}/copy")
    assert answer.mimetype == "application/zip"
    assert answer.headers["Content-Disposition"] == "attachment; filename=everything-held-about-you.zip"
    assert answer.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as box:
        assert box.namelist()[:2] == ["README.txt", "data.json"]
        data = box.read("data.json").decode()
    assert "Maricel" in data
    assert "Devon" not in data
    with open_session(world.here.database_url, writing=False) as db:
        assert events.newest(db, world.ids["agency"], 1)[0].verb == "took a copy of everything"


def test_a_draft_and_a_withdrawn_application_can_be_copied_too(client: FlaskClient, draft: str, own: str) -> None:
    assert client.post(f"{draft}/copy").status_code == 200
    client.post(f"{own}/withdraw")
    assert client.post(f"{own}/copy").status_code == 200


def test_after_erasing_the_link_says_kindly_that_nothing_is_there(client: FlaskClient, own: str) -> None:
    client.post(f"{own}/erase", data={"sure": "y"})
    for answer in (client.get(f"{own}/copy"), client.post(f"{own}/copy")):
        assert answer.status_code == 404
        assert "was erased, as its owner asked" in answer.text


def test_the_seventh_copy_within_minutes_waits(app: Flask, client: FlaskClient, own: str) -> None:
    clock = Clock()
    app.extensions[KEY] = Applying(clock)
    assert [client.post(f"{own}/copy").status_code for _ in range(7)] == [200] * 6 + [429]
    assert "Take another in 2 minutes." in client.post(f"{own}/copy").text
    clock.now += 100
    assert client.post(f"{own}/copy").status_code == 200
