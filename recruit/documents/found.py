"""What a parser hands back: the text a person sees, what they do not see, and where each word stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from recruit.domain.documents import Status


class Unreadable(Exception):
    """A file ends in a status other than "ok"; `note` is a short code that says why."""

    def __init__(self, status: Status, note: str = "", pages: int | None = None) -> None:
        super().__init__(status, note)
        self.status: Status = status
        self.note = note
        self.pages = pages


#: start, end (offsets into the text), page (from 0), left, top, right, bottom (points from the page's top left).
Place = tuple[int, int, int, float, float, float, float]


@dataclass(slots=True)
class Found:
    """The outcome of one parser; `places` and `sizes` (width, height in points a page) are for PDF only."""

    text: str = ""
    hidden: str = ""
    pages: int | None = None
    notes: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """Text as it is gathered: pieces that show and pieces that do not, in document order."""

    shown: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    apart: bool = False

    def add(self, text: str, hidden: bool = False) -> None:
        """Add words as they stand; hidden words with seen ones between them stay apart."""
        if not hidden:
            self.shown.append(text)
        else:
            self.unseen += [" ", text] if self.apart else [text]
        self.apart = not hidden

    def end_line(self) -> None:
        """Begin a new line in what shows, and part the pieces that do not."""
        self.shown.append("\n")
        if self.unseen and self.unseen[-1] != "\n":
            self.unseen.append("\n")
