"""`recruit drive` and `recruit rank` on input that cannot be used: a line each, a sentence, never a traceback."""

from __future__ import annotations

import json

import pytest

from recruit.cli import main

GOOD = {"id": "a", "answers": {"setback": "I missed by 5%. I called them all. The next year closed at 104%."}}


@pytest.fixture
def applications(tmp_path):
    def write(*lines) -> str:
        path = tmp_path / "applications.jsonl"
        path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
        return str(path)

    return write


@pytest.fixture
def team(tmp_path):
    def write(profile) -> str:
        path = tmp_path / "team.json"
        path.write_text(profile if isinstance(profile, str) else json.dumps(profile))
        return str(path)

    return write


def answers(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_line_gets_its_answer_in_the_order_of_the_file(applications, capsys):
    code = main(["drive", applications(GOOD, "not json", {"resume": "x"}, {"id": "b", "answers": {"own_bar": 3}})])
    found = answers(capsys)
    assert code == 1
    assert [one["id"] for one in found] == ["a", "line 2", "line 3", "b"]
    assert [("error" in one) for one in found] == [False, True, True, True]
    assert found[0]["dimensions"]["resilience"]["score"] > 2


def test_a_ranking_names_what_it_could_not_rank_at_the_end(applications, team, capsys):
    assert main(["rank", "--team", team({}), applications("not json", GOOD)]) == 1
    found = answers(capsys)
    assert [one["id"] for one in found] == ["a", "line 1"]
    assert "drive_alone" in {flag["code"] for flag in found[0]["flags"]}


def test_the_answer_of_diagnose_can_be_given_as_it_is(applications, team, capsys):
    diagnosis = {"verdict": "too_safe", "profile": {"id": "t", "challenge": 0.8, "role": "device sales"}}
    assert main(["rank", "--team", team(diagnosis), applications(GOOD)]) == 0
    assert "drive_alone" not in {flag["code"] for flag in answers(capsys)[0]["flags"]}


@pytest.mark.parametrize(
    "profile",
    [
        "no json",
        "[]",
        {"challenge": "hard"},
        '{"challenge": NaN}',
        {"role": 3},
        {"posterior": {"too_safe": "a"}},
        {"posterior": 1},
        {"will_raise_goals": "yes"},
    ],
)
def test_a_profile_that_cannot_be_used_is_answered_with_what_to_do(profile, applications, team, capsys):
    assert main(["rank", "--team", team(profile), applications(GOOD)]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert "diagnose" in said.err


@pytest.mark.parametrize(
    "profile", [{"posterior": {}}, {"posterior": {"too_safe": None}}, {"challenge": 99, "pay_growth": -3}]
)
def test_odd_but_usable_profiles_rank(profile, applications, team, capsys):
    assert main(["rank", "--team", team(profile), applications(GOOD)]) == 0
    assert len(answers(capsys)) == 1


def test_a_file_that_is_not_there_is_answered_with_what_to_do(tmp_path, team, capsys):
    assert main(["drive", str(tmp_path / "nowhere.jsonl")]) == 2
    assert main(["rank", "--team", team({}), str(tmp_path / "nowhere.jsonl")]) == 2
    assert "there is no file" in capsys.readouterr().err
