"""The public page: a file or ten answers become a reading, and bad input becomes a sentence with everything kept."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recruit.domain.goal_questions import QUESTIONS
from tests.web.open_door.conftest import ANSWERS, DOOR, READING, ROWS, Clock

Post = Callable[..., TestResponse]


def sheet_of(page: TestResponse) -> str:
    """The rows a page carries while its columns are chosen."""
    found = re.search(r'name="sheet" value="([^"]*)"', page.text)
    assert found is not None
    return html.unescape(found.group(1))


def test_the_page_asks_ten_questions_and_takes_a_file(client: FlaskClient) -> None:
    page = client.get(DOOR).text
    assert page.count("<fieldset") == len(QUESTIONS) == 10
    assert 'type="file"' in page
    assert "What it cannot say" in page
    assert "Brown, Cron and Slocum 1998" in page


def test_every_page_has_a_way_here(client: FlaskClient) -> None:
    assert f'href="{DOOR}"' in client.get("/roles").text


def test_answers_become_a_leaning_with_reasons_and_a_sum(client: FlaskClient, answer: Post) -> None:
    assert answer().headers["Location"] == READING
    page = client.get(READING).text
    assert "These goals are leaning too safe." in page
    assert "Against it: Most people count on less than the goal." in page
    assert "+0.5" in page
    assert "What this cannot say" in page
    assert "Not answered: Are people bored, or looking for more to do?" in page


def test_answers_are_kept_for_the_session_and_can_be_forgotten(client: FlaskClient, answer: Post) -> None:
    answer()
    assert client.get(DOOR).text.count("checked") == len(ANSWERS)
    client.post(READING, data={"deed": "forget"})
    assert "checked" not in client.get(DOOR).text
    assert client.get(READING).headers["Location"] == DOOR


def test_too_few_answers_are_asked_for_more_and_kept(client: FlaskClient, answer: Post) -> None:
    page = answer(reached="9-10", market="unknown", own="most")
    assert page.status_code == 422
    assert "Answer at least 4 of the ten questions" in page.text
    assert page.text.count("checked") == 2


def test_a_file_is_read_on_the_spot_without_a_name_in_what_is_carried(send: Post) -> None:
    page = send(ROWS.encode(), "team.csv", market_growth="8")
    assert page.status_code == 200
    assert "These goals are likely too safe" in page.text
    assert "<svg" in page.text
    assert "<table" in page.text
    assert "Rep 01: Ana Secretname" in page.text
    assert "32 rows used" in page.text


def test_pasted_rows_are_read_too_and_bad_ones_named(send: Post) -> None:
    page = send(pasted=ROWS + "Bo,2024-Q1,100\nDee,someday,100,90\n")
    assert page.status_code == 200
    assert "2 rows of your file could not be used" in page.text
    assert "Row 35: " in page.text


def test_results_in_a_file_and_pasted_goals_are_joined(send: Post) -> None:
    lines = [line.split(",") for line in ROWS.splitlines()]
    results, goals = ("\n".join(f"{who},{when},{figures[n]}" for who, when, *figures in lines) for n in (1, 0))
    alone = send(results.encode(), "results.csv")
    assert alone.status_code == 422
    assert "names no quotas" in alone.text
    page = send(results.encode(), "results.csv", pasted=goals + "\nBo,sometime,100")
    assert "These goals are likely too safe" in page.text
    assert "Row 34: (of the pasted rows) " in page.text


def test_one_person_and_one_quarter_is_honestly_unclear(send: Post) -> None:
    page = send(pasted="rep,period,quota,actual\nAna,2024-Q1,100,103\n")
    assert "It is not clear yet" in page.text
    assert "From one person over one quarter." in page.text


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("colour,size\nred,3", "No header was found"),
        ("rep,period,attainment\nAna,2024-Q1,103%", "percent of the goal alone"),
        ("rep,period,quota,actual\nAna,2024-Q1,100%,103%", "Row 2: quota is a percentage"),
        ("rep,period,actual\nAna,2024-Q1,103", "This file names no quotas"),
        ("rep,period,quota,actual", "nothing to read yet"),
    ],
)
def test_rows_that_cannot_be_read_are_kept_beside_the_reason(send: Post, rows: str, words: str) -> None:
    page = send(pasted=rows, market_growth="4")
    assert page.status_code == 422
    assert words in page.text
    assert rows.splitlines()[-1] in page.text
    assert 'value="4' in page.text


def test_files_that_are_no_table_are_refused_in_words(send: Post) -> None:
    for data, name, words in (
        (b"", "", "Choose a file, or paste the rows below."),
        (b"", "empty.csv", "This file is empty."),
        (b"%PDF-1.7", "goals.pdf", "goals.pdf is a PDF."),
        (b"x" * (10 * 1024 * 1024 + 1), "large.csv", "larger than 10 MB"),
    ):
        page = send(data, name)
        assert page.status_code == 422
        assert words in page.text


def test_what_is_far_too_large_gets_the_page_back_with_the_limit(client: FlaskClient, send: Post, answer: Post) -> None:
    answer()
    page = send(b"x" * (11 * 1024 * 1024 + 10), "huge.csv")
    assert page.status_code == 413
    assert "The limit is 10 MB" in page.text
    assert page.text.count("checked") == len(ANSWERS)


def test_a_market_that_is_no_number_is_asked_for_again(send: Post) -> None:
    page = send(pasted=ROWS, market_growth="fast")
    assert page.status_code == 422
    assert "Ana Secretname,2024-Q1" in page.text
    assert 'value="fast"' in page.text


def test_who_asks_too_often_waits_and_loses_nothing(clock: Clock, send: Post, answer: Post) -> None:
    assert [answer().status_code for _ in range(7)] == [302] * 6 + [429]
    page = send(pasted="rep,period\nkeep,me")
    assert page.status_code == 429
    assert "Wait a minute" in page.text
    assert "keep,me" in page.text
    clock.now += 60
    assert answer().status_code == 302


def test_when_every_place_is_taken_the_rows_wait_on_the_page(app, clock: Clock, send: Post) -> None:
    limits = app.extensions["open_door"]
    with limits.place(), limits.place():
        page = send(pasted=ROWS)
    assert page.status_code == 429
    assert "Other files are being worked out" in page.text
    assert "Ana Secretname,2024-Q1" in page.text


HEADLESS = "\n".join(line.replace(",", "\t") for line in ROWS.splitlines()[1:])


def test_a_file_without_a_header_is_laid_out_by_hand(send: Post) -> None:
    page = send(HEADLESS.encode(), "history.txt", market_growth="8")
    assert page.status_code == 422
    assert "What is in your columns?" in page.text
    assert "Ana Secretname" in page.text
    told = {"sheet": sheet_of(page), "market_growth": "8", "header": "0"}
    read = send(way="columns", **told, column=["rep_id", "period", "quota", "actual"])
    assert read.status_code == 200
    assert "These goals are likely too safe" in read.text
    assert "Rep 01: Ana Secretname" in read.text
    assert "than the market, which grew by 8 % a year" in read.text


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (["rep_id", "rep_id", "quota", "actual"], "Two columns are given as"),
        (["", "period", "quota", "actual"], "who each row is about"),
        (["rep_id", "period", "quota", ""], "no row has both a goal and a result"),
    ],
)
def test_columns_that_cannot_be_are_said_and_nothing_is_lost(send: Post, columns: list[str], words: str) -> None:
    sheet = sheet_of(send(HEADLESS.encode(), "history.txt"))
    page = send(way="columns", sheet=sheet, header="0", column=columns)
    assert page.status_code == 422
    assert words in page.text
    assert sheet_of(page) == sheet
    assert page.text.count("selected") == sum(bool(column) for column in columns) + 1  # and where the header stands


def test_goals_pasted_beside_a_file_without_a_header_stay_with_it(send: Post) -> None:
    lines = [line.split(",") for line in ROWS.splitlines()]
    results = "\n".join(f"{who};{when};{actual}" for who, when, _, actual in lines[1:])
    goals = "\n".join(f"{who},{when},{goal}" for who, when, goal, _ in lines)
    page = send(results.encode(), "results.csv", pasted=goals)
    read = send(way="columns", sheet=sheet_of(page), beside=goals, header="0", column=["rep_id", "period", "actual"])
    assert "These goals are likely too safe" in read.text
