"""What every test may ask for: settings of its own, a migrated database, the application, and a small world in it."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from recruit import settings
from recruit.store import Session, migrate, open_session
from recruit.store.session import engine_for
from tests import postgres
from tests.world import PASSWORD, World, build_world

#: Hashing a password is slow on purpose; a test's password guards nothing.
CHEAP_HASHES = {"argon2__time_cost": 1, "argon2__memory_cost": 8, "argon2__parallelism": 1}


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database at the newest tables, to be copied."""
    path = tmp_path_factory.mktemp("database") / "empty.sqlite3"
    migrate.upgrade(f"sqlite:///{path}")
    engine_for(f"sqlite:///{path}").dispose()  # closing the last connection moves the write-ahead log into the file
    return path


@pytest.fixture(scope="session")
def secrets_file(built: tuple[Path, World]) -> Path:
    """The secrets the small world was built with: its private links and seals hold in every test."""
    return built[0] / "secrets.json"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> tuple[Path, World]:
    """The small world built once, in a folder whose database and secrets tests copy."""
    folder = tmp_path_factory.mktemp("world")
    shutil.copy(migrated, folder / "recruit.sqlite3")
    world = build_world(settings.load({"RECRUIT_ENV": "test", "RECRUIT_VAR": str(folder)}))
    engine_for(world.here.database_url).dispose()
    return folder, world


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One PostgreSQL server for all tests that want one."""
    with postgres.running() as server:
        yield server


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated: Path) -> str:
    """A migrated database: SQLite, or PostgreSQL where a test is parametrised with `both_databases`."""
    if getattr(request, "param", "sqlite") == "postgresql":
        return request.getfixturevalue("postgres_server").fresh()
    shutil.copy(migrated, tmp_path / "recruit.sqlite3")
    return f"sqlite:///{tmp_path / 'recruit.sqlite3'}"


@pytest.fixture
def here(tmp_path: Path, database_url: str, secrets_file: Path, monkeypatch: pytest.MonkeyPatch) -> settings.Settings:
    """Settings of this test alone: its own database and queue."""
    for name in [name for name in os.environ if name.startswith("RECRUIT_")]:
        monkeypatch.delenv(name)
    shutil.copy(secrets_file, tmp_path / "secrets.json")
    monkeypatch.setenv("RECRUIT_ENV", "test")
    monkeypatch.setenv("RECRUIT_VAR", str(tmp_path))
    monkeypatch.setenv("RECRUIT_DATABASE_URL", database_url)
    from recruit.jobs import queue, tasks

    queue.the_queue.cache_clear()
    tasks.the_desk.cache_clear()
    return settings.load()


@pytest.fixture
def db(here: settings.Settings) -> Iterator[Session]:
    """A session of the test's own; commit to let the application see."""
    with open_session(here.database_url, writing=False) as session:
        yield session


@pytest.fixture
def world(request: pytest.FixtureRequest, here: settings.Settings, tmp_path: Path) -> World:
    """Two agencies with people, clients, teams, roles and applications; see tests/world.py."""
    if not here.database_url.startswith("sqlite"):
        return build_world(here)
    folder, made = request.getfixturevalue("built")
    shutil.copy(folder / "recruit.sqlite3", tmp_path / "recruit.sqlite3")
    return replace(made, here=here, ids=dict(made.ids), emails=dict(made.emails), tokens=dict(made.tokens))


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled once for all applications of a test run."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def app(here: settings.Settings, compiled_templates: FileSystemBytecodeCache) -> Flask:
    """The application on this test's database."""
    from recruit.web import create_app

    made = create_app(here, SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS=CHEAP_HASHES)
    made.config.update(WTF_CSRF_ENABLED=False, WTF_CSRF_CHECK_DEFAULT=False)
    made.jinja_env.bytecode_cache = compiled_templates
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without scripts, not signed in."""
    return app.test_client()


@pytest.fixture
def sign_in(app: Flask, world: World):
    """Sign somebody of the world in: `sign_in("recruiter")` gives their browser."""

    def signed_in(who: str) -> FlaskClient:
        browser = app.test_client()
        answer = browser.post("/sign-in", data={"email": world.emails[who], "password": PASSWORD})
        assert answer.status_code == 302, answer.text
        return browser

    return signed_in


@pytest.fixture
def start_key() -> str:
    """A fresh key, as the start form carries one."""
    return secrets.token_hex(16)
