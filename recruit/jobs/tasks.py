"""What a worker does when the bell rings: claim the row, do the work outside any transaction, keep it if still asked.

Each job is three steps: `gather` in one transaction, the tool alone, `keep` in another together with the end of the
claim. A worker that dies in between leaves a claim whose lease runs out; the sweep rings again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path

from recruit import settings
from recruit.domain.errors import NotFound, NotReady
from recruit.domain.tools import Tools
from recruit.flows import diagnose_team, rank_role, read_resume, score_candidate
from recruit.flows.profile_application import profile_application
from recruit.flows.renew_diagnoses import renew_diagnoses
from recruit.jobs import shelf
from recruit.jobs.queue import ring
from recruit.jobs.tools import the_tools
from recruit.store import Session, labels, open_door, tables, transaction, work

log = logging.getLogger(__name__)

#: Does a piece of work for a row and returns how to store it; runs with no transaction open.
Job = Callable[["Desk", int], Callable[[Session], None]]


class Desk:
    """Where a worker stands: its database, its keys, its tools, and the shelf of models learnt from outcomes."""

    def __init__(self, database_url: str, files_key: str, tools: Tools, models: Path | None = None) -> None:
        self.database_url = database_url
        self.files_key = files_key
        self.tools = tools
        self.models = models

    def tools_for(self, files: shelf.Files) -> Tools:
        """The tools with an agency's live model, {} for the shipped one. Raises NotReady when its files were changed.

        A model that a later release has made outdated is not used either; its page says so.
        """
        if not files or shelf.trouble(files, self.shelf) == shelf.OUTDATED:
            return self.tools
        return shelf.with_model(self.tools, files, self.shelf)

    @property
    def shelf(self) -> Path:
        """The folder of models: the one it was given, else that of the settings."""
        return self.models or settings.load().models

    def transaction(self):
        """One transaction, whose bells ring after it."""
        return transaction(self.database_url, ring)


@cache
def the_desk() -> Desk:
    """This worker's desk, from the settings."""
    here = settings.load()
    shelf.keep_shipped(here.models)
    return Desk(here.database_url, here.files_key, the_tools(), here.models)


def answer(kind: work.Kind, row_id: int, desk: Desk | None = None) -> bool:
    """Do one row's work, if it still waits; whether this call did it."""
    desk = desk or the_desk()
    with desk.transaction() as db:
        claim = work.claim(db, kind, row_id)
    if claim is None:
        return False
    try:
        keep = JOBS[kind](desk, row_id)
        problem = None
    except (NotFound, NotReady) as gone:
        keep, problem = _nothing, str(gone)
    with desk.transaction() as db:
        if not work.finish(db, kind, row_id, claim, problem=problem):
            return False
        keep(db)
    return True


def sweep(desk: Desk | None = None) -> int:
    """Ring for everything that waits, mark what was tried too often, forget kept readings whose time is over; how
    many rings.
    """
    desk = desk or the_desk()
    with desk.transaction() as db:
        for kind, row_id in work.give_up(db):
            log.error("Gave up on %s %s after %s tries.", kind, row_id, work.MOST_TRIES)
        found = work.waiting(db)
        open_door.forget_expired(db)
    for kind, row_id in found:
        ring(kind, row_id)
    return len(found)


def renew(model: str, desk: Desk | None = None) -> int:
    """Have diagnoses made by another model, or in other words, worked out again; how many teams. Once a start."""
    desk = desk or the_desk()
    with desk.transaction() as db:
        return renew_diagnoses(db, model)


def work_off(desk: Desk | None = None, *, seen: Callable[[str, int], None] | None = None) -> int:
    """Do everything that waits, here and now, until nothing does; how many pieces. `seen` is told of each."""
    desk = desk or the_desk()
    done = 0
    while True:
        with desk.transaction() as db:
            found = work.waiting(db)
        if not found:
            return done
        for kind, row_id in found:
            if answer(kind, row_id, desk):
                done += 1
                if seen is not None:
                    seen(kind, row_id)


def _read(desk: Desk, document_id: int) -> Callable[[Session], None]:
    with desk.transaction() as db:
        data, name, pictures = read_resume.gather(db, document_id, files_key=desk.files_key)
    document = desk.tools.read_document(data, name, pictures=pictures)
    return lambda db: read_resume.keep(db, document_id, document, files_key=desk.files_key)


def _score(desk: Desk, application_id: int) -> Callable[[Session], None]:
    with desk.transaction() as db:
        application = score_candidate.gather(db, application_id, files_key=desk.files_key)
        live = _live(db, tables.Application, application_id)
    tools = desk.tools_for(live)
    entrant = profile_application(application, tools.find_signals, tools.score_drive)
    return lambda db: score_candidate.keep(db, application_id, entrant)


def _rank(desk: Desk, role_id: int) -> Callable[[Session], None]:
    with desk.transaction() as db:
        entrants, team, profile_id = rank_role.gather(db, role_id, files_key=desk.files_key)
        live = _live(db, tables.Role, role_id)
    scores = desk.tools_for(live).rank_people(entrants, team)
    return lambda db: rank_role.keep(db, role_id, scores, profile_id)


def _diagnose(desk: Desk, team_id: int) -> Callable[[Session], None]:
    with desk.transaction() as db:
        case = diagnose_team.gather(db, team_id)
    tools = desk.tools
    merged = diagnose_team.merge(case, tools.parse_numbers, tools.preview_numbers, tools.merge_numbers)
    found = None
    if merged.can_be_judged():
        found = tools.diagnose_team(merged.numbers, market_growth=case.market_growth, pulse=case.pulse)
    return lambda db: diagnose_team.keep(db, team_id, case, merged, found)


def _live(db: Session, table: type[tables.Application | tables.Role], row_id: int) -> shelf.Files:
    """The files of the model that is live for a row's agency; none when it is the shipped one."""
    model = labels.live_model(db, db.get_one(table, row_id).agency_id)
    return model.files if model is not None else {}


def _nothing(db: Session) -> None:
    """Keep nothing: the row's person or team is gone."""


JOBS: dict[str, Job] = {"document": _read, "application": _score, "role": _rank, "team": _diagnose}
