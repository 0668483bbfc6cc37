"""Damaged files through the reader: `python -m tests.documents.fuzz 20000`.

Each file is one of the project's own seeds with bytes flipped, cut, doubled or swapped for telling values; it is read
with the places of its words, and of every fourth a page is drawn. A file may
end in any status; a traceback, a broken limit or a file that takes longer than the wall limit counts as a failure.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import cpu_count

from recruit import documents
from recruit.documents import limits
from recruit.domain.documents import ADVICE, Document
from recruit.domain.places import unpacked
from tests.documents import seeds

TELLING = [
    b"\x00", b"\xff\xff\xff\xff", b"-1", b"999999999999", b"<<", b">>", b"[", b"endobj", b"stream", b"{", b"}", b"\\u",
    b"<![CDATA[", b"&#0;", b"PK\x03\x04", b"%PDF-", b"/Kids", b"0 R", b"<w:tbl>", b"\\bin99", b"\xed\xa0\x80",
]  # fmt: skip
#: A file may wait this long (seconds) for a busy machine on top of the wall limit.
GRACE = 10.0
#: One file in so many has its first page drawn, too.
DRAWN = 4


def originals() -> list[tuple[str, bytes]]:
    """The seeds: each format's resume, and a few with more structure."""
    made = [(f"a.{ending}", make(seeds.LINES * 3)) for ending, make in seeds.MAKERS.items()]
    made.append(("a.json", seeds.resume_json(seeds.LINES)))
    made.append(("a.md", ("# " + "\n\n- **".join(seeds.LINES)).encode()))
    made.append(("table.odt", seeds.odt_table([["a", "b"], ["c", "d"]])))
    return made


def mutated(data: bytes, dice: random.Random) -> bytes:
    """One to eight random changes."""
    body = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(body) + 1)
        kind = dice.randrange(6)
        if kind == 0 and at < len(body):
            body[at] ^= 1 << dice.randrange(8)
        elif kind == 1:
            del body[at : at + dice.randint(1, 64)]
        elif kind == 2:
            body[at:at] = dice.choice(TELLING)
        elif kind == 3:
            size = dice.randint(1, 200)
            body[at:at] = body[at : at + size] * dice.randint(1, 20)
        elif kind == 4:
            other = dice.randrange(len(body) + 1)
            body[at : at + 16] = body[other : other + 16]
        elif dice.random() < 0.2:
            del body[at:]
    return bytes(body) or b"\x00"


def one(number: int) -> tuple[str, str]:
    """One mutated file: (its status, what went wrong or ""); the same number always makes the same file."""
    dice = random.Random(number)
    name, data = dice.choice(ORIGINALS)
    body = mutated(data, dice)
    begin = time.monotonic()
    try:
        found = documents.read_to_keep(body, name)
        if found.places is not None:
            _check_places(found)
        if number % DRAWN == 0:
            documents.page_image(body, 0, 1.0)
    except Exception as error:  # noqa: BLE001 a fuzz run reports whatever escapes
        return "raised", f"file {number} ({name}): {type(error).__name__}: {error}"
    took = time.monotonic() - begin
    if found.status not in ADVICE or (found.text and found.status != "ok"):
        return found.status, f"file {number} ({name}): not an answer"
    if took > limits.CHILD_WALL_SECONDS + GRACE:
        return found.status, f"file {number} ({name}): took {took:.1f} s"
    return " ".join([found.status, *(note for note in found.notes if note.startswith("stopped_"))]), ""


def _check_places(found: Document) -> None:
    """Places lie in the text, and come back as they were packed; raises ValueError."""
    words = found.places.words if found.places else ()
    if any(not 0 <= place.start < place.end <= len(found.text) for place in words):
        raise ValueError("a place outside the text")
    if found.places is None or len(unpacked(found.places.packed()).words) != len(words):
        raise ValueError("places that do not come back")


ORIGINALS = originals()


def main(count: int) -> int:
    """Read `count` mutated files; prints the outcomes and returns 1 when something went wrong."""
    begin = time.monotonic()
    statuses: Counter[str] = Counter()
    troubles = []
    with ThreadPoolExecutor(cpu_count()) as pool:
        for status, trouble in pool.map(one, range(count)):
            statuses[status] += 1
            if trouble:
                troubles.append(trouble)
    print(f"{count} files in {time.monotonic() - begin:.0f} s: {dict(statuses.most_common())}")
    print(*troubles[:50], sep="\n")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000))
