"""Cues: which words count, where they stand, and that each fact counts once."""

from __future__ import annotations

import pytest

from recruit.drive.cues import Cue, Feature, compiled, distinct, pool
from recruit.drive.dimensions import goal_craft, own_bar, resilience
from recruit.drive.results import ratios
from recruit.drive.texts import NEXT, OWN_BAR, SETBACK, sentences


def found(module, source, text):
    return {cue.feature for cue in module.cues(list(sentences(source, text)), {})}


@pytest.mark.parametrize(
    "text",
    [
        "I moved two days to the city.",
        "So we cut the sheet to half a page.",
        "Fix: one owner per dealer.",
        "Phoned every family.",
    ],
)
def test_a_change_of_ones_own_is_seen(text):
    assert "own_change" in found(resilience, SETBACK, text)


@pytest.mark.parametrize(
    "text", ["There was nothing I could do.", "Owing to the market we fell short.", "Everyone was down."]
)
def test_a_cause_put_elsewhere_is_seen(text):
    assert "elsewhere" in found(resilience, SETBACK, text)


def test_a_recovery_counts_only_after_a_change_of_ones_own():
    assert "recovery" in found(resilience, SETBACK, "I moved two reps. The next year closed at 104%.")
    assert "recovery" not in found(resilience, SETBACK, "The market came back. The next year closed at 104%.")


def test_a_goal_has_number_date_steps_review_and_rule():
    text = "120 meetings by June 2027. First, a list by January. If March is under 20, I drop two cities."
    assert {"number", "date", "steps", "dated_steps", "rule"} <= found(goal_craft, NEXT, text)


def test_what_is_hoped_for_in_five_years_is_no_date_of_the_goal():
    assert "date" not in found(goal_craft, NEXT, "I would like to do well. In five years, by 2031, a manager.")


def test_the_assigned_number_kept_is_no_own_bar():
    assert "same_number" in found(own_bar, OWN_BAR, "They gave me six, I went after 6.")
    assert "specific" in found(own_bar, OWN_BAR, "They gave me six, I aimed at nine.")


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


def test_phrases_match_whole_words_over_any_space():
    words = compiled("not there", "own (goal|bar)")
    assert words.search("it is not\nthere yet")
    assert words.search("an own  bar")
    assert not words.search("known goals")
