"""A finding in its place: the quantities inside it, its words, the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from recruit.signals.numbers import Quantity
from recruit.signals.reading import sentence_at
from recruit.signals.shadow import Shadow

MEASURES = frozenset({"money", "percent", "points", "times", "count"})


@dataclass(frozen=True)
class Scene:
    """`start`:`end` of a passage whose shadow and sentences are at hand."""

    shadow: Shadow
    bounds: list[tuple[int, int]]
    start: int
    end: int

    @cached_property
    def words(self) -> str:
        """The finding's words in lower case."""
        return self.shadow.low[self.start : self.end]

    @cached_property
    def plain(self) -> str:
        """The finding's words in their own case."""
        return self.shadow.plain[self.start : self.end]

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """Start and end of the sentence the finding begins in."""
        if not self.bounds:
            return 0, len(self.shadow.low)
        return self.bounds[sentence_at(self.bounds, self.start)]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity that begins inside the finding, years and dates too."""
        return [q for q in self.shadow.at.values() if self.start <= q.start < self.end]

    @cached_property
    def measures(self) -> list[Quantity]:
        """Quantities that can be a result or a goal."""
        return [q for q in self.quantities if q.kind in MEASURES]

    @property
    def lead(self) -> str:
        """The sentence's words before the finding."""
        return self.shadow.low[self.sentence[0] : self.start]

    @property
    def before(self) -> str:
        """Everything before the finding."""
        return self.shadow.low[: self.start]

    @property
    def after(self) -> str:
        """The words right after the finding."""
        return self.shadow.low[self.end : self.end + 80]

    def around(self, quantity: Quantity, reach: int = 28) -> tuple[str, str]:
        """The words on both sides of a quantity."""
        low = self.shadow.low
        return low[max(0, quantity.start - reach) : quantity.start], low[quantity.end : quantity.end + reach]


def plain_number(value: float) -> int | float:
    """A whole number as an int, any other rounded to four places."""
    return int(value) if value == int(value) else round(value, 4)
