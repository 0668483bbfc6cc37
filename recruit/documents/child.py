"""The child process: seals itself, then reads one file after another until its keeper goes away.

It imports everything it may need before it seals itself, because afterwards no file can be opened any more.
"""

from __future__ import annotations

import codecs
import gc
import heapq  # noqa: F401 collections.Counter imports it at its first use
import os
from typing import Any

from recruit.documents import limits, parse, seal, wire

#: Encodings that files ask for by name; Python loads each from disk at first use, which is too late in here.
ENCODINGS = (
    "ascii utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 latin-1 idna cp437 cp737 cp775 cp850 cp852 cp855 cp857 "
    "cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp932 cp936 cp949 cp950 cp1250 cp1251 cp1252 cp1253 cp1254 "
    "cp1255 cp1256 cp1257 cp1258 mac-roman mac-cyrillic mac-greek mac-latin2 iso8859-2 iso8859-5 iso8859-7 iso8859-9 "
    "iso8859-15 koi8-r koi8-u gb18030 big5 euc-jp euc-kr shift_jis"
)


def take(count: int) -> bytes:
    """Exactly `count` bytes from the keeper; raises EOFError when it has gone."""
    parts = []
    while count:
        part = os.read(0, min(count, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def give(message: bytes) -> None:
    """All of a message to the keeper."""
    view = memoryview(message)
    while view:
        view = view[os.write(0, view) :]


def answer(header: dict[str, Any], block: bytes) -> bytes:
    """One request's answer as a message; trouble inside a parser is an answer like any other."""
    try:
        return wire.pack(*parse.answer(header, block))
    except MemoryError:
        return wire.pack({"lost": "memory"})
    except RecursionError:
        return wire.pack({"lost": "memory"})
    except Exception:  # noqa: BLE001 whatever a parser raises on a broken file means that the file is broken
        return wire.pack({"lost": "crash"})


def main() -> None:
    """Seal, greet, and answer until the end."""
    for name in ENCODINGS.split():
        codecs.lookup(name)
    parse.load()
    # A page is a hundred thousand small tuples that hold no circles: looking for circles less often saves time.
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    give(wire.pack({"sealed": seal.close()}))
    while True:
        try:
            header, block = wire.unpack(take, 4 * limits.UPLOAD_BYTES)
        except EOFError:
            return
        seal.allow_cpu(limits.CHILD_CPU_SECONDS)
        give(answer(header, block))


if __name__ == "__main__":
    main()
