"""Why somebody has no place in the ranking yet, and what is wrong with a file, in words for a recruiter."""

from __future__ import annotations

from dataclasses import dataclass

from recruit.store import applications
from recruit.store.tables import Application
from recruit.web.recruiter.blind import Cover

#: A document's status -> what a recruiter should know; the candidate is told more, and what to do.
FILE_WORDS: dict[str, str] = {
    "needs_ocr": "The resume is a picture of a page, without words to read.",
    "empty": "There are no words in the resume file.",
    "encrypted": "The resume is locked with a password.",
    "damaged": "The resume file is damaged.",
    "unsupported": "The resume is of a kind that cannot be read.",
    "too_large": "The resume file is too large.",
    "dangerous": "The resume file could harm a computer or takes too long to read, so it was left unopened.",
}

NO_OCR = "Your agency has scans read, but the program for it is not installed where files are read; tell your admin."


@dataclass(frozen=True, slots=True)
class Unranked:
    """Somebody who has no place yet: who, why, and whether it can be asked for again."""

    id: int
    who: str
    why: str
    can_ask: bool


def file_problem(application: Application) -> str:
    """What is wrong with the current resume in one sentence; "" when it was read or is still waiting."""
    document = applications.current_document(application)
    if document is None:
        return "No resume was sent."
    if document.work == "failed":
        return "The resume could not be read."
    if "ocr_not_installed" in document.notes:
        return f"{FILE_WORDS['needs_ocr']} {NO_OCR}"
    return FILE_WORDS.get(document.status or "", "")


def unranked(application: Application, cover: Cover, role_work: str) -> Unranked:
    """Why this person is not ranked yet."""
    document = applications.current_document(application)
    parts = [application] if document is None else [document, application]
    failed = next((part for part in parts if part.work == "failed"), None)
    if failed is not None:
        why = failed.problem or "This could not be worked out."
    elif document is not None and document.work in ("todo", "working"):
        why = "The resume is not read yet."
    elif application.work in ("idle", "todo", "working"):
        why = f"The evidence is not looked for yet. {file_problem(application)}".strip()
    elif role_work == "failed":
        why = "The ranking of this role could not be worked out."
    else:
        why = "Waits for the ranking to be worked out."
    return Unranked(application.id, cover.who, why, failed is not None)
