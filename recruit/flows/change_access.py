"""An admin changes who can sign in: takes back invitations, stops and restores users, ends their sessions."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.store import Session, events, people
from recruit.store.tables import Invitation, User, now


def revoke_invitation(db: Session, invitation: Invitation, person: Person) -> None:
    """Make an invitation's link worthless."""
    if invitation.accepted_at is None and invitation.expires_at > now():
        invitation.expires_at = now()
        events.record(db, person, "revoked invitation", invitation)


def deactivate_user(db: Session, user: User, person: Person) -> None:
    """Keep a user from signing in, and sign them out everywhere. Raises BadInput for oneself: an admin must remain."""
    if user.id == person.id:
        raise BadInput("You cannot stop yourself. Ask another admin to.")
    if user.active:
        user.active = False
        people.end_sessions(db, user.id)
        events.record(db, person, "deactivated", user)


def reactivate_user(db: Session, user: User, person: Person) -> None:
    """Let a user sign in again, with the password they had."""
    if not user.active:
        user.active = True
        events.record(db, person, "reactivated", user)


def sign_out_user(db: Session, user: User, person: Person) -> None:
    """Sign a user out in every browser."""
    people.end_sessions(db, user.id)
    events.record(db, person, "signed out", user)


def drop_second_step(db: Session, user: User, person: Person) -> None:
    """Turn off a user's second step to sign in, for somebody whose phone is gone; their sessions end."""
    user.tf_primary_method = user.tf_totp_secret = user.mf_recovery_codes = None
    people.end_sessions(db, user.id)
    events.record(db, person, "dropped second step", user)
