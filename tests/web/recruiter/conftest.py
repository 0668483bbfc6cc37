"""What the tests of the recruiter's pages share."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

from recruit.store import open_session
from recruit.store.tables import Event
from tests.world import World

BLOCKS = ("p", "li", "div", "h1", "h2", "h3", "h4", "dt", "dd", "section", "ul", "ol", "details", "option", "th", "td")


class Page(HTMLParser):
    """A page's tags, ids, words and forms."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)
        self.words = re.sub(r"\s+", " ", self.words)

    def handle_starttag(self, tag, attrs):
        self.words += " " if tag in BLOCKS else ""
        self.tags.append((tag, {key: value or "" for key, value in attrs}))

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        self.words += data

    @property
    def ids(self) -> list[str]:
        """All ids, as often as they stand there."""
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    @property
    def anchors(self) -> set[str]:
        """Where links within the page lead."""
        return {attrs["href"][1:] for tag, attrs in self.tags if tag == "a" and attrs.get("href", "").startswith("#")}

    def ticked(self) -> set[str]:
        """The values of the check boxes that are ticked."""
        return {a["value"] for t, a in self.tags if t == "input" and a.get("type") == "checkbox" and "checked" in a}


@pytest.fixture
def recruiter(sign_in) -> FlaskClient:
    """The recruiter's browser."""
    return sign_in("recruiter")


@pytest.fixture
def read(recruiter: FlaskClient) -> Callable[[str], Page]:
    """Open a page as the recruiter."""

    def opened(address: str) -> Page:
        answer = recruiter.get(address)
        assert answer.status_code == 200, answer.text[:400]
        return Page(answer.text)

    return opened


@pytest.fixture
def change(world: World):
    """Change what is stored: `change(Role, id, is_open=False)`."""

    def changed(table, row_id: int, **values) -> None:
        with open_session(world.here.database_url, writing=True) as db:
            row = db.get_one(table, row_id)
            for key, value in values.items():
                setattr(row, key, value)
            db.commit()

    return changed


@pytest.fixture
def verbs(world: World):
    """The verbs that the log keeps for one thing, oldest first."""

    def told(kind: str, row_id: int) -> list[str]:
        with open_session(world.here.database_url, writing=False) as db:
            query = db.query(Event).filter_by(subject_kind=kind, subject_id=row_id)
            return [event.verb for event in query.order_by(Event.id)]

    return told
