"""The jail holds, a child's death is an answer, and the next file is read as if nothing had happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from recruit import documents
from recruit.documents import jail, limits, wire

ASK = {"do": "read", "name": "a.txt", "places": False}


@pytest.fixture
def small_jail():
    made = jail.Jail(size=1)
    yield made
    made.close()


def test_a_child_that_is_killed_is_replaced(small_jail: jail.Jail) -> None:
    assert small_jail.ask(ASK, b"one")[0]["text"] == "one"
    os.kill(small_jail.idle[0].process.pid, signal.SIGKILL)
    small_jail.idle[0].process.wait()
    assert small_jail.ask(ASK, b"two")[0]["text"] == "two"


def test_a_child_that_dies_at_work_is_an_answer(small_jail: jail.Jail) -> None:
    small_jail.ask(ASK, b"one")
    child = small_jail.idle[0]
    os.kill(child.process.pid, signal.SIGSTOP)
    threading.Timer(0.2, os.kill, (child.process.pid, signal.SIGKILL)).start()
    with pytest.raises(jail.ChildLost) as lost:
        small_jail.ask(ASK, b"two")
    assert lost.value.reason == "memory"
    assert small_jail.ask(ASK, b"three")[0]["text"] == "three"


def test_a_child_that_hangs_is_ended_in_time(small_jail: jail.Jail, monkeypatch: pytest.MonkeyPatch) -> None:
    small_jail.ask(ASK, b"one")
    hung = small_jail.idle[0].process
    os.kill(hung.pid, signal.SIGSTOP)
    monkeypatch.setattr(limits, "CHILD_WALL_SECONDS", 0.3)
    with pytest.raises(jail.ChildLost) as lost:
        small_jail.ask(ASK, b"two")
    assert lost.value.reason == "time"
    assert hung.returncode == -signal.SIGKILL
    monkeypatch.undo()
    assert small_jail.ask(ASK, b"three")[0]["text"] == "three"


def test_a_child_makes_room_after_many_files(small_jail: jail.Jail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHILD_FILES", 2)
    small_jail.ask(ASK, b"one")
    first = small_jail.idle[0].process.pid
    small_jail.ask(ASK, b"two")
    assert small_jail.idle[0].process.pid != first


def test_a_lost_child_becomes_a_status(monkeypatch: pytest.MonkeyPatch) -> None:
    class Breaking:
        def __init__(self, reason: str) -> None:
            self.reason = reason

        def ask(self, header, block):
            raise jail.ChildLost(self.reason)

    for reason, status in (("crash", "damaged"), ("time", "dangerous"), ("memory", "dangerous")):
        monkeypatch.setattr(jail, "shared", lambda reason=reason: Breaking(reason))
        found = documents.read(b"%PDF-1.7", "a.pdf")
        assert (found.status, found.notes) == (status, (f"stopped_{reason}",))


def test_many_threads_share_the_jail() -> None:
    texts = [f"resume number {n}" for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: documents.read(text.encode(), "a.txt").text, texts))
    assert found == texts


def test_a_forked_process_makes_its_own_jail() -> None:
    code = (
        "import os, sys\nfrom recruit import documents\nassert documents.read(b'one', 'a.txt').text == 'one'\n"
        "child = os.fork()\n"
        "if child == 0:\n    os._exit(0 if documents.read(b'two', 'a.txt').text == 'two' else 1)\n"
        "assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0\n"
        "assert documents.read(b'three', 'a.txt').text == 'three'\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


SEALED = """
import errno, os, resource, socket, sys
from recruit.documents import seal
loaded = sys.modules
on = seal.close()
def refused(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return True
    return False
assert refused(lambda: open("/etc/hostname")), "files"
assert refused(lambda: socket.socket()), "sockets"
assert refused(lambda: bytearray(600 * 1024 * 1024)), "memory"
if on:
    os.close(2)  # room for a file: now only the filter stands in the way
    assert refused(lambda: open("/etc/hostname")), "files, with room"
    assert refused(lambda: socket.socket()), "sockets, with room"
    assert refused(lambda: os.fork()), "processes"
    assert refused(lambda: os.execv("/bin/true", ["true"])), "programs"
    assert refused(lambda: os.kill(os.getppid(), 0)), "other processes"
os.write(1, b"sealed" if on else b"limited")
"""


def test_a_sealed_process_has_no_files_no_network_and_little_memory() -> None:
    done = subprocess.run([sys.executable, "-c", SEALED], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout in {"sealed", "limited"}, done.stderr
    assert done.returncode == 0


def test_a_child_has_an_empty_environment_and_says_whether_it_is_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[dict] = []
    start = subprocess.Popen

    def recording(words, **settings):
        started.append(settings)
        return start(words, **settings)

    monkeypatch.setattr(jail.subprocess, "Popen", recording)
    child = jail.Child()
    child.ask(ASK, b"one")
    child.end()
    assert isinstance(child.sealed, bool)
    assert [settings["env"] for settings in started] == [{}]


def test_the_child_imports_this_room_and_the_domain_alone() -> None:
    code = (
        "import sys, recruit.documents.child as child\nfrom recruit.documents import parse\nparse.load()\n"
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('recruit.')}))\n"
        "print('numpy' in sys.modules or 'flask' in sys.modules or 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["['documents', 'domain']", "False"]


def test_a_message_that_is_too_long_is_refused() -> None:
    message = wire.pack({"a": 1}, b"block")
    rest = [message]

    def take(count: int) -> bytes:
        part, rest[0] = rest[0][:count], rest[0][count:]
        return part

    with pytest.raises(ValueError, match="too long"):
        wire.unpack(take, 3)
