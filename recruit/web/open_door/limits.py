"""How much anybody may ask of the public page: tokens by address, letters by recipient, and few children at once.

All of it lives in this process; see `recruit/web/buckets.py`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from flask import Blueprint, current_app
from flask.blueprints import BlueprintSetupState

from recruit.web.buckets import Buckets, Clock, visitor

KEY = "open_door"
CHILDREN = 2

WAIT = "That was a lot at once. Wait a minute, then send it again: what you entered is still here."
BUSY = "Other files are being worked out just now. Send yours again in half a minute."


class Limits:
    """Everything that is counted."""

    def __init__(self, clock: Clock = time.monotonic, children: int = CHILDREN) -> None:
        self.readings = Buckets(6, 60, clock)
        self.letters = Buckets(3, 600, clock)
        self.all_letters = Buckets(60, 3600, clock)
        self.calls = Buckets(4, 600, clock)
        self.children = BoundedSemaphore(children)

    def may_write_to(self, email: str) -> bool:
        """Whether one more letter may go out: for this visitor, to this address, and at all."""
        return all(
            bucket.take(key)
            for bucket, key in (
                (self.letters, f"from {visitor()}"),
                (self.letters, f"to {email.strip().casefold()}"),
                (self.all_letters, ""),
            )
        )

    @contextmanager
    def place(self) -> Iterator[bool]:
        """A place for one child process; False when all are taken."""
        got = self.children.acquire(blocking=False)
        try:
            yield got
        finally:
            if got:
                self.children.release()


def install(bp: Blueprint) -> None:
    """Give each application limits of its own."""

    def begin(state: BlueprintSetupState) -> None:
        state.app.extensions[KEY] = Limits()

    bp.record(begin)


def limits() -> Limits:
    """This application's limits."""
    return current_app.extensions[KEY]
