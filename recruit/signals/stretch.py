"""A text cut into the stretches that are read one by one: an answer as a whole, a resume line by promising line."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from recruit.domain.signals import Context
from recruit.signals.reading import BULLET, Passage, Reading, passages, sentences
from recruit.signals.rule import Found
from recruit.signals.rules.series import find_tables
from recruit.signals.screen import promising
from recruit.signals.sections import heading
from recruit.signals.shadow import Shadow, cast

#: an answer up to this length is read as one stretch: its goal and its result often stand in different sentences
LONGEST_ANSWER = 6000
LONGEST = 4000  # a longer line is read in parts, so that work stays in proportion to length


@dataclass(slots=True)
class Stretch:
    """`text` begins at `start` of the reading; `ruled` is what the rules found, `found` what is told in the end."""

    text: str
    start: int
    section: str = ""
    shadow: Shadow = field(default_factory=lambda: Shadow("", "", ""))
    bounds: list[tuple[int, int]] = field(default_factory=list)
    rows: list[Found] = field(default_factory=list)  # of a table with a goal and an actual column
    ruled: list[Found] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)

    def look(self) -> None:
        """Cast the shadow and find the sentences."""
        self.shadow, self.bounds = cast(self.text), sentences(self.text)


def stretches(reading: Reading, context: Context) -> Iterator[Stretch]:
    """The stretches of a text that may carry evidence, in order."""
    if context == "answer" and len(reading.text) <= LONGEST_ANSWER:
        if reading.text.strip():
            yield Stretch(reading.text.replace("\n", " "), 0)
        return
    section = ""
    rows = deque(find_tables(reading.text))
    for passage in passages(reading):
        section = heading(passage.text) or section
        if promising(passage.text):
            for part in _parts(passage):
                made = Stretch(part.text, part.start, section)
                made.rows = _inside(made, rows)
                yield made


def _inside(stretch: Stretch, rows: deque[Found]) -> list[Found]:
    """The rows of tables that stand in a stretch; `rows` are in order and lose those that were passed."""
    end = stretch.start + len(stretch.text)
    while rows and rows[0].end <= stretch.start:
        rows.popleft()
    out = []
    while rows and rows[0].end <= end:
        row = rows.popleft()
        out.append(replace(row, start=max(0, row.start - stretch.start), end=row.end - stretch.start))
    return out


def _parts(passage: Passage) -> Iterator[Passage]:
    """A passage without its bullet, cut at spaces where it is too long."""
    mark = BULLET.match(passage.text)
    text, at = passage.text, mark.end() if mark else 0
    while len(text) - at > LONGEST:
        cut = text.rfind(" ", at + LONGEST // 2, at + LONGEST)
        cut = cut + 1 if cut > 0 else at + LONGEST
        yield Passage(text[at:cut], passage.start + at)
        at = cut
    yield Passage(text[at:], passage.start + at)
