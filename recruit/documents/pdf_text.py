"""Lines in reading order become the text, with the place of every word."""

from __future__ import annotations

from dataclasses import dataclass, field

from recruit.documents.found import Place
from recruit.documents.pdf_glyphs import turned_back
from recruit.documents.pdf_order import Line
from recruit.documents.pdf_words import Word


@dataclass(slots=True)
class Text:
    """The text so far, in parts; `places` is filled as words are added."""

    places: list[Place]
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, lines: list[Line], page: int, angle: int) -> None:
        """Append the lines of one region of a page."""
        block = None
        for line in lines:
            if self.length:
                self.put("\n" if line.block == block else "\n\n")
            block = line.block
            for place, piece in enumerate(line.pieces):
                if place:
                    self.put("\t")
                for count, word in enumerate(piece.words):
                    if count:
                        self.put(" ")
                    self.word(word, page, angle)

    def word(self, word: Word, page: int, angle: int) -> None:
        """Append a word and note its place."""
        start = self.length
        self.put(word.text)
        left, top, right, bottom = turned_back((word.left, word.top, word.right, word.bottom), angle)
        self.places.append((start, self.length, page, round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)))

    def put(self, text: str) -> None:
        """Append characters."""
        self.parts.append(text)
        self.length += len(text)
