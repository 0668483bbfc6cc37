"""Lines in reading order become the text: wrapped lines are joined again, and every word keeps its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from recruit.documents.found import Place
from recruit.documents.pdf_glyphs import turned_back
from recruit.documents.pdf_order import Line
from recruit.documents.pdf_words import Word

#: Marks that begin an item of a list.
_MARKED = re.compile(r"[•·▪■●○◦‣∙*–—➢➤►✓✔❖§o-]$|\(?\d{1,2}[.)]$")
#: First halves that are written with a hyphen more often than not.
_FIRST_HALVES = """
self co non multi cross high low long short well full part end pre post ex mid anti semi year client customer
data quota award goal face best top first second third one two three four five six ten half all in on off up
follow door hands word fast fund cost time team problem results detail value decision market industry state real
"""
_HYPHENATED = frozenset(re.findall(r"\w+", _FIRST_HALVES))
#: Programs that break words at the ends of lines by themselves.
_BREAKERS = re.compile(r"tex|dvips|indesign|groff|troff|quark|scribus|fop", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?", re.IGNORECASE)
#: A line is wrapped only where lines are at least this long (in letter heights), and so many words.
LONG_LINE, LONG_WORDS = 14, 4
#: A column narrower than this is a sidebar.
NARROW = 24
#: Lines of a paragraph are no further apart than this (in letter heights, from bottom to top).
PARAGRAPH_GAP = 0.7
#: The share of a page's height, at its top and its foot, where running heads stand.
EDGE = 0.1


@dataclass(slots=True)
class Region:
    """The lines of one page that are written at one angle."""

    page: int
    angle: int
    height: float
    lines: list[Line]


def without_repeats(regions: list[Region]) -> list[Region]:
    """Running heads and feet once: a line at a page's edge that stood at the same height on an earlier page goes."""
    seen: set[tuple[str, int]] = set()
    for region in regions:
        if region.angle == 0:
            kept, here = [], set()
            for line in region.lines:
                edge = line.bottom < EDGE * region.height or line.top > (1 - EDGE) * region.height
                key = ("#" if _PAGE_NUMBER.fullmatch(line.text) else line.text, round(line.top / 4))
                if not edge or not any((key[0], key[1] + near) in seen for near in (-1, 0, 1)):
                    kept.append(line)
                if edge:
                    here.add(key)
            seen |= here
            region.lines = kept
    return regions


@dataclass(slots=True)
class Text:
    """The text so far, in parts; `places` is filled as words are added."""

    places: list[Place]
    breaks_words: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, regions: Iterable[Region]) -> None:
        """Append all lines of some regions."""
        regions = list(regions)
        lines = [line for region in regions for line in region.lines]
        known = {word.text.lower() for line in lines for piece in line.pieces for word in piece.words}
        for region in regions:
            last = None
            for line in region.lines:
                self.between(last, line, known)
                self.line(line, region)
                last = line

    def between(self, last: Line | None, line: Line, known: set[str]) -> None:
        """What stands between two lines: nothing or a blank where a paragraph goes on, else a new line or two."""
        if last is None or last.column != line.column:
            self.put("\n\n" if self.length else "")
        elif _goes_on(last, line):
            self.join(last.pieces[-1].words[-1].text, line.pieces[0].words[0].text, known)
        else:
            tall = max(last.pieces[0].height, line.pieces[0].height)
            self.put("\n\n" if line.top - last.bottom > PARAGRAPH_GAP * tall else "\n")

    def join(self, end: str, start: str, known: set[str]) -> None:
        """Put the two halves of a broken word together, or a blank between two words."""
        if not (end.endswith("-") and len(end) > 1 and end[-2].isalpha() and start[0].isalpha()):
            self.put(" ")
            return
        first = end[:-1].lower().split("-")[-1]
        whole = re.match(r"\w*", start.lower())
        rest = whole.group() if whole else ""
        written = f"{first}-{rest}" in known or first in _HYPHENATED or not start[0].islower()
        if first + rest in known or (self.breaks_words and not written):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            start_of_word, _, *place = self.places[-1]
            self.places[-1] = (start_of_word, self.length, *place)  # type: ignore[assignment]

    def line(self, line: Line, region: Region) -> None:
        """Append a line; wide gaps inside it become tabs."""
        for place, piece in enumerate(line.pieces):
            if place:
                self.put("\t")
            for count, word in enumerate(piece.words):
                if count:
                    self.put(" ")
                self.word(word, region)

    def word(self, word: Word, region: Region) -> None:
        """Append a word and note its place."""
        start = self.length
        self.put(word.text)
        left, top, right, bottom = turned_back((word.left, word.top, word.right, word.bottom), region.angle)
        box = (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
        self.places.append((start, self.length, region.page, *box))

    def put(self, text: str) -> None:
        """Append characters."""
        self.parts.append(text)
        self.length += len(text)


def breaks_words(producer: str) -> bool:
    """Whether a PDF's program hyphenates by itself, so that a hyphen at a line's end may not belong to the word."""
    return bool(_BREAKERS.search(producer))


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a line carries on the one before: that one was full, and this one begins where a paragraph's lines do."""
    before, after = last.pieces[-1], line.pieces[0]
    tall = min(before.height, after.height)
    far = line.top - last.bottom > PARAGRAPH_GAP * tall or max(before.height, after.height) > 1.2 * tall
    if far or len(line.pieces) > 1:
        return False
    if _MARKED.match(after.words[0].text) and len(after.words) > 1:
        return False
    words = last.pieces[0].words
    starts = [words[0].left] + [word.left for word in words[1:2] if _MARKED.match(words[0].text)]
    if not any(abs(after.left - start) < 0.4 * tall for start in starts):
        return False
    if (after.text.isupper() and not before.text.isupper()) or after.words[0].text == words[0].text:
        return False  # a heading, or lines that all begin alike
    broken = before.words[-1].text.endswith("-") and after.words[0].text[:1].islower()
    return broken or _is_full(last, after.words[0], tall)


def _is_full(last: Line, word: Word, tall: float) -> bool:
    """Whether a line was wrapped: its column is wide enough for prose, and the next word had no room left."""
    first, before = last.pieces[0], last.pieces[-1]
    if word.text[0].isupper() and last.margin - first.left < NARROW * tall:
        return False  # in a sidebar a capital begins the next item
    long = last.margin - first.left >= LONG_LINE * tall and len(first.words) >= LONG_WORDS
    needed = before.right + 0.2 * tall + (word.right - word.left)
    return len(last.pieces) == 1 and long and needed > last.margin - 0.1 * tall
