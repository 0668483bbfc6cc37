"""A client's file of team numbers comes in, and can be taken back."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.store import Session, events, work
from recruit.store.tables import Team, TeamUpload, now

LARGEST_FILE = 10 * 1024 * 1024


def receive_team_numbers(db: Session, team: Team, file_name: str, data: bytes, person: Person) -> TeamUpload:
    """Keep the file as it came and ask for the team's diagnosis. Raises BadInput when it is empty or too large."""
    if not data.strip():
        raise BadInput("This file is empty. It needs a header row and one row for each rep and period.")
    if len(data) > LARGEST_FILE:
        raise BadInput("This file is larger than 10 MB. Please send fewer periods at a time.")
    upload = TeamUpload(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        file_name=file_name[-200:],
        data=data,
        uploaded_by=person.id,
    )
    db.add(upload)
    events.record(db, person, "uploaded numbers", upload, team=team.id)
    work.ask_for_work(db, team)
    return upload


def undo_upload(db: Session, upload: TeamUpload, person: Person) -> None:
    """Take an upload back: its rows no longer count, and the team is diagnosed again from what is left."""
    if upload.undone_at is not None:
        return
    upload.undone_at = now()
    events.record(db, person, "undid upload", upload, team=upload.team_id)
    team = db.get(Team, upload.team_id)
    if team is not None:
        work.ask_for_work(db, team)
