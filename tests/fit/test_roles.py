"""Kinds of work: what a team asks for, what a resume tells of, and how much carries over."""

from __future__ import annotations

import pytest

from recruit.domain.application import Application
from recruit.domain.goals import GoalProfile
from recruit.fit.kinds import TASKS
from recruit.fit.market import CUSTOMERS, PRODUCTS
from recruit.fit.roles import RUNGS, asked, likeness
from recruit.fit.wants import ambition, hoped
from recruit.fit.work import told


def carries(role: str, resume: str, **profile) -> float:
    team = asked(GoalProfile(role=role, **profile))
    assert team is not None
    return likeness(team.tasks, told(resume).tasks)


@pytest.mark.parametrize(
    ("profile", "task"),
    [
        (GoalProfile(role="brand marketing"), "brand"),
        (GoalProfile(role="device sales", client="Orthopaedics, OR team"), "theatre"),
        (GoalProfile(role="oncology launch", client="field team (20 reps)"), "visits"),
        (GoalProfile(role="sales", activity_per_day=60), "phone"),
        (GoalProfile(role="payer account manager"), "access"),
        (GoalProfile(client="Northmere"), None),
    ],
    ids=lambda value: value.role if isinstance(value, GoalProfile) else value,
)
def test_a_teams_words_tell_what_it_asks_for(profile, task):
    found = asked(profile)
    assert found is not None
    assert found.task == task


def test_a_team_without_a_word_on_its_work_asks_for_nothing():
    assert asked(GoalProfile()) is None


def test_the_present_title_weighs_most_wherever_it_stands():
    latest = told("Brand Manager, 2020 to now\n\nSales Representative, 2015 to 2019")
    assert latest.tasks["brand"] > latest.tasks["visits"] > 0
    assert latest.title == "Brand Manager"
    service = told("SERVICE\nPlatoon Medic, 2010 to 2016\nCIVILIAN\nTerritory Manager, Larkmoor, 2017 - present")
    assert service.title == "Territory Manager"


def test_a_resume_in_one_paragraph_a_job_is_read_too():
    work = told("2018–present. Account Executive, Larkmoor Imaging. Sold MRI to nine hospitals. Trained two nurses.")
    assert work.tasks == {"deals": 1.0}
    assert work.products["capital"] > 0


def test_bullets_and_spare_time_are_no_titles():
    work = told("Territory Manager, Larkmoor, 2019 to now\n- Trained nurses and coached reps\nVolunteer football coach")
    assert work.tasks == {"visits": 1.0}


@pytest.mark.parametrize("gap", ["2016 to 2018: parental leave", "Away from paid work 2013 to 2015, family."])
def test_time_away_says_nothing_beside_any_title(gap):
    lines = [
        "Sales consultant with a wide network",
        "Account Manager, Larkmoor, 2019 to now",
        "Earlier",
        "Shop Assistant",
    ]
    for place in range(len(lines) + 1):
        assert told("\n".join([*lines[:place], gap, *lines[place:]])) == told("\n".join(lines))


def test_a_job_with_a_leave_in_it_is_still_the_job():
    work = told("Account Manager, Larkmoor, 2019 to now (parental leave 2021 to 2022)")
    assert work.tasks == {"accounts": 1.0}


def test_territory_work_among_surgeons_is_work_in_the_operating_theatre():
    work = told("Territory Manager, Larkmoor, 2019 to now\n- 300 cases covered, knees and hips, tray errors halved")
    assert work.tasks == {"theatre": 1.0}


@pytest.mark.parametrize(
    ("role", "near", "far"),
    [
        ("device sales, OR team", "Orthopaedic Sales Representative\nKnee trays and surgeons", "CRM Specialist"),
        ("primary care rep", "Medical Representative, 2019 to now\nGPs and samples", "Charge Nurse"),
        ("inside sales", "Telesales Associate", "Brand Manager"),
        ("brand marketing", "Field Marketing Manager", "Sales Representative"),
        ("business development", "Business Development Manager, CRO", "Shop Assistant"),
        ("key account", "Hospital Representative, 2020 to now", "Digital Marketing Manager"),
    ],
)
def test_near_work_carries_over_more_than_far_work(role, near, far):
    assert carries(role, near) > carries(role, far)


def test_work_that_is_not_told_of_counts_for_neither():
    assert carries("device sales", "I like people.") == 0


@pytest.mark.parametrize("kinds", [TASKS, CUSTOMERS, PRODUCTS], ids=["tasks", "customers", "products"])
def test_the_tables_name_known_kinds_and_carry_over_at_most_all(kinds):
    for key, kind in kinds.items():
        assert kind.name
        assert set(kind.carries) <= set(kinds) - {key}
        assert all(0 <= share <= 1 for share in kind.carries.values())


def test_every_kind_of_work_has_its_rung():
    assert set(RUNGS) == set(TASKS)


@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("In five years, director of sales.", 1, 1),
        ("I hope to be a regional manager by 2031.", 0.5, 1),
        ("In five years the same job.", -1, -0.5),
        ("In five years a bigger territory, home on Fridays.", -0.5, 0.5),
    ],
)
def test_the_five_year_line_tells_what_is_wanted(line, least, most):
    found = ambition(Application(id="p", next_goal=line))
    assert found is not None
    assert least <= found <= most


def test_without_a_five_year_line_nothing_is_wanted():
    assert ambition(Application(id="p", next_goal="Ten accounts by May.")) is None


def test_the_next_goal_names_the_work_hoped_for():
    assert set(hoped(Application(id="p", next_goal="A device rep job by June."))) == {"visits"}
    assert hoped(Application(id="p", next_goal="Ten by May.")) == {}
