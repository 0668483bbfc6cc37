"""A worker that gets stuck in the middle of reading: it says so, then waits for ever. Tests kill it."""

from __future__ import annotations

import sys
from dataclasses import replace

from recruit import settings
from recruit.domain.documents import Document
from recruit.jobs import tasks
from tests.fakes import FAKES


def stuck(data: bytes, name: str, *, pictures: bool = False) -> Document:
    print("reading", flush=True)
    sys.stdin.read()
    raise AssertionError("the test lets nothing through")


if __name__ == "__main__":
    here = settings.load()
    tools = replace(FAKES, read_document=stuck)
    tasks.work_off(tasks.Desk(here.database_url, here.files_key, tools))
