"""How much anybody may ask of the public page: tokens by address, letters by recipient, and few children at once.

All of it lives in this process and is gone with it; several web processes each count for themselves.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address, ip_network
from threading import BoundedSemaphore, Lock

from flask import Blueprint, current_app, request
from flask.blueprints import BlueprintSetupState

KEY = "open_door"
MOST_KEYS = 10_000
CHILDREN = 2

WAIT = "That was a lot at once. Wait a minute, then send it again: what you entered is still here."
BUSY = "Other files are being worked out just now. Send yours again in half a minute."

Clock = Callable[[], float]


class Buckets:
    """Token buckets, one a key: `size` at once, and as many again over `seconds`."""

    def __init__(self, size: int, seconds: float, clock: Clock = time.monotonic) -> None:
        self.size, self.seconds, self.clock = size, seconds, clock
        self.left: dict[str, tuple[float, float]] = {}  # key -> (tokens, when they were counted)
        self.lock = Lock()

    def take(self, key: str) -> bool:
        """Take a token, if there is one."""
        with self.lock:
            moment = self.clock()
            tokens = self._tokens(key, moment)
            if tokens < 1:
                return False
            if key not in self.left and len(self.left) >= MOST_KEYS:
                self._make_room(moment)
            self.left[key] = (tokens - 1, moment)
            return True

    def _tokens(self, key: str, moment: float) -> float:
        tokens, counted = self.left.get(key, (float(self.size), moment))
        return min(float(self.size), tokens + (moment - counted) * self.size / self.seconds)

    def _make_room(self, moment: float) -> None:
        """Forget the keys that are full again; when none is, the one that was seen first."""
        full = [key for key in self.left if self._tokens(key, moment) >= self.size]
        for key in full or [next(iter(self.left))]:
            del self.left[key]


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


def visitor() -> str:
    """By what a visitor is counted: the address, and of a long one (IPv6) the network it is in."""
    given = request.remote_addr or ""
    try:
        address = ip_address(given)
    except ValueError:
        return given
    return given if address.version == 4 else str(ip_network(f"{address}/64", strict=False))
