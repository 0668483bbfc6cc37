"""How fast the room reads and how much memory it takes, beside the libraries called directly on the same files.

The files are the demo agency's PDF resumes. Everything is measured in one run on one machine, so that ratios compare.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from recruit.documents import jail, parse
from recruit.settings import ROOT

#: Each way of reading gets so many rounds over all files; the fastest counts.
ROUNDS = 3
RESUMES = ROOT / "demo" / "resumes"
_DIRECTLY = {
    "pypdfium2": "import pypdfium2\n"
    "def read(data):\n"
    "    book = pypdfium2.PdfDocument(data)\n"
    "    return ''.join(page.get_textpage().get_text_bounded() for page in book)\n",
    "pypdf": "import io, pypdf\n"
    "def read(data):\n"
    "    return ''.join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)\n",
}
#: Run in a process of its own, so that its peak memory is its own: rounds, then file names; prints seconds, kilobytes.
_MEASURE = """
import resource, sys, time
best = 1e9
files = [open(name, "rb").read() for name in sys.argv[2:]]
for _ in range(int(sys.argv[1])):
    begin = time.perf_counter()
    for data in files:
        try:
            read(data)
        except Exception:
            pass
    best = min(best, time.perf_counter() - begin)
print(best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measure() -> list[dict[str, Any]]:
    """Rows with name, value, unit, anchor, anchor_value and ratio (value over anchor; for memory less is better)."""
    paths = sorted(RESUMES.glob("*.pdf"))
    files = [path.read_bytes() for path in paths]
    one, memory = _through_jail(files, 1)
    two, _ = _through_jail(files, 2)
    plain = len(files) / _best(lambda: [parse.read(data, "resume.pdf", False) for data in files])
    rows = [_row("Resumes read, one child process", one, "documents a second", "the same without the jail", plain)]
    for library, source in _DIRECTLY.items():
        seconds, anchor_memory = _directly(source, paths)
        rate = len(files) / seconds
        rows.append(
            _row("Resumes read, one child process", one, "documents a second", f"{library} called directly", rate)
        )
        rows.append(_row("Peak memory of a child", memory, "MB", f"{library} called directly", anchor_memory))
    rows.append(_row("Resumes read, two child processes", two, "documents a second", "one child process", one))
    return rows


def _row(name: str, value: float, unit: str, anchor: str, anchor_value: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 1),
        "unit": unit,
        "anchor": anchor,
        "anchor_value": round(anchor_value, 1),
        "ratio": round(value / anchor_value, 2),
    }


def _best(work: Callable[[], object]) -> float:
    """The fewest seconds that a piece of work took."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best


def _through_jail(files: list[bytes], children: int) -> tuple[float, float]:
    """Documents a second, and the largest child's peak memory (MB)."""
    cells = jail.Jail(size=children)
    header = {"do": "read", "name": "resume.pdf", "places": False}
    try:
        with ThreadPoolExecutor(children) as pool:
            seconds = _best(lambda: list(pool.map(lambda data: cells.ask(header, data), files)))
        peaks = [_peak(child.process.pid) for child in cells.idle]
    finally:
        cells.close()
    return len(files) / seconds, max(peaks)


def _peak(pid: int) -> float:
    """A process's peak memory (MB), as Linux keeps it; 0 elsewhere."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _directly(source: str, paths: list[Path]) -> tuple[float, float]:
    """A library's seconds for all files, and its process's peak memory (MB)."""
    words = [sys.executable, "-c", source + _MEASURE, str(ROUNDS), *map(str, paths)]
    done = subprocess.run(words, capture_output=True, check=True, text=True)  # noqa: S603 our own words
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) / 1024
