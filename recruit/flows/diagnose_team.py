"""A team's uploads become a diagnosis and a new version of its goal profile."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from recruit.domain.errors import BadInput, NotFound
from recruit.domain.goals import Diagnosis, RepPeriod, TeamNumbers
from recruit.domain.records import fingerprint, to_plain
from recruit.domain.tools import ParseNumbers
from recruit.store import Session, teams, work
from recruit.store import tables as t

MAIN_COLUMNS = ("rep_id", "period", "quota", "actual")


def gather(db: Session, team_id: int) -> tuple[list[tuple[int, bytes, str]], float | None]:
    """The team's files that count, oldest first (id, bytes, name), and the market's yearly growth."""
    team = _team(db, team_id)
    files = [(upload.id, upload.data, upload.file_name) for upload in teams.uploads_in_force(db, team_id)]
    return files, team.market_growth


def merge(
    files: list[tuple[int, bytes, str]], parse: ParseNumbers
) -> tuple[TeamNumbers, dict[int, TeamNumbers], dict[tuple[str, str], int]]:
    """All files as one table: a later file's row replaces an earlier one for the same rep and period.

    Returns the merged numbers, each file's own, and which upload each merged row came from.
    """
    each = {upload_id: _parsed(parse, data, name) for upload_id, data, name in files}
    merged: dict[tuple[str, str], RepPeriod] = {}
    origin: dict[tuple[str, str], int] = {}
    for upload_id, numbers in each.items():
        for row in numbers.rows:
            merged[row.rep_id, row.period] = row
            origin[row.rep_id, row.period] = upload_id
    rows = tuple(merged[key] for key in sorted(merged))
    last = list(each.values())[-1:] if each else []
    rejected = last[0].rejected if last else ()
    return TeamNumbers(rows, rejected, last[0].notes if last else ()), each, origin


def _parsed(parse: ParseNumbers, data: bytes, name: str) -> TeamNumbers:
    """The file's rows; a file that is no table has none, and says why in its notes."""
    try:
        return parse(data, name)
    except BadInput as problem:
        return TeamNumbers((), (), (str(problem),))


def keep(
    db: Session,
    team_id: int,
    numbers: TeamNumbers,
    each: dict[int, TeamNumbers],
    origin: dict[tuple[str, str], int],
    diagnosis: Diagnosis | None,
) -> None:
    """Store the rows, each upload's problems, and (when there is a diagnosis) a new version of the goal profile.

    The team's open roles are then asked to be ranked again.
    """
    team = _team(db, team_id)
    for upload_id, own in each.items():
        upload = db.get(t.TeamUpload, upload_id)
        if upload is not None:
            upload.rows_used, upload.read_at = len(own.rows), t.now()
            upload.rejected = [asdict(reject) for reject in own.rejected]
            upload.notes = list(own.notes)
    teams.replace_numbers(db, team_id, [_stored(team_id, row, origin) for row in numbers.rows])
    if diagnosis is not None:
        keep_version(db, team, diagnosis, fingerprint([asdict(numbers), team.market_growth]))


def keep_version(db: Session, team: t.Team, diagnosis: Diagnosis, inputs_hash: str) -> t.GoalProfileRow:
    """Add a version of the team's goal profile and ask for its roles to be ranked with it."""
    newest = teams.newest_profile(db, team.id)
    profile = replace(
        diagnosis.profile,
        id=f"team-{team.id}",
        client=f"{team.client.name}, {team.name}",
        industry=team.client.industry or None,
        role=team.sells or None,
        will_raise_goals=team.will_raise_goals,
        pay_mix=team.pay_mix,
        climate=team.climate if team.climate is not None else diagnosis.profile.climate,
    )
    row = t.GoalProfileRow(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        version=(newest.version if newest else 0) + 1,
        profile=profile.as_dict(),
        diagnosis=to_plain(diagnosis),
        model=diagnosis.model,
        inputs_hash=inputs_hash,
    )
    db.add(row)
    db.flush()
    for role in teams.roles_of(db, team.id):
        work.ask_for_work(db, role)
    return row


def _stored(team_id: int, row: RepPeriod, origin: dict[tuple[str, str], int]) -> t.TeamNumber:
    more: dict[str, Any] = {
        key: value for key, value in asdict(row).items() if key not in MAIN_COLUMNS and value not in (None, False)
    }
    return t.TeamNumber(
        team_id=team_id,
        upload_id=origin[row.rep_id, row.period],
        rep_id=row.rep_id,
        period=row.period,
        quota=row.quota,
        actual=row.actual,
        more=more,
    )


def _team(db: Session, team_id: int) -> t.Team:
    team = db.get(t.Team, team_id)
    if team is None:
        raise NotFound("This team was removed.")
    return team
