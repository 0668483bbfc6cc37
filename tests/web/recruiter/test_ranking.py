"""One role: people in bands, the filter in the address bar, those who are not ranked yet, failures."""

from __future__ import annotations

import pytest

from recruit.store import open_session, teams, work
from recruit.store.tables import Application, Document, FitScoreRow, GoalProfileRow, Role
from recruit.web.recruiter.phrases import widened
from tests.web.recruiter.conftest import Page
from tests.world import World


def test_people_stand_in_bands_with_goal_card_reasons_and_what_to_ask(read, world: World) -> None:
    page = read(f"/screen/roles/{world.ids['role']}")
    for words in (
        "Goals likely too safe (84 %)",
        "100 % of goals are hit",
        "the client will raise goals",
        "Goal profile version 1",
        "These three cannot be told apart by what they sent.",
        "The order among them claims nothing.",
        "Risk of leaving",
        "once goals rise",
        "To ask: Tell me about a number you missed.",
        "Reached 118% of plan in 2023",
    ):
        assert words in page.words, words


def test_the_address_bar_filters_by_words_and_stage(read, change, world: World) -> None:
    role = f"/screen/roles/{world.ids['role']}"
    change(Application, world.ids["application1"], stage="contacted")
    found = read(f"{role}?q=maricel")
    assert "1 of 3 shown" in found.words
    assert "The filter shows 1 of them." in found.words
    assert "Devon Lachapelle" not in "".join(_names(found))
    assert _names(read(f"{role}?stage=contacted")) == ["Devon Lachapelle"]
    assert len(_names(read(f"{role}?stage=nonsense"))) == 3
    assert "Nobody in this ranking matches" in read(f"{role}?q=zzz").words


def test_a_search_with_signs_is_shown_as_it_was_typed(recruiter, world: World) -> None:
    answer = recruiter.get(f"/screen/roles/{world.ids['role']}", query_string={"q": '"><b>x'})
    assert "<b>x" not in answer.text
    assert 'value="&#34;&gt;&lt;b&gt;x"' in answer.text


def test_a_locked_resume_is_said_beside_the_person(read, change, world: World) -> None:
    change(Document, world.ids["document"], status="encrypted")
    assert "locked with a password" in read(f"/screen/roles/{world.ids['role']}").words


def test_who_is_not_ranked_yet_is_listed_with_the_reason_and_can_be_asked_for_again(
    recruiter, read, change, verbs, world: World
) -> None:
    application, role = world.ids["application1"], f"/screen/roles/{world.ids['role']}"
    _forget_place(world, application)
    change(Application, application, work="failed", problem="This could not be worked out after several tries.")
    assert "could not be worked out after several tries" in read(role).words
    answer = recruiter.post(f"/screen/applications/{application}/ask-again", follow_redirects=True)
    assert "Asked for again" in Page(answer.text).words
    assert "asked again" in verbs("application", application)
    assert "The evidence is not looked for yet" in read(role).words
    world.work_off()
    assert len(_names(read(role))) == 3
    again = recruiter.post(f"/screen/applications/{application}/ask-again", follow_redirects=True)
    assert "nothing to ask for again" in again.text


def test_a_ranking_that_failed_says_so_and_can_be_asked_for_again(recruiter, read, change, world: World) -> None:
    role = world.ids["role"]
    change(Role, role, work="failed", problem="The worker stopped.")
    assert "This ranking could not be worked out" in read(f"/screen/roles/{role}").words
    recruiter.post(f"/screen/roles/{role}/ask-again")
    with open_session(world.here.database_url, writing=False) as db:
        assert ("role", role) in work.waiting(db)
    assert "being worked out again" in read(f"/screen/roles/{role}").words


def test_who_withdrew_is_not_among_the_ranked(read, change, world: World) -> None:
    change(Application, world.ids["application"], state="withdrawn", stage="withdrawn")
    page = read(f"/screen/roles/{world.ids['role']}")
    assert "Maricel Dumalagan" not in _names(page)
    assert "Withdrew Maricel Dumalagan" in page.words
    person = read(f"/screen/applications/{world.ids['application']}")
    assert "This person withdrew" in person.words
    assert "Set the stage" not in person.words


def test_people_ranked_by_drive_alone_are_not_judged_on_staying_and_that_is_said_once(read, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        for row in db.query(FitScoreRow).filter_by(role_id=world.ids["role"]):
            row.score = row.score | {"flags": [{"code": "drive_alone", "says": "Ranked by drive alone."}]}
        db.commit()
    page = read(f"/screen/roles/{world.ids['role']}")
    assert page.words.count("Ranked by drive alone.") == 1
    assert page.words.count("not judged") == 6
    assert "not judged" in read(f"/screen/applications/{world.ids['application']}").words


def test_a_ranking_made_with_an_older_goal_profile_says_which(read, world: World) -> None:
    with open_session(world.here.database_url, writing=True) as db:
        newest = teams.newest_profile(db, world.ids["team"])
        assert newest is not None
        columns = ("agency_id", "client_id", "team_id", "profile", "diagnosis")
        db.add(GoalProfileRow(version=2, **{name: getattr(newest, name) for name in columns}))
        db.commit()
    page = read(f"/screen/roles/{world.ids['role']}")
    assert "Goal profile version 2" in page.words
    assert "was made with version 1" in page.words


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("• Nine calls a day, logged the same evening\n• Won", "logged", "Nine calls a day, logged the same evening"),
        ("It broke. I changed the plan; it held.", "I changed", "I changed the plan"),
        ("Won two\nnew accounts by May\nLed Kent", "accounts", "Won two new accounts by May"),
        ("alone", "alone", "alone"),
        ("word " * 40 + "logged " + "word " * 40, "logged", f"… {'word ' * 9}logged {'word ' * 9}…"),
    ],
)
def test_a_short_quote_comes_with_the_words_of_its_sentence(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert widened(text, start, start + len(words)) == shown


def test_an_empty_role_says_how_people_get_here(recruiter, read, world: World) -> None:
    made = recruiter.post("/screen/roles/new", data={"team": world.ids["team"], "title": "New rep"})
    page = read(made.headers["Location"])
    assert "Nobody has applied yet" in page.words
    assert ("a", "/roles/new-rep") in {(tag, attrs.get("href")) for tag, attrs in page.tags}


def _names(page: Page) -> list[str]:
    """The names in the ranking, in order."""
    html = iter(page.tags)
    ids = [attrs["href"] for tag, attrs in html if tag == "a" and "data-open" in attrs]
    known = {"1": "Maricel Dumalagan", "2": "Devon Lachapelle", "3": "Katarzyna"}
    return [known.get(href.rpartition("/")[2].partition("?")[0], href) for href in ids]


def _forget_place(world: World, application_id: int) -> None:
    from recruit.store import applications

    with open_session(world.here.database_url, writing=True) as db:
        applications.forget_findings(db, application_id)
        fit = applications.fit_of(db, application_id)
        assert fit is not None
        db.delete(fit)
        db.commit()
