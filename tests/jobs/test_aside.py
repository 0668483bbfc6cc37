"""A visitor's file is diagnosed in a process of its own: its people numbered, its troubles said in words."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from recruit.domain.errors import BadInput
from recruit.domain.records import canonical, to_plain
from recruit.jobs.aside import LARGEST_FILE, diagnose_aside

QUARTERS = [f"{year}-Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4)]
PEOPLE = ["Ana Q. Secretname", "Bo", "Chidi", "Dee", "Eli", "Zoë"]
TEAM = "rep,period,quota,actual\n" + "".join(
    f"{name},{quarter},{1000 + 10 * n},{(1000 + 10 * n) * (1.01 + 0.004 * ((n + m) % 5)):.0f}\n"
    for n, quarter in enumerate(QUARTERS)
    for m, name in enumerate(PEOPLE)
)


def test_a_file_is_diagnosed_and_its_people_are_numbered() -> None:
    found = diagnose_aside(TEAM.encode(), "team.csv", 0.08)
    assert (found.reps, found.periods) == (6, 8)
    assert found.verdict == "too_safe"
    assert found.extra["reps"][0] == ["Rep 01", "Ana Q. Secretname"]
    assert "Secretname" not in canonical({**to_plain(found), "extra": {}})
    assert found.charts


def test_the_same_file_gives_the_same_answer_to_the_byte() -> None:
    first, second = (diagnose_aside(TEAM.encode(), "team.csv", None) for _ in range(2))
    assert canonical(to_plain(first)) == canonical(to_plain(second))


def test_a_workbook_reads_as_its_rows_do() -> None:
    book = Workbook()
    for line in TEAM.splitlines():
        book.active.append([float(cell) if cell.isdigit() else cell for cell in line.split(",")])  # pyright: ignore[reportOptionalMemberAccess]
    file = io.BytesIO()
    book.save(file)
    found, plain = (diagnose_aside(data, "team", None) for data in (file.getvalue(), TEAM.encode()))
    assert (found.verdict, found.posterior) == (plain.verdict, plain.posterior)


def test_rows_that_cannot_be_used_are_named() -> None:
    found = diagnose_aside((TEAM + "Bo,2024-Q1,100\nBo,,1,2\n").encode(), "team.csv", None)
    assert found.extra["rejected_rows"] == 2
    assert found.rejected[-1].row == len(TEAM.splitlines()) + 2


def test_one_person_and_one_quarter_is_unclear() -> None:
    found = diagnose_aside(b"rep,period,quota,actual\nAna,2024-Q1,100,103\n", "team.csv", None)
    assert (found.verdict, found.reps) == ("unclear", 1)
    assert found.settle


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"colour,size\nred,3\n", "No header"),
        (b"rep,period,attainment\nAna,2024-Q1,103%\n", "percent of the goal alone"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (bytes(range(256)) * 20, "not a text table"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"x" * (LARGEST_FILE + 1), "10 MB"),
    ],
)
def test_what_is_no_table_of_results_is_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        diagnose_aside(data, "file", None)


def test_a_child_that_takes_too_long_or_too_much_is_ended() -> None:
    with pytest.raises(BadInput, match="too long"):
        diagnose_aside(TEAM.encode(), "team.csv", None, seconds=0.001)
    with pytest.raises(BadInput, match=r"memory|could not be read"):
        diagnose_aside(TEAM.encode(), "team.csv", None, memory=60 << 20)
