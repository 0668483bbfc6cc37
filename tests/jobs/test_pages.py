"""Drawn pages are kept for a while, within bounds, and in memory alone."""

from __future__ import annotations

import pytest

from recruit.documents import jail
from recruit.domain.errors import NotReady
from recruit.jobs import pages
from tests.documents import seeds


def test_old_pages_make_room_for_new_ones() -> None:
    drawn = pages.Drawn(most=250)
    for number in range(4):
        drawn.keep((1, "a", number), b"x" * 100)
    assert drawn.find((1, "a", 0)) is None
    assert drawn.find((1, "a", 1)) is None
    assert drawn.find((1, "a", 3)) == (b"x" * 100,)


def test_after_its_time_a_page_is_forgotten() -> None:
    drawn = pages.Drawn(seconds=-1.0)
    drawn.keep((1, "a", 0), b"x")
    assert drawn.find((1, "a", 0)) is None


def test_a_page_that_cannot_be_drawn_is_tried_once() -> None:
    asked = []

    def data() -> bytes:
        asked.append(1)
        return b"%PDF-1.7 nothing"

    for _ in range(3):
        assert pages.draw((9, "broken", 0), data) is None
    assert asked == [1]


def test_when_all_children_are_busy_it_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    full = jail.Jail(size=1)
    full.turns.acquire()
    monkeypatch.setattr(jail._Shared, "jail", full)
    monkeypatch.setattr(pages, "PATIENCE", 0.01)
    with pytest.raises(NotReady, match="in a moment"):
        pages.draw((9, "fine", 0), lambda: seeds.pdf(seeds.LINES))
