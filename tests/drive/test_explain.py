"""What would change a profile most."""

from __future__ import annotations

from recruit.domain.drive import DIMENSIONS, Score
from recruit.drive import score
from recruit.drive.explain import would_change
from recruit.drive.model import load
from tests.drive.people import DRIVEN, SILENT, signals_of, without


def test_the_missing_dimension_with_the_most_weight_comes_first():
    weights = load().overall
    shown = {key: Score(3.0, 2.5, 3.5) for key in DIMENSIONS}
    gone = {**shown, "record": Score(None, 0, 4), "goal_craft": Score(None, 0, 4)}
    changes = would_change(gone, weights)
    assert {c.dimension for c in changes} == {"record", "goal_craft"}
    assert weights.weights[changes[0].dimension] >= weights.weights[changes[1].dimension]
    assert all(c.low < c.high for c in changes)
    assert would_change(shown, weights) == ()


def test_the_profile_says_which_missing_answer_matters_most():
    gone = without(DRIVEN, "setback")
    assert any(note.startswith("Most would change with") for note in score(gone, signals_of(gone)).notes)


def test_even_somebody_who_said_nothing_gets_a_first_thing_to_ask():
    assert len(would_change(score(SILENT, {}).dimensions, load().overall)) == len(DIMENSIONS)
