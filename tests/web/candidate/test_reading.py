"""What we read, what the person says of it, and leaving: withdrawn, erased, gone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from recruit.domain.access import Person
from recruit.domain.shortlist import STAGES
from recruit.flows.record_decision import record_decision
from recruit.store import applications, open_session
from recruit.store.tables import Application, Candidate
from recruit.web.candidate.standing import STANDING
from tests.world import World


@pytest.fixture
def sent(world: World) -> str:
    """An application that was sent and read."""
    return f"/application/{world.tokens['application']}"


def places(page: str) -> list[str]:
    """What names each finding in the page's forms, each once."""
    return list(dict.fromkeys(re.findall(r'name="place" value="([^"]+)"', page)))


def corrections(world: World) -> list[tuple[str, str, str | None]]:
    with open_session(world.here.database_url, writing=False) as db:
        kept = applications.corrections_of(db, world.ids["application"])
        return [(row.verdict, row.text, row.source) for row in kept]


def test_each_text_is_shown_with_its_marks_and_what_they_count_for(client: FlaskClient, sent: str) -> None:
    page = client.get(f"{sent}/read").text
    assert page.count("We read: <strong>118 % of plan</strong>") == 2
    assert "What it counts for" in page
    assert "A result against a goal." in page
    assert "Resilience: response to a miss" in page
    assert "Devon" not in page


def test_a_finding_can_be_called_right_then_wrong_and_counts_once(client: FlaskClient, sent: str, world: World) -> None:
    place = places(client.get(f"{sent}/read").text)[0]
    form = {"place": place, "key": "e-resume-1"}
    answer = client.post(f"{sent}/read", data=form | {"verdict": "right"})
    assert answer.headers["Location"] == f"{sent}/read#e-resume-1"
    client.post(f"{sent}/read", data=form | {"verdict": "wrong", "text": "It was 181 %."})
    assert corrections(world) == [("wrong", "It was 181 %.", "resume")]
    page = client.get(f"{sent}/read").text
    assert "you said: wrong" in page
    assert "It was 181 %." in page


def test_what_is_missing_can_be_added_and_the_same_words_count_once(
    client: FlaskClient, sent: str, world: World
) -> None:
    for _ in range(2):
        client.post(f"{sent}/read", data={"verdict": "add", "text": "Second of nine in 2021."})
    assert corrections(world) == [("add", "Second of nine in 2021.", None)]
    assert "Second of nine in 2021." in client.get(f"{sent}/read").text


def test_what_cannot_be_kept_is_said_and_stays_typed(client: FlaskClient, sent: str, world: World) -> None:
    for form, words in (
        ({"verdict": "add", "text": " "}, "Write what is missing first"),
        ({"verdict": "add", "text": "x" * 2001}, "This is longer than we can keep"),
        ({"verdict": "right", "place": "resume attainment 1 2"}, "We have read this text again"),
        ({"verdict": "right", "place": "resume"}, "It was not clear which finding"),
        ({"verdict": "right", "place": "resume attainment ² ²"}, "It was not clear which finding"),
        ({"verdict": "right", "place": "resume attainment 1 " + "9" * 5000}, "It was not clear which finding"),
        ({}, "It was not clear which finding"),
    ):
        answer = client.post(f"{sent}/read", data=form)
        assert answer.status_code == 422
        assert words in answer.text
        assert form.get("text", "") in answer.text
    assert corrections(world) == []


def test_another_resume_takes_the_words_about_the_first_with_it(
    client: FlaskClient, sent: str, send_file, world: World
) -> None:
    for place in places(client.get(f"{sent}/read").text):
        client.post(f"{sent}/read", data={"place": place, "verdict": "right"})
    send_file(sent, b"In 2024 reached 118% of plan.", "newer.txt")
    assert [source for _, _, source in corrections(world)] == ["answers.own_bar"]
    assert "Not read yet" in client.get(f"{sent}/read").text
    world.work_off()
    page = client.get(f"{sent}/read").text
    assert page.count("you said: right") == 1
    assert page.count("We read: <strong>") == 2


def test_while_evidence_is_looked_for_nothing_is_marked(client: FlaskClient, draft: str, send_file) -> None:
    client.post(f"{draft}/answers", data={"own_bar": "Reached 118% of plan."})
    assert "There is no text to show yet" in client.get(f"{draft}/read").text
    client.post(f"{draft}/check")
    page = client.get(f"{draft}/read").text
    assert "We are looking for results and goals in your answers now" in page
    assert "We read: <strong>" not in page


def test_the_answers_of_a_draft_are_not_marked_since_they_may_change(
    client: FlaskClient, draft: str, send_file, world: World
) -> None:
    client.post(f"{draft}/answers", data={"own_bar": "Reached 118% of plan."})
    send_file(draft, b"Reached 118% of plan.")
    world.work_off()
    page = client.get(f"{draft}/read").text
    assert page.count("We read: <strong>") == 1
    assert "Your answers are read once you send them" in page


def test_every_stage_is_said_in_plain_words(client: FlaskClient, sent: str, world: World) -> None:
    for stage in [stage for stage in STAGES if stage not in ("new", "withdrawn")]:
        with open_session(world.here.database_url, writing=True) as db:
            row = db.get_one(Application, world.ids["application"])
            staff = Person("recruiter", world.ids["recruiter"], row.agency_id)
            record_decision(db, row, stage, "A secret reason", staff)
            db.commit()
        page = client.get(sent).text
        assert STANDING[stage].format(client="Harrow Vale Biologics") in page
        assert "A secret reason" not in page


def test_every_stage_has_its_words() -> None:
    assert set(STANDING) == set(STAGES)


def test_a_withdrawn_application_takes_nothing_more(client: FlaskClient, sent: str, send_file) -> None:
    for _ in range(2):
        assert client.post(f"{sent}/withdraw").headers["Location"] == sent
    assert "You withdrew it on" in client.get(sent).text
    for path in ("/resume", "/check", "/questions/1"):
        assert client.get(sent + path).headers["Location"] == sent
    assert send_file(sent, b"Words.").headers["Location"] == sent
    assert client.get(f"{sent}/read").status_code == 200
    assert client.post(f"{sent}/check").headers["Location"] == sent


def test_erasing_asks_first_then_leaves_nothing_and_the_link_leads_nowhere(
    client: FlaskClient, sent: str, world: World, row: Callable[[str], Application]
) -> None:
    candidate_id = row(sent).candidate_id
    client.post(f"{sent}/read", data={"verdict": "add", "text": "Second of nine."})
    answer = client.post(f"{sent}/erase")
    assert answer.status_code == 422
    assert "Tick this box" in answer.text
    assert "Everything is erased" in client.post(f"{sent}/erase", data={"sure": "y"}).text
    assert corrections(world) == []
    with open_session(world.here.database_url, writing=False) as db:
        candidate = db.get_one(Candidate, candidate_id)
        assert (candidate.name, candidate.email, candidate.sealed_key) == ("Erased", "", None)
    for path in ("", "/read", "/resume", "/withdraw"):
        gone = client.get(sent + path)
        assert gone.status_code == 404
        assert "This link leads to no application" in gone.text


def test_a_short_resume_is_open_and_a_long_one_is_folded_with_what_is_inside(
    client: FlaskClient, sent: str, send_file, world: World
) -> None:
    page = client.get(f"{sent}/read").text
    assert page.count('<details class="fold" open>') == 1
    assert "<summary>one thing we read here. Right or wrong?</summary>" in page
    send_file(sent, b"Reached 118% of plan.\n" * 46, "long.txt")
    world.work_off()
    page = client.get(f"{sent}/read").text
    assert '<details class="fold" open>' not in page
    assert "<summary>Your words: 184 words, 46 marks</summary>" in page
    for anchor in re.findall(r'<nav class="contents".*?</nav>', page, re.DOTALL)[0].split('href="#')[1:]:
        assert f'id="{anchor.partition(chr(34))[0]}"' in page
