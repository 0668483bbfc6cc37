"""Labels become heads to refit: interview ratings for drive's dimensions, results and leaving for the ranking's heads.

How a label is put on the 0 to 4 line is a convention; only differences between people are learnt from it:
results at goal are 2 and each 20 % more or less is a point; leaving at one's own wish within a year is 3.5,
having stayed the year 0.5. Nothing is learnt about strain: no label speaks of it.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.domain.labels import Labelled
from recruit.drive import score
from recruit.drive.book import BOOK
from recruit.drive.model import DriveModel
from recruit.fit.features import team_from, values
from recruit.fit.model import FitModel
from recruit.training.held import DIGITS, Head, Learnt

STAYED, LEFT = 0.5, 3.5
NAMES = {"performance": "Performance, from results against goals", "retention_risk": "Risk of leaving, from who left"}

#: What a weight of the ranking's heads is given to; a feature that is not here is named by its key.
FEATURES = {
    "drive": "drive above or below the middle",
    "record": "record above or below the middle",
    "stretch": "drive where goals are hard",
    "drive_demand": "drive where much is asked",
    "safe": "goals that are too safe",
    "hard": "goals that are hard",
    "demand": "how much the team asks",
    "raise": "drive where a raise of goals is promised",
    "outgrow": "drive above what safe goals ask",
    "drive_little": "drive where pay hardly grows",
    "pay_gap": "wanting pay to grow faster than it does",
    "ambition": "wanting more in five years",
    "settled": "wanting what one has",
    "fixed_on_results": "preferring more fixed pay",
    "asked": "the sides of drive that the team asks for",
    "task": "having done this kind of work",
    "task_demand": "having done this kind of work, where much is asked",
    "product": "having sold this kind of thing",
    "step_up": "work that asks more than the work so far",
    "step_down": "work that asks less than the work so far",
    "wish": "hoping for this kind of work",
}


def in_words(head: str, weight: str) -> str:
    """What a weight of a head ("drive.record", "fit.performance") is given to."""
    room, _, key = head.partition(".")
    if room == "drive":
        return next((feature.says for feature in BOOK[key] if feature.key == weight), weight)
    return FEATURES.get(weight, weight.replace("_", " "))


def attainment_on_line(ratio: float) -> float:
    """Results against goals (a ratio) on the 0 to 4 line."""
    return min(4.0, max(0.0, 2 + 5 * (ratio - 1)))


def heads(people: Sequence[Labelled], drive: DriveModel, fit: FitModel) -> list[Head]:
    """Every head with the people who have a label for it; it may be nobody."""
    profiles = [score(one.entrant.application, one.entrant.signals, drive) for one in people]
    found = [_dimension(key, people, profiles, drive) for key in DIMENSIONS]
    results = [None if one.attainment is None else attainment_on_line(one.attainment) for one in people]
    leaving = [None if one.left is None else LEFT if one.left else STAYED for one in people]
    return [
        *found,
        _head("performance", people, profiles, results, fit),
        _head("retention_risk", people, profiles, leaving, fit),
    ]


def _dimension(key: str, people: Sequence[Labelled], profiles: Sequence[DriveProfile], model: DriveModel) -> Head:
    weights = model.dimensions[key].weights
    rows, shown, y = [], [], []
    for one, profile in zip(people, profiles, strict=True):
        mine = profile.dimensions[key].score
        if key in one.ratings and mine is not None:
            rows.append([profile.features.get(f"{key}.{name}", 0.0) for name in weights])
            shown.append(mine)
            y.append(one.ratings[key])
    name = f"{DIMENSIONS[key][0]}, from interview ratings"
    return Head(f"drive.{key}", name, dict(weights), _matrix(rows, len(weights)), np.array(shown), np.array(y))


def _head(
    key: str,
    people: Sequence[Labelled],
    profiles: Sequence[DriveProfile],
    labels: Sequence[float | None],
    model: FitModel,
) -> Head:
    head = model.heads[key]
    rows, y = [], []
    for one, profile, label in zip(people, profiles, labels, strict=True):
        team = team_from(one.team)
        if label is not None and team.sure:
            # As the shipped weights were fitted: a promised raise of goals counts as done.
            found = values(one.entrant.application, profile, team)
            rows.append([found.get(name, 0.0) for name in head.weights])
            y.append(label)
    x = _matrix(rows, len(head.weights))
    shown = np.clip(head.base + x @ np.array(list(head.weights.values())), 0, 4)
    return Head(f"fit.{key}", NAMES[key], dict(head.weights), x, shown, np.array(y))


def _matrix(rows: Sequence[Sequence[float]], columns: int) -> np.ndarray:
    return np.array(rows, dtype=float).reshape(len(rows), columns)


def changed(shipped: Mapping[str, Any], learnt: Sequence[Learnt], room: str) -> dict[str, Any] | None:
    """The shipped file of a room ("drive" or "fit") with the weights that moved; None when none did."""
    data = copy.deepcopy(dict(shipped))
    part = data["dimensions" if room == "drive" else "heads"]
    mine = [one for one in learnt if one.moved and one.key.startswith(f"{room}.")]
    for one in mine:
        head = part[one.key.partition(".")[2]]
        head["weights"] = dict(head["weights"]) | dict(one.weights)
        head["base"] = round(head["base"] + one.shift, DIGITS)
    return data if mine else None
