"""The demo agency's files, read once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

DEMO = Path(__file__).parents[2] / "demo"


@pytest.fixture(scope="session")
def demo() -> Path:
    return DEMO


@pytest.fixture(scope="session")
def agency() -> dict[str, Any]:
    return json.loads((DEMO / "agency.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def applications() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DEMO / "applications.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def unreadable() -> dict[str, dict[str, Any]]:
    """The two files that no machine can read, by path."""
    cases = json.loads((DEMO / "unreadable.json").read_text(encoding="utf-8"))
    return {f"resumes/{case['file']}": case for case in cases}
