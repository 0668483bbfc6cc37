"""Labels become heads: who has which label, on which line, and what is written when weights move."""

from __future__ import annotations

import json

import pytest

from recruit.domain.application import application_from
from recruit.domain.errors import BadInput
from recruit.domain.goals import GoalProfile
from recruit.domain.labels import Labelled
from recruit.domain.tools import Entrant
from recruit.drive import model as drive_model
from recruit.drive import score
from recruit.fit import model as fit_model
from recruit.training.effects import read_groups
from recruit.training.held import Learnt
from recruit.training.learn import refit
from recruit.training.outcomes import LEFT, STAYED, attainment_on_line, changed, heads, in_words

TEAM = GoalProfile(id="t", challenge=2.0)


def person(number: int, **labels: object) -> Labelled:
    """Somebody who answered, and what became of them."""
    told = {"text": f"The goal was 100, I reached {100 + number}.", "goal": "100", "result": f"{100 + number}"}
    application = application_from({"id": str(number), "answers": {"last_goal": told}})
    profile = score(application, {})
    return Labelled(Entrant(application, {}, profile), labels.pop("team", TEAM), **labels)  # pyright: ignore[reportArgumentType]


def by_key(people: list[Labelled]):
    return {head.key: head for head in heads(people, drive_model.load(), fit_model.load())}


def test_each_head_has_the_people_with_its_label() -> None:
    people = [
        person(1, ratings={"record": 3.0}, attainment=1.18),
        person(2, attainment=0.9, left=True),
        person(3, left=False),
        person(4, attainment=1.0, team=GoalProfile()),
    ]
    found = by_key(people)
    assert list(found["drive.record"].y) == [3.0]
    assert found["fit.performance"].y == pytest.approx([2.9, 1.5])  # a team nobody knows teaches nothing
    assert list(found["fit.retention_risk"].y) == [LEFT, STAYED]
    assert len(found["drive.effort"].y) == 0
    assert found["fit.performance"].x.shape == (2, len(found["fit.performance"].weights))


def test_results_at_the_goal_are_the_middle_and_the_line_has_ends() -> None:
    assert [attainment_on_line(ratio) for ratio in (0.2, 0.8, 1.0, 1.2, 3.0)] == pytest.approx([0, 1, 2, 3, 4])


def test_only_the_heads_that_moved_are_written() -> None:
    shipped = json.loads((drive_model.FOLDER / drive_model.WEIGHTS).read_text(encoding="utf-8"))
    first = next(iter(shipped["dimensions"]["record"]["weights"]))
    weights = shipped["dimensions"]["record"]["weights"] | {first: 0.1234}
    moved = Learnt("drive.record", "Record", 40, "", weights, 0.05, moved={first: (0.1, 0.1234)})
    still = Learnt("drive.effort", "Effort", 40, "", {"any": 9.0})
    data = changed(shipped, [moved, still], "drive")
    assert data is not None
    assert data["dimensions"]["record"]["weights"][first] == 0.1234
    assert data["dimensions"]["record"]["base"] == pytest.approx(shipped["dimensions"]["record"]["base"] + 0.05)
    assert data["dimensions"]["effort"] == shipped["dimensions"]["effort"]
    assert changed(shipped, [still], "drive") is None
    drive_model.model_from(data, "learnt")


def test_with_too_few_people_nothing_is_written_and_it_says_so() -> None:
    report, contents = refit([person(number, attainment=1.0 + number / 10) for number in range(9)])
    assert contents == {}
    assert report["status"] == "unchanged"
    assert "too few labels" in report["says"]
    assert {head["key"]: head["labels"] for head in report["heads"]}["fit.performance"] == 9


def test_a_file_of_groups_needs_its_columns_and_knows_blanks() -> None:
    found = read_groups("Application, Sex ,race\n7,Female,\n8,prefer not to say,Asian\n", "g.csv")
    assert found == {"7": ("Female", None), "8": (None, "Asian")}
    with pytest.raises(BadInput, match="application, sex and race"):
        read_groups("id,sex\n1,F\n", "g.csv")


def test_every_weight_that_may_move_has_words() -> None:
    for head in heads([], drive_model.load(), fit_model.load()):
        for weight in head.weights:
            assert in_words(head.key, weight) not in ("", weight), f"{head.key} {weight}"
