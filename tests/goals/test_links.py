"""The funnel rep by rep: rates and intervals by hand, and nobody told to work on what is only bad luck."""

from __future__ import annotations

import math

import numpy as np
import pytest

from recruit.domain.goals import RepPeriod
from recruit.goals.charts import BEST_FOURTH, funnel_reps
from recruit.goals.frame import Frame, frame_of
from recruit.goals.links import Z, between_reps, dispersion, rep_funnels, rep_links


def frame(rates: dict[str, tuple[float, float]], calls: float = 1000.0, quarters: int = 4, seed: int = 3) -> Frame:
    """Reps with (meetings a call, deals a meeting), counted with the luck of the draw."""
    rng = np.random.default_rng(seed)
    rows = []
    for name, (meets, closes) in rates.items():
        for k in range(quarters):
            meetings = int(rng.binomial(int(calls), meets))
            deals = int(rng.binomial(meetings, closes))
            rows.append(
                RepPeriod(
                    name, f"2024-Q{k + 1}", 100, 100, calls=calls, meetings=meetings, deals=deals, revenue=9.0 * deals
                )
            )
    return frame_of(rows)


def test_a_rate_and_its_interval_by_hand() -> None:
    rows = [RepPeriod(f"R{k}", "2024-Q1", 100, 100, calls=400, meetings=m) for k, m in enumerate((100, 80, 120, 90))]
    (link,) = rep_links(frame_of(rows))
    first = link.rates[0]
    error = math.sqrt(0.75 / (0.25 * 400))  # one quarter a rep leaves no freedom, so counts scatter as counts do
    assert first.value == 0.25
    assert first.low == pytest.approx(0.25 * math.exp(-Z * error))
    assert first.high == pytest.approx(0.25 * math.exp(Z * error))


def test_quarters_that_scatter_more_than_counts_widen_the_interval_by_pearsons_ratio() -> None:
    rep = np.repeat(np.arange(3), 4)
    into = np.full(12, 100.0)
    out = np.tile([10.0, 30.0, 10.0, 30.0], 3)
    # rate .2; each quarter is .1 away: 100 * .01 / .16 = 6.25, twelve of them over nine freedoms
    assert dispersion(rep, into, out, money=False) == pytest.approx(12 * 6.25 / 9)
    assert dispersion(rep, into, np.full(12, 20.0), money=False) == 1.0
    assert dispersion(rep[:4], into[:4], out[:4], money=False) is None


def test_the_scatter_between_reps_is_dersimonian_and_lairds() -> None:
    y, noise = np.array([0.0, 1.0]), np.array([0.1, 0.1])
    # Q = 2 * 10 * .25 = 5, less one freedom, over 20 - 200 / 20 = 10
    assert between_reps(y, noise) == (pytest.approx(0.4), pytest.approx(0.5))
    assert between_reps(np.array([0.0, 0.1]), noise)[0] == 0.0


def test_each_rep_hears_of_the_link_that_falls_furthest_short() -> None:
    team = {
        "Ana": (0.3, 0.1),
        "Bo": (0.1, 0.3),
        "Cy": (0.3, 0.3),
        "Di": (0.31, 0.29),
        "Ed": (0.3, 0.31),
        "Flo": (0.29, 0.3),
    }
    counted = frame(team, calls=4000)
    found = {one.name: one for one in rep_funnels(counted, rep_links(counted))}
    assert found["Ana"].work_on == "deals from meetings"
    assert found["Bo"].work_on == "meetings from calls"
    assert found["Ana"].gap == pytest.approx(0.66, abs=0.06)
    assert found["Cy"].work_on == found["Ed"].work_on == "none stands out"


def test_reps_who_differ_by_luck_alone_are_told_nothing() -> None:
    told = 0
    for seed in range(20):
        alike = frame({f"R{k:02d}": (0.2, 0.25) for k in range(12)}, calls=200, seed=seed)
        told += sum(one.gap is not None for one in rep_funnels(alike, rep_links(alike)))
    assert told <= 12  # of 240 reps, with three links each


def test_a_handful_of_calls_is_too_few_to_say() -> None:
    few = frame({f"R{k}": (0.4, 0.4) for k in range(5)}, calls=3, quarters=2)
    links = rep_links(few)
    assert {one.work_on for one in rep_funnels(few, links)} == {"too few to say"}
    assert all(rate.low is None for link in links for rate in link.rates)
    chart = funnel_reps(few)
    assert chart is not None
    assert chart.title == "There are too few calls, meetings and deals yet to compare single reps"


def test_the_chart_begins_with_the_mark_and_has_a_row_for_everybody() -> None:
    chart = funnel_reps(frame({f"R{k:02d}": (0.15 + 0.01 * k, 0.3) for k in range(25)}))
    assert chart is not None
    assert chart.rows[0][0] == BEST_FOURTH
    assert len(chart.rows) == 26
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    assert chart.columns[-2:] == ("work on", "short by")


def test_without_calls_meetings_or_deals_there_is_no_funnel_of_reps() -> None:
    assert funnel_reps(frame_of([RepPeriod("A", "2024-Q1", 100, 100), RepPeriod("B", "2024-Q1", 100, 90)])) is None
