"""A stored resume becomes text: open what was sent, hand it to a reader, keep what was read."""

from __future__ import annotations

from recruit.domain.documents import Document
from recruit.domain.errors import NotFound
from recruit.store import Session, people, vault, work
from recruit.store import tables as t


def gather(db: Session, document_id: int, *, files_key: str) -> tuple[bytes, str, bool]:
    """The file's bytes, its name, and whether its agency has pictures read. Raises NotFound when it is gone."""
    row = _row(db, document_id)
    data = vault.unseal(row.application.candidate, files_key, row.sealed_bytes)
    return data, row.file_name, people.agency(db, row.agency_id).reads_pictures


def keep(db: Session, document_id: int, document: Document, *, files_key: str) -> None:
    """Store what was read and where it stands; its application, a draft too, is then asked to be scored."""
    row = _row(db, document_id)
    candidate = row.application.candidate
    row.status, row.format, row.pages = document.status, document.format, document.pages
    row.notes = list(document.notes)
    row.read_at = t.now()
    row.sealed_text = row.sealed_places = None
    if document.status == "ok":
        row.sealed_text = vault.seal(candidate, files_key, document.text.encode())
        if document.places is not None:
            row.sealed_places = vault.seal(candidate, files_key, document.places.packed())
    if row.application.state in ("draft", "submitted") and row.replaced_at is None:
        work.ask_for_work(db, row.application)


def _row(db: Session, document_id: int) -> t.Document:
    row = db.get(t.Document, document_id)
    if row is None or row.application.candidate.sealed_key is None:
        raise NotFound("This document was erased.")
    return row
