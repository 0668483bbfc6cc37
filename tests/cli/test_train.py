"""`recruit train --from-outcomes` answers in JSON, and says what to do when there is nothing to learn from."""

from __future__ import annotations

import json

import pytest

from recruit.cli import main
from recruit.store import open_session
from recruit.store.tables import TrainedModel
from tests.world import World


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict]:
    code = main(["train", "--from-outcomes", *words])
    return code, json.loads(capsys.readouterr().out)


def test_with_several_agencies_one_must_be_named(world: World, capsys) -> None:
    code, answer = told(capsys)
    assert code == 1
    assert "harrow-vale, other-house" in answer["error"]["message"]


def test_too_few_labels_change_nothing_and_say_so(world: World, capsys) -> None:
    code, answer = told(capsys, "--agency", "harrow-vale")
    assert code == 0
    assert answer["status"] == "unchanged"
    assert "Nothing was changed" in answer["says"]
    assert answer["left_out"] == 0
    assert answer["left_out"] == 0
    assert not world.here.models.exists()
    with open_session(world.here.database_url, writing=False) as db:
        assert {row.id for row in db.query(TrainedModel)} == {world.ids["model"], world.ids["other model"]}


def test_a_file_of_groups_that_is_not_there_is_named(world: World, capsys) -> None:
    code, answer = told(capsys, "--agency", "harrow-vale", "--groups", "/nowhere.csv")
    assert code == 1
    assert "/nowhere.csv" in answer["error"]["message"]


def test_without_saying_from_what_the_call_is_wrong(capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["train"])
    assert ended.value.code == 2
    assert "--from-outcomes" in capsys.readouterr().err
