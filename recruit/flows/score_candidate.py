"""An application becomes signals and a drive profile: gather what was sent, keep what was found."""

from __future__ import annotations

from dataclasses import asdict

from recruit.domain.application import Application
from recruit.domain.errors import NotFound
from recruit.domain.records import fingerprint, to_plain
from recruit.domain.tools import Entrant
from recruit.flows.open_application import open_application
from recruit.store import Session, applications, work
from recruit.store import tables as t


def gather(db: Session, application_id: int, *, files_key: str) -> Application:
    """The application as the scorers read it. Raises NotFound when it was erased."""
    return open_application(_row(db, application_id), files_key=files_key)


def keep(db: Session, application_id: int, entrant: Entrant) -> None:
    """Store the signals and the profile in place of earlier ones, and ask for the role to be ranked again."""
    row = _row(db, application_id)
    applications.forget_findings(db, application_id)
    for source, signals in entrant.signals.items():
        db.add_all(
            t.SignalRow(
                application_id=application_id,
                source=source,
                label=s.label,
                start=s.start,
                end=s.end,
                value=dict(s.value),
                scope=s.scope,
                state=s.state,
            )
            for s in signals
        )
    db.add(
        t.DriveProfileRow(
            application_id=application_id,
            profile=to_plain(entrant.profile),
            model=entrant.profile.model,
            inputs_hash=fingerprint(asdict(entrant.application)),
        )
    )
    if row.state == "submitted":
        work.ask_for_work(db, row.role)


def _row(db: Session, application_id: int) -> t.Application:
    row = db.get(t.Application, application_id)
    if row is None or row.state == "erased":
        raise NotFound("This application was erased.")
    return row
