"""The links' weights at hand: whole thousandths, many side by side in one number, so that one sum adds them all up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from recruit.signals.link_clues import Clues
from recruit.signals.link_names import goal_names, kinds, says, sense, sized, stands, told_alone, told_of_goals
from recruit.signals.links import KINDS, Place, Reading, same

Weights = Mapping[str, Sequence[float]]
FIELD = 32  # bits of a weight among others; sums stay far below what it holds
HALF, MASK = 1 << FIELD - 1, (1 << FIELD) - 1
#: fields of what a number's clues weigh: as a result, as a goal, as a goal where it stands, then by kind of reading
RESULT, GOAL = 0, 1
PLACES = {"in<": 2, "in>": 3, "out<": 4, "out>": 5}
WITH_GOAL = 2 + len(PLACES)
ALONE = WITH_GOAL + len(KINDS)
FIELDS = ALONE + len(KINDS)
LIFT = sum(HALF << FIELD * k for k in range(FIELDS))  # keeps every field above 0
KINDS_LIFT = LIFT & (1 << FIELD * len(KINDS)) - 1
KIND = {kind: k for k, kind in enumerate(KINDS)}


class Ranker:
    """Scores readings. Sums are of whole numbers, so that their order changes nothing."""

    def __init__(self, weights: Weights, sure: Collection[str] = ()) -> None:
        """`sure` names the patterns whose values need no second opinion, each with the kind of text: "resume run"."""
        self.sure = frozenset(sure)
        self.plain = {name: round(1000 * some[0]) for name, some in weights.items()}
        #: fact -> what it adds to each kind of reading, a field each
        self.crossed: dict[str, int] = {}
        for name, weight in self.plain.items():
            kind, _, fact = name.partition("|")
            if fact and kind in KIND:
                self.crossed[fact] = self.crossed.get(fact, 0) + (weight << FIELD * KIND[kind])
        self.note = lru_cache(maxsize=20_000)(self._note)
        self.sized, self.sense, self.says = self._kept(sized), self._kept(sense), self._kept(says)
        self.kinds, self.stands = self._kept(kinds), self._kept(stands)

    def trusts(self, context: str, source: str) -> bool:
        """Whether what a pattern read in a kind of text is not weighed."""
        return f"{context} {source}" in self.sure

    def best(self, place: Place, some: list[Reading]) -> Reading:
        """The reading with the highest score; the first of equals. What readings share is weighed once.

        A value that a sure pattern read, which stands first, is not weighed.
        """
        if self.trusts(place.context, place.source):
            return some[0]
        told = Clues(place, some)
        words = self._facts(told.facts(("words", 0, 0)))
        shared: dict[tuple[int | None, int | None], tuple[int, int]] = {}
        top, found = 0, some[0]
        for one in some:
            numbers = (one.result, one.goal)
            if numbers not in shared:
                plain, crossed = self._shared(told, *numbers)
                shared[numbers] = plain, words + crossed
            plain, crossed = shared[numbers]
            score = plain + (crossed >> FIELD * KIND[one.kind] & MASK) + self._own(told, one)
            if one is some[0] or score > top:
                top, found = score, one
        return found

    def _own(self, told: Clues, one: Reading) -> int:
        """What speaks for a reading among those of the same numbers: its kind and size, what the patterns say."""
        kind, place, quantities = one.kind, told.place, told.place.ground.quantities
        cut, side = told.size(one)
        score = self.sized(kind, cut) + self.sense(kind, side, told.tone)
        if one.result is not None:
            goal = None if one.goal is None else quantities[one.goal].kind
            score += self.kinds(kind, quantities[one.result].kind, goal)
        if kind == "own":
            return score + self._names(told.names(("own", "", 0, 0)))
        return score + self.says(kind, told.mark, place.source) if same(one.value, told.own.value) else score

    def _shared(self, told: Clues, i: int | None, j: int | None) -> tuple[int, int]:
        """What the numbers of readings weigh in all of them, and (lifted) in each kind of reading."""
        if i is None:
            return 0, KINDS_LIFT
        near = self._near(told, i)
        plain = self._names(told.names(("result", "", i, 0))) + _field(near, RESULT)
        if j is None:
            return plain, self._facts(told.facts(("alone", i, 0))) + _kinds(near, ALONE)
        near = self._near(told, j)
        plain += self._names(told.pair(i, j)) + self.stands(told.stand(i, j))
        plain += _field(near, GOAL) + _field(near, PLACES["".join(told.order(i, j))])
        return plain, self._facts(told.facts(("pair", i, j))) + _kinds(near, WITH_GOAL)

    def _near(self, told: Clues, i: int) -> int:
        """What the clues of a number weigh (lifted): those around it once a stretch, those of the finding each time."""
        worth = told.place.ground.worth
        if (self, i) not in worth:
            worth[self, i] = LIFT + sum(map(self.note, told.near[i]))
        return worth[self, i] + sum(map(self.note, told.apart[i]))

    def _note(self, told: str) -> int:
        """What one clue of a number weighs, as a result and as a goal, by itself and by kind of reading."""
        plain, crossed = self.plain, self.crossed
        out = (plain.get(f"r{told}", 0) << FIELD * RESULT) + (plain.get(f"g{told}", 0) << FIELD * GOAL)
        for place, k in PLACES.items():
            out += sum(plain.get(name, 0) for name in goal_names(told, place)[1:]) << FIELD * k
        if told_of_goals(told):
            out += crossed.get(f"g{told}", 0) << FIELD * WITH_GOAL
        return out + (crossed.get(f"r{told}", 0) << FIELD * ALONE if told_alone(told) else 0)

    def _facts(self, facts: Iterable[str]) -> int:
        """What facts add to each kind of reading."""
        get = self.crossed.get
        return sum([get(fact, 0) for fact in dict.fromkeys(facts)])

    def _names(self, names: Iterable[str]) -> int:
        get = self.plain.get
        return sum([get(name, 0) for name in dict.fromkeys(names)])

    def _kept(self, names: Callable[..., list[str]]) -> Callable[..., int]:
        """What clues weigh that few small things tell; it is kept for the next time."""
        return lru_cache(maxsize=4096)(lambda *told: self._names(names(*told)))


def _field(sums: int, k: int) -> int:
    """One of many sums that were lifted."""
    return (sums >> FIELD * k & MASK) - HALF


def _kinds(sums: int, k: int) -> int:
    """The sums by kind of reading that begin at a field, still lifted."""
    return sums >> FIELD * k & (1 << FIELD * len(KINDS)) - 1
