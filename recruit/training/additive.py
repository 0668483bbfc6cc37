"""Additive models with known signs, pulled towards an expert's weights: non-negative least squares with a prior."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from scipy.optimize import lsq_linear
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.linear_model import LinearRegression
from sklearn.utils.validation import check_is_fitted, validate_data

Array = np.ndarray


class SignedRidge(RegressorMixin, BaseEstimator):
    """Least squares in which no weight is negative and each is pulled towards a prior; the intercept is free.

    `prior` (one number a column, or one for all) counts as much as `strength` cases that say so. Columns that speak
    against the target come in with their sign turned.
    """

    def __init__(self, prior: Any = 0.0, strength: float = 1.0) -> None:
        self.prior = prior
        self.strength = strength

    def fit(self, x: Any, y: Any) -> SignedRidge:
        """Learn `coef_` (all >= 0) and `intercept_` from rows of `x` (n by p) and `y` (n)."""
        x, y = validate_data(self, x, y, dtype=np.float64, y_numeric=True)
        rows, columns = x.shape
        prior = np.broadcast_to(np.asarray(self.prior, dtype=np.float64), (columns,))
        pull = math.sqrt(self.strength)
        # The free intercept is the difference of two columns, so that one non-negative fit covers everything.
        design = np.vstack(
            [
                np.hstack([x, np.ones((rows, 1)), -np.ones((rows, 1))]),
                np.hstack([pull * np.eye(columns), np.zeros((columns, 2))]),
            ]
        )
        target = np.concatenate([y, pull * prior])
        weights = np.asarray(LinearRegression(positive=True, fit_intercept=False).fit(design, target).coef_)
        self.coef_, self.intercept_ = weights[:-2], float(weights[-2] - weights[-1])
        return self

    def predict(self, x: Any) -> Array:
        """The fitted sum for each row of `x`."""
        check_is_fitted(self)
        rows: Any = validate_data(self, x, dtype=np.float64, reset=False)
        return rows @ self.coef_ + self.intercept_


class HeldRidge(RegressorMixin, BaseEstimator):
    """Ridge towards `prior` in which each weight keeps its sign and moves by at most `reach` of its size.

    A weight of 0 stays 0. `reach` None leaves only the sign. Rows and target are centred: only what tells people
    apart is learnt, and the mean of the fitted rows is the mean that the prior weights give them.
    """

    def __init__(self, prior: Any = 0.0, strength: float = 1.0, reach: float | None = None) -> None:
        self.prior = prior
        self.strength = strength
        self.reach = reach

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.regressor_tags.poor_score = self.reach is not None  # held near its prior, it need not follow the data
        return tags

    def fit(self, x: Any, y: Any) -> HeldRidge:
        """Learn `coef_` and `shift_` (what keeps the mean where the prior had it) from `x` (n by p) and `y` (n)."""
        x, y = validate_data(self, x, y, dtype=np.float64, y_numeric=True)
        prior = np.broadcast_to(np.asarray(self.prior, dtype=np.float64), (x.shape[1],))
        mean = x.mean(axis=0)
        self.coef_ = self._moved(x - mean, y - y.mean(), prior)
        self.shift_ = float(mean @ (prior - self.coef_))
        return self

    def _moved(self, x: Array, y: Array, prior: Array) -> Array:
        free = prior != 0
        weights = np.zeros_like(prior)
        if not free.any():
            return weights
        pull = math.sqrt(self.strength)
        design = np.vstack([x[:, free], pull * np.eye(int(free.sum()))])
        target = np.concatenate([y, pull * prior[free]])
        size, signs = np.abs(prior[free]), np.sign(prior[free])
        least = np.zeros_like(size) if self.reach is None else size * max(0.0, 1 - self.reach)
        most = np.full_like(size, np.inf) if self.reach is None else size * (1 + self.reach)
        # In the direction of its sign every weight lies between two bounds of 0 or more.
        found = lsq_linear(design * signs, target, bounds=(least, most), tol=1e-12)
        weights[free] = np.clip(found.x, least, most) * signs
        return weights

    def predict(self, x: Any) -> Array:
        """The fitted sum for each row of `x`, on the scale of the prior weights."""
        check_is_fitted(self)
        rows: Any = validate_data(self, x, dtype=np.float64, reset=False)
        return rows @ self.coef_ + self.shift_


def fit_signed(x: Array, y: Array, prior: Array, strength: float) -> tuple[float, Array]:
    """Intercept and weights (all >= 0) of the least squares fit of `y` on `x` (n by p); see SignedRidge."""
    fitted = SignedRidge(prior, strength).fit(x, y)
    return fitted.intercept_, fitted.coef_


def half_width(residuals: Array, share: float = 0.8) -> float:
    """The half width that holds `share` of the absolute residuals, with the split-conformal finite-sample step.

    Source: Lei et al. 2018, Distribution-free predictive inference for regression.
    """
    ordered = np.sort(np.abs(residuals))
    rank = min(len(ordered), math.ceil(share * (len(ordered) + 1)))
    return float(ordered[rank - 1])


def folds(count: int, parts: int = 10, seed: int = 7) -> list[Array]:
    """Row numbers 0..count-1 parted at random into `parts` test sets, the same each time."""
    order = np.random.default_rng(seed).permutation(count)
    return [np.sort(part) for part in np.array_split(order, min(parts, count))]
