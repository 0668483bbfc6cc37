"""A PostgreSQL server of the tests' own, where its programs are installed: started once, on a socket, then stopped."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from recruit.store import migrate

TEMPLATE = "recruit_template"


def programs() -> Path | None:
    """The folder of the newest installed server programs, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Server:
    """A running server; `fresh()` gives the URL of an empty migrated database."""

    def __init__(self, socket: Path, user: str) -> None:
        self.socket, self.user, self.count = socket, user, 0
        self.admin("CREATE DATABASE " + TEMPLATE)
        migrate.upgrade(self.url(TEMPLATE))
        from recruit.store.session import engine_for

        engine_for(self.url(TEMPLATE)).dispose()

    def url(self, name: str) -> str:
        """The address of one database."""
        return f"postgresql://{self.user}@/{name}?host={self.socket}"

    def admin(self, sentence: str) -> None:
        """Run one statement outside any transaction."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sentence)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def fresh(self, *, empty: bool = False) -> str:
        """A new database: migrated, or with nothing in it."""
        self.count += 1
        name = f"recruit_{self.count}"
        self.admin(f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {TEMPLATE}"))
        return self.url(name)


@contextmanager
def running() -> Iterator[Server]:
    """Start a server, give it, stop it. The server refuses to be root, so root lends it another user's name."""
    bin_folder = programs()
    assert bin_folder is not None
    user = _server_user()
    home = Path(tempfile.mkdtemp(prefix="recruit-pg-"))
    shutil.chown(home, user)
    as_user = (
        {"user": user, "cwd": home, "check": True, "capture_output": True} if os.getuid() == 0 else {"check": True}
    )
    data, log = home / "data", home / "log"
    initdb = [bin_folder / "initdb", "-D", data, "-A", "trust", "-U", "recruit", "-E", "UTF8", "--no-sync"]
    subprocess.run(initdb, **as_user)
    options = f"-c listen_addresses='' -k {home} -c fsync=off -c max_connections=40"
    ctl = [bin_folder / "pg_ctl", "-D", data, "-l", log]
    subprocess.run(
        [*ctl, "-w", "-o", options, "start"], **(as_user | {"capture_output": False, "stdout": subprocess.DEVNULL})
    )
    try:
        yield Server(home, "recruit")
    finally:
        subprocess.run([*ctl, "-m", "immediate", "stop"], **(as_user | {"check": False}))
        shutil.rmtree(home, ignore_errors=True)


def _server_user() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)
