"""The to-do list: asking for work, claiming it with one UPDATE, finishing it only while the claim still holds."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any, Literal

from sqlalchemy import CursorResult, and_, or_, select, update
from sqlalchemy.orm import Session

from recruit.store.bells import leave_for_worker
from recruit.store.tables import Application, Base, Document, Role, Team, now

Kind = Literal["document", "application", "role", "team"]
KINDS: tuple[Kind, ...] = ("document", "application", "team", "role")
TABLES: dict[Kind, type[Any]] = {"document": Document, "application": Application, "role": Role, "team": Team}

LEASE = timedelta(minutes=2)
MOST_TRIES = 4


def ask_for_work(db: Session, row: Document | Application | Role | Team) -> None:
    """Make a row a to-do, whatever it was before; a worker busy with it now will find its claim gone."""
    db.flush()
    table = type(row)
    # Said in SQL, not on the object: what this session remembers of the row may be older than what a worker wrote.
    asked = {"work": "todo", "claim": None, "lease_until": None, "tries": 0, "problem": None, "asked_at": now()}
    db.execute(update(table).where(table.id == row.id).values(**asked).execution_options(synchronize_session=False))
    db.expire(row, list(asked))
    leave_for_worker(db, _kind_of(row), row.id)


def claim(db: Session, kind: Kind, row_id: int) -> str | None:
    """Take a to-do, or one whose lease ran out: the claim's name, or None when there is nothing to take."""
    table = TABLES[kind]
    name = secrets.token_hex(16)
    taken = db.execute(
        update(table)
        .where(table.id == row_id, _waiting(table), table.tries < MOST_TRIES)
        .values(work="working", claim=name, lease_until=now() + LEASE, tries=table.tries + 1)
        .execution_options(synchronize_session=False)
    )
    return name if _touched(taken) else None


def finish(db: Session, kind: Kind, row_id: int, name: str, *, problem: str | None = None) -> bool:
    """End a claimed to-do as done (or failed, with the sentence why); False when the claim no longer holds.

    A caller that gets False must write nothing else: somebody else has the row, or it was asked for again.
    """
    table = TABLES[kind]
    ended = db.execute(
        update(table)
        .where(table.id == row_id, table.claim == name)
        .values(work="failed" if problem else "done", claim=None, lease_until=None, problem=problem)
        .execution_options(synchronize_session=False)
    )
    return _touched(ended)


def waiting(db: Session) -> list[tuple[Kind, int]]:
    """Every row that a worker should take now, oldest first: to-dos, and claims whose lease ran out."""
    found: list[tuple[Kind, int]] = []
    for kind in KINDS:
        table = TABLES[kind]
        rows = db.scalars(select(table.id).where(_waiting(table), table.tries < MOST_TRIES).order_by(table.asked_at))
        found.extend((kind, int(row_id)) for row_id in rows)
    return found


def give_up(db: Session) -> list[tuple[Kind, int]]:
    """Mark as failed what was tried too often, so that a page can say so; which rows those were."""
    ended: list[tuple[Kind, int]] = []
    for kind in KINDS:
        table = TABLES[kind]
        stuck = list(db.scalars(select(table.id).where(_waiting(table), table.tries >= MOST_TRIES)))
        if stuck:
            words = "This could not be worked out after several tries. It can be asked for again."
            db.execute(update(table).where(table.id.in_(stuck)).values(work="failed", claim=None, problem=words))
        ended.extend((kind, int(row_id)) for row_id in stuck)
    return ended


def _waiting(table: type[Any]) -> Any:
    return or_(table.work == "todo", and_(table.work == "working", table.lease_until < now()))


def _touched(result: Any) -> bool:
    return isinstance(result, CursorResult) and result.rowcount == 1


def _kind_of(row: Base) -> Kind:
    return next(kind for kind, table in TABLES.items() if isinstance(row, table))  # pyright: ignore[reportReturnType]
