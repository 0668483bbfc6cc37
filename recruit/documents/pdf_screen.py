"""A PDF is looked over for parts that act by themselves: JavaScript, programs to start, another file behind it."""

from __future__ import annotations

import re
import zlib

import pypdfium2.raw as pdfium

from recruit.documents.found import Unreadable

_ACTIVE = re.compile(rb"/JavaScript\b|/S\s*/Launch\b|/S\s*/ImportData\b")
_ESCAPE = re.compile(rb"#([0-9a-fA-F]{2})")
_PACKED = re.compile(rb"/ObjStm\b")
#: Of each stream that packs objects, this much is looked at (bytes), and of all together.
EACH, TOGETHER = 1 << 20, 8 << 20
#: Full XFA: the page says "please wait" and the words are in a form language of its own.
XFA_FULL = 2


def screen(data: bytes, document) -> set[str]:
    """Notes on an open PDF; raises Unreadable when it carries scripts or programs, or is a form of another language."""
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 or is_active(data):
        raise Unreadable("dangerous", "script")
    if (
        data.rfind(b"PK\x05\x06", len(data) - 66_000 if len(data) > 66_000 else 0) > 0
        and b"[Content_Types].xml" in data
    ):
        raise Unreadable("dangerous", "two_files_in_one")
    if pdfium.FPDF_GetFormType(document) == XFA_FULL:
        raise Unreadable("unsupported", "xfa_form")
    return {"attachments_left_out"} if pdfium.FPDFDoc_GetAttachmentCount(document) > 0 else set()


def is_active(data: bytes) -> bool:
    """Whether actions that run scripts or programs stand in the file, plainly, escaped or in packed objects."""
    if _says_active(data):
        return True
    left = TOGETHER
    for found in _PACKED.finditer(data):
        start = data.find(b"stream", found.end(), found.end() + 2_000)
        if start < 0 or left <= 0:
            continue
        start += 8 if data[start + 6 : start + 8] == b"\r\n" else 7
        try:
            objects = zlib.decompressobj().decompress(data[start:], min(EACH, left))
        except zlib.error:
            continue
        left -= len(objects)
        if _says_active(objects):
            return True
    return False


def _says_active(data: bytes) -> bool:
    if _ACTIVE.search(data):
        return True
    return (
        b"#" in data
        and bool(re.search(rb"/J(?:#61|a)(?:#76|v)|/(?:#4[aA])", data))
        and bool(_ACTIVE.search(_ESCAPE.sub(lambda code: bytes([int(code.group(1), 16)]), data)))
    )
