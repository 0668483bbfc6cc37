"""A resume's pages as they look: which there are, where its words stand on them, and the file to draw one from."""

from __future__ import annotations

from dataclasses import dataclass, field

from recruit.domain.errors import NotFound
from recruit.domain.places import Places, unpacked
from recruit.store import applications, vault
from recruit.store.tables import Application, Document

#: Pages shown at once.
AT_ONCE = 10
#: What can be drawn: PDF files that were read, and those whose pages are pictures.
_DRAWABLE = ("ok", "needs_ocr")


@dataclass(frozen=True, slots=True)
class Pages:
    """A resume's pages; `places` is None when it is not known where the words stand."""

    document: Document
    count: int
    places: Places | None
    numbers: range = field(default=range(0))

    @property
    def more(self) -> list[range]:
        """All pages (from 0) in the runs that are shown at once."""
        return [range(first, min(first + AT_ONCE, self.count)) for first in range(0, self.count, AT_ONCE)]


def pages_of(application: Application, *, files_key: str, first: int = 0) -> Pages | None:
    """The current resume's pages, with the run that `first` (from 0) lies in; None when none can be drawn."""
    document = applications.current_document(application)
    if document is None or document.format != "pdf" or document.status not in _DRAWABLE or not document.pages:
        return None
    begin = min(max(first, 0), document.pages - 1) // AT_ONCE * AT_ONCE
    numbers = range(begin, min(begin + AT_ONCE, document.pages))
    return Pages(document, document.pages, _places(application, document, files_key), numbers)


def file_of(application: Application, document: Document, *, files_key: str) -> bytes:
    """The file that a page is drawn from. Raises NotFound when the person's key is gone."""
    if application.candidate.sealed_key is None:
        raise NotFound("This document was erased.")
    return vault.unseal(application.candidate, files_key, document.sealed_bytes)


def _places(application: Application, document: Document, files_key: str) -> Places | None:
    if document.sealed_places is None or application.candidate.sealed_key is None:
        return None
    return unpacked(vault.unseal(application.candidate, files_key, document.sealed_places))
