"""The migrations make exactly the tables the code knows, and can be taken back."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from recruit.store import migrate
from recruit.store.session import engine_for
from recruit.store.tables import Base
from tests.databases import both_databases


@both_databases
def test_the_migrations_make_the_tables_the_code_knows(database_url: str) -> None:
    with engine_for(database_url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


@both_databases
def test_the_migrations_go_down_to_nothing_and_up_again(database_url: str) -> None:
    migrate.downgrade(database_url)
    assert set(inspect(engine_for(database_url)).get_table_names()) <= {"alembic_version"}
    assert not migrate.is_current(database_url)
    migrate.upgrade(database_url)
    assert migrate.is_current(database_url)


@both_databases
@pytest.mark.parametrize("sentence", ["UPDATE events SET verb = 'x'", "DELETE FROM events"])
def test_the_database_itself_refuses_to_change_the_log(database_url: str, sentence: str) -> None:
    with engine_for(database_url).execution_options(writing=True).connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO events (at, actor_kind, verb, subject_kind, data)"
            " VALUES ('2026-01-01', 'system', 'began', 'agency', '{}')"
        )
        with pytest.raises(Exception, match="append-only"):
            connection.exec_driver_sql(sentence)
