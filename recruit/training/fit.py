"""Fit the ranking's heads to the panel: `python -m recruit.training.fit`. Writes models/fit."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recruit.domain.drive import DriveProfile
from recruit.domain.goals import GoalProfile, goal_profile_from
from recruit.domain.tools import Entrant
from recruit.fit.features import DIRECT, HEADS, SIGNS, Team, team_from, values
from recruit.fit.model import STEPS, FitModel, Head
from recruit.training import drive, fit_card, fit_leak
from recruit.training.additive import fit_signed, half_width
from recruit.training.fit_baselines import baselines
from recruit.training.panel import FIT_CORPUS, MODELS, UNREAD, Rated, lines, rated
from recruit.training.save import save

PULL, PRIOR = 2.0, 0.2  # before data every feature that may speak speaks a little
FIT_PULL, FIT_PRIOR = 4.0, {"performance": 1.1, "leaves": 0.45, "leaves_soon": 0.45, "strain": 0.1}
DIRECT_PULL = 5.0  # the heads are to explain the order; what speaks for it directly starts from nothing
#: The panel's word for each head.
PANEL = {**{head: head for head in HEADS}, "fit": "shortlist"}
Scores = dict[str, np.ndarray]


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
    rows = [values(people[p.person].application, people[p.person].profile, ready[p.team]) for p in judged]
    return np.array([[row[key] for key in SIGNS] for row in rows])


def fit(x: np.ndarray, judged: Sequence[Pair]) -> FitModel:
    """The model that these pairs teach, with zero-width intervals.

    The order is learnt from differences within a team: what lifts a whole team tells nobody apart.
    """
    heads = {head: _fit_head(place, head, x, judged) for place, head in enumerate(HEADS)}
    parts = _parts(heads, x)
    target = np.array([p.mean("fit") for p in judged])
    teams_ = [p.team for p in judged]
    prior = np.array([*FIT_PRIOR.values(), *(0.0 for _ in DIRECT)])
    # A column that is made smaller is pulled more strongly towards its prior.
    scale = np.array([*(1.0 for _ in FIT_PRIOR), *(math.sqrt(FIT_PULL / DIRECT_PULL) for _ in DIRECT)])
    _, weights = fit_signed(_centred(parts * scale, teams_), _centred(target, teams_), prior, FIT_PULL)
    weights = weights * scale
    base = float((target - parts @ weights).mean())
    signs = np.array([*(1 for _ in FIT_PRIOR), *(SIGNS[key][3] for key in DIRECT)])
    named = {k: round(float(w), 4) for k, w in zip((*FIT_PRIOR, *DIRECT), weights * signs, strict=True)}
    return FitModel("draft", heads, Head(round(base, 4), named, 0.0))


def _centred(table: np.ndarray, teams_: Sequence[str]) -> np.ndarray:
    """Rows less the mean of their team's rows."""
    names = np.array(teams_)
    out = table.astype(float)
    for name in set(teams_):
        out[names == name] -= out[names == name].mean(axis=0)
    return out


def _fit_head(place: int, head: str, x: np.ndarray, judged: Sequence[Pair]) -> Head:
    signs = np.array([sign[place] for sign in SIGNS.values()])
    used = signs != 0
    target = np.array([p.mean(head) for p in judged])
    base, weights = fit_signed(x[:, used] * signs[used], target, np.full(int(used.sum()), PRIOR), PULL)
    signed = np.zeros(len(SIGNS))
    signed[used] = weights * signs[used]
    return Head(round(base, 4), {k: round(float(w), 4) for k, w in zip(SIGNS, signed, strict=True)}, 0.0)


def _linear(head: Head, x: np.ndarray) -> np.ndarray:
    return head.base + x @ np.array([head.weights[key] for key in SIGNS])


def _parts(heads: Mapping[str, Head], x: np.ndarray) -> np.ndarray:
    """What `fit` adds up (pairs by FIT_PRIOR, then DIRECT), each turned so that more of it is better."""
    leaving = np.clip(_linear(heads["retention_risk"], x), 0, 4)
    strain = np.clip(_linear(heads["strain_risk"], x), 0, 4)
    over = [np.maximum(0, leaving - STEPS[0]), np.maximum(0, leaving - STEPS[1]), np.maximum(0, strain - STEPS[0])]
    own = [SIGNS[key][3] * x[:, place] for place, key in enumerate(SIGNS) if SIGNS[key][3]]
    return np.stack([_linear(heads["performance"], x), *(-part for part in over), *own], axis=1)


def predict(model: FitModel, x: np.ndarray) -> Scores:
    """Every head and the fit for each row of a design, kept within 0 and 4."""
    out = {head: np.clip(_linear(model.heads[head], x), 0, 4) for head in HEADS}
    weights = np.array([abs(model.fit.weights[key]) for key in (*FIT_PRIOR, *DIRECT)])
    return out | {"fit": np.clip(model.fit.base + _parts(model.heads, x) @ weights, 0, 4)}


def by_person(judged: Sequence[Pair], parts: int = 10, seed: int = 7) -> Iterator[np.ndarray]:
    """Test rows in `parts` folds in which all of a person's pairs stand together."""
    names = sorted({p.person for p in judged})
    order = np.random.default_rng(seed).permutation(len(names))
    for part in np.array_split(order, parts):
        chosen = {names[i] for i in part}
        yield np.array([i for i, p in enumerate(judged) if p.person in chosen])


def cross_validated(x: np.ndarray, judged: Sequence[Pair], tests: Iterable[np.ndarray] | None = None) -> Scores:
    """Each head's scores by models that never saw the fold scored; the folds are people, or those given."""
    out = {head: np.zeros(len(judged)) for head in PANEL}
    for test in by_person(judged) if tests is None else tests:
        train = np.setdiff1d(np.arange(len(judged)), test)
        scores = predict(fit(x[train], [judged[i] for i in train]), x[test])
        for head, values_ in scores.items():
            out[head][test] = values_
    return out


def with_intervals(model: FitModel, judged: Sequence[Pair], crossed: Scores) -> FitModel:
    """The model with each half width from the cross-validated errors."""

    def widened(head: str, one: Head) -> Head:
        errors = np.array([p.mean(head) for p in judged]) - crossed[head]
        return Head(one.base, one.weights, round(half_width(errors), 4))

    heads = {head: widened(head, one) for head, one in model.heads.items()}
    return FitModel(model.version, heads, widened("fit", model.fit))


def as_json(model: FitModel) -> dict[str, Any]:
    """The model in the form that `recruit.fit.model` reads."""
    return {"heads": {key: asdict(value) for key, value in model.heads.items()}, "fit": asdict(model.fit)}


def by_team(judged: Sequence[Pair]) -> Iterator[np.ndarray]:
    """Test rows in one fold a team, so that no word of a team's profile is known before."""
    for name in sorted({p.team for p in judged}):
        yield np.array([i for i, p in enumerate(judged) if p.team == name])


def held_out(
    judged: Sequence[Pair], crossed: Scores, new: Scores, alone: np.ndarray, plain: Sequence[Mapping[str, float]]
) -> dict[str, Any]:
    """What the figures rest on: for each pair the raters' judgements and scores by models that never saw the person.

    `new` holds scores by models that never saw the team, `alone` drive alone, `plain` the baselines.
    """
    part_of = {int(i): place for place, test in enumerate(by_person(judged)) for i in test}
    rows = [
        {
            "team": p.team,
            "id": p.person,
            "unread": p.person in UNREAD,
            "part": part_of[i],
            "panel": {head: p.mean(head) for head in PANEL},
            "raters": {rater: r["shortlist"] for rater, r in p.ratings.items()},
            "score": {head: round(float(crossed[head][i]), 4) for head in PANEL},
            "new_team": {head: round(float(new[head][i]), 4) for head in PANEL},
            "drive_alone": round(float(alone[i]), 4),
            "baselines": plain[i],
        }
        for i, p in enumerate(judged)
    ]
    return {"rows": rows}


def people_of(cases: Sequence[Rated], profiles: Sequence[DriveProfile]) -> dict[str, Entrant]:
    """The corpus's people, each with the profile given, by id."""
    return {
        case.application.id: Entrant(case.application, case.signals, profile)
        for case, profile in zip(cases, profiles, strict=True)
    }


def main() -> int:
    """Train on drive profiles by models that never saw the person; write weights, held-out scores and card."""
    from recruit.training.crossfit import signals_for

    cases = rated(signals_for)
    people = people_of(cases, drive.crossed_profiles(cases))
    judged, known = pairs(), teams()
    ready = {key: team_from(profile) for key, profile in known.items()}
    x = design(judged, people, ready)
    crossed = cross_validated(x, judged)
    model = with_intervals(fit(x, judged), judged, crossed)
    digest = save(as_json(model), MODELS / "fit")
    alone = np.array([people[p.person].profile.overall.score or 2.0 for p in judged])
    plain = baselines(
        [p.person for p in judged],
        [known[p.team] for p in judged],
        np.array([p.mean("fit") for p in judged]),
        {case.application.id: case for case in cases},
        by_person(judged),
    )
    new = cross_validated(x, judged, by_team(judged))
    save(held_out(judged, crossed, new, alone, plain), MODELS / "fit", "held_out.json")
    fit_card.write(model, digest, MODELS / "fit")
    fit_leak.add_to_card(people, ready, MODELS / "fit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
