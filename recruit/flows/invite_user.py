"""An admin invites somebody to sign in; the link works once, until it expires."""

from __future__ import annotations

import secrets
from datetime import timedelta

from recruit.domain.access import Person
from recruit.domain.errors import BadInput, NotFound
from recruit.store import Session, events, people
from recruit.store.tables import Client, Invitation, User, now

VALID_FOR = timedelta(days=7)
KINDS = ("admin", "recruiter", "client")


def invite_user(
    db: Session, person: Person, *, kind: str, name: str, email: str, client: Client | None
) -> tuple[Invitation, str]:
    """Invite somebody; returns the invitation and the link's secret, which is stored only as a hash.

    Raises BadInput when the kind and the client do not go together, or somebody signs in with that address already.
    """
    email = email.strip().lower()
    if kind not in KINDS or (kind == "client") != (client is not None):
        raise BadInput("Choose a client company for a client's person, and none for the agency's own people.")
    if people.by_email(db, email) is not None:
        raise BadInput("Somebody signs in with this address already.")
    for earlier in people.invitations_of(db, person.agency_id or 0):
        if earlier.email == email and earlier.expires_at > now():
            earlier.expires_at = now()  # the newest link is the one that works
    token = secrets.token_urlsafe(32)
    invitation = Invitation(
        agency_id=person.agency_id,
        client_id=client.id if client else None,
        kind=kind,
        name=name.strip(),
        email=email,
        token_hash=people.hash_of(token),
        invited_by=person.id,
        expires_at=now() + VALID_FOR,
    )
    db.add(invitation)
    events.record(db, person, "invited", invitation, kind=kind)
    return invitation, token


def accept_invitation(db: Session, token: str, password_hash: str) -> User:
    """Turn an invitation into a user. Raises NotFound when the link was used, expired or never was."""
    invitation = people.open_invitation(db, token)
    if invitation is None:
        raise NotFound("This invitation was used already or has expired. Ask for a new one.")
    invitation.accepted_at = now()
    user = people.add_user(
        db,
        agency_id=invitation.agency_id,
        client_id=invitation.client_id,
        kind=invitation.kind,
        name=invitation.name,
        email=invitation.email,
        password=password_hash,
    )
    events.record(db, Person(invitation.kind, user.id, user.agency_id), "joined", user)  # pyright: ignore[reportArgumentType]
    return user
