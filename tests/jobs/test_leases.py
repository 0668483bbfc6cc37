"""A worker may die at any moment: nothing is lost, and nothing is done twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta

from recruit.domain.documents import Document as ReadText
from recruit.flows import receive_application
from recruit.jobs import tasks
from recruit.settings import ROOT
from recruit.store import applications, open_session, work
from recruit.store.tables import Application, Document, now
from tests.databases import both_databases
from tests.fakes import FAKES, read_document
from tests.world import World


@both_databases
def test_every_application_is_read_once_though_a_worker_was_killed_in_mid_read(world: World) -> None:
    sent = _send_new_resumes(world)
    victim = subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.stuck_worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert victim.stdout is not None
    assert victim.stdout.readline() == "reading\n"
    victim.send_signal(signal.SIGKILL)
    victim.communicate()
    with open_session(world.here.database_url, writing=False) as db:
        held = [document for document in _current(world) if document.work == "working"]
        assert len(held) == 1
        assert tasks.answer("document", held[0].id, world.desk()) is False, "the dead worker's lease still holds"
        assert db.get_one(Document, held[0].id).read_at is None

    _let_leases_run_out(world)
    reads: Counter[bytes] = Counter()

    def counting(data: bytes, name: str, *, pictures: bool = False) -> ReadText:
        reads[data] += 1
        return read_document(data, name)

    tasks.work_off(tasks.Desk(world.here.database_url, world.here.files_key, replace(FAKES, read_document=counting)))
    assert reads == Counter(dict.fromkeys(sent, 1))
    assert {(document.work, document.status) for document in _current(world)} == {("done", "ok")}


@both_databases
def test_a_worker_that_comes_back_too_late_writes_nothing(world: World) -> None:
    _send_new_resumes(world)
    document = _current(world)[0]
    desk = world.desk()
    with desk.transaction() as db:
        late = work.claim(db, "document", document.id)
    assert late is not None
    _let_leases_run_out(world)
    assert tasks.answer("document", document.id, desk) is True
    with desk.transaction() as db:
        assert work.finish(db, "document", document.id, late) is False


@both_databases
def test_asking_again_while_a_worker_is_busy_makes_its_result_void(world: World) -> None:
    desk = world.desk()
    with desk.transaction() as db:
        application = db.get_one(Application, world.ids["application"])
        work.ask_for_work(db, application)
    with desk.transaction() as db:
        busy = work.claim(db, "application", application.id)
    assert busy is not None
    with desk.transaction() as db:
        work.ask_for_work(db, db.get_one(Application, application.id))
        assert work.finish(db, "application", application.id, busy) is False
    assert tasks.answer("application", application.id, desk) is True


def test_what_fails_every_time_is_given_up_and_says_so(world: World) -> None:
    _send_new_resumes(world)
    broken = replace(FAKES, read_document=_broken)
    desk = tasks.Desk(world.here.database_url, world.here.files_key, broken)
    document = _current(world)[0]
    for _ in range(work.MOST_TRIES):
        try:
            tasks.answer("document", document.id, desk)
        except ZeroDivisionError:
            _let_leases_run_out(world)
    tasks.sweep(desk)
    failed = next(d for d in _current(world) if d.id == document.id)
    assert failed.work == "failed"
    assert failed.problem is not None
    assert "asked for again" in failed.problem


def test_a_sweep_rings_for_what_waits_and_for_nothing_else(world: World) -> None:
    assert tasks.sweep(world.desk()) == 0
    _send_new_resumes(world)
    assert tasks.sweep(world.desk()) == 3


def _broken(data: bytes, name: str, *, pictures: bool = False) -> ReadText:
    raise ZeroDivisionError


def _send_new_resumes(world: World) -> list[bytes]:
    sent = []
    with open_session(world.here.database_url, writing=True) as db:
        for key in ("application", "application1", "application2"):
            application = db.get_one(Application, world.ids[key])
            sent.append(f"A new resume for {key}, 118% of plan.".encode())
            receive_application.attach_resume(db, application, "new.txt", sent[-1], files_key=world.here.files_key)
        db.commit()
    return sent


def _current(world: World) -> list[Document]:
    with open_session(world.here.database_url, writing=False) as db:
        rows = [db.get_one(Application, world.ids[key]) for key in ("application", "application1", "application2")]
        return [document for row in rows if (document := applications.current_document(row)) is not None]


def _let_leases_run_out(world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        for document in db.query(Document).filter_by(work="working"):
            document.lease_until = now() - timedelta(seconds=1)
        db.commit()
