"""The corpus is read whole, and nobody stands on both sides of a fold or a held-out file."""

from __future__ import annotations

from collections import defaultdict

import pytest

from recruit.training.__main__ import PROJECT, missing, steps
from recruit.training.signals_data import corpus, folds, held_out_people


@pytest.fixture(scope="module")
def texts():
    return corpus()


def test_every_span_gives_its_words(texts):
    for one in (*texts[0], *texts[1]):
        for signal in one.signals:
            assert one.text[signal.start : signal.end] == signal.text, one.id


def test_held_out_people_are_not_learnt_from(texts):
    away = held_out_people()
    assert away
    assert not away & {one.group for one in texts[0]}


def test_every_tenth_written_text_is_kept(texts):
    learn, kept = texts
    assert kept
    assert not {(one.file, one.id) for one in kept} & {(one.file, one.id) for one in learn}


def test_a_persons_texts_fall_in_one_fold(texts):
    fold_of = folds(texts[0], 4)
    seen = defaultdict(set)
    for one in texts[0]:
        seen[one.group].add(fold_of[one.group])
    assert all(len(some) == 1 for some in seen.values())
    assert set(fold_of.values()) == {0, 1, 2, 3}


def test_the_workflow_names_what_exists():
    declared = steps()
    assert [step.name for step in declared] == ["signals", "goals", "drive", "fit"]
    assert missing([path for step in declared for path in (*step.deps, *step.outputs)]) == []


def test_a_command_that_cannot_be_run_is_named(tmp_path):
    wrong = tmp_path / PROJECT.name
    wrong.write_text("steps:\n  - {name: x, command: sh -c ls, deps: [], outputs: []}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="command of x"):
        steps(wrong)
