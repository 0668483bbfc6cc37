"""The trained part: chains of tags (outside, begin, inside) over an answer's tokens, one chain a label.

A linear-chain conditional random field in plain numbers (Lafferty, McCallum and Pereira 2001): a token's score for a
tag is the sum of its features' weights, plus the weight of the step from the tag before; Viterbi finds the best
path. Weights are a JSON file, checked by SHA-256 before it is used.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from recruit.signals.features import Token, token_features
from recruit.signals.rule import Found

HOME = Path(__file__).resolve().parents[2] / "models" / "signals"
WEIGHTS = HOME / "stance.json"
SUM = HOME / "stance.json.sha256"
IMPOSSIBLE = -1e9


@dataclass(frozen=True, slots=True)
class Chains:
    """`weights[feature][label]` scores the three tags; `steps[label][from][to]` scores the steps between them."""

    labels: tuple[str, ...]
    weights: dict[str, dict[str, tuple[float, float, float]]]
    steps: dict[str, list[list[float]]]
    thresholds: dict[str, float]


class WrongWeights(RuntimeError):
    """The weights file is not the one that was shipped."""


@lru_cache(maxsize=1)
def load(path: Path = WEIGHTS, sums: Path = SUM) -> Chains:
    """The shipped chains; raises WrongWeights when the file does not match its sum."""
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sums.read_text(encoding="ascii").split()[0]:
        raise WrongWeights(f"{path.name} is not the file that was shipped; run make train or restore it")
    raw = json.loads(data)
    weights = {
        feature: {label: tuple(three) for label, three in by_label.items()}
        for feature, by_label in raw["weights"].items()
    }
    return Chains(tuple(raw["labels"]), weights, raw["steps"], raw["thresholds"])


def tag(chains: Chains, found: list[Found], pieces: list[Token]) -> list[Found]:
    """The stretches the chains mark in a text, given what the rules found."""
    if not pieces:
        return []
    scores = _scores(chains, token_features(found, pieces))
    out: list[Found] = []
    for label in chains.labels:
        path = best_path(scores[label], chains.steps[label], chains.thresholds.get(label, 0.0))
        out.extend(_stretches(label, path, pieces))
    return out


def _scores(chains: Chains, features: list[list[str]]) -> dict[str, list[list[float]]]:
    scores = {label: [[0.0, 0.0, 0.0] for _ in features] for label in chains.labels}
    for i, names in enumerate(features):
        for name in set(names):
            for label, three in chains.weights.get(name, {}).items():
                row = scores[label][i]
                row[0] += three[0]
                row[1] += three[1]
                row[2] += three[2]
    return scores


def best_path(scores: list[list[float]], steps: list[list[float]], threshold: float = 0.0) -> list[int]:
    """The best tag of each token (0 outside, 1 begin, 2 inside); `threshold` is taken from the score of outside."""
    best = [scores[0][0] - threshold, scores[0][1], IMPOSSIBLE]
    came: list[list[int]] = []
    for row in scores[1:]:
        now, origin = [0.0] * 3, [0] * 3
        for tag_now in range(3):
            options = [
                best[before] + (IMPOSSIBLE if before == 0 and tag_now == 2 else steps[before][tag_now])
                for before in range(3)
            ]
            origin[tag_now] = max(range(3), key=options.__getitem__)
            now[tag_now] = options[origin[tag_now]] + row[tag_now] - (threshold if tag_now == 0 else 0.0)
        came.append(origin)
        best = now
    path = [max(range(3), key=best.__getitem__)]
    for origin in reversed(came):
        path.append(origin[path[-1]])
    return path[::-1]


def _stretches(label: str, path: list[int], pieces: list[Token]) -> list[Found]:
    out: list[Found] = []
    for piece, state in zip(pieces, path, strict=True):
        if state == 1:
            out.append(Found(label, piece.start, piece.end, {}, weight=1.5, rule="tagger"))
        elif state == 2 and out:
            out[-1].end = piece.end
    return out
