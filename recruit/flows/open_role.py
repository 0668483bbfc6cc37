"""A recruiter opens a role on a client's team, edits it, closes it and opens it again."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.store import Session, events, screening
from recruit.store.tables import Role, Team, now

LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True)
class RoleDetails:
    """What a recruiter writes about a role; pay is yearly, in one currency, and may be left out."""

    title: str
    location: str = ""
    summary: str = ""
    duties: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    goals: str = ""
    currency: str = ""
    pay_from: float | None = None
    pay_to: float | None = None
    valid_through: date | None = None


def open_role(db: Session, team: Team, details: RoleDetails, person: Person) -> Role:
    """Open a role with a public address of its own. Raises BadInput in a sentence."""
    _check(details)
    role = Role(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team=team,
        slug=_free_slug(db, details),
        title="",
        body={},
        date_posted=now().date(),
    )
    _write(role, details)
    db.add(role)
    events.record(db, person, "opened role", role)
    return role


def edit_role(db: Session, role: Role, details: RoleDetails, person: Person) -> None:
    """Change what is told about a role; its public address stays. Raises BadInput in a sentence."""
    _check(details, before=role.valid_through)
    _write(role, details)
    events.record(db, person, "edited role", role)


def close_role(db: Session, role: Role, person: Person) -> None:
    """Take no more applications; those that came stay as they are."""
    if role.is_open:
        role.is_open = False
        events.record(db, person, "closed role", role)


def reopen_role(db: Session, role: Role, person: Person) -> None:
    """Take applications again. Raises BadInput when the role's last day has passed."""
    if role.valid_through is not None and role.valid_through < now().date():
        raise BadInput("This role's last day has passed. Edit the role and set a later one, then reopen it.")
    if not role.is_open:
        role.is_open = True
        events.record(db, person, "reopened role", role)


def _check(details: RoleDetails, before: date | None = None) -> None:
    low, high = details.pay_from, details.pay_to
    if not details.title.strip():
        raise BadInput("Give the role a title, as a candidate would look for it.")
    if (low is not None or high is not None) and not re.fullmatch(r"[A-Z]{3}", details.currency):
        raise BadInput("Name the pay's currency by its three letters, as in USD, EUR or GBP.")
    if low is not None and high is not None and low > high:
        raise BadInput("The pay's lower end is above its upper end. Swap the two.")
    if details.valid_through not in (None, before) and details.valid_through < now().date():  # pyright: ignore[reportOptionalOperand]
        raise BadInput("The last day to apply has passed already. Choose a later one, or leave it open.")


def _write(role: Role, details: RoleDetails) -> None:
    body: dict[str, Any] = dict(role.body)
    if details.location.strip() != role.location:
        body.pop("place", None)  # the address in parts belonged to the earlier place
    body |= {"duties": list(details.duties), "offers": list(details.offers), "goals": details.goals.strip()}
    body["pay"] = _pay(details, body.get("pay") or {})
    role.title, role.location = details.title.strip(), details.location.strip()
    role.summary, role.body, role.valid_through = details.summary.strip(), body, details.valid_through


def _pay(details: RoleDetails, before: dict[str, Any]) -> dict[str, Any]:
    if details.pay_from is None and details.pay_to is None:
        return {}
    figures = {"currency": details.currency, "min": details.pay_from, "max": details.pay_to}
    if all(before.get(key) == value for key, value in figures.items()):
        return before  # the same figures keep the words that were written about them
    low, high = (_amount(value) for value in (details.pay_from, details.pay_to))
    words = f"{low} to {high}" if low and high else f"from {low}" if low else f"up to {high}"
    return figures | {"unit": "YEAR", "text": f"{details.currency} {words} a year"}


def _amount(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}"


def _free_slug(db: Session, details: RoleDetails) -> str:
    plain = unicodedata.normalize("NFKD", f"{details.title} {details.location}").encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_SLUG].strip("-") or "role"
    number = 1
    while not screening.slug_is_free(db, slug := stem if number == 1 else f"{stem}-{number}"):
        number += 1
    return slug
