"""`python -m recruit.jobs.recheck`: every stored score once more, by the model version that made it, and compared.

Prints one line of JSON a score that is not the same, and a summary; changes nothing. A score made by an earlier version
of the features (the code that reads) can differ; one made by this version cannot.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from recruit.domain.drive import DriveProfile
from recruit.domain.errors import NotFound, NotReady
from recruit.domain.fit import FitScore
from recruit.domain.goals import GoalProfile, goal_profile_from
from recruit.domain.records import drive_profile_from, fit_score_from
from recruit.domain.tools import Tools
from recruit.flows import rank_role
from recruit.flows.open_application import open_application, open_signals
from recruit.jobs import shelf, tasks
from recruit.store import Session, applications, labels, open_session, people, screening
from recruit.store.tables import Application, Role


@dataclass(frozen=True, slots=True)
class Checked:
    """One stored score and what its own model makes of the same words now; `problem` when that model is not here."""

    what: str
    application: int
    model: str
    stored: float | None
    again: float | None
    same: bool
    problem: str = ""


def recheck(desk: tasks.Desk, agency_id: int) -> Iterator[Checked]:
    """Every drive profile and every place of one agency."""
    with open_session(desk.database_url, writing=False) as db:
        for application_id in labels.scored_in(db, agency_id):
            yield drive_again(db, desk, application_id)
        for role in labels.ranked_roles(db, agency_id):
            yield from places_again(db, desk, role)


def drive_again(db: Session, desk: tasks.Desk, application_id: int) -> Checked:
    """One drive profile by the version that made it, from the texts and signals as they are stored."""
    row, profile = db.get_one(Application, application_id), applications.profile_of(db, application_id)
    if profile is None:
        raise NotFound("This application has no profile yet.")
    stored = drive_profile_from(profile.profile)
    opened = open_application(row, files_key=desk.files_key)
    try:
        again = _tools(desk, "drive", stored.model).score_drive(opened, open_signals(db, row, opened))
    except NotReady as problem:
        return Checked("drive", application_id, stored.model, stored.overall.score, None, False, str(problem))
    same = _profile_figures(stored) == _profile_figures(again)
    return Checked("drive", application_id, stored.model, stored.overall.score, again.overall.score, same)


def places_again(db: Session, desk: tasks.Desk, role: Role) -> Iterator[Checked]:
    """A role's ranking by the version that made it, for the goal profile that it was made with."""
    rows = applications.ranking_of(db, role.id)
    entrants, _, _ = rank_role.gather(db, role.id, files_key=desk.files_key)
    for model, goals in sorted({(row.model, row.goal_profile_id or 0) for row in rows}):
        version = screening.goal_profile(db, goals or None)
        team = goal_profile_from(version.profile) if version else GoalProfile()
        try:
            found = {score.id: score for score in _tools(desk, "fit", model).rank_people(entrants, team)}
            problem = ""
        except NotReady as told:
            found, problem = {}, str(told)
        for row in rows:
            if (row.model, row.goal_profile_id or 0) == (model, goals):
                yield _place(fit_score_from(row.score), found.get(str(row.application_id)), problem)


def _place(stored: FitScore, again: FitScore | None, problem: str) -> Checked:
    same = again is not None and _score_figures(stored) == _score_figures(again)
    return Checked("fit", int(stored.id), stored.model, stored.fit, again.fit if again else None, same, problem)


def _tools(desk: tasks.Desk, room: str, version: str) -> Tools:
    return shelf.with_model(desk.tools, {room: {"version": version, "sha256": ""}}, desk.shelf)


def _profile_figures(profile: DriveProfile) -> dict[str, tuple[float | None, float, float]]:
    found = {**profile.dimensions, "overall": profile.overall}
    return {key: (one.score, one.low, one.high) for key, one in found.items()}


def _score_figures(score: FitScore) -> tuple[object, ...]:
    return score.fit, score.low, score.high, score.performance, score.retention_risk, score.strain_risk


def main() -> int:
    """Check every agency; returns 1 when a score differs or its model is not here."""
    try:
        desk = tasks.the_desk()
    except NotReady as problem:
        sys.stderr.write(f"recruit: {problem}\n")
        return 1
    with open_session(desk.database_url, writing=False) as db:
        agencies = [agency.id for agency in people.agencies(db)]
    checked = [one for agency_id in agencies for one in recheck(desk, agency_id)]
    differ = [one for one in checked if not one.same]
    for one in differ:
        sys.stdout.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
    sys.stderr.write(f"recruit: {len(checked) - len(differ)} of {len(checked)} stored scores are the same once more.\n")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
