"""Drive profiles: points that sum, missing that stays missing, and what may never move a score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS, DriveProfile, as_contract
from recruit.drive import score
from recruit.drive.book import BOOK
from recruit.drive.cues import Cue
from recruit.drive.features import Reading
from recruit.drive.questions import contradicted
from recruit.drive.texts import texts
from tests.drive.people import CALM, DRIVEN, SILENT, signals_of, without

EVERYONE = (DRIVEN, CALM, SILENT)
ITEMS = {
    "T1": {"most": "A1", "least": "A3"},
    "T2": {"most": "A5", "least": "A4"},
    "A13": 1,
    "A14": 1,
    "A15": 2,
    "A18": 5,
    "A24": 2,
    "S1": {"most": "b", "least": "a"},
}


def profile(application: Application) -> DriveProfile:
    return score(application, signals_of(application))


def scores(application: Application) -> dict[str, float | None]:
    found = profile(application)
    return {**{key: s.score for key, s in found.dimensions.items()}, "overall": found.overall.score}


@pytest.mark.parametrize("person", EVERYONE, ids=lambda p: p.id)
def test_base_and_points_sum_to_the_score(person):
    for one in (*profile(person).dimensions.values(), profile(person).overall):
        if one.score is not None:
            assert one.base + sum(e.points for e in one.evidence) == pytest.approx(one.score, abs=1e-9)
            assert 0 <= one.low <= one.score <= one.high <= 4


@pytest.mark.parametrize("person", EVERYONE, ids=lambda p: p.id)
def test_every_point_names_the_words_it_rests_on(person):
    given = texts(person)
    for one in profile(person).dimensions.values():
        for evidence in one.evidence:
            if evidence.source != "items":
                assert given[evidence.source][evidence.start : evidence.end] == evidence.text


def test_a_driven_person_scores_above_a_calm_one_on_every_dimension_both_show():
    driven, calm = scores(DRIVEN), scores(CALM)
    for key, value in calm.items():
        if value is not None and driven[key] is not None:
            assert driven[key] > value + 0.5, key


def test_nothing_said_is_missing_and_never_low():
    found = profile(SILENT)
    assert found.missing == tuple(DIMENSIONS)
    assert all(s.score is None and (s.low, s.high) == (0.0, 4.0) for s in found.dimensions.values())
    assert found.overall.score is None


def test_a_missing_answer_is_no_low_answer():
    without_setback = profile(without(DRIVEN, "setback"))
    assert without_setback.dimensions["resilience"].score is None
    assert "resilience" in without_setback.missing
    assert without_setback.overall.score is not None
    assert without_setback.overall.score > (profile(CALM).overall.score or 0)


@pytest.mark.parametrize("source", ["last_goal", "own_bar", "setback", "next_goal"])
@pytest.mark.parametrize("person", [DRIVEN, CALM], ids=lambda p: p.id)
def test_leaving_an_answer_out_never_raises_the_lower_bound_of_another_dimension(person, source):
    own = {"last_goal": "record", "own_bar": "own_bar", "setback": "resilience", "next_goal": "goal_craft"}[source]
    before, after = profile(person).dimensions, profile(without(person, source)).dimensions
    for key in DIMENSIONS:
        if key != own:
            assert after[key].low <= before[key].low + 1e-9, key


BOILERPLATE = (
    "I am a highly motivated, passionate, dynamic and truly exceptional professional with outstanding communication. "
    "Our company is a leading provider of innovative solutions. "
) * 25


@pytest.mark.parametrize("source", ["resume", "own_bar", "setback", "next_goal"])
@pytest.mark.parametrize("person", [DRIVEN, CALM], ids=lambda p: p.id)
def test_five_hundred_words_of_boilerplate_never_raise_a_score(person, source):
    longer = replace(person, **{source: f"{getattr(person, source)}\n{BOILERPLATE}"})
    before, after = scores(person), scores(longer)
    for key, value in before.items():
        assert after[key] is None or value is None or after[key] <= value + 1e-9, key


@pytest.mark.parametrize("source", ["resume", "own_bar", "setback", "next_goal"])
def test_saying_everything_three_times_changes_nothing(source):
    again = replace(DRIVEN, **{source: "\n".join([getattr(DRIVEN, source)] * 3)})
    assert scores(again) == scores(DRIVEN)


def test_the_order_of_lines_and_of_signals_changes_nothing():
    head, *lines = DRIVEN.resume.split("\n")
    turned = replace(DRIVEN, resume="\n".join([head, *reversed(lines)]))
    assert scores(turned) == scores(DRIVEN)
    backwards = {source: list(reversed(group)) for source, group in signals_of(DRIVEN).items()}
    assert score(DRIVEN, backwards) == profile(DRIVEN)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ada North", "Adamu Northwind-Okafor"),
        ("ada@post.example, +44 7700 900 111", "12 Mill Street, Leeds; a.n@mail.example"),
        ("BSc Biology, Northfield University, 2015", "BSc Biology, Imperial Top Ranked College, 1988. Born in 1966"),
    ],
)
def test_name_address_school_and_year_of_birth_change_nothing(old, new):
    twin = replace(DRIVEN, resume=DRIVEN.resume.replace(old, new))
    assert scores(twin) == scores(DRIVEN)


def test_one_more_fact_never_lowers_a_score():
    more = {
        "own_bar": " Next year I wrote twenty-four.",
        "setback": " I phoned forty of them. In 2023 it was 112%.",
        "next_goal": " I check it monthly.",
    }
    for source, fact in more.items():
        before, after = scores(DRIVEN), scores(replace(DRIVEN, **{source: getattr(DRIVEN, source) + fact}))
        assert all((after[key] or 0) >= (value or 0) - 1e-9 for key, value in before.items()), source


def test_items_move_a_score_by_a_tenth_of_the_line_at_most():
    plain, answered = profile(DRIVEN), profile(replace(DRIVEN, items=ITEMS))
    for key in DIMENSIONS:
        points = sum(e.points for e in answered.dimensions[key].evidence if e.source == "items")
        assert abs(points) <= 0.4 + 1e-9
        assert abs((answered.dimensions[key].score or 0) - (plain.dimensions[key].score or 0)) <= 0.4 + 1e-9


def test_items_count_less_when_the_attention_item_is_missed_and_the_person_is_told_why():
    inattentive = profile(replace(CALM, items={**ITEMS, "A24": 5}))
    attentive = profile(replace(CALM, items=ITEMS))

    def weight(found: DriveProfile) -> float:
        return sum(abs(e.points) for s in found.dimensions.values() for e in s.evidence if e.source == "items")

    assert weight(inattentive) < weight(attentive)
    assert any("count for less" in note for note in inattentive.notes)


def test_items_alone_show_nothing():
    assert profile(replace(SILENT, items=ITEMS)).missing == tuple(DIMENSIONS)


@pytest.mark.parametrize("items", [{"T1": "A1"}, {"A13": "many"}, {"S1": {"most": 3}}, {"T1": {"most": ["x"]}}])
def test_items_of_the_wrong_kind_are_passed_over(items):
    assert scores(replace(DRIVEN, items=items)) == scores(DRIVEN)


def test_equal_input_gives_an_equal_profile():
    assert profile(DRIVEN) == profile(DRIVEN)
    assert as_contract(profile(DRIVEN))["id"] == "driven"


def test_missing_and_contradictory_dimensions_come_with_a_question_to_ask():
    asked = {q.dimension: q.why for q in profile(without(DRIVEN, "setback")).questions}
    assert asked["resilience"] == "missing"
    torn = replace(DRIVEN, own_bar=DRIVEN.own_bar + " I keep to core hours.")
    assert any(q.why == "contradiction" for q in profile(torn).questions)
    assert all(len(q.anchors) == 3 for q in profile(SILENT).questions)


def test_a_contradiction_widens_the_interval():
    torn = replace(DRIVEN, own_bar=DRIVEN.own_bar + " I keep to core hours.")
    sure, wide = profile(DRIVEN).dimensions["effort"], profile(torn).dimensions["effort"]
    assert (wide.score or 0) - wide.low > (sure.score or 0) - sure.low


def test_strong_facts_here_and_weak_ones_there_are_no_contradiction():
    def found(feature: str, source: str) -> Cue:
        return Cue(feature, source, 0, 4, "fact", "words")

    book = BOOK["effort"]
    strength = Reading((found("high", "resume"), found("low", "answers.own_bar")), {})
    facts = Reading((found("log", "resume"), found("enough", "answers.own_bar")), {})
    assert contradicted(facts, book)
    assert not contradicted(strength, book)
