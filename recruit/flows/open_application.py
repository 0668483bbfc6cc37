"""What a person sent, opened: the resume's text and the answers, in the shape the scorers read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recruit.domain import questionnaire
from recruit.domain.application import Application, application_from
from recruit.domain.signals import Signal
from recruit.store import Session, applications, vault
from recruit.store import tables as t


def open_application(row: t.Application, *, files_key: str) -> Application:
    """The application with its texts: no name, no contact, nothing but what scores may rest on."""
    answers = {answer.key: answer.value["value"] for answer in row.answers}
    return application_from(questionnaire.to_application(str(row.id), resume_text(row, files_key=files_key), answers))


def resume_text(row: t.Application, *, files_key: str) -> str:
    """The text read from the current resume; empty when there is none, or none could be read."""
    document = applications.current_document(row)
    if document is None or document.status != "ok" or document.sealed_text is None:
        return ""
    return vault.unseal(row.candidate, files_key, document.sealed_text).decode()


def open_signals(db: Session, row: t.Application, opened: Application) -> Mapping[str, Sequence[Signal]]:
    """The stored signals by source, with their words put back from the texts they stand in."""
    texts = opened.texts() | {
        f"answers.last_goal.{field}": getattr(opened.last_goal, field) for field in ("goal", "result")
    }
    found: dict[str, list[Signal]] = {source: [] for source, text in texts.items() if text.strip()}
    for signal in applications.signals_of(db, row.id):
        text = texts.get(signal.source, "")
        if signal.end <= len(text) and text.strip():
            words = text[signal.start : signal.end]
            found[signal.source].append(
                Signal(signal.label, signal.start, signal.end, words, signal.value, signal.scope, signal.state)  # pyright: ignore[reportArgumentType]
            )
    return found
