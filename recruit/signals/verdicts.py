"""The judges for a whole batch of findings: the sums of `judge.clues`, from rows that are looked up by the number.

Weights are kept in whole thousandths, as they are written, so that every sum is exact in any order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from recruit.signals.dense import Seen
from recruit.signals.judge import RECOVERED, VERDICTS, Judges
from recruit.signals.rows import Bits
from recruit.signals.rule import Found
from recruit.signals.words import Words

#: what is told of a word by where it stands: what comes before its names, and which of them are told
INSIDE, BEFORE, BEFORE_THAT, AFTER, AFTER_THAT, HEAD = range(6)
TELLS = (("o", "wc"), ("-1", "wc"), ("-2", "w"), ("e1", "w"), ("e2", "w"), ("h", "w"))
SPANS: dict[str, slice] = {}
for _judge, _kinds in VERDICTS.items():
    _at = max((span.stop for span in SPANS.values()), default=0)
    SPANS[_judge] = slice(_at, _at + len(_kinds))
WIDTH = max(span.stop for span in SPANS.values())
HELD = 60_000  # clues that are held; then all are forgotten between two batches


class Verdicts:
    """The judges' weights side by side: for each label a row for each clue, by itself and with the label's name."""

    def __init__(self, judges: Judges, labels: Sequence[str], classes: Sequence[str]) -> None:
        self.judges, self.labels, self.classes = judges, tuple(labels), classes
        self.bits: tuple[Bits, Bits] | None = None
        self._forget()

    def _forget(self) -> None:
        self.rows: dict[tuple[str, str], int] = {}
        self.words: dict[tuple[str, int, str, tuple[str, ...]], tuple[int, ...]] = {}
        self.together: dict[tuple[str, tuple[str, ...]], tuple[int, ...]] = {}
        self.vectors = [np.zeros(WIDTH)]
        self.table = np.zeros((1, WIDTH))

    def settle(self, told: Sequence[tuple[int, Found]], seen: Seen, words: Words, ruled: Sequence[list[Found]]) -> None:
        """Give each finding (with the number of its stretch) its scope and state, a setback whether it was made good.

        `ruled` are the rules' findings of each stretch.
        """
        if not told:
            return
        if len(self.rows) + len(self.words) + len(self.together) > HELD:
            self._forget()
        clues = [self._clues(number, one, seen, words, ruled[number]) for number, one in told]
        if len(self.table) < len(self.vectors):
            self.table = np.array(self.vectors)
        starts = np.cumsum([0, *(len(rows) for rows in clues[:-1])])
        sums = np.add.reduceat(self.table[[row for rows in clues for row in rows]], starts, axis=0)
        sums += self._sentences(told, seen)
        for (_, one), row in zip(told, sums, strict=True):
            verdicts = {judge: VERDICTS[judge][int(row[span].argmax())] for judge, span in SPANS.items()}
            one.scope, one.state = verdicts["scope"], verdicts["state"]
            if one.label == "setback":
                one.value = {**one.value, "recovered": RECOVERED[verdicts["recovered"]]}

    def _clues(self, number: int, one: Found, seen: Seen, words: Words, ruled: list[Found]) -> list[int]:
        """The rows of what speaks about a finding, without the classes of its sentence."""
        grid, label = seen.grid, one.label
        low, high = grid.inside(number, one.start, one.end)
        first, end = int(grid.first[number]), int(grid.first[number + 1])
        if low == high:
            return [self._plain("b"), self._plain(f"L{label}")]
        names, of_words = words.names, grid.of_tokens
        mark = seen.whole[number][0][-1]
        rows: set[int] = set()
        for word in of_words[low:high]:
            rows.update(self._word(label, INSIDE, mark, names[word]))
        tells = [(BEFORE, low - 1), (BEFORE_THAT, low - 2), (AFTER, high), (AFTER_THAT, high + 1)]
        sentence = int(grid.sentence[low])
        head = int(grid.sentence.searchsorted(sentence))
        tells += [(HEAD, token) for token in (head, head + 1) if token < end and grid.sentence[token] == sentence]
        for kind, token in tells:
            if first <= token < end:
                rows.update(self._word(label, kind, mark, names[of_words[token]]))
        before, after = sentence - int(grid.opening[number]), int(grid.sentence[end - 1]) - sentence
        rows.update(
            self._named(label, "b", f"r={one.state}", f"t={one.scope}", f"sn={min(before, 4)}", f"se={min(after, 3)}")
        )
        rows.update(self._named(label, *seen.whole[number]))
        rows.add(self._plain(f"L{label}"))
        if label == "setback":
            rows.update(map(self._plain, self._aftermath(one, seen, sentence, number, ruled)))
        return sorted(rows) or [0]

    def _aftermath(self, one: Found, seen: Seen, sentence: int, number: int, ruled: list[Found]) -> list[str]:
        """What stands after a setback, as `judge.clues` tells it."""
        last = int(seen.grid.sentence[seen.grid.first[number + 1] - 1])
        later = np.unpackbits(seen.sets[sentence + 1 : last + 1], axis=1, bitorder="little").any(0)
        told = [f"fi{self.classes[k]}" for k in np.flatnonzero(later).tolist()]
        told.append(f"f#{min(last - sentence, 4)}")
        for found in ruled:
            if found.label == "attainment" and found.start >= one.end:
                ratio = found.value.get("ratio", found.value.get("ratio_min", 0))
                told.append("f>" if ratio >= 0.9995 else "f<")
        return told

    def _named(self, label: str, *names: str) -> tuple[int, ...]:
        """The rows of clues that come together."""
        rows = self.together.get((label, names))
        if rows is None:
            rows = self.together[label, names] = tuple(self._row(label, name) for name in names)
        return rows

    def _word(self, label: str, kind: int, mark: str, names: tuple[str, ...]) -> tuple[int, ...]:
        key = (label, kind, mark, names)
        rows = self.words.get(key)
        if rows is None:
            lead, tells = TELLS[kind]
            some = [name for name in names if name[0] in tells]
            some = some[:1] if kind == HEAD else some
            some += [f"{name}|{mark}" for name in some] if kind == INSIDE else []
            rows = self.words[key] = tuple(row for name in some if (row := self._row(label, f"{lead}{name}")))
        return rows

    def _row(self, label: str, name: str) -> int:
        """The row of a clue about a finding of a label; 0 when it says nothing."""
        row = self.rows.get((label, name))
        if row is None:
            weights = self._weights(name, label)
            row = self.rows[label, name] = len(self.vectors) if weights.any() else 0
            if row:
                self.vectors.append(weights)
        return row

    def _plain(self, name: str) -> int:
        """The row of a clue that is told without the label's name beside it."""
        return self._row("", name)

    def _weights(self, name: str, label: str) -> np.ndarray:
        """The weights of a clue in every judge, in thousandths: by itself, and for findings of a label."""
        out = np.zeros(WIDTH)
        for judge, span in SPANS.items():
            for clue in (name, f"L{label}|{name}") if label else (name,):
                row = self.judges[judge].get(clue)
                if row is not None:
                    out[span] += np.rint(np.array(row) * 1000)
        return out

    def _sentences(self, told: Sequence[tuple[int, Found]], seen: Seen) -> np.ndarray:
        """By finding: what the classes of its sentence say, and those of the one before it."""
        spans = np.array([seen.grid.inside(number, one.start, one.end) for number, one in told])
        own = np.flatnonzero(spans[:, 0] < spans[:, 1])
        numbers = np.array([number for number, _ in told])[own]
        labels = np.array([self.labels.index(one.label) for _, one in told])[own]
        sentence = seen.grid.sentence[spans[own, 0]]
        here, before = self._bits()
        sums = here.sums(seen.sets[sentence])
        later = np.flatnonzero(sentence > seen.grid.opening[numbers])
        sums[later] += before.sums(seen.sets[sentence[later] - 1])
        out = np.zeros((len(told), WIDTH))
        out[own] = sums.reshape(len(own), len(self.labels), WIDTH)[np.arange(len(own)), labels]
        return out

    def _bits(self) -> tuple[Bits, Bits]:
        """For each class of a sentence, and of the one before it, the weights for a finding of each label."""
        if self.bits is None:
            here, before = (
                Bits(np.array([np.concatenate([self._weights(f"{level}{name}", label) for label in self.labels])
                               for name in self.classes]))
                for level in ("i", "i-")
            )  # fmt: skip
            self.bits = here, before
        return self.bits
