"""The chains' scores for a whole batch of stretches: the sums of `chains.scores`, from tables of sums made before.

`sheets.py` says what the features are; here each group of them is one lookup a token: a word at a distance, a pair of
words, two sets of classes side by side, what rules and numbers tell, a clause's and a sentence's classes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from recruit.signals.grid import Grid, lay
from recruit.signals.hints import story
from recruit.signals.rows import Bits, Rows, Summer, united
from recruit.signals.rule import Found
from recruit.signals.sheets import COUNTED, crossed, place_names
from recruit.signals.stretch import Stretch
from recruit.signals.words import CLAUSE_HEAD, OFFSETS, OWN, SENTENCE_HEAD, SLOT, Words

PAIRS = {"B+": 0, "B-": 1, "B=": 2, "B#": 3, "B0": 4}  # slots of a pair of words, by the token it speaks of
NEAR = (-2, -1, 1, 2)  # how far a rule's finding is seen
HELD = 20_000  # rows of a table at most; then they are forgotten between two batches
WIDE = 1 << 20
THOUSAND = np.float32(1000)  # weights are whole thousandths, so that float32 adds them up exactly, in any order


@dataclass(slots=True)
class Seen:
    """A batch as the chains see it.

    `scores` (tokens, labels, 3) in thousandths; `sets` are the classes of each sentence; `whole` each stretch's names.
    """

    grid: Grid
    scores: np.ndarray
    sets: np.ndarray
    whole: list[list[str]]


class Dense:
    """The tables of one set of chains."""

    def __init__(self, index: dict[str, int], weights: np.ndarray, labels: Sequence[str], known: frozenset[str]):
        self.summer, self.labels = Summer(index, np.rint(weights * THOUSAND)), tuple(labels)
        self.width = weights.shape[1]
        self.classes = {name: k for k, name in enumerate(_classes(index))}
        heads, self.pairs, self.pair_rows = _pairs(self.summer)
        self.words = Words(self.summer, known, heads, self.classes)
        self.crosses = Rows(2, self.width, self._crossed)
        self.rules = Rows(2 + len(NEAR), self.width, self._ruled)
        self.stories = Rows(3, self.width, self._told)
        self.wholes = Rows(1, self.width, lambda names: self.summer.all(names)[None])  # type: ignore[arg-type]
        one = self.summer.one
        self.clause_bits = Bits(self._levels("k", "k-", "k+", ()))
        self.sentence_bits = Bits(self._levels("i", "i-", "i+", self.labels))
        self.place = np.stack([self.summer.all(_place_names(key)) for key in range(5 * 4 * 16)])
        self.size = np.stack([one(f"l={size}") for size in range(7)])

    def see(self, batch: Sequence[Stretch], context: str) -> Seen:
        """The scores of all tokens of a batch of stretches that the rules have read."""
        self._make_room()
        grid = lay(batch, self.words)
        out = self._near(grid, OWN[context[0]])
        labels = self._rules(out, grid, batch, OWN[context[0]])
        self._numbers(out, grid)
        told = out.take(grid.places, axis=0)
        told += self.place.take(_places(grid), axis=0)
        sets = self._sets(grid)
        whole = self._whole(grid, batch, context[0])
        sentences = self._sentences(grid, np.concatenate([sets, labels], axis=1))
        names = self.wholes.take(0, self.wholes.of(tuple(names) for names in whole))
        sentences += np.repeat(names, np.diff(grid.opening), axis=0)
        if len(told):
            told += (self._clauses(grid) + sentences[grid.sentence[_starts(grid.clause)]])[grid.clause]
        return Seen(grid, told.reshape(len(told), len(self.labels), 3), sets, whole)

    def _make_room(self) -> None:
        if self.words.full:
            self.words.forget()
        for rows in (self.crosses, self.rules, self.stories, self.wholes):
            if len(rows.numbers) > HELD:
                rows.numbers.clear()

    def _near(self, grid: Grid, own: int) -> np.ndarray:
        """By place: what the word, its neighbours, the pairs of words and the pairs of classes add."""
        numbers, table = grid.words, self.words.table
        out = table[own].take(numbers, axis=0)
        for offset in OFFSETS:
            _shifted(out, offset)[:] += table[SLOT[offset]].take(_shifted(numbers, -offset), axis=0)
        heads = self.words.head.take(numbers)
        pairs = self._pair_numbers(heads[:-1], heads[1:])
        out[:-1] += self.pair_rows[0].take(pairs, axis=0)
        out[1:] += self.pair_rows[1].take(pairs, axis=0)
        out[2:] += self.pair_rows[2].take(pairs[:-1], axis=0)
        out[:-2] += self.pair_rows[3].take(pairs[1:], axis=0)
        out[1:-1] += self.pair_rows[4].take(self._pair_numbers(heads[:-2], heads[2:]), axis=0)
        kinds = self.words.kind.take(numbers)
        crosses = self.crosses.of((kinds[:-1] * WIDE + kinds[1:]).tolist())
        out[1:] += self.crosses.take(0, crosses)
        out[:-1] += self.crosses.take(1, crosses)
        return out

    def _pair_numbers(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        get = self.pairs.get
        return np.array([get(key, 0) for key in (left * WIDE + right).tolist()], dtype=np.intp)

    def _crossed(self, key: Hashable) -> np.ndarray:
        left, right = (self.words.sets[k] for k in divmod(key, WIDE))  # type: ignore[operator]
        return np.stack([self.summer.all(crossed(left, right, side)) for side in "-+"])

    def _rules(self, out: np.ndarray, grid: Grid, batch: Sequence[Stretch], own: int) -> np.ndarray:
        """Add what the rules' findings tell of tokens; returns the labels found in each sentence, as bits."""
        tags: dict[int, list[str]] = {}
        found = np.zeros((grid.opening[-1], 8 * -(-len(self.labels) // 8)), dtype=bool)
        for number, stretch in enumerate(batch):
            for one in stretch.ruled:
                low, high = grid.inside(number, one.start, one.end)
                _tag(tags, one, low, high, int(grid.first[number + 1]))
                found[grid.sentence[low:high], self.labels.index(one.label)] = True
        places = grid.places[list(tags)]
        rows = self.rules.of(map(tuple, tags.values()))
        out[places] += self.rules.take(own, rows)
        for slot, offset in enumerate(NEAR, 2):
            out[places - offset] += self.rules.take(slot, rows)
        return np.packbits(found, axis=1, bitorder="little")

    def _ruled(self, names: Hashable) -> np.ndarray:
        everything, some = self.summer.all, tuple(names)  # type: ignore[arg-type]
        own = [everything([*some, *(f"{name}|{mark}" for name in some)]) for mark in OWN]
        return np.stack([*own, *(everything([f"{offset}{name}" for name in some]) for offset in NEAR)])

    def _numbers(self, out: np.ndarray, grid: Grid) -> None:
        """Add what numbers tell, of themselves and beside them."""
        tokens: list[int] = []
        names: list[tuple[str, ...]] = []
        for some in grid.numbers:
            told = [(token, quantity) for token, quantity in some if quantity.kind not in ("year", "date")]
            tokens += [token for token, _ in told]
            names += map(tuple, story([quantity for _, quantity in told]))
        places, rows = grid.places[tokens], self.stories.of(names)
        for slot, offset in enumerate((0, -1, 1)):
            out[places - offset] += self.stories.take(slot, rows)

    def _told(self, names: Hashable) -> np.ndarray:
        some: tuple[str, ...] = tuple(names)  # type: ignore[arg-type]
        return np.stack([self.summer.all([f"{offset}{name}" for name in some]) for offset in ("", "-1", "1")])

    def _sets(self, grid: Grid) -> np.ndarray:
        """The classes in each sentence, as bits."""
        starts = _starts(grid.sentence)
        sets = np.zeros((grid.opening[-1], self.words.bits.shape[1]), dtype=np.uint8)
        if len(starts):
            sets[grid.sentence[starts]] = united(self.words.bits[grid.words[grid.places]], starts)
        return sets

    def _sentences(self, grid: Grid, sets: np.ndarray) -> np.ndarray:
        """By sentence: its classes and its neighbours', the rules' labels, its first words, its length."""
        count = np.diff(grid.opening)
        out = _with_neighbours(self.sentence_bits.sums(sets), np.repeat(np.arange(len(count)), count))
        starts, words = _starts(grid.sentence), grid.words[grid.places]
        seconds = starts[:-1][np.diff(starts) > 1] + 1
        if len(starts) and starts[-1] + 1 < len(words):
            seconds = np.append(seconds, starts[-1] + 1)
        for tokens in (starts, seconds):
            out[grid.sentence[tokens]] += self.words.table[SENTENCE_HEAD].take(words[tokens], axis=0)
        sizes = np.bincount(grid.sentence, minlength=len(out))
        return out + self.size.take(np.minimum(sizes // 4, 6), axis=0)

    def _clauses(self, grid: Grid) -> np.ndarray:
        """By clause: its classes and its neighbours', its first word."""
        starts, words = _starts(grid.clause), grid.words[grid.places]
        sums = self.clause_bits.sums(united(self.words.bits[words], starts))
        out = _with_neighbours(sums, grid.owner[starts])
        return out + self.words.table[CLAUSE_HEAD].take(words[starts], axis=0)

    def _whole(self, grid: Grid, batch: Sequence[Stretch], mark: str) -> list[list[str]]:
        """By stretch: the kind of text, its part, how often it speaks of the future, asks, misses; its first word."""
        numbers = grid.words[grid.places]
        sums = np.concatenate([np.zeros((1, len(COUNTED)), dtype=np.int64), self.words.counted[numbers].cumsum(0)])
        counts = np.minimum(sums[grid.first[1:]] - sums[grid.first[:-1]], 3).tolist()
        out = []
        for k, stretch in enumerate(batch):
            row = [f"x={mark}", f"x={stretch.section}", *map("d{}{}".format, COUNTED, counts[k])]
            if grid.first[k] < grid.first[k + 1]:
                row.append(f"d^{self.words.names[numbers[grid.first[k]]][0]}")
            out.append(row)
        return out

    def _levels(self, here: str, before: str, after: str, labels: Iterable[str]) -> np.ndarray:
        """Weights of each class in a sentence or clause, in the one before and the one after; then of rules' labels."""
        one = self.summer.one
        rows = [np.concatenate([one(f"{level}{name}") for level in (here, before, after)]) for name in self.classes]
        rows += [np.zeros(3 * self.width, dtype=np.float32)] * (-len(rows) % 8)
        nothing = np.zeros(2 * self.width, dtype=np.float32)
        return np.array([*rows, *(np.concatenate([one(f"ir={label}"), nothing]) for label in labels)])


def _tag(tags: dict[int, list[str]], one: Found, low: int, high: int, end: int) -> None:
    """The tags of a rule's finding on its tokens, as `hints.rule_tags` gives them."""
    for token in range(low, high):
        tag = "B" if token == low else "I"
        tags.setdefault(token, []).extend((f"r{tag}{one.label}", f"R{tag}{one.label}:{one.rule}"))
    if low < high:
        tags[high - 1].append(f"rE{one.label}")
        if high < end:
            tags.setdefault(high, []).append(f"rX{one.label}")


def _shifted(some: np.ndarray, offset: int) -> np.ndarray:
    """The part of an array whose neighbour at `offset` is in it."""
    return some[-offset:] if offset < 0 else some[: len(some) - offset]


def _starts(numbers: np.ndarray) -> np.ndarray:
    """Where each run of equal numbers begins."""
    return np.flatnonzero(np.diff(numbers, prepend=-1))


def _with_neighbours(sums: np.ndarray, owner: np.ndarray) -> np.ndarray:
    """What each tells of itself, of the one after and of the one before it (each a third of `sums`)."""
    width = sums.shape[1] // 3
    out = sums[:, :width].copy()
    beside = np.flatnonzero(owner[1:] == owner[:-1])
    out[beside + 1] += sums[beside, width : 2 * width]
    out[beside] += sums[beside + 1, 2 * width :]
    return out


def _places(grid: Grid) -> np.ndarray:
    """By token: the number of what `place_names` tells of it."""
    if not len(grid.sentence):
        return np.zeros(0, dtype=np.intp)
    before = grid.sentence - grid.opening[grid.owner]
    last = grid.sentence[np.maximum(grid.first[1:] - 1, 0)]
    after = last[grid.owner] - grid.sentence
    edges = [np.diff(some, prepend=-1) != 0 for some in (grid.sentence, grid.clause)]
    begins, opens = edges
    ends, closes = (np.append(edge[1:], True) for edge in edges)
    key = np.minimum(before, 4) * 4 + np.minimum(after, 3)
    return key * 16 + begins * 8 + ends * 4 + opens * 2 + closes


def _place_names(key: int) -> list[str]:
    edges = (bool(key & 8), bool(key & 4), bool(key & 2), bool(key & 1))
    return place_names(key // 64, key // 16 % 4, edges)


def _classes(index: Iterable[str]) -> list[str]:
    """The classes that clauses or sentences may tell of."""
    levels = ("kc=", "k-c=", "k+c=", "ic=", "i-c=", "i+c=")
    return sorted({name[name.index("c=") :] for name in index if name.startswith(levels)} | set(COUNTED))


def _pairs(summer: Summer) -> tuple[dict[str, int], dict[int, int], np.ndarray]:
    """Numbers of words that stand in pairs, rows of pairs by the numbers of both, and their weights by slot."""
    heads = {"^": 1, "$": 2}
    pairs: dict[int, int] = {}
    weights = [(name, row) for name, row in summer.index.items() if name[:2] in PAIRS]
    table = np.zeros((len(PAIRS), len(weights) + 1, summer.weights.shape[1]), dtype=np.float32)
    for name, row in weights:
        left, _, right = name[2:].partition(" ")
        key = heads.setdefault(left, len(heads) + 1) * WIDE + heads.setdefault(right, len(heads) + 1)
        table[PAIRS[name[:2]], pairs.setdefault(key, len(pairs) + 1)] = summer.weights[row]
    return heads, pairs, table[:, : len(pairs) + 1].copy()
