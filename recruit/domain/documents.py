"""What reading a file can end in, and what to tell the person who sent it."""

from __future__ import annotations

from collections.abc import Iterable
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
    "Please save it without one and send it again, or paste the text below.",
    "damaged": "This file is broken off or damaged, and we cannot open it. "
    "Please save it again as PDF or DOCX, or paste the text below.",
    "unsupported": "We cannot read this kind of file. Please save it as PDF or DOCX, or paste the text below.",
    "too_large": "This file is larger than a resume needs to be (the limit is 10 MB and 100 pages). "
    "Please send a shorter one, or paste the text below.",
    "dangerous": "This file contains parts that could harm a computer (macros or scripts), so we left it unopened. "
    "Please save it as a plain PDF or DOCX, or paste the text below.",
}

_ANEW = "Please save it anew as PDF or DOCX from the program it was written in, or paste the text below."
_PACKED = f"This file unpacks to far more than a resume needs, so we left it unopened. {_ANEW}"
_ODD = f"This file is built in a way that no usual program writes, so we left it unopened. {_ANEW}"
#: Where a note says more than the status: the same for that case alone.
_CLOSER: dict[str, str] = {
    "too_many_pages": "This file has more than 100 pages. Please send your resume alone, or paste the text below.",
    "too_many_bytes": "This file is larger than 10 MB. Please send a smaller one, often without photos, "
    "or paste the text below.",
    "too_much_text": "This file holds more text than a resume needs. Please send a shorter one, "
    "or paste the text below.",
    "letters_without_meaning": "The letters in this file look right, but the file does not say which letters they are, "
    f"so nobody’s program can read them. {_ANEW}",
    "xfa_form": "This PDF is a form that only few programs can show. "
    "Please print it to a new PDF, or paste the text below.",
    "old_word": "This is a Word file from before 1997. Please save it as PDF or DOCX, or paste the text below.",
    "stopped_time": f"This file took too long to read: something in it is far more tangled than a resume. {_ANEW}",
    "stopped_memory": f"This file needed far more memory than a resume does, so we stopped. {_ANEW}",
    "outside_link": f"This file wants to load parts of itself from elsewhere, so we left it unopened. {_ANEW}",
    "document_type": f"This file brings rules of its own that can harm a computer, so we left it unopened. {_ANEW}",
    "two_files_in_one": f"This file is two files in one, so we left it unopened. {_ANEW}",
    **dict.fromkeys(("unpacks_too_large", "grows_too_much", "part_too_large", "too_many_parts"), _PACKED),
    **dict.fromkeys(("nested_too_deep", "part_named_twice"), _ODD),
}


def advice(status: Status, notes: Iterable[str] = ()) -> str:
    """For the candidate: what happened to the file and what to do; "" when it was read."""
    closer = (_CLOSER[note] for note in notes if note in _CLOSER)
    return next(closer, ADVICE[status]) if status != "ok" else ""


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
