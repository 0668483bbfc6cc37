"""How often anybody may ask for something: token buckets, in this process alone and gone with it.

Several web processes each count for themselves.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from ipaddress import ip_address, ip_network
from math import ceil
from threading import Lock

from flask import request

MOST_KEYS = 10_000

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

    def wait(self, key: str) -> float:
        """In how many seconds there will be a token again; 0 when there is one now."""
        with self.lock:
            return max(0.0, (1 - self._tokens(key, self.clock())) * self.seconds / self.size)

    def _tokens(self, key: str, moment: float) -> float:
        tokens, counted = self.left.get(key, (float(self.size), moment))
        return min(float(self.size), tokens + (moment - counted) * self.size / self.seconds)

    def _make_room(self, moment: float) -> None:
        """Forget the keys that are full again; when none is, the one that was seen first."""
        full = [key for key in self.left if self._tokens(key, moment) >= self.size]
        for key in full or [next(iter(self.left))]:
            del self.left[key]


def soon(seconds: float) -> str:
    """A wait in words, rounded up to whole minutes: "in a minute", "in 3 minutes"."""
    minutes = max(1, ceil(seconds / 60))
    return "in a minute" if minutes == 1 else f"in {minutes} minutes"


def visitor() -> str:
    """By what a visitor is counted: the address, and of a long one (IPv6) the network it is in."""
    given = request.remote_addr or ""
    try:
        address = ip_address(given)
    except ValueError:
        return given
    return given if address.version == 4 else str(ip_network(f"{address}/64", strict=False))
