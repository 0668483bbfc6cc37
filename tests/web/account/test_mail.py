"""Letters: shown to a developer, never written to a real installation's log."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from recruit.web.account import mail


def test_a_developer_finds_the_letter_in_the_log(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    with app.app_context():
        assert mail.send("ada@mail.example", "Hello", "the private link") is True
    assert "the private link" in caplog.text


def test_without_a_mail_server_production_writes_no_letter_to_its_log(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    app.config["RECRUIT"] = replace(app.config["RECRUIT"], env="production")
    with app.app_context():
        assert mail.send("ada@mail.example", "Hello", "the private link") is False
    assert "the private link" not in caplog.text
    assert "RECRUIT_MAIL_SERVER" in caplog.text
