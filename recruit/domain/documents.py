"""What reading a file can end in, and what to tell the person who sent it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recruit.domain.places import Places

Status = Literal["ok", "needs_ocr", "empty", "encrypted", "damaged", "unsupported", "too_large", "dangerous"]

#: For the candidate: what happened and what to do. `ok` needs no words.
ADVICE: dict[Status, str] = {
    "ok": "",
    "needs_ocr": "Your file is a picture of a page, so it holds no words that we can read. "
    "Please save it as PDF or DOCX from the program it was written in, or paste the text below.",
    "empty": "There are no words in this file. Please check that it is the right one, or paste the text below.",
    "encrypted": "This file is locked with a password. "
    "Please save it without one and send it again, or paste the text.",
    "damaged": "This file is broken off or damaged, and we cannot open it. "
    "Please save it again as PDF or DOCX, or paste the text.",
    "unsupported": "We cannot read this kind of file. Please save it as PDF or DOCX, or paste the text.",
    "too_large": "This file is larger than a resume needs to be (the limit is 10 MB and 100 pages). "
    "Please send a shorter one, or paste the text.",
    "dangerous": "This file contains parts that could harm a computer (macros or scripts), so we left it unopened. "
    "Please save it as a plain PDF or DOCX, or paste the text.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, as a person looking at it would see it.

    `text` is empty unless `status` is "ok". `hidden` is text nobody would see (white, tiny, off the page) and is
    never part of `text`. `format` is decided by content (pdf, docx, odt, rtf, html, txt, md) or None.
    `notes` are short codes such as "two_columns" or "name_and_content_differ". `places` says where the words stand on
    their pages: for PDF, when it was asked for.
    """

    status: Status
    format: str | None = None
    pages: int | None = None
    text: str = ""
    hidden: str = ""
    notes: tuple[str, ...] = ()
    places: Places | None = None
