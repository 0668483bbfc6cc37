"""The ranking's leak test sees what the ranking sees, and no name."""

from __future__ import annotations

from recruit.fit.features import SIGNS, team_from
from recruit.training.fit_leak import rows
from tests.fit.people import FAIR, HARD, REP, entrant


def test_a_row_holds_every_feature_for_every_team_and_nothing_of_the_name() -> None:
    ready = {team.id: team_from(team) for team in (FAIR, HARD)}
    names = {"a": "Ada North", "b": "Thi Hoa Nguyen"}
    found = rows({key: entrant(key, 3.0, f"{name}\n{REP}") for key, name in names.items()}, ready)
    assert len(found["a"]) == 2 * len(SIGNS)
    assert found["a"] == found["b"]
