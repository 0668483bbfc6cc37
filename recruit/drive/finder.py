"""The trained cue finder: for each sentence and feature a weighted sum of marks, and the words that it rests on."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recruit.domain.errors import NotReady
from recruit.drive.cues import Cue, cue_at
from recruit.drive.sight import Memory, Sight

FOLDER = Path(__file__).resolve().parents[2] / "models" / "drive"
FILE = "finder.json"
DIGITS = 3
EMPTY = "boilerplate"  # the line that tells sentences that could stand in anybody's application
_MISSING = "The drive model's cue finder is missing. Run `make train` to make it again."
_CLEAR = 0.5  # from this amount on a sentence is remembered by those after it
_SMALLEST = 0.1  # amounts below this are nothing
ANYTHING = "anything"  # the lines that say whether a sentence speaks of a dimension at all; their chances are summed


@dataclass(frozen=True, slots=True)
class Line:
    """How one feature is found: logistic regression with `base`, in texts named in `where` (all, when empty).

    A probability of `low` or less is no cue, one of `high` or more a whole one, and in between a part of one.
    """

    key: str
    where: frozenset[str]
    base: float
    low: float
    high: float

    def amount(self, total: float) -> float:
        """The cue's amount from 0 to 1 for a weighted sum of marks."""
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, self.base + total))))
        share = (chance - self.low) / (self.high - self.low)
        least = 10**-DIGITS if self.key.endswith(f".{ANYTHING}") else _SMALLEST
        return 0.0 if share < least else round(min(1.0, share), DIGITS)


@dataclass(frozen=True, slots=True)
class Finder:
    """All lines and the weight of each mark on each: `weights` is mark -> (place of the line, weight) pairs."""

    lines: tuple[Line, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def find(self, sights: Sequence[Sight]) -> dict[str, list[Cue]]:
        """The cues by dimension; a line's key is "dimension.feature". A sentence of empty words is passed over."""
        found: dict[str, list[Cue]] = {}
        memory = Memory()
        for sight in sights:
            cues = list(self._cues(sight, self._totals(sight, memory)))
            for dimension, cue in cues:
                found.setdefault(dimension, []).append(cue)
            if any(cue.amount >= _CLEAR for _, cue in cues):
                memory.keep(sight)
        return found

    def _cues(self, sight: Sight, totals: Sequence[float]) -> Iterator[tuple[str, Cue]]:
        amounts = [line.amount(total) for line, total in zip(self.lines, totals, strict=True)]
        if any(amount for line, amount in zip(self.lines, amounts, strict=True) if line.key == EMPTY):
            return
        for place, (line, amount) in enumerate(zip(self.lines, amounts, strict=True)):
            if amount and (not line.where or sight.sentence.source in line.where):
                dimension, _, feature = line.key.partition(".")
                yield dimension, self._cue(feature, place, sight, amount)

    def _totals(self, sight: Sight, memory: Memory) -> list[float]:
        totals = [0.0] * len(self.lines)
        for mark in (*sight.marks, *memory.before(sight)):
            for place, weight in self.weights.get(mark, ()):
                totals[place] += weight
        return totals

    def _cue(self, feature: str, place: int, sight: Sight, amount: float) -> Cue:
        """The cue with the clause in which the marks that speak for it weigh most."""
        at: dict[int, float] = {}
        for mark, start in sight.marks.items():
            if mark[0] != "@":
                for other, weight in self.weights.get(mark, ()):
                    if other == place:
                        at[start] = at.get(start, 0.0) + weight
        best = max(at, key=lambda start: (at[start], -start)) if at else 0
        end = next((i for i, c in enumerate(sight.sentence.text) if i > best and not c.isalnum()), None)
        return cue_at(feature, sight.sentence, best, end or len(sight.sentence.text), amount)


def finder_from(data: Mapping[str, Any]) -> Finder:
    """A finder from its JSON form, in which weights are whole thousandths."""
    lines = tuple(
        Line(key, frozenset(one["where"]), one["base"], one["low"], one["high"]) for key, one in data["lines"].items()
    )
    weights = {
        mark: tuple((flat[i], flat[i + 1] / 1000) for i in range(0, len(flat), 2))
        for mark, flat in data["weights"].items()
    }
    return Finder(lines, weights)


def digest() -> str:
    """The SHA-256 on record for the shipped finder."""
    try:
        return (FOLDER / f"{FILE}.sha256").read_text().split()[0]
    except (OSError, IndexError) as error:
        raise NotReady(_MISSING) from error


@cache
def load() -> Finder:
    """The shipped finder; raises NotReady when its file is missing or is not the one that was trained."""
    wanted = digest()
    try:
        body = (FOLDER / FILE).read_bytes()
    except OSError as error:
        raise NotReady(_MISSING) from error
    if hashlib.sha256(body).hexdigest() != wanted:
        raise NotReady("The drive model's cue finder was changed after training. Run `make train` to make it again.")
    return finder_from(json.loads(body))
