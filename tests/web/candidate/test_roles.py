"""The public pages: roles as people and as search engines read them, and the notices."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from recruit.domain.privacy import CONSENTS
from recruit.store import open_session
from recruit.store.tables import Client, Role
from recruit.web.candidate import postings
from tests.world import World


def change(world: World, **columns: object) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        role = db.get_one(Role, world.ids["role"])
        for name, value in columns.items():
            setattr(role, name, value)
        db.commit()


def test_open_roles_of_all_agencies_are_listed_and_closed_ones_are_not(client: FlaskClient, world: World) -> None:
    assert "Harrow Vale Biologics" in client.get("/roles").text
    assert "Other House Biologics" in client.get("/roles").text
    change(world, is_open=False)
    assert "Harrow Vale Biologics" not in client.get("/roles").text


def test_without_roles_the_list_says_what_will_be_here(client: FlaskClient) -> None:
    assert "There is no open role now" in client.get("/roles").text


def test_a_role_is_also_a_job_posting_on_its_page_and_alone(client: FlaskClient, world: World) -> None:
    page = client.get(f"/roles/{world.slug}").text
    embedded = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert embedded is not None
    alone = client.get(f"/roles/{world.slug}.json")
    assert alone.mimetype == "application/ld+json"
    assert json.loads(embedded.group(1)) == json.loads(alone.text)
    posting = json.loads(alone.text)
    assert posting["@type"] == "JobPosting"
    assert posting["datePosted"] == "2026-11-01"
    assert posting["hiringOrganization"]["name"] == "Harrow Vale Biologics"


def test_markup_in_a_role_cannot_leave_its_place(client: FlaskClient, world: World) -> None:
    change(world, title="</script><b>Rep</b>", body={"duties": ["<b>Sell</b>"]})
    page = client.get(f"/roles/{world.slug}").text
    assert "<b>Rep</b>" not in page
    assert "&lt;b&gt;Sell&lt;/b&gt;" in client.get(f"/roles/{world.slug}.json").text


def test_a_closed_role_says_so_and_cannot_be_applied_for(client: FlaskClient, world: World) -> None:
    change(world, is_open=False)
    page = client.get(f"/roles/{world.slug}")
    assert page.status_code == 200
    assert "This role is closed" in page.text
    assert "Apply for this role" not in page.text
    assert "JobPosting" not in page.text
    assert client.get(f"/roles/{world.slug}.json").status_code == 404
    assert client.get(f"/roles/{world.slug}/apply").headers["Location"] == f"/roles/{world.slug}"


def test_a_role_that_is_not_there_is_told_kindly(client: FlaskClient) -> None:
    for path in ("/roles/nowhere", "/roles/nowhere.json", "/roles/nowhere/apply"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "This role is not here" in answer.text


@pytest.mark.parametrize(
    ("pay", "words", "salary"),
    [
        ({}, "", None),
        ({"currency": "USD", "low": 98000, "high": 118000}, "USD 98,000 to 118,000 a year", (98000, 118000)),
        ({"text": "Well", "currency": "EUR", "min": 1, "max": 2}, "Well", (1, 2)),
        ({"currency": "GBP", "high": 46000}, "GBP 46,000 a year", (46000, None)),
    ],
)
def test_pay_is_said_and_posted_as_far_as_it_is_known(pay, words, salary) -> None:
    role = a_role(body={"pay": pay})
    posted = postings.job_posting(role, "http://x/roles/x", date(2026, 12, 1)).get("baseSalary")
    assert postings.pay_in_words(role) == words
    assert (posted and (posted["value"]["minValue"], posted["value"].get("maxValue"))) == salary


def test_a_day_gone_by_is_not_promised() -> None:
    role = a_role(valid_through=date(2027, 3, 1))
    assert "validThrough" in postings.job_posting(role, "http://x", date(2027, 3, 1))
    assert "validThrough" not in postings.job_posting(role, "http://x", date(2027, 3, 2))


def test_work_from_home_names_the_country_it_may_be_in() -> None:
    role = a_role(body={"place": {"locality": "Utrecht", "country": "NL", "remote": True}})
    posting = postings.job_posting(role, "http://x", date(2026, 12, 1))
    assert posting["jobLocationType"] == "TELECOMMUTE"
    assert posting["applicantLocationRequirements"] == {"@type": "Country", "name": "NL"}


def a_role(**columns: object) -> Role:
    """A role that is in no table."""
    told = {"slug": "rep", "title": "Rep", "location": "Leeds", "summary": "Sell.", "body": {}}
    return Role(**told | {"date_posted": date(2026, 11, 1), "client": Client(name="Harrow")} | columns)


def test_the_notices_say_what_is_read_kept_and_agreed_to(client: FlaskClient, world: World) -> None:
    how = client.get("/how-it-works").text
    for words in ("Missing is not low", "Goal craft", "Another way", "New York City", world.here.mail_from):
        assert words in how
    privacy = client.get("/privacy").text
    for words in ("Harrow Vale: 365 days", "Other House: 365 days", "Withdraw", "Erase", *CONSENTS.values()):
        assert words in privacy
