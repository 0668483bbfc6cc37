"""The trained cue finder: what it sees of a sentence, what it finds, and what never moves it."""

from __future__ import annotations

import json
import shutil

import pytest

from recruit.domain.application import Application
from recruit.domain.errors import NotReady
from recruit.drive import finder
from recruit.drive.features import read
from recruit.drive.quantities import numbers, relation
from recruit.drive.sight import Memory, look
from recruit.drive.texts import Sentence, private
from recruit.drive.words import marks


def found(**said: str) -> set[str]:
    readings = read(Application(id="p", **said), {})
    return {
        f"{dimension}.{cue.feature}" for dimension, one in readings.items() for cue in one.cues if cue.amount >= 0.5
    }


@pytest.mark.parametrize(
    ("said", "cue"),
    [
        (
            {"setback": "We were 12 short. I moved two days to the city and called every buyer."},
            "resilience.own_change",
        ),
        ({"setback": "We missed by 9 %. There was nothing I could do, the market was down."}, "resilience.elsewhere"),
        ({"own_bar": "The plan was 40, my own number was 55."}, "own_bar.own_figure"),
        ({"own_bar": "I work to the number I am given."}, "own_bar.given"),
        ({"next_goal": "120 meetings by June 2027. I review it every Friday."}, "goal_craft.review"),
        ({"next_goal": "If March is under 20, I drop two cities."}, "goal_craft.rule"),
        ({"resume": "Set up a loan shelf nobody had asked for."}, "initiative.act"),
        ({"resume": "The guide is now used by three other branches."}, "initiative.adopted"),
        ({"own_bar": "Each Friday I check the ranking and phone whoever is above me."}, "competitiveness.acts"),
        ({"resume": "I keep my own log of every call."}, "effort.log"),
    ],
)
def test_a_fact_is_found_where_it_stands(said: dict[str, str], cue: str) -> None:
    assert cue in found(**said)


@pytest.mark.parametrize(
    "text",
    [
        "Highly motivated and passionate team player with outstanding communication skills.",
        "Our company is a leading provider of innovative solutions.",
        "Responsible for a territory of 120 customers.",
        "References on request.",
    ],
)
def test_praise_and_boilerplate_are_no_evidence_for_anything(text: str) -> None:
    assert not found(resume=text) - {"record.duties"}


def test_praise_is_not_seen_at_all() -> None:
    assert marks("I called every buyer.").keys() == marks("I tirelessly called every outstanding buyer.").keys()


def test_a_name_is_no_mark_and_the_length_of_names_is_not_seen() -> None:
    one, other = marks("I called Ada every week."), marks("I called Adamu Northwind every week.")
    assert one.keys() == other.keys()
    assert not any("ada" in mark for mark in one)


def test_a_thing_said_twice_is_marked_once() -> None:
    assert marks("call call call") == {**marks("call"), "call call": 0, **dict.fromkeys(marks("call call"), 0)}


def test_an_answer_remembers_its_last_sentence_with_a_cue_and_a_resume_remembers_none() -> None:
    for source, told in (("answers.setback", True), ("resume", False)):
        memory = Memory()
        first, second = look([Sentence(source, 0, 17, "We were 12 short."), Sentence(source, 18, 24, "I left.")], {})
        assert "@last:[under]" not in memory.before(second)
        memory.keep(first)
        assert ("@last:[under]" in memory.before(second)) == told


def test_numbers_leave_out_years_and_days_of_a_month() -> None:
    assert numbers("In 2024, by 31 March, I did twenty-five of 40, or 62 %.") == [25.0, 40.0, 62.0]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [(40, 55, ">>"), (40, 42, ">"), (40, 40, "="), (40, 38, "<"), (40, 20, "<<"), (1, 90, "")],
)
def test_one_number_stands_to_another_as_bigger_same_or_smaller(first: float, second: float, told: str) -> None:
    assert relation(first, second) == told


def test_a_finder_that_was_changed_is_not_loaded(tmp_path, monkeypatch) -> None:
    for name in ("finder.json", "finder.json.sha256"):
        shutil.copy(finder.FOLDER / name, tmp_path / name)
    data = json.loads((tmp_path / "finder.json").read_text())
    next(iter(data["lines"].values()))["base"] += 1
    (tmp_path / "finder.json").write_text(json.dumps(data))
    monkeypatch.setattr(finder, "FOLDER", tmp_path)
    finder.load.cache_clear()
    with pytest.raises(NotReady, match="make train"):
        finder.load()
    monkeypatch.undo()
    finder.load.cache_clear()


@pytest.mark.parametrize("line", ["12 Main Street, Detroit, MI 48201", "Flat 3, 7 Mill Lane", "Address: 44 Oak Ave."])
def test_a_street_address_is_not_read(line: str) -> None:
    assert private(Sentence("resume", 0, len(line), line))


@pytest.mark.parametrize("line", ["12 Main Street clinics won back", "40 accounts on the road, 9 won", "3 new sites"])
def test_work_is_read_though_it_begins_with_a_number(line: str) -> None:
    assert not private(Sentence("resume", 0, len(line), line))


def test_a_line_on_how_strong_a_fact_is_says_nothing_where_there_is_no_fact() -> None:
    """Two lines that fire on everything; of the facts one fires on "rowed" alone."""
    where = {"where": [], "low": 0.4, "high": 0.5}
    always = finder.finder_from(
        {
            "lines": {
                "effort.high": {**where, "base": 5.0},
                "effort.log": {**where, "base": -5.0},
            },
            "weights": {"rowed": [1, 10000]},
        }
    )
    application = Application(id="p", own_bar="I rowed at dawn. The sky was grey.")
    cues = read(application, {}, always)["effort"].cues
    assert sorted((cue.feature, cue.text[:6]) for cue in cues) == [("high", "I rowe"), ("log", "I rowe")]
