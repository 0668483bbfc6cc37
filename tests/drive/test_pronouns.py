"""He, she and they are the same to the cue finder: no cue is found for one of them and missed for another."""

from __future__ import annotations

import pytest

from recruit.domain.application import Application
from recruit.drive.features import read

HE = {"he": "he", "him": "him", "his": "his", "his_own": "his", "himself": "himself", "theirs": "his"}
SHE = {"he": "she", "him": "her", "his": "her", "his_own": "her", "himself": "herself", "theirs": "hers"}
THEY = {"he": "they", "him": "them", "his": "their", "his_own": "their", "himself": "themself", "theirs": "theirs"}

SAID = (
    "I called {him} every Monday to compare, and {he} did 66 while I did 58.",
    "Whoever is behind at the end of the month, {he} buys lunch.",
    "I asked {him} for the call plan and copied {his} openings.",
    "My figure stood beside {theirs} on the wall, and {theirs} was higher.",
    "I keep my count against {theirs} and want to be ahead of {him}.",
    "My colleague started a list on {his_own} own initiative, and now {he} asks for mine.",
    "The checklist went into {his} playbook; {he} now uses it.",
    "I track {his} calls beside my own.",
    "It was beyond {his} control, the office never gave {him} support.",
    "I sold what {he} asked and no more.",
    "I set {himself} and me a target of 40 above the given 30.",
)


def values(sentence: str, words: dict[str, str]) -> dict[str, dict[str, float]]:
    readings = read(Application(id="p", own_bar=sentence.format(**words)), {})
    return {key: dict(reading.values) for key, reading in readings.items()}


@pytest.mark.parametrize("sentence", SAID)
def test_each_sentence_counts_alike_whoever_it_is_about(sentence: str) -> None:
    assert values(sentence, HE) == values(sentence, SHE) == values(sentence, THEY)
