"""The self-assessment: what it asks, what it accepts and what it exports."""

import json

import pytest

from recruit.domain.application import application_from
from recruit.domain.drive import DIMENSIONS
from recruit.domain.items import BLOCK_OF, ITEMS, OPPOSITE_PAIRS, SITUATIONS
from recruit.domain.questionnaire import (
    FIELDS,
    LONGEST,
    PAGES,
    answered,
    from_application,
    minutes_left,
    page,
    problems,
    to_application,
    validate,
    words,
)


def test_there_are_between_nine_and_twelve_pages_and_they_take_twelve_minutes_at_most():
    assert 9 <= len(PAGES) <= 12
    assert minutes_left(PAGES[0].key) <= 12


def test_the_minutes_left_never_rise():
    left = [minutes_left(p.key) for p in PAGES]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 1
    assert minutes_left("no such page") == left[0]


def test_every_field_stands_on_one_page_under_its_own_key():
    keys = [field.key for p in PAGES for field in p.fields]
    assert len(keys) == len(set(keys)) == len(FIELDS)
    assert page("pay") is not None
    assert page("nowhere") is None


def test_every_item_speaks_for_a_known_dimension():
    known = {*DIMENSIONS, "unlikely_virtue", "attention"}
    assert {item.dimension for item in ITEMS.values()} <= known
    assert len(ITEMS) == 24
    assert {key for pair in OPPOSITE_PAIRS for key in pair} <= set(ITEMS)
    assert set(BLOCK_OF) == {f"A{n}" for n in range(1, 13)}


def test_items_read_as_sentences_about_the_person():
    assert ITEMS["A13"].sentence == "I do just enough work to get by."
    assert ITEMS["A24"].sentence.startswith("Please choose")


def test_every_open_question_has_an_example_within_its_word_limit():
    for question in (q for p in PAGES for q in p.questions if q.kind == "open"):
        assert question.example
        assert words(question.example) <= 75


@pytest.mark.parametrize("raw", ["", "  ", None])
@pytest.mark.parametrize("key", ["own_bar", "last_goal.goal", "A13", "T1.most", "pay_growth"])
def test_an_empty_answer_is_no_problem(key, raw):
    assert validate(key, raw) == (None, None)


def test_statements_come_back_as_numbers_and_texts_as_trimmed_text():
    assert validate("A13", "4") == (4, None)
    assert validate("own_bar", "  I aimed\r\nhigher. ") == ("I aimed\nhigher.", None)


@pytest.mark.parametrize(("key", "raw"), [("A13", "6"), ("A13", "x"), ("T1.most", "A4"), ("pay_mix", "gold")])
def test_a_choice_that_was_not_offered_is_answered_with_what_to_do(key, raw):
    value, problem = validate(key, raw)
    assert value is None
    assert problem is not None
    assert problem.startswith("Please choose")


def test_words_beyond_the_limit_are_kept_and_only_an_endless_text_is_refused():
    assert validate("own_bar", "word " * 200)[1] is None
    value, problem = validate("own_bar", "x" * (LONGEST + 1))
    assert value is None
    assert problem is not None
    assert str(LONGEST) in problem


def test_a_field_the_questionnaire_does_not_have_is_an_error():
    with pytest.raises(KeyError):
        validate("salary", "1")


def test_most_and_least_cannot_be_the_same():
    blocks = page("blocks_1")
    assert blocks is not None
    assert set(problems(blocks, {"T1.most": "A1", "T1.least": "A1", "T2.most": "A4", "T2.least": "A5"})) == {"T1.least"}
    assert problems(blocks, {}) == {}


def test_a_page_counts_as_answered_without_its_optional_fields():
    first = page("last_goal")
    assert first is not None
    answers = {field.key: "x" for field in first.fields if not field.optional}
    assert answered(first, answers)
    assert not answered(first, {**answers, "last_goal.goal": ""})


FULL = {
    "last_goal.goal": "12 accounts",
    "last_goal.set_by": "me",
    "last_goal.text": "Wrote it down.",
    "own_bar": "Asked for 12, aimed for 20.",
    "pay_growth": "8-15",
    "T1.most": "A1",
    "T1.least": "A3",
    "A13": 2,
    "S1.most": "b",
    "S1.least": "a",
}


def test_answers_export_to_the_contracts_shape_and_come_back_unchanged():
    data = to_application("p1", "resume text", FULL)
    assert data == {
        "id": "p1",
        "resume": "resume text",
        "answers": {
            "last_goal": {"goal": "12 accounts", "set_by": "me", "text": "Wrote it down."},
            "own_bar": "Asked for 12, aimed for 20.",
        },
        "items": {"T1": {"most": "A1", "least": "A3"}, "A13": 2, "S1": {"most": "b", "least": "a"}},
        "pay_growth": "8-15",
    }
    assert from_application(data) == FULL
    assert application_from(data).last_goal.goal == "12 accounts"


def test_equal_answers_export_to_equal_bytes_in_any_order():
    backwards = dict(reversed(FULL.items()))
    assert json.dumps(to_application("p", "", FULL)) == json.dumps(to_application("p", "", backwards))


def test_an_empty_questionnaire_is_an_application_all_the_same():
    assert to_application("p", "", {"nobody": "x", "own_bar": ""}) == {
        "id": "p",
        "resume": "",
        "answers": {},
        "items": {},
    }
    assert from_application({"id": "p"}) == {}


def test_situations_offer_better_and_worse_ways():
    for situation in SITUATIONS:
        assert min(option.points for option in situation.options) < 0 < max(o.points for o in situation.options)
