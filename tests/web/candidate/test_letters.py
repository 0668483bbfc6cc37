"""Whoever applies gets their private link by mail, once, where letters go anywhere at all."""

from __future__ import annotations

import logging
import smtplib
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.world import World


def send(client: FlaskClient, draft: str) -> str:
    """Send the application, and read on until its answer is finished; the page that follows."""
    client.post(f"{draft}/check", buffered=True)
    return client.get(draft).text


def letters(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [line.getMessage() for line in caplog.records if "The letter to" in line.getMessage()]


def test_the_private_link_is_mailed_once_when_the_application_is_sent(
    client: FlaskClient, draft: str, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    assert letters(caplog) == [], "a draft writes to nobody"
    page = send(client, draft)
    assert "Your private link is on its way to ines@mail.example." in page
    send(client, draft)
    (letter,) = letters(caplog)
    assert letter.startswith("No mail server is set (RECRUIT_MAIL_SERVER). The letter to ines@mail.example:")
    assert f"{world.here.base_url}{draft}\n" in letter
    assert "Respiratory sales representative, at Harrow Vale" in letter
    assert "Hello Ines Okafor-Lindqvist," in letter


def test_where_no_letter_can_go_nothing_is_promised(
    app: Flask, client: FlaskClient, draft: str, caplog: pytest.LogCaptureFixture
) -> None:
    app.config["RECRUIT"] = replace(app.config["RECRUIT"], env="production")
    page = send(client, draft)
    assert "Your application has arrived." in page
    assert "on its way" not in page
    assert draft.rsplit("/", 1)[-1] not in caplog.text


def test_a_mail_server_that_does_not_answer_holds_nobody_up(
    app: Flask, client: FlaskClient, draft: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(smtplib, "SMTP", gone)
    app.config["RECRUIT"] = replace(app.config["RECRUIT"], mail_server="mail.example:25")
    with caplog.at_level(logging.ERROR):
        assert "Your application has arrived." in send(client, draft)
    assert "did not take a letter" in caplog.text
