"""A client says what each column of a file is; the same bytes are read again so."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.access import Person
from recruit.domain.columns import mapping_from
from recruit.domain.errors import BadInput
from recruit.store import Session, events, work
from recruit.store.tables import Team, TeamUpload


def correct_columns(db: Session, upload: TeamUpload, chosen: Sequence[str], header_row: int, person: Person) -> bool:
    """Keep one field a column ("" for none) and ask for the diagnosis; False when it is what was kept before.

    `header_row` is the number of the row with the columns' names, 0 when there is none. Raises BadInput.
    """
    if upload.undone_at is not None:
        raise BadInput("This file was taken back; send it again to have it read.")
    mapping = mapping_from(chosen, header_row)
    if mapping == upload.mapping:
        return False
    upload.mapping, upload.read_at = mapping, None
    events.record(db, person, "corrected columns", upload, team=upload.team_id)
    team = db.get(Team, upload.team_id)
    if team is not None:
        work.ask_for_work(db, team)
    return True
