"""The corpus's brackets become exact spans, and mistakes in them are named."""

from __future__ import annotations

import pytest

from recruit.settings import ROOT
from recruit.training.markup import parse, read_corpus


def test_a_bracket_becomes_a_span_with_its_value() -> None:
    text, signals = parse("Reached [[attainment ratio=1.18: 118% of plan]] in 2023.")
    assert text == "Reached 118% of plan in 2023."
    assert signals[0].as_dict() == {
        "label": "attainment",
        "start": 8,
        "end": 20,
        "text": "118% of plan",
        "value": {"ratio": 1.18},
        "scope": "self",
        "state": "achieved",
    }


def test_brackets_nest() -> None:
    text, signals = parse(
        'I [[own_goal state=planned: want [[volume count=20 unit="new accounts": 20 new accounts]]]] now.'
    )
    assert [(s.label, s.text) for s in signals] == [("own_goal", "want 20 new accounts"), ("volume", "20 new accounts")]
    assert text == "I want 20 new accounts now."
    assert signals[1].value == {"count": 20, "unit": "new accounts"}


def test_lists_truths_and_states_are_read() -> None:
    _, signals = parse("[[award years=2019,2021: Club]] [[setback recovered=true state=missed scope=team: missed it]]")
    assert signals[0].value == {"years": [2019, 2021]}
    assert (signals[1].value, signals[1].state, signals[1].scope) == ({"recovered": True}, "missed", "team")


@pytest.mark.parametrize(
    "broken", ["[[attainment: x", "x]]", "[[praise: x]]", "[[award: ]]", "[[award state=won: x]]", "[[Award x"]
)
def test_a_mistake_is_named(broken: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse(broken)


def test_every_file_of_the_corpus_can_be_read() -> None:
    folder = ROOT / "models" / "signals" / "corpus"
    texts = [marked for path in sorted(folder.glob("*.txt")) for marked in read_corpus(path)]
    assert len({marked.id for marked in texts}) == len(texts)
