"""A text with its signals: nothing is lost, every signal can be seen, and each point finds its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruit.domain.drive import Evidence, Score
from recruit.domain.signals import LABELS, Signal
from recruit.web.marks import ledger, marks, segments

TEXT = "Reached 118% of plan by June.\n\nSet myself 20 accounts by May."


def signal(label: str, words: str, text: str = TEXT, **more) -> Signal:
    start = text.index(words)
    return Signal(label, start, start + len(words), words, **more)


PLAN = signal("attainment", "118% of plan", value={"ratio": 1.18})
JUNE = signal("deadline", "by June", value={"by": "--06"})
OWN = signal("own_goal", "Set myself 20 accounts by May")
MAY = signal("deadline", "by May", value={"by": "--05"})


@st.composite
def texts_with_signals(draw):
    text = draw(st.text(alphabet="ab \n<&é", min_size=1, max_size=40))
    spans = draw(
        st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(sorted(LABELS))), max_size=8)
    )
    return text, [Signal(label, start, end, text[start:end]) for start, end, label in spans]


@given(texts_with_signals())
def test_the_pieces_joined_are_the_text_to_the_letter(case):
    text, signals = case
    assert "".join(piece.text for piece in segments(text, signals)) == text


@given(texts_with_signals())
def test_each_signal_covers_its_own_words_and_opens_and_closes_once(case):
    text, signals = case
    pieces = segments(text, signals)
    for mark in marks(text, signals):
        assert "".join(piece.text for piece in pieces if mark in piece.marks) == text[mark.start : mark.end]
        assert sum(mark in piece.opens for piece in pieces) == 1
        assert sum(mark in piece.closes for piece in pieces) == 1


@given(texts_with_signals())
def test_the_order_in_which_signals_come_changes_nothing(case):
    text, signals = case
    assert segments(text, signals) == segments(text, list(reversed(signals)))


def test_a_signal_inside_another_lies_nearer_to_the_words():
    own, may = marks(TEXT, [MAY, OWN])
    assert (own.label_word, own.lane) == ("Own goal", 1)
    assert (may.label_word, may.lane) == ("Time bound", 0)
    piece = next(piece for piece in segments(TEXT, [OWN, MAY]) if piece.text == "by May")
    assert piece.marks == (own, may)


def test_two_labels_on_the_same_words_do_not_share_a_line():
    twice = [signal("award", "118% of plan"), PLAN]
    assert {mark.lane for mark in marks(TEXT, twice)} == {0, 1}


def test_a_mark_speaks_in_the_words_of_the_trade():
    mark = marks(TEXT, [PLAN])[0]
    assert (mark.key, mark.id, mark.style, mark.family_word) == ("resume-1", "s-resume-1", "results", "Results")
    assert mark.says == "118 % of plan"


def test_a_goal_without_content_is_only_outlined():
    assert marks("do my best", [Signal("vague_goal", 0, 10, "do my best")])[0].style == "outline"


def test_ids_can_stand_in_an_address():
    mark = marks(TEXT, [PLAN], "answers.last_goal")[0]
    assert mark.id == "s-answers-last-goal-1"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (9, 4), (0, 999)])
def test_signals_outside_the_text_are_left_out(start: int, end: int):
    assert marks(TEXT, [Signal("award", start, end, "")]) == []


def test_an_empty_text_has_no_pieces():
    assert segments("", []) == []


def test_without_a_ledger_a_mark_links_to_its_own_reading():
    assert [piece.target for piece in segments(TEXT, [PLAN]) if piece.marks] == ["e-resume-1"]


def points_for(found: Signal, points: float, source: str = "resume", says: str = "") -> Evidence:
    return Evidence(source, found.start, found.end, found.text, found.label, points, says)


def test_each_point_finds_its_mark_and_each_mark_its_first_point():
    dimensions = {
        "record": Score(2.0, 1.0, 3.0, (points_for(PLAN, 0.4),)),
        "own_bar": Score(2.0, 1.0, 3.0, (points_for(PLAN, 0.1), points_for(OWN, 0.5, says="A goal of their own"))),
    }
    found = ledger(dimensions, {"resume": TEXT}, {"resume": [PLAN, JUNE, OWN, MAY]})
    entries = [entry for each in found.values() for entry in each]
    assert len({entry.id for entry in entries}) == len(entries)
    assert [entry.mark for entry in entries] == ["s-resume-1", "s-resume-1", "s-resume-3"]
    assert [entry.says for entry in entries] == ["118 % of plan", "118 % of plan", "A goal of their own"]
    targets = {piece.text: piece.target for piece in segments(TEXT, [PLAN, JUNE, OWN, MAY], entries=entries)}
    assert targets["118% of plan"] == found["record"][0].id
    assert targets["by June"] == ""


def test_a_chosen_statement_has_no_words_to_jump_to():
    chosen = Evidence("items", 0, 0, "A9", "item", 0.1, "Chose high standards")
    entry = ledger({"own_bar": Score(1.0, 0.0, 2.0, (chosen, chosen))}, {}, {})["own_bar"]
    assert [(one.mark, one.quote, one.says) for one in entry] == [("", "", "Chose high standards")] * 2
    assert entry[0].id != entry[1].id
