"""Every file that can be sent, every way its reading can end; the rest of the application is never touched by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from recruit.domain.documents import ADVICE
from recruit.store import open_session, work
from recruit.store.tables import Application, Document, now
from tests.world import World

Row = Callable[[str], Application]


def test_a_file_waits_is_read_and_shows_what_was_found(
    client: FlaskClient, draft: str, send_file, world: World
) -> None:
    assert send_file(draft, b"Reached 118% of plan in 2023.").headers["Location"] == f"{draft}/resume"
    page = client.get(f"{draft}/resume").text
    assert "Not read yet" in page
    assert "data-wait" in page
    world.work_off()
    page = client.get(f"{draft}/resume").text
    assert "We found one thing that speaks of results or goals" in page
    assert "data-wait" not in page
    assert "In your resume we read" in client.get(f"{draft}/questions/1").text


def test_a_file_that_is_being_read_says_so(client: FlaskClient, draft: str, send_file, row: Row, world: World) -> None:
    send_file(draft, b"Words.")
    with open_session(world.here.database_url, writing=True) as db:
        work.claim(db, "document", row(draft).documents[0].id)
        db.commit()
    assert "It is being read now" in client.get(f"{draft}/resume").text


def test_pasted_text_is_kept_as_a_file(client: FlaskClient, draft: str, row: Row) -> None:
    client.post(f"{draft}/resume", data={"text": "Reached 118% of plan.\r\n"})
    assert [document.file_name for document in row(draft).documents] == ["pasted.txt"]
    assert "The text you pasted" in client.get(f"{draft}/resume").text


def test_what_cannot_be_taken_is_said_on_the_page(client: FlaskClient, draft: str, send_file, row: Row) -> None:
    client.post(f"{draft}/answers", data={"own_bar": "Aimed for 20."})
    for answer, words in (
        (client.post(f"{draft}/resume"), "Choose a file or paste the text"),
        (client.post(f"{draft}/resume", data={"text": "  \n "}), "Choose a file or paste the text"),
        (send_file(draft, b"", "empty.pdf"), "This file is empty (0 bytes)"),
        (send_file(draft, b"x" * (10 * 1024 * 1024 + 1), "big.pdf"), "This file is larger than 10 MB"),
    ):
        assert answer.status_code == 422
        assert words in answer.text
    assert row(draft).documents == []
    assert [answer.key for answer in row(draft).answers] == ["own_bar"]


def test_a_request_far_too_large_is_answered_on_the_same_page(client: FlaskClient, draft: str, send_file) -> None:
    answer = send_file(draft, b"x" * (12 * 1024 * 1024), "huge.pdf")
    assert answer.status_code == 413
    assert "a file may have 10 MB" in answer.text
    assert "Go on without a resume" in answer.text
    long_text = {"text": "x" * (3 * 1024 * 1024)}
    pasted = client.post(f"{draft}/resume", data=long_text, content_type="multipart/form-data")
    assert pasted.status_code == 413


def test_each_way_a_file_cannot_be_read_says_what_to_do(
    client: FlaskClient, draft: str, send_file, row: Row, world: World
) -> None:
    send_file(draft, b"Words.")
    for status in set(ADVICE) - {"ok"}:
        change_document(world, row(draft), status=status, work="done", read_at=now())
        for path in ("/resume", "/check", "/read", ""):
            page = client.get(draft + path)
            assert page.status_code == 200
            assert ADVICE[status].replace(" below.", ".").removesuffix(".") in page.text.replace(" below.", ".")
            assert ("below." in page.text) == (path == "/resume"), "only there is something below to paste into"


def test_what_exactly_was_wrong_is_said_where_it_is_known(
    client: FlaskClient, draft: str, send_file, row: Row, world: World
) -> None:
    send_file(draft, b"Words.")
    for status, note, words in (
        ("too_large", "too_many_pages", "more than 100 pages"),
        ("dangerous", "stopped_time", "took too long to read"),
        ("dangerous", "grows_too_much", "unpacks to far more"),
        ("needs_ocr", "letters_without_meaning", "does not say which letters"),
    ):
        change_document(world, row(draft), status=status, notes=["picture_pages", note], work="done", read_at=now())
        assert words in client.get(f"{draft}/resume").text


def test_a_reader_that_gave_up_is_told_and_the_file_can_be_sent_again(
    client: FlaskClient, draft: str, send_file, row: Row, world: World
) -> None:
    send_file(draft, b"Words.")
    change_document(world, row(draft), work="failed", problem="several tries")
    assert "We tried several times" in client.get(f"{draft}/resume").text
    send_file(draft, b"Other words.")
    world.work_off()
    assert "We read it: 2 words" in client.get(f"{draft}/resume").text


def test_one_can_go_on_without_and_send_one_later(client: FlaskClient, draft: str, send_file, world: World) -> None:
    send_file(draft, b"Reached 118% of plan.")
    assert client.post(f"{draft}/resume/remove").headers["Location"] == f"{draft}/questions/1"
    assert "A file or plain text will do" in client.get(f"{draft}/resume").text
    client.post(f"{draft}/check")
    world.work_off()
    assert "There is no resume with this application" in client.get(draft).text
    assert send_file(draft, b"Reached 118% of plan.").status_code == 302
    world.work_off()
    assert "We found one thing" in client.get(draft).text


def test_a_strange_file_name_is_shown_as_a_name_and_nothing_more(client: FlaskClient, draft: str, send_file) -> None:
    send_file(draft, b"Words.", "../home/<i>cv.txt")
    page = client.get(f"{draft}/resume").text
    assert "<strong>&lt;i&gt;cv.txt</strong>" in page


def change_document(world: World, application: Application, **columns: Any) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        document = db.get_one(Document, application.documents[0].id)
        for name, value in columns.items():
            setattr(document, name, value)
        db.commit()
