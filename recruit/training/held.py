"""Refit one head near its shipped weights, and compare before and after on people it has not seen."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from recruit.training.additive import HeldRidge, folds

Array = np.ndarray

FEWEST = 10  # labelled people below which nothing is learnt
FREE = 30  # labelled people from which a weight may move by more than REACH of its size
REACH = 0.25
PULL = 10.0  # how many people the shipped weights are worth
PARTS = 10
DIGITS = 4  # of a weight in a file


@dataclass(frozen=True, slots=True)
class Head:
    """One additive head with the people who have a label for it.

    `weights` are the shipped ones (with their signs), `x` their feature values (n by weights), `shown` the shipped
    scores and `y` the labels on the same 0 to 4 line (n).
    """

    key: str
    name: str
    weights: Mapping[str, float]
    x: Array
    shown: Array
    y: Array


@dataclass(frozen=True, slots=True)
class Figures:
    """On held-out people: `order`, the share of pairs put in the right order, and `error`, the mean absolute error."""

    order: float | None
    error: float

    @classmethod
    def of(cls, y: Array, found: Array) -> Figures:
        """The figures of scores against labels."""
        first, second = np.triu_indices(len(y), 1)
        differ = y[first] != y[second]
        told = (y[first] - y[second])[differ] * (found[first] - found[second])[differ]
        order = None if not told.size else round(float(((told > 0) + 0.5 * (told == 0)).mean()), 3)
        return cls(order, round(float(np.abs(y - found).mean()), 4))


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of one head; `weights` and `shift` (of its base) are the shipped ones and 0 when nothing is moved."""

    key: str
    name: str
    labels: int
    says: str
    weights: Mapping[str, float]
    shift: float = 0.0
    before: Figures | None = None
    after: Figures | None = None
    moved: Mapping[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])


def how(labels: int) -> str:
    """In words, how people are held out."""
    if labels < FREE:
        return "each person scored by weights learnt from all the others (one left out at a time)"
    return f"people drawn into {PARTS} parts (seed 7), each part scored by weights learnt from the other parts"


def learn(head: Head) -> Learnt:
    """Refit a head; it stays as it is with too few labels, with labels all alike, or when held-out people say so."""
    count = len(head.y)
    still = {"key": head.key, "name": head.name, "labels": count, "weights": dict(head.weights)}
    if count < FEWEST:
        return Learnt(says=f"{count} of the {FEWEST} labelled people that it takes; nothing was changed.", **still)
    if np.ptp(head.y) == 0:
        return Learnt(says="All labels are the same, so there is nothing to learn from.", **still)
    scores = _held_out(head)
    before, after = (Figures.of(head.y, found) for found in scores)
    if not _better(head.y, *scores):
        says = "On people it had not seen, the new weights were not clearly better; the shipped ones stay."
        return Learnt(says=says, before=before, after=after, **still)
    model = _fit(head, slice(None))
    weights = {
        key: _rounded(old, float(new), count) for (key, old), new in zip(head.weights.items(), model.coef_, strict=True)
    }
    moved = {key: (old, weights[key]) for key, old in head.weights.items() if weights[key] != old}
    if not moved:
        return Learnt(says="No weight would change in its fourth digit.", before=before, after=after, **still)
    old, new = np.array(list(head.weights.values())), np.array(list(weights.values()))
    shift = round(float(head.x.mean(axis=0) @ (old - new)), DIGITS)
    return Learnt(
        head.key, head.name, count, "Clearly better on people it had not seen.", weights, shift, before, after, moved
    )


def _fit(head: Head, rows: Array | slice) -> HeldRidge:
    prior = np.array(list(head.weights.values()))
    x = head.x[rows]
    # What the weights do not explain of the shipped score (items, caps at the ends) is left as it is.
    rest = head.shown[rows] - x @ prior
    reach = REACH if len(head.y) < FREE else None
    return HeldRidge(prior, PULL, reach).fit(x, head.y[rows] - rest)


def _held_out(head: Head) -> tuple[Array, Array]:
    """Each person's score by the shipped weights and by weights that never saw the person."""
    count = len(head.y)
    prior = np.array(list(head.weights.values()))
    before, after = np.zeros(count), np.zeros(count)
    for test in folds(count, count if count < FREE else PARTS):
        train = np.setdiff1d(np.arange(count), test)
        model = _fit(head, train)
        change = head.x @ (model.coef_ - prior) + model.shift_
        scored = np.clip(head.shown + change, 0, 4)
        # The level of the labels is a convention, so each side is set to the level of the people learnt from.
        before[test] = head.shown[test] + (head.y[train] - head.shown[train]).mean()
        after[test] = scored[test] + (head.y[train] - scored[train]).mean()
    return before, after


def _better(y: Array, before: Array, after: Array) -> bool:
    """Whether the error falls by more than its own standard error, and no fewer pairs stand in order."""
    gain = np.abs(y - before) - np.abs(y - after)
    surely = float(gain.mean()) > float(gain.std(ddof=1)) / math.sqrt(len(y))
    return surely and (Figures.of(y, after).order or 0) >= (Figures.of(y, before).order or 0)


def _rounded(old: float, new: float, labels: int) -> float:
    """The new weight to four digits, still within reach of the old one."""
    value = round(new, DIGITS)
    if labels < FREE and abs(value - old) > REACH * abs(old):
        step = math.floor(REACH * abs(old) * 10**DIGITS) / 10**DIGITS
        value = round(old + math.copysign(step, new - old), DIGITS)
    return value
