"""A head is refitted near its shipped weights, and only where people held out say that it is better."""

from __future__ import annotations

import numpy as np
import pytest

from recruit.training.held import FEWEST, FREE, REACH, Head, Learnt, learn

SHIPPED = {"drive": 0.8, "record": 0.4, "hard": -0.6, "unused": 0.0}
TRUE = np.array([1.6, 0.1, -0.6, 0.0])


def head(people: int, *, noise: float = 0.05, truth: np.ndarray = TRUE) -> Head:
    """People whose labels follow other weights than the shipped ones."""
    rng = np.random.default_rng(5)
    x = rng.random((people, 4))
    shown = 1.0 + x @ np.array(list(SHIPPED.values()))
    return Head("fit.performance", "Performance", SHIPPED, x, shown, 1.7 + x @ truth + rng.normal(0, noise, people))


def sizes(learnt: Learnt) -> dict[str, float]:
    return {key: abs(new - old) / abs(old) for key, (old, new) in learnt.moved.items()}


def test_with_too_few_labels_nothing_changes_and_it_says_so() -> None:
    learnt = learn(head(FEWEST - 1))
    assert learnt.moved == {}
    assert learnt.weights == SHIPPED
    assert learnt.says == "9 of the 10 labelled people that it takes; nothing was changed."


@pytest.mark.parametrize("people", [FEWEST, 20, FREE - 1])
def test_before_thirty_labels_no_weight_moves_by_more_than_a_quarter(people: int) -> None:
    learnt = learn(head(people))
    assert learnt.moved
    assert max(sizes(learnt).values()) <= REACH
    assert learnt.weights["unused"] == 0.0


def test_from_thirty_labels_weights_are_free_but_never_turn_their_sign() -> None:
    learnt = learn(head(200, truth=np.array([2.4, -3.0, -0.6, 2.0])))
    assert sizes(learnt)["drive"] > REACH
    assert learnt.weights["record"] >= 0
    assert learnt.weights["hard"] <= 0
    assert learnt.weights["unused"] == 0.0


def test_before_and_after_are_told_on_people_held_out() -> None:
    learnt = learn(head(60))
    assert learnt.before is not None
    assert learnt.after is not None
    assert learnt.after.error < learnt.before.error
    assert (learnt.after.order or 0) > (learnt.before.order or 0)


def test_where_held_out_people_see_no_gain_the_shipped_weights_stay() -> None:
    rng = np.random.default_rng(2)
    x = rng.random((40, 4))
    shown = 1.0 + x @ np.array(list(SHIPPED.values()))
    learnt = learn(Head("fit.performance", "Performance", SHIPPED, x, shown, shown.copy()))
    assert learnt.moved == {}
    assert "stay" in learnt.says


def test_the_mean_score_of_the_labelled_people_stays() -> None:
    one = head(60)
    learnt = learn(one)
    new = one.x @ np.array(list(learnt.weights.values())) + learnt.shift
    assert new.mean() == pytest.approx((one.x @ np.array(list(SHIPPED.values()))).mean(), abs=1e-3)


def test_equal_labels_teach_nothing() -> None:
    one = head(40)
    same = Head(one.key, one.name, one.weights, one.x, one.shown, np.full(40, 2.0))
    assert learn(same).moved == {}


def test_equal_input_gives_equal_weights() -> None:
    assert learn(head(50)) == learn(head(50))
