"""How outcomes are written, when they cannot be right, and what they say about staying."""

from __future__ import annotations

from datetime import date

import pytest

from recruit.domain.drive import DIMENSIONS
from recruit.domain.errors import BadInput
from recruit.domain.interview import GUIDE, RATINGS, anchor
from recruit.domain.labels import Told, attainment_from, checked, left_within_a_year, months_after

TODAY = date(2026, 11, 24)
BEGAN = date(2025, 3, 31)


@pytest.mark.parametrize(
    ("written", "ratio"),
    [
        ("118 %", 1.18),
        ("118%", 1.18),
        ("118", 1.18),
        ("1.18", 1.18),
        ("1,18", 1.18),
        ("97.5 percent", 0.975),
        ("104,5 %", 1.045),
        ("5 %", 0.05),
        ("1", 1.0),
        ("0", 0.0),
        ("  ", None),
    ],
)
def test_a_figure_is_read_as_a_percentage_or_a_ratio(written: str, ratio: float | None) -> None:
    assert attainment_from(written) == ratio


@pytest.mark.parametrize(
    ("written", "words"),
    [("12", "percent sign"), ("7", "percent sign"), ("900 %", "five times"), ("-5 %", "percentage"), ("good", "ratio")],
)
def test_a_figure_that_could_be_either_or_neither_is_asked_for_again(written: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        attainment_from(written)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Told(), "first day"),
        (Told(date(2026, 12, 1)), "future"),
        (Told(BEGAN, left=date(2025, 3, 1), left_how="own"), "before their first day"),
        (Told(BEGAN, left=date(2027, 3, 1), left_how="own"), "future"),
        (Told(BEGAN, left=date(2026, 3, 1)), "how they left"),
        (Told(date(2026, 6, 1), attainment_6=1.0), "1 December 2026"),
        (Told(BEGAN, attainment_12=1.0, left=date(2025, 9, 1), left_how="own"), "leave that figure out"),
        (Told(BEGAN, attainment_6=float("nan")), "between 0 and 500"),
    ],
)
def test_what_cannot_have_happened_is_refused_in_words(told: Told, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        checked(told, TODAY)


def test_months_end_on_the_last_day_of_a_shorter_month() -> None:
    assert months_after(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_after(date(2025, 12, 15), 12) == date(2026, 12, 15)
    assert months_after(date(2026, 5, 31), 6) == date(2026, 11, 30)


def test_staying_is_learnt_only_where_it_is_known_and_was_the_persons_wish() -> None:
    assert left_within_a_year(Told(BEGAN, left=date(2025, 12, 1), left_how="own")) is True
    assert left_within_a_year(Told(BEGAN, left=date(2025, 12, 1), left_how="company")) is None
    assert left_within_a_year(Told(BEGAN, left=date(2026, 6, 1), left_how="own")) is False
    assert left_within_a_year(Told(BEGAN, there=date(2026, 4, 1))) is False
    assert left_within_a_year(Told(BEGAN, there=date(2025, 10, 1))) is None
    assert left_within_a_year(Told(BEGAN)) is None
    assert left_within_a_year(Told()) is None


def test_every_dimension_has_a_question_and_an_anchor_for_each_rating() -> None:
    assert set(GUIDE) == set(DIMENSIONS)
    assert all(anchor(key, rating) for key in DIMENSIONS for rating in RATINGS)
