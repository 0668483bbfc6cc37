"""The trained part: chains of tags (outside, begin, inside) over a passage's tokens, one chain a label.

Linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001): a token's score for a tag is the sum of
its features' weights, plus the weight of the step from the tag before; Viterbi finds the best path, all labels at once.
Weights are a JSON file, checked by SHA-256 before it is used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from recruit.signals.hints import Token
from recruit.signals.rule import Found
from recruit.signals.sheets import Part, Sheet

HOME = Path(__file__).resolve().parents[2] / "models" / "signals"
WEIGHTS = HOME / "chains.json"
SUM = HOME / "chains.json.sha256"
OUTSIDE, BEGIN, INSIDE = range(3)
BY_CHAINS = "chains"
MEMO = 50_000  # entries that are held at most
IMPOSSIBLE = np.float32(-1e9)


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
    memo: dict[Part, list[int]] = field(default_factory=dict)  # rows of names that come together


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
    """The chains as plain JSON: for each feature its columns and their weights in thousandths."""
    rows = {}
    for name, row in chains.index.items():
        columns = np.flatnonzero(chains.weights[row])
        rows[name] = [[int(c) for c in columns], [round(float(chains.weights[row, c]) * 1000) for c in columns]]
    return {
        "labels": list(chains.labels),
        "settings": chains.settings,
        "steps": [[[round(float(x), 3) for x in row] for row in three] for three in chains.steps],
        "known": " ".join(sorted(chains.known)),
        "judges": chains.judges,
        "weights": rows,
    }


def unpacked(raw: Mapping[str, Any]) -> Chains:
    """Chains from their JSON."""
    labels = tuple(raw["labels"])
    weights = np.zeros((len(raw["weights"]) + 1, 3 * len(labels)), dtype=np.float32)
    index = {}
    for row, (name, (columns, values)) in enumerate(raw["weights"].items()):
        index[name] = row
        weights[row, columns] = values
    weights *= np.float32(0.001)
    known = frozenset(raw["known"].split(" "))
    steps = np.array(raw["steps"], dtype=np.float32)
    return Chains(labels, index, weights, steps, known, raw["settings"], raw["judges"])


def scores(chains: Chains, sheet: Sheet) -> np.ndarray:
    """The scores (tokens, labels, 3) of a passage's tokens."""
    bags = [*sheet.rows, *sheet.clauses, *sheet.sentences, sheet.whole]
    summed = _summed(chains, bags)
    count, clauses, sentences = len(sheet.rows), len(sheet.clauses), len(sheet.sentences)
    of_clause = [count + piece.clause for piece in sheet.pieces]
    of_sentence = [count + clauses + piece.sentence for piece in sheet.pieces]
    out = summed[:count] + summed[of_clause] + summed[of_sentence] + summed[count + clauses + sentences]
    return out.reshape(count, len(chains.labels), 3)


def _summed(chains: Chains, bags: Sequence[Sequence[Part]]) -> np.ndarray:
    """The summed weights of each bag's known features; every bag ends with the row of zeros."""
    get, memo, zeros = chains.index.get, chains.memo, len(chains.weights) - 1
    ids: list[int] = []
    starts: list[int] = []
    for bag in bags:
        starts.append(len(ids))
        for part in bag:
            if isinstance(part, str):
                row = get(part)
                if row is not None:
                    ids.append(row)
            elif part in memo:
                ids += memo[part]
            else:
                ids += _remembered(chains, part)
        ids.append(zeros)
    return np.add.reduceat(chains.weights[ids], starts, axis=0)


def _remembered(chains: Chains, names: Part) -> list[int]:
    """The rows of names that come together, kept for the next time."""
    if len(chains.memo) > MEMO:
        chains.memo.clear()
    rows = [chains.index[name] for name in names if name in chains.index]
    chains.memo[names] = rows
    return rows


def best_paths(scores: np.ndarray, steps: np.ndarray, bonus: np.ndarray) -> np.ndarray:
    """The best tags (tokens, labels); `bonus` (labels) is added to the score of each beginning."""
    scores = scores.copy()
    scores[:, :, BEGIN] += bonus
    moves = steps.copy()
    moves[:, OUTSIDE, INSIDE] = IMPOSSIBLE
    best = scores[0].copy()
    best[:, INSIDE] = IMPOSSIBLE
    came = np.zeros(scores.shape, dtype=np.int8)
    for i in range(1, len(scores)):
        options = best[:, :, None] + moves
        came[i] = options.argmax(1)
        best = options.max(1) + scores[i]
    path = np.zeros(scores.shape[:2], dtype=np.int8)
    path[-1] = best.argmax(1)
    everyone = np.arange(scores.shape[1])
    for i in range(len(scores) - 1, 0, -1):
        path[i - 1] = came[i, everyone, path[i]]
    return path


def stretches(label: str, path: np.ndarray, pieces: list[Token]) -> list[Found]:
    """The stretches that a path of tags marks."""
    out: list[Found] = []
    for i in np.flatnonzero(path):
        if path[i] == BEGIN or not out:
            out.append(Found(label, pieces[i].start, pieces[i].end, {}, weight=1.5, rule=BY_CHAINS))
        else:
            out[-1].end = pieces[i].end
    return out


def tag(chains: Chains, sheet: Sheet, context: str) -> list[Found]:
    """The stretches that the chains mark in a passage, of the labels that are found by them in this context."""
    settings = chains.settings[context]
    keep = [k for k, label in enumerate(chains.labels) if settings[label]["by"] != "rules"]
    if not sheet.pieces or not keep:
        return []
    bonus = np.array([settings[chains.labels[k]]["bonus"] for k in keep], dtype=np.float32)
    told, steps = scores(chains, sheet)[:, keep], chains.steps[keep]
    hopeful = np.flatnonzero(may_mark(told, steps, bonus))
    if not len(hopeful):
        return []
    paths = best_paths(told[:, hopeful], steps[hopeful], bonus[hopeful])
    return [
        one for at, k in enumerate(hopeful) for one in stretches(chains.labels[keep[k]], paths[:, at], sheet.pieces)
    ]


def may_mark(scores: np.ndarray, steps: np.ndarray, bonus: np.ndarray) -> np.ndarray:
    """For each label whether any path may beat being outside throughout: an upper bound, so that nothing is lost."""
    rest = steps[:, OUTSIDE, OUTSIDE]
    begins = np.maximum(steps[:, :, BEGIN].max(1) - rest, 0.0) + np.maximum(steps[:, :, OUTSIDE].max(1) - rest, 0.0)
    goes_on = steps[:, :, INSIDE].max(1) - rest
    outside = scores[:, :, OUTSIDE]
    begun = scores[:, :, BEGIN] + bonus + begins - outside
    gains = np.maximum(np.maximum(begun, scores[:, :, INSIDE] + goes_on - outside), 0.0)
    return gains.sum(0) > 0.0
