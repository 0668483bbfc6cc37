"""An application being written, as the candidate's pages know it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recruit.store import applications, open_session
from recruit.store.tables import Application
from tests.world import World

PERSON = {"name": "Ines Okafor-Lindqvist", "email": "ines@mail.example", "phone": "", "processing": "y"}


@pytest.fixture
def begin(client: FlaskClient, world: World) -> Callable[..., str]:
    """`begin()` fills in the start form and gives the address of the new application."""

    def begun(**changes: str) -> str:
        form = client.get(f"/roles/{world.slug}/apply").text
        key = re.search(r'name="start_key"[^>]*value="([0-9a-f]{32})"', form)
        assert key is not None
        details = {"start_key": key.group(1)} | PERSON | changes
        answer = client.post(f"/roles/{world.slug}/apply", data=details)
        assert answer.status_code == 302, answer.text
        return answer.headers["Location"].removesuffix("/resume")

    return begun


@pytest.fixture
def draft(begin: Callable[..., str]) -> str:
    """The address of an application that was begun."""
    return begin()


@pytest.fixture
def send_file(client: FlaskClient) -> Callable[..., TestResponse]:
    """`send_file(address, data, name)` sends a resume."""

    def sent(address: str, data: bytes, name: str = "resume.txt") -> TestResponse:
        return client.post(f"{address}/resume", data={"file": (BytesIO(data), name), "text": ""})

    return sent


@pytest.fixture
def row(world: World) -> Callable[[str], Application]:
    """`row(address)` is what the tables hold of an application, read afresh."""

    def found(address: str) -> Application:
        with open_session(world.here.database_url, writing=False) as db:
            application = applications.by_token(db, address.rsplit("/", 1)[-1])
            assert application is not None
            _ = (application.answers, application.documents, application.candidate)
            return application

    return found
