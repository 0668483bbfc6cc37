"""Invented people with drive profiles made by hand, and teams, for the fit tests."""

from __future__ import annotations

from typing import Any

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Score
from recruit.domain.goals import GoalProfile
from recruit.domain.tools import Entrant

SAFE = GoalProfile(
    id="safe",
    role="specialty pharma sales",
    challenge=0.7,
    pay_growth=0.02,
    pay_mix="mostly fixed",
    will_raise_goals=False,
)
RAISING = GoalProfile(
    id="raising",
    role="specialty pharma sales",
    challenge=0.7,
    pay_growth=0.02,
    pay_mix="mostly fixed",
    will_raise_goals=True,
)
HARD = GoalProfile(
    id="hard",
    role="device sales",
    challenge=3.6,
    pay_growth=0.12,
    pay_mix="mostly results-based",
    will_raise_goals=False,
)
FAIR = GoalProfile(id="fair", role="key account", challenge=2.0, pay_growth=0.06, pay_mix="balanced")
TEAMS = (SAFE, RAISING, HARD, FAIR)
REP = "Sales Representative, Larkmoor Pharma, 2018 to now\nSold respiratory products to doctors."
MARKETER = "Digital Marketing Manager, Larkmoor, 2018 to now\nCampaigns, content and newsletters."


def entrant(id: str, drive: float | None, resume: str = REP, **application: Any) -> Entrant:
    """A person whose seven dimensions and summary all stand at `drive`; None for one who said nothing."""
    share = 1 / len(DIMENSIONS)
    if drive is None:
        dimensions = dict.fromkeys(DIMENSIONS, Score(None, 0, 4))
        overall = Score(None, 0, 4)
    else:
        evidence = (Evidence("answers.own_bar", 0, 12, "asked for it", "words", drive - 1),)
        dimensions = {key: Score(drive, max(0, drive - 1), min(4, drive + 1), evidence, 1.0) for key in DIMENSIONS}
        parts = tuple(Evidence("dimensions", 0, 0, key, key, drive * share) for key in DIMENSIONS)
        overall = Score(drive, max(0, drive - 0.5), min(4, drive + 0.5), parts, 0.0)
    missing = tuple(DIMENSIONS) if drive is None else ()
    profile = DriveProfile(id, dimensions, overall, missing)
    return Entrant(Application(id=id, resume=resume, **application), {}, profile)
