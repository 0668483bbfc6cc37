"""The pool: one vectorised pass gives what the ranker gives, person by person."""

from __future__ import annotations

import numpy as np
import pytest

from recruit.domain.goals import GoalProfile
from recruit.fit import rank
from recruit.fit.pool import COLUMNS, best, fits, pooled
from tests.fit.people import MARKETER, TEAMS, entrant

MARKETING = GoalProfile(id="m", role="marketing", challenge=1.0)
PHONES = GoalProfile(
    id="p", role="inside sales", industry="pharma", challenge=1.6, pay_growth=0.03, summary="Daily boards, high volume."
)
RESUMES = (
    MARKETER,
    "Inside Sales Representative\nOutbound calls, diagnostics and devices.",
    "District Manager, 2019 to now\nLarkmoor Pharma, primary care\n\nTerritory Manager, 2012 to 2018\nKnees and hips",
    "I like people.",
)
PEOPLE = [
    entrant(
        f"p{n:02d}",
        (n % 9) / 2 if n % 7 else None,
        RESUMES[n % len(RESUMES)],
        pay_growth=("0-3", "4-7", "8-15", ">15", None)[n % 5],
        pay_mix=("mostly fixed", "balanced", "mostly results-based", None)[n % 4],
        next_goal=("In five years the same job as a device rep.", "In five years, director.", "")[n % 3],
    )
    for n in range(60)
]


@pytest.mark.parametrize("team", [*TEAMS, GoalProfile(), MARKETING, PHONES])
def test_the_pool_gives_what_the_ranker_gives(team):
    pool = pooled(PEOPLE)
    found = dict(zip(pool.ids, fits(pool, team), strict=True))
    for score in rank(PEOPLE, team):
        assert found[score.id] == pytest.approx(score.fit, abs=1e-4)


def test_the_best_come_first_and_ties_by_id():
    pool, team = pooled(PEOPLE), TEAMS[0]
    chosen = best(pool, team, 10)
    assert [fit for _, fit in chosen] == sorted((fit for _, fit in chosen), reverse=True)
    assert chosen == sorted(chosen, key=lambda one: (-one[1], one[0]))
    assert len(best(pool, team, 1000)) == len(PEOPLE)


def test_a_person_is_a_column_of_small_floats():
    pool = pooled(PEOPLE)
    assert pool.columns.dtype == np.float32
    assert pool.columns.shape == (len(COLUMNS), len(PEOPLE))


def test_an_empty_pool_is_no_problem():
    pool = pooled([])
    assert fits(pool, TEAMS[0]).size == 0
    assert best(pool, TEAMS[0], 5) == []
