"""Inside the jail: one file's bytes become an answer, by the reader of its kind."""

from __future__ import annotations

from typing import Any

from recruit.documents import kinds, limits, tidy
from recruit.documents.found import Found, Unreadable


def load() -> None:
    """Import every reader now; a sealed process cannot import any more."""
    import recruit.documents.docx
    import recruit.documents.html
    import recruit.documents.legacy_doc
    import recruit.documents.odt
    import recruit.documents.pdf
    import recruit.documents.plain
    import recruit.documents.rtf  # noqa: F401


def answer(header: dict[str, Any], block: bytes) -> tuple[dict[str, Any], bytes]:
    """The answer to one request: `do` is "read" (a file's text) or "image" (one page as PNG)."""
    if header["do"] == "image":
        from recruit.documents import pdf

        return {}, pdf.image(block, header["page"], header["scale"])
    return read(block, header["name"], header.get("places", False)), b""


def read(data: bytes, name: str, places: bool) -> dict[str, Any]:
    """One file as a plain dictionary: status, format, pages, text, hidden, notes, and places when asked for."""
    kind: str | None = None
    try:
        kind, found = _read(data, name)
    except Unreadable as error:
        kind = FORMATS.get(kinds.kind(data))
        return _answer(error.status, kind, Found(pages=error.pages, notes={error.note} - {""}), name)
    if not found.places:
        found.text = tidy.text(found.text)
    found.hidden = tidy.text(found.hidden)
    if len(found.text) + len(found.hidden) > limits.TEXT_CHARACTERS:
        return _answer("too_large", kind, Found(pages=found.pages, notes={"too_much_text"}), name)
    if not any(letter.isalnum() for letter in found.text):
        return _answer("empty", kind, Found(pages=found.pages, hidden=found.hidden, notes=found.notes), name)
    result = _answer("ok", kind, found, name)
    if places:
        result |= {"places": found.places, "sizes": found.sizes}
    return result


#: kind of file -> format in the answer, where the kind alone says it.
FORMATS = {"pdf": "pdf", "rtf": "rtf", "html": "html", "json": "json", "text": "txt"}


def _read(data: bytes, name: str) -> tuple[str, Found]:
    kind = kinds.kind(data)
    if kind == "pdf":
        from recruit.documents import pdf

        return kind, pdf.read(data)
    if kind == "zip":
        return _read_zip(data)
    if kind == "ole":
        from recruit.documents import legacy_doc

        return "doc", legacy_doc.read(data)
    if kind == "rtf":
        from recruit.documents import rtf

        return kind, rtf.read(data)
    if kind == "picture":
        raise Unreadable("needs_ocr", "picture")
    return _read_text(kind, data, name)


def _read_zip(data: bytes) -> tuple[str, Found]:
    from recruit.documents import docx, odt, screen

    package = screen.Package(data)
    if docx.main_part(package):
        return "docx", docx.read(package)
    if package.read("mimetype").startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt", odt.read(package)
    raise Unreadable("unsupported", "other_package")


def _read_text(kind: str, data: bytes, name: str) -> tuple[str, Found]:
    from recruit.documents import html, plain, screen

    if kind == "html":
        return kind, html.read(data)
    if kind == "xml":
        root = screen.xml(data)
        if str(root.tag).endswith("}html"):
            return "html", html.read(data)
        raise Unreadable("unsupported", "other_markup")
    if kind == "json":
        return kind, plain.read_resume_json(data)
    found = plain.read(data)
    if kinds.is_markdown(found.text) or kinds.promised(name) == "md":
        return "md", plain.read_markdown(found.text)
    return "txt", found


def _answer(status: str, kind: str | None, found: Found, name: str) -> dict[str, Any]:
    promised = kinds.promised(name)
    if kind and promised and promised != kind and {promised, kind} != {"txt", "md"}:
        found.notes.add("name_and_content_differ")
    return {
        "status": status, "format": kind, "pages": found.pages, "text": found.text if status == "ok" else "",
        "hidden": found.hidden, "notes": sorted(found.notes),
    }  # fmt: skip
