"""A visitor asks the agency to call, and the agency's staff answer."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.access import NOBODY, Person
from recruit.domain.open_door import CONSENTS, StoredReading
from recruit.store import Session, events, open_door
from recruit.store.tables import Agency, CallRequest, now


def request_call(
    db: Session, agency: Agency, details: Mapping[str, str], reading: StoredReading | None = None
) -> CallRequest:
    """Keep a request; `details` has name, company, contact and note, `reading` is what the visitor lets be seen.

    The same request sent twice, while it waits, counts once. Call it only with the visitor's consent.
    """
    name, contact, note = (details[key].strip() for key in ("name", "contact", "note"))
    known = open_door.same_request(db, agency.id, name, contact, note)
    if known is not None:
        return known
    request = CallRequest(
        agency_id=agency.id,
        name=name,
        company=details["company"].strip(),
        contact=contact,
        note=note,
        consents={kind: CONSENTS[kind] for kind in ("call", *(("show",) if reading else ()))},
        reading=None if reading is None else dict(reading),
    )
    db.add(request)
    events.record(db, NOBODY, "asked for a call", request)
    return request


def answer_request(db: Session, request: CallRequest, person: Person) -> None:
    """Note that somebody called or wrote; the first who did stands."""
    if request.answered_at is None:
        request.answered_at, request.answered_by = now(), person.id
        events.record(db, person, "answered a call request", request)


def remove_request(db: Session, request: CallRequest, person: Person) -> None:
    """Remove a request with everything in it; the log keeps that there was one."""
    events.record(db, person, "removed a call request", request)
    db.delete(request)
