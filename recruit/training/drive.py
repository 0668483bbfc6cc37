"""Fit the drive model to the panel: `python -m recruit.training.drive`. Writes models/drive."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np

from recruit.domain.drive import DIMENSIONS, DriveProfile, Score
from recruit.drive import items
from recruit.drive.evaluate import KEYS
from recruit.drive.features import BOOK, Reading, read
from recruit.drive.model import Dimension, DriveModel
from recruit.drive.scorer import score
from recruit.training import drive_card, leak
from recruit.training.additive import fit_signed, folds, half_width
from recruit.training.baselines import baselines
from recruit.training.panel import FAIR, MODELS, UNREAD, Rated, rated
from recruit.training.save import save

PULL = 4.0  # how many cases the expert's weights are worth
ITEM_PRIOR = 0.2
OVERALL_PRIOR = {"record": 0.2, "own_bar": 0.15, "effort": 0.15, "initiative": 0.12, "resilience": 0.15}


def fit(cases: Sequence[Rated], readings: Sequence[dict[str, Reading]]) -> DriveModel:
    """The model that these cases teach, with zero-width intervals; `readings` stand in the same order."""
    dimensions = {key: _fit_dimension(key, cases, readings) for key in DIMENSIONS}
    blank = DriveModel("draft", dimensions, Dimension(0.0, dict.fromkeys(DIMENSIONS, 1 / 7), 0.0, 0.0))
    profiles = [score(case.application, case.signals, blank) for case in cases]
    return DriveModel("draft", dimensions, _fit_overall(cases, profiles))


def _fit_dimension(key: str, cases: Sequence[Rated], readings: Sequence[dict[str, Reading]]) -> Dimension:
    book = BOOK[key]
    rows, target = [], []
    for case, reading in zip(cases, readings, strict=True):
        mean = case.mean(key)
        if mean is not None:
            values = [f.sign * reading[key].values[f.key] for f in book]
            rows.append([*values, _items(case, key)])
            target.append(mean)
    prior = np.array([*(f.prior for f in book), ITEM_PRIOR])
    base, weights = fit_signed(np.array(rows), np.array(target), prior, PULL)
    named = {f.key: round(f.sign * float(w), 4) for f, w in zip(book, weights, strict=False)}
    most = min(items.CEILING, round(float(weights[-1]), 4))
    return Dimension(round(base, 4), named, most, 0.0)


def _items(case: Rated, key: str) -> float:
    answers = case.application.items
    return items.trust(answers).weight * items.by_dimension(answers).get(key, 0.0)


def _fit_overall(cases: Sequence[Rated], profiles: Sequence[DriveProfile]) -> Dimension:
    rows, target = [], []
    for case, profile in zip(cases, profiles, strict=True):
        mean, shown = case.mean("overall"), _filled(profile)
        if mean is not None and shown is not None:
            rows.append(shown)
            target.append(mean)
    prior = np.array([OVERALL_PRIOR.get(key, 0.1) for key in DIMENSIONS])
    base, weights = fit_signed(np.array(rows), np.array(target), prior, PULL)
    named = {key: round(float(w), 4) for key, w in zip(DIMENSIONS, weights, strict=True)}
    return Dimension(round(base, 4), named, 0.0, 0.0)


def _filled(profile: DriveProfile) -> list[float] | None:
    shown = [s.score for s in profile.dimensions.values() if s.score is not None]
    if not shown:
        return None
    mean = sum(shown) / len(shown)
    return [mean if s.score is None else s.score for s in profile.dimensions.values()]


def cross_validated(
    cases: Sequence[Rated], readings: Sequence[dict[str, Reading]], parts: int = 10
) -> list[DriveProfile]:
    """Each person's profile by a model that never saw that person."""
    out: dict[int, DriveProfile] = {}
    for test in folds(len(cases), parts):
        train = [i for i in range(len(cases)) if i not in set(test.tolist())]
        model = fit([cases[i] for i in train], [readings[i] for i in train])
        out |= {int(i): score(cases[i].application, cases[i].signals, model) for i in test}
    return [out[i] for i in range(len(cases))]


def with_intervals(model: DriveModel, cases: Sequence[Rated], crossed: Sequence[DriveProfile]) -> DriveModel:
    """The model with each half width from the cross-validated errors on people whose texts were hardly read.

    Errors on the others flatter, because the words that count were chosen with their texts in view.
    """
    fair = [i for i, case in enumerate(cases) if case.application.id in FAIR]
    some, theirs = [cases[i] for i in fair], [crossed[i] for i in fair]

    def widened(key: str, one: Dimension) -> Dimension:
        return replace(one, half=round(half_width(residuals(some, theirs, key)), 4))

    dimensions = {key: widened(key, one) for key, one in model.dimensions.items()}
    return DriveModel(model.version, dimensions, widened("overall", model.overall))


def residuals(cases: Sequence[Rated], profiles: Sequence[DriveProfile], key: str) -> np.ndarray:
    """Panel mean less score, where both exist; `key` is a dimension or "overall"."""
    pairs = [(case.mean(key), _score(profile, key)) for case, profile in zip(cases, profiles, strict=True)]
    return np.array([mean - mine for mean, mine in pairs if mean is not None and mine is not None])


def _score(profile: DriveProfile, key: str) -> float | None:
    return (profile.overall if key == "overall" else profile.dimensions[key]).score


def as_json(model: DriveModel) -> dict[str, Any]:
    """The model in the form that `recruit.drive.model` reads."""
    return {
        "dimensions": {key: asdict(value) for key, value in model.dimensions.items()},
        "overall": asdict(model.overall),
    }


def held_out(
    cases: Sequence[Rated], crossed: Sequence[DriveProfile], alone: Mapping[str, DriveProfile]
) -> dict[str, Any]:
    """What the figures rest on: for each person the panel and scores by models that never saw that person.

    `alone` holds the unread people's profiles by a model trained on the others.
    """
    rows = [
        {
            "id": case.application.id,
            "unread": case.application.id in UNREAD,
            "panel": {key: case.mean(key) for key in KEYS},
            "raters": {name: {key: r.get(key) for key in KEYS} for name, r in case.ratings.items()},
            "score": _line(profile),
            "alone": _line(alone[case.application.id]) if case.application.id in alone else None,
            "baselines": found,
        }
        for case, profile, found in zip(cases, crossed, baselines(cases), strict=True)
    ]
    return {"rows": rows}


def _line(profile: DriveProfile) -> dict[str, Any]:
    found = {**profile.dimensions, "overall": profile.overall}
    return {key: {"score": s.score, "low": s.low, "high": s.high} for key, s in found.items()}


def unread_profiles(cases: Sequence[Rated], readings: Sequence[dict[str, Reading]]) -> list[DriveProfile]:
    """The profiles of the people nobody read, by a model trained on the others, without intervals."""
    train = [i for i, case in enumerate(cases) if case.application.id not in UNREAD]
    model = fit([cases[i] for i in train], [readings[i] for i in train])
    return [score(c.application, c.signals, model) for c in cases if c.application.id in UNREAD]


def main() -> int:
    """Train on the corpus; write the weights, the held-out scores and the card."""
    from recruit.training.crossfit import signals_for

    cases = rated(signals_for)
    readings = [read(case.application, case.signals) for case in cases]
    crossed = cross_validated(cases, readings)
    model = with_intervals(fit(cases, readings), cases, crossed)
    # The profiles again, now with the intervals of the model that is shipped.
    bounded = [_bounded(profile, model) for profile in crossed]
    alone = {p.id: _bounded(p, model) for p in unread_profiles(cases, readings)}
    digest = save(as_json(model), MODELS / "drive")
    save(held_out(cases, bounded, alone), MODELS / "drive", "held_out.json")
    drive_card.write(model, digest, MODELS / "drive")
    leak.add_to_card(crossed, MODELS / "drive")
    return 0


def _bounded(profile: DriveProfile, model: DriveModel) -> DriveProfile:
    def widened(one: Score, half: float) -> Score:
        if one.score is None:
            return one
        return replace(one, low=max(0.0, round(one.score - half, 4)), high=min(4.0, round(one.score + half, 4)))

    dimensions = {key: widened(one, model.dimensions[key].half) for key, one in profile.dimensions.items()}
    return replace(profile, dimensions=dimensions, overall=widened(profile.overall, model.overall.half))


if __name__ == "__main__":
    sys.exit(main())
