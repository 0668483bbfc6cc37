"""What a file is, by its content and never by its name."""

from __future__ import annotations

import json
import re

PICTURES = (
    b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x01\x00",
)  # fmt: skip
#: What a name's ending promises.
ENDINGS = {
    "pdf": "pdf", "docx": "docx", "doc": "doc", "odt": "odt", "rtf": "rtf", "html": "html", "htm": "html",
    "xhtml": "html", "txt": "txt", "text": "txt", "md": "md", "markdown": "md", "json": "json",
}  # fmt: skip
_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<(?:body|head)[\s>]|^\s*<(?:h1|p|div|table|ul|meta|title|article|section|span|center)[\s>]",
    re.IGNORECASE,
)
#: Markup that names a document type elsewhere is XML, to be screened as such, whatever its elements are called.
_XML_WITH_DTD = re.compile(
    rb"<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<!DOCTYPE[^>\[]*(?:\[|\bPUBLIC\b|\bSYSTEM\b)", re.IGNORECASE | re.DOTALL
)
_MARKUP = re.compile(rb"^\s*(?:<\?xml|<!doctype|<!entity|<[a-z_][\w:.-]*[\s/>])", re.IGNORECASE)
_MARKDOWN = (
    re.compile(r"^#{1,6} +\S", re.MULTILINE),
    re.compile(r"\*\*[^*\n]+\*\*|(?<!\w)__[^_\n]+__(?!\w)"),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|mailto:|tel:|#|/)[^)\n]*\)"),
    re.compile(r"^(?:={3,}|-{3,})\s*$", re.MULTILINE),
    re.compile(r"^\|.+\|\s*\n\|[ :|-]+\|\s*$", re.MULTILINE),
    re.compile(r"^[*+-] +\S", re.MULTILINE),
)


def kind(data: bytes) -> str:
    """One of pdf, zip, ole, rtf, picture, html, xml, json, text or other."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if head.startswith(b"{\\rt"):
        return "rtf"
    if (
        data.startswith(PICTURES)
        or data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
        or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")
    ):
        return "picture"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return _of_text(data)


def _of_text(data: bytes) -> str:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in head:
        head = head.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _XML_WITH_DTD.match(head):
        return "xml"
    if _HTML.search(head):
        return "html"
    if _MARKUP.match(head):
        return "xml"
    return "json" if head.startswith((b"{", b"[")) and is_json(data) else "text"


def is_json(data: bytes) -> bool:
    """Whether all of the bytes are one JSON value."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def is_markdown(text: str) -> bool:
    """Whether a text carries at least two of Markdown's marks, or a heading line and a list."""
    return sum(bool(mark.search(text)) for mark in _MARKDOWN) >= 2


def promised(name: str) -> str | None:
    """The format that a file's name promises, or None."""
    return ENDINGS.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None
