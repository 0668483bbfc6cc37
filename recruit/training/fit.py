"""Fit the ranking's heads to the panel: `python -m recruit.training.fit`. Writes models/fit, weights and card."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recruit.domain.drive import DriveProfile
from recruit.domain.goals import GoalProfile, goal_profile_from
from recruit.domain.tools import Entrant
from recruit.drive.features import read
from recruit.fit.features import HEADS, SIGNS, Team, team_from, values
from recruit.fit.model import FitModel, Head
from recruit.training import drive
from recruit.training.additive import fit_signed, half_width
from recruit.training.panel import FIT_CORPUS, MODELS, Rated, lines, rated
from recruit.training.save import save

PULL = 3.0
#: The panel's word for each head.
PANEL = {
    "performance": "performance",
    "retention_risk": "retention_risk",
    "strain_risk": "strain_risk",
    "fit": "shortlist",
}
#: Before data: every feature that may speak speaks a little.
PRIOR = 0.2


@dataclass(frozen=True, slots=True)
class Pair:
    """One person on one team, with each rater's judgement."""

    person: str
    team: str
    ratings: Mapping[str, Mapping[str, Any]]

    def mean(self, head: str) -> float:
        """The raters' mean of a head."""
        found = [float(r[PANEL[head]]) for r in self.ratings.values()]
        return sum(found) / len(found)


def teams(folder: Path = FIT_CORPUS) -> dict[str, GoalProfile]:
    """The corpus's goal profiles by id."""
    return {t["id"]: goal_profile_from(t) for t in json.loads((folder / "teams.json").read_text(encoding="utf-8"))}


def pairs(folder: Path = FIT_CORPUS) -> list[Pair]:
    """Every person and team that the panel judged, in order of team, then person."""
    found: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    for line in lines(folder / "fit.jsonl"):
        found.setdefault((line["team"], line["id"]), {})[line["rater"]] = line
    return [Pair(person, team, ratings) for (team, person), ratings in sorted(found.items())]


def design(judged: Sequence[Pair], people: Mapping[str, Entrant], ready: Mapping[str, Team]) -> np.ndarray:
    """Feature values (pairs by features), a promised raise counted as done, as the raters were told of it."""
    rows = [values(people[p.person].application, people[p.person].profile, ready[p.team], raised=True) for p in judged]
    return np.array([[row[key] for key in SIGNS] for row in rows])


def fit(x: np.ndarray, judged: Sequence[Pair]) -> FitModel:
    """The heads that these pairs teach, with zero-width intervals."""
    return FitModel("draft", {head: _fit_head(place, head, x, judged) for place, head in enumerate(HEADS)})


def _fit_head(place: int, head: str, x: np.ndarray, judged: Sequence[Pair]) -> Head:
    signs = np.array([sign[place] for sign in SIGNS.values()])
    used = signs != 0
    target = np.array([p.mean(head) for p in judged])
    base, weights = fit_signed(x[:, used] * signs[used], target, np.full(int(used.sum()), PRIOR), PULL)
    signed = np.zeros(len(SIGNS))
    signed[used] = weights * signs[used]
    return Head(round(base, 4), {k: round(float(w), 4) for k, w in zip(SIGNS, signed, strict=True)}, 0.0)


def predict(model: FitModel, head: str, x: np.ndarray) -> np.ndarray:
    """One head's scores for every row of a design, kept within 0 and 4."""
    weights = np.array([model.heads[head].weights[key] for key in SIGNS])
    return np.clip(model.heads[head].base + x @ weights, 0.0, 4.0)


def by_person(judged: Sequence[Pair], parts: int = 10, seed: int = 7) -> Iterator[np.ndarray]:
    """Test rows in `parts` folds in which all of a person's pairs stand together."""
    names = sorted({p.person for p in judged})
    order = np.random.default_rng(seed).permutation(len(names))
    for part in np.array_split(order, parts):
        chosen = {names[i] for i in part}
        yield np.array([i for i, p in enumerate(judged) if p.person in chosen])


def cross_validated(x: np.ndarray, judged: Sequence[Pair]) -> dict[str, np.ndarray]:
    """Each head's scores by models that never saw the person scored."""
    out = {head: np.zeros(len(judged)) for head in HEADS}
    for test in by_person(judged):
        train = np.setdiff1d(np.arange(len(judged)), test)
        model = fit(x[train], [judged[i] for i in train])
        for head in HEADS:
            out[head][test] = predict(model, head, x[test])
    return out


def with_intervals(model: FitModel, judged: Sequence[Pair], crossed: Mapping[str, np.ndarray]) -> FitModel:
    """The model with each head's half width from the cross-validated errors."""
    heads = {}
    for head, one in model.heads.items():
        errors = np.array([p.mean(head) for p in judged]) - crossed[head]
        heads[head] = Head(one.base, one.weights, round(half_width(errors), 4))
    return FitModel(model.version, heads)


def as_json(model: FitModel) -> dict[str, Any]:
    """The model in the form that `recruit.fit.model` reads."""
    return {"heads": {key: asdict(value) for key, value in model.heads.items()}}


def ready_teams() -> dict[str, Team]:
    """The corpus's teams as the features see them."""
    return {key: team_from(profile) for key, profile in teams().items()}


def people_of(cases: Sequence[Rated], profiles: Sequence[DriveProfile]) -> dict[str, Entrant]:
    """The corpus's people, each with the profile given, by id."""
    return {
        case.application.id: Entrant(case.application, case.signals, profile)
        for case, profile in zip(cases, profiles, strict=True)
    }


def main() -> int:
    """Train on the corpus, with drive profiles by models that never saw the person, and write the weights."""
    from recruit.signals import find

    cases = rated(find)
    readings = [read(case.application, case.signals) for case in cases]
    people = people_of(cases, drive.cross_validated(cases, readings))
    judged = pairs()
    x = design(judged, people, ready_teams())
    model = with_intervals(fit(x, judged), judged, cross_validated(x, judged))
    save(as_json(model), MODELS / "fit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
