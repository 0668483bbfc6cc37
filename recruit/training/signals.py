"""Train the chains that mark stances in answers; writes the weights, their sum and the model card.

Data: answers of invented people, written and annotated for this project (`models/signals/corpus`); the annotations were
made by a language model following the project's guidelines. Nothing here is random: equal data gives equal weights.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from recruit.signals import answers, pipeline, tagger
from recruit.signals.features import Token, token_features, tokens
from recruit.signals.reading import read, sentences
from recruit.signals.shadow import cast
from recruit.training.chains import Problem, fit
from recruit.training.signals_card import write_card

CORPUS = tagger.HOME / "corpus" / "answers.jsonl"
HELD_OUT = tagger.HOME / "heldout" / "answers.jsonl"
SHRINK = 3.0  # weight of the squared weights
MIN_COUNT = 3
FOLDS = 5


class Example:
    """One answer: its text, gold spans, tokens, features and the offsets of the text as given."""

    def __init__(self, data: dict[str, Any]):
        self.data = data
        self.person = data["id"].split(".")[0]
        self.reading = read(data["text"])
        plain = self.reading.text.replace("\n", " ")
        self.shadow, self.bounds = cast(plain), sentences(plain)
        self.ruled = answers.by_rules(pipeline.RULES, self.shadow, self.bounds)
        self.pieces: list[Token] = tokens(self.shadow, self.bounds)
        self.features = token_features(self.ruled, self.pieces)

    def tags(self, label: str) -> list[int]:
        """The gold tag of each token for a label."""
        out = [0] * len(self.pieces)
        places = [self.reading.back(piece.start, piece.end) for piece in self.pieces]
        for span in self.data["spans"]:
            if span["label"] == label:
                inside = [i for i, (a, b) in enumerate(places) if a < span["end"] and b > span["start"]]
                for i in inside:
                    out[i] = 1 if i == inside[0] else 2
        return out


def examples(path: Path) -> list[Example]:
    """The answers of a corpus file, empty ones left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    made = [Example(json.loads(line)) for line in lines if line.strip()]
    return [one for one in made if one.pieces]


def train(data: list[Example]) -> tagger.Chains:
    """Chains fitted to examples."""
    counts = Counter(name for one in data for names in one.features for name in set(names))
    vocabulary = {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= MIN_COUNT))}
    rows = [sorted({vocabulary[n] for n in names if n in vocabulary}) for one in data for names in one.features]
    lengths = np.array([len(one.pieces) for one in data])
    gold = np.stack([np.concatenate([one.tags(label) for one in data]) for label in answers.TRAINED], 1)
    weights, steps = fit(Problem(_matrix(rows, len(vocabulary)), lengths, gold, SHRINK), minimize)
    return _chains(list(vocabulary), weights, steps)


def _matrix(rows: list[list[int]], width: int) -> sparse.csr_matrix:
    indices = np.concatenate([np.array(row, dtype=np.int32) for row in rows])
    ends = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return sparse.csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), width))


def _chains(names: list[str], weights: np.ndarray, steps: np.ndarray) -> tagger.Chains:
    """Chains with weights rounded to four places; weights too small to matter are left out."""
    kept: dict[str, dict[str, tuple[float, float, float]]] = {}
    for i, name in enumerate(names):
        by_label = {
            label: tuple(round(float(x), 4) for x in weights[i, k])
            for k, label in enumerate(answers.TRAINED)
            if np.abs(weights[i, k]).max() >= 0.02
        }
        if by_label:
            kept[name] = by_label  # type: ignore[assignment]
    step = {label: [[round(float(x), 4) for x in row] for row in steps[k]] for k, label in enumerate(answers.TRAINED)}
    return tagger.Chains(answers.TRAINED, kept, step, dict.fromkeys(answers.TRAINED, 0.5))


def save(chains: tagger.Chains) -> None:
    """Write the weights as JSON, and their SHA-256 beside them."""
    raw = {"labels": chains.labels, "steps": chains.steps, "thresholds": chains.thresholds, "weights": chains.weights}
    data = json.dumps(raw, separators=(",", ":"), ensure_ascii=False).encode()
    tagger.WEIGHTS.write_bytes(data)
    tagger.SUM.write_text(f"{hashlib.sha256(data).hexdigest()}  {tagger.WEIGHTS.name}\n", encoding="ascii")


def cross_validate(data: list[Example]) -> dict[str, dict[str, list[int]]]:
    """For rules and for chains, by label: gold, found and matched spans, each person's answers scored by chains fitted
    to other people only."""
    people = sorted({one.person for one in data})
    out: dict[str, dict[str, list[int]]] = {"rules": {}, "chains": {}}
    for fold in range(FOLDS):
        mine = {person for i, person in enumerate(people) if i % FOLDS == fold}
        chains = train([one for one in data if one.person not in mine])
        for one in (example for example in data if example.person in mine):
            marked = tagger.tag(chains, one.ruled, one.pieces)
            for name, found in (("rules", one.ruled), ("chains", marked)):
                _count(one, found, out[name])
    return out


def _count(one: Example, found: list[Any], totals: dict[str, list[int]]) -> None:
    for label in answers.TRAINED:
        gold = [(span["start"], span["end"]) for span in one.data["spans"] if span["label"] == label]
        mine = [one.reading.back(f.start, f.end) for f in found if f.label == label]
        row = totals.setdefault(label, [0, 0, 0])
        row[0] += len(gold)
        row[1] += len(mine)
        for a, b in gold:
            hit = next((m for m in mine if 2 * (min(b, m[1]) - max(a, m[0])) >= max(b - a, m[1] - m[0])), None)
            if hit is not None:
                mine.remove(hit)
                row[2] += 1


def main() -> None:
    """Cross-validate, fit to the whole corpus, save, and write the card."""
    data = examples(CORPUS)
    figures = cross_validate(data)
    save(train(data))
    tagger.load.cache_clear()
    write_card(figures, len(data), len({one.person for one in data}))


if __name__ == "__main__":
    main()
