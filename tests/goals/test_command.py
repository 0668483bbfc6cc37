"""`recruit diagnose`, `bench` and `evaluate` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recruit.cli import main
from recruit.cli.rooms import print_figures
from tests.goals.teams import csv
from tests.goals.test_deals import DEALS


def test_each_file_has_its_line_and_bad_ones_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, deals = tmp_path / "good.csv", tmp_path / "bad.csv", tmp_path / "deals.csv"
    good.write_bytes(csv("rep_id,period,quota,actual", "A,2024-Q1,100,110", "B,2024-Q1,100,90"))
    bad.write_bytes(b"a,b\n1,2\n")
    deals.write_bytes(DEALS)
    code = main(["diagnose", str(bad), str(good), str(tmp_path / "none.csv"), str(deals)])
    first, second, third, fourth = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == 1
    assert first["error"]["code"] == "unusable"
    assert second["reps"] == 2
    assert third["error"]["code"] == "unreadable"
    assert "no quotas" in fourth["error"]["message"]
    assert [reject["row"] for reject in fourth["rejected"]] == [7, 8]


def test_market_growth_and_pulse_are_taken_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    team, pulse = tmp_path / "team.csv", tmp_path / "pulse.csv"
    rows = [f"{rep},2024-Q{q},100,{100 + q}" for rep in "ABC" for q in (1, 2, 3, 4)]
    team.write_bytes(csv("rep_id,period,quota,actual", *rows))
    pulse.write_bytes(b"bored,climate\n" + b"4,3\n" * 5)
    assert main(["diagnose", str(team), "--market-growth", "0.06", "--pulse", str(pulse)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["profile"]["growth_gap"] is not None
    assert answer["profile"]["climate"] == 3.0


def test_a_pulse_that_cannot_be_used_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    team = tmp_path / "team.csv"
    team.write_bytes(csv("rep_id,period,quota,actual", "A,2024-Q1,100,110"))
    assert main(["diagnose", str(team), "--pulse", str(tmp_path / "none.csv")]) == 2
    assert "pulse" in capsys.readouterr().err


def test_a_room_without_figures_is_told_and_the_others_go_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from recruit.goals import evaluate

    monkeypatch.setattr(evaluate, "TEAMS", 60)
    monkeypatch.setattr(evaluate, "DRAWS", 20)
    assert print_figures(("recruit.goals.nothing_here", "recruit.goals.evaluate"), "evaluate") == 1
    first, *others = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["error"]["code"] == "absent"
    assert len(others) == 12
    assert set(others[0]) == {"model", "figure", "value", "low", "high", "note"}


def test_the_bench_gives_ratios_to_anchors(monkeypatch: pytest.MonkeyPatch) -> None:
    from recruit.goals import bench

    monkeypatch.setattr(bench, "ROWS", 400)
    monkeypatch.setattr(bench, "TEAMS", 1)
    monkeypatch.setattr(bench, "ROUNDS", 1)
    for figure in bench.measure():
        assert set(figure) == {"name", "value", "unit", "anchor", "anchor_value", "ratio"}
        assert figure["ratio"] > 0
