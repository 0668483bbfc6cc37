"""A candidate says whether one may learn from what becomes of their application; the answer may change at any time."""

from __future__ import annotations

from recruit.domain.privacy import CONSENTS, LEARNING, VERSION
from recruit.flows.receive_application import candidate_of
from recruit.store import Session, consents, events
from recruit.store.tables import Application, Consent, now


def decide_learning(db: Session, application: Application, *, agrees: bool) -> bool:
    """Keep a yes or a no with the words that were seen and their version; False when it was the answer already."""
    earlier = consents.answer_now(db, application.id, LEARNING)
    if earlier is not None and (earlier.given, earlier.words) == (agrees, CONSENTS[LEARNING]):
        return False
    if earlier is not None:
        earlier.withdrawn_at = now()
    answer = Consent(
        application_id=application.id, kind=LEARNING, words=CONSENTS[LEARNING], version=VERSION, given=agrees
    )
    db.add(answer)
    verb = "agreed to learning" if agrees else "refused learning"
    events.record(db, candidate_of(application), verb, application, version=VERSION)
    return True
