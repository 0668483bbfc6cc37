"""Queries about those who sign in: users, their sessions, invitations."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from recruit.store.tables import Agency, Event, Invitation, User, UserSession, now

#: The log's verb for a wrong password or code.
WRONG_TRY = "failed to sign in"


def hash_of(token: str) -> str:
    """What is stored of a secret link or session key: its SHA-256, in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def by_email(db: Session, email: str) -> User | None:
    """The user who signs in with this address."""
    return db.scalar(select(User).where(User.email == email.strip().lower()))


def add_user(
    db: Session, *, agency_id: int, client_id: int | None, kind: str, name: str, email: str, password: str | None
) -> User:
    """Add a user; `password` is a hash. The address is kept in lower case."""
    user = User(
        agency_id=agency_id,
        client_id=client_id,
        kind=kind,
        name=name,
        email=email.strip().lower(),
        password=password,
        confirmed_at=now(),
        fs_uniquifier=secrets.token_hex(32),
    )
    db.add(user)
    db.flush()
    return user


def users_of(db: Session, agency_id: int) -> list[User]:
    """An agency's users, by kind and name."""
    return list(db.scalars(select(User).where(User.agency_id == agency_id).order_by(User.kind, User.name)))


def invitations_of(db: Session, agency_id: int) -> list[Invitation]:
    """An agency's invitations that nobody has used yet, newest first."""
    query = select(Invitation).where(Invitation.agency_id == agency_id, Invitation.accepted_at.is_(None))
    return list(db.scalars(query.order_by(Invitation.id.desc())))


def waiting_invitations(db: Session, agency_id: int) -> list[Invitation]:
    """An agency's invitations that can still be taken up, newest first."""
    return [invitation for invitation in invitations_of(db, agency_id) if invitation.expires_at > now()]


def signed_in_counts(db: Session, agency_id: int) -> dict[int, int]:
    """In how many browsers each user of an agency is signed in now."""
    query = (
        select(UserSession.user_id, func.count())
        .join(User, User.id == UserSession.user_id)
        .where(User.agency_id == agency_id, UserSession.ended_at.is_(None))
    )
    return {row[0]: row[1] for row in db.execute(query.group_by(UserSession.user_id))}


def open_invitation(db: Session, token: str) -> Invitation | None:
    """The invitation a link leads to, while it is unused and has not expired."""
    query = select(Invitation).where(Invitation.token_hash == hash_of(token), Invitation.accepted_at.is_(None))
    found = db.scalar(query)
    return found if found is not None and found.expires_at > now() else None


def start_session(db: Session, user: User, agent: str) -> str:
    """Note a newly signed-in browser; returns the key that its cookie carries."""
    key = secrets.token_urlsafe(32)
    db.add(UserSession(user_id=user.id, key_hash=hash_of(key), agent=agent[:200]))
    db.flush()
    return key


def session_is_live(db: Session, key: str, user_id: int) -> bool:
    """Whether this browser's session was not ended."""
    found = db.scalar(select(UserSession).where(UserSession.key_hash == hash_of(key)))
    return found is not None and found.ended_at is None and found.user_id == user_id


def end_session(db: Session, key: str) -> None:
    """Sign one browser out."""
    db.execute(update(UserSession).where(UserSession.key_hash == hash_of(key)).values(ended_at=now()))


def end_sessions(db: Session, user_id: int, *, keep: str | None = None) -> None:
    """Sign a user out everywhere; `keep` is the key of the one browser that may stay."""
    query = update(UserSession).where(UserSession.user_id == user_id, UserSession.ended_at.is_(None))
    if keep:
        query = query.where(UserSession.key_hash != hash_of(keep))
    db.execute(query.values(ended_at=now()))


def sessions_of(db: Session, user_id: int) -> list[UserSession]:
    """A user's live sessions, newest first."""
    query = select(UserSession).where(UserSession.user_id == user_id, UserSession.ended_at.is_(None))
    return list(db.scalars(query.order_by(UserSession.id.desc())))


def agencies(db: Session) -> list[Agency]:
    """All agencies on this installation."""
    return list(db.scalars(select(Agency).order_by(Agency.id)))


def agency(db: Session, agency_id: int) -> Agency:
    """One agency. Raises NoResultFound when there is none."""
    return db.get_one(Agency, agency_id)


def by_column(db: Session, column: str, value: object) -> User | None:
    """The user with one value in one unique column (id or fs_uniquifier)."""
    return db.scalar(select(User).where(getattr(User, column) == value))


def wrong_tries(db: Session, user: User, *, within: timedelta) -> int:
    """How often signing in as this user failed lately, counted from the last time it worked."""
    since = now() - within
    worked = db.scalar(select(func.max(UserSession.created_at)).where(UserSession.user_id == user.id))
    query = select(func.count()).where(
        Event.verb == WRONG_TRY,
        Event.subject_kind == "user",
        Event.subject_id == user.id,
        Event.at > (max(since, worked) if worked else since),
    )
    return db.scalar(query) or 0
