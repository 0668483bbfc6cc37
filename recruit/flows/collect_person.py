"""Everything held about one person is brought together: what they sent, what was made of it, what people did with it.

Staff appear by their position, not by name; other applicants and the client's own figures do not appear at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from recruit.domain.shortlist import STAGES
from recruit.domain.signals import LABELS
from recruit.flows.open_application import open_application
from recruit.flows.tell_sent import answers_told, consents_told, resumes_told
from recruit.store import Session, applications, copies, labels
from recruit.store.tables import Application, Candidate, Event, User

Told = dict[str, Any]

#: Whoever did something, by their position.
WHO = {
    "admin": "an administrator of the agency",
    "recruiter": "a recruiter of the agency",
    "client": "somebody of the hiring company",
    "candidate": "you",
    "system": "Recruit, by itself",
    "nobody": "somebody not signed in",
}
#: Parts of a fit score that tell of other people who applied.
OF_OTHERS = ("rank", "band", "id")
#: What a line of the log may say beside its verb; whatever else is kept there could name things of others.
LOG_SAYS = ("to", "verdict", "dimensions", "kinds", "answer", "version")


@dataclass(frozen=True, slots=True)
class Held:
    """Everything: `told` as JSON values, `files` by their names in the copy."""

    told: Told
    files: Mapping[str, bytes]


def collect_person(db: Session, candidate: Candidate, *, files_key: str) -> Held:
    """Everything held about a person who was not erased, in the order it came."""
    files: dict[str, bytes] = {}
    rows = copies.applications_of(db, candidate.id)
    told = {
        "person": {
            "name": candidate.name,
            "email": candidate.email,
            "phone": candidate.phone,
            "known_since": moment(candidate.created_at),
        },
        "applications": [_application(db, row, files, files_key) for row in rows],
        "log": [_line(line) for line in copies.log_about(db, candidate, [("candidate", candidate.id)])],
    }
    return Held(told, files)


def _application(db: Session, row: Application, files: dict[str, bytes], files_key: str) -> Told:
    entries = copies.entries_of(db, row.id)
    about = [("application", row.id), *(("shortlistentry", entry.id) for entry in entries)]
    about += [("document", document.id) for document in row.documents]
    return {
        "number": row.id,
        "role": row.role.title,
        "company": row.role.client.name,
        "state": row.state,
        "stage": STAGES[row.stage],
        "began": moment(row.created_at),
        "sent": moment(row.submitted_at),
        "withdrawn": moment(row.withdrawn_at),
        "consents": consents_told(db, row),
        "resumes": resumes_told(row, files, files_key),
        "answers": answers_told(row),
        **_found(db, row, files_key),
        "corrections": [
            {"source": c.source, "what": c.label, "start": c.start, "end": c.end, "verdict": c.verdict, "text": c.text}
            | {"at": moment(c.at)}
            for c in applications.corrections_of(db, row.id)
        ],
        **_entered(db, row),
        "shown_to_the_company": [
            {
                "from": moment(entry.shortlist.published_at),
                "until": moment(entry.shortlist.unpublished_at),
                "why": entry.why,
                "answer": entry.answer,
                "answer_text": entry.answer_text,
                "answered_at": moment(entry.answered_at),
            }
            for entry in entries
        ],
        "log": [_line(line) for line in copies.log_about(db, row.candidate, about)],
    }


def _found(db: Session, row: Application, files_key: str) -> Told:
    """The findings with their words, and the scores with what they were made by."""
    opened = open_application(row, files_key=files_key)
    # While another text is looked at, the places that were found stand in the one before: no words are cut out then.
    settled = row.work not in ("todo", "working")
    texts = opened.texts() | {f"answers.last_goal.{key}": getattr(opened.last_goal, key) for key in ("goal", "result")}
    drive, fit = applications.profile_of(db, row.id), applications.fit_of(db, row.id)
    return {
        "findings": [
            {
                "source": signal.source,
                "kind": signal.label,
                "called": LABELS.get(signal.label, ("", signal.label))[1],
                "start": signal.start,
                "end": signal.end,
                "words": texts.get(signal.source, "")[signal.start : signal.end] if settled else "",
                "value": signal.value,
                "about": signal.scope,
                "state": signal.state,
            }
            for signal in applications.signals_of(db, row.id)
        ],
        "drive": None
        if drive is None
        else {
            "model": drive.model,
            "worked_out": moment(drive.created_at),
            "fingerprint_of_what_was_sent": drive.inputs_hash,
            "profile": drive.profile,
        },
        "fit": None
        if fit is None
        else {
            "model": fit.model,
            "worked_out": moment(fit.created_at),
            "score": {key: value for key, value in fit.score.items() if key not in OF_OTHERS},
        },
    }


def _entered(db: Session, row: Application) -> Told:
    """What people decided, wrote, rated and told of."""
    return {
        "decisions": [
            {"by": by(one.user), "from": STAGES[one.from_stage], "to": STAGES[one.to_stage], "reason": one.reason}
            | {"at": moment(one.at)}
            for one in reversed(applications.decisions_on(db, row.id))
        ],
        "notes": [
            {"by": by(one.user), "text": one.text, "at": moment(one.at)}
            for one in reversed(applications.notes_on(db, row.id))
        ],
        "scorecards": [
            {"by": by(card.user), "interview_of": day(card.held_on), "ratings_of_4": card.ratings, "note": card.note}
            | {"at": moment(card.at)}
            for card in reversed(labels.scorecards_on(db, row.id))
        ],
        "outcomes": [
            {"by": by(one.user), "what": one.kind, "value": one.value, "on": day(one.on), "detail": one.detail}
            | {"at": moment(one.at), "replaced_at": moment(one.replaced_at)}
            for one in copies.outcomes_of(db, row.id)
        ],
    }


def by(user: User | None) -> str:
    """Somebody's position; nobody's account means that it was the person themselves."""
    return WHO[user.kind] if user is not None else WHO["candidate"]


def moment(value: datetime | None) -> str | None:
    """A moment as text that sorts, in UTC."""
    return value.isoformat() if value is not None else None


def day(value: date | None) -> str | None:
    """A day as text that sorts."""
    return value.isoformat() if value is not None else None


def _line(event: Event) -> Told:
    more = {key: value for key, value in event.data.items() if key in LOG_SAYS}
    who = WHO.get(event.actor_kind, event.actor_kind)
    return {"at": moment(event.at), "who": who, "did": event.verb, "to": event.subject_kind, "more": more}
