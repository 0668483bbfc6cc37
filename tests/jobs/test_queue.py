"""The doorbell on each of its three kinds, and when it is out of order."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from recruit.jobs import queue, tasks
from recruit.store import applications, open_session
from recruit.store.tables import Application
from tests import postgres
from tests.world import World


def test_a_ring_becomes_one_message_in_json_and_is_answered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    answered: list[tuple[str, int]] = []
    monkeypatch.setattr(tasks, "answer", lambda kind, row_id: answered.append((kind, row_id)))
    bell, _ = queue.the_queue()
    bell.flush()
    queue.ring("document", 7)
    task = bell.dequeue()
    assert task is not None
    bell.execute(task)
    assert answered == [("document", 7)]


@pytest.mark.skipif(shutil.which("redis-server") is None, reason="redis-server is not installed")
def test_redis_carries_a_ring(tmp_path: Path) -> None:
    socket = tmp_path / "redis.sock"
    server = subprocess.Popen(
        ["redis-server", "--port", "0", "--unixsocket", str(socket), "--save", "", "--appendonly", "no"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        assert any("eady to accept connections" in line for line in server.stdout)
        _carries(f"unix://{socket}")
    finally:
        server.kill()
        server.communicate()


@pytest.mark.postgres
@pytest.mark.xdist_group("postgresql")
@pytest.mark.skipif(postgres.programs() is None, reason="PostgreSQL's server programs are not installed")
def test_postgresql_carries_a_ring(postgres_server: postgres.Server) -> None:
    _carries(postgres_server.fresh(empty=True))


def _carries(url: str) -> None:
    bell = queue.open_queue(url)
    ringer = bell.task(name="answer")(lambda kind, row_id: None)
    ringer("role", 3)
    assert bell.pending_count() == 1
    task = bell.dequeue()
    assert task is not None
    assert tuple(task.args) == ("role", 3)
    assert b"pickle" not in bell.serialize_task(task)
    assert bell.serialize_task(task).startswith(b"[")


def test_a_queue_that_does_not_answer_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("RECRUIT_QUEUE_URL", "redis://127.0.0.1:1/0")
    queue.the_queue.cache_clear()
    assert queue.answers() is False
    queue.ring("application", world.ids["application"])
    assert "the sweep will find it" in caplog.text
    with open_session(world.here.database_url, writing=False) as db:
        assert applications.profile_of(db, world.ids["application"]) is not None
        assert db.get_one(Application, world.ids["application"]).work == "done"
