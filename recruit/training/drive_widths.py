"""How wide drive's intervals are: set on the errors on people that a model never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from recruit.domain.drive import DriveProfile, Score
from recruit.drive.model import Dimension, DriveModel
from recruit.drive.scorer import CONTRADICTED
from recruit.training.additive import half_width
from recruit.training.panel import Rated, second


def with_halves(model: DriveModel, cases: Sequence[Rated], crossed: Sequence[DriveProfile]) -> DriveModel:
    """The model with each half width from the errors of these cross-validated profiles (see `half_width`)."""

    def widened(key: str, one: Dimension) -> Dimension:
        return replace(one, half=round(half_width(_errors(cases, crossed, key)), 4))

    dimensions = {key: widened(key, one) for key, one in model.dimensions.items()}
    return DriveModel(model.version, dimensions, widened("overall", model.overall))


def _errors(cases: Sequence[Rated], profiles: Sequence[DriveProfile], key: str) -> np.ndarray:
    """Panel mean less score where both exist, shrunk where the interval is spread wider; a dimension or "overall"."""
    out: list[float] = []
    for case, one in zip(cases, profiles, strict=True):
        mean, score = case.mean(key), one.overall.score if key == "overall" else one.dimensions[key].score
        if mean is not None and score is not None:
            out.append((mean - score) / _spread(one, key))
    return np.array(out)


def _spread(one: DriveProfile, key: str) -> float:
    """How many half widths wide each side is, as the scorer does it for those who answered everything."""
    if key == "overall":
        return 1 + 0.5 * len(one.missing) / len(one.dimensions)
    return 1 + CONTRADICTED * any(q.dimension == key and q.why == "contradiction" for q in one.questions)


def bounded(one: DriveProfile, model: DriveModel) -> DriveProfile:
    """A profile without intervals with those of a model; everybody in the corpus answered every question."""

    def widened(key: str, score: Score, half: float) -> Score:
        if score.score is None:
            return score
        reach = half * _spread(one, key)
        low, high = max(0.0, round(score.score - reach, 4)), min(4.0, round(score.score + reach, 4))
        return replace(score, low=low, high=high)

    dimensions = {key: widened(key, score, model.dimensions[key].half) for key, score in one.dimensions.items()}
    return replace(one, dimensions=dimensions, overall=widened("overall", one.overall, model.overall.half))


def held_apart(
    model: DriveModel, cases: Sequence[Rated], crossed: Sequence[DriveProfile], parts: Sequence[np.ndarray]
) -> list[DriveProfile]:
    """Each profile with intervals whose widths were set on the first panel's people of the other parts."""
    out: dict[int, DriveProfile] = {}
    for test in parts:
        others = [i for i in range(len(cases)) if i not in set(test.tolist()) and not second(cases[i].application.id)]
        widths = with_halves(model, [cases[i] for i in others], [crossed[i] for i in others])
        out |= {int(i): bounded(crossed[int(i)], widths) for i in test}
    return [out[i] for i in range(len(cases))]
