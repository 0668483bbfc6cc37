"""Who may do what, on one screen: each permission is a predicate over a person and the thing they ask for.

A thing belongs to an agency and, some of them, to a client (`agency_id`, `client_id`). A route names its permission;
a route without one does not start. Whoever may not is told that there is no such page, never that it is forbidden.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

PersonKind = Literal["admin", "recruiter", "client", "candidate", "system", "nobody"]


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks: staff of an agency, a client's person, a candidate with a private link, or nobody known."""

    kind: PersonKind = "nobody"
    id: int | None = None
    agency_id: int | None = None
    client_id: int | None = None
    name: str = ""


NOBODY = Person()
SYSTEM = Person(kind="system", name="Recruit")

Predicate = Callable[[Person, Any], bool]


def anyone(person: Person, thing: Any) -> bool:
    """Public pages, and pages behind a private link that is itself the key."""
    return True


def signed_in(person: Person, thing: Any) -> bool:
    """Any of the three kinds that sign in."""
    return person.kind in ("admin", "recruiter", "client")


def staff(person: Person, thing: Any) -> bool:
    """Recruiters and admins, for things of their own agency."""
    return person.kind in ("recruiter", "admin") and _same_agency(person, thing)


def admin(person: Person, thing: Any) -> bool:
    """Admins, for things of their own agency."""
    return person.kind == "admin" and _same_agency(person, thing)


def client(person: Person, thing: Any) -> bool:
    """A client's people, for things of their own company."""
    return person.kind == "client" and _same_agency(person, thing) and _same_client(person, thing)


def staff_or_client(person: Person, thing: Any) -> bool:
    """The agency's staff, or the people of the client it belongs to."""
    return staff(person, thing) or client(person, thing)


def client_of_hire(person: Person, thing: Any) -> bool:
    """A client's people, for an application to their company of somebody who was placed there."""
    return client(person, thing) and (thing is None or thing.stage == "placed")


def client_while_published(person: Person, thing: Any) -> bool:
    """A client's people, for a shortlist (or an entry of one) that is published to them now."""
    shortlist = getattr(thing, "shortlist", thing)
    return client(person, thing) and (thing is None or shortlist.unpublished_at is None)


def _same_agency(person: Person, thing: Any) -> bool:
    return thing is None or (person.agency_id is not None and thing.agency_id == person.agency_id)


def _same_client(person: Person, thing: Any) -> bool:
    return thing is None or (person.client_id is not None and thing.client_id == person.client_id)


PERMISSIONS: dict[str, Predicate] = {
    # public, or behind a candidate's private link
    "role.read_public": anyone,
    "application.own": anyone,
    "open": anyone,
    "pulse.answer": anyone,
    # everyone who signs in
    "account.own": signed_in,
    # recruiters
    "role.screen": staff,
    "application.read": staff,
    "application.decide": staff,
    "shortlist.publish": staff,
    "client.read": staff,
    # clients, and the agency's staff on their behalf
    "team.read": staff_or_client,
    "team.upload": staff_or_client,
    # clients alone
    "client.home": client,
    "shortlist.read": client_while_published,
    "shortlist.answer": client_while_published,
    "hire.outcome": client_of_hire,
    # admins
    "agency.admin": admin,
}


def may(person: Person, permission: str, thing: Any = None) -> bool:
    """Whether this person may do this to this thing. Raises KeyError for a permission that does not exist."""
    return PERMISSIONS[permission](person, thing)
