"""A person applies: starts, sends a resume, answers, submits. Each step may come twice and counts once."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.privacy import VERSION
from recruit.store import Session, applications, events, vault, work
from recruit.store.tables import Answer, Application, Candidate, Consent, Document, Role, now

LARGEST_FILE = 10 * 1024 * 1024


def private_token(secret_key: str, start_key: str) -> str:
    """The private link's token of an application: the same form always leads to the same link."""
    digest = hmac.new(secret_key.encode(), f"application:{start_key}".encode(), hashlib.sha256).digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")


def start_application(
    db: Session, role: Role, details: Mapping[str, str], consents: Mapping[str, str], *, token: str, files_key: str
) -> Application:
    """Begin an application as a draft, or find the one the same form began before.

    `details` has start_key, name, email and phone; `consents` maps a consent's kind to the words the person saw.
    Raises BadInput when the role is closed.
    """
    known = applications.by_token(db, token)
    if known is not None:
        return known
    if not role.is_open:
        raise BadInput("This role is closed, so it takes no more applications.")
    candidate = Candidate(
        agency_id=role.agency_id,
        name=details["name"].strip(),
        email=details["email"].strip(),
        phone=details.get("phone", "").strip(),
        sealed_key=vault.new_key(files_key),
    )
    db.add(candidate)
    db.flush()
    application = Application(
        agency_id=role.agency_id,
        client_id=role.client_id,
        role=role,
        candidate=candidate,
        token_hash=applications.token_hash(token),
        start_key=details["start_key"],
    )
    db.add(application)
    db.flush()
    db.add_all(
        Consent(application_id=application.id, kind=kind, words=words, version=VERSION)
        for kind, words in consents.items()
    )
    events.record(db, candidate_of(application), "started", application)
    return application


def attach_resume(db: Session, application: Application, file_name: str, data: bytes, *, files_key: str) -> Document:
    """Keep a resume as it came, sealed, and ask for it to be read; an earlier one is replaced.

    Sending the same bytes again returns the document that is there. Raises BadInput when the application is closed,
    the file is empty or too large.
    """
    if application.state not in ("draft", "submitted"):
        raise BadInput("This application was withdrawn, so it takes no more files.")
    if not data:
        raise BadInput("This file is empty (0 bytes). Please choose it again, or paste the text of your resume.")
    if len(data) > LARGEST_FILE:
        raise BadInput("This file is larger than 10 MB. Please send a smaller one, or paste the text of your resume.")
    digest = hashlib.sha256(data).hexdigest()
    current = applications.current_document(application)
    if current is not None and current.sha256 == digest and current.file_name == file_name:
        return current
    if current is not None:
        current.replaced_at = now()
        applications.forget_corrections(db, application.id, "resume")
    document = Document(
        agency_id=application.agency_id,
        application=application,
        file_name=file_name[-200:],
        size=len(data),
        sha256=digest,
        sealed_bytes=vault.seal(application.candidate, files_key, data),
    )
    db.add(document)
    work.ask_for_work(db, document)
    return document


def remove_resume(db: Session, application: Application) -> None:
    """Go on without a resume: the current one is set aside and no longer counts."""
    current = applications.current_document(application)
    if current is not None:
        current.replaced_at = now()
        _score_again(db, application)


def save_answer(db: Session, application: Application, key: str, value: str | int | None) -> None:
    """Keep one answer, already checked by the questionnaire; None takes an earlier one back."""
    if application.state != "draft":
        raise BadInput("This application was submitted. Its answers can no longer be changed here.")
    known = next((answer for answer in application.answers if answer.key == key), None)
    if value is None or value == "":
        if known is not None:
            application.answers.remove(known)
    elif known is None:
        application.answers.append(Answer(key=key, value={"value": value}))
    else:
        known.value = {"value": value}


def submit_application(db: Session, application: Application) -> bool:
    """Send the application in and ask for its scoring; False when it was sent in before (and nothing changes)."""
    if application.state != "draft":
        return False
    application.state = "submitted"
    application.submitted_at = now()
    events.record(db, candidate_of(application), "submitted", application)
    work.ask_for_work(db, application)
    return True


def candidate_of(application: Application) -> Person:
    """The candidate as the log names them: by number."""
    return Person(kind="candidate", id=application.candidate_id, agency_id=application.agency_id)


def _score_again(db: Session, application: Application) -> None:
    if application.state == "submitted":
        work.ask_for_work(db, application)
