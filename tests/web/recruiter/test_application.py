"""One person: every mark leads to its points and back, sums can be done by hand, openings are written down."""

from __future__ import annotations

import re

import pytest

from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Question, Score
from recruit.domain.signals import Signal
from recruit.flows.correct_reading import add_missing, judge_signal
from recruit.store import open_session
from recruit.store.tables import Application, Document, DriveProfileRow, FitScoreRow
from recruit.web.recruiter.disagreements import disagreements, other_notes
from recruit.web.recruiter.evidence import ledger_pages, marked, with_cues
from recruit.web.recruiter.hand_sums import to_hundredths
from tests.web.recruiter.conftest import Page
from tests.world import World


def test_every_link_between_words_and_points_leads_somewhere(read, world: World) -> None:
    page = read(f"/screen/applications/{world.ids['application2']}")
    marks = {anchor for anchor in page.anchors if anchor.startswith("s-")}
    entries = {anchor for anchor in page.anchors if anchor.startswith("e-")}
    assert marks == {"s-resume-1", "s-resume-2", "s-answers-own-bar-1"}
    assert entries == {"e-resume-1", "e-resume-2", "e-answers-own-bar-1"}
    assert page.anchors <= set(page.ids)


def test_the_page_shows_what_was_sent_and_what_is_missing_and_how_it_was_worked_out(read, world: World) -> None:
    page = read(f"/screen/applications/{world.ids['application']}")
    for words in (
        "Territory manager. Reached 118% of plan",
        "Asked for 12, aimed for 20",
        "Tell us about a time you aimed for something beyond what was asked",
        "Not shown yet: own bar, effort",
        "Tell me about a number you missed.",
        "Blames others",
        "1.00 where everyone starts",
        "+1.50",
        "4.00 in all",
        "is what these add up to",
        "version 1 of",
        "by fake-1",
    ):
        assert words in page.words, words


def test_opening_a_person_is_written_down_and_so_is_taking_the_file(recruiter, verbs, world: World) -> None:
    application = world.ids["application"]
    before = verbs("application", application).count("opened resume")
    recruiter.get(f"/screen/applications/{application}")
    assert verbs("application", application).count("opened resume") == before + 1
    answer = recruiter.get(f"/screen/applications/{application}/resume")
    assert answer.data.startswith(b"Territory manager")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=resume.txt")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.mimetype == "application/octet-stream"
    assert verbs("application", application)[-1] == "downloaded resume"


def test_what_the_candidate_corrected_is_shown_beside_the_words(recruiter, read, world: World) -> None:
    application = world.ids["application"]
    with open_session(world.here.database_url, writing=True) as db:
        row = db.get_one(Application, application)
        judge_signal(db, row, ("resume", "attainment", 27, 39), "wrong", "It was the team's.")
        add_missing(db, row, "Also 2022: 104 %.")
        db.commit()
    page = read(f"/screen/applications/{application}")
    assert "They say this was read wrong" in page.words
    assert "118% of plan It was the team's." in page.words
    assert "They add" in page.words
    assert page.anchors <= set(page.ids)


def test_a_draft_and_an_erased_application_have_no_page(recruiter, change, world: World) -> None:
    for state in ("draft", "erased"):
        change(Application, world.ids["application"], state=state)
        for page in ("", "/resume", "/stage"):
            assert recruiter.get(f"/screen/applications/{world.ids['application']}{page}").status_code == 404


def test_before_anything_is_worked_out_the_page_says_so(recruiter, change, world: World) -> None:
    application = world.ids["application"]
    with open_session(world.here.database_url, writing=True) as db:
        for table in (FitScoreRow, DriveProfileRow):
            db.query(table).filter_by(application_id=application).delete()
        db.commit()
    change(Document, world.ids["document"], work="todo", status=None, sealed_text=None)
    page = Page(recruiter.get(f"/screen/applications/{application}").text)
    assert "The resume is not read yet." in page.words
    assert "Asked for 12" in page.words


def test_the_next_person_is_one_link_away(read, world: World) -> None:
    first = read(f"/screen/applications/{world.ids['application2']}")
    following = next(attrs["href"] for tag, attrs in first.tags if attrs.get("rel") == "next")
    assert following == f"/screen/applications/{world.ids['application']}"
    assert not any(attrs.get("rel") == "prev" for _, attrs in first.tags)


TEXT = "Reached 118% of plan. I put 150 down by myself; colleagues took it up."
SIGNALS = {"resume": [Signal("attainment", 8, 20, "118% of plan", {"ratio": 1.18})]}


def _profile(*evidence: Evidence, base: float = 1.0, why: str = "") -> DriveProfile:
    score = Score(base + sum(e.points for e in evidence), 0.0, 4.0, evidence, base)
    scores = {key: score if key == "own_bar" else Score(None, 0.0, 4.0) for key in DIMENSIONS}
    questions = (Question("own_bar", why, "And then?"),) if why else ()
    notes = ("On own bar, one text speaks for it and another one against it.", "Something else.") if why else ()
    return DriveProfile("1", scores, score, questions=questions, notes=notes)


def _piece(words: str, points: float, source: str = "resume", text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(source, start, start + len(words), words, "words", points, f"says {words}")


def test_words_that_gave_points_without_a_signal_are_marked_too() -> None:
    profile = _profile(_piece("I put 150 down", 0.333), _piece("118% of plan", 0.333))
    texts = {"resume": TEXT}
    found = with_cues(profile, texts, SIGNALS)
    pages = ledger_pages(profile, texts, found, {})
    shown = marked(texts, found, pages)["resume"]
    assert "".join(segment.text for segment in shown) == TEXT
    assert [(s.text, s.marks[0].style) for s in shown if s.marks] == [
        ("118% of plan", "results"),
        ("I put 150 down", "stance"),
    ]
    targets = {segment.target for segment in shown if segment.marks}
    assert targets == {line.entry.id for page in pages for line in page.lines}


def test_a_ledger_adds_up_by_hand_and_shows_the_words_around_a_quote() -> None:
    pieces = [_piece(words, 1 / 3) for words in ("118% of plan", "I put 150 down", "took it up")]
    page = next(p for p in ledger_pages(_profile(*pieces), {"resume": TEXT}, SIGNALS, {}) if p.key == "own_bar")
    assert round(page.base + sum(line.entry.points for line in page.lines), 2) == page.total == 2.0
    assert page.lines[0].before == "Reached "
    assert page.lines[0].after.startswith(". I put")


def test_an_item_in_the_ledger_names_the_sentence_and_what_was_chosen() -> None:
    pieces = (
        Evidence("items", 0, 0, "T1.most", "item", 0.1),
        Evidence("items", 0, 0, "A13", "item", -0.1),
        Evidence("items", 0, 0, "S1", "item", 0.05),
    )
    items = {"T1": {"most": "A1", "least": "A2"}, "A13": 5, "S1": {"most": "b", "least": "a"}}
    page = next(p for p in ledger_pages(_profile(*pieces), {}, {}, items) if p.key == "own_bar")
    said = [line.entry.says for line in page.chosen]
    assert said[0] == "“I do more than what's expected of me.”: most like them"
    assert said[1] == "“I do just enough work to get by.”: very accurate"
    assert "Set a new personal number" in said[2]
    assert [line.entry.mark for line in page.chosen] == ["a-T1", "a-A13", "a-S1"]


def test_two_texts_that_do_not_agree_stand_side_by_side() -> None:
    other = "I met the number I was given."
    pieces = (_piece("I put 150 down", 0.5), _piece("I was given", -0.4, "answers.own_bar", other))
    texts = {"resume": TEXT, "answers.own_bar": other}
    profile = _profile(*pieces, why="contradiction")
    (found,) = disagreements(profile, texts)
    assert (found.for_it, found.against) == ("I put 150 down", "I was given")
    assert other_notes(profile, [found]) == ["Something else."]


@pytest.mark.parametrize("parts", [[0.333, 0.333, 0.334], [1.3546, 0.2831, 0.8453, 0.1065], [-0.97, 0.005, 0.005], []])
def test_parts_in_hundredths_add_up_to_the_total_in_hundredths(parts: list[float]) -> None:
    shown = to_hundredths(parts, sum(parts))
    assert shown is not None
    assert sum(round(part * 100) for part in shown) == round(sum(parts) * 100)
    assert all(abs(a - b) < 0.0101 for a, b in zip(parts, shown, strict=True))


def test_parts_that_do_not_add_up_are_left_alone() -> None:
    assert to_hundredths([1.0, 1.0], 2.5) is None


def test_no_words_of_the_page_belong_to_another_agency(recruiter, world: World) -> None:
    assert recruiter.get(f"/screen/applications/{world.ids['other application']}").status_code == 404
    assert not re.search("Other House", recruiter.get("/screen").text)
