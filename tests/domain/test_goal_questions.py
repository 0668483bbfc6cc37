"""Ten answers become a leaning that can be added up by hand and never claims more than it knows."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from recruit.domain.goal_leaning import leaning, shares
from recruit.domain.goal_questions import QUESTIONS, UNKNOWN, known_answers

SAFE = {"reached": "9-10", "barely": "all", "market": "slower", "after": "slow", "bored": "often", "own": "most"}
HARD = {"reached": "0-2", "market": "same", "after": "never", "bored": "worn", "activity": "missed", "own": "below"}
EVEN = {
    "reached": "5-6", "market": "same", "raised": "market", "after": "on", "bored": "no",
    "harder": "no", "pay": "3-6", "activity": "many", "own": "same",
}  # fmt: skip


def test_there_are_ten_questions_and_each_tells_why_it_counts() -> None:
    assert len(QUESTIONS) == 10
    for question in QUESTIONS.values():
        assert question.why
        assert any(choice.points == 0 for choice in question.choices) or question.key == "barely"
        assert all(choice.says and abs(choice.points) <= 0.6 for choice in question.choices)


def test_the_leaning_is_the_sum_of_the_points() -> None:
    found = leaning(SAFE)
    assert found.total == pytest.approx(0.5 + 0.5 + 0.2 + 0.4 + 0.3 + 0.3)
    assert found.lean == "too_safe"
    assert found.sentence == "These goals are leaning too safe."
    # by hand: the sum is cut at 1.5, so 2^1.5, 1.5 and 2^-1.5 over the three together
    whole = 2**1.5 + 1.5 + 2**-1.5
    assert found.shares["too_safe"][0] == pytest.approx(2**1.5 / whole, abs=0.001)


@pytest.mark.parametrize(("answers", "lean"), [(SAFE, "too_safe"), (HARD, "too_ambitious"), (EVEN, "balanced")])
def test_plain_answers_lean_plainly(answers: dict[str, str], lean: str) -> None:
    assert leaning(answers).lean == lean


def test_answers_that_pull_apart_stay_open_and_name_both_sides() -> None:
    found = leaning({"reached": "9-10", "barely": "all", "activity": "missed", "bored": "worn", "own": "below"})
    assert found.lean == "open"
    assert found.reasons
    assert found.counter


def test_with_few_answers_it_stays_open() -> None:
    assert leaning({"reached": "9-10", "barely": "all", "after": "slow"}).lean == "open"
    assert len(leaning({}).unanswered) == 10


def test_stopping_at_the_goal_counts_only_where_most_reach_it() -> None:
    few = {"reached": "0-2", "barely": "all", "after": "slow"}
    assert leaning(few).total == pytest.approx(-0.6)
    assert leaning({"barely": "all"}).total == 0


def test_it_never_says_likely_and_no_share_passes_six_in_ten() -> None:
    for extreme in (5.0, -5.0):
        assert max(shares(extreme).values()) < 0.61
    for answers in (SAFE, HARD, EVEN, {}):
        assert "likely" not in leaning(answers).sentence


def test_the_ranges_hold_the_share_and_widen_with_each_open_question() -> None:
    full, half = leaning(EVEN), leaning(dict(list(EVEN.items())[:5]))
    for found in (full, half):
        assert all(low <= share <= high for share, low, high in found.shares.values())
    width = [found.shares["too_safe"][2] - found.shares["too_safe"][1] for found in (full, half)]
    assert width[1] > width[0] > 0.2


def test_an_answer_that_speaks_for_too_safe_never_lowers_its_share() -> None:
    for key in ("market", "bored", "harder", "own", "activity", "pay"):
        ranked = sorted(QUESTIONS[key].choices, key=lambda choice: choice.points)
        for low, high in pairwise(ranked):
            before, after = leaning({**EVEN, key: low.key}), leaning({**EVEN, key: high.key})
            assert after.shares["too_safe"][0] >= before.shares["too_safe"][0]


def test_every_combination_of_the_two_weightiest_gives_three_shares_that_make_one() -> None:
    reached, market = (QUESTIONS[key].choices for key in ("reached", "market"))
    for first, second in product(reached, market):
        found = leaning({"reached": first.key, "market": second.key, "bored": "no", "own": "same"})
        assert sum(share for share, _, _ in found.shares.values()) == pytest.approx(1, abs=0.002)


def test_what_was_not_offered_is_no_answer() -> None:
    assert known_answers({"reached": "eleven", "market": UNKNOWN, "own": "most", "other": "x"}) == {"own": "most"}
