"""Glyphs become words and pieces of lines, by the gaps between them.

The gap between two glyphs is measured from advance width to advance width, so kerning, justified lines and
letter-spacing show as what they are. A word ends where the gap is clearly wider than the piece's usual one.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from operator import itemgetter
from statistics import median

from recruit.documents import colour, tidy
from recruit.documents.pdf_glyphs import Glyph, Ink

#: A gap wider than this (in em), over the usual gap between letters here, ends a word.
WORD_GAP = 0.1
#: ... where the file draws a blank, a narrower one does.
BLANK_GAP = 0.02
#: A gap wider than this (in letter heights) ends a piece: what follows may be another column.
PIECE_GAP = 1.3
#: Two glyphs share a line when their heights overlap by this share of the smaller one.
SAME_LINE = 0.5
#: So many single letters in a row are a letter-spaced word.
SPACED_LETTERS = 4
SOFT_HYPHEN = "\u00ad"
_CHARACTER, _LEFT, _TOP, _RIGHT, _BOTTOM = map(itemgetter, range(5))


@dataclass(slots=True)
class Word:
    """A word, its box, its ink (that of its first letter) and its glyphs."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    ink: int
    glyphs: list[Glyph]


@dataclass(slots=True)
class Piece:
    """Words side by side on one line, without a wide gap; `order` is where it comes in the drawing."""

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    order: int
    height: float

    @property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(word.text for word in self.words)


def pieces(glyphs: list[Glyph], inks: list[Ink]) -> list[Piece]:
    """All pieces of a page's glyphs, joined where one line was drawn in several goes."""
    strings = _joined(_strings(glyphs))
    found = []
    for order, string in strings:
        words = _words(string, inks)
        if words:
            found.append(_piece(words, order))
    return found


def _piece(words: list[Word], order: int) -> Piece:
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    height = median(word.bottom - word.top for word in words)
    return Piece(words, words[0].left, top, max(word.right for word in words), bottom, order, height)


def _strings(glyphs: list[Glyph]) -> list[tuple[int, list[Glyph]]]:
    """Glyphs that follow each other on one line, as drawn: (order, glyphs); blanks stay inside."""
    strings: list[tuple[int, list[Glyph]]] = []
    current: list[Glyph] = []
    last: Glyph | None = None
    for order, glyph in enumerate(glyphs):
        if last is None or not _follows(last, glyph):
            current = []
            strings.append((order, current))
        current.append(glyph)
        if glyph[0] not in " \xa0" or last is None:
            last = glyph
    return [(order, string) for order, string in strings if any(not glyph[0].isspace() for glyph in string)]


def _follows(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph goes on where the last visible one ended."""
    _, last_left, last_top, last_right, last_bottom, *_ = last
    _, left, top, _, bottom, *_ = glyph
    tall, other = last_bottom - last_top, bottom - top
    # (Conditions, not min and max: this is asked for every two glyphs.)
    overlap = (last_bottom if last_bottom < bottom else bottom) - (last_top if last_top > top else top)
    if overlap < SAME_LINE * (tall if tall < other else other):
        return False
    tall = tall if tall > 1e-6 else 1e-6
    return -0.5 * tall <= left - last_right <= PIECE_GAP * tall or abs(left - last_left) < 0.01


def _joined(strings: list[tuple[int, list[Glyph]]]) -> list[tuple[int, list[Glyph]]]:
    """Strings that continue each other on a line, whatever order they were drawn in, become one."""
    strings = sorted(strings, key=lambda string: (string[1][0][1], string[0]))
    ends: list[tuple[int, list[Glyph]]] = []
    rows: dict[int, list[int]] = {}
    for order, string in strings:
        first = string[0]
        row = int(first[4] // 8)
        found = next(
            (
                number
                for near in (row, row - 1, row + 1)
                for number in rows.get(near, ())
                if _continues(ends[number][1], first)
            ),
            None,
        )
        if found is None:
            rows.setdefault(row, []).append(len(ends))
            ends.append((order, list(string)))
        else:
            ends[found] = (min(order, ends[found][0]), ends[found][1] + string)
    return sorted(ends, key=lambda end: end[0])


def _continues(string: list[Glyph], glyph: Glyph) -> bool:
    last = next((back for back in reversed(string) if not back[0].isspace()), string[-1])
    tall = last[4] - last[2]
    return _follows(last, glyph) and glyph[1] - last[3] > -0.3 * tall


def _words(string: list[Glyph], inks: list[Ink]) -> list[Word]:
    """A string cut into words."""
    seen = [glyph for glyph in string if not glyph[0].isspace()]
    blank_before = _blanks(string)
    usual = _usual_gap(seen, blank_before)
    words: list[list[Glyph]] = []
    word: list[Glyph] = []
    last: Glyph | None = None
    for glyph, blank in zip(seen, blank_before, strict=True):
        if (
            last is None
            or _ends_word(last, glyph, usual, blank)
            or (last[5] != glyph[5] and _fades(inks[last[5]], inks[glyph[5]]))
        ):
            word = []
            words.append(word)
        word.append(glyph)
        last = glyph
    return [word for word in map(_word, _letters_closed(words)) if word.text]


def _letters_closed(words: list[list[Glyph]]) -> list[list[Glyph]]:
    """Runs of single letters ("S K I L L S") closed up; a gap clearly wider than the run's smallest parts two words."""
    closed: list[list[Glyph]] = []
    run: list[list[Glyph]] = []
    for word in [*words, []]:
        if len(word) == 1 and word[0][0].isalpha():
            run.append(word)
            continue
        closed += _as_words(run) if len(run) >= SPACED_LETTERS else run
        run = []
        if word:
            closed.append(word)
    return closed


def _as_words(run: list[list[Glyph]]) -> list[list[Glyph]]:
    gaps = [after[0][1] - before[0][3] for before, after in itertools.pairwise(run)]
    widest = 1.6 * min(gaps)
    words = [list(run[0])]
    for letter, gap in zip(run[1:], gaps, strict=True):
        if gap > widest:
            words.append(list(letter))
        else:
            words[-1] += letter
    return words


def _blanks(string: list[Glyph]) -> list[bool]:
    """For each visible glyph, whether a drawn blank stands before it."""
    found, blank = [], False
    for glyph in string:
        if glyph[0].isspace():
            blank = True
        else:
            found.append(blank)
            blank = False
    return found


def _usual_gap(seen: list[Glyph], blank_before: list[bool]) -> float:
    """The gap between letters of a word here, in points: about zero, or wide in letter-spaced headings."""
    gaps = [
        seen[number][1] - seen[number - 1][3]
        for number in range(1, len(seen))
        if not blank_before[number] and seen[number][1] != seen[number - 1][1]
    ]
    return median(gaps) if len(gaps) >= 3 else 0.0


def _ends_word(last: Glyph, glyph: Glyph, usual: float, blank: bool) -> bool:
    if glyph[1] == last[1]:
        return False  # one glyph that stands for several letters
    em = last[6] if last[6] > glyph[6] else glyph[6]
    return glyph[1] - last[3] - usual > (BLANK_GAP if blank else WORD_GAP) * em


def _fades(one: Ink, other: Ink) -> bool:
    """Whether one of two inks is white or invisible and the other is not: then they are not one word."""
    if one is other or (one.rgb == other.rgb and one.mode == other.mode):
        return False
    return (one.mode == 3) != (other.mode == 3) or colour.can_be_seen(one.rgb) != colour.can_be_seen(other.rgb)


def _word(glyphs: list[Glyph]) -> Word:
    text = "".join(map(_CHARACTER, glyphs))
    if text.endswith(SOFT_HYPHEN):
        text = text[:-1] + "-"
    return Word(
        tidy.characters(text).strip(),
        min(map(_LEFT, glyphs)),
        min(map(_TOP, glyphs)),
        max(map(_RIGHT, glyphs)),
        max(map(_BOTTOM, glyphs)),
        glyphs[0][5],
        glyphs,
    )
