"""The project's own estimators behave as scikit-learn's do, and keep what they promise about signs and reach."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from sklearn.utils.estimator_checks import parametrize_with_checks

from recruit.training.additive import HeldRidge, SignedRidge, fit_signed

OURS = [
    SignedRidge(),
    SignedRidge(prior=0.5, strength=0.1),
    HeldRidge(prior=1.0, strength=0.1),
    HeldRidge(1.0, 1.0, 0.25),
]


@parametrize_with_checks(OURS)
def test_each_estimator_keeps_to_the_conventions(estimator, check) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the checks look for array libraries that are not needed here
        check(estimator)


@pytest.fixture
def told() -> tuple[np.ndarray, np.ndarray]:
    """Sixty rows that say 2, 0 and -1 of three features."""
    rng = np.random.default_rng(3)
    x = rng.random((60, 3))
    return x, 1.0 + x @ np.array([2.0, 0.0, -1.0]) + rng.normal(0, 0.01, 60)


def test_no_weight_turns_its_sign(told) -> None:
    x, y = told
    assert (SignedRidge(0.2, 1.0).fit(x, y).coef_ >= 0).all()
    held = HeldRidge(np.array([0.5, -0.5, 0.5]), 0.01).fit(x, y)
    assert held.coef_[0] > 1.5
    assert held.coef_[1] <= 0
    assert held.coef_[2] == pytest.approx(0, abs=1e-6)


def test_no_weight_moves_further_than_its_reach_and_none_comes_from_nothing(told) -> None:
    x, y = told
    held = HeldRidge(np.array([0.8, 0.4, 0.0]), 0.01, 0.25).fit(x, y)
    assert held.coef_[0] == pytest.approx(1.0)
    assert 0.3 - 1e-9 <= held.coef_[1] <= 0.5 + 1e-9
    assert held.coef_[2] == 0


def test_the_mean_stays_where_the_prior_had_it(told) -> None:
    x, y = told
    prior = np.array([0.5, 0.1, -0.5])
    assert HeldRidge(prior, 1.0).fit(x, y).predict(x).mean() == pytest.approx((x @ prior).mean())


def test_without_cases_that_differ_the_prior_stays() -> None:
    x = np.ones((10, 2))
    assert HeldRidge(np.array([0.3, -0.2]), 1.0).fit(x, np.arange(10.0)).coef_ == pytest.approx([0.3, -0.2])


def test_a_strong_prior_wins_over_few_cases(told) -> None:
    x, y = told
    _, weights = fit_signed(x[:3], y[:3], np.array([0.2, 0.2, 0.2]), 1e6)
    assert weights == pytest.approx([0.2, 0.2, 0.2], abs=1e-3)
