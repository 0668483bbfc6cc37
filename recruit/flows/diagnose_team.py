"""A team's uploads become a diagnosis and, when anything changed, a new version of its goal profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from recruit.domain.errors import BadInput, NotFound
from recruit.domain.goals import Diagnosis, RepPeriod, TablePreview, TeamNumbers
from recruit.domain.pulse import PulseAnswers
from recruit.domain.records import fingerprint
from recruit.domain.tools import MergeNumbers, ParseNumbers, PreviewNumbers
from recruit.flows.keep_goal_profile import keep_version
from recruit.store import Session, surveys, teams
from recruit.store import tables as t

MAIN_COLUMNS = ("rep_id", "period", "quota", "actual")


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it came; `mapping` is what a person took which column for, `fresh` that it was not read so yet."""

    id: int
    data: bytes
    name: str
    mapping: Mapping[str, str] | None = None
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """What a diagnosis rests on: the files that count, oldest first, the market's yearly growth, and the pulse."""

    files: tuple[SentFile, ...]
    market_growth: float | None = None
    pulse: PulseAnswers | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """All files as one table, each file's own rows and preview, and which file a row came from last."""

    numbers: TeamNumbers
    each: Mapping[int, TeamNumbers]
    previews: Mapping[int, TablePreview]
    origin: Mapping[tuple[str, str], int]

    @property
    def newest(self) -> int | None:
        """The newest file with a usable row; one without joined nothing."""
        return max((key for key, numbers in self.each.items() if numbers.rows), default=None)

    def can_be_judged(self) -> bool:
        """Whether any row has both a goal and a result."""
        return any(row.quota > 0 and row.has_result for row in self.numbers.rows)


def gather(db: Session, team_id: int) -> Case:
    """What the team's diagnosis rests on now."""
    team = _team(db, team_id)
    files = tuple(
        SentFile(upload.id, upload.data, upload.file_name, upload.mapping, upload.read_at is None)
        for upload in teams.uploads_in_force(db, team_id)
    )
    return Case(files, team.market_growth, surveys.pulse_of(db, team_id))


def merge(case: Case, parse: ParseNumbers, preview: PreviewNumbers, join: MergeNumbers) -> Merged:
    """All files as one table: goals meet results, and a later figure replaces an earlier one."""
    each = {sent.id: _parsed(parse, sent) for sent in case.files}
    previews = {sent.id: seen for sent in case.files if sent.fresh and (seen := _previewed(preview, sent))}
    joined = join(list(each.values()))
    last = list(each.values())[-1:]
    origin = {(_plain(row.rep_id), row.period): key for key, numbers in each.items() for row in numbers.rows}
    return Merged(replace(joined, rejected=last[0].rejected if last else ()), each, previews, origin)


def _parsed(parse: ParseNumbers, sent: SentFile) -> TeamNumbers:
    """The file's rows; a file that is no table has none, and says why in its notes."""
    try:
        return parse(sent.data, sent.name, sent.mapping)
    except BadInput as problem:
        return TeamNumbers((), (), (str(problem),))


def _previewed(preview: PreviewNumbers, sent: SentFile) -> TablePreview | None:
    try:
        return preview(sent.data, sent.name, sent.mapping)
    except BadInput:
        return None


def keep(db: Session, team_id: int, case: Case, merged: Merged, diagnosis: Diagnosis | None) -> None:
    """Store the rows, each upload's problems, and (when there is a diagnosis) the goal profile that follows.

    What has not changed makes no new version. The team's open roles are ranked again with a new one.
    """
    team = _team(db, team_id)
    for upload_id, own in merged.each.items():
        upload = db.get(t.TeamUpload, upload_id)
        if upload is not None:
            _keep_upload(upload, own, merged)
    teams.replace_numbers(db, team_id, [_stored(team_id, row, merged) for row in merged.numbers.rows])
    if diagnosis is not None:
        pulse = None if case.pulse is None else asdict(case.pulse)
        rests_on = [[asdict(row) for row in merged.numbers.rows], case.market_growth, pulse]
        keep_version(db, team, diagnosis, fingerprint(rests_on))


def _keep_upload(upload: t.TeamUpload, own: TeamNumbers, merged: Merged) -> None:
    """Note what was read; a note that another file made untrue ("names no quotas") is dropped."""
    upload.rows_used, upload.read_at = len(own.rows), t.now()
    upload.rejected = [asdict(reject) for reject in own.rejected]
    upload.notes = [note for note in own.notes if note in merged.numbers.notes]
    if upload.id == merged.newest:
        told = {note for numbers in merged.each.values() for note in numbers.notes}
        upload.notes += [note for note in merged.numbers.notes if note not in told]
    if upload.id in merged.previews:
        upload.preview = asdict(merged.previews[upload.id])


def _stored(team_id: int, row: RepPeriod, merged: Merged) -> t.TeamNumber:
    more: dict[str, Any] = {
        key: value for key, value in asdict(row).items() if key not in MAIN_COLUMNS and value not in (None, False)
    }
    return t.TeamNumber(
        team_id=team_id,
        upload_id=merged.origin[_plain(row.rep_id), row.period],
        rep_id=row.rep_id,
        period=row.period,
        quota=row.quota,
        actual=row.actual,
        more=more,
    )


def _plain(rep_id: str) -> str:
    """A rep's name as files are joined by it: without regard to case and blanks."""
    return " ".join(rep_id.split()).casefold()


def _team(db: Session, team_id: int) -> t.Team:
    team = db.get(t.Team, team_id)
    if team is None:
        raise NotFound("This team was removed.")
    return team
