"""Two requests about one thing wait for each other on either database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from recruit.store import applications, open_session
from recruit.store.tables import Agency
from tests.databases import both_databases


@both_databases
def test_a_second_click_sees_what_the_first_one_did(database_url: str) -> None:
    def click(_: int) -> bool:
        with open_session(database_url, writing=True) as db:
            applications.one_at_a_time(db, "the same link")
            first = db.query(Agency).filter_by(slug="once").first() is None
            if first:
                db.add(Agency(name="Once", slug="once"))
            db.commit()
            return first

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(click, range(8))) == 1
