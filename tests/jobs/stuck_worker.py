"""A worker that gets stuck in the middle of reading: it says so, then waits for ever. Tests kill it."""

from __future__ import annotations

import sys

from recruit import settings
from recruit.domain.documents import Document
from recruit.domain.tools import Tools
from recruit.jobs import tasks
from tests.fakes import FAKES


def stuck(data: bytes, name: str) -> Document:
    print("reading", flush=True)
    sys.stdin.read()
    raise AssertionError("the test lets nothing through")


if __name__ == "__main__":
    here = settings.load()
    tools = Tools(
        stuck, FAKES.find_signals, FAKES.score_drive, FAKES.parse_numbers, FAKES.diagnose_team, FAKES.rank_people
    )
    tasks.work_off(tasks.Desk(here.database_url, here.files_key, tools))
