"""What a change of goals would do, and what a pulse survey adds."""

from __future__ import annotations

import json
import math

import pytest

from recruit.domain.errors import BadInput
from recruit.domain.foresight import foresee, in_sentences, leaving
from recruit.domain.goals import TeamNumbers
from recruit.domain.pulse import QUESTIONS
from recruit.goals import diagnose
from recruit.goals.pulse import read_pulse, summarise
from recruit.goals.what_if import table_of_steps, what_if
from tests.goals.teams import simulated, team


def test_no_change_foresees_what_is() -> None:
    numbers = simulated("balanced")
    found = what_if(numbers, 0.0)
    assert found["hit_share"]["now"] == found["hit_share"]["expected"] == diagnose(numbers).profile.hit_share
    assert found["posterior"]["now"] == found["posterior"]["then"]


def test_the_higher_the_goal_the_fewer_reach_it_within_the_range() -> None:
    numbers = simulated("too_safe", seed=2)
    raised = [what_if(numbers, step) for step in (0.0, 0.05, 0.1, 0.2, 0.4)]
    for found in raised:
        assert found["hit_share"]["low"] <= found["hit_share"]["expected"] <= found["hit_share"]["high"]
    expected = [found["hit_share"]["expected"] for found in raised]
    assert expected == sorted(expected, reverse=True)
    assert raised[-1]["posterior"]["then"]["too_safe"] < raised[0]["posterior"]["then"]["too_safe"]
    json.dumps(raised, allow_nan=False)


def test_a_team_that_stops_at_the_goal_may_follow_a_raise() -> None:
    stops = team({f"R{k}": [(100, 101 + k % 3)] * 6 for k in range(8)})
    found = what_if(stops, 0.15)
    assert found["hit_share"]["low"] == 0.0
    assert found["hit_share"]["high"] == 1.0
    assert 0.3 < found["hit_share"]["expected"] < 0.7


def test_slow_pay_is_said_to_lose_the_best() -> None:
    numbers = simulated("balanced")
    assert any("likeliest to leave" in says for says in what_if(numbers, 0.0, 0.01)["says"])
    assert any("reason to stay" in says for says in what_if(numbers, 0.0, 0.08)["says"])


def test_the_stored_table_says_at_nothing_what_the_diagnosis_says_and_else_what_the_sum_says() -> None:
    numbers = simulated("too_safe", seed=2)
    found = diagnose(numbers, market_growth=0.1)
    table = json.loads(json.dumps(table_of_steps(numbers, found), allow_nan=False))
    today, raised = foresee(table, 0, None), foresee(table, 25, 4)
    assert today.posterior == found.posterior
    assert today.verdict == found.verdict
    assert today.expected == found.profile.hit_share
    worked_out = what_if(numbers, 0.25, 0.04)
    assert raised.posterior == pytest.approx(worked_out["posterior"]["then"], abs=2e-4)
    assert in_sentences(raised) == worked_out["says"]
    assert foresee(table, 900, 900) == foresee(table, 40, 15)
    assert len(json.dumps(table)) < 32_000


def test_pay_moves_the_verdict_where_goals_growth_is_known_and_always_who_would_leave() -> None:
    numbers = simulated("balanced", seed=3)
    table = table_of_steps(numbers, diagnose(numbers))
    assert table is not None
    seen = [foresee(table, 5, pay) for pay in (0, 3, 6, 12)]
    safe = [one.posterior["too_safe"] for one in seen]
    assert safe == sorted(safe)
    assert safe[0] < safe[-1]
    assert seen[1].posterior == pytest.approx(foresee(table, 5, None).posterior, abs=2e-4)  # 3 % is what is assumed
    groups = [dict(leaving(one) or ()) for one in seen]
    best, lowest = ([group[who] for group in groups] for who in ("Best fourth of reps", "Lowest fourth"))
    for odds in (best, lowest):
        assert list(odds) == sorted(odds, reverse=True)
    assert best[0] / best[-1] > lowest[0] / lowest[-1]  # pay holds the best more than the others
    few = simulated("balanced", 6, 3)
    short = table_of_steps(few, diagnose(few))
    assert short is not None
    assert foresee(short, 0, 0).posterior == foresee(short, 0, 15).posterior


def test_people_who_want_more_pay_growth_are_likelier_to_leave() -> None:
    numbers = simulated("balanced", seed=3)
    pulse = summarise(6, {"pay_growth_wanted": [0.1] * 6})
    plain, asked = (table_of_steps(numbers, diagnose(numbers, pulse=one)) for one in (None, pulse))
    assert plain is not None and asked is not None  # noqa: PT018
    assert leaving(foresee(asked, 0, 4))[0][1] > leaving(foresee(plain, 0, 4))[0][1]  # type: ignore[index]
    assert leaving(foresee(plain, 0, None)) is None


def test_the_odds_of_leaving_by_hand() -> None:
    table = {
        "pay_growth": 0.03, "pay_wanted": None, "readable": True, "by_pay": None, "verdicts": ["balanced"] * 61,
        "steps": [[0.5, 0.5, 0.5, 1.0, 0.25, 0.5, 0.25, 0.0, 2.0]] * 61,
    }  # fmt: skip
    best = math.exp(0.12 * 2) * (1 + 0.6 * 0.25) * (1 + 0.3 * 0.25)
    lowest = math.exp(0.03 * 2) * (1 + 0.8 * 0.25)
    found = dict(leaving(foresee(table, 0, None)) or ())
    assert found["Best fourth of reps"] == round(best, 2) == 1.57
    assert found["Lowest fourth"] == round(lowest, 2) == 1.27


def test_without_a_usable_row_nothing_is_foreseen() -> None:
    nothing = TeamNumbers(())
    assert table_of_steps(nothing, diagnose(nothing)) is None


@pytest.mark.parametrize(("numbers", "step"), [(TeamNumbers(()), 0.1), (simulated("balanced", 5, 4), 3.0)])
def test_what_cannot_be_foreseen_is_refused(numbers: TeamNumbers, step: float) -> None:
    with pytest.raises(BadInput):
        what_if(numbers, step)


def test_a_pulse_is_shown_from_five_answers_up() -> None:
    four = read_pulse(b"bored,free_time\n" + b"4,4\n" * 4, "pulse.csv")
    assert four.means == {}
    assert four.leaning is None
    five = read_pulse(b"bored,free_time,own_goal\n" + b"4,3,110%\n" * 5, "pulse.csv")
    assert five.means == {"bored": 4.0, "free_time": 3.0, "own_goal": 1.1}
    assert five.leaning == pytest.approx((1 + 0.5 + 0.5) / 3, abs=1e-3)
    assert len(QUESTIONS) <= 12


def test_a_bored_pulse_speaks_for_goals_that_are_too_safe() -> None:
    numbers = simulated("balanced", 8, 4, seed=5)
    pulse = summarise(6, {"bored": [4.0] * 6, "free_time": [4.0] * 6, "climate": [1.0] * 6})
    with_pulse = diagnose(numbers, pulse=pulse)
    assert with_pulse.posterior["too_safe"] > diagnose(numbers).posterior["too_safe"]
    assert with_pulse.profile.climate == 1.0


def test_answers_outside_the_scale_are_named_and_left_out() -> None:
    pulse = read_pulse(b"bored\n4\n4\n4\n4\n4\n9\n", "pulse.csv")
    assert pulse.means == {"bored": 4.0}
    assert "outside" in pulse.notes[0]
    with pytest.raises(BadInput):
        read_pulse(b"name\nJane\n", "pulse.csv")
