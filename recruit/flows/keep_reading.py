"""A visitor keeps a first reading of their goals by a private link, and may delete it again."""

from __future__ import annotations

import secrets
from datetime import timedelta

from recruit.domain.access import NOBODY
from recruit.domain.open_door import CONSENTS, KEPT_DAYS, StoredReading
from recruit.store import Session, events, open_door, people
from recruit.store.tables import Agency, KeptReading, now


def keep_reading(db: Session, agency: Agency, reading: StoredReading) -> tuple[KeptReading, str]:
    """Keep a reading for 30 days; returns it and its link's secret, of which only a hash is stored.

    Call it only with the visitor's consent; its words are stored. Readings whose time is over are removed on the way.
    """
    open_door.forget_expired(db)
    token = secrets.token_urlsafe(32)
    kept = KeptReading(
        agency_id=agency.id,
        token_hash=people.hash_of(token),
        reading=dict(reading),
        consent=CONSENTS["keep"],
        expires_at=now() + timedelta(days=KEPT_DAYS),
    )
    db.add(kept)
    events.record(db, NOBODY, "kept a reading", kept)
    return kept, token


def delete_reading(db: Session, kept: KeptReading) -> None:
    """Delete a kept reading for good; the log keeps that there was one."""
    events.record(db, NOBODY, "deleted a reading", kept)
    db.delete(kept)
