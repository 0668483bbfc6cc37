"""Each figure against a table worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from recruit.domain.goals import RepPeriod, Statistic
from recruit.goals import parse
from recruit.goals.attainment import intraclass
from recruit.goals.frame import frame_of, split
from recruit.goals.shape import FIGURES, shape
from recruit.goals.statistics import NAMES, statistics
from tests.goals.teams import csv, simulated, team

HAND = team(
    {
        "A": [(100, 101), (100, 103), (100, 99), (100, 120)],
        "B": [(100, 104), (100, 98), (100, 130), (100, 60)],
        "C": [(100, 102), (100, 112), (100, 100), (100, 96)],
    }
)


def figures(numbers: object, market_growth: float | None = None) -> dict[str, Statistic]:
    frame, _ = split(numbers.rows)  # type: ignore[attr-defined]
    return {figure.key: figure for figure in statistics(frame, market_growth)}


def test_counts_of_the_hand_worked_table() -> None:
    found = figures(HAND)
    assert found["hit_share"].value == pytest.approx(8 / 12, abs=1e-4)
    assert found["median_attainment"].value == 1.015
    assert found["just_over_ratio"].value == pytest.approx((5 + 1) / (3 + 1))  # 100 101 102 103 104 over 96 98 99
    assert found["near_overshoot"].value == pytest.approx(5 / 6, abs=1e-4)  # those five of 100 to 115, with 112
    assert found["upper_tail"].value == pytest.approx(2 / 12, abs=1e-4)
    assert found["lower_tail"].value == pytest.approx(1 / 12, abs=1e-4)
    assert found["spread"].value == pytest.approx(np.subtract(*np.quantile(
        [1.01, 1.03, 0.99, 1.2, 1.04, 0.98, 1.3, 0.6, 1.02, 1.12, 1.0, 0.96], [0.75, 0.25])), abs=1e-4)  # fmt: skip


def test_demonstrated_capacity_sets_goals_against_the_best_before() -> None:
    found = figures(HAND)
    by_hand = [100 / 101, 100 / 103, 100 / 103, 100 / 104, 100 / 104, 100 / 130, 100 / 102, 100 / 112, 100 / 112]
    assert found["demonstrated_capacity"].value == pytest.approx(sum(by_hand) / 9, abs=1e-4)


def test_growth_is_within_reps_and_a_newcomer_does_not_count() -> None:
    steady = {"A": [(100, 100 * 1.1 ** (k / 4)) for k in range(8)], "B": [(100, 50 * 1.1 ** (k / 4)) for k in range(8)]}
    grown = team(steady)
    late = team({"Z": [(900, 900)] * 8}).rows[6:]
    found = figures(replace(grown, rows=(*grown.rows, *late)), 0.04)
    assert found["growth"].value == pytest.approx(0.1, abs=1e-3)
    assert found["growth_gap"].value == pytest.approx(0.06, abs=1e-3)
    assert found["goal_growth"].value == pytest.approx(0.0, abs=1e-6)


def test_goals_that_follow_results_are_seen() -> None:
    rows = {}
    for name, lucks in {"A": (1.2, 0.9, 1.1, 1.0, 1.3, 0.8), "B": (0.9, 1.1, 1.0, 1.2, 0.8, 1.1)}.items():
        quota, quarters = 100.0, []
        for luck in lucks:
            quarters.append((quota, quota * luck))
            quota *= luck**0.5
        rows[name] = quarters
    assert figures(team(rows))["ratchet"].value == pytest.approx(0.5, abs=1e-6)


def test_the_weakest_link_is_found_against_the_teams_own_best() -> None:
    rows = [
        RepPeriod(f"R{k}", "2024-Q1", 100, 100, calls=100, meetings=40, deals=deals, revenue=1000.0 * deals)
        for k, deals in enumerate((20, 10, 10, 10))
    ]
    found = figures(replace(HAND, rows=tuple(rows)))
    assert found["funnel"].value == pytest.approx(1 - (50 / 160) / 0.5, abs=1e-4)
    assert "deals from meetings" in found["funnel"].says
    assert found["activity"].value == pytest.approx(140 / 63, abs=1e-4)


def test_bookings_at_the_end_of_the_quarter_by_month_and_by_day() -> None:
    months = ["rep,month,quota,actual"]
    months += [
        f"{rep},{y}-{m:02d},100,{200 if m % 3 == 0 else 100}" for rep in "ABC" for y in (2023,) for m in range(1, 13)
    ]
    found = figures(parse("\n".join(months).encode(), "months.csv"))["end_spike"]
    assert found.value == 0.5  # 200 of 400, where an even pace gives a third
    assert "an even pace gives 33 %" in found.says
    rows = [
        RepPeriod(f"R{r}", f"2023-Q{k + 1}", 100, 100, late_month=60.0, late_weeks=40.0 if r else 10.0)
        for r in range(4)
        for k in range(4)
    ]
    days = figures(replace(HAND, rows=tuple(rows)))["end_spike"]
    assert days.value == pytest.approx((3 * 40 + 10) / 400, abs=1e-4)
    assert "in the last 14 days" in days.says
    assert figures(HAND)["end_spike"].value is None
    assert "no months or days" in figures(HAND)["end_spike"].says


def test_deals_tell_what_came_late_in_each_quarter() -> None:
    data = csv(
        "Sales Agent,Deal Stage,Close Date,Close Value",
        "Ann,Won,2024-01-10,100",
        "Ann,Won,2024-03-05,40",
        "Ann,Won,2024-03-28,60",
        "Ann,Won,2024-06-30,50",
    )
    one, two = parse(data, "deals.csv").rows
    assert (one.actual, one.late_month, one.late_weeks) == (200, 100, 60)
    assert (two.late_month, two.late_weeks) == (50, 50)


def test_who_stops_at_the_goal_is_counted_among_reps_with_four_quarters() -> None:
    rows = {"A": [(100, 101), (100, 103), (100, 102), (100, 90)], "B": [(100, 90), (100, 120), (100, 130), (100, 80)]}
    rows |= {"C": [(100, 102)] * 4, "D": [(100, 101)] * 2}
    found = figures(team(rows))["coasting"]
    assert found.value == pytest.approx(2 / 3, abs=1e-4)
    assert found.says == "Two reps of 3 reach the goal in most quarters and stop just over it."
    assert figures(team({"A": [(100, 101)] * 4}))["coasting"].value is None


def test_pay_beside_goals_is_the_difference_of_their_growth() -> None:
    rows = [
        RepPeriod(f"R{r}", f"{2022 + k // 4}-Q{k % 4 + 1}", 100 * 1.08 ** (k / 4), 100, pay=50 * 1.03 ** (k / 4))
        for r in range(4)
        for k in range(8)
    ]
    found = figures(replace(HAND, rows=tuple(rows)))["pay_gap"]
    assert found.value == pytest.approx(-0.05, abs=1e-3)
    assert "5 % a year slower than their goals" in found.says
    assert figures(HAND)["pay_gap"].value is None


def test_easy_hits_compare_a_rep_with_their_own_middle() -> None:
    calls = {True: 50.0, False: 150.0}
    rows = [
        RepPeriod(f"R{r}", f"2023-Q{k + 1}", 100, 110 if k < 2 else 90, calls=calls[k < 2] + k)
        for r in range(4)
        for k in range(4)
    ]
    assert figures(replace(HAND, rows=tuple(rows)))["easy_hits"].value == 1.0


def test_pay_that_follows_results_is_an_elasticity() -> None:
    rows = [
        RepPeriod(f"R{r}", f"2023-Q{k + 1}", 100, 80 + 10 * k + r, pay=50 * ((80 + 10 * k + r) / 100) ** 0.4)
        for r in range(4)
        for k in range(4)
    ]
    assert figures(replace(HAND, rows=tuple(rows)))["pay_slope"].value == pytest.approx(0.4, abs=1e-3)


def test_territories_and_own_goals() -> None:
    rows = [replace(row, territory="North" if row.rep_id == "A" else "South", own_goal=120) for row in HAND.rows]
    found = figures(replace(HAND, rows=tuple(rows)))
    assert found["own_goals"].value == 1.2
    north, south = 423 / 400, (104 + 98 + 130 + 60 + 102 + 112 + 100 + 96) / 800
    assert found["territories"].value == pytest.approx(north - south, abs=1e-4)


def test_the_heap_just_over_the_goal_is_measured_in_a_large_team() -> None:
    rng = np.random.default_rng(3)
    smooth = [float(x) for x in rng.normal(1.05, 0.18, 400)]
    heaped = [1.0 + abs(x - 1.0) * 0.1 if 1.06 < x < 1.2 else x for x in smooth]
    free, stopped = (figures(team({f"R{k}": [(100, 100 * x) for x in xs[k * 8 : k * 8 + 8]] for k in range(50)}))
                     for xs in (smooth, heaped))  # fmt: skip
    assert free["excess_mass"].value < 1.5  # type: ignore[operator]
    assert stopped["excess_mass"].value > 3  # type: ignore[operator]
    assert figures(HAND)["excess_mass"].value is None


def test_reps_who_are_alike_in_all_their_quarters_widen_the_interval() -> None:
    alike = team({f"R{k}": [(100, 110 if k % 2 else 90)] * 8 for k in range(6)})
    mixed = team({f"R{k}": [(100, 110), (100, 90)] * 4 for k in range(6)})
    wide, narrow = figures(alike)["hit_share"], figures(mixed)["hit_share"]
    assert wide.value == narrow.value == 0.5
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)  # type: ignore[operator]
    frame = frame_of(alike.rows)
    assert intraclass(frame, (frame.attainment >= 1).astype(float)) == pytest.approx(1.0)


def test_all_figures_are_told_in_order_and_intervals_hold_their_value() -> None:
    frame, _ = split(simulated("balanced").rows)
    told = statistics(frame, 0.05)
    assert [(figure.key, figure.name) for figure in told] == list(NAMES)
    for figure in told:
        assert figure.says.endswith(".")
        if figure.value is not None and figure.low is not None:
            assert figure.low - 0.05 <= figure.value <= figure.high + 0.05  # type: ignore[operator]


def test_ramping_leave_and_part_periods_are_set_apart() -> None:
    rows = (
        RepPeriod("A", "2024-Q1", 100, 90),
        RepPeriod("B", "2024-Q1", 100, 20, tenure_months=2),
        RepPeriod("C", "2024-Q1", 100, 0, on_leave=True),
        RepPeriod("D", "2024-Q1", 100, 30, part=True),
    )
    frame, apart = split(rows)
    assert frame.reps == 1
    assert [(a.rep_id, a.attainment) for a in apart] == [("B", 0.2), ("C", 0.0), ("D", 0.3)]


def test_the_shape_has_a_figure_for_every_name_and_none_is_infinite() -> None:
    for numbers in (HAND, team({"A": [(100, 0)]}), team({"A": [(100, 100)] * 9})):
        found = shape(frame_of(numbers.rows))
        assert len(found) == len(FIGURES)
        assert all(math.isfinite(value) for value in found)
