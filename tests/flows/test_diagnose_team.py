"""Several files of one team, read with the real readers, become one table with the right origin and notes."""

from __future__ import annotations

from dataclasses import replace

from recruit import goals
from recruit.flows.diagnose_team import Case, Merged, SentFile, merge
from recruit.jobs import tasks
from recruit.store import open_session, teams
from tests.fakes import FAKES
from tests.world import World

REAL = replace(
    FAKES,
    parse_numbers=goals.parse,
    preview_numbers=goals.preview,
    merge_numbers=goals.join,
    diagnose_team=goals.diagnose_for_page,
)
DEALS = b"""sales_agent,deal_stage,close_date,close_value
Ada,Won,2024-01-20,500
Ada,Won,2024-03-30,300
Ada,Lost,2024-02-02,900
Ben,Won,2024-02-11,400
"""
QUOTAS = b"Rep,Quarter,Quota\nada,2024-Q1,700\nBen,2024-Q1,600\n"


def joined(*files: SentFile) -> Merged:
    return merge(Case(files), goals.parse, goals.preview, goals.join)


def test_deals_alone_cannot_be_judged_and_say_so() -> None:
    found = joined(SentFile(1, DEALS, "deals.csv"))
    assert not found.can_be_judged()
    assert found.previews[1].kind == "deals"
    assert "period" not in found.previews[1].columns


def test_quotas_that_come_later_meet_the_deals_of_the_same_rep_and_quarter() -> None:
    found = joined(SentFile(1, DEALS, "deals.csv"), SentFile(2, QUOTAS, "quotas.csv"))
    assert found.can_be_judged()
    assert [(row.rep_id, row.quota, row.actual) for row in found.numbers.rows] == [("Ada", 700, 800), ("Ben", 600, 400)]
    assert not any("cannot be judged" in note for note in found.numbers.notes)
    assert found.origin["ada", "2024-Q1"] == 2


def test_a_file_is_read_with_the_columns_a_person_chose() -> None:
    told = {"rep_id": "column 1", "period": "column 2", "quota": "", "actual": "column 3", "header": "1"}
    found = joined(SentFile(2, QUOTAS, "quotas.csv", told, fresh=False))
    assert {row.rep_id: row.actual for row in found.numbers.rows} == {"ada": 700, "Ben": 600}
    assert found.previews == {}


def test_a_file_that_is_no_table_has_no_rows_and_says_why() -> None:
    found = joined(SentFile(3, b"%PDF-1.4", "team.pdf"))
    assert found.each[3].rows == ()
    assert "is a PDF" in found.each[3].notes[0]
    assert found.previews == {}


def test_a_file_without_a_usable_row_is_not_told_what_the_others_lack(world: World, sign_in) -> None:
    desk = tasks.Desk(world.here.database_url, world.here.files_key, REAL)
    browser, page = sign_in("client"), f"/client/teams/{world.ids['team']}"
    for data in (
        DEALS,
        QUOTAS.replace(b"2024-Q1,600", b"2023-Q1,600"),
        b"1,274,2011-05-31,28000\n2,274,2011-08-31,7000\n",
    ):
        browser.post(page + "/numbers", data={"pasted": data.decode()})
        tasks.work_off(desk)
    with open_session(world.here.database_url, writing=False) as db:
        notes = [upload.notes for upload in teams.uploads_in_force(db, world.ids["team"])]
    assert any("found no goal" in note for note in notes[-2])
    assert notes[-1] == [note for note in notes[-1] if "No header was found" in note]
