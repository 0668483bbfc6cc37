"""Team files as clients send them: what is used, what is named, and that nothing is dropped in silence."""

from __future__ import annotations

import io
from datetime import date

import pytest
from openpyxl import Workbook

from recruit.domain.columns import mapping_from
from recruit.domain.errors import BadInput
from recruit.goals import parse, preview
from tests.goals.teams import csv


def test_headers_are_matched_by_name_wherever_they_stand() -> None:
    data = csv("Quarterly report;;;", "", "Owner;Quarter;Target;Booked", "Jane;Q1 2024;1.200,00;1.300,50")
    (row,) = parse(data, "crm.csv").rows
    assert (row.rep_id, row.period, row.quota, row.actual) == ("Jane", "2024-Q1", 1200.0, 1300.5)


def test_every_unusable_row_is_named_with_its_number_and_the_rest_is_used() -> None:
    numbers = parse(
        csv(
            "rep_id,period,quota,actual",
            "A,2024-Q1,100,110",
            "A,2024-Q2,0,110",
            "A,2024-Q3,100,-5",
            "A,2024-Q4,=B2*2,5",
            "B,2024-Q1,85%,5",
            "B,someday,100,5",
            ",2024-Q1,100,5",
            "Total,2024-Q1,200,215",
            "A,2024-Q1,100,110",
            "A,2024-Q1,100,120",
            "rep_id,period,quota,actual",
            "C,2024-Q1,100,",
            "D,2024-Q1,100,99",
        ),
        "team.csv",
    )
    assert [row.rep_id for row in numbers.rows] == ["A", "D"]
    reasons = {reject.row: reject.reason for reject in numbers.rejected}
    assert sorted(reasons) == list(range(3, 14))
    words = {3: "no goal", 4: "negative", 5: "formula", 6: "percentage", 7: "someday", 8: "no rep", 9: "totals"}
    words |= {10: "same as row 2", 11: "other figures", 12: "header", 13: "blank"}
    assert {row: word for row, word in words.items() if word not in reasons[row]} == {}


def test_rows_in_another_currency_are_refused_not_added() -> None:
    numbers = parse(
        csv("Rep,Quarter,Quota,Actual", "A,2024-Q1,$100,$90", "B,2024-Q1,$100,$90", "C,2024-Q1,€100,€90"), "x"
    )
    assert len(numbers.rows) == 2
    assert "EUR" in numbers.rejected[0].reason
    assert "USD" in numbers.rejected[0].reason


def test_attainment_stands_in_for_the_result() -> None:
    rows = parse(csv("Rep,Quarter,Quota,Attainment %", "A,2024-Q1,1000,104", "B,2024-Q1,1000,97"), "x.csv").rows
    assert [row.actual for row in rows] == [1040.0, 970.0]


def test_months_are_added_up_and_part_quarters_marked() -> None:
    numbers = parse(
        csv(
            "Rep,Date,Goal,Attained",
            "A,01/31/2024,100,90",
            "A,02/29/2024,100,120",
            "A,03/31/2024,100,100",
            "B,01/31/2024,100,99",
        ),
        "months.csv",
    )
    whole, part = numbers.rows
    assert (whole.quota, whole.actual, whole.part) == (300, 310, False)
    assert part.part is True
    assert any("Months" in note for note in numbers.notes)


def test_quarter_ends_are_quarters_and_not_months() -> None:
    numbers = parse(csv("Rep,Date,Goal,Attained", "A,03/31/2024,100,90", "A,06/30/2024,100,120"), "ends.csv")
    assert [(row.period, row.part) for row in numbers.rows] == [("2024-Q1", False), ("2024-Q2", False)]


def test_a_rep_spelt_in_two_ways_is_one_and_a_rename_is_asked_about() -> None:
    numbers = parse(
        csv("Rep,Quarter,Quota,Actual", "Ann Lee,2024-Q1,1,1", "ann  lee,2024-Q2,1,1", "Ann Lee-Park,2024-Q3,1,1"),
        "x.csv",
    )
    assert {row.rep_id for row in numbers.rows} == {"Ann Lee", "Ann Lee-Park"}
    assert any("one person" in note for note in numbers.notes)


def test_a_bad_extra_cell_is_noted_and_its_row_kept() -> None:
    numbers = parse(csv("rep_id,period,quota,actual,calls", "A,2024-Q1,100,90,many"), "x.csv")
    assert numbers.rows[0].calls is None
    assert "Row 2: calls" in numbers.notes[0]


def test_leave_is_read_from_its_column() -> None:
    rows = parse(
        csv("rep_id,period,quota,actual,on_leave", "A,2024-Q1,1,1,yes", "A,2024-Q2,1,1,no", "A,2024-Q3,1,1,"), "x"
    ).rows
    assert [row.on_leave for row in rows] == [True, False, False]


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell in sheet["E"]:
        cell.number_format = "0%"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_and_a_formula_without_result_named() -> None:
    data = workbook(
        ["Rep", "Date", "Quota", "Actual", "Attained"],
        ["A", date(2024, 3, 31), 100000, 91000.5, 0.91],
        ["B", date(2024, 3, 31), 100000, "=C3*0.9", 0.9],
    )
    numbers = parse(data, "team.xlsx")
    assert [(row.period, row.actual) for row in numbers.rows] == [("2024-Q1", 91000.5)]
    assert numbers.rejected[0].row == 3
    assert "formula" in numbers.rejected[0].reason


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"PK\x03\x04broken", "damaged"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\xd0\xcf\x11\xe0old", "XLSX"),
        (b"\x00\x01\x02\x00", "not a text table"),
        (b"a,b,c\n1,2,3\n", "No header"),
        (b"rep_id,period\nA,2024-Q1\n", "quota and actual"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_what_to_do(data: bytes, word: str) -> None:
    with pytest.raises(BadInput, match=word):
        parse(data, "team.csv")


def test_a_person_can_correct_a_column() -> None:
    data = csv("Owner,Quarter,Budget,Plan B,Closed", "A,2024-Q1,100,200,150")
    guessed, picked = preview(data, "x.csv"), preview(data, "x.csv", {"quota": "Plan B"})
    assert guessed.header[guessed.columns["quota"]] == "Budget"
    assert parse(data, "x.csv", {"quota": "Plan B"}).rows[0].quota == 200
    assert picked.header[picked.columns["quota"]] == "Plan B"
    assert parse(data, "x.csv", {"quota": "column 4"}).rows[0].quota == 200
    assert parse(data, "x.csv", {"quota": ""}).rows[0].quota == 0


def test_a_file_without_a_header_is_laid_out_by_a_person() -> None:
    data = csv("1\t274\t2011-05-31 00:00:00\t28000\t{A}", "2\t274\t2011-08-31 00:00:00\t7000\t{B}")
    seen = preview(data, "history.csv")
    assert (seen.kind, seen.header_row, seen.columns) == ("not known", 0, {})
    assert seen.rows[0][1] == "274"
    told = mapping_from(["", "rep_id", "period", "quota", ""], 0)
    rows = parse(data, "history.csv", told).rows
    assert [(row.rep_id, row.period, row.quota) for row in rows] == [
        ("274", "2011-Q2", 28000),
        ("274", "2011-Q3", 7000),
    ]
    assert preview(data, "history.csv", told).kind == "goals only"


def test_a_header_in_other_words_is_offered_as_one() -> None:
    assert preview(csv("Wer,Wann,Soll,Ist", "A,2024-Q1,100,150"), "x.csv").header_row == 1


@pytest.mark.parametrize(
    ("chosen", "word"),
    [
        (["rep_id", "rep_id", "period"], "Two columns"),
        (["period", "quota"], "who each row is about"),
        (["rep_id", "quota"], "which column gives the time"),
        (["rep_id", "shoe size"], "answers given"),
    ],
)
def test_columns_that_cannot_be_are_said(chosen: list[str], word: str) -> None:
    with pytest.raises(BadInput, match=word):
        mapping_from(chosen, 1)


def test_a_file_in_the_old_western_encoding_is_read() -> None:
    rows = parse("Rep;Quarter;Quota;Actual\nJörg;2024-Q1;100;90\n".encode("cp1252"), "x.csv").rows
    assert rows[0].rep_id == "Jörg"
