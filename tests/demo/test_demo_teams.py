"""The teams' numbers are the ones that the script draws, and each tells the story it was made for."""

from __future__ import annotations

import csv
import runpy
from statistics import median

import pytest

from recruit import goals

INTENDED = {
    "respiratory": "too_safe",
    "pune-desk": "balanced",
    "operating-room": "too_ambitious",
    "partnering": "unclear",
}


def rows_of(demo, team):
    with (demo / "teams" / f"{team}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if row.get("on_leave") != "yes"]


def attainments(rows):
    return [float(row["actual"]) / float(row["quota"]) for row in rows]


def hit_share(rows):
    return sum(a >= 1 for a in attainments(rows)) / len(rows)


def test_drawing_the_teams_again_gives_the_same_files(demo, tmp_path):
    script = runpy.run_path(str(demo / "make_teams.py"))
    for team in script["MAKERS"]:
        assert script["write"](team, tmp_path).read_bytes() == (demo / "teams" / f"{team}.csv").read_bytes()


@pytest.mark.parametrize(
    ("team", "reps", "quarters"),
    [("respiratory", 14, 8), ("pune-desk", 12, 8), ("operating-room", 10, 8), ("partnering", 4, 2)],
)
def test_each_team_has_its_size(demo, team, reps, quarters):
    rows = rows_of(demo, team)
    assert len({row["rep_id"] for row in rows}) == reps
    assert len({row["period"] for row in rows}) == quarters


def test_the_safe_team_lands_just_over_and_makes_few_calls(demo):
    rows = rows_of(demo, "respiratory")
    just_over = [a for a in attainments(rows) if 1 <= a < 1.05]
    assert len(just_over) / len(rows) > 0.85
    assert median(float(row["calls"]) / 62 for row in rows) < 6


def test_the_balanced_team_hits_a_little_more_than_half_of_the_time(demo):
    assert 0.5 < hit_share(rows_of(demo, "pune-desk")) < 0.65


def test_the_ambitious_team_rarely_hits(demo):
    assert hit_share(rows_of(demo, "operating-room")) < 0.25


@pytest.fixture(scope="module")
def diagnoses(agency, demo):
    """Every team judged with its market's growth, by key."""
    out = {}
    for client in agency["clients"]:
        for team in client["teams"]:
            path = demo / team["numbers"]
            numbers = goals.parse(path.read_bytes(), path.name)
            out[team["key"]] = goals.diagnose(numbers, market_growth=team["market_growth"])
    return out


def test_each_team_is_judged_as_it_was_made(diagnoses):
    assert {key: diagnosis.verdict for key, diagnosis in diagnoses.items()} == INTENDED


@pytest.mark.parametrize("team", INTENDED)
def test_the_verdict_does_not_hang_on_knowing_the_market(demo, team):
    numbers = goals.parse((demo / "teams" / f"{team}.csv").read_bytes(), f"{team}.csv")
    assert goals.diagnose(numbers).verdict == INTENDED[team]


def test_every_row_of_every_team_can_be_used(diagnoses):
    assert all(diagnosis.rejected == () for diagnosis in diagnoses.values())


def test_the_safe_team_has_people_whose_own_goals_stand_higher(diagnoses):
    own = next(s for s in diagnoses["respiratory"].statistics if s.key == "own_goals")
    assert own.value is not None
    assert own.value > 1.05
