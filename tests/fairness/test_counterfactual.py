"""The counterfactual check runs for any model, finds one that looks where it must not, and passes our own."""

from __future__ import annotations

import json

from recruit import drive, fit, signals
from recruit.domain.application import Application, application_from
from recruit.domain.goals import GoalProfile
from recruit.domain.tools import Entrant
from recruit.fairness.counterfactual import Checked, Difference, counterfactual
from recruit.flows.profile_application import signals_of
from recruit.settings import ROOT

JANE = Application(
    id="jane",
    resume="Jane Doe\n12 Main Street, Detroit, MI 48201\n\n118 % of quota in 2018. She trained four new reps.\n"
    "I rang a colleague to compare; he did 66.\n\nB.A., University of Iowa, 2009 to 2013\n",
)
TEAM = GoalProfile(id="t", role="device sales", challenge=1.0, pay_growth=0.03, will_raise_goals=True)


def test_a_model_that_looks_at_a_name_or_a_birth_year_is_found() -> None:
    def careless(application: Application) -> int:
        return len(application.resume) if "1961" in application.resume else application.resume.count("Jane")

    found = counterfactual(careless, [(JANE, None)])
    assert {one.what.partition(":")[0] for one in found.differ} == {"name", "birth"}
    assert "score otherwise" in found.says


def test_every_kind_of_twin_is_scored() -> None:
    found = counterfactual(lambda application: 1, [(JANE, None)])
    assert found.differ == ()
    kinds = {"name", "pronoun", "address", "school", "years", "birth", "gap", "membership"}
    assert set(found.twins) == kinds
    assert found.says == f"{sum(found.twins.values())} twins of 1 people score exactly alike."
    assert Checked(1, {"name": 1}, (Difference("a", "name: b"),)).says == "1 of 1 twins of 1 people score otherwise."


def ranked(application: Application) -> object:
    """Drive and fit together, as the product works them out."""
    found = signals_of(application, signals.find)
    profile = drive.score(application, found)
    place = fit.rank([Entrant(application, found, profile)], TEAM)[0]
    figures = [(one.score, one.low, one.high) for one in (*profile.dimensions.values(), profile.overall)]
    return figures, place.fit, place.performance, place.retention_risk, place.strain_risk


def test_drive_and_fit_score_twins_exactly_alike() -> None:
    lines = (ROOT / "demo" / "applications.jsonl").read_text(encoding="utf-8").splitlines()[::16]
    people = [(application_from(data), data.get("name")) for data in map(json.loads, lines)]
    assert counterfactual(ranked, [(JANE, None), *people]).differ == ()
