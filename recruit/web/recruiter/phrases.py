"""A short quote with the words around it, so that it can be understood in a list: "logged" alone says little."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.drive import DriveProfile

SHORT = 36  # letters: a quote this long speaks for itself
AROUND = 48  # letters on each side, at most
#: Where a thought ends: a sentence, a semicolon, a line unless the next one goes on in small letters.
END = re.compile(r"\n(?=\s*(?:[•*–\-A-Z]|\n))|[.!?]\s|;")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one person's texts, as they may be shown."""

    profile: DriveProfile | None
    texts: Mapping[str, str]

    def phrase(self, dimension: str, quote: str) -> str:
        """The quote as its text shows it, where its place is known; widened within its sentence when it is short."""
        score = self.profile.dimensions.get(dimension) if self.profile else None
        pieces = score.evidence if score is not None else ()
        place = next((piece for piece in pieces if piece.text.strip() == quote and piece.source in self.texts), None)
        if place is None:
            return quote
        text = self.texts[place.source]
        shown = text[place.start : place.end].strip()
        return (shown if len(quote) >= SHORT else widened(text, place.start, place.end)) or quote


def widened(text: str, start: int, end: int) -> str:
    """The words at `start`:`end` with those around them, within the sentence, cut at whole words."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    ends = list(END.finditer(text, first, min(len(text), last + 2)))
    opens = max((hit.end() for hit in ends if hit.end() <= start), default=None)
    closes = min((hit.start() for hit in ends if end <= hit.start() <= last), default=None)
    left = text[opens if opens is not None else first : start]
    right = text[end : closes if closes is not None else last]
    if opens is None and first:
        left = "… " + left.partition(" ")[2]
    if closes is None and last < len(text):
        right = right.rpartition(" ")[0] + " …"
    return " ".join(f"{left}{text[start:end]}{right}".split()).lstrip("•-–* ")
