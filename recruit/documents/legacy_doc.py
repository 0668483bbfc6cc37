"""Word 97-2003's binary DOC: its text by the piece table ([MS-DOC] 2.4.1 Retrieving Text)."""

from __future__ import annotations

import io
import re
import struct

import olefile

from recruit.documents import legacy_looks
from recruit.documents.found import Found, Seen, Unreadable

_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15")
#: Headers, body, footnotes, end notes, text boxes, text boxes of headers: their places among the counts.
_SHOWN_PARTS = (2, 0, 1, 5, 6, 7)
_ENCRYPTED, _WHICH_TABLE = 0x0100, 0x0200


def read(data: bytes) -> Found:
    """All text of a DOC file; raises Unreadable for locked files, macros and other kinds of OLE file."""
    try:
        with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_FATAL) as ole:
            return _text(ole)
    except (OSError, ValueError, IndexError, struct.error, TypeError) as error:
        raise Unreadable("damaged", "broken_package") from error


def _text(ole: olefile.OleFileIO) -> Found:
    names = {"/".join(name).lower() for name in ole.listdir()}
    if "encryptedpackage" in names:
        raise Unreadable("encrypted", "locked_package")
    if any(name.startswith(("macros/vba", "_vba_project", "vba/")) or "/vba/" in name for name in names):
        raise Unreadable("dangerous", "macros")
    if "worddocument" not in names:
        raise Unreadable("unsupported", "other_ole")
    main = ole.openstream("WordDocument").read()
    magic, version = struct.unpack_from("<HH", main, 0)
    (flags,) = struct.unpack_from("<H", main, 10)
    if magic != 0xA5EC or version < 0xC1:
        raise Unreadable("unsupported", "old_word")
    if flags & _ENCRYPTED:
        raise Unreadable("encrypted", "locked_document")
    table = ole.openstream("1Table" if flags & _WHICH_TABLE else "0Table").read()
    return _pieces(main, table)


def _pieces(main: bytes, table: bytes) -> Found:
    """The text of the file's parts that show: body, footnotes, headers, end notes, text boxes; not comments, macros."""
    words = struct.unpack_from("<H", main, 32)[0]
    longs = 34 + 2 * words + 2
    counts = struct.unpack_from("<8i", main, longs + 12)
    offsets = longs + 4 * struct.unpack_from("<H", main, longs - 2)[0] + 2
    start, length = struct.unpack_from("<II", main, offsets + 8 * 33)
    text, places = _by_table(main, _piece_table(table[start : start + length]))
    start, length = struct.unpack_from("<II", main, offsets + 8 * 12)
    unseen = legacy_looks.unseen(main, table[start : start + length])
    hidden = [unseen.covers(place) for place in places]
    edges = [0]
    for count in counts:
        edges.append(edges[-1] + max(0, count))
    seen = Seen()
    for part in _SHOWN_PARTS:
        for letter, gone in zip(
            text[edges[part] : edges[part + 1]], hidden[edges[part] : edges[part + 1]], strict=True
        ):
            seen.add(letter, gone)
        seen.end_line()
    return Found(_shown("".join(seen.shown)), _shown("".join(seen.unseen)))


def _piece_table(clx: bytes) -> bytes:
    """The piece table inside the CLX; formatting blocks in front of it are passed over."""
    place = 0
    while place < len(clx) and clx[place] == 1:
        place += 3 + struct.unpack_from("<H", clx, place + 1)[0]
    if place >= len(clx) or clx[place] != 2:
        raise ValueError("no piece table")
    (length,) = struct.unpack_from("<I", clx, place + 1)
    return clx[place + 5 : place + 5 + length]


def _by_table(main: bytes, pieces: bytes) -> tuple[str, list[int]]:
    """The text of all pieces, and where in the file each of its characters stands."""
    count = (len(pieces) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}I", pieces, 0)
    parts: list[str] = []
    places: list[int] = []
    for number in range(count):
        (where,) = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)
        size = min(max(0, starts[number + 1] - starts[number]), len(main))
        narrow = bool(where & 0x40000000)
        start, width = ((where & 0x3FFFFFFF) // 2, 1) if narrow else (where, 2)
        part = main[start : start + width * size].decode("cp1252" if narrow else "utf-16-le", "replace")
        parts.append(part)
        places += range(start, start + width * len(part), width)
    return "".join(parts), places


def _shown(text: str) -> str:
    """Fields by their result, cell marks as tabs, paragraph marks as lines."""
    for _ in range(5):
        text, found = _FIELD.subn(lambda field: field.group(1) or "", text)
        if not found:
            break
    text = text.replace("\x07\x07", "\r").replace("\x1e", "-").replace("\x1f", "")
    return text.translate({7: "\t", 11: "\n", 12: "\n", 13: "\n", 14: "\n", 1: "", 2: "", 3: "", 4: "", 5: "", 8: ""})
