"""`python -m recruit.jobs.serve`: the web server and a worker as one process group; Ctrl-C stops all of it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

from recruit import settings
from recruit.domain.errors import NotReady

GRACE_SECONDS = 20


def main() -> int:
    """Serve until told to stop; returns the exit code (1 when the port is taken or a part died)."""
    try:
        here = settings.load()
    except NotReady as problem:
        sys.stderr.write(f"recruit: {problem}\n")
        return 1
    host = os.environ.get("HOST", "127.0.0.1")
    port = int(os.environ.get("PORT") or urlsplit(here.base_url).port or 8000)
    if _taken(host, port):
        sys.stderr.write(
            f"recruit: port {port} is taken, perhaps by another `make run`. Stop that one, or choose another port: "
            f"make run PORT={port + 1}\n"
        )
        return 1
    parts = _start(host, port)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: _tell(parts, signal.SIGTERM))
    print(f"\nRecruit answers on http://{host}:{port} (Ctrl-C stops it)", flush=True)
    return _wait(parts)


def _taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _start(host: str, port: int) -> list[subprocess.Popen[bytes]]:
    """Gunicorn and one worker, in this process's group: Ctrl-C, or closing the terminal, reaches all three."""
    web = ["-m", "gunicorn", "app:app", "--bind", f"{host}:{port}", "--workers", "1", "--threads", "8"]
    web += ["--access-logfile", "/dev/null", "--log-level", "warning", "--graceful-timeout", "5"]
    jobs = ["-m", "recruit.jobs.worker"]
    return [
        subprocess.Popen([sys.executable, *command], cwd=settings.ROOT)  # noqa: S603
        for command in (web, jobs)
    ]


def _tell(parts: list[subprocess.Popen[bytes]], number: signal.Signals) -> None:
    for part in parts:
        if part.poll() is None:
            part.send_signal(number)


def _wait(parts: list[subprocess.Popen[bytes]]) -> int:
    """Until one part ends; then the others are ended too."""
    while all(part.poll() is None for part in parts):
        time.sleep(0.2)
    _tell(parts, signal.SIGTERM)
    end = time.monotonic() + GRACE_SECONDS
    for part in parts:
        try:
            part.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            part.kill()
    return 0 if all(part.returncode in (0, -signal.SIGTERM, -signal.SIGINT) for part in parts) else 1


if __name__ == "__main__":
    sys.exit(main())
