"""Fitting drive's cue finder: for each feature a logistic regression on the marks of sentences, kept in thousandths."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from recruit.drive.book import BOOK, UNASKED
from recruit.drive.finder import ANYTHING, EMPTY, Finder, finder_from
from recruit.training.additive import folds
from recruit.training.drive_cues import Example

Array = np.ndarray

PENALTY = 1.0  # scikit-learn's C: the smaller, the nearer to 0 the weights
FEWEST = 2  # people or bank sentences that a mark is seen in
PARTS = 5
#: A sentence among this many times as many as there are cues may be part of one; among this share it is a whole one.
DOUBTFUL, SURE = 6.0, 0.3
_SMALLEST = 10  # thousandths below which a weight is left out
_NARROWEST = 0.02


@dataclass(frozen=True, slots=True)
class Task:
    """One feature to be found, or whether anything is said of a dimension: which cues it is, and where it may stand."""

    key: str
    cues: frozenset[str]
    where: frozenset[str]

    @property
    def dimension(self) -> str:
        """The dimension that it belongs to."""
        return self.key.partition(".")[0]

    def answer(self, example: Example) -> int | None:
        """1 when the example holds such a cue, 0 when not, None when it teaches nothing.

        A bank sentence is told the cues it was written for, not every other that it might hold of that dimension.
        In the next goal any number or date is one, so there only the bank's sentences without any are to the contrary.
        """
        if example.cues & self.cues:
            return 1
        if self.key == EMPTY:
            return 0 if example.cues else None
        if example.source:
            return 0 if not self.where or example.source in self.where else None
        near = any(cue.startswith(f"{self.dimension}.") for cue in example.cues)
        numbered = bool(example.cues - {EMPTY}) or any(mark[0] == "#" for mark in example.marks)
        return None if near or (self.dimension == "goal_craft" and numbered) else 0


def tasks() -> list[Task]:
    """Every task in a fixed order."""
    out = [
        Task(f"{d}.{f.key}", frozenset(f"{d}.{cue}" for cue in f.cues), frozenset(f.where))
        for d, book in BOOK.items()
        for f in book
        if f.cues
    ]
    for d, cues in UNASKED.items():
        out.append(Task(f"{d}.{ANYTHING}", frozenset(f"{d}.{cue}" for cue in cues), frozenset()))
    return [*out, Task(EMPTY, frozenset({EMPTY}), frozenset())]


class Sheet:
    """All examples as one sparse table (examples by marks), with each task's answers."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        self.marks = sorted({mark for one in examples for mark in one.marks})
        place = {mark: i for i, mark in enumerate(self.marks)}
        pairs = [(row, place[mark]) for row, one in enumerate(examples) for mark in one.marks]
        rows, columns = np.array(pairs).T
        shape = (len(examples), len(self.marks))
        self.table: Any = sp.csr_matrix((np.ones(len(pairs)), (rows, columns)), shape=shape)
        self.groups = np.array([one.group for one in examples])
        self.written = np.array([not one.source for one in examples])
        self.answers = {task.key: np.array([_number(task.answer(one)) for one in examples]) for task in tasks()}

    def rows(self, people: Collection[str]) -> Array:
        """The rows of these people and of the bank."""
        return np.flatnonzero(self.written | np.isin(self.groups, list(people)))

    def common(self, rows: Array) -> Array:
        """The columns of marks that FEWEST or more of these rows' people or bank sentences show."""
        _, group = np.unique(self.groups[rows], return_inverse=True)
        gather: Any = sp.csr_matrix((np.ones(len(rows)), (group, np.arange(len(rows)))))
        shown = (gather @ self.table[rows]).sign().sum(axis=0)
        return np.flatnonzero(np.asarray(shown).ravel() >= FEWEST)


def _number(answer: int | None) -> float:
    return math.nan if answer is None else float(answer)


@dataclass(frozen=True, slots=True)
class Fitted:
    """One task's regression over the sheet's columns."""

    base: float
    weights: Array

    def chances(self, table: Any) -> Array:
        """The probability of a cue in each row."""
        return 1 / (1 + np.exp(-np.clip(table @ self.weights + self.base, -30, 30)))


def _fit(sheet: Sheet, task: Task, rows: Array, columns: Array) -> Fitted:
    answers = sheet.answers[task.key][rows]
    told = rows[~np.isnan(answers)]
    y = sheet.answers[task.key][told]
    model: Any = LogisticRegression(C=PENALTY, solver="liblinear").fit(sheet.table[told][:, columns], y)
    weights = np.zeros(len(sheet.marks))
    weights[columns] = model.coef_[0]
    weights = np.round(weights, 3)
    weights[np.abs(weights) * 1000 < _SMALLEST] = 0.0
    return Fitted(round(float(model.intercept_[0]), 3), weights)


@dataclass(frozen=True, slots=True)
class Trained:
    """A finder, and for each person it learnt from a finder with the same limits that never saw that person."""

    finder: Finder
    data: dict[str, Any]
    apart: dict[str, Finder]


def train(sheet: Sheet, people: Sequence[str]) -> Trained:
    """Fit every task on these people and the bank; limits come from people kept apart, in PARTS parts."""
    parts: list[list[str]] = [[str(people[i]) for i in test] for test in folds(len(people), PARTS)]
    kept = [sheet.rows([p for p in people if p not in part]) for part in parts]
    columns = [sheet.common(rows) for rows in kept]
    everything = sheet.rows(people)
    all_columns = sheet.common(everything)
    whole: dict[str, Fitted] = {}
    crossed: list[dict[str, Fitted]] = [{} for _ in parts]
    limits: dict[str, tuple[float, float]] = {}
    for task in tasks():
        whole[task.key] = _fit(sheet, task, everything, all_columns)
        for found, rows, cols in zip(crossed, kept, columns, strict=True):
            found[task.key] = _fit(sheet, task, rows, cols)
        limits[task.key] = _limits(sheet, task, parts, [found[task.key] for found in crossed])
    data = _packed(sheet, whole, limits)
    apart: dict[str, Finder] = {}
    for part, found in zip(parts, crossed, strict=True):
        finder = finder_from(_packed(sheet, found, limits))
        apart |= dict.fromkeys(part, finder)
    return Trained(finder_from(data), data, apart)


def _limits(sheet: Sheet, task: Task, parts: Sequence[Sequence[str]], fitted: Sequence[Fitted]) -> tuple[float, float]:
    """Between which probabilities a sentence counts for a part of a cue, by people kept apart."""
    if task.key.endswith(ANYTHING):
        return 0.0, 1.0
    if task.key == EMPTY:
        return 0.5, 0.5 + _NARROWEST
    chances, answers = [], []
    for part, one in zip(parts, fitted, strict=True):
        rows = np.flatnonzero(np.isin(sheet.groups, part) & ~np.isnan(sheet.answers[task.key]))
        chances.append(one.chances(sheet.table[rows]))
        answers.append(sheet.answers[task.key][rows])
    ordered = np.sort(np.concatenate(chances))[::-1]
    count = float(np.concatenate(answers).sum())
    low, high = (float(ordered[min(len(ordered) - 1, int(share * count))]) for share in (DOUBTFUL, SURE))
    return round(low, 4), round(max(high, low + _NARROWEST), 4)


def _packed(sheet: Sheet, fitted: dict[str, Fitted], limits: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """The JSON form that `recruit.drive.finder` reads."""
    lines = {
        task.key: {
            "where": sorted(task.where),
            "base": fitted[task.key].base,
            "low": limits[task.key][0],
            "high": limits[task.key][1],
        }
        for task in tasks()
    }
    stack = np.round(np.vstack([fitted[key].weights for key in lines]) * 1000).astype(int)
    used = np.flatnonzero(np.abs(stack).any(axis=0))
    return {"lines": lines, "weights": {sheet.marks[i]: list(_flat(stack[:, i])) for i in used}}


def _flat(column: Array) -> Iterator[int]:
    for place in np.flatnonzero(column):
        yield int(place)
        yield int(column[place])
