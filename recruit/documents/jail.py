"""The jail: a warm pool of child processes that read files, so that no file can hurt the process that asks.

A child has limits on memory, processor and wall time, an empty environment, no files and no network (`seal`).
Parent and child talk over one socket pair in plain JSON (`wire`); nothing is forked and nothing is pickled, so a web
worker's thread, a queue's worker and a command use it alike.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
import time
from typing import Any

from recruit.documents import limits, wire

START_SECONDS = 20.0


class ChildLost(Exception):
    """The child died or was ended; `reason` is "time", "memory" or "crash"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Busy(Exception):
    """No child was free in the time that the asker would wait."""


class Child:
    """One child process; not for two threads at once."""

    def __init__(self) -> None:
        self.socket, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-I", "-m", "recruit.documents.child"],
                stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={}, cwd="/",
            )  # fmt: skip
        self.files = 0
        self.ready = False

    def ask(self, header: dict[str, Any], block: bytes) -> tuple[dict[str, Any], bytes]:
        """Send one request and wait for its answer; raises ChildLost, and the child is then ended."""
        try:
            self.wait_until_ready()
            self.files += 1
            self.deadline = time.monotonic() + limits.CHILD_WALL_SECONDS
            self.socket.settimeout(limits.CHILD_WALL_SECONDS)
            self.socket.sendall(wire.pack(header, block))
            return wire.unpack(self.take, limits.ANSWER_BYTES)
        except TimeoutError as error:
            self.end()
            raise ChildLost("time") from error
        except (OSError, EOFError, ValueError) as error:
            raise ChildLost(self.cause_of_death()) from error

    def wait_until_ready(self) -> None:
        """Wait for a fresh child's greeting: a slow start on a busy machine must not be held against a file."""
        if not self.ready:
            self.deadline = time.monotonic() + START_SECONDS
            self.sealed = wire.unpack(self.take, limits.ANSWER_BYTES)[0].get("sealed", False)
            self.ready = True

    def take(self, count: int) -> bytes:
        """Exactly `count` bytes before the deadline; raises TimeoutError or EOFError."""
        parts, missing = [], count
        while missing:
            left = self.deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self.socket.settimeout(left)
            part = self.socket.recv(min(missing, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def cause_of_death(self) -> str:
        """Why the child is gone, by its signal: a memory wall makes pdfium stop itself with SIGTRAP, ILL or ABRT."""
        try:
            code = self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            code = 0
        self.end()
        return {-24: "time", -9: "memory", -5: "memory", -4: "memory", -6: "memory"}.get(code, "crash")

    def end(self) -> None:
        """Kill the process and collect it."""
        self.socket.close()
        self.process.kill()
        self.process.wait()


class Jail:
    """A pool of children: at most `size` work at once, and each is replaced after a failure or many files."""

    def __init__(self, size: int | None = None) -> None:
        self.size = size or max(1, min(4, os.cpu_count() or 1))
        self.idle: list[Child] = []
        self.lock = threading.Lock()
        self.turns = threading.Semaphore(self.size)

    def ask(self, header: dict[str, Any], block: bytes, patience: float | None = None) -> tuple[dict[str, Any], bytes]:
        """One request to a free child; raises ChildLost. When all are busy it waits, at most `patience` seconds.

        Raises Busy when no child became free in that time.
        """
        if not self.turns.acquire(timeout=patience):
            raise Busy
        try:
            child = self.borrow()
            try:
                answer = child.ask(header, block)
            except BaseException:
                child.end()
                self.give_back(Child())
                raise
            if child.files >= limits.CHILD_FILES:
                child.end()
                child = Child()
            self.give_back(child)
            return answer
        finally:
            self.turns.release()

    def borrow(self) -> Child:
        """An idle child that is still alive, or a fresh one."""
        with self.lock:
            while self.idle:
                child = self.idle.pop()
                if child.process.poll() is None:
                    return child
                child.end()
        return Child()

    def give_back(self, child: Child) -> None:
        """Put a child back for the next file."""
        with self.lock:
            self.idle.append(child)

    def close(self) -> None:
        """End all idle children."""
        with self.lock:
            children, self.idle = self.idle, []
        for child in children:
            child.end()


class _Shared:
    """The one jail of this process, made at first use; a forked process makes its own."""

    jail: Jail | None = None
    lock = threading.Lock()


def shared() -> Jail:
    """This process's jail."""
    with _Shared.lock:
        if _Shared.jail is None:
            _Shared.jail = Jail()
        return _Shared.jail


def _forget() -> None:
    """After a fork the children belong to the parent: let go of the sockets, and never kill what is not ours."""
    inherited, _Shared.jail, _Shared.lock = _Shared.jail, None, threading.Lock()
    for child in inherited.idle if inherited else ():
        child.socket.close()
        child.process.returncode = 0


def _close() -> None:
    if _Shared.jail is not None:
        _Shared.jail.close()


os.register_at_fork(after_in_child=_forget)
atexit.register(_close)
