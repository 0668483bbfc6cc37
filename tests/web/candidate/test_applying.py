"""Beginning, answering, checking and sending: each step may come twice, go wrong or be left out."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from recruit.domain.privacy import CONSENTS, VERSION
from recruit.domain.questionnaire import PAGES
from recruit.store import open_session
from recruit.store.tables import Application, Consent, Role
from tests.web.candidate.conftest import PERSON
from tests.world import World

Row = Callable[[str], Application]


def count(world: World) -> int:
    with open_session(world.here.database_url, writing=False) as db:
        return db.query(Application).count()


def test_a_double_click_begins_one_application(client: FlaskClient, world: World) -> None:
    before = count(world)
    form = {"start_key": "0" * 32} | PERSON
    links = {client.post(f"/roles/{world.slug}/apply", data=form).headers["Location"] for _ in range(2)}
    assert len(links) == 1
    assert count(world) == before + 1


def test_going_back_and_sending_the_same_again_leads_to_the_same_application(begin, world: World) -> None:
    before = count(world)
    assert begin() == begin(name="ines okafor-lindqvist", email="Ines@mail.example")
    assert count(world) == before + 1


def test_somebody_else_on_the_same_phone_begins_their_own(begin) -> None:
    assert begin() != begin(name="Devon Lachapelle", email="devon@mail.example")


def test_a_key_that_is_not_of_our_making_opens_nobodys_application(client: FlaskClient, world: World) -> None:
    answer = client.post(f"/roles/{world.slug}/apply", data=PERSON | {"start_key": "start0"})
    assert world.tokens["application"] not in answer.headers["Location"]


def test_consents_are_kept_in_the_words_that_were_seen(begin, row: Row, world: World) -> None:
    number = row(begin(other_roles="y")).id
    with open_session(world.here.database_url, writing=False) as db:
        rows = db.query(Consent).filter_by(application_id=number).all()
    assert {row.kind: row.words for row in rows} == CONSENTS
    assert {row.version for row in rows} == {VERSION}


def test_what_is_missing_is_said_and_what_was_typed_is_kept(client: FlaskClient, world: World) -> None:
    before = count(world)
    for changes, words in (
        ({"processing": ""}, "Without this we may not read what you send"),
        ({"email": "ines"}, "Check this address"),
        ({"email": "ines,devon@mail.example"}, "Check this address"),
        ({"name": "   "}, "Tell us your name."),
        ({"name": "x" * 201}, "Shorten your name"),
    ):
        form = {"start_key": "0" * 32} | PERSON | {"phone": "0113 496 0000"} | changes
        answer = client.post(f"/roles/{world.slug}/apply", data={key: value for key, value in form.items() if value})
        assert answer.status_code == 422
        assert words in answer.text
        assert 'value="0113 496 0000"' in answer.text
    assert count(world) == before


def test_a_role_that_closes_meanwhile_is_told_on_the_form(client: FlaskClient, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        db.get_one(Role, world.ids["role"]).is_open = False
        db.commit()
    answer = client.post(f"/roles/{world.slug}/apply", data=PERSON | {"start_key": "0" * 32})
    assert answer.status_code == 422
    assert "This role is closed" in answer.text


def test_answers_are_saved_as_they_are_typed(client: FlaskClient, draft: str, row: Row) -> None:
    answer = client.post(f"{draft}/answers", data={"own_bar": "Aimed for 20.", "A13": "2", "nonsense": "x"})
    assert answer.json == {"saved": ["A13", "own_bar"], "problems": {}}
    assert {a.key: a.value["value"] for a in row(draft).answers} == {"own_bar": "Aimed for 20.", "A13": 2}
    client.post(f"{draft}/answers", data={"own_bar": " "})
    assert [a.key for a in row(draft).answers] == ["A13"]


def test_an_answer_too_long_to_keep_is_refused_with_what_to_do(client: FlaskClient, draft: str, row: Row) -> None:
    answer = client.post(f"{draft}/answers", data={"own_bar": "x" * 4001})
    assert answer.status_code == 422
    assert "Please shorten it" in answer.json["problems"]["own_bar"]  # pyright: ignore[reportOptionalSubscript]
    page = client.post(f"{draft}/questions/2", data={"own_bar": "y" * 4001, "go": "on"})
    assert page.status_code == 422
    assert "y" * 4001 in page.text
    assert row(draft).answers == []


def test_most_and_least_being_the_same_is_never_kept(client: FlaskClient, draft: str, row: Row) -> None:
    same = {"T1.most": "A1", "T1.least": "A1", "T2.most": "A5"}
    assert client.post(f"{draft}/answers", data=same).status_code == 200
    assert {a.key for a in row(draft).answers} == {"T1.most", "T2.most"}
    answer = client.post(f"{draft}/questions/6", data=same | {"go": "on"})
    assert answer.status_code == 422
    assert "Most and least cannot be the same" in answer.text
    assert len(re.findall(r"\bchecked\b", answer.text)) == 3


def test_each_button_leads_where_it_says_and_keeps_what_it_should(client: FlaskClient, draft: str, row: Row) -> None:
    for go, path, kept in (
        ("on", "/questions/4", ["Missed by 8 %."]),
        ("back", "/questions/2", ["Missed by 8 %."]),
        ("clear", "/questions/3", []),
    ):
        answer = client.post(f"{draft}/questions/3", data={"setback": "Missed by 8 %.", "go": go})
        assert answer.headers["Location"] == draft + path
        assert [a.value["value"] for a in row(draft).answers] == kept


def test_every_page_of_questions_shows_what_was_answered(client: FlaskClient, draft: str) -> None:
    for n, page in enumerate(PAGES, start=1):
        given = {field.key: field.choices[-1][0] if field.choices else f"words {n}" for field in page.fields}
        given |= {field.key: field.choices[0][0] for field in page.fields if field.key.endswith(".least")}
        assert client.post(f"{draft}/questions/{n}", data=given | {"go": "on"}).status_code == 302
        shown = client.get(f"{draft}/questions/{n}").text
        assert f"{n + 1} of 12" in shown
        assert len(re.findall(r"\bchecked\b", shown)) == sum(field.kind == "choice" for field in page.fields)
    assert client.get(f"{draft}/questions/0").status_code == 404
    assert client.get(f"{draft}/questions/11").status_code == 404
    check = client.get(f"{draft}/check").text
    assert "<li>A resume</li>" in check
    assert "Your next goal</li>" not in check


def test_what_is_missing_is_named_before_sending_and_changing_leads_back(client: FlaskClient, draft: str) -> None:
    page = client.get(f"{draft}/check").text
    assert "<li>A number you missed</li>" in page
    answer = client.post(f"{draft}/questions/3?check=1", data={"setback": "By 8 %.", "go": "on"})
    assert answer.headers["Location"] == f"{draft}/check"
    page = client.get(f"{draft}/check").text
    assert "<li>A number you missed</li>" not in page
    assert "By 8 %." in page


def test_sending_twice_gives_the_same_receipt_and_ends_changing(client: FlaskClient, draft: str, row: Row) -> None:
    client.post(f"{draft}/answers", data={"own_bar": "Aimed for 20."})
    for _ in range(2):
        assert client.post(f"{draft}/check").headers["Location"] == draft
    sent = row(draft).submitted_at
    assert client.get(f"{draft}/questions/2").headers["Location"] == f"{draft}/check"
    assert client.post(f"{draft}/answers", data={"own_bar": "Changed"}).status_code == 302
    assert client.post(f"{draft}/questions/2", data={"own_bar": "Changed"}).status_code == 302
    page = client.get(f"{draft}/check").text
    assert "Aimed for 20." in page
    assert "Send my application" not in page
    assert row(draft).submitted_at == sent


def test_the_receipt_says_what_happens_next_and_how_to_come_back(client: FlaskClient, draft: str) -> None:
    client.post(f"{draft}/check")
    page = client.get(draft).text
    for words in ("What happens next", "1 March 2027", "ines@mail.example", f"http://localhost{draft}"):
        assert words in page
    assert "Maricel" not in page


def test_private_pages_are_kept_from_search_engines_and_other_sites(client: FlaskClient, draft: str) -> None:
    for path in ("", "/resume", "/questions/1", "/check", "/read", "/withdraw"):
        answer = client.get(draft + path)
        assert "noindex" in answer.headers["X-Robots-Tag"]
        assert answer.headers["Referrer-Policy"] in ("no-referrer", "same-origin")
        assert answer.headers["Cache-Control"] == "no-store"
    assert "X-Robots-Tag" not in client.get("/roles").headers
