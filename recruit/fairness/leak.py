"""Leak test: can a group (how a name is read) be told from a model's features better than chance?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FOLDS, SHUFFLES, SEED, PULL = 5, 200, 7, 50.0


@dataclass(frozen=True, slots=True)
class Leak:
    """`auc` is the cross-validated area under the curve (0.5 is chance), `p` the share of shuffles that reach it."""

    people: int
    auc: float
    p: float

    @property
    def says(self) -> str:
        """The finding in a sentence."""
        clear = self.p < 0.05 and self.auc > 0.5
        found = "can be told from the features better than chance" if clear else "cannot be told from the features"
        return f"It {found}: area under the curve {self.auc:.2f} on {self.people} people, p = {self.p:.2f}."


def leak(features: Sequence[Sequence[float]], group: Sequence[bool]) -> Leak:
    """Predict a group from features (n by p) by ridge regression, on people it has not seen.

    p comes from 200 shuffles of the groups (Ojala and Garriga 2010, Permutation tests for studying classifiers); all of
    them are predicted at once, since what ridge makes of labels is one matrix a fold.
    """
    import numpy as np

    x, rng = np.asarray(features, dtype=float), np.random.default_rng(SEED)
    spread = x.std(axis=0)
    x = (x - x.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    y = np.asarray(group, dtype=float)
    labels = np.stack([y, *(rng.permutation(y) for _ in range(SHUFFLES))], axis=1)
    found = np.zeros_like(labels)
    for test in np.array_split(rng.permutation(len(y)), FOLDS):
        train = np.setdiff1d(np.arange(len(y)), test)
        pull = x[train].T @ x[train] + PULL * np.eye(x.shape[1])
        mean = labels[train].mean(axis=0)
        # Measured from the mean of its fold, so that folds with more or fewer of the group compare.
        found[test] = x[test] @ np.linalg.solve(pull, x[train].T @ (labels[train] - mean))
    areas = _areas(found, labels)
    p = (1 + int((areas[1:] >= areas[0]).sum())) / (1 + SHUFFLES)
    return Leak(len(y), round(float(areas[0]), 3), round(p, 3))


def _areas(found: Any, labels: Any) -> Any:
    """The area under the curve of each column (Mann-Whitney)."""
    from scipy.stats import rankdata

    ranks, inside = rankdata(found, axis=0), labels.sum(axis=0)
    return ((ranks * labels).sum(axis=0) - inside * (inside + 1) / 2) / (inside * (len(labels) - inside))
