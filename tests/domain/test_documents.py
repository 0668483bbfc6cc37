"""Every way a file can end has a sentence that says what happened and what to do."""

from __future__ import annotations

import re
from pathlib import Path

from recruit.domain import documents
from recruit.domain.documents import ADVICE, advice
from recruit.settings import ROOT


def test_every_sentence_offers_a_way_out() -> None:
    told = [advice(status) for status in ADVICE if status != "ok"] + list(documents._CLOSER.values())
    assert all("paste the text below." in sentence for sentence in told)
    assert all("!" not in sentence for sentence in told)


def test_a_note_that_says_more_is_heard_and_any_other_is_not() -> None:
    assert "more than 100 pages" in advice("too_large", ["picture_pages", "too_many_pages"])
    assert advice("damaged", ["broken_pages"]) == ADVICE["damaged"]
    assert advice("ok", ["too_many_pages"]) == ""


def test_every_note_with_a_sentence_is_one_that_the_reader_gives() -> None:
    room: Path = ROOT / "recruit" / "documents"
    source = "".join(path.read_text(encoding="utf-8") for path in room.glob("*.py"))
    given = set(re.findall(r'"([a-z_]+)"', source)) | {"stopped_time", "stopped_memory"}
    assert set(documents._CLOSER) <= given
