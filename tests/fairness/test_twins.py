"""Twins differ in one respect and in nothing else; scores do not differ between them at all."""

from __future__ import annotations

import json

import pytest

from recruit import drive, signals
from recruit.domain.application import Application, application_from
from recruit.domain.drive import DriveProfile
from recruit.fairness.twins import application_twins, name_of, twins, with_name, with_pronouns, with_years
from recruit.settings import ROOT

RESUME = """JANE DOE
12 Main Street, Detroit, MI 48201 | jane.doe@mail.example | 555 0100

Territory manager, Acme, 2015 to 2019
118 % of quota in 2018; ranked 2nd of 40. Jane trained four new reps. MS Excel.
Her manager, Ms. Hill, asked her to lead the pilot.

Education
B.A., University of Iowa, 2009 to 2013
"""


def test_every_kind_of_twin_is_made_and_changes_only_its_kind() -> None:
    found = twins(RESUME)
    assert {twin.kind for twin in found} == {"name", "pronoun", "address", "school", "years"}
    for twin in found:
        assert twin.text != RESUME
        assert "118 % of quota in 2018; ranked 2nd of 40." in twin.text
        assert "Territory manager, Acme, 2015 to 2019" in twin.text
        assert "MS Excel" in twin.text


def test_a_name_is_changed_wherever_it_stands_and_keeps_its_capitals() -> None:
    text = with_name(RESUME, name_of(RESUME), "Lakisha Washington")
    assert text.startswith("LAKISHA WASHINGTON\n")
    assert "Lakisha trained four new reps" in text
    assert "jane" not in text.lower()


def test_pronouns_keep_their_place_in_the_sentence() -> None:
    assert "His manager, Mr. Hill, asked him to lead" in with_pronouns(RESUME, "he")
    assert "Their manager, Mx. Hill, asked them to lead" in with_pronouns(RESUME, "they")


def test_only_years_of_schooling_move() -> None:
    text = with_years(RESUME, -21)
    assert "University of Iowa, 1988 to 1992" in text
    assert "Acme, 2015 to 2019" in text


def test_the_whole_address_is_replaced() -> None:
    addresses = [twin.text for twin in twins(RESUME) if twin.kind == "address"]
    assert len(addresses) == 2
    assert all("Main Street" not in text for text in addresses)
    assert any("New York, NY 10178 | jane.doe" in text for text in addresses)


def test_a_text_without_a_name_has_no_name_twins() -> None:
    assert name_of("Summary of my work in sales over the last ten years\n") is None
    assert [twin for twin in twins("I beat my own goal by 10 %.") if twin.kind == "name"] == []


def scored(application: Application) -> DriveProfile:
    """The drive profile with real signals."""
    return drive.score(
        application,
        {
            source: signals.find(text, "resume" if source == "resume" else "answer")
            for source, text in application.texts().items()
        },
    )


def figures(profile: DriveProfile) -> list[tuple[float | None, float, float]]:
    return [(score.score, score.low, score.high) for score in (*profile.dimensions.values(), profile.overall)]


def people() -> list[tuple[str, Application]]:
    """Every twelfth person of the demo, and the one above."""
    lines = (ROOT / "demo" / "applications.jsonl").read_text(encoding="utf-8").splitlines()[::12]
    found = [(data.get("name") or "", application_from(data)) for data in map(json.loads, lines)]
    return [("Jane Doe", Application(id="jane", resume=RESUME)), *found]


@pytest.mark.parametrize(("name", "application"), people(), ids=lambda value: getattr(value, "id", ""))
def test_scores_are_the_same_to_the_last_bit_between_twins(name: str, application: Application) -> None:
    first = figures(scored(application))
    changed = [what for what, twin in application_twins(application, name or None) if figures(scored(twin)) != first]
    assert changed == []
