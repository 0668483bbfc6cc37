"""What a person sent, told back to them: consents, resumes as handed in with the text that was read, answers."""

from __future__ import annotations

import re
from typing import Any

from recruit.domain.questionnaire import PAGES
from recruit.store import Session, consents, vault
from recruit.store.tables import Application, Document

Told = dict[str, Any]

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')


def consents_told(db: Session, row: Application) -> list[Told]:
    """Every answer to a consent."""
    return [
        {
            "what": one.kind,
            "words": one.words,
            "version": one.version,
            "answer": "yes" if one.given else "no",
            "at": one.given_at.isoformat(),
            "until": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
        }
        for one in consents.consents_of(db, row.id)
    ]


def resumes_told(row: Application, files: dict[str, bytes], files_key: str) -> list[Told]:
    """Every resume, the replaced ones too; the files themselves are put into `files`. Raises NotReady without a key."""
    return [_resume(row, document, files, files_key) for document in row.documents]


def _resume(row: Application, document: Document, files: dict[str, bytes], files_key: str) -> Told:
    name = f"resumes/{document.id}-{_UNSAFE.sub('_', document.file_name) or 'resume'}"
    files[name] = vault.unseal(row.candidate, files_key, document.sealed_bytes)
    sealed = document.sealed_text
    return {
        "file": name,
        "name": document.file_name,
        "bytes": document.size,
        "sha256": document.sha256,
        "received": document.received_at.isoformat(),
        "read": document.read_at.isoformat() if document.read_at else None,
        "replaced": document.replaced_at.isoformat() if document.replaced_at else None,
        "result": document.status,
        "format": document.format,
        "pages": document.pages,
        "notes": document.notes,
        "text": vault.unseal(row.candidate, files_key, sealed).decode() if sealed is not None else None,
    }


def answers_told(row: Application) -> list[Told]:
    """The answers in the order they were asked, each with its question and, where it was chosen, its words."""
    given = {answer.key: answer for answer in row.answers}
    return [
        {
            "key": field.key,
            "asked": question.prompt,
            "part": field.label,
            "answer": (value := given[field.key].value["value"]),
            "in_words": dict(field.choices).get(str(value), str(value)),
            "at": given[field.key].updated_at.isoformat(),
        }
        for page in PAGES
        for question in page.questions
        for field in question.fields
        if field.key in given
    ]
