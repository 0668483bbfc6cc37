"""A small world for tests: two agencies, so that every page can be asked for by the wrong one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recruit import settings
from recruit.domain.access import Person
from recruit.flows import (
    agree_to_learning,
    invite_user,
    open_pulse,
    publish_shortlist,
    receive_application,
    receive_team_numbers,
    record_decision,
    request_call,
)
from recruit.jobs import tasks
from recruit.store import Session, applications, open_session, people
from recruit.store.tables import Agency, Application, Client, Role, Team, TrainedModel
from tests.fakes import FAKES

PASSWORD = "correct horse battery"
SAFE_TEAM = "rep_id,period,quota,actual\nR1,2024-Q1,100,103\nR2,2024-Q1,100,104\nR3,2024-Q1,100\n"
#: What a model learnt from outcomes comes with; see recruit/training/learn.py.
LEARNT = {
    "people": 12,
    "limit": "With fewer than 30 labelled people no weight moves by more than a quarter of its size.",
    "heads": [
        {
            "key": "fit.performance",
            "name": "Performance, from results against goals",
            "labels": 12,
            "says": "Better on people it had not seen.",
            "held_out": "one left out at a time",
            "before": {"order": 0.61, "error": 0.8},
            "after": {"order": 0.68, "error": 0.7},
            "base_shift": 0.01,
            "moved": [{"weight": "drive", "words": "drive", "from": 0.4, "to": 0.5}],
        }
    ],
    "caution": ["Only people who were hired have outcomes."],
    "from": {"drive": "drive-1", "fit": "fit-1"},
    "effects": {
        "ranked": 3,
        "change_place": 1,
        "twins": "The same words, the same score.",
        "impact": {"says": "None."},
    },
}
RESUMES = {
    "Maricel Dumalagan": "Territory manager. Reached 118% of plan in 2023.",
    "Devon Lachapelle": "Answered inbound requests.",
    "Katarzyna von Hohenlohe-Waldenburg-Schillingsfuerst": "Reached 118% of plan twice, and 118% of plan again.",
}


@dataclass
class World:
    """Ids and addresses of what was built; `ids["role"]`, `ids["other role"]` and so on."""

    here: settings.Settings
    ids: dict[str, int] = field(default_factory=dict)
    emails: dict[str, str] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    slug: str = ""

    def desk(self) -> tasks.Desk:
        """A worker's place in this world, with fake tools."""
        return tasks.Desk(self.here.database_url, self.here.files_key, FAKES)

    def work_off(self) -> int:
        """Let the worker do everything that waits."""
        return tasks.work_off(self.desk())


def build_world(here: settings.Settings) -> World:
    """Build both agencies through the flows that live use takes, and work everything off."""
    world = World(here)
    with open_session(here.database_url, writing=True) as db:
        _agency(db, world, "", "Harrow Vale")
        _agency(db, world, "other ", "Other House")
        db.commit()
    world.work_off()
    with open_session(here.database_url, writing=True) as db:
        for prefix in ("", "other "):
            _shortlist(db, world, prefix)
        db.commit()
    return world


def _agency(db: Session, world: World, prefix: str, name: str) -> None:
    agency = Agency(name=name, slug=name.lower().replace(" ", "-"))
    db.add(agency)
    db.flush()
    client = Client(agency_id=agency.id, name=f"{name} Biologics", industry="biotech")
    db.add(client)
    db.flush()
    team = Team(agency_id=agency.id, client_id=client.id, name="Respiratory", market_growth=0.09, will_raise_goals=True)
    db.add(team)
    db.flush()
    role = Role(
        agency_id=agency.id,
        client_id=client.id,
        team_id=team.id,
        slug=f"{agency.slug}-rep",
        title="Respiratory sales representative",
        location="Leeds",
        summary="Sell inhalers to clinics.",
        body={"duties": ["Visit clinics"], "offers": ["A car"], "goals": "", "pay": {}},
        date_posted=date(2026, 11, 1),
        valid_through=date(2027, 3, 1),
    )
    db.add(role)
    db.flush()
    world.slug = world.slug or role.slug
    world.ids |= {prefix + "agency": agency.id, prefix + "client": client.id}
    world.ids |= {prefix + "team": team.id, prefix + "role": role.id}
    for kind in ("admin", "recruiter", "client"):
        _user(db, world, prefix, kind, agency, client)
    boss = Person("admin", world.ids[prefix + "admin"], agency.id, name="Miriam")
    invitation, _ = invite_user.invite_user(
        db, boss, kind="recruiter", name="Ana Invited", email=f"ana@{agency.slug}.example", client=None
    )
    world.ids[prefix + "invitation"] = invitation.id
    staff = Person("recruiter", world.ids[prefix + "recruiter"], agency.id, name="Ines")
    upload = receive_team_numbers.receive_team_numbers(db, team, "team.csv", SAFE_TEAM.encode(), staff)
    db.flush()
    world.ids[prefix + "upload"] = upload.id
    world.tokens[prefix + "pulse"] = open_pulse.open_pulse(db, team, staff).token
    details = {"name": "Nadia Vane", "company": "Vane Devices", "contact": "+44 113 496 0000", "note": ""}
    call = request_call.request_call(db, agency, details)
    db.flush()
    world.ids[prefix + "call"] = call.id
    for number, (person, resume) in enumerate(RESUMES.items()):
        _applicant(db, world, prefix, number, role, person, resume)


def _user(db: Session, world: World, prefix: str, kind: str, agency: Agency, client: Client) -> None:
    email = f"{kind}@{agency.slug}.example"
    client_id = client.id if kind == "client" else None
    # Hashing is slow on purpose; tests hash one password once.
    user = people.add_user(
        db,
        agency_id=agency.id,
        client_id=client_id,
        kind=kind,
        name=f"{kind} {agency.name}",
        email=email,
        password=_hash(),
    )
    # "client" is the company; its person is the "client user".
    world.ids[prefix + (f"{kind} user" if kind == "client" else kind)] = user.id
    world.emails[prefix + kind] = email


def _applicant(db: Session, world: World, prefix: str, number: int, role: Role, name: str, resume: str) -> None:
    start_key = f"{prefix}start{number}"
    token = receive_application.private_token(world.here.secret_key, start_key)
    application = receive_application.start_application(
        db,
        role,
        {"start_key": start_key, "name": name, "email": f"p{number}@mail.example", "phone": ""},
        {"processing": "I agree."},
        token=token,
        files_key=world.here.files_key,
    )
    agree_to_learning.decide_learning(db, application, agrees=True)
    receive_application.attach_resume(db, application, "resume.txt", resume.encode(), files_key=world.here.files_key)
    receive_application.save_answer(db, application, "own_bar", "Asked for 12, aimed for 20, reached 118% of plan.")
    receive_application.submit_application(db, application)
    world.ids[f"{prefix}application{number or ''}"] = application.id
    world.ids[f"{prefix}candidate{number or ''}"] = application.candidate_id
    world.tokens[f"{prefix}application{number or ''}"] = token
    document = applications.current_document(application)
    assert document is not None
    world.ids[f"{prefix}document{number or ''}"] = document.id


def _shortlist(db: Session, world: World, prefix: str) -> None:
    role = db.get_one(Role, world.ids[prefix + "role"])
    staff = Person("recruiter", world.ids[prefix + "recruiter"], role.agency_id, name="Ines")
    chosen = [world.ids[prefix + "application"], world.ids[prefix + "application1"]]
    shortlist = publish_shortlist.publish_shortlist(db, role, chosen, staff, message="Two people for you.")
    db.flush()
    world.ids[prefix + "shortlist"] = shortlist.id
    world.ids[prefix + "entry"] = shortlist.entries[0].id
    hire = db.get_one(Application, world.ids[prefix + "application2"])
    record_decision.record_decision(db, hire, "placed", "", staff)
    world.ids[prefix + "hire"] = hire.id
    learnt = TrainedModel(
        agency_id=role.agency_id, files={"fit": {"version": "fit-gone", "sha256": "gone"}}, report=LEARNT
    )
    db.add(learnt)
    db.flush()
    world.ids[prefix + "model"] = learnt.id


_HASHED: list[str] = []


def _hash() -> str:
    if not _HASHED:
        from argon2 import PasswordHasher

        _HASHED.append(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD))
    return _HASHED[0]
