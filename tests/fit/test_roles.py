"""Kinds of work: what a team asks for and what a resume tells of."""

from __future__ import annotations

import pytest

from recruit.domain.application import Application
from recruit.domain.goals import GoalProfile
from recruit.fit.roles import asked, likeness, told
from recruit.fit.wants import ambition


def test_a_marketing_team_asks_for_marketing():
    found = asked(GoalProfile(role="brand marketing"))
    assert found is not None
    assert found.markets


def test_a_team_without_a_role_asks_for_nothing():
    assert asked(GoalProfile()) is None


def test_the_latest_title_weighs_most():
    work = told("Brand Manager, 2020 to now\n\nSales Representative, 2015 to 2019")
    assert work.markets > work.sells > 0


def test_a_nurse_has_no_title_of_either_side():
    assert told("Charge Nurse, Cardiac ICU\nStaff Nurse, Telemetry").new


def test_like_work_is_liker_than_unlike_work():
    team = asked(GoalProfile(role="device sales"))
    assert team is not None
    assert team.kinds is not None
    knee, phone = told("Knee and hip implants in the operating room"), told("Outbound calls, inside sales")
    assert knee.kinds is not None
    assert phone.kinds is not None
    assert likeness(team.kinds, knee.kinds) > likeness(team.kinds, phone.kinds)


@pytest.mark.parametrize(
    ("line", "reach"),
    [("In five years, director of sales.", 1.0), ("In five years the same job.", -1.0), ("Ten accounts by May.", None)],
)
def test_the_five_year_line_tells_what_is_wanted(line, reach):
    assert ambition(Application(id="p", next_goal=line)) == reach
