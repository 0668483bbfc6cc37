"""Components as a page uses them: labels, hints and errors belong together, links lead somewhere, nothing is inline."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from flask import Flask, render_template_string
from flask_wtf import CSRFProtect, FlaskForm
from jinja2 import StrictUndefined
from wtforms import BooleanField, RadioField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput

from recruit import settings
from recruit.domain.drive import Evidence, Question, Score
from recruit.domain.fit import Contribution, FitScore
from recruit.domain.goals import Chart
from recruit.domain.signals import Signal
from recruit.web import charts, marks

TEXT = "Reached 118% of plan.\n\nOpened <two> accounts by May."
SIGNALS = [
    Signal("attainment", 8, 20, "118% of plan", {"ratio": 1.18}),
    Signal("beyond_goal", 23, 51, "Opened <two> accounts by May"),
    Signal("deadline", 45, 51, "by May", {"by": "--05"}),
]
STATEMENTS = [SelectChoice("A1", "Do more than what’s expected of me."), SelectChoice("A2", "Start tasks right away.")]


class Answers(FlaskForm):
    """One field of each kind."""

    name = StringField("Your name", description="As you like to be called.")
    set_by = RadioField(
        "Who set the goal?", choices=[SelectChoice("me", "I did"), SelectChoice("manager", "My manager")]
    )
    languages = SelectMultipleField("Languages", choices=[SelectChoice("en", "English")], option_widget=CheckboxInput())
    agree = BooleanField("I have read how my answers are used.")
    most = RadioField("Most", choices=STATEMENTS)
    least = RadioField("Least", choices=STATEMENTS)


class Page(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {key: value or "" for key, value in attrs}))

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        self.words += data

    def all(self, name: str) -> list[str]:
        return [attrs[name] for _tag, attrs in self.tags if name in attrs]

    def one(self, **wanted: str) -> dict[str, str]:
        found = [attrs for _tag, attrs in self.tags if wanted.items() <= attrs.items()]
        assert len(found) == 1, (wanted, found)
        return found[0]


@pytest.fixture
def app() -> Flask:
    app = Flask("pages", template_folder=str(settings.ROOT / "templates"), static_folder=None)
    app.config.update(SECRET_KEY="test", TESTING=True)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.add_url_rule("/static/<path:filename>", "static", lambda filename: filename)
    CSRFProtect(app)
    return app


def show(app: Flask, source: str, **values: object) -> Page:
    with app.test_request_context():
        if values.pop("form", False):
            form = Answers()
            form.name.errors = ["Please type your name."]
            form.set_by.errors = ["Please pick one."]
            values["form"] = form
        return Page(render_template_string(source, **values))


FORM = """{% extends "base.html" %}{% from "components/forms.html" import field, most_least, error_summary, csrf %}
{% block title %}Answers{% endblock %}{% block main %}{{ error_summary(form) }}<form method="post">{{ csrf() }}
{{ field(form.name, autocomplete="name") }}{{ field(form.set_by) }}{{ field(form.languages) }}{{ field(form.agree) }}
{{ most_least("I …", form.most, form.least) }}</form>{% endblock %}"""

PERSON = """{% extends "base.html" %}{% from "components/evidence.html" import marked_text, ledger, legend %}
{% from "components/people.html" import band, ranking_row %}{% from "components/score.html" import contributions %}
{% from "components/review.html" import interview_question, reading %}{% from "components/tables.html" import chart %}
{% block title %}M. D.{% endblock %}{% block main %}{{ legend() }}{{ marked_text(shown) }}
{{ ledger("Record", "Results against goals", score, entries) }}{{ contributions(fit.contributions) }}
{{ interview_question(question) }}{{ chart(drawing) }}
{% call band(1) %}{{ ranking_row("M. D.", "/m", fit, [("118 % of plan", "118% of plan")], "How?", "To review") }}
{% endcall %}{% endblock %}"""

FIT = FitScore("P1", 1, 1, 2.5, 2.0, 3.0, 2.4, 1.0, 0.5, (Contribution("record", -0.25, "Little was said"),))


def person(app: Flask, score: float | None = 2.0) -> Page:
    piece = Evidence("resume", 8, 20, "118% of plan", "attainment", 0.4)
    record = Score(score, 1.0, 3.0, (piece,) if score else ())
    entries = marks.ledger({"record": record}, {"resume": TEXT}, {"resume": SIGNALS})["record"]
    return show(
        app,
        PERSON,
        shown=marks.segments(TEXT, SIGNALS, entries=entries),
        score=record,
        entries=entries,
        fit=FIT,
        question=Question("record", "thin", "What was the goal?", ("Weak", "Fair", "Strong")),
        drawing=charts.drawn(Chart("bars", "One stands out.", ("Who", "Share"), (("A", 0.5),))),
    )


@pytest.fixture(params=["form", "person"])
def page(request: pytest.FixtureRequest, app: Flask) -> Page:
    return show(app, FORM, form=True) if request.param == "form" else person(app)


def test_no_id_is_used_twice(page: Page):
    ids = page.all("id")
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(page: Page):
    ids = set(page.all("id"))
    assert [href for href in page.all("href") if href.startswith("#") and href[1:] not in ids] == []


def test_every_named_helper_is_on_the_page(page: Page):
    ids = set(page.all("id"))
    named = [*page.all("aria-describedby"), *page.all("aria-labelledby"), *page.all("for")]
    assert [name for names in named for name in names.split() if name not in ids] == []


def test_nothing_is_styled_or_scripted_inline(page: Page):
    assert page.all("style") == []
    assert [tag for tag, attrs in page.tags if tag == "style" or (tag == "script" and "src" not in attrs)] == []
    assert [key for _tag, attrs in page.tags for key in attrs if re.match(r"on[a-z]+$", key)] == []


def test_a_field_is_described_by_its_hint_and_its_error(app: Flask):
    name = show(app, FORM, form=True).one(id="name")
    assert name["aria-describedby"] == "name-hint name-error"
    assert name["aria-invalid"] == "true"
    assert name["autocomplete"] == "name"


def test_the_error_summary_counts_and_links(app: Flask):
    page = show(app, FORM, form=True)
    assert "Two things need another look" in page.words
    assert {"#name", "#set_by-0"} <= set(page.all("href"))


def test_each_choice_of_most_and_least_is_named_by_its_row_and_column(app: Flask):
    page = show(app, FORM, form=True)
    assert page.one(id="least-1")["aria-labelledby"] == "least-word most-1-word"


def test_every_form_that_posts_carries_its_token(app: Flask):
    page = show(app, FORM, form=True)
    assert [attrs for _tag, attrs in page.tags if attrs.get("method") == "post"]
    assert page.one(name="csrf_token")["value"]


def test_the_marked_text_says_what_each_mark_means(app: Flask):
    page = person(app)
    assert "118% of plan (Results: 118 % of plan)" in page.words
    assert "Opened <two> accounts " in page.words
    assert page.one(id="s-resume-1")["class"] == "mark mark--results mark--lane-0"
    assert page.one(id="s-resume-2")["class"] == "mark mark--stance mark--lane-1"


def test_a_mark_and_its_entry_link_to_each_other(app: Flask):
    page = person(app)
    assert page.one(href="#e-resume-1")["data-signals"] == "resume-1"
    assert page.one(href="#s-resume-1")
    assert page.one(id="e-resume-1")["data-signal"] == "resume-1"


def test_a_score_is_told_in_words_beside_its_line(app: Flask):
    words = " ".join(person(app).words.split())
    assert "2.0 likely 1.0 to 3.0" in words
    assert "−0.25 Little was said" in words


def test_where_nothing_was_said_an_open_circle_stands(app: Flask):
    page = person(app, score=None)
    assert "not enough said" in page.words
    assert "dot--open" in page.all("class")


def test_a_band_of_one_is_introduced(app: Flask):
    assert "This person stands apart from the others by what they sent." in person(app).words


def test_the_frame_names_where_it_leads(app: Flask):
    page = show(
        app,
        '{% extends "base.html" %}{% block title %}Roles{% endblock %}{% block main %}{% endblock %}',
        nav=[("Roles", "/roles", True), ("Teams", "/teams", False)],
        signed_in_as="Ines Duarte",
        sign_out_url="/sign-out",
    )
    assert page.one(href="/roles")["aria-current"] == "page"
    assert "aria-current" not in page.one(href="/teams")
    assert page.one(action="/sign-out")["method"] == "post"
    assert page.one(href="#main")["class"] == "skip"
    assert "Roles · Recruit" in page.words
