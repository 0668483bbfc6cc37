"""The door of the room: bytes in, a Document out, whatever the bytes are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recruit.documents import jail, kinds, limits, ocr
from recruit.domain.documents import Document


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text from `start` to `end` stands: page (from 0) and box in points from the page's top left."""

    start: int
    end: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, the places of its words (PDF only), and the pages' sizes (width, height in points)."""

    document: Document
    places: tuple[Place, ...] = ()
    page_sizes: tuple[tuple[float, float], ...] = ()

    def boxes(self, start: int, end: int) -> list[Place]:
        """The places that a stretch of the text touches."""
        return [place for place in self.places if place.start < end and start < place.end]


def read(data: bytes, name: str) -> Document:
    """The text of a file as a person would see it; never raises on bad input."""
    return _document(_ask(data, name, places=False))


def read_pictures_too(data: bytes, name: str) -> Document:
    """Like `read`; where that ends in "needs_ocr" and tesseract is installed, the words it finds, with a note."""
    document = read(data, name)
    if document.status != "needs_ocr" or ocr.program() is None:
        return document
    pages = range(min(document.pages or 0, ocr.PAGES))
    images = [image for page in pages if (image := page_image(data, page, ocr.SCALE))]
    return ocr.read(document, images)


def read_with_positions(data: bytes, name: str) -> Reading:
    """The text of a file and where its words stand; never raises on bad input."""
    answer = _ask(data, name, places=True)
    places = tuple(Place(*place) for place in answer.get("places", ()))
    sizes = tuple((width, height) for width, height in answer.get("sizes", ()))
    return Reading(_document(answer), places, sizes)


def read_path(path: str | Path) -> Document:
    """The text of a file on disk; a file over the limit is never read whole. Raises OSError."""
    return read(bytes_of(path), Path(path).name)


def bytes_of(path: str | Path) -> bytes:
    """A file's bytes, at most one more than the limit: what grows while it is read still ends. Raises OSError."""
    with Path(path).open("rb") as file:
        return file.read(limits.UPLOAD_BYTES + 1)


def page_image(data: bytes, page: int, scale: float = 1.5) -> bytes | None:
    """One page (from 0) of a PDF as PNG, `scale` pixels a point; None when it cannot be drawn."""
    if kinds.kind(data) != "pdf" or len(data) > limits.UPLOAD_BYTES:
        return None
    try:
        answer, image = jail.shared().ask({"do": "image", "page": page, "scale": scale}, data)
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
