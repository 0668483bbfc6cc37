"""The links' weights at hand: whole thousandths, those of facts as a row with a place for each kind of reading."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from recruit.signals.link_clues import Clues, Part
from recruit.signals.links import Place, Reading

Weights = Mapping[str, Sequence[float]]


class Ranker:
    """Scores readings. Sums are of whole numbers, so that their order changes nothing."""

    def __init__(self, weights: Weights, sure: Collection[str] = ()) -> None:
        """`sure` names the patterns whose values need no second opinion, each with the kind of text: "resume run"."""
        self.sure = frozenset(sure)
        self.plain = {name: round(1000 * some[0]) for name, some in weights.items()}
        crossed = [(*name.split("|", 1), weight) for name, weight in self.plain.items() if "|" in name]
        self.kinds = {kind: place for place, kind in enumerate(dict.fromkeys(kind for kind, _, _ in crossed))}
        self.rows = {fact: row for row, fact in enumerate(dict.fromkeys(fact for _, fact, _ in crossed))}
        self.table = np.zeros((len(self.rows), len(self.kinds)), dtype=np.int32)
        for kind, fact, weight in crossed:
            self.table[self.rows[fact], self.kinds[kind]] = weight

    def best(self, place: Place, some: list[Reading]) -> Reading:
        """The reading with the highest score; the first of equals. What readings share is weighed once.

        A value that a sure pattern read, which stands first, is not weighed.
        """
        if f"{place.context} {place.source}" in self.sure:
            return some[0]
        told = Clues(place, some)
        parts: dict[Part, tuple[int, list[int]]] = {}
        scores: list[int] = []
        for one in some:
            kind, score = self.kinds.get(one.kind), self.plain.get(one.kind, 0)
            for part in told.parts(one):
                if part not in parts:
                    parts[part] = self._weighed(told, part)
                worth, by_kind = parts[part]
                score += worth if kind is None or not by_kind else worth + by_kind[kind]
            scores.append(score)
        return some[max(range(len(some)), key=scores.__getitem__)]

    def _weighed(self, told: Clues, part: Part) -> tuple[int, list[int]]:
        """What a part adds to every reading, and what it adds to each kind; the latter is empty for nothing."""
        total = sum([self.plain[name] for name in set(told.names(part)) if name in self.plain])
        rows = [self.rows[fact] for fact in set(told.facts(part)) if fact in self.rows]
        return total, self.table[rows].sum(axis=0).tolist() if rows else []
