"""The tokens of many stretches as arrays: what `sheets.tokens` makes one by one, for a whole batch at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recruit.signals.hints import Token
from recruit.signals.numbers import Quantity
from recruit.signals.sheets import PIECE, REACH
from recruit.signals.stretch import Stretch
from recruit.signals.words import AFTER_ALL, BEFORE_ALL, NOTHING, QUANTITY, Words


@dataclass(slots=True)
class Grid:
    """Tokens are numbered through the batch, as are clauses and sentences; `first` has one entry more than stretches.

    A place is a token or a pad: pads keep the stretches further apart than any feature reaches.
    """

    words: np.ndarray  # by place: the number of the word, 0 for a pad
    places: np.ndarray  # by token: its place
    owner: np.ndarray  # by token: its stretch
    starts: list[int]  # by token: offsets into its stretch's passage
    ends: list[int]
    sentence: np.ndarray  # by token
    clause: np.ndarray
    first: np.ndarray  # by stretch: its first token
    opening: np.ndarray  # by stretch: its first sentence
    numbers: list[list[tuple[int, Quantity]]]  # by stretch: tokens that are quantities
    spelled: list[str]  # by token
    of_tokens: list[int]  # by token: the number of its word

    def inside(self, stretch: int, start: int, end: int) -> tuple[int, int]:
        """The first token that shares a character with `start`:`end` of a stretch, and the one after the last."""
        first, last = int(self.first[stretch]), int(self.first[stretch + 1])
        low = bisect_right(self.ends, start, first, last)
        return low, bisect_left(self.starts, end, low, last)

    def tokens(self, stretch: int, words: Words) -> list[Token]:
        """The tokens of a stretch, as `sheets.tokens` makes them."""
        first, last = int(self.first[stretch]), int(self.first[stretch + 1])
        quantities, numbers = dict(self.numbers[stretch]), self.of_tokens[first:last]
        sentence = (self.sentence[first:last] - self.opening[stretch]).tolist()
        clause = (self.clause[first:last] - self.clause[first : first + 1]).tolist()
        out = []
        for k, number in enumerate(numbers):
            at = first + k
            word = self.spelled[at] if at in quantities else words.told(number, self.spelled[at])
            out.append(Token(word, self.starts[at], self.ends[at], quantities.get(at), sentence[k], clause[k]))
        return out


@dataclass(slots=True)
class _Joined:
    """The shadows and passages of a batch, each set a line, with where each stretch begins."""

    shadow: str
    plain: str
    shadow_at: np.ndarray
    plain_at: np.ndarray
    quantities: dict[int, Quantity]  # by place in the joined shadow

    def back(self, places: np.ndarray, batch: Sequence[Stretch]) -> np.ndarray:
        """Offsets in the joined passages of offsets in the joined shadow, as `Shadow.back`."""
        before = np.array([-1, *self.quantities], dtype=np.int64)
        ends = [end + int(at) for one, at in zip(batch, self.plain_at, strict=True) for end in one.shadow.ends]
        after = np.array([0, *ends], dtype=np.int64)
        k = before.searchsorted(places, "left") - 1
        return after[k] + (places - before[k] - 1)


def _joined(batch: Sequence[Stretch]) -> _Joined:
    shadows, plains = [one.shadow.text for one in batch], [one.shadow.plain for one in batch]
    shadow_at = np.array([0, *(len(text) + 1 for text in shadows[:-1])], dtype=np.int64).cumsum()
    plain_at = np.array([0, *(len(text) + 1 for text in plains[:-1])], dtype=np.int64).cumsum()
    quantities = {
        int(at) + place: quantity
        for one, at in zip(batch, shadow_at.tolist(), strict=True)
        for place, quantity in one.shadow.at.items()
    }
    return _Joined("\n".join(shadows), "\n".join(plains), shadow_at, plain_at, quantities)


def lay(batch: Sequence[Stretch], words: Words) -> Grid:
    """The tokens of stretches whose shadows are cast; `batch` holds one or more."""
    joined = _joined(batch)
    cut = PIECE.split(joined.shadow)  # what is between the tokens and the tokens in turn
    spelled, edges = cut[1::2], np.array(list(map(len, cut)), dtype=np.int64).cumsum()
    at = edges[:-1:2]
    starts, ends = joined.back(at, batch), joined.back(edges[1::2], batch)
    begins, opening = _sentences(batch, joined)
    sentence = begins.searchsorted(starts, "right") - 1
    numbers, met = _numbers(joined, spelled, at, starts, words)
    kept = np.flatnonzero(~_merged(numbers == words.capitalised, sentence, joined.plain, starts, ends))
    last = np.append(kept[1:], len(starts))[: len(kept)] - 1
    starts, ends, sentence, numbers = starts[kept], ends[last], sentence[kept], numbers[kept]
    owner = joined.plain_at.searchsorted(starts, "right") - 1
    first = owner.searchsorted(np.arange(len(batch) + 1), "left")
    clause = (words.opens[numbers] | (np.diff(sentence, prepend=-1) != 0)).cumsum() - 1
    places = np.arange(len(kept)) + REACH * (owner + 1)
    new = np.full(len(spelled), -1)
    new[kept] = np.arange(len(kept))
    told: list[list[tuple[int, Quantity]]] = [[] for _ in batch]
    for old, quantity in met:
        told[owner[new[old]]].append((int(new[old]), quantity))
    own = joined.plain_at[owner]
    return Grid(
        _spread(numbers, places, first), places, owner, (starts - own).tolist(), (ends - own).tolist(),
        sentence, clause, first, opening, told, [spelled[k] for k in kept.tolist()], numbers.tolist(),
    )  # fmt: skip


def _sentences(batch: Sequence[Stretch], joined: _Joined) -> tuple[np.ndarray, np.ndarray]:
    """Where each sentence of the batch begins, and the number of each stretch's first one (and one more)."""
    begins = [begin + at for one, at in zip(batch, joined.plain_at.tolist(), strict=True)
              for begin, _ in one.bounds or [(0, 0)]]  # fmt: skip
    opening = np.array([0, *(len(one.bounds) or 1 for one in batch)]).cumsum()
    return np.array(begins, dtype=np.int64), opening


def _numbers(
    joined: _Joined, spelled: list[str], places: np.ndarray, starts: np.ndarray, words: Words
) -> tuple[np.ndarray, list[tuple[int, Quantity]]]:
    """The word number of each token, and the tokens that are quantities."""
    numbers = words.spell(spelled)
    unknown = np.flatnonzero(numbers < 0)
    capital = [joined.plain[at].isupper() for at in starts[unknown].tolist()]
    numbers[unknown] = np.where(np.array(capital, dtype=bool), words.capitalised, -numbers[unknown])
    met = []
    for token in np.flatnonzero(numbers == QUANTITY).tolist():
        quantity = joined.quantities[int(places[token])]
        numbers[token] = words.quantity(quantity)
        met.append((token, quantity))
    return numbers, met


def _merged(
    capitalised: np.ndarray, sentence: np.ndarray, plain: str, starts: np.ndarray, ends: np.ndarray
) -> np.ndarray:
    """Which tokens are one with the token before: a run of capitalised words in a sentence is a single token."""
    out = np.zeros(len(capitalised), dtype=bool)
    out[1:] = capitalised[1:] & capitalised[:-1] & (sentence[1:] == sentence[:-1])
    some = np.flatnonzero(out)
    gaps = zip(ends[some - 1].tolist(), starts[some].tolist(), strict=True)
    out[some] = [plain[end:start] in " -." for end, start in gaps]
    return out


def _spread(numbers: np.ndarray, places: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Word numbers by place, with marks before the first and after the last token of each stretch."""
    spread = np.full(len(numbers) + REACH * len(first), NOTHING, dtype=np.int64)
    spread[places] = numbers
    stretches = np.arange(len(first) - 1)
    spread[first[1:] + REACH * (stretches + 1)] = AFTER_ALL
    spread[first[:-1] + REACH * (stretches + 1) - 1] = BEFORE_ALL
    return spread
