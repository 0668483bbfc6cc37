"""What holds for everyone: monotone, exact for twins, deaf to boilerplate, sums that can be checked by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS
from recruit.domain.fit import FitScore
from recruit.domain.goals import GoalProfile
from recruit.fit import rank
from recruit.fit.features import HEADS, SIGNS, team_from, values
from recruit.fit.model import load
from tests.fit.people import FAIR, HARD, MARKETER, RAISING, REP, SAFE, TEAMS, entrant

ASKING = GoalProfile(
    id="asking", role="business development", challenge=2.7, summary="Needs resilience, initiative and planning."
)
RESUME = """Ada North
ada@post.example | 555 010 2233 | 4 Mill Lane

She is a seller who likes the road.

Key Account Manager, Larkmoor Diagnostics, 2019 to now
- 31 laboratories, reagent contracts, tenders
Out of work from 2017 to 2018
Territory Manager, Larkmoor Diagnostics, 2012 to 2016

Education
BA History, North College, 1999

Member, Women in Sales
"""
TWINS = {
    "name": ("Ada North", "Thi Hoa Nguyen"),
    "pronoun": ("She is", "He is"),
    "school": ("North College", "Imaging University of Surgery"),
    "year of schooling": ("1999", "1978"),
    "address": ("4 Mill Lane", "118 Hospital Road"),
    "gap": ("Out of work from 2017 to 2018\n", ""),
    "membership": ("Member, Women in Sales", "Member, Society of Black Nurses"),
}
STUFF = "I am a truly outstanding, passionate and results-oriented person who gives a hundred per cent every day. "


def one(team: GoalProfile, drive: float = 3.0, resume: str = REP, **application) -> FitScore:
    return rank([entrant("p", drive, resume, **application)], team)[0]


@pytest.mark.parametrize("team", [*TEAMS, ASKING], ids=lambda t: t.id)
@pytest.mark.parametrize("kind", TWINS)
def test_twins_score_exactly_alike(team, kind):
    old, new = TWINS[kind]
    twin = RESUME.replace(old, new)
    assert twin != RESUME
    assert one(team, resume=twin) == one(team, resume=RESUME)


@pytest.mark.parametrize("team", [*TEAMS, ASKING], ids=lambda t: t.id)
def test_boilerplate_and_repetition_change_nothing(team):
    plain = one(team, resume=RESUME)
    assert one(team, resume=f"{RESUME}\n{STUFF * 30}") == plain
    assert one(team, resume=RESUME.replace("tenders", "tenders, tenders, reagent contracts, tenders")) == plain


def test_the_weights_keep_the_signs_that_the_idea_gives_them():
    model = load()
    for place, head in enumerate(HEADS):
        for key, signs in SIGNS.items():
            assert model.heads[head].weights[key] * signs[place] >= 0
            assert signs[place] or not model.heads[head].weights[key]
    for key, weight in model.fit.weights.items():
        assert weight * (SIGNS[key][3] if key in SIGNS and SIGNS[key][3] else 1) >= 0


@pytest.mark.parametrize("team", [*TEAMS, ASKING], ids=lambda t: t.id)
def test_more_of_any_dimension_never_lowers_performance_and_never_raises_strain(team):
    for key in DIMENSIONS:
        scores = [_with(key, value / 2, team) for value in range(9)]
        for less, more in pairwise(scores):
            assert more.performance >= less.performance
            assert more.strain_risk <= less.strain_risk


@pytest.mark.parametrize("team", [HARD, RAISING], ids=lambda t: t.id)
def test_where_there_is_much_to_reach_more_drive_never_lowers_the_fit(team):
    fits = [one(team, drive / 4).fit for drive in range(17)]
    assert fits == sorted(fits)


def test_work_nearer_to_the_teams_never_lowers_performance():
    assert one(FAIR, resume=RESUME).performance > one(FAIR, resume=MARKETER).performance


@pytest.mark.parametrize("team", [SAFE, FAIR], ids=lambda t: t.id)
def test_wanting_more_in_five_years_never_lowers_the_risk_of_leaving(team):
    lines = ("In five years the same job.", "", "In five years, vice president.")
    risks = [one(team, next_goal=line).retention_risk for line in lines]
    assert risks == sorted(risks)


@given(
    drive=st.floats(0, 4),
    challenge=st.floats(0, 4),
    pay=st.one_of(st.none(), st.floats(-0.1, 0.3)),
    raises=st.sampled_from([True, False, None]),
    role=st.sampled_from(["", "device sales", "marketing", "inside sales", "key account"]),
    wanted=st.sampled_from([None, "0-3", "8-15", ">15"]),
)
@settings(max_examples=150, deadline=None)
def test_contributions_sum_to_the_fit_for_any_person_and_team(drive, challenge, pay, raises, role, wanted):
    team = GoalProfile(id="t", role=role, challenge=challenge, pay_growth=pay, will_raise_goals=raises)
    score = one(team, drive, RESUME, pay_growth=wanted)
    assert sum(part.points for part in score.contributions) == pytest.approx(score.fit, abs=1e-6)
    assert 0 <= score.low <= score.fit <= score.high <= 4
    assert all(part.says.endswith((".", "”.")) for part in score.contributions)


def test_a_team_without_a_role_says_nothing_about_work():
    found = values(Application(id="p", resume=RESUME), entrant("p", 3.0).profile, team_from(GoalProfile(challenge=2.0)))
    assert all(found[key] == 0 for key in ("task", "task_demand", "product", "step_up", "step_down", "wish"))


def test_the_sentence_on_work_quotes_the_title():
    part = next(c for c in one(FAIR, resume=RESUME).contributions if c.feature == "role")
    assert part.quotes == ("Key Account Manager",)
    assert part.says == "Has done what this team does, looking after accounts: “Key Account Manager”."


def test_what_a_team_asks_for_lifts_who_has_shown_it():
    parts = {drive: {c.feature: c.points for c in one(ASKING, drive).contributions} for drive in (1.0, 3.5)}
    assert parts[1.0]["asked"] < 0 < parts[3.5]["asked"]


def _with(key: str, value: float, team: GoalProfile) -> FitScore:
    person = entrant("p", 2.5)
    old = person.profile.dimensions[key]
    overall = person.profile.overall
    moved = replace(overall, score=(overall.score or 0) + (value - 2.5) / len(DIMENSIONS))
    dimensions = {**person.profile.dimensions, key: replace(old, score=value)}
    return rank([replace(person, profile=replace(person.profile, dimensions=dimensions, overall=moved))], team)[0]


def test_preferring_pay_by_results_where_pay_is_fixed_raises_the_risk_of_leaving_alone():
    fixed = replace(FAIR, pay_mix="mostly fixed")
    calm, keen = (one(fixed, pay_mix=mix) for mix in ("mostly fixed", "mostly results-based"))
    assert keen.retention_risk > calm.retention_risk
    assert (keen.performance, keen.strain_risk) == (calm.performance, calm.strain_risk)


@pytest.mark.parametrize("team", [*TEAMS, ASKING], ids=lambda t: t.id)
def test_better_results_never_lower_the_fit_by_the_other_doors_that_they_open(team):
    person = entrant("p", 3.0)

    def fit(record: float) -> float:
        dimensions = {**person.profile.dimensions, "record": replace(person.profile.dimensions["record"], score=record)}
        return rank([replace(person, profile=replace(person.profile, dimensions=dimensions))], team)[0].fit

    fits = [fit(value / 2) for value in range(9)]
    assert fits == sorted(fits)
