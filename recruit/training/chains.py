"""Fitting linear-chain conditional random fields, one a label and all at once (Lafferty, McCallum and Pereira 2001).

Tags are 0 outside, 1 begin, 2 inside; a chain never begins inside, nor steps from outside to inside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

TAGS = 3
ROUNDS = 60


@dataclass(frozen=True)
class Problem:
    """`features` (tokens, F); `lengths` of the texts; `gold` tags (tokens, labels); `shrink` on squared weights."""

    features: sparse.csr_matrix
    lengths: np.ndarray
    gold: np.ndarray
    shrink: float


class _Likelihood:
    """The penalised negative log-likelihood of a problem and its gradient, by scaled forward-backward."""

    def __init__(self, problem: Problem):
        self.problem = problem
        tokens, self.width = len(problem.gold), problem.features.get_shape()[1]
        self.labels = problem.gold.shape[1]
        starts = np.concatenate([[0], np.cumsum(problem.lengths)])[:-1]
        order = np.argsort(-problem.lengths, kind="stable")
        sizes = problem.lengths[order]
        self.at_step = [starts[order[: int((sizes > t).sum())]] + t for t in range(int(sizes[0]))]
        one_hot = np.zeros((tokens, self.labels, TAGS))
        one_hot[np.arange(tokens)[:, None], np.arange(self.labels)[None, :], problem.gold] = 1
        self.transposed = problem.features.T.tocsr()
        self.gold_weights = (self.transposed @ one_hot.reshape(tokens, -1)).reshape(self.width, self.labels, TAGS)
        inner = np.setdiff1d(np.arange(tokens), starts)
        self.gold_steps = np.zeros((self.labels, TAGS, TAGS))
        for label in range(self.labels):
            np.add.at(self.gold_steps[label], (problem.gold[inner - 1, label], problem.gold[inner, label]), 1)

    def split(self, flat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Weights (F, labels, 3) and steps (labels, 3, 3) from one flat array."""
        cut = self.width * self.labels * TAGS
        return flat[:cut].reshape(self.width, self.labels, TAGS), flat[cut:].reshape(self.labels, TAGS, TAGS)

    def __call__(self, flat: np.ndarray) -> tuple[float, np.ndarray]:
        """Value and gradient."""
        weights, steps = self.split(flat)
        shape = (len(self.problem.gold), self.labels, TAGS)
        scores = (self.problem.features @ weights.reshape(self.width, -1)).reshape(shape)
        top = scores.max(2, keepdims=True)
        potentials, moves = np.exp(scores - top), np.exp(steps)
        moves[:, 0, 2] = 0
        ahead, scale = self._forward(potentials, moves)
        behind, expected = self._backward(potentials, moves, ahead, scale)
        shares = ahead * behind
        shares /= shares.sum(2, keepdims=True)
        log_total = (np.log(scale) + top[:, :, 0]).sum()
        value = log_total - (self.gold_weights * weights).sum() - (self.gold_steps * steps).sum()
        c = self.problem.shrink
        by_weight = (
            (self.transposed @ shares.reshape(shape[0], -1)).reshape(weights.shape) - self.gold_weights + c * weights
        )
        by_step = expected - self.gold_steps + 0.1 * c * steps
        value += 0.5 * c * (weights**2).sum() + 0.05 * c * (steps**2).sum()
        return value, np.concatenate([by_weight.ravel(), by_step.ravel()])

    def _forward(self, potentials: np.ndarray, moves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        ahead, scale = np.zeros_like(potentials), np.zeros(potentials.shape[:2])
        now = potentials[self.at_step[0]].copy()
        now[:, :, 2] = 0
        for t, places in enumerate(self.at_step):
            if t:
                now = np.einsum("nlk,lkj->nlj", now[: len(places)], moves) * potentials[places]
            total = now.sum(2)
            now = now / total[:, :, None]
            ahead[places], scale[places] = now, total
        return ahead, scale

    def _backward(
        self, potentials: np.ndarray, moves: np.ndarray, ahead: np.ndarray, scale: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        behind, expected = np.ones_like(potentials), np.zeros_like(moves)
        for t in range(len(self.at_step) - 1, 0, -1):
            places = self.at_step[t]
            before = self.at_step[t - 1][: len(places)]
            coming = potentials[places] * behind[places] / scale[places][:, :, None]
            expected += np.einsum("nlk,nlj->lkj", ahead[before], coming) * moves
            behind[before] = np.einsum("lkj,nlj->nlk", moves, coming)
        return behind, expected


def fit(problem: Problem, minimize: Callable[..., Any]) -> tuple[np.ndarray, np.ndarray]:
    """Weights (F, labels, 3) and steps (labels, 3, 3) by L-BFGS from zero; deterministic."""
    likelihood = _Likelihood(problem)
    size = likelihood.width * likelihood.labels * TAGS + likelihood.labels * TAGS * TAGS
    options = {"maxiter": ROUNDS, "maxcor": 8}
    return likelihood.split(minimize(likelihood, np.zeros(size), jac=True, method="L-BFGS-B", options=options).x)
