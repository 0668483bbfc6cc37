"""Sums of weights that are made once and looked up by the row: what makes the chains fast.

All sums are made row by row in a fixed order, so that a text's scores do not depend on what is read beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

ROOM = 256  # rows at first; doubled when they are used up


class Rows:
    """Rows made by `fill` the first time a key is asked for: `table` (slots, rows, width); row 0 is zeros."""

    def __init__(self, slots: int, width: int, fill: Callable[[Hashable], np.ndarray]) -> None:
        self.table = np.zeros((slots, ROOM, width), dtype=np.float32)
        self.numbers: dict[Hashable, int] = {}
        self.fill = fill

    def of(self, keys: Iterable[Hashable]) -> np.ndarray:
        """The row numbers of keys."""
        get, keys = self.numbers.get, list(keys)
        found = [get(key, -1) for key in keys]
        if -1 in found:
            found = [self.number(key) if number < 0 else number for key, number in zip(keys, found, strict=True)]
        return np.array(found, dtype=np.intp)

    def number(self, key: Hashable) -> int:
        """The row number of a key, made now if need be."""
        if key not in self.numbers:
            number = len(self.numbers) + 1
            if number >= self.table.shape[1]:
                self.table = np.concatenate([self.table, np.zeros_like(self.table)], axis=1)
            self.table[:, number] = self.fill(key)
            self.numbers[key] = number
        return self.numbers[key]

    def take(self, slot: int, numbers: np.ndarray) -> np.ndarray:
        """The rows with these numbers (numbers, width)."""
        return self.table[slot].take(numbers, axis=0)


class Summer:
    """Sums of named rows of a matrix whose last row is zeros."""

    def __init__(self, index: dict[str, int], weights: np.ndarray) -> None:
        self.index, self.weights, self.zero = index, weights, len(weights) - 1

    def one(self, name: str) -> np.ndarray:
        """The weights of one name (width); zeros when it has none."""
        return self.weights[self.index.get(name, self.zero)]

    def all(self, names: Sequence[str]) -> np.ndarray:
        """The summed weights of names (width)."""
        rows = [row for name in names if (row := self.index.get(name)) is not None]
        return self.weights[[*rows, self.zero]].sum(0)


class Bits:
    """Sums over sets of names that are held as bits, looked up by the byte: (bytes, 256, width)."""

    def __init__(self, weights: np.ndarray) -> None:
        size = -(-len(weights) // 8)
        full = np.zeros((size * 8, weights.shape[1]), dtype=weights.dtype)
        full[: len(weights)] = weights
        self.table = np.zeros((size, 256, weights.shape[1]), dtype=weights.dtype)
        for k in range(size):
            for bit in range(8):
                low = 1 << bit
                self.table[k, low : 2 * low] = self.table[k, :low] + full[8 * k + bit]

    def sums(self, sets: np.ndarray) -> np.ndarray:
        """The sums (sets, width) of sets of bits (sets, bytes), the lowest bit first."""
        out = self.table[0].take(sets[:, 0], axis=0)
        for k in range(1, len(self.table)):
            out += self.table[k].take(sets[:, k], axis=0)
        return out


def united(sets: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The union of each run of sets of bits; `starts` are where the runs begin."""
    return np.bitwise_or.reduceat(sets, starts, axis=0)


def as_bits(numbers: Sequence[int], size: int) -> np.ndarray:
    """A set of numbers as `size` bytes, the lowest bit first."""
    out = np.zeros(size, dtype=np.uint8)
    for number in numbers:
        out[number // 8] |= np.uint8(1 << (number % 8))
    return out
