"""Pages of resumes, drawn in the jail when somebody looks at them, and kept in this process's memory for a while.

Nothing of it is written anywhere: a picture of a page is the resume once more, and every copy would have to be erased.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from recruit.domain.errors import NotReady

#: Seconds to wait for a free child process; a page that draws slowly must not hold up everybody's pages.
PATIENCE = 4.0
KEPT_BYTES, KEPT_SECONDS = 32 * 1024 * 1024, 600.0
#: Pixels a point: sharp enough to read on a wide screen.
SCALE = 1.6

#: Which page: the document's id, its SHA-256, and the page (from 0).
Key = tuple[int, str, int]


class Drawn:
    """The pages drawn of late, newest last; a page that cannot be drawn is kept as None, and not tried again."""

    def __init__(self, most: int = KEPT_BYTES, seconds: float = KEPT_SECONDS) -> None:
        self.most, self.seconds = most, seconds
        self.pages: dict[Key, tuple[float, bytes | None]] = {}
        self.lock = threading.Lock()

    def find(self, key: Key) -> tuple[bytes | None] | None:
        """A page that is there, as (image,); None when it is not."""
        with self.lock:
            self._forget_old()
            known = self.pages.get(key)
            return None if known is None else (known[1],)

    def keep(self, key: Key, image: bytes | None) -> None:
        """Keep a page, and let the oldest go that there is no more room for."""
        with self.lock:
            self.pages.pop(key, None)
            self.pages[key] = (time.monotonic(), image)
            self._forget_old()

    def _forget_old(self) -> None:
        size = sum(len(image or b"") for _, image in self.pages.values())
        edge = time.monotonic() - self.seconds
        for key in list(self.pages):
            at, image = self.pages[key]
            if at >= edge and size <= self.most and len(self.pages) <= 1000:
                return
            size -= len(image or b"")
            del self.pages[key]


_drawn = Drawn()


def draw(key: Key, data: Callable[[], bytes]) -> bytes | None:
    """A page as PNG, or None when it cannot be drawn; `data` gives the file when it is needed.

    Raises NotReady when too many pages are being drawn at once.
    """
    from recruit import documents
    from recruit.documents.jail import Busy

    known = _drawn.find(key)
    if known is None:
        try:
            known = (documents.page_image(data(), key[2], SCALE, PATIENCE),)
        except Busy as error:
            raise NotReady("Many pages are being drawn now. Load this page again in a moment.") from error
        _drawn.keep(key, known[0])
    return known[0]
