"""The ranker that reads attainments: it learns which number is the goal, the same from the same data."""

import pytest

from recruit.domain.signals import signal_from
from recruit.signals.link_weights import Ranker
from recruit.signals.links import readings
from recruit.training.signals_data import Text
from recruit.training.signals_fit import common_words, examples, lay_out
from recruit.training.signals_values import cases, is_right, learnt, sure, train_links

DONE = ("got", "did", "made", "signed", "booked", "placed")


def text(number, asked, own, result, verb):
    """An answer whose result is set over what was asked, and not over the person's own bar."""
    words = f"They asked for {asked}. I wanted {own}. We {verb} {result}."
    mark = f"{verb} {result}"
    start = words.index(mark)
    span = {"label": "attainment", "start": start, "end": start + len(mark), "text": mark}
    scope, state = ("self", "achieved") if number % 2 else ("team", "missed")
    signal = signal_from({**span, "value": {"ratio": round(result / asked, 4)}, "scope": scope, "state": state})
    miss = {"label": "setback", "start": 0, "end": 4, "text": "They", "value": {"recovered": bool(number % 2)}}
    setback = signal_from({**miss, "scope": scope, "state": "missed"})
    return Text(f"t{number}", f"t{number}", "some", "answer", words, (signal, setback))


@pytest.fixture(scope="module")
def data():
    texts = [text(k, 40 + 7 * k, 50 + 9 * k, 52 + 9 * k, DONE[k % len(DONE)]) for k in range(24)]
    some = examples(texts)
    lay_out(some, common_words(some))
    return some


def test_the_goal_that_was_asked_for_is_learnt(data):
    some = cases(data)
    ranker = Ranker(train_links(some[:18]))
    for case in some[18:]:
        options = readings(case.place)
        assert case.right[options.index(ranker.best(case.place, options))]


def test_equal_data_gives_equal_weights(data):
    some = cases(data)
    assert train_links(some) == train_links(some)


def test_links_are_learnt_beside_the_judges(data):
    found = learnt(data)
    assert set(found) == {"scope", "state", "recovered", "links", "sure"}
    assert all(len(weight) == 1 for weight in found["links"].values())


def test_a_pattern_that_annotators_confirm_is_not_asked_again(data):
    some = cases(data)
    for number, case in enumerate(some):
        case.place.source = "run" if number % 2 else "table"
        case.right[0] = bool(number % 2)
    told = sure(some)
    assert list(told) == ["answer run"]
    place, options = some[0].place, readings(some[0].place)
    place.source = "run"
    against = {f"own|{place.source}": [-99.0]}
    assert Ranker(against).best(place, options) is not options[0]
    assert Ranker(against, told).best(place, options) is options[0]


@pytest.mark.parametrize(
    ("gold", "value", "right"),
    [
        ({"ratio": 1.29}, {"ratio": 1.2917}, True),
        ({"ratio": 1.29}, {"ratio_min": 1.29}, False),
        ({"ratio": 1.29}, {"ratio": 1.25}, False),
        ({"hit_rate": 0.75, "ratio_min": 1.0}, {"ratio_min": 1.0}, False),
        ({"short": 3}, {"short": 3.0}, True),
    ],
)
def test_a_reading_is_right_within_one_per_cent(gold, value, right):
    assert is_right(gold, value) is right
