"""What speaks for one reading of an attainment: words around its numbers, their order, distance, kinds and sizes."""

from __future__ import annotations

from bisect import bisect

from recruit.signals.link_numbers import classes_at, number_clues, word_at
from recruit.signals.link_words import DOWN, OWN_WORDS, TOPIC, UP
from recruit.signals.links import Place, Reading, same, weighed
from recruit.signals.ratios import LOWER, MISSED, OVER, UNDER

FAR_WORDS = ("gB=", "gA=")  # words at any distance from a goal
CUTS = (0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.9995, 1.0005, 1.05, 1.2, 1.5, 2.0, 3.0, 6.0)


def clues(place: Place, some: list[Reading]) -> list[list[str]]:
    """The clues of each reading."""
    return Clues(place, some).all()


class Clues:
    """The clues of a finding's readings; what belongs to a number is read once."""

    def __init__(self, place: Place, some: list[Reading]) -> None:
        self.place, self.some = place, some
        self.told = {i: number_clues(place, i) for i in place.numbers}
        self.words = self._span()
        self.tone = self._tone()
        self.asked = [i for i in place.numbers if "goal" in self.told[i] and "mine" not in self.told[i]]
        self.mine = [i for i in place.numbers if "mine" in self.told[i]]
        self.starts = [i for i in place.numbers if "from" in self.told[i]]

    def all(self) -> list[list[str]]:
        """The clues of each reading, in order."""
        own = self.some[0]
        return [self._of(one, own) for one in self.some]

    def _of(self, one: Reading, own: Reading) -> list[str]:
        kind, mark = one.kind, self.place.context[0]
        size = f"z{bisect(CUTS, one.size)}"
        names = [f"{kind}", f"{kind}|{mark}", f"{kind}|{size}", size]
        names += [f"{kind}|{name}" for name in self.words]
        names += self._sense(one)
        if kind == "own":
            return [*names, f"own|{self.place.source}", f"own|{self.place.source}|{mark}"]
        if same(one.value, own.value):
            names += ["says", f"says|{kind}", f"says|{mark}", f"says|{self.place.source}"]
        if one.result is not None:
            names += self._result(one, one.result)
        if one.result is not None and one.goal is not None:
            names += self._pair(one, one.result, one.goal)
        return names

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

    def _sense(self, one: Reading) -> list[str]:
        """Whether the side of 1 that the reading is on fits the tone; whether less may be better."""
        side = ">" if one.size > 1.0005 else "<" if one.size < 0.9995 else "="
        names = [f"{name}{side}" for name in self.tone]
        return [*names, *(f"{name}|{one.kind}" for name in (*names, *self.tone))]

    def _result(self, one: Reading, i: int) -> list[str]:
        place, k = self.place, one.kind
        quantity = place.quantity(i)
        nth = place.inside.index(i) if i in place.inside else 9
        names = [f"r@{nth}", f"r@{nth}/{min(len(place.inside), 4)}", f"rk={quantity.kind}|{k}"]
        names += [f"r{name}" for name in self.told[i]]
        if one.goal is None:
            names.append(f"{k}|asked{min(len(self.asked), 2)}{min(len(self.mine), 2)}")
            names.append(f"{k}|{self._around_par(i)}")
            aims = [j for j in self.asked + self.mine if self._alike(j, i)]
            names.append(f"{k}|aims{min(sum(j < i for j in aims), 2)}{min(len(aims), 2)}")
            names += [f"{k}|r{name}" for name in self.told[i] if name[1] in "12c"]
        return names

    def _around_par(self, i: int) -> str:
        """How many other numbers look like percentages of a plan, and how this one is written."""
        some = [self.place.quantity(k) for k in self.place.numbers if k != i]
        par = sum(q.kind == "percent" and 0.6 <= q.value <= 1.6 for q in some)
        bare = sum(q.kind == "count" and 60 <= q.value <= 160 for q in some)
        mine = self.place.quantity(i)
        near = sum(q.kind == mine.kind and 0.4 * mine.value < q.value < 2.5 * mine.value for q in some)
        return f"par{min(par, 2)}{min(bare, 2)}{min(near, 3)}"

    def _pair(self, one: Reading, i: int, j: int) -> list[str]:
        place, pieces, kind = self.place, self.place.pieces, one.kind
        result, goal = place.quantity(i), place.quantity(j)
        a, b = min(i, j), max(i, j)
        between = min(sum(a < k < b for k in place.numbers), 4)
        apart = min(abs(pieces[i].sentence - pieces[j].sentence), 4)
        order = "<" if j < i else ">"
        where = "in" if j in place.inside else "out"
        names = [
            f"o{order}{where}",
            f"n{between}{order}{where}",
            f"s{apart}{order}{where}",
            f"c{min(abs(pieces[i].clause - pieces[j].clause), 5)}{order}",
            f"k={result.kind},{goal.kind}",
            f"k={result.kind},{goal.kind}|{kind}",
            f"scaled{result.scaled:d}{goal.scaled:d}",
            f"unit{self._unit(i, j)}",
            f"near{self._plausible(i, j)}{order}",
            f"first{j == place.numbers[0]:d}",
            f"{kind}|o{order}{where}",
            f"{kind}|t{'time' in self.told[i]:d}{'time' in self.told[j]:d}{where}",
        ]
        names += self._rivals(i, j)
        names += self._course(one, i, j)
        if between == 0 and b - a <= 5:
            names += [f"{order}w={word_at(self.place, k)}" for k in range(a + 1, b)]
            names += [f"{kind}|w={word_at(self.place, k)}" for k in range(a + 1, b)]
        told = [f"g{name}" for name in self.told[j]]
        names += told + [f"{kind}|{name}" for name in told if not name.startswith(FAR_WORDS)]
        names += [f"{where}{order}{name}" for name in told if "c=" in name]
        return names

    def _course(self, one: Reading, i: int, j: int) -> list[str]:
        """Whether the goal lies under or over where things began; how the attainment before was read."""
        place = self.place
        names: list[str] = []
        for k in self.starts:
            if k not in (i, j) and place.quantity(k).kind == place.quantity(j).kind:
                base, aim = place.quantity(k).value, place.quantity(j).value
                if aim / 8 < base < aim * 8 and base != aim:
                    names.append(f"{one.kind}|" + ("falls" if aim < base else "rises"))
        sentence = place.pieces[j].sentence
        text = " ".join(p.word for p in place.pieces if p.sentence == sentence and p.quantity is None)
        names += [
            f"{one.kind}|g{name}"
            for name, found in (("LOWER", LOWER), ("DOWN", DOWN), ("UP", UP), ("TOPIC", TOPIC))
            if found.search(text)
        ]
        last = place.aim
        if last is not None:
            names.append("goal as before" if j == last.goal else "result before" if j == last.result else "new goal")
        return names

    def _unit(self, i: int, j: int) -> str:
        """Whether the words after the two numbers are the same."""
        pieces = self.place.pieces
        left, right = (word_at(self.place, k + 1) if k + 1 < len(pieces) else "$" for k in (i, j))
        return "=" if left == right and left[0].isalpha() else "?"

    def _plausible(self, i: int, j: int) -> int:
        """How many numbers of the same kind and size stand between the two."""
        value, kind = self.place.quantity(j).value, self.place.quantity(j).kind
        some = (self.place.quantity(k) for k in self.place.numbers if min(i, j) < k < max(i, j))
        return min(sum(q.kind == kind and value / 3 < q.value < value * 3 for q in some), 4)

    def _role(self, j: int) -> str:
        """What a number is: part of another result, the person's own bar, asked for, or none of these."""
        if any(name[0] == "x" for name in self.told[j]):
            return "x"
        return "m" if j in self.mine else "a" if j in self.asked else "n"

    def _rivals(self, i: int, j: int) -> list[str]:
        """Where the goal stands among the numbers that were asked for, among the person's own, among all alike."""
        place, names = self.place, []
        counts = [[k for k in some if k < i] for some in (self.asked, self.mine)]
        crowd = "".join(str(min(len(some), 2)) for some in counts)
        role = self._role(j)
        names += [f"role={role}|{crowd}", f"role={role}"]
        for name, before in zip(("asked", "mine"), counts, strict=True):
            if j in before:
                names += [f"{name}-{min(len(before) - before.index(j), 4)}", f"{name}^{min(before.index(j), 3)}"]
        goal = place.quantity(j)
        alike = [k for k in place.numbers if k < i and self._alike(k, i)]
        if j in alike:
            first, last = min(alike.index(j), 3), min(len(alike) - alike.index(j), 3)
            names += [f"like^{first}", f"like-{last}", f"like^{first}-{last}", f"like^{first}-{last}|{role}"]
        roles = "".join(self._role(k) for k in alike)
        names.append(f"among {roles[-4:]}|{alike.index(j) - len(alike) if j in alike else '-'}")
        free = [k for k in alike if self._role(k) in "an"]
        if j in free:
            first, last = min(free.index(j), 3), min(len(free) - free.index(j), 3)
            names += [f"free^{first}", f"free-{last}", f"free^{first}-{last}"]
        elif free:
            names.append(f"free~{role}")
        between = sum(min(i, j) < k < max(i, j) and any(n[0] == "x" for n in self.told[k]) for k in place.numbers)
        names.append(f"results between {min(between, 2)}")
        if OWN_WORDS.search(place.words):
            names.append(f"own words|{role}")
        return [*names, "time goal" if "time" in self.told[j] else f"goal {goal.kind}"]

    def _alike(self, k: int, i: int) -> bool:
        """Whether a number could be the goal of a result, by kind and size."""
        one, result = self.place.quantity(k), self.place.quantity(i)
        ratio = weighed(result, one)
        return ratio is not None and 0.3 <= ratio <= 3.4 and "time" not in self.told[k]
