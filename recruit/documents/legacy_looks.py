"""Which characters of a binary DOC nobody sees, by their formatting ([MS-DOC] 2.9.33 ChpxFkp, 2.6.1 properties)."""

from __future__ import annotations

import bisect
import struct
from dataclasses import dataclass

from recruit.documents import colour

PAGE = 512
_VANISH, _COLOUR_INDEX, _COLOUR, _HALF_POINTS = 0x083C, 0x2A42, 0x6870, 0x4A43
_WHITE_INDEX = 8
#: Operand sizes by the three highest bits of a property's code; 6 has its length in front.
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}


@dataclass(frozen=True, slots=True)
class Ranges:
    """Stretches of the file, sorted and apart, that hold characters nobody sees."""

    starts: list[int]
    ends: list[int]

    def covers(self, place: int) -> bool:
        """Whether a place of the file lies in one of the stretches."""
        at = bisect.bisect_right(self.starts, place) - 1
        return at >= 0 and place < self.ends[at]


def unseen(main: bytes, table: bytes) -> Ranges:
    """The unseen stretches, from the table of pages that hold character formatting."""
    count = max(0, (len(table) - 4) // 8)
    found: list[tuple[int, int]] = []
    for number in struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count else ():
        page = main[number * PAGE : (number + 1) * PAGE]
        if len(page) == PAGE:
            found += _of_page(page)
    found.sort()
    return Ranges([start for start, _ in found], [end for _, end in found])


def _of_page(page: bytes) -> list[tuple[int, int]]:
    runs = page[-1]
    if 5 * runs + 4 > PAGE - 1:
        return []
    bounds = struct.unpack_from(f"<{runs + 1}I", page, 0)
    found = []
    for run in range(runs):
        at = 2 * page[4 * (runs + 1) + run]
        if at and hides(page[at + 1 : at + 1 + page[at]]):
            found.append((bounds[run], bounds[run + 1]))
    return found


def hides(properties: bytes) -> bool:
    """Whether a run's properties hide it: switched off, white, or tiny."""
    at = 0
    while at + 2 <= len(properties):
        (code,) = struct.unpack_from("<H", properties, at)
        kind = code >> 13
        size = _SIZES.get(kind) or (properties[at + 2] + 1 if at + 2 < len(properties) else 1)
        value = properties[at + 2 : at + 2 + size]
        if len(value) == size and _is_hiding(code, value):
            return True
        at += 2 + size
    return False


def _is_hiding(code: int, value: bytes) -> bool:
    if code == _VANISH:
        return value[0] in (1, 0x81)
    if code == _COLOUR_INDEX:
        return value[0] == _WHITE_INDEX
    if code == _COLOUR:
        return value[3] == 0 and not colour.can_be_seen((value[0], value[1], value[2]))
    return code == _HALF_POINTS and struct.unpack("<H", value)[0] < 2 * colour.SMALLEST
