"""What speaks for one reading of an attainment: words around its numbers, their order, distance, kinds and sizes."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from recruit.signals.link_kin import Kin
from recruit.signals.link_names import Stand, goal_names, kinds, says, sense, sized, stands, told_alone, told_of_goals
from recruit.signals.link_numbers import around, elsewhere
from recruit.signals.link_words import OWN_WORDS
from recruit.signals.links import Place, Reading, same
from recruit.signals.ratios import MISSED, OVER, UNDER

CUTS = (0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.9995, 1.0005, 1.05, 1.2, 1.5, 2.0, 3.0, 6.0)


def clues(place: Place, some: list[Reading]) -> list[list[str]]:
    """The clues of each reading, each clue once."""
    told = Clues(place, some)
    return [list(dict.fromkeys(_spelt(told, one))) for one in some]


def _spelt(told: Clues, one: Reading) -> Iterator[str]:
    for part in told.parts(one):
        yield from told.names(part)
    for part in told.crossed(one):
        yield from (f"{one.kind}|{fact}" for fact in told.facts(part))


#: What a part of the clues belongs to: its sort, the kind of reading or how goal and result stand, and two numbers.
Part = tuple[str, str, int, int]
#: The same for facts that are weighed with each kind of reading.
Crossed = tuple[str, int, int]


class Clues:
    """The clues of a finding's readings, in parts that many readings share: each part is made once."""

    def __init__(self, place: Place, some: list[Reading]) -> None:
        self.place, self.own = place, some[0]
        self.mark = place.context[0]
        self.near = {i: around(place.ground, i) for i in place.numbers}
        self.apart = {i: elsewhere(place, i) for i in place.numbers}
        self.tone = self._tone()
        self.asked = [i for i in place.numbers if "goal" in self.near[i] and "mine" not in self.near[i]]
        self.mine = [i for i in place.numbers if "mine" in self.near[i]]
        self.starts = [i for i in place.numbers if "from" in self.near[i]]
        self.timed = {i for i in place.numbers if "time" in self.near[i]}
        self.roles = {i: self._role(i) for i in place.numbers}
        self.parts_of_results = [i for i in place.numbers if self.roles[i] == "x"]
        self.own_words = bool(OWN_WORDS.search(place.words))
        self._kin: dict[int, Kin] = {}

    def parts(self, one: Reading) -> list[Part]:
        """Which parts a reading's clues are made of, but for what is crossed with its kind."""
        kind, i, j = one.kind, one.result, one.goal
        cut, side = self.size(one)
        parts: list[Part] = [("size", kind, cut, 0), ("sense", kind, side, 0)]
        if kind == "own":
            parts.append(("own", "", 0, 0))
        elif same(one.value, self.own.value):
            parts.append(("says", kind, 0, 0))
        if i is not None:
            parts += [("result", "", i, 0), ("near result", "", i, 0), ("kinds", kind, i, i if j is None else j)]
            if j is not None:
                parts += [("pair", "", i, j), ("near goal", "".join(self.order(i, j)), j, 0)]
        return parts

    @staticmethod
    def size(one: Reading) -> tuple[int, int]:
        """The step of a reading's size, and the side of 1 that it is on: 0 for 1 itself, 1 for less, 2 for more."""
        size = one.size
        return bisect(CUTS, size), 2 if size > 1.0005 else 1 if size < 0.9995 else 0

    def crossed(self, one: Reading) -> list[Crossed]:
        """Which parts a reading has of the facts that are weighed with its kind."""
        i, j = one.result, one.goal
        if i is None:
            return [("words", 0, 0)]
        if j is None:
            return [("words", 0, 0), ("alone", i, 0), ("near result", i, 0)]
        return [("words", 0, 0), ("pair", i, j), ("near goal", j, 0)]

    def names(self, part: Part) -> list[str]:
        """The clues of a part."""
        sort, kind, i, j = part
        match sort:
            case "own":
                return [f"own|{self.place.source}", f"own|{self.place.source}|{self.mark}"]
            case "size":
                return sized(kind, i)
            case "sense":
                return sense(kind, i, self.tone)
            case "says":
                return says(kind, self.mark, self.place.source)
            case "result":
                return self._result(i)
            case "near result":
                return [f"r{name}" for name in self._told(i)]
            case "pair":
                return [*self.pair(i, j), *stands(self.stand(i, j))]
            case "near goal":
                return [name for told in self._told(i) for name in goal_names(told, kind)]
            case _:
                return kinds(kind, self.place.quantity(i).kind, None if i == j else self.place.quantity(j).kind)

    def facts(self, part: Crossed) -> list[str]:
        """The facts of a part that is weighed with each kind of reading."""
        sort, i, j = part
        match sort:
            case "words":
                return [self.mark, *self._span()]
            case "alone":
                return self._alone(i)
            case "near result":
                return [f"r{name}" for name in self._told(i) if told_alone(name)]
            case "pair":
                return self._facts(i, j)
            case _:
                return [f"g{name}" for name in self._told(i) if told_of_goals(name)]

    def order(self, i: int, j: int) -> tuple[str, str]:
        """Whether the goal stands in the finding, and before or after the result."""
        return "in" if j in self.place.inside else "out", "<" if j < i else ">"

    def _told(self, i: int) -> list[str]:
        """What is told of a number by the words around it, and by the finding."""
        return [*self.near[i], *self.apart[i]]

    def _span(self) -> list[str]:
        """The words of the finding, its kinds of numbers, the words right before and after."""
        place = self.place
        names: dict[str, None] = {}
        for k in range(place.first, place.last + 1):
            names[f"i={place.ground.words[k]}"] = None
            for name in place.ground.classes[k]:
                names[f"ic={name}"] = None
        names["n=" + "".join(place.pieces[i].word for i in place.inside[:4])] = None
        names["#=" + str(min(len(place.numbers), 6))] = None
        for k, side in ((place.first - 1, "<"), (place.last + 1, ">")):
            names[f"{side}{place.ground.words[k]}" if 0 <= k < len(place.pieces) else f"{side}^"] = None
        return list(names)

    def _tone(self) -> tuple[str, ...]:
        """What the words of the finding, its sentence and the whole say of more and less; what patterns found here."""
        place = self.place
        words = (("miss", MISSED), ("over", OVER), ("under", UNDER))
        told = [name for name, pattern in words if pattern.search(place.words)]
        if place.ground.less_is_better(place.pieces[place.first].sentence):
            told.append("lower here")
        here = {one.label: None for one in place.ground.ruled if one.start < place.end and place.start < one.end}
        return *told, *place.ground.tone, *(f"by {label}" for label in here if label != "attainment")

    def _result(self, i: int) -> list[str]:
        """Where a result stands in the finding."""
        inside = self.place.inside
        nth = inside.index(i) if i in inside else 9
        return [f"r@{nth}", f"r@{nth}/{min(len(inside), 4)}"]

    def _alone(self, i: int) -> list[str]:
        """What speaks for a result that is read without a goal."""
        aims = [j for j in self.asked + self.mine if self._alike(j, i)]
        return [
            f"asked{min(len(self.asked), 2)}{min(len(self.mine), 2)}",
            self._around_par(i),
            f"aims{min(sum(j < i for j in aims), 2)}{min(len(aims), 2)}",
        ]

    def _around_par(self, i: int) -> str:
        """How many other numbers look like percentages of a plan, and how this one is written."""
        some = [self.place.quantity(k) for k in self.place.numbers if k != i]
        par = sum(q.kind == "percent" and 0.6 <= q.value <= 1.6 for q in some)
        bare = sum(q.kind == "count" and 60 <= q.value <= 160 for q in some)
        mine = self.place.quantity(i)
        near = sum(q.kind == mine.kind and 0.4 * mine.value < q.value < 2.5 * mine.value for q in some)
        return f"par{min(par, 2)}{min(bare, 2)}{min(near, 3)}"

    def pair(self, i: int, j: int) -> list[str]:
        """What speaks for a result and a goal together, but for how they stand: rivals, words, what came before."""
        order = self.order(i, j)[1]
        names = [*self._rivals(i, j), *(f"{order}w={word}" for word in self._joining(i, j))]
        last = self.place.aim
        if last is not None:
            names.append("goal as before" if j == last.goal else "result before" if j == last.result else "new goal")
        return names

    def stand(self, i: int, j: int) -> Stand:
        """How a result and a goal stand to each other, for `stands`."""
        result, goal = self.place.quantity(i), self.place.quantity(j)
        one, other = self.place.pieces[i], self.place.pieces[j]
        return (
            *self.order(i, j), min(self._between(i, j), 4), min(abs(one.sentence - other.sentence), 4),
            min(abs(one.clause - other.clause), 5), result.kind, goal.kind, result.scaled, goal.scaled,
            self._unit(i, j), self._plausible(i, j), j == self.place.numbers[0],
        )  # fmt: skip

    def _facts(self, i: int, j: int) -> list[str]:
        """What speaks for one way or another to read a result and a goal."""
        where, order = self.order(i, j)
        return [
            f"o{order}{where}",
            f"t{i in self.timed:d}{j in self.timed:d}{where}",
            *self._course(j, i),
            *(f"w={word}" for word in self._joining(i, j)),
        ]

    def _between(self, i: int, j: int) -> int:
        """How many numbers stand between the two."""
        rank = self.place.ground.rank
        return abs(rank[i] - rank[j]) - 1

    def _joining(self, i: int, j: int) -> list[str]:
        """The words between two numbers that stand next to one another."""
        a, b = min(i, j), max(i, j)
        return self.place.ground.words[a + 1 : b] if b - a <= 5 and self._between(i, j) == 0 else []

    def _course(self, j: int, i: int) -> list[str]:
        """Whether the goal lies under or over where things began; what its sentence says of more and less."""
        place = self.place
        names: list[str] = []
        for k in self.starts:
            if k not in (i, j) and place.quantity(k).kind == place.quantity(j).kind:
                base, aim = place.quantity(k).value, place.quantity(j).value
                if aim / 8 < base < aim * 8 and base != aim:
                    names.append("falls" if aim < base else "rises")
        return names + place.ground.sentence(place.pieces[j].sentence)

    def _unit(self, i: int, j: int) -> str:
        """Whether the words after the two numbers are the same."""
        words = self.place.ground.words
        left, right = (words[k] if k < len(words) else "$" for k in (i + 1, j + 1))
        return "=" if left == right and left[0].isalpha() else "?"

    def _plausible(self, i: int, j: int) -> int:
        """How many numbers of the same kind and size stand between the two."""
        if self._between(i, j) == 0:
            return 0
        rank, goal = self.place.ground.rank, self.place.quantity(j)
        some = map(self.place.quantity, self.place.numbers[min(rank[i], rank[j]) + 1 : max(rank[i], rank[j])])
        return min(sum(q.kind == goal.kind and goal.value / 3 < q.value < goal.value * 3 for q in some), 4)

    def _role(self, j: int) -> str:
        """What a number is: part of another result, the person's own bar, asked for, or none of these."""
        if self.apart[j]:
            return "x"
        return "m" if j in self.mine else "a" if j in self.asked else "n"

    def _rivals(self, i: int, j: int) -> list[str]:
        """Where the goal stands among the numbers that were asked for, among the person's own, among all alike."""
        kin = self._kin.get(i) or self._kin.setdefault(i, self._kin_of(i))
        role = self.roles[j]
        names = kin.clues(j, role)
        between = sum([min(i, j) < k < max(i, j) for k in self.parts_of_results])
        names.append(f"results between {min(between, 2)}")
        if self.own_words:
            names.append(f"own words|{role}")
        return [*names, "time goal" if j in self.timed else f"goal {self.place.quantity(j).kind}"]

    def _kin_of(self, i: int) -> Kin:
        """What stands before a result."""
        asked, mine = ([k for k in some if k < i] for some in (self.asked, self.mine))
        alike = [k for k in self.place.numbers if k < i and self._alike(k, i)]
        roles = "".join(self.roles[k] for k in alike)[-4:]
        return Kin(asked, mine, alike, [k for k in alike if self.roles[k] in "an"], roles)

    def _alike(self, k: int, i: int) -> bool:
        """Whether a number could be the goal of a result, by kind and size."""
        ratio = self.place.ratio(i, k)
        return ratio is not None and 0.3 <= ratio <= 3.4 and k not in self.timed
