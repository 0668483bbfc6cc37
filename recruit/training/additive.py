"""Additive models with known signs, pulled towards an expert's weights: non-negative least squares with a prior."""

from __future__ import annotations

import math

import numpy as np
from sklearn.linear_model import LinearRegression

Array = np.ndarray


def fit_signed(x: Array, y: Array, prior: Array, strength: float) -> tuple[float, Array]:
    """Intercept and weights (all >= 0) of the least squares fit of `y` on `x` (n by p).

    Each weight is pulled towards its `prior` as if `strength` more cases said so; the intercept is free. Columns
    that speak against the target come in with their sign turned.
    """
    rows, columns = x.shape
    pull = math.sqrt(strength)
    # The free intercept is the difference of two columns, so that one non-negative fit covers everything.
    design = np.vstack(
        [
            np.hstack([x, np.ones((rows, 1)), -np.ones((rows, 1))]),
            np.hstack([pull * np.eye(columns), np.zeros((columns, 2))]),
        ]
    )
    target = np.concatenate([y, pull * prior])
    fitted = LinearRegression(positive=True, fit_intercept=False).fit(design, target)
    weights = np.asarray(fitted.coef_)
    return float(weights[-2] - weights[-1]), weights[:-2]


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
