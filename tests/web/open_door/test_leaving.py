"""A reading is kept only when somebody says so, opens by its link, and goes again; a call is asked for with consent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from recruit.domain.open_door import CONSENTS
from recruit.jobs import tasks
from recruit.store import Session, open_door, open_session
from recruit.store.tables import CallRequest, Event, KeptReading, now
from tests.web.open_door.conftest import READING, ROWS, Clock, carried
from tests.world import World

Post = Callable[..., TestResponse]
Letters = list[tuple[str, str, str]]
KEEP = {"deed": "keep", "keep-email": "boss@firm.example", "keep-agree": "y"}
CALL = {"deed": "call", "call-name": "Nadia", "call-contact": "+44 113 496 0001", "call-agree": "y"}


def _rows(db: Session, table: type) -> list:
    return list(db.query(table).order_by(table.id))


def test_nothing_is_stored_by_reading(world: World, db: Session, client: FlaskClient, answer: Post, send: Post) -> None:
    before = (len(_rows(db, CallRequest)), len(_rows(db, Event)))
    db.rollback()
    answer()
    client.get(READING)
    send(pasted=ROWS)
    assert _rows(db, KeptReading) == []
    assert (len(_rows(db, CallRequest)), len(_rows(db, Event))) == before


def test_a_reading_is_kept_with_consent_and_its_link_is_mailed(
    world: World, db: Session, client: FlaskClient, send: Post, letters: Letters
) -> None:
    page = client.post(READING, data={**KEEP, "carried": carried(send(pasted=ROWS))})
    address = page.headers["Location"]
    assert address.startswith("/goal-readings/")
    assert letters[0][0] == "boss@firm.example"
    assert address in letters[0][2]
    kept = _rows(db, KeptReading)[0]
    assert kept.consent == CONSENTS["keep"]
    assert address.rsplit("/", 1)[-1] not in str(kept.reading) + kept.token_hash
    assert "Secretname" not in str(kept.reading)
    assert "boss@firm.example" not in str(vars(kept))
    opened = client.get(address)
    assert "These goals are likely too safe" in opened.text
    assert opened.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_kept_reading_can_be_deleted_by_whoever_has_the_link(
    world: World, client: FlaskClient, answer: Post, letters: Letters
) -> None:
    answer()
    address = client.post(READING, data=KEEP).headers["Location"]
    assert "leaning too safe" in client.get(address).text
    assert client.post(address + "/delete").status_code == 302
    assert client.get(address).status_code == 410
    assert client.post(address + "/delete").status_code == 410


def test_a_kept_reading_expires_and_is_removed_when_the_next_is_kept(
    world: World, db: Session, client: FlaskClient, answer: Post, letters: Letters
) -> None:
    answer()
    address = client.post(READING, data=KEEP).headers["Location"]
    with open_session(world.here.database_url, writing=True) as writing:
        _rows(writing, KeptReading)[0].expires_at = now() - timedelta(minutes=1)
        writing.commit()
    gone = client.get(address)
    assert gone.status_code == 410
    assert "no longer here" in gone.text
    client.post(READING, data=KEEP)
    assert len(_rows(db, KeptReading)) == 1


def test_without_the_box_or_an_address_nothing_is_kept(
    world: World, db: Session, client: FlaskClient, answer: Post, letters: Letters
) -> None:
    answer()
    page = client.post(READING, data={"deed": "keep", "keep-email": "not an address"})
    assert page.status_code == 422
    assert 'value="not an address"' in page.text
    assert "without it nothing is kept" in page.text
    assert letters == _rows(db, KeptReading) == []


def test_a_changed_or_missing_reading_is_refused_in_words(world: World, client: FlaskClient) -> None:
    for given in ({"carried": "eyJraW5kIjoiZmlsZSJ9.forged.sign"}, {}):
        page = client.post(READING, data={**KEEP, **given})
        assert page.status_code == 400
        assert "Send the file or the answers again" in page.text


def test_letters_are_few_for_each_visitor_and_address(
    world: World, clock: Clock, client: FlaskClient, answer: Post, letters: Letters
) -> None:
    answer()
    codes = [client.post(READING, data=KEEP).status_code for _ in range(4)]
    assert codes == [302, 302, 302, 429]
    assert len(letters) == 3
    clock.now += 600
    assert client.post(READING, data=KEEP).status_code == 302


def test_a_call_is_asked_for_once_with_the_words_agreed_to(
    world: World, db: Session, client: FlaskClient, answer: Post
) -> None:
    answer()
    pages = [client.post(READING, data={**CALL, "call-show": "y"}) for _ in range(2)]
    assert all("Your request has arrived" in page.text for page in pages)
    found = [row for row in open_door.requests_of(db, world.ids["agency"]) if row.name == "Nadia"]
    assert len(found) == 1
    assert found[0].consents == {kind: CONSENTS[kind] for kind in ("call", "show")}
    assert found[0].reading is not None


def test_the_reading_goes_along_only_when_its_reader_says_so(
    world: World, db: Session, client: FlaskClient, send: Post
) -> None:
    client.post(READING, data={**CALL, "carried": carried(send(pasted=ROWS))})
    found = next(row for row in _rows(db, CallRequest) if row.name == "Nadia")
    assert found.reading is None
    assert set(found.consents) == {"call"}


def test_a_call_without_consent_or_contact_keeps_what_was_typed(
    world: World, client: FlaskClient, answer: Post
) -> None:
    answer()
    page = client.post(READING, data={"deed": "call", "call-name": "Nadia Ó", "call-note": "After <five>"})
    assert page.status_code == 422
    assert 'value="Nadia Ó"' in page.text
    assert "After &lt;five&gt;" in page.text
    assert "Say how to reach you." in page.text


def test_staff_see_requests_of_their_own_agency_answer_and_remove_them(
    world: World, client: FlaskClient, answer: Post, sign_in
) -> None:
    answer()
    client.post(READING, data={**CALL, "call-show": "y", "call-note": "Call after five."})
    recruiter = sign_in("recruiter")
    page = recruiter.get("/screen/requests").text
    assert "Call after five." in page
    assert "These goals are leaning too safe." in page
    assert "Call after five." not in sign_in("other recruiter").get("/screen/requests").text
    call = world.ids["call"]
    recruiter.post(f"/screen/requests/{call}/answered")
    assert "answered by recruiter Harrow Vale" in recruiter.get("/screen/requests").text
    recruiter.post(f"/screen/requests/{call}/remove")
    assert "Nadia Vane" not in recruiter.get("/screen/requests").text.split("is removed.")[-1]


def test_the_sweep_forgets_readings_whose_time_is_over(world: World, db, client: FlaskClient, answer: Post) -> None:
    answer()
    client.post(READING, data=KEEP)
    kept = _rows(db, KeptReading)[0].id
    tasks.sweep(world.desk())
    assert len(_rows(db, KeptReading)) == 1
    db.rollback()
    with open_session(world.here.database_url, writing=True) as other:
        other.get_one(KeptReading, kept).expires_at = now()
        other.commit()
    tasks.sweep(world.desk())
    assert _rows(db, KeptReading) == []


def test_without_an_agency_the_reading_stands_and_nothing_can_be_left(client: FlaskClient, answer: Post) -> None:
    answer()
    page = client.get(READING)
    assert "leaning too safe" in page.text
    assert "Keep this reading" not in page.text
    assert client.post(READING, data=KEEP).status_code == 422
