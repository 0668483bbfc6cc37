"""The people who applied to a role become a ranking for its team: gather them, keep their places."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.errors import NotFound
from recruit.domain.fit import FitScore
from recruit.domain.goals import GoalProfile, goal_profile_from
from recruit.domain.records import drive_profile_from, to_plain
from recruit.domain.tools import Entrant
from recruit.flows.open_application import open_application, open_signals
from recruit.store import Session, applications, teams
from recruit.store import tables as t


def gather(db: Session, role_id: int, *, files_key: str) -> tuple[list[Entrant], GoalProfile, int | None]:
    """Everyone with a profile who applied and is still in, the team's newest goal profile, and its row's id.

    Without a goal profile the empty one is used (ranking is then by drive alone). Raises NotFound.
    """
    role = db.get(t.Role, role_id)
    if role is None:
        raise NotFound("This role was removed.")
    newest = teams.newest_profile(db, role.team_id)
    team = goal_profile_from(newest.profile) if newest else GoalProfile()
    entrants: list[Entrant] = []
    for row, profile in applications.scored_for(db, role_id):
        opened = open_application(row, files_key=files_key)
        entrants.append(Entrant(opened, open_signals(db, row, opened), drive_profile_from(profile.profile)))
    return entrants, team, newest.id if newest else None


def keep(db: Session, role_id: int, scores: Sequence[FitScore], goal_profile_id: int | None) -> None:
    """Store the ranking in place of the earlier one."""
    applications.forget_ranking(db, role_id)
    db.add_all(
        t.FitScoreRow(
            role_id=role_id,
            application_id=int(score.id),
            goal_profile_id=goal_profile_id,
            rank=score.rank,
            band=score.band,
            fit=score.fit,
            low=score.low,
            high=score.high,
            score=to_plain(score),
            model=score.model,
        )
        for score in scores
    )
