"""How far the reading is, for any page that shows it: nothing sent, waiting, reading, read, or what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from recruit.domain.documents import ADVICE, Status, advice
from recruit.domain.signals import Signal
from recruit.domain.wording import value_in_words
from recruit.flows import open_application
from recruit.store import Session, applications
from recruit.store.tables import Application, Document

Kind = Literal["none", "waiting", "reading", "read", "unread"]

GAVE_UP = "We tried several times and could not read this file. Please send it again, or paste the text below."


@dataclass(frozen=True, slots=True)
class ResumeState:
    """What is known of the current resume.

    `advice` says what to do when it could not be read. `looking` is true while its evidence is still being found;
    `found` is that evidence once it was.
    """

    kind: Kind
    document: Document | None = None
    advice: str = ""
    words: int = 0
    looking: bool = False
    found: tuple[Signal, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether looking again in a moment may show more."""
        return self.kind in ("waiting", "reading") or self.looking

    @property
    def examples(self) -> list[str]:
        """A few findings in words, each once; starting points and dates say little by themselves."""
        telling = [signal for signal in self.found if signal.family != "context"]
        return list(dict.fromkeys(value_in_words(signal) for signal in telling))[:3]


def resume_state(db: Session, application: Application, files_key: str) -> ResumeState:
    """How far the reading of the current resume is."""
    document = applications.current_document(application)
    if document is None:
        return ResumeState("none")
    if document.work == "failed":
        return ResumeState("unread", document, GAVE_UP)
    if document.status is None or document.work in ("todo", "working"):
        return ResumeState("reading" if document.work == "working" else "waiting", document)
    if document.status != "ok":
        status = cast(Status, document.status) if document.status in ADVICE else "damaged"
        return ResumeState("unread", document, advice(status, document.notes))
    opened = open_application.open_application(application, files_key=files_key)
    looking = being_looked_at(application)
    found = () if looking else tuple(open_application.open_signals(db, application, opened).get("resume", ()))
    return ResumeState("read", document, "", len(opened.resume.split()), looking, found)


def being_looked_at(application: Application) -> bool:
    """Whether evidence is still being found: what was found before may be about another text."""
    return application.work in ("todo", "working")
