"""A short quote with the words around it, so that it can be understood in a list: "logged" alone says little."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.drive import DriveProfile

SHORT = 36  # letters: a quote this long speaks for itself
AROUND = 48  # letters on each side, at most
#: Where a thought ends: a line, a sentence, a semicolon.
END = re.compile(r"\n|[.!?]\s|;")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one person's texts."""

    profile: DriveProfile | None
    texts: Mapping[str, str]

    def phrase(self, dimension: str, quote: str) -> str:
        """The quote, widened within its sentence when it is short and its place is known."""
        score = self.profile.dimensions.get(dimension) if self.profile else None
        if score is None or len(quote) >= SHORT:
            return quote
        place = next((piece for piece in score.evidence if piece.text.strip() == quote), None)
        if place is None or place.source not in self.texts:
            return quote
        return widened(self.texts[place.source], place.start, place.end) or quote


def widened(text: str, start: int, end: int) -> str:
    """The words at `start`:`end` with those around them, within the sentence, cut at whole words."""
    left, right = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    opens = list(END.finditer(left))
    closes = END.search(right)
    if opens:
        left = left[opens[-1].end() :]
    elif start > AROUND:
        left = "… " + left.partition(" ")[2]
    if closes:
        right = right[: closes.start()]
    elif end + AROUND < len(text):
        right = right.rpartition(" ")[0] + " …"
    return " ".join(f"{left}{text[start:end]}{right}".split()).lstrip("•-–* ")
