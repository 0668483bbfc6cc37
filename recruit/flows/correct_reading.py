"""A candidate says what we read right, what we read wrong, and what is missing."""

from __future__ import annotations

from recruit.domain.errors import BadInput
from recruit.flows.receive_application import candidate_of
from recruit.store import Session, applications, events
from recruit.store.tables import Application, Correction, SignalRow

VERDICTS = ("right", "wrong")
LONGEST = 2000

#: Where a signal stands: its source, label, start and end.
Place = tuple[str, str, int, int]


def judge_signal(db: Session, application: Application, place: Place, verdict: str, text: str) -> Correction:
    """Keep the candidate's word on one signal, in place of an earlier one. Raises BadInput when it cannot be kept."""
    if verdict not in VERDICTS:
        raise BadInput("Say whether we read this right or wrong.")
    if place not in [place_of(signal) for signal in applications.signals_of(db, application.id)]:
        raise BadInput("We have read this text again in the meantime. Look at the list below, and say it once more.")
    earlier = applications.corrections_of(db, application.id)
    source, label, start, end = place
    known = next((row for row in earlier if place_of(row) == place), None)
    correction = known or Correction(application_id=application.id, source=source, label=label, start=start, end=end)
    correction.verdict, correction.text = verdict, _short(text)
    _keep(db, application, correction)
    return correction


def add_missing(db: Session, application: Application, text: str) -> Correction:
    """Keep what the candidate adds to our reading; the same words again are kept once. Raises BadInput when empty."""
    words = _short(text)
    if not words:
        raise BadInput("Write what is missing first; a sentence is enough.")
    earlier = applications.corrections_of(db, application.id)
    same = next((row for row in earlier if row.verdict == "add" and row.text == words), None)
    correction = same or Correction(application_id=application.id, verdict="add", text=words)
    _keep(db, application, correction)
    return correction


def place_of(row: Correction | SignalRow) -> tuple[str | None, str | None, int | None, int | None]:
    """Where a signal stands, or the one that a correction speaks about; all None for an addition."""
    return row.source, row.label, row.start, row.end


def _short(text: str) -> str:
    words = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(words) > LONGEST:
        raise BadInput(f"This is longer than we can keep ({LONGEST} characters). Shorten it to the main facts.")
    return words


def _keep(db: Session, application: Application, correction: Correction) -> None:
    db.add(correction)
    events.record(db, candidate_of(application), "corrected", application, verdict=correction.verdict)
