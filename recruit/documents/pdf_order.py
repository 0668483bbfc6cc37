"""Pieces of lines become lines in reading order: bands from top to bottom, columns inside a band from left to right.

A gutter (a strip of the band that nothing crosses) parts columns, unless what stands right of it belongs to the lines
on its left: dates set flush right, labels on a rail, cells of a table. Two signs tell them apart: whether the lines on
both sides share their heights, and whether the file draws one side after the other or line by line.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from statistics import median

from recruit.documents.pdf_words import Piece

#: A gutter is at least this wide, in letter heights.
GUTTER = 0.8
#: Columns stand side by side: so many of the shorter one's lines have lines of the other beside them.
BESIDE = 0.7


@dataclass(slots=True)
class Line:
    """Pieces read as one line; `column` numbers the region they stand in, `margin` is where its longest line ends."""

    pieces: list[Piece]
    column: int
    margin: float

    @property
    def text(self) -> str:
        """The words of the line with single blanks."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def top(self) -> float:
        """The upper edge (points)."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The lower edge (points)."""
        return max(piece.bottom for piece in self.pieces)


class Order:
    """Puts one page's pieces in order; `columns` counts the places where columns were found."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.columns = 0
        self.column = 0

    def add(self, pieces: list[Piece], depth: int = 0) -> None:
        """Order a region's pieces and append them to the lines."""
        if not pieces:
            return
        tall = median(piece.height for piece in pieces)
        margin = max(piece.right for piece in pieces)
        self.column += 1
        for band in _bands(_rows(pieces), GUTTER * tall):
            flat = [piece for row in band for piece in row]
            left, right = _columns(band, GUTTER * tall) if depth < 12 else ([], [])
            if left:
                self.columns += len(left) > 3 and len(right) > 3
                self.add(left, depth + 1)
                self.add(right, depth + 1)
                self.column += 1
            else:
                self.lines += [Line(row, self.column, margin) for row in _lines(flat)]


_Row = list[Piece]


def _rows(pieces: list[Piece]) -> list[_Row]:
    """Pieces whose heights overlap, directly or by others, from top to bottom."""
    rows: list[_Row] = []
    end = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.top + 0.2 * piece.height):
        trim = 0.2 * piece.height
        if piece.top + trim < end and rows:
            rows[-1].append(piece)
        else:
            rows.append([piece])
        end = max(end, piece.bottom - trim)
    return rows


def _bands(rows: list[_Row], least: float) -> list[list[_Row]]:
    """Rows that share a gutter with pieces on both sides are one band; other rows stay together between them."""
    bands: list[list[_Row]] = []
    for row in rows:
        if bands and (_parted([*bands[-1], row], least) or not (_parted(bands[-1], least) or _parted([row], least))):
            bands[-1].append(row)
        elif bands:
            bands.append([*_pulled(bands[-1], row, least), row])
        else:
            bands.append([row])
    return [part for place, band in enumerate(bands) for part in _tail_cut(band, bands[place + 1 :], least) if part]


def _pulled(before: list[_Row], row: _Row, least: float) -> list[_Row]:
    """Rows at the end of the band before, from the first that stands in the right column of the next band."""
    gutter = _gutter([row], least)
    if gutter is None or _parted(before, least):
        return []
    free = len(before)
    while free and not _crosses(before[free - 1], gutter):
        free -= 1
    start = next((at for at in range(free, len(before)) if _sides(before[at], gutter) == (False, True)), len(before))
    pulled = before[start:]
    del before[start:]
    return pulled


def _tail_cut(band: list[_Row], later: list[list[_Row]], least: float) -> list[list[_Row]]:
    """A band without the one-sided rows at its end that stand nearer to what follows: the next section's heading."""
    gutter = _gutter(band, least)
    if gutter is None or not later or not later[0]:
        return [band]
    last = max((at for at, row in enumerate(band) if all(_sides(row, gutter))), default=len(band) - 1)
    rows = [*band[last:], later[0][0]]
    spaces = [_top(after) - _bottom(before) for before, after in itertools.pairwise(rows)]
    cut = last + 1 + spaces.index(max(spaces))
    return [band[:cut], band[cut:]]


def _top(row: _Row) -> float:
    return min(piece.top for piece in row)


def _bottom(row: _Row) -> float:
    return max(piece.bottom for piece in row)


def _crosses(row: _Row, gutter: tuple[float, float]) -> bool:
    return any(piece.left < gutter[1] - 0.01 and piece.right > gutter[0] + 0.01 for piece in row)


def _sides(row: _Row, gutter: tuple[float, float]) -> tuple[bool, bool]:
    """Whether a row has pieces to the left, and to the right, of a gutter."""
    return any(piece.right <= gutter[0] + 0.01 for piece in row), any(piece.left >= gutter[1] - 0.01 for piece in row)


def _parted(rows: list[_Row], least: float) -> bool:
    return _gutter(rows, least) is not None


def _gutter(rows: list[_Row], least: float) -> tuple[float, float] | None:
    """The widest strip between pieces that no piece of these rows crosses."""
    return max(_gutters(rows, least), key=lambda strip: strip[1] - strip[0], default=None)


def _gutters(rows: list[_Row], least: float) -> list[tuple[float, float]]:
    """All such strips, from left to right."""
    spans = sorted((piece.left, piece.right) for row in rows for piece in row)
    found, end = [], spans[0][1]
    for left, right in spans[1:]:
        if left - end >= least:
            found.append((end, left))
        end = max(end, right)
    return found


def _columns(band: list[_Row], least: float) -> tuple[list[Piece], list[Piece]]:
    """The two sides of the widest gutter that parts columns; nothing when none does.

    The widest of all may only part a page number in the corner from everything else.
    """
    flat = [piece for row in band for piece in row]
    for gutter in sorted(_gutters(band, least), key=lambda strip: strip[0] - strip[1]):
        left = [piece for piece in flat if piece.right <= gutter[0] + 0.01]
        right = [piece for piece in flat if piece.left >= gutter[1] - 0.01]
        if _are_columns(left, right):
            return left, right
    return [], []


def _are_columns(left: list[Piece], right: list[Piece]) -> bool:
    """Whether two sides of a gutter are read one after the other."""
    few, many = sorted((_lines(left), _lines(right)), key=len)
    if sum(_is_beside(line[0], many) for line in few) < BESIDE * len(few) or not _share_an_edge(_lines(right)):
        return False
    shared = sum(any(_level(line[0], other[0]) for other in many) for line in few)
    if shared < 0.5 * len(few):
        return len(few) > 1 or len(many) == 1
    if len(few) < 3:
        return False
    sides = sorted([(piece.order, 0) for piece in left] + [(piece.order, 1) for piece in right])
    changes = sum(one[1] != other[1] for one, other in itertools.pairwise(sides))
    return changes <= 0.7 * len(few)


def _share_an_edge(lines: list[list[Piece]]) -> bool:
    """Whether the lines of a right side begin where a column's lines do; lines set flush right or centred do not."""
    edges = [line[0].left for line in lines]
    return max(sum(abs(edge - other) < 3 for other in edges) for edge in edges) >= max(
        min(2, len(lines)), 0.3 * len(lines)
    )


def _is_beside(piece: Piece, others: list[list[Piece]]) -> bool:
    """Whether lines of the other side go on at the height of a piece."""
    reach = 2.5 * piece.height
    return any(line[0].top - reach < piece.top < line[0].bottom + reach for line in others)


def _level(one: Piece, other: Piece) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap >= 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one level side by side, from top to bottom."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.left)):
        home = next(
            (line for line in reversed(lines[-3:]) if _level(line[0], piece) and not _collides(line, piece)), None
        )
        if home is None:
            lines.append([piece])
        else:
            home.append(piece)
    for line in lines:
        line.sort(key=lambda piece: piece.left)
    return lines


def _collides(line: list[Piece], piece: Piece) -> bool:
    """Whether a piece would stand on top of one that is in the line already."""
    return any(min(other.right, piece.right) - max(other.left, piece.left) > 0.5 * piece.height for other in line)
