"""The door of the room: bytes in, a Document out, whatever the bytes are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from recruit.documents import jail, kinds, limits, ocr
from recruit.domain.documents import Document
from recruit.domain.places import Place, Places


def read(data: bytes, name: str) -> Document:
    """The text of a file as a person would see it; never raises on bad input."""
    return _document(_ask(data, name, places=False))


def read_pictures_too(data: bytes, name: str) -> Document:
    """Like `read`; where that ends in "needs_ocr" and tesseract is installed, the words it finds, with a note."""
    return _with_pictures(read(data, name), data)


def read_to_keep(data: bytes, name: str, *, pictures: bool = False) -> Document:
    """Like `read_with_places`; with `pictures`, pages that are pictures are read by OCR where it is installed."""
    document = read_with_places(data, name)
    return _with_pictures(document, data) if pictures else document


def _with_pictures(document: Document, data: bytes) -> Document:
    if document.status != "needs_ocr":
        return document
    if ocr.program() is None:
        return replace(document, notes=tuple(sorted({*document.notes, "ocr_not_installed"})))
    pages = range(min(document.pages or 0, ocr.PAGES))
    return ocr.read(document, (image for page in pages if (image := page_image(data, page, ocr.SCALE))))


def read_with_places(data: bytes, name: str) -> Document:
    """Like `read`, and where the words stand (PDF only); never raises on bad input."""
    answer = _ask(data, name, places=True)
    document = _document(answer)
    if "places" not in answer or document.format != "pdf":
        return document
    words = tuple(Place(*place) for place in answer["places"])
    return replace(document, places=Places(words, tuple((width, height) for width, height in answer["sizes"])))


def read_path(path: str | Path) -> Document:
    """The text of a file on disk; a file over the limit is never read whole. Raises OSError."""
    return read(bytes_of(path), Path(path).name)


def bytes_of(path: str | Path) -> bytes:
    """A file's bytes, at most one more than the limit: what grows while it is read still ends. Raises OSError."""
    with Path(path).open("rb") as file:
        return file.read(limits.UPLOAD_BYTES + 1)


def page_image(data: bytes, page: int, scale: float = 1.5, patience: float | None = None) -> bytes | None:
    """One page (from 0) of a PDF as PNG, `scale` pixels a point; None when it cannot be drawn.

    Raises jail.Busy when no child process is free within `patience` seconds; by default it waits.
    """
    if kinds.kind(data) != "pdf" or len(data) > limits.UPLOAD_BYTES:
        return None
    try:
        answer, image = jail.shared().ask({"do": "image", "page": page, "scale": scale}, data, patience)
    except jail.ChildLost:
        return None
    return None if "lost" in answer else image or None


def _ask(data: bytes, name: str, places: bool) -> dict[str, Any]:
    if not data:
        return {"status": "empty", "notes": ["no_bytes"]}
    if len(data) > limits.UPLOAD_BYTES:
        return {"status": "too_large", "notes": ["too_many_bytes"]}
    try:
        answer, _ = jail.shared().ask({"do": "read", "name": name[-200:], "places": places}, data)
    except jail.ChildLost as lost:
        answer = {"lost": lost.reason}
    if "lost" not in answer:
        return answer
    # A parser that trips over a file found it broken; one that ran into a wall met more than a resume needs.
    reason = answer["lost"]
    status = "damaged" if reason == "crash" else "dangerous"
    known = kinds.kind(data)
    return {
        "status": status,
        "format": known if known in ("pdf", "rtf", "html") else None,
        "notes": [f"stopped_{reason}"],
    }


def _document(answer: dict[str, Any]) -> Document:
    return Document(
        status=answer["status"],
        format=answer.get("format"),
        pages=answer.get("pages"),
        text=answer.get("text", ""),
        hidden=answer.get("hidden", ""),
        notes=tuple(answer.get("notes", ())),
    )
