"""What speaks for one reading of an attainment: words around its numbers, their order, distance, kinds and sizes."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator

from recruit.signals.link_kin import Kin
from recruit.signals.link_numbers import classes_at, number_clues, word_at
from recruit.signals.link_words import DOWN, OWN_WORDS, TOPIC, UP
from recruit.signals.links import Place, Reading, same, weighed
from recruit.signals.ratios import LOWER, MISSED, OVER, UNDER

FAR_WORDS = ("B=", "A=")  # words at any distance from a goal
CUTS = (0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.9995, 1.0005, 1.05, 1.2, 1.5, 2.0, 3.0, 6.0)


def clues(place: Place, some: list[Reading]) -> list[list[str]]:
    """The clues of each reading, each clue once."""
    told = Clues(place, some)
    return [list(dict.fromkeys(_spelt(told, one))) for one in some]


def _spelt(told: Clues, one: Reading) -> Iterator[str]:
    yield one.kind
    for part in told.parts(one):
        yield from told.names(part)
        yield from (f"{one.kind}|{fact}" for fact in told.facts(part))


#: What a part of the clues belongs to: its sort, and two numbers or other small facts.
Part = tuple[str, int, int]
WORDS_PART, SAYS, OWN = ("words", 0, 0), ("says", 0, 0), ("own", 0, 0)


class Clues:
    """The clues of a finding's readings, in parts that many readings share: each part is made once."""

    def __init__(self, place: Place, some: list[Reading]) -> None:
        self.place, self.own = place, some[0]
        self.mark = place.context[0]
        self.told = {i: number_clues(place, i) for i in place.numbers}
        self.words = self._span()
        self.tone = self._tone()
        self.asked = [i for i in place.numbers if "goal" in self.told[i] and "mine" not in self.told[i]]
        self.mine = [i for i in place.numbers if "mine" in self.told[i]]
        self.starts = [i for i in place.numbers if "from" in self.told[i]]
        self.roles = {i: self._role(i) for i in place.numbers}
        self.parts_of_results = [i for i in place.numbers if self.roles[i] == "x"]
        self.own_words = bool(OWN_WORDS.search(place.words))
        self._kin: dict[int, Kin] = {}
        self._sentences: dict[int, list[str]] = {}

    def parts(self, one: Reading) -> list[Part]:
        """Which parts a reading's clues are made of."""
        i, j, size = one.result, one.goal, one.size
        parts: list[Part] = [WORDS_PART, ("size", bisect(CUTS, size), 0)]
        if self.tone:
            parts.append(("sense", 2 if size > 1.0005 else 1 if size < 0.9995 else 0, 0))
        if one.kind == "own":
            parts.append(OWN)
        elif same(one.value, self.own.value):
            parts.append(SAYS)
        if i is not None:
            parts += [("result", i, 0), ("alone", i, 0) if j is None else ("pair", i, j)]
        return parts

    def names(self, part: Part) -> list[str]:
        """The clues of a part by themselves."""
        sort, i, j = part
        match sort:
            case "size":
                return [f"z{i}"]
            case "sense":
                return [f"{name}{'=<>'[i]}" for name in self.tone]
            case "says":
                return ["says", f"says|{self.mark}", f"says|{self.place.source}"]
            case "own":
                return [f"own|{self.place.source}", f"own|{self.place.source}|{self.mark}"]
            case "result":
                return self._result(i)
            case "pair":
                return self._pair(i, j)
            case _:
                return []

    def facts(self, part: Part) -> list[str]:
        """The facts of a part that are weighed with each kind of reading."""
        sort, i, j = part
        match sort:
            case "words":
                return [self.mark, *self.words]
            case "size":
                return [f"z{i}"]
            case "sense":
                return [*self.tone, *(f"{name}{'=<>'[i]}" for name in self.tone)]
            case "says":
                return ["says"]
            case "result":
                return [f"rk={self.place.quantity(i).kind}"]
            case "alone":
                return self._alone(i)
            case "pair":
                return self._facts(i, j)
            case _:
                return []

    def _span(self) -> list[str]:
        """The words of the finding, its kinds of numbers, the words right before and after."""
        place = self.place
        names: dict[str, None] = {}
        for k in range(place.first, place.last + 1):
            names[f"i={word_at(self.place, k)}"] = None
            for name in classes_at(self.place, k):
                names[f"ic={name}"] = None
        names["n=" + "".join(place.pieces[i].word for i in place.inside[:4])] = None
        names["#=" + str(min(len(place.numbers), 6))] = None
        for k, side in ((place.first - 1, "<"), (place.last + 1, ">")):
            names[f"{side}{word_at(self.place, k)}" if 0 <= k < len(place.pieces) else f"{side}^"] = None
        return list(names)

    def _tone(self) -> list[str]:
        """What the words of the finding, its sentence and the whole say of more and less; what patterns found here."""
        place = self.place
        sentence = place.pieces[place.first].sentence
        near = " ".join(p.word for p in place.pieces if p.sentence == sentence)
        told = [
            ("miss", MISSED.search(place.words)),
            ("over", OVER.search(place.words)),
            ("under", UNDER.search(place.words)),
            ("lower here", LOWER.search(near)),
            ("lower", LOWER.search(place.low)),
            ("topic", TOPIC.search(place.low)),
            ("down", DOWN.search(place.low)),
        ]
        here = {one.label: None for one in place.ruled if one.start < place.end and place.start < one.end}
        return [name for name, found in told if found] + [f"by {label}" for label in here if label != "attainment"]

    def _result(self, i: int) -> list[str]:
        """Where a result stands in the finding, and what is told of it."""
        inside = self.place.inside
        nth = inside.index(i) if i in inside else 9
        return [f"r@{nth}", f"r@{nth}/{min(len(inside), 4)}", *(f"r{name}" for name in self.told[i])]

    def _alone(self, i: int) -> list[str]:
        """What speaks for a result that is read without a goal."""
        aims = [j for j in self.asked + self.mine if self._alike(j, i)]
        return [
            f"asked{min(len(self.asked), 2)}{min(len(self.mine), 2)}",
            self._around_par(i),
            f"aims{min(sum(j < i for j in aims), 2)}{min(len(aims), 2)}",
            *(f"r{name}" for name in self.told[i] if name[1] in "12c"),
        ]

    def _around_par(self, i: int) -> str:
        """How many other numbers look like percentages of a plan, and how this one is written."""
        some = [self.place.quantity(k) for k in self.place.numbers if k != i]
        par = sum(q.kind == "percent" and 0.6 <= q.value <= 1.6 for q in some)
        bare = sum(q.kind == "count" and 60 <= q.value <= 160 for q in some)
        mine = self.place.quantity(i)
        near = sum(q.kind == mine.kind and 0.4 * mine.value < q.value < 2.5 * mine.value for q in some)
        return f"par{min(par, 2)}{min(bare, 2)}{min(near, 3)}"

    def _pair(self, i: int, j: int) -> list[str]:
        """What speaks for a result and a goal together, however they are read."""
        place, pieces = self.place, self.place.pieces
        result, goal = place.quantity(i), place.quantity(j)
        order, where = self._order(i, j)
        between = min(self._between(i, j), 4)
        apart = min(abs(pieces[i].sentence - pieces[j].sentence), 4)
        names = [
            f"o{order}{where}",
            f"n{between}{order}{where}",
            f"s{apart}{order}{where}",
            f"c{min(abs(pieces[i].clause - pieces[j].clause), 5)}{order}",
            f"k={result.kind},{goal.kind}",
            f"scaled{result.scaled:d}{goal.scaled:d}",
            f"unit{self._unit(i, j)}",
            f"near{self._plausible(i, j)}{order}",
            f"first{j == place.numbers[0]:d}",
            *self._rivals(i, j),
            *(f"{order}w={word}" for word in self._joining(i, j)),
        ]
        last = place.aim
        if last is not None:
            names.append("goal as before" if j == last.goal else "result before" if j == last.result else "new goal")
        told = self.told[j]
        return [*names, *(f"g{name}" for name in told), *(f"{where}{order}g{name}" for name in told if "c=" in name)]

    def _facts(self, i: int, j: int) -> list[str]:
        """What speaks for one way or another to read a result and a goal."""
        order, where = self._order(i, j)
        return [
            f"k={self.place.quantity(i).kind},{self.place.quantity(j).kind}",
            f"o{order}{where}",
            f"t{'time' in self.told[i]:d}{'time' in self.told[j]:d}{where}",
            *self._course(j, i),
            *(f"w={word}" for word in self._joining(i, j)),
            *(f"g{name}" for name in self.told[j] if not name.startswith(FAR_WORDS)),
        ]

    def _order(self, i: int, j: int) -> tuple[str, str]:
        """Whether the goal stands before the result; whether it stands in the finding."""
        return "<" if j < i else ">", "in" if j in self.place.inside else "out"

    def _between(self, i: int, j: int) -> int:
        """How many numbers stand between the two."""
        numbers = self.place.numbers
        return abs(numbers.index(i) - numbers.index(j)) - 1

    def _joining(self, i: int, j: int) -> list[str]:
        """The words between two numbers that stand next to one another."""
        a, b = min(i, j), max(i, j)
        near = b - a <= 5 and self._between(i, j) == 0
        return [word_at(self.place, k) for k in range(a + 1, b)] if near else []

    def _course(self, j: int, i: int) -> list[str]:
        """Whether the goal lies under or over where things began; what its sentence says of more and less."""
        place = self.place
        names: list[str] = []
        for k in self.starts:
            if k not in (i, j) and place.quantity(k).kind == place.quantity(j).kind:
                base, aim = place.quantity(k).value, place.quantity(j).value
                if aim / 8 < base < aim * 8 and base != aim:
                    names.append("falls" if aim < base else "rises")
        return names + self._sentence(place.pieces[j].sentence)

    def _sentence(self, number: int) -> list[str]:
        if number not in self._sentences:
            text = " ".join(p.word for p in self.place.pieces if p.sentence == number and p.quantity is None)
            told = (("LOWER", LOWER), ("DOWN", DOWN), ("UP", UP), ("TOPIC", TOPIC))
            self._sentences[number] = [f"g{name}" for name, found in told if found.search(text)]
        return self._sentences[number]

    def _unit(self, i: int, j: int) -> str:
        """Whether the words after the two numbers are the same."""
        pieces = self.place.pieces
        left, right = (word_at(self.place, k + 1) if k + 1 < len(pieces) else "$" for k in (i, j))
        return "=" if left == right and left[0].isalpha() else "?"

    def _plausible(self, i: int, j: int) -> int:
        """How many numbers of the same kind and size stand between the two."""
        goal = self.place.quantity(j)
        some = (self.place.quantity(k) for k in self.place.numbers if min(i, j) < k < max(i, j))
        return min(sum(q.kind == goal.kind and goal.value / 3 < q.value < goal.value * 3 for q in some), 4)

    def _role(self, j: int) -> str:
        """What a number is: part of another result, the person's own bar, asked for, or none of these."""
        if any(name[0] == "x" for name in self.told[j]):
            return "x"
        return "m" if j in self.mine else "a" if j in self.asked else "n"

    def _rivals(self, i: int, j: int) -> list[str]:
        """Where the goal stands among the numbers that were asked for, among the person's own, among all alike."""
        kin = self._kin.get(i) or self._kin.setdefault(i, self._kin_of(i))
        role = self.roles[j]
        names = kin.clues(j, role)
        between = sum(min(i, j) < k < max(i, j) for k in self.parts_of_results)
        names.append(f"results between {min(between, 2)}")
        if self.own_words:
            names.append(f"own words|{role}")
        return [*names, "time goal" if "time" in self.told[j] else f"goal {self.place.quantity(j).kind}"]

    def _kin_of(self, i: int) -> Kin:
        """What stands before a result."""
        asked, mine = ([k for k in some if k < i] for some in (self.asked, self.mine))
        alike = [k for k in self.place.numbers if k < i and self._alike(k, i)]
        roles = "".join(self.roles[k] for k in alike)[-4:]
        return Kin(asked, mine, alike, [k for k in alike if self.roles[k] in "an"], roles)

    def _alike(self, k: int, i: int) -> bool:
        """Whether a number could be the goal of a result, by kind and size."""
        one, result = self.place.quantity(k), self.place.quantity(i)
        ratio = weighed(result, one)
        return ratio is not None and 0.3 <= ratio <= 3.4 and "time" not in self.told[k]
