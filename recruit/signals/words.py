"""The words the chains have met: a number for each, and all that a word adds to scores at each distance.

Words that no weight tells apart (unknown ones with the same ends and classes) share a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from recruit.signals.numbers import Quantity
from recruit.signals.rows import ROOM, Summer, as_bits
from recruit.signals.sheets import (
    CAPITALISED,
    CLAUSE_MARKS,
    CLAUSE_WORDS,
    COUNTED,
    REACH,
    THIRD,
    UNKNOWN,
    alone_quantity,
    classes_in,
    kinds_told,
    of_word,
)

MOST = 8000  # words that are held; then all are forgotten between two batches
SPELLINGS = 60_000
QUANTITY = 1 << 40  # stands for a capital letter, which is a quantity
OFFSETS = tuple(offset for offset in range(-REACH, REACH + 1) if offset)
OWN = {"r": 0, "a": 1}  # slots: the word itself by kind of text, its neighbours, first of a clause and a sentence
SLOT = {offset: 2 + k for k, offset in enumerate(OFFSETS)}
CLAUSE_HEAD, SENTENCE_HEAD = range(2 + len(OFFSETS), 4 + len(OFFSETS))
SLOTS = 4 + len(OFFSETS)
NOTHING, BEFORE_ALL, AFTER_ALL = range(3)


class Words:
    """Numbers of words, and by number: names, sums (slots, words, width), head, classes, and how a clause begins."""

    def __init__(self, summer: Summer, known: frozenset[str], heads: dict[str, int], classes: dict[str, int]) -> None:
        self.summer, self.known, self.heads, self.classes = summer, known, heads, classes
        self.parts = lru_cache(maxsize=20_000)(self._parts)
        width, size = summer.weights.shape[1], -(-len(classes) // 8)
        self.table = np.zeros((SLOTS, ROOM, width), dtype=np.float32)
        self.head = np.zeros(ROOM, dtype=np.int64)
        self.kind = np.zeros(ROOM, dtype=np.int64)  # number of the word's set of classes
        self.bits = np.zeros((ROOM, size), dtype=np.uint8)
        self.counted = np.zeros((ROOM, len(COUNTED)), dtype=np.int64)
        self.opens = np.zeros(ROOM, dtype=bool)  # whether the word begins a clause
        self.kinds: dict[tuple[str, ...], int] = {(): 0}
        self.sets: list[tuple[str, ...]] = [()]
        self.forget()

    @property
    def full(self) -> bool:
        """Whether so many words are held that it is time to forget."""
        return len(self.names) > MOST or len(self.spelled) > SPELLINGS

    def forget(self) -> None:
        """Forget every word, so that memory stays bounded."""
        self.spelled: dict[str, int] = dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", QUANTITY)
        self.numbers: dict[tuple[tuple[str, ...], bool], int] = {}
        self.names: list[tuple[str, ...]] = [(), ("^",), ("$",)]
        self.head[:3] = 0, self.heads["^"], self.heads["$"]
        self.capitalised = self.number(of_word(CAPITALISED), opens=False)

    def spell(self, spelled: Sequence[str]) -> np.ndarray:
        """A number for each word as spelled; below 0 where the number counts unless the word has a capital."""
        get = self.spelled.get
        out = [get(word) for word in spelled]
        if None in out:
            out = [self._met(word) if number is None else number for word, number in zip(spelled, out, strict=True)]
        return np.array(out, dtype=np.int64)

    def _met(self, word: str) -> int:
        bare = "they" if word in THIRD else word
        if bare in self.known or not bare[0].isalpha() or word in THIRD:
            number = self.number(of_word(bare), opens=bare in CLAUSE_MARKS or bare in CLAUSE_WORDS)
        else:
            number = -self.number(self._told_apart(of_word(UNKNOWN + bare)), opens=False)
        self.spelled[word] = number
        return number

    def _told_apart(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """An unknown word's names without the ends that no weight knows."""
        zero = self.summer.zero
        return tuple(name for name in names if name[0] in "wc" or (self.parts(name) != zero).any())

    def told(self, number: int, spelled: str) -> str:
        """What the features call a word that is spelled so, as `sheets.tokens` has it."""
        word = self.names[number][0].removeprefix("w=")
        return UNKNOWN + spelled if word == UNKNOWN else word

    def quantity(self, quantity: Quantity) -> int:
        """The number of a quantity, by its kind and size."""
        return self.number(alone_quantity(quantity), opens=False)

    def number(self, names: tuple[str, ...], *, opens: bool) -> int:
        """The number of the word with these names."""
        number = self.numbers.get((names, opens))
        return self._made(names, opens) if number is None else number

    def _made(self, names: tuple[str, ...], opens: bool) -> int:
        number = len(self.names)
        if number >= len(self.head):
            self._grow()
        self.numbers[names, opens] = number
        self.names.append(names)
        self.table[:, number] = self._sums(names)
        classes = classes_in(names)
        self.head[number] = self.heads.get(names[0], 0)
        self.kind[number] = self._kind(classes)
        self.bits[number] = as_bits([self.classes[c] for c in classes if c in self.classes], self.bits.shape[1])
        self.counted[number] = [classes.count(name) for name in COUNTED]
        self.opens[number] = opens
        return number

    def _kind(self, classes: tuple[str, ...]) -> int:
        if classes not in self.kinds:
            self.kinds[classes] = len(self.sets)
            self.sets.append(classes)
        return self.kinds[classes]

    def _grow(self) -> None:
        self.table = np.concatenate([self.table, np.zeros_like(self.table)], axis=1)
        for name in ("head", "kind", "bits", "counted", "opens"):
            old = getattr(self, name)
            setattr(self, name, np.concatenate([old, np.zeros_like(old)]))

    def _parts(self, name: str) -> np.ndarray:
        """Rows of weights of a name: alone, marked by the kind of text, at each distance; the last row where none."""
        get, zero = self.summer.index.get, self.summer.zero
        near = [get(f"{offset}{name}", zero) if name[0] in kinds_told(offset) else zero for offset in OFFSETS]
        return np.array([get(name, zero), *(get(f"{name}|{mark}", zero) for mark in OWN), *near], dtype=np.intp)

    def _sums(self, names: tuple[str, ...]) -> np.ndarray:
        raw = self.summer.weights[np.array([self.parts(name) for name in names])].sum(0)
        bias, one = self.summer.one("b"), self.summer.one
        own = [raw[0] + raw[1] + bias, raw[0] + raw[2] + bias]
        return np.stack([*own, *raw[3:], *(one(f"{level}{names[0]}") for level in ("k^", "h"))])
