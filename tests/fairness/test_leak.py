"""The leak test finds a group that sits in the features, and does not find one that does not."""

from __future__ import annotations

import random

from recruit.fairness.leak import leak


def people(gap: float) -> tuple[list[list[float]], list[bool]]:
    rng = random.Random(4)
    group = [bool(number % 2) for number in range(80)]
    return [[rng.gauss(gap * member, 1), rng.gauss(0, 1), 0.0] for member in group], group


def test_a_group_that_sits_in_a_feature_is_found() -> None:
    found = leak(*people(2.0))
    assert found.auc > 0.8
    assert found.p < 0.05
    assert "better than chance" in found.says


def test_a_group_that_does_not_is_not() -> None:
    found = leak(*people(0.0))
    assert found.p > 0.05
    assert "cannot be told" in found.says


def test_equal_input_gives_equal_figures() -> None:
    assert leak(*people(0.3)) == leak(*people(0.3))
