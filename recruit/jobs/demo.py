"""`python -m recruit.jobs.demo`: bring the tables up to date, load the demo agency once, show what came of it."""

from __future__ import annotations

import shutil
import sys

from argon2 import PasswordHasher

from recruit import settings
from recruit.domain.errors import NotReady
from recruit.domain.fit import FitScore, strongest
from recruit.domain.records import fit_score_from
from recruit.flows import load_demo
from recruit.jobs import tasks
from recruit.store import Session, applications, migrate, people, teams, work

FOLDER = settings.ROOT / "demo"
SHOWN = 5
SHOWN_ROLE = "respiratory-rep"
WORDS = {"document": "reading resumes", "application": "finding evidence", "team": "diagnosing", "role": "ranking"}


def main() -> int:
    """Load (the first time) and print; returns the exit code."""
    try:
        here = settings.load()
        if here.production:
            raise NotReady("The demo agency is not for production. Unset RECRUIT_ENV, or start the server itself.")
        migrate.upgrade(here.database_url)
        load(here)
        show(here)
    except NotReady as problem:
        sys.stderr.write(f"recruit: {problem}\n")
        return 1
    return 0


def load(here: settings.Settings) -> None:
    """Put the demo agency into an empty house, do all the work that waits, and publish one shortlist."""
    desk = tasks.the_desk()
    with desk.transaction() as db:
        fresh = not load_demo.is_loaded(db)
        if fresh:
            print("Loading the demo agency.", flush=True)
            roles = load_demo.load_agency(db, FOLDER, PasswordHasher().hash)
            load_demo.load_applications(db, FOLDER, roles, here.secret_key, here.files_key)
    with desk.transaction() as db:
        waits = work.waiting(db)
        # Scores come in at the end of the line and have every role ranked.
        total = len(waits) + (len(roles) if fresh else 0)
    if waits:
        tasks.work_off(desk, seen=Progress(total))
    if fresh:
        with desk.transaction() as db:
            load_demo.publish_one(db, SHOWN_ROLE, SHOWN)


class Progress:
    """A bar on one line: what is being done, and how far it is. Off a terminal, one line at each quarter."""

    def __init__(self, total: int) -> None:
        self.total, self.done = max(1, total), 0

    def __call__(self, kind: str, row_id: int) -> None:
        """Count one piece of work."""
        self.done = min(self.done + 1, self.total)
        width = max(10, min(40, shutil.get_terminal_size().columns - 40))
        filled = width * self.done // self.total
        line = f"  {'█' * filled}{'·' * (width - filled)} {self.done} of {self.total}, {WORDS[kind]}"
        if sys.stdout.isatty():
            print(f"{line:79}", end="\n" if self.done == self.total else "\r", flush=True)
        elif self.done * 4 // self.total > (self.done - 1) * 4 // self.total:
            print(line, flush=True)


def show(here: settings.Settings) -> None:
    """Print one role's ranking with reasons, and who can sign in."""
    with tasks.the_desk().transaction() as db:
        agency = people.agencies(db)[0]
        role = teams.role_by_slug(db, SHOWN_ROLE)
        if role is not None:
            _show_ranking(db, role.id, f"{role.title}, {role.client.name}")
        print(f"\nSign in at {here.base_url}/sign-in with the password: {load_demo.PASSWORD}")
        for user in people.users_of(db, agency.id):
            print(f"  {user.kind:10} {user.email:42} {user.name}")
        print(f"\nCandidates start at {here.base_url}/roles")


def _show_ranking(db: Session, role_id: int, title: str) -> None:
    ranking = applications.ranking_of(db, role_id)
    print(f"\n{title}: {len(ranking)} people ranked, the first {SHOWN}:")
    for row in ranking[:SHOWN]:
        score = fit_score_from(row.score)
        print(f"  {row.rank}. {row.application.candidate.name:32} fit {_span(score)}, band {row.band}")
        for reason in strongest(score):
            print(f"       {reason.points:+.2f}  {reason.says}")
    print("  People of one band cannot be told apart by what they sent; within it the order claims nothing.")


def _span(score: FitScore) -> str:
    return f"{score.fit:.1f} of 4 ({score.low:.1f} to {score.high:.1f})"


if __name__ == "__main__":
    sys.exit(main())
