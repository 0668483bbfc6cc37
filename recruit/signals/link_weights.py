"""The links' weights at hand: whole thousandths, those of facts parted by the kind of reading they are weighed with."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from recruit.signals.link_clues import Clues, Crossed, Part
from recruit.signals.links import Place, Reading

Weights = Mapping[str, Sequence[float]]
#: Parts of the clues that do not depend on the text, so that their sums can be kept.
SET = frozenset({"size", "kind"})


class Ranker:
    """Scores readings. Sums are of whole numbers, so that their order changes nothing."""

    def __init__(self, weights: Weights, sure: Collection[str] = ()) -> None:
        """`sure` names the patterns whose values need no second opinion, each with the kind of text: "resume run"."""
        self.sure = frozenset(sure)
        self.plain = {name: round(1000 * some[0]) for name, some in weights.items()}
        #: fact -> what it adds to each kind of reading
        self.crossed: dict[str, list[tuple[str, int]]] = {}
        for name, weight in self.plain.items():
            kind, bar, fact = name.partition("|")
            if bar:
                self.crossed.setdefault(fact, []).append((kind, weight))
        self._set: dict[Part, int] = {}

    def best(self, place: Place, some: list[Reading]) -> Reading:
        """The reading with the highest score; the first of equals. What readings share is weighed once.

        A value that a sure pattern read, which stands first, is not weighed.
        """
        if f"{place.context} {place.source}" in self.sure:
            return some[0]
        told = Clues(place, some)
        parts: dict[Part, int] = dict(self._set)
        facts: dict[Crossed, dict[str, int]] = {}
        top, found = 0, some[0]
        for one in some:
            score = 0
            for part in told.parts(one):
                worth = parts.get(part)
                if worth is None:
                    worth = parts[part] = self._weighed(told, part)
                score += worth
            for cross in told.crossed(one):
                if cross not in facts:
                    facts[cross] = self._by_kind(told.facts(cross))
                score += facts[cross].get(one.kind, 0)
            if one is some[0] or score > top:
                top, found = score, one
        return found

    def _weighed(self, told: Clues, part: Part) -> int:
        plain, total = self.plain, 0
        for name in set(told.names(part)):
            if name in plain:
                total += plain[name]
        if part[0] in SET:
            self._set[part] = total
        return total

    def _by_kind(self, facts: Sequence[str]) -> dict[str, int]:
        """What facts add to each kind of reading."""
        out: dict[str, int] = {}
        for fact in set(facts):
            for kind, weight in self.crossed.get(fact, ()):
                out[kind] = out.get(kind, 0) + weight
        return out
