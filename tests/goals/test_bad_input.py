"""Bad input, case by case as clients send it: named, handled or refused with the reason, and the rest used."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from recruit.domain.goals import TeamNumbers
from recruit.goals import diagnose, diagnose_for_page, parse
from recruit.goals.bench import big_file
from tests.goals.teams import csv

HEADER = "Rep,Quarter,Quota,Actual"
GOOD = [f"{rep},2024-Q{quarter},100,{100 + quarter}" for rep in ("Ann", "Bob") for quarter in (1, 2, 3, 4)]


def read(*rows: str, header: str = HEADER) -> TeamNumbers:
    return parse(csv(header, *rows), "team.csv")


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("Cy,2024-Q1,0,90", "quota is 0, so there is no goal to compare with"),
        ("Cy,2024-Q1,100,-90", "actual is negative (-90): refunds above sales, or a slip of the pen; correct it"),
        ("Cy,2024-Q1,100,(90)", "actual is negative (-90): refunds above sales, or a slip of the pen; correct it"),
        ("Cy,2024-Q1,€100,€90", "is in EUR where the file is in USD; convert it and send it again"),
        ("Ann,2024-Q1,$100,$101", "the same as row 2; counted once"),
        ("Ann,2024-Q1,$100,$99", "Ann in 2024-Q1 was given by row 2 with other figures, which stand; keep one"),
        ("Cy,2024-Q1,95%,90", "quota is a percentage (95%) where an amount is expected"),
        ("Cy,2024-Q1,100,103%", "actual is a percentage (103%) where an amount is expected"),
        ("Cy,2024-Q1,100,=C2*0.9", "actual is a formula without a stored result (=C2*0.9); save the sheet with values"),
        ("=A2,2024-Q1,100,90", "the rep is a formula without a stored result (=A2); save the sheet with values"),
        ("Cy,2024-Q1,100,90000", "actual (90,000) is more than fifty times the quota (100); check the units"),
    ],
)
def test_a_bad_row_is_refused_with_its_sentence_and_the_rest_used(bad: str, says: str) -> None:
    dollars = [row.replace(",100,", ",$100,$") for row in GOOD]
    numbers = read(*dollars, bad)
    assert len(numbers.rows) == len(GOOD)
    assert [(reject.row, reject.reason) for reject in numbers.rejected] == [(len(GOOD) + 2, says)]


def test_two_reps_and_one_quarter_are_used_and_called_unclear() -> None:
    found = diagnose(read(GOOD[0], GOOD[4]))
    assert found.verdict == "unclear"
    assert found.wording.startswith("Not clear yet")
    assert found.reps == 2
    assert any("at least four quarters" in says for says in found.missing)


@pytest.mark.parametrize("rows", [["Ann,2024-Q1,0,0", "Bob,2024-Q1,0,5"], ["Ann,2024-Q1,100,-3"]])
def test_a_file_of_which_nothing_can_be_used_is_unclear_and_every_row_named(rows: list[str]) -> None:
    numbers = read(*rows)
    assert numbers.rows == ()
    assert len(numbers.rejected) == len(rows)
    assert diagnose(numbers).verdict == "unclear"


def test_a_rep_renamed_half_way_is_counted_as_two_and_asked_about() -> None:
    numbers = read("Ann Lee,2024-Q1,100,90", "Ann Lee,2024-Q2,100,90", "Ann Park-Lee,2024-Q3,100,90", *GOOD[4:])
    assert len(numbers.rows) == 7
    assert [note for note in numbers.notes if "one person" in note] == [
        "Ann Lee ends where Ann Park-Lee begins: if they are one person, give both rows one name; they were counted "
        "as two."
    ]


def test_a_header_in_row_three_is_found_and_rows_keep_their_numbers() -> None:
    numbers = parse(csv("Sales report", "made on 3 May", HEADER, "Ann,2024-Q1,100,90", "Bob,2024-Q1,0,90"), "t.csv")
    assert [row.rep_id for row in numbers.rows] == ["Ann"]
    assert numbers.rejected[0].row == 5


def test_percentages_alone_where_money_is_expected_are_refused_row_by_row() -> None:
    numbers = read("Ann,2024-Q1,100%,90%", "Bob,2024-Q1,100%,104%")
    assert numbers.rows == ()
    assert {reject.reason for reject in numbers.rejected} == {
        "quota is a percentage (100%) where an amount is expected"
    }


def test_a_formula_that_a_workbook_never_worked_out_is_named() -> None:
    book, out = Workbook(), io.BytesIO()
    for row in (HEADER.split(","), ["Ann", "2024-Q1", 100, 90], ["Bob", "2024-Q1", 100, "=SUM(D2:D2)"]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(out)
    numbers = parse(out.getvalue(), "team.xlsx")
    assert [row.rep_id for row in numbers.rows] == ["Ann"]
    assert numbers.rejected[0].reason == (
        "actual is a formula without a stored result (=SUM(D2:D2)); save the sheet with values"
    )


@pytest.mark.parametrize("judge", [diagnose, diagnose_for_page])
def test_fifty_thousand_rows_are_all_used_and_judged(judge: Callable[[TeamNumbers], object]) -> None:
    numbers = parse(big_file(50_000), "big.csv")
    assert len(numbers.rows) == 50_000
    assert numbers.rejected == ()
    assert judge(numbers).reps == 6250  # type: ignore[attr-defined]
