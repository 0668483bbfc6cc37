"""Bringing a database to the newest tables, or back down, with the numbered migrations."""

from __future__ import annotations

import logging

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from recruit.settings import ROOT
from recruit.store.session import engine_for


def upgrade(url: str, to: str = "head") -> None:
    """Create or bring up all tables at `url`."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    command.upgrade(_config(url), to)


def downgrade(url: str, to: str = "base") -> None:
    """Take the tables at `url` back to an earlier revision ("base": none are left)."""
    command.downgrade(_config(url), to)


def is_current(url: str) -> bool:
    """Whether the tables at `url` are at the newest revision."""
    with engine_for(url).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest_revision()


def newest_revision() -> str | None:
    """The newest revision this version of the product knows."""
    return ScriptDirectory(str(ROOT / "migrations")).get_current_head()


def _config(url: str) -> Config:
    config = Config(str(ROOT / "alembic.ini"))
    # Alembic's file format reads % as its own sign.
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config
