"""The verdict: right where it is plain, unsure where it must be, the same every time."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import numpy as np
import pytest

from recruit.domain.errors import NotReady
from recruit.domain.goals import RepPeriod, TeamNumbers, as_contract
from recruit.goals import diagnose
from recruit.goals.calibration import report
from recruit.goals.frame import split
from recruit.goals.shape import shape
from recruit.goals.simulate import HARSH, REGIMES, draw_teams, usual_size
from recruit.goals.verdict import FOLDER, guarded, load, model_from, posterior, softmax
from tests.goals.teams import simulated, team


@pytest.mark.parametrize("truth", REGIMES)
def test_a_plain_team_is_called_what_it_is(truth: str) -> None:
    right = sum(diagnose(simulated(truth, 20, 8, seed)).verdict == truth for seed in range(6))
    assert right >= 5


def test_two_reps_and_one_quarter_are_not_clear() -> None:
    diagnosis = diagnose(team({"A": [(100, 130)], "B": [(100, 140)]}))
    assert diagnosis.verdict == "unclear"
    assert "Not clear yet" in diagnosis.wording
    assert diagnosis.settle


def test_no_row_at_all_is_unclear_with_even_odds() -> None:
    diagnosis = diagnose(TeamNumbers(()))
    assert diagnosis.verdict == "unclear"
    assert set(diagnosis.posterior.values()) == {0.3333, 0.3334}
    assert all(figure.value is None for figure in diagnosis.statistics)


def test_equal_numbers_give_equal_bytes_whatever_the_order_of_rows() -> None:
    numbers = simulated("too_safe")
    mixed = replace(numbers, rows=tuple(reversed(numbers.rows)))
    one, two = (json.dumps(asdict(diagnose(n, market_growth=0.05)), default=dict) for n in (numbers, mixed))
    assert one == two


def test_money_in_another_unit_changes_nothing() -> None:
    numbers = simulated("balanced")
    cents = replace(numbers, rows=tuple(replace(r, quota=r.quota * 100, actual=r.actual * 100) for r in numbers.rows))
    assert diagnose(cents).posterior == diagnose(numbers).posterior


def test_the_answer_explains_itself() -> None:
    diagnosis = diagnose(simulated("too_safe", seed=4), market_growth=0.12)
    said = {figure.says for figure in diagnosis.statistics}
    assert 1 <= len(diagnosis.reasons) <= 3
    assert set(diagnosis.reasons) <= said
    assert diagnosis.counter_reason == "" or diagnosis.counter_reason in said
    assert diagnosis.advice
    assert {chart.key for chart in diagnosis.charts} >= {"attainment", "by_period", "growth", "capacity"}
    for chart in diagnosis.charts:
        assert all(len(row) == len(chart.columns) for row in chart.rows)
    assert sum(row[2] for row in diagnosis.charts[0].rows) == 160


def test_the_profile_carries_what_ranking_needs() -> None:
    safe = diagnose(simulated("too_safe", seed=2)).profile
    hard = diagnose(simulated("too_ambitious", seed=2)).profile
    assert 0 <= safe.challenge < 2 < hard.challenge <= 4  # type: ignore[operator]
    assert safe.activity_per_day > 0  # type: ignore[operator]
    assert safe.growth_gap is None
    assert safe.summary


def test_ramping_reps_do_not_move_the_verdict() -> None:
    numbers = simulated("too_safe", seed=3)
    ramping = [RepPeriod(f"N{k}", "2022-Q4", 100, 10, tenure_months=1) for k in range(8)]
    diagnosis = diagnose(replace(numbers, rows=(*numbers.rows, *ramping)))
    assert diagnosis.posterior == diagnose(numbers).posterior
    assert diagnosis.extra["apart_rows"] == 8


def test_evidence_beside_the_shape_moves_the_posterior_only_so_far() -> None:
    numbers = simulated("balanced", 8, 4, seed=5)
    keen = replace(numbers, rows=tuple(replace(r, own_goal=r.quota * 5) for r in numbers.rows))
    plain, nudged = diagnose(numbers), diagnose(keen)
    assert nudged.posterior["too_safe"] > plain.posterior["too_safe"]
    (own,) = [n for n in nudged.extra["nudges"] if n["key"] == "own_goals"]
    assert 0 < own["points"] <= 0.4
    odds = [d.posterior["too_safe"] / d.posterior["balanced"] for d in (plain, nudged)]
    assert np.log(odds[1] / odds[0]) <= 1.0


def test_the_model_stays_calibrated_in_a_world_it_was_not_trained_on() -> None:
    teams = list(draw_teams(4242, [HARSH], 450, usual_size))
    found = np.array([guarded(softmax(load().logits(shape(t.frame)))) for t in teams])
    checked = report("harsh", found, np.array([REGIMES.index(t.truth) for t in teams]))
    assert checked.balanced_accuracy > 0.76
    assert checked.sure_right > 0.88
    assert checked.calibration_error < 0.08


def test_more_of_the_same_settles_a_leaning_team() -> None:
    for seed in range(30):
        diagnosis = diagnose(simulated("too_safe", 5, 4, seed))
        if diagnosis.extra["settle_quarters"]:
            assert "settle" in diagnosis.wording
            return
    pytest.fail("no small team of thirty could be settled by more quarters")


def test_a_model_that_was_altered_is_not_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from recruit.goals import verdict

    (tmp_path / "verdict.json").write_bytes((FOLDER / "verdict.json").read_bytes() + b" ")
    (tmp_path / "verdict.json.sha256").write_text((FOLDER / "verdict.json.sha256").read_text())
    monkeypatch.setattr(verdict, "FOLDER", tmp_path)
    load.cache_clear()
    with pytest.raises(NotReady, match="SHA-256"):
        load()
    load.cache_clear()


def test_a_model_of_other_figures_is_refused() -> None:
    data = json.loads((FOLDER / "verdict.json").read_text())
    with pytest.raises(NotReady, match="other figures"):
        model_from({**data, "figures": data["figures"][:-1]})


def test_harder_goals_never_look_safer() -> None:
    numbers = simulated("balanced", 10, 8, seed=6)
    shares = []
    for factor in (0.7, 0.85, 1.0, 1.15, 1.3):
        frame, _ = split(tuple(replace(r, quota=r.quota * factor) for r in numbers.rows))
        shares.append(posterior(frame)["too_safe"])
    assert shares == sorted(shares, reverse=True)


def test_the_contract_shape_is_plain_json() -> None:
    text = json.dumps(as_contract(diagnose(simulated("too_ambitious"))), allow_nan=False)
    assert json.loads(text)["profile"]["posterior"]["too_ambitious"] > 0.5
