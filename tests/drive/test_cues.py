"""Cues: where they stand, how they pool, and results that are counted by rule."""

from __future__ import annotations

import pytest

from recruit.drive.cues import Cue, Feature, cue_at, distinct, pool
from recruit.drive.results import ratios
from recruit.drive.texts import OWN_BAR, Sentence, sentences


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sourced pipeline 2023 $17.2m vs 13.", 1.323),
        ("2024 revenue £1.1m (plan £1.0m).", 1.1),
        ("Target 200 applications, we got 334.", 1.67),
        ("Sales were 118% of plan.", 1.18),
        ("Cost per lead: $288 vs $310.", 1.076),
        ("Budget 2022 €4.1m, we ended 4.4.", 1.073),
    ],
)
def test_a_result_beside_its_goal_becomes_a_ratio(text, value):
    assert [r.value for r in ratios(list(sentences("resume", text)))] == [value]


def test_a_table_with_goal_and_actual_becomes_ratios():
    table = "Measure | Goal | Actual\nNew accounts | 20 | 25\nRenewals | 90% | 93%\nCalls | 50 | 70"
    assert [r.value for r in ratios(list(sentences("resume", table)))] == [1.25, 1.033]


def cue(start: int, text: str, amount: float = 1.0) -> Cue:
    return Cue("f", "resume", start, start + len(text), text, "words", amount)


def test_the_same_words_and_overlapping_words_count_once():
    assert len(distinct([cue(0, "a fact"), cue(50, "A fact."), cue(3, "act", 0.5)])) == 1


def test_a_feature_is_full_at_its_cap():
    book = (Feature("f", 1, 2, 1.0, ""),)
    assert pool(book, [cue(0, "a")]) == {"f": 0.5}
    assert pool(book, [cue(n, str(n)) for n in range(9)]) == {"f": 1.0}


def test_a_cue_quotes_the_clause_that_its_words_stand_in():
    text = "They asked for ten, I wrote fifteen, and it rained."
    found = cue_at("own_figure", Sentence(OWN_BAR, 5, 5 + len(text), text), 22, 27)
    assert found.text == "I wrote fifteen"
    assert (found.start, found.end) == (25, 40)
