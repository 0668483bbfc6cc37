"""A visitor of the public page: what they enter, and what the page carries back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recruit.web.account import mail
from recruit.web.open_door.limits import Limits

DOOR = "/are-your-goals-too-safe"
READING = DOOR + "/reading"
ANSWERS = {"reached": "9-10", "barely": "most", "market": "slower", "after": "slow", "own": "below"}
ROWS = "rep,period,quota,actual\n" + "".join(
    f"{name},{year}-Q{quarter},100,{101 + (n + quarter) % 4}\n"
    for n, name in enumerate(("Ana Secretname", "Bo", "Chidi", "Dee"))
    for year in (2024, 2025)
    for quarter in (1, 2, 3, 4)
)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(app: Flask) -> Clock:
    """The clock by which this application's limits count."""
    made = Clock()
    app.extensions["open_door"] = Limits(made)
    return made


@pytest.fixture
def answer(client: FlaskClient) -> Callable[..., TestResponse]:
    """`answer(reached="9-10")` sends answers."""
    return lambda **given: client.post(DOOR, data={"way": "answers", **(given or ANSWERS)})


@pytest.fixture
def send(client: FlaskClient) -> Callable[..., TestResponse]:
    """`send(data, name)` sends a file; `send(pasted=...)` sends rows."""

    def sent(data: bytes = b"", name: str = "", **more: str | list[str]) -> TestResponse:
        file = {"file": (BytesIO(data), name)} if name else {}
        return client.post(DOOR, data={"way": "file", **file, **more})

    return sent


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    """Letters that went out: to whom, about what, what they say."""
    sent: list[tuple[str, str, str]] = []
    monkeypatch.setattr(mail, "send", lambda *letter: sent.append(letter) or True)
    return sent


def carried(page: TestResponse) -> str:
    """The sealed reading a page carries in its forms."""
    found = re.search(r'name="carried" value="([^"]*)"', page.text)
    assert found is not None
    return html.unescape(found.group(1))
