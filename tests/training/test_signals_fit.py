"""Chains are fitted to annotated texts, travel as plain JSON, and never learn a rare name."""

from __future__ import annotations

import json

import numpy as np
import pytest

from recruit.domain.signals import Signal
from recruit.signals.chains import packed, scores, unpacked
from recruit.training.signals_cross import alike, matched
from recruit.training.signals_data import Text
from recruit.training.signals_fit import common_words, examples, lay_out, train

LINES = [
    f"{name} ran the desk and won {n} new accounts in spring" for n, name in enumerate(("Ann", "Raj", "Bo", "Eva"), 3)
]


@pytest.fixture(scope="module")
def data():
    some = []
    for line in LINES:
        start = line.index("won")
        end = line.index(" in spring")
        signal = Signal("volume", start, end, line[start:end])
        some.append(Text(line, line, "lines", "resume", line, (signal,)))
    return examples(some)


@pytest.fixture(scope="module")
def model(data):
    known = common_words(data)
    lay_out(data, known)
    return train(data, known, ("volume",))


def test_a_name_is_not_a_word_that_may_be_told_apart(model):
    assert "accounts" in model.known
    assert not {"ann", "raj", "bo", "eva"} & model.known
    assert not [name for name in model.index if "raj" in name.lower()]


def test_chains_come_back_from_json_as_they_went(model, data):
    back = unpacked(json.loads(json.dumps(packed(model))))
    assert back.index == model.index
    assert np.allclose(back.weights, model.weights, atol=1e-3)
    assert np.allclose(scores(back, data[0].sheet), scores(model, data[0].sheet), atol=0.05)


def test_equal_data_gives_equal_weights(model, data):
    again = train(data, model.known, ("volume",))
    assert packed(again) == packed(model)


def test_a_relaxed_match_shares_half_of_the_longer_span():
    assert alike((0, 10), (0, 5))
    assert not alike((0, 10), (0, 4))
    assert matched([(0, 10), (20, 30)], [(0, 9)]) == 1
    assert matched([(0, 10)], [(0, 9)], strict=True) == 0
