"""Where the words of a document stand on its pages, and how that is kept: packed small, beside the text."""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

VERSION = 1
TENTHS = 10  # boxes are kept in tenths of a point


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text from `start` to `end` stands: page (from 0) and box in points from the page's top left."""

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a document's words in the text's order, and each page's size (width, height in points).

    A page that did not open has the size 0, 0.
    """

    words: tuple[Place, ...] = ()
    page_sizes: tuple[tuple[float, float], ...] = ()

    def touched(self, start: int, end: int) -> list[Place]:
        """The places that a stretch of the text touches."""
        first = bisect_right(self.words, start, key=lambda place: place.end)
        return list(takewhile(lambda place: place.start < end, islice(self.words, first, None)))

    def lines(self, start: int, end: int) -> list[Place]:
        """The same, with words side by side on one line joined into one box."""
        joined: list[Place] = []
        for place in self.touched(start, end):
            if joined and _side_by_side(joined[-1], place):
                joined[-1] = _around(joined[-1], place)
            else:
                joined.append(place)
        return joined

    def packed(self) -> bytes:
        """All of it as compressed JSON: columns of whole numbers, each as its step from the one before."""
        columns = [_steps(column) for column in _columns(self.words)]
        sizes = [[_tenths(width), _tenths(height)] for width, height in self.page_sizes]
        return zlib.compress(json.dumps([VERSION, sizes, columns], separators=(",", ":")).encode(), 9)


def unpacked(data: bytes) -> Places:
    """What `packed` made; a later version's packing gives no places."""
    version, sizes, columns = json.loads(zlib.decompress(data))
    if version != VERSION:
        return Places()
    rows = zip(*(list(_sums(column)) for column in columns), strict=True)
    words = (Place(start, end, page, *(side / TENTHS for side in box)) for start, end, page, *box in rows)
    return Places(tuple(words), tuple((width / TENTHS, height / TENTHS) for width, height in sizes))


def _columns(words: Sequence[Place]) -> list[list[int]]:
    boxes = ([_tenths(side) for side in (word.left, word.top, word.right, word.bottom)] for word in words)
    rows = [(word.start, word.end, word.page, *box) for word, box in zip(words, boxes, strict=True)]
    return [[row[place] for row in rows] for place in range(7)]


def _tenths(points: float) -> int:
    return round(points * TENTHS)


def _steps(column: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip([0, *column], column, strict=False)]


def _sums(steps: Sequence[int]) -> Iterator[int]:
    total = 0
    for step in steps:
        total += step
        yield total


def _side_by_side(one: Place, other: Place) -> bool:
    """Whether two words stand on one line, the second within two letter heights to the right of the first."""
    height = max(one.bottom - one.top, other.bottom - other.top)
    level = min(one.bottom, other.bottom) - max(one.top, other.top) > 0.5 * height
    return one.page == other.page and level and -height < other.left - one.right < 2 * height


def _around(one: Place, other: Place) -> Place:
    return Place(
        min(one.start, other.start), max(one.end, other.end), one.page,
        min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom),
    )  # fmt: skip
