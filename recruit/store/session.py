"""Opening the database: the same code for SQLite and PostgreSQL, by URL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from recruit.store.bells import Ring, ring_after_commit

SQLITE_WAIT_MS = 30_000


@cache
def engine_for(url: str) -> Engine:
    """The engine for a URL, one per process and URL."""
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": SQLITE_WAIT_MS / 1000, "check_same_thread": False})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(_psycopg(url), pool_pre_ping=True)


def _psycopg(url: str) -> str:
    """PostgreSQL URLs name no driver; this is the one that is installed."""
    for plain in ("postgresql://", "postgres://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _prepare_sqlite(connection: Any, entry: ConnectionPoolEntry) -> None:
    # With the driver's own transaction handling off, `begin` below decides which kind of transaction starts.
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", f"busy_timeout={SQLITE_WAIT_MS}", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another wrote in between;
    # asking for the write lock at the start waits instead.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def open_session(url: str, *, writing: bool) -> Session:
    """A session on the database at `url`; say `writing` when it may change anything."""
    return Session(engine_for(url).execution_options(writing=writing), expire_on_commit=False)


@contextmanager
def transaction(url: str, ring: Ring) -> Iterator[Session]:
    """A session that commits at the end, then rings for the work that was left; rolls back on any error."""
    with open_session(url, writing=True) as db:
        try:
            yield db
            db.commit()
        except BaseException:
            db.rollback()
            raise
        ring_after_commit(db, ring)
