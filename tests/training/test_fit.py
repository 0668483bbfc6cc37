"""How the ranking is fitted: honest folds, signs kept, and one arithmetic for training and ranking."""

from __future__ import annotations

import numpy as np
import pytest

from recruit.fit import rank
from recruit.fit.features import DIRECT, HEADS, SIGNS, team_from
from recruit.fit.model import load
from recruit.training.fit import Pair, by_person, by_team, cross_validated, design, fit, predict
from tests.fit.people import MARKETER, REP, TEAMS, entrant

PEOPLE = {
    f"p{n:02d}": entrant(f"p{n:02d}", (n % 9) / 2, (REP, MARKETER, "Telesales Associate, 2020 to now")[n % 3])
    for n in range(24)
}
READY = {team.id or "": team_from(team) for team in TEAMS}


def judged() -> list[Pair]:
    """Pairs whose raters like drive, dislike a risk of leaving, and differ a little."""
    out = []
    for n, person in enumerate(PEOPLE):
        drive = PEOPLE[person].profile.overall.score or 0.0
        for team in list(READY)[n % 2 :: 2]:
            told = {"performance": drive, "retention_risk": drive / 2, "strain_risk": 4 - drive, "shortlist": drive}
            out.append(Pair(person, team, {"a": told, "b": {key: min(4, value + 0.5) for key, value in told.items()}}))
    return sorted(out, key=lambda pair: (pair.team, pair.person))


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return judged()


@pytest.fixture(scope="module")
def table(pairs) -> np.ndarray:
    return design(pairs, PEOPLE, READY)


def test_a_fold_holds_all_of_a_persons_pairs(pairs) -> None:
    folds = list(by_person(pairs, parts=5))
    assert sorted(int(i) for test in folds for i in test) == list(range(len(pairs)))
    for test in folds:
        inside = {pairs[i].person for i in test}
        assert all(pair.person not in inside for i, pair in enumerate(pairs) if i not in set(test.tolist()))


def test_a_fold_by_team_holds_one_team_whole(pairs) -> None:
    folds = list(by_team(pairs))
    assert [{pairs[i].team for i in test} for test in folds] == [{name} for name in sorted(READY)]


def test_the_weights_learnt_keep_their_signs(pairs, table) -> None:
    model = fit(table, pairs)
    for place, head in enumerate(HEADS):
        assert all(model.heads[head].weights[key] * signs[place] >= 0 for key, signs in SIGNS.items())
    assert all(model.fit.weights[key] * SIGNS[key][3] >= 0 for key in DIRECT)


def test_what_training_predicts_is_what_the_ranker_says(pairs, table) -> None:
    model = load()
    found = predict(model, table)["fit"]
    for team in TEAMS:
        said = {score.id: score.fit for score in rank(list(PEOPLE.values()), team)}
        for place, pair in enumerate(pairs):
            if pair.team == team.id:
                assert found[place] == pytest.approx(said[pair.person], abs=1e-4)


def test_cross_validation_follows_raters_who_can_be_followed(pairs, table) -> None:
    crossed = cross_validated(table, pairs)
    panel = [pair.mean("performance") for pair in pairs]
    assert np.corrcoef(crossed["performance"], panel)[0, 1] > 0.9
    assert (crossed["fit"] >= 0).all()
    assert (crossed["fit"] <= 4).all()
