"""Ranking: sums, bands, ties, and the idea: a driven person on a too-safe team is a risk for the client to act on."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from recruit.domain.fit import FitScore, as_contract
from recruit.domain.goals import GoalProfile
from recruit.fit import rank
from tests.fit.people import FAIR, HARD, MARKETER, RAISING, SAFE, TEAMS, entrant

PEOPLE = [entrant(f"p{n}", drive) for n, drive in enumerate((0.5, 1.5, 2.5, 3.0, 3.5, 3.9))]
WANTING = [entrant("more", 3.6, pay_growth=">15"), entrant("none", None), entrant("other", 3.0, MARKETER)]


def one(drive: float, team: GoalProfile, **application) -> FitScore:
    return rank([entrant("p", drive, **application)], team)[0]


@pytest.mark.parametrize("team", [*TEAMS, GoalProfile()], ids=lambda t: t.id or "none")
def test_contributions_sum_to_the_fit_and_everything_stays_on_the_line(team):
    for score in rank([*PEOPLE, *WANTING], team):
        assert sum(c.points for c in score.contributions) == pytest.approx(score.fit, abs=1e-9)
        assert all(0 <= v <= 4 for v in (score.performance, score.retention_risk, score.strain_risk, score.fit))
        assert 0 <= score.low <= score.fit <= score.high <= 4
        assert all(c.says for c in score.contributions)


def test_the_order_of_people_changes_nothing():
    for team in TEAMS:
        assert rank(PEOPLE, team) == rank(list(reversed(PEOPLE)), team)


def test_ranks_count_up_and_bands_never_go_back():
    ranked = rank([*PEOPLE, *WANTING], FAIR)
    assert [s.rank for s in ranked] == list(range(1, len(ranked) + 1))
    assert [s.fit for s in ranked] == sorted((s.fit for s in ranked), reverse=True)
    bands = [s.band for s in ranked]
    assert bands == sorted(bands)
    assert bands[0] == 1


def test_people_of_one_band_cannot_be_told_apart_from_its_first_and_the_next_ones_can():
    ranked = rank(PEOPLE, HARD)
    firsts = {band: next(s for s in ranked if s.band == band) for band in {s.band for s in ranked}}
    for s in ranked:
        assert not apart(firsts[s.band], s)
        assert s.band == 1 or s is not firsts[s.band] or apart(firsts[s.band - 1], s)


def apart(one, other):
    halves = (max(s.high - s.fit, s.fit - s.low) for s in (one, other))
    return one.fit - other.fit > math.hypot(*halves)


def test_equal_people_stand_in_order_of_id_and_it_is_said():
    twins = [entrant(name, 3.0) for name in ("b", "c", "a")]
    ranked = rank(twins, FAIR)
    assert [s.id for s in ranked] == ["a", "b", "c"]
    assert len({s.band for s in ranked}) == 1
    assert all("tied" in {f.code for f in s.flags} for s in ranked)


def test_a_driven_person_on_a_too_safe_team_performs_and_may_leave():
    driven, calm = one(3.8, SAFE, pay_growth=">15"), one(1.2, SAFE, pay_growth="0-3")
    assert driven.performance > calm.performance
    assert driven.retention_risk > 3
    assert calm.retention_risk < 1.5
    assert "may_leave" in {f.code for f in driven.flags}
    leaving = next(c for c in driven.contributions if c.feature == "staying")
    assert leaving.points < 0
    assert "client" in leaving.says


def test_a_promised_raise_of_goals_lowers_the_risk_and_both_are_shown():
    score = one(3.6, RAISING)
    assert score.retention_after_raise is not None
    assert score.retention_after_raise < score.retention_risk
    assert score.fit > one(3.6, SAFE).fit
    assert one(3.6, SAFE).retention_after_raise is None


def test_hard_goals_without_evidence_of_record_are_strain():
    assert one(1.0, HARD).strain_risk > 2.5
    assert one(3.8, HARD).strain_risk < 1.8
    assert "strain" in {f.code for f in one(1.0, HARD).flags}


@pytest.mark.parametrize("team", [HARD, FAIR], ids=lambda t: t.id)
def test_more_drive_never_lowers_performance_and_never_raises_strain(team):
    ranked = [one(drive / 4, team) for drive in range(17)]
    assert [s.performance for s in ranked] == sorted(s.performance for s in ranked)
    assert [s.strain_risk for s in ranked] == sorted((s.strain_risk for s in ranked), reverse=True)


def test_wanting_faster_pay_growth_than_the_team_gives_raises_the_risk_of_leaving():
    risks = [one(3.0, SAFE, pay_growth=wanted).retention_risk for wanted in ("4-7", "8-15", ">15")]
    assert risks == sorted(risks)
    assert risks[0] < risks[-1]


def test_a_marketer_for_a_field_team_is_a_mismatch_of_role_and_not_of_drive():
    field = rank([entrant("rep", 3.0), entrant("marketer", 3.0, MARKETER)], FAIR)
    assert [s.id for s in field] == ["rep", "marketer"]
    marketing = GoalProfile(id="m", role="marketing", challenge=2.0)
    assert rank([entrant("rep", 3.0), entrant("marketer", 3.0, MARKETER)], marketing)[0].id == "marketer"


@pytest.mark.parametrize(
    "team",
    [
        GoalProfile(),
        GoalProfile(id="x", challenge=2.0, posterior={"too_safe": 0.4, "balanced": 0.35, "too_ambitious": 0.25}),
    ],
    ids=["empty", "unclear"],
)
def test_without_a_clear_profile_people_are_ranked_by_drive_alone_and_it_is_said(team):
    ranked = rank(PEOPLE, team)
    assert [s.id for s in ranked] == ["p5", "p4", "p3", "p2", "p1", "p0"]
    assert all("drive_alone" in {f.code for f in s.flags} for s in ranked)
    assert [s.fit for s in ranked] == pytest.approx([3.9, 3.5, 3.0, 2.5, 1.5, 0.5], abs=1e-5)


def test_who_said_nothing_stands_in_the_middle_with_the_widest_interval_and_a_flag():
    score = rank([entrant("none", None)], FAIR)[0]
    assert (score.low, score.high) == (0, 4)
    assert "nothing_said" in {f.code for f in score.flags}
    assert len(score.missing) == 7


def test_sentences_quote_the_evidence():
    score = one(3.0, FAIR)
    record = next(c for c in score.contributions if c.feature == "record")
    assert record.quotes == ("asked for it",)
    assert "“asked for it”" in record.says


@pytest.mark.parametrize("team", TEAMS, ids=lambda t: t.id)
def test_name_school_and_address_change_nothing(team):
    plain = "Ada North\na@b.example\n" + PEOPLE[0].application.resume + "\nBA History, North College, 2001"
    twin = "Bo Sales\n+44 7700 900 111\n" + PEOPLE[0].application.resume + "\nBSc Surgery, Imaging University, 1981"
    fits = [rank([entrant("p", 3.0, resume)], team)[0] for resume in (plain, twin)]
    assert replace(fits[0]) == replace(fits[1])


def test_the_answer_has_the_contracts_shape():
    answer = as_contract(one(3.0, FAIR))
    assert list(answer) == [
        "id", "rank", "band", "fit", "low", "high", "performance", "retention_risk", "strain_risk", "contributions",
        "flags", "missing",
    ]  # fmt: skip
