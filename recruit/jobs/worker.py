"""The worker: `python -m recruit.jobs.worker [THREADS]` answers rings until it is told to stop."""

from __future__ import annotations

import logging
import sys

from recruit import goals, settings
from recruit.domain.errors import NotReady
from recruit.jobs import tasks
from recruit.jobs.queue import the_queue
from recruit.store import migrate


def main() -> int:
    """Sweep once, then answer rings; Ctrl-C or TERM ends it after the work in hand. Returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    try:
        here = settings.load()
    except NotReady as problem:
        sys.stderr.write(f"recruit: {problem}\n")
        return 1
    if not migrate.is_current(here.database_url):
        sys.stderr.write("recruit: the database's tables are not this version's. Run: .venv/bin/alembic upgrade head\n")
        return 1
    for talkative in ("huey", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    tasks.the_desk()
    try:
        tasks.renew(goals.edition())
    except NotReady as problem:  # the worker can do everything else
        logging.getLogger(__name__).warning("%s", problem)
    tasks.sweep()
    queue, _ = the_queue()
    consumer = queue.create_consumer(workers=threads, initial_delay=0.1, max_delay=1.0, backoff=1.3)
    logging.getLogger(__name__).info("The worker is ready.")
    consumer.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
