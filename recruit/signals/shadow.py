"""A passage as the patterns see it: lower case, every quantity one capital letter ("exceeded quota by P")."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from recruit.signals.numbers import LETTERS, Quantity, quantities


@dataclass(slots=True)
class Shadow:
    """`text` is matched by patterns; `at` gives the quantity behind a capital; `back` gives offsets of the passage."""

    plain: str  # the passage, in its own case
    low: str
    text: str
    at: dict[int, Quantity] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)  # shadow offset of each quantity
    ends: list[int] = field(default_factory=list)  # passage offset where each quantity ends

    @property
    def letters(self) -> str:
        """The capitals of the shadow's quantities in the order of the alphabet, none more than twice."""
        held = [LETTERS[quantity.kind] for quantity in self.at.values()]
        return "".join(letter * min(held.count(letter), 2) for letter in sorted(set(held)))

    def back(self, place: int) -> int:
        """The passage offset of a shadow offset (the start of whatever stands there)."""
        k = bisect_right(self.places, place - 1) - 1
        return place if k < 0 else self.ends[k] + (place - self.places[k] - 1)

    def forth(self, place: int) -> int:
        """The shadow offset of a passage offset that is not inside a quantity."""
        k = bisect_right(self.ends, place) - 1
        return place if k < 0 else self.places[k] + 1 + (place - self.ends[k])

    def between(self, start: int, end: int) -> list[Quantity]:
        """The quantities behind the capitals from `start` to `end` (shadow offsets)."""
        return [quantity for place, quantity in self.at.items() if start <= place < end]


def cast(passage: str) -> Shadow:
    """The shadow of a passage."""
    low = lower(passage)
    parts: list[str] = []
    shadow = Shadow(passage, low, "")
    done = length = 0
    for quantity in quantities(low):
        parts.append(low[done : quantity.start])
        length += quantity.start - done
        shadow.at[length] = quantity
        shadow.places.append(length)
        shadow.ends.append(quantity.end)
        parts.append(LETTERS[quantity.kind])
        length += 1
        done = quantity.end
    parts.append(low[done:])
    shadow.text = "".join(parts)
    return shadow


def lower(text: str) -> str:
    """Lower case of the same length, whatever the script."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
