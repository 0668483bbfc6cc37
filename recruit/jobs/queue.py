"""The doorbell, and the one file that knows Huey: rings carry a row's kind and id, the tables carry the work."""

from __future__ import annotations

import json
import logging
import sqlite3
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import psycopg
import redis
from huey import Huey, PostgresHuey, RedisHuey, SqliteHuey, crontab
from huey.exceptions import HueyException
from huey.registry import Message
from huey.serializer import Serializer

from recruit import settings
from recruit.store.work import Kind

log = logging.getLogger(__name__)

NAME = "recruit"


class JsonSerializer(Serializer):
    """Writes messages as JSON: the library's own way is pickle, and whoever can write to a queue could run code."""

    def _serialize(self, data: Any) -> bytes:
        return json.dumps(data).encode()

    def _deserialize(self, data: bytes) -> Any:
        value = json.loads(data)
        return Message(*value) if isinstance(value, list) else value


def open_queue(url: str) -> Huey:
    """The queue at a URL: sqlite:///PATH, redis://HOST or postgresql://HOST/NAME."""
    scheme = urlsplit(url).scheme
    options: dict[str, Any] = {"results": False, "serializer": JsonSerializer()}
    if scheme == "sqlite":
        return SqliteHuey(NAME, filename=url.removeprefix("sqlite:///"), **options)
    if scheme in ("redis", "rediss", "unix"):
        return RedisHuey(NAME, url=url, **options)
    return PostgresHuey(NAME, dsn=url, **options)


@cache
def the_queue() -> tuple[Huey, Any]:
    """This process's queue and its task of answering a ring; sweeping is its other task, once a minute."""
    queue = open_queue(settings.load().queue_url)

    def answer(kind: Kind, row_id: int) -> None:
        from recruit.jobs import tasks

        tasks.answer(kind, row_id)

    def sweep() -> None:
        from recruit.jobs import tasks

        tasks.sweep()

    ringer = queue.task(name="answer")(answer)
    queue.periodic_task(crontab(minute="*"), name="sweep")(sweep)
    return queue, ringer


def ring(kind: str, row_id: int) -> None:
    """Ring for one row. A queue that does not answer is logged and nothing more: the sweep finds the row."""
    try:
        the_queue()[1](kind, row_id)
    except (OSError, HueyException, sqlite3.Error, psycopg.Error, redis.RedisError) as error:
        log.warning("The queue did not take the ring for %s %s (%s); the sweep will find it.", kind, row_id, error)


def answers() -> bool:
    """Whether the queue can be reached now."""
    try:
        the_queue()[0].pending_count()
    except (OSError, HueyException, sqlite3.Error, psycopg.Error, redis.RedisError):
        return False
    return True
