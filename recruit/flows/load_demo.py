"""The demo agency comes to life through the flows of live use: nothing that a person could not enter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from recruit.domain import questionnaire
from recruit.domain.access import Person
from recruit.domain.privacy import CONSENTS
from recruit.flows import publish_shortlist, receive_application, receive_team_numbers, record_decision
from recruit.flows.agree_to_learning import decide_learning
from recruit.store import Session, applications, people
from recruit.store import teams as teams_store
from recruit.store.tables import Agency, Application, Client, Role, Team

PASSWORD = "a calm demo password"  # noqa: S105 - printed on the terminal; the demo refuses production
SLUG = "harrow-vale"
MESSAGE = (
    "These five have set numbers of their own and passed them. With goals rising in January, ask each of them about "
    "the last bar they raised by themselves."
)

Json = dict[str, Any]


def is_loaded(db: Session) -> bool:
    """Whether there is any agency yet: the demo is only ever put into an empty house."""
    return bool(people.agencies(db))


def load_agency(db: Session, folder: Path, hash_password: Callable[[str], str]) -> dict[str, Role]:
    """Set up the agency, its people, clients, teams with their numbers, and open roles; the roles by their keys."""
    told: Json = json.loads((folder / "agency.json").read_text(encoding="utf-8"))
    agency = Agency(name=told["agency"]["name"], slug=SLUG)
    db.add(agency)
    db.flush()
    password = hash_password(PASSWORD)
    _add_user(db, agency, None, "admin", told["admin"], password)
    staff = [_add_user(db, agency, None, "recruiter", somebody, password) for somebody in told["recruiters"]]
    teams: dict[str, Team] = {}
    for company in told["clients"]:
        client = Client(agency_id=agency.id, name=company["name"], industry=company["industry"])
        db.add(client)
        db.flush()
        for somebody in company["people"]:
            _add_user(db, agency, client, "client", somebody, password)
        for team in company["teams"]:
            teams[team["key"]] = _add_team(db, client, team, folder, staff[0])
    roles = {role["key"]: _add_role(db, teams[role["team"]], role) for role in told["roles"]}
    db.flush()
    return roles


def load_applications(db: Session, folder: Path, roles: Mapping[str, Role], secret_key: str, files_key: str) -> int:
    """Let everybody in applications.jsonl apply, as they would on the pages; how many did."""
    count = 0
    for person in _people(folder):
        _apply(db, folder, roles[person["role"]], person, secret_key, files_key)
        count += 1
    return count


def publish_one(db: Session, slug: str, most: int) -> None:
    """Show the first few people of one role to its client, as its recruiter would."""
    role = teams_store.role_by_slug(db, slug)
    if role is None:
        return
    recruiter = next(user for user in people.users_of(db, role.agency_id) if user.kind == "recruiter")
    person = Person("recruiter", recruiter.id, recruiter.agency_id, name=recruiter.name)
    chosen = [row.application_id for row in applications.ranking_of(db, role.id)[:most]]
    for application_id in chosen:
        application = db.get(Application, application_id)
        if application is not None:
            record_decision.record_decision(db, application, "submitted", "", person)
    publish_shortlist.publish_shortlist(db, role, chosen, person, message=MESSAGE)


def _people(folder: Path) -> Iterator[Json]:
    for line in (folder / "applications.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _apply(db: Session, folder: Path, role: Role, person: Json, secret_key: str, files_key: str) -> None:
    start_key = f"demo-{person['id']}"
    application = receive_application.start_application(
        db,
        role,
        {
            "start_key": start_key,
            "name": person["name"],
            "email": person["email"],
            "phone": person.get("phone") or "",
        },
        {"processing": CONSENTS["processing"]},
        token=receive_application.private_token(secret_key, start_key),
        files_key=files_key,
    )
    decide_learning(db, application, agrees=True)
    if person.get("file"):
        path = folder / person["file"]
        receive_application.attach_resume(db, application, path.name, path.read_bytes(), files_key=files_key)
    for key, value in questionnaire.from_application(person).items():
        receive_application.save_answer(db, application, key, value)
    receive_application.submit_application(db, application)


def _add_user(db: Session, agency: Agency, client: Client | None, kind: str, told: Json, password: str) -> Person:
    user = people.add_user(
        db,
        agency_id=agency.id,
        client_id=client.id if client else None,
        kind=kind,
        name=told["name"],
        email=told["email"],
        password=password,
    )
    return Person("recruiter", user.id, agency.id, user.client_id, user.name)


def _add_team(db: Session, client: Client, told: Json, folder: Path, staff: Person) -> Team:
    team = Team(
        agency_id=client.agency_id,
        client_id=client.id,
        name=told["name"],
        sells=told["role"],
        market_growth=told["market_growth"],
        will_raise_goals=told["will_raise_goals"],
        pay_mix=told["pay_mix"],
        climate=told["climate"],
        note=told["culture"],
    )
    db.add(team)
    db.flush()
    numbers = folder / told["numbers"]
    receive_team_numbers.receive_team_numbers(db, team, numbers.name, numbers.read_bytes(), staff)
    return team


def _add_role(db: Session, team: Team, told: Json) -> Role:
    body = {key: told[key] for key in ("duties", "offers", "pay", "openings")} | {
        "goals": told["goal_summary"],
        "place": told["location"],
    }
    role = Role(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        slug=told["key"],
        title=told["title"],
        location=told["location"]["says"],
        employment_type=told["employment_type"],
        summary=told["summary"],
        body=body,
        date_posted=date.fromisoformat(told["date_posted"]),
        valid_through=date.fromisoformat(told["valid_through"]),
    )
    db.add(role)
    return role
