"""Words from pictures of pages, where the program tesseract is installed and somebody asks for it; off by default.

Pages are drawn in the jail; tesseract sees nothing but those drawings, in a process with limits and no environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

from recruit.documents import limits, tidy
from recruit.domain.documents import Document

#: Pages that are read at most; pixels a point (200 dots an inch); seconds a page.
PAGES, SCALE, SECONDS = 10, 200 / 72, 30
#: Seconds a file: less than a worker's lease on it. Pages that are left then stay unread, with a note.
SECONDS_IN_ALL = 75
#: Sets its own limits, then becomes tesseract: a limit set between fork and exec would not be safe beside threads.
_START = (
    "import os, resource as r, sys\n"
    "for what, most in ((r.RLIMIT_AS, int(sys.argv[1])), (r.RLIMIT_CPU, int(sys.argv[2])), (r.RLIMIT_CORE, 0)):\n"
    "    r.setrlimit(what, (most, most))\n"
    "os.execve(sys.argv[3], [sys.argv[3], 'stdin', 'stdout'], {'OMP_THREAD_LIMIT': '1', 'PATH': '/usr/bin:/bin'})\n"
)


def program() -> str | None:
    """Where tesseract is, or None."""
    return shutil.which("tesseract")


def read(document: Document, images: Iterable[bytes]) -> Document:
    """A document that needs OCR, with the words of its pages' PNG images; the same document when there are none."""
    pages = list(_pages(images))
    text = tidy.text("\n\n".join(words for words in pages if words))
    if not any(letter.isalnum() for letter in text):
        return document
    notes = {*document.notes, "ocr_used"} | ({"ocr_not_all_pages"} if len(pages) < (document.pages or 0) else set())
    return Document("ok", document.format, document.pages, text, document.hidden, tuple(sorted(notes)))


def _pages(images: Iterable[bytes]) -> Iterator[str]:
    """The words of page after page, while there is time."""
    end = time.monotonic() + SECONDS_IN_ALL
    for image in images:
        left = end - time.monotonic()
        if left <= 0:
            return
        yield _words(image, min(left, SECONDS))


def _words(image: bytes, seconds: float) -> str:
    where = program()
    if where is None:
        return ""
    memory = str(2 * limits.CHILD_MEMORY_BYTES)
    words = [sys.executable, "-I", "-c", _START, memory, str(SECONDS), os.path.realpath(where)]
    try:
        done = subprocess.run(words, input=image, capture_output=True, timeout=seconds, env={}, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")
