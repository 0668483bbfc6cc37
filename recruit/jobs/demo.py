"""`python -m recruit.jobs.demo`: bring the tables up to date, load the demo agency once, show what came of it."""

from __future__ import annotations

import shutil
import sys

from argon2 import PasswordHasher

from recruit import settings
from recruit.domain.errors import NotReady
from recruit.domain.fit import FitScore
from recruit.domain.records import fit_score_from
from recruit.flows import load_demo
from recruit.jobs import tasks
from recruit.store import Session, applications, migrate, people, teams, work

FOLDER = settings.ROOT / "demo"
SHOWN = 5
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
    """Put the demo agency into an empty house, then do all the work that waits, with a progress bar."""
    desk = tasks.the_desk()
    with desk.transaction() as db:
        if not load_demo.is_loaded(db):
            print("Loading the demo agency.")
            roles = load_demo.load_agency(db, FOLDER, PasswordHasher().hash)
            load_demo.load_applications(db, FOLDER, roles, here.secret_key, here.files_key)
    with desk.transaction() as db:
        # Each document is read, and its application scored; the rankings come on top.
        total = sum({"document": 1, "application": 1}.get(kind, 1) for kind, _ in work.waiting(db))
    if total:
        tasks.work_off(desk, seen=Progress(total))
        print()


class Progress:
    """A bar on one line: what is being done, and how far it is."""

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0

    def __call__(self, kind: str, row_id: int) -> None:
        """Count one piece of work."""
        self.done = min(self.done + 1, self.total)
        width = max(10, min(40, shutil.get_terminal_size().columns - 40))
        filled = width * self.done // self.total
        end = "\r" if sys.stdout.isatty() else "\n" if self.done == self.total else ""
        if end:
            bar = "█" * filled + "·" * (width - filled)
            print(f"  {bar} {self.done} of {self.total}, {WORDS[kind]:18}", end=end, flush=True)


def show(here: settings.Settings) -> None:
    """Print one role's ranking with reasons, and who can sign in."""
    with tasks.the_desk().transaction() as db:
        agency = people.agencies(db)[0]
        role = next(iter(teams.roles_of_agency(db, agency.id)), None)
        if role is not None:
            _show_ranking(db, role.id, f"{role.title}, {role.client.name}")
        print(f"\nSign in at {here.base_url}/sign-in with the password: {load_demo.PASSWORD}")
        for user in people.users_of(db, agency.id):
            print(f"  {user.kind:10} {user.email:42} {user.name}")
        print(f"\nCandidates start at {here.base_url}/roles")


def _show_ranking(db: Session, role_id: int, title: str) -> None:
    ranking = applications.ranking_of(db, role_id)
    print(f"\n{title}: {len(ranking)} people, best first")
    for row in ranking[:SHOWN]:
        score = fit_score_from(row.score)
        print(f"  {row.rank}. {row.application.candidate.name:32} fit {_span(score)}  band {row.band}")
        for part in sorted(score.contributions, key=lambda part: -part.points)[:2]:
            print(f"       {part.points:+.2f}  {part.says}")


def _span(score: FitScore) -> str:
    return f"{score.fit:.1f} of 4 ({score.low:.1f} to {score.high:.1f})"


if __name__ == "__main__":
    sys.exit(main())
