"""Files of deals, and several uploads of one team."""

from __future__ import annotations

from recruit.domain.goals import TeamNumbers
from recruit.goals import diagnose, parse
from recruit.goals.merge import merge
from tests.goals.teams import csv

DEALS = csv(
    "opportunity_id,sales_agent,deal_stage,close_date,close_value",
    "1,Ann,Won,2024-01-03,100",
    "2,Ann,Won,2024-03-30,50",
    "3,Ann,Lost,2024-02-01,0",
    "4,Ben,Engaging,,",
    "5,Ben,Won,2024-06-30,70",
    "5,Ben,Won,2024-06-30,70",
    "6,Ben,Won,someday,70",
)


def test_won_deals_are_added_up_by_rep_and_quarter() -> None:
    numbers = parse(DEALS, "pipeline.csv")
    assert [(r.rep_id, r.period, r.actual, r.deals, r.quota) for r in numbers.rows] == [
        ("Ann", "2024-Q1", 150.0, 2.0, 0.0),
        ("Ben", "2024-Q2", 70.0, 1.0, 0.0),
    ]
    assert [reject.row for reject in numbers.rejected] == [7, 8]
    told = " ".join(numbers.notes)
    assert "no quotas" in told
    assert "1 lost deals and 1 still open" in told


def test_without_quotas_the_verdict_is_unclear_and_says_what_is_missing() -> None:
    diagnosis = diagnose(parse(DEALS, "pipeline.csv"))
    assert diagnosis.verdict == "unclear"
    assert any("Quotas" in reason for reason in diagnosis.missing)


def test_quotas_and_deals_meet_by_rep_and_quarter() -> None:
    quotas = parse(csv("Rep,Quarter,Quota", "ann,2024-Q1,120", "Ben,2024-Q2,80", "Cy,2024-Q2,80"), "quotas.csv")
    joined = merge([parse(DEALS, "pipeline.csv"), quotas])
    assert [(r.rep_id, r.quota, r.actual, r.has_result) for r in joined.rows] == [
        ("Ann", 120, 150, True),
        ("Ben", 80, 70, True),
        ("Cy", 80, 0, False),
    ]
    assert any("no result" in note for note in joined.notes)
    assert not any("cannot be judged" in note for note in joined.notes)


def test_the_same_upload_twice_counts_once_and_a_correction_stands() -> None:
    first = parse(csv("rep_id,period,quota,actual,calls", "A,2024-Q1,100,90,7", "A,2024-Q2,100,95,8"), "a.csv")
    second = parse(csv("rep_id,period,quota,actual", "A,2024-Q2,100,105"), "b.csv")
    assert merge([first, first]).rows == first.rows
    both = merge([first, second])
    assert [(r.actual, r.calls) for r in both.rows] == [(90, 7), (105, 8)]
    assert any("later" in note for note in both.notes)
    assert merge([]) == TeamNumbers(())
