"""Alembic's entry: which database, which tables."""

from alembic import context

from recruit import settings
from recruit.store.session import engine_for
from recruit.store.tables import Base


def migrate() -> None:
    url = context.config.get_main_option("sqlalchemy.url") or settings.load().database_url
    with engine_for(url).execution_options(writing=True).connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()


migrate()
