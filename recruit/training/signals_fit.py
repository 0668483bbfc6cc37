"""Fitting the chains to annotated texts with CRFsuite (Okazaki 2007), one chain a label over shared features."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from pycrfsuite import ItemSequence, Tagger, Trainer  # pyright: ignore[reportAttributeAccessIssue]

from recruit.domain.signals import LABELS
from recruit.signals.chains import Chains
from recruit.signals.reading import Reading, read
from recruit.signals.ruling import rule_out
from recruit.signals.sheets import Sheet, sheet, tokens
from recruit.signals.stretch import Stretch, stretches
from recruit.training.signals_data import Text

TAGS = ("O", "B", "I")
MIN_COUNT = 3  # a rarer feature teaches nothing
KNOWN_GROUPS = 3  # a word that fewer groups of texts write in lower case may be a name
SHRINK, SPARSE = 1.0, 0.1  # weight of squared and of absolute weights
ROUNDS = 45


@dataclass(slots=True)
class Example:
    """One stretch of an annotated text with the rules' findings and its sheet of features."""

    source: Text
    reading: Reading
    stretch: Stretch
    sheet: Sheet = field(default_factory=lambda: Sheet([], [], [], [], []))

    def tags(self, label: str) -> list[str]:
        """The gold tag of each token for a label."""
        pieces = self.sheet.pieces
        out = ["O"] * len(pieces)
        places = [self.reading.back(self.stretch.start + p.start, self.stretch.start + p.end) for p in pieces]
        for signal in self.source.signals:
            if signal.label == label:
                inside = [i for i, (a, b) in enumerate(places) if a < signal.end and b > signal.start]
                for i in inside:
                    out[i] = "B" if i == inside[0] else "I"
        return out


def examples(texts: Sequence[Text]) -> list[Example]:
    """The promising stretches of texts, ruled out."""
    out = []
    for text in texts:
        reading = read(text.text)
        for stretch in stretches(reading, text.context):
            stretch.look()
            stretch.ruled = rule_out(stretch, text.context)
            out.append(Example(text, reading, stretch))
    return out


def common_words(data: Sequence[Example]) -> frozenset[str]:
    """Words that several groups write in lower case: none of them is a name that only one person's text holds."""
    groups: dict[str, set[str]] = {}
    for one in data:
        for piece in tokens(one.stretch.shadow, one.stretch.bounds, frozenset()):
            word = one.stretch.shadow.low[piece.start : piece.end]
            if piece.quantity is None and one.stretch.text[piece.start : piece.start + 1].islower():
                groups.setdefault(word, set()).add(one.source.group)
    return frozenset(word for word, seen in groups.items() if len(seen) >= KNOWN_GROUPS)


def lay_out(data: Sequence[Example], known: frozenset[str], *, rules: bool = True) -> None:
    """Give each example its features; without the rules' findings for the part of the ablation that has none."""
    for one in data:
        pieces = tokens(one.stretch.shadow, one.stretch.bounds, known)
        found = one.stretch.ruled if rules else []
        one.sheet = sheet(found, pieces, one.source.context, one.stretch.section)


def train(data: Sequence[Example], known: frozenset[str], labels: Sequence[str] = tuple(LABELS)) -> Chains:
    """Chains fitted to examples that are laid out with the same words."""
    flats = [[sorted(set(names)) for names in one.sheet.flat()] for one in data]
    counts = Counter(name for rows in flats for names in rows for name in names)
    keep = {name for name, count in counts.items() if count >= MIN_COUNT}
    sequences = [ItemSequence([[n for n in names if n in keep] for names in rows]) for rows in flats]
    fitted = {label: _fit(sequences, [one.tags(label) for one in data]) for label in labels}
    return _gathered(fitted, known)


Fitted = tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]


def _fit(sequences: list[ItemSequence], tags: list[list[str]]) -> Fitted:
    """One label's weights by (feature, tag) and steps by (tag, tag)."""
    trainer = Trainer(verbose=False)
    trainer.set_params({"c1": SPARSE, "c2": SHRINK, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    some = False
    for sequence, row in zip(sequences, tags, strict=True):
        some = some or "B" in row
        trainer.append(sequence, row)
    if not some:
        return {}, {}
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "chain")
        trainer.train(name)
        tagger = Tagger()
        tagger.open(name)
        told = tagger.info()
        tagger.close()
    return dict(told.state_features), dict(told.transitions)


def _gathered(fitted: dict[str, Fitted], known: frozenset[str]) -> Chains:
    """One set of chains of all labels; weights under half a hundredth are left out."""
    labels = tuple(fitted)
    names = sorted({n for states, _ in fitted.values() for (n, _), w in states.items() if abs(w) >= 0.005})
    index = {name: row for row, name in enumerate(names)}
    weights = np.zeros((len(names) + 1, 3 * len(labels)), dtype=np.float32)
    steps = np.zeros((len(labels), 3, 3), dtype=np.float32)
    for k, (states, moves) in enumerate(fitted.values()):
        for (name, tag), weight in states.items():
            if name in index:
                weights[index[name], 3 * k + TAGS.index(tag)] = round(weight, 3)
        for (before, after), weight in moves.items():
            steps[k, TAGS.index(before), TAGS.index(after)] = round(weight, 3)
        if not states:
            weights[-1, 3 * k] = 0.0
            steps[k] = 0.0
    return Chains(labels, index, weights, steps, known)
