"""A recruiter shows people to a client, and can take it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.store import Session, applications, events, shortlists, teams
from recruit.store.tables import Role, Shortlist, ShortlistEntry, now

MOST_PEOPLE = 12


def publish_shortlist(
    db: Session,
    role: Role,
    application_ids: Sequence[int],
    person: Person,
    *,
    message: str = "",
    why: Mapping[int, str] | None = None,
) -> Shortlist:
    """Show the chosen people, in the order chosen, to the role's client; an earlier shortlist is taken back.

    What the client already answered about a person is carried over. Raises BadInput when nobody, too many people,
    or somebody who is not in this role's ranking was chosen.
    """
    chosen = list(dict.fromkeys(application_ids))
    if not chosen:
        raise BadInput("Choose at least one person to show.")
    if len(chosen) > MOST_PEOPLE:
        raise BadInput(f"Choose at most {MOST_PEOPLE} people; a client reads five to eight with care.")
    ranked = {score.application_id for score in applications.ranking_of(db, role.id)}
    if not set(chosen) <= ranked:
        raise BadInput("One of the people chosen is no longer in this ranking. Look at it again and choose anew.")
    earlier = shortlists.published_for(db, role.id)
    said = {entry.application_id: entry for entry in earlier.entries} if earlier else {}
    if earlier is not None:
        unpublish_shortlist(db, earlier, person)
    profile = teams.newest_profile(db, role.team_id)
    shortlist = Shortlist(
        agency_id=role.agency_id,
        client_id=role.client_id,
        role=role,
        goal_profile_id=profile.id if profile else None,
        message=message.strip(),
        published_by=person.id,
        entries=[_entry(number, key, (why or {}).get(key, ""), said.get(key)) for number, key in enumerate(chosen, 1)],
    )
    db.add(shortlist)
    events.record(db, person, "published", shortlist, role=role.id, applications=chosen)
    return shortlist


def unpublish_shortlist(db: Session, shortlist: Shortlist, person: Person) -> None:
    """Take a shortlist back: the client no longer sees it; what they said stays on record."""
    if shortlist.unpublished_at is None:
        shortlist.unpublished_at = now()
        events.record(db, person, "unpublished", shortlist, role=shortlist.role_id)


def _entry(position: int, application_id: int, why: str, earlier: ShortlistEntry | None) -> ShortlistEntry:
    entry = ShortlistEntry(application_id=application_id, position=position, why=why.strip())
    if earlier is not None:
        entry.answer, entry.answer_text = earlier.answer, earlier.answer_text
        entry.answered_by, entry.answered_at = earlier.answered_by, earlier.answered_at
    return entry
