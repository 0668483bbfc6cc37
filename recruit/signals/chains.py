"""The trained part: chains of tags (outside, begin, inside) over a passage's tokens, one chain a label.

Linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001): a token's score for a tag is the sum of
its features' weights, plus the weight of the step from the tag before; Viterbi finds the best path, all labels at once.
Weights are a JSON file, checked by SHA-256 before it is used.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from recruit.signals.dense import THOUSAND, Dense, Seen
from recruit.signals.hints import Token
from recruit.signals.link_weights import Ranker
from recruit.signals.paths import BEGIN, marks
from recruit.signals.rule import Found
from recruit.signals.sheets import Sheet
from recruit.signals.verdicts import Verdicts

HOME = Path(__file__).resolve().parents[2] / "models" / "signals"
WEIGHTS = HOME / "chains.json"
SUM = HOME / "chains.json.sha256"
BY_CHAINS = "chains"


@dataclass(frozen=True, slots=True, eq=False)
class Chains:
    """What training learnt.

    `index` gives a feature's row in `weights` (features, labels * 3); `steps` (labels, from, to) scores the steps;
    `known` are the words that may be told apart; `settings[context][label]` says how a label is found there;
    `judges` are the weights of scope, state and recovery.
    """

    labels: tuple[str, ...]
    index: dict[str, int]
    weights: np.ndarray
    steps: np.ndarray
    known: frozenset[str]
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    judges: Mapping[str, Mapping[str, list[float]]] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict, init=False, repr=False)  # tables, made at the first text

    @property
    def dense(self) -> Dense:
        """The tables that give scores quickly."""
        if "dense" not in self.made:
            self.made["dense"] = Dense(self.index, self.weights, self.labels, self.known)
        return self.made["dense"]

    @property
    def verdicts(self) -> Verdicts:
        """The tables that judge quickly."""
        if "verdicts" not in self.made:
            self.made["verdicts"] = Verdicts(self.judges, self.labels, list(self.dense.classes))
        return self.made["verdicts"]

    @property
    def ranker(self) -> Ranker | None:
        """What ranks the readings of an attainment; None before it is trained."""
        if "ranker" not in self.made:
            weights = self.judges.get("links")
            self.made["ranker"] = Ranker(weights, self.judges.get("sure", {})) if weights else None
        return self.made["ranker"]


class WrongWeights(RuntimeError):
    """The weights file is not the one that was shipped."""


@lru_cache(maxsize=1)
def load(path: Path = WEIGHTS, sums: Path = SUM) -> Chains:
    """The shipped chains; raises WrongWeights when the file does not match its sum."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sums.read_text(encoding="ascii").split()[0]:
        raise WrongWeights(f"{path.name} is not the file that was shipped; run make train or restore it")
    return unpacked(json.loads(data))


def packed(chains: Chains) -> dict[str, Any]:
    """The chains as plain JSON: features, and for each its columns and their weights in thousandths, as base64."""
    rows, columns = np.nonzero(chains.weights[: len(chains.index)])
    values = np.rint(chains.weights[rows, columns].astype(np.float64) * 1000)
    return {
        "labels": list(chains.labels),
        "settings": chains.settings,
        "steps": [[[round(float(x), 3) for x in row] for row in three] for three in chains.steps],
        "known": " ".join(sorted(chains.known)),
        "judges": chains.judges,
        "features": "\n".join(chains.index),
        "counts": _text(np.bincount(rows, minlength=len(chains.index)), COLUMN),
        "columns": _text(columns, COLUMN),
        "values": _text(values, THOUSANDTHS),
    }


def unpacked(raw: Mapping[str, Any]) -> Chains:
    """Chains from their JSON."""
    labels = tuple(raw["labels"])
    index = {name: row for row, name in enumerate(raw["features"].split("\n"))}
    weights = np.zeros((len(index) + 1, 3 * len(labels)), dtype=np.float32)
    rows = np.repeat(np.arange(len(index)), _numbers(raw["counts"], COLUMN))
    weights[rows, _numbers(raw["columns"], COLUMN)] = _numbers(raw["values"], THOUSANDTHS)
    weights *= np.float32(0.001)
    known = frozenset(raw["known"].split(" "))
    steps = np.array(raw["steps"], dtype=np.float32)
    return Chains(labels, index, weights, steps, known, raw["settings"], raw["judges"])


COLUMN, THOUSANDTHS = np.dtype("u1"), np.dtype("<i4")


def _text(numbers: np.ndarray, kind: np.dtype[Any]) -> str:
    return b64encode(numbers.astype(kind).tobytes()).decode("ascii")


def _numbers(text: str, kind: np.dtype[Any]) -> np.ndarray:
    return np.frombuffer(b64decode(text), dtype=kind)


def scores(chains: Chains, sheet: Sheet) -> np.ndarray:
    """The scores (tokens, labels, 3) of a passage's tokens, feature by feature: `dense` has the same sums faster."""
    bags = [*(sheet.names(i) for i in range(len(sheet.rows))), *sheet.clauses, *sheet.sentences, sheet.whole]
    get, zeros = chains.index.get, len(chains.weights) - 1
    rows = [[*(row for name in bag if (row := get(name)) is not None), zeros] for bag in bags]
    starts = np.cumsum([0, *(len(some) for some in rows[:-1])])
    summed = np.add.reduceat(chains.weights[[row for some in rows for row in some]], starts, axis=0)
    count, clauses, sentences = len(sheet.rows), len(sheet.clauses), len(sheet.sentences)
    of_clause = [count + piece.clause for piece in sheet.pieces]
    of_sentence = [count + clauses + piece.sentence for piece in sheet.pieces]
    out = summed[:count] + summed[of_clause] + summed[of_sentence] + summed[count + clauses + sentences]
    return out.reshape(count, len(chains.labels), 3)


def stretches(label: str, path: np.ndarray, pieces: list[Token]) -> list[Found]:
    """The stretches that a path of tags marks."""
    return _runs(label, path, [piece.start for piece in pieces], [piece.end for piece in pieces])


def _runs(label: str, path: np.ndarray, starts: list[int], ends: list[int]) -> list[Found]:
    out: list[Found] = []
    for i in path.nonzero()[0].tolist():
        if path[i] == BEGIN or not out:
            out.append(Found(label, starts[i], ends[i], {}, weight=1.5, rule=BY_CHAINS))
        else:
            out[-1].end = ends[i]
    return out


def tag(chains: Chains, seen: Seen, context: str) -> list[list[Found]]:
    """What the chains mark in each stretch of a batch, of the labels that are found by them in this context."""
    out: list[list[Found]] = [[] for _ in seen.whole]
    settings = chains.settings[context]
    keep = [k for k, label in enumerate(chains.labels) if settings[label]["by"] != "rules"]
    if not len(seen.scores) or not keep:
        return out
    bonus = np.array([settings[chains.labels[k]]["bonus"] for k in keep], dtype=np.float32) * THOUSAND
    grid, steps = seen.grid, np.rint(chains.steps[keep] * THOUSAND)
    told = seen.scores if len(keep) == len(chains.labels) else np.ascontiguousarray(seen.scores[:, keep])
    for stretch, at, path in marks(told, grid.first, steps, bonus):
        first, label = int(grid.first[stretch]), chains.labels[keep[at]]
        out[stretch] += _runs(label, path, grid.starts[first : first + len(path)], grid.ends[first : first + len(path)])
    return out
