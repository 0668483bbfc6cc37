"""Work that a transaction leaves behind: flows note it here, whoever commits rings for it afterwards."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

#: Rings for one piece of work: its kind ("document", "application", "role", "team") and the row's id.
Ring = Callable[[str, int], None]

_KEY = "bells"


def leave_for_worker(db: Session, kind: str, row_id: int) -> None:
    """Note that a row waits for a worker; nothing is rung unless the transaction commits."""
    db.info.setdefault(_KEY, {})[(kind, row_id)] = None


def ring_after_commit(db: Session, ring: Ring) -> None:
    """Ring once for every row noted since the last commit."""
    for kind, row_id in db.info.pop(_KEY, {}):
        ring(kind, row_id)
