"""Training the ranker that reads attainments: which number is the result, which the goal, how the two are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from recruit.signals.join import fill
from recruit.signals.link_clues import clues
from recruit.signals.link_ground import Ground
from recruit.signals.linking import WORDS, place_of
from recruit.signals.links import Place, Reading, meant, readings
from recruit.training.signals_data import folds
from recruit.training.signals_fit import Example
from recruit.training.signals_judge import cases as judge_cases
from recruit.training.signals_judge import placed, train_judges

MIN_COUNT = 3  # findings a clue must be seen at
SHRINK = 1.5  # the pull of the weights to 0
HALVES = 2
WORDY = 0.5  # the size of a clue that is a single word: the smaller, the less it may say
CLOSE = 0.0101
SURE = 0.92  # from this share of right values on a pattern is not asked again
KEYS = ("ratio", "hit_rate", "ratio_min")


def learnt(data: Sequence[Example]) -> dict[str, dict[str, list[float]]]:
    """The judges of scope, state and recovery, and the links, all trained on examples that are laid out.

    The judges see values as the links of a half that a person is not in read them.
    """
    some = cases(data)
    half = folds((one.source for one in data), HALVES)
    parts = [train_links([one for one in some if half[one.group] != k]) for k in range(HALVES)]
    judges = train_judges(judge_cases(data, {group: parts[k] for group, k in half.items()}))
    return {**judges, "links": train_links(some), "sure": sure(some)}


def sure(some: Sequence[Case]) -> dict[str, list[float]]:
    """The patterns whose value the annotators confirmed nearly always, with the kind of text, and how often (Laplace).

    The patterns are not trained, so the corpus is new to them.
    """
    told: dict[str, list[bool]] = {}
    for one in some:
        if one.place.source != WORDS:
            told.setdefault(f"{one.context} {one.place.source}", []).append(one.right[0])
    rates = {name: (sum(right) + 1) / (len(right) + 2) for name, right in sorted(told.items())}
    return {name: [round(rate, 3)] for name, rate in rates.items() if rate >= SURE}


@dataclass(frozen=True, slots=True)
class Case:
    """A gold attainment: its readings, the clues of each, which are right."""

    group: str
    context: str
    names: list[list[str]]
    right: list[bool]
    place: Place


def cases(data: Sequence[Example]) -> list[Case]:
    """Every attainment of the examples (laid out) whose annotator gave a number, or an amount short."""
    return [case for one in data for case in _cases(one)]


def _cases(one: Example) -> Iterator[Case]:
    gold = [(signal, placed(one, signal)) for signal in one.source.signals if signal.label == "attainment"]
    told = [found for _, found in gold if found is not None]
    for found in told:
        fill(found, one.stretch)
    ground = Ground(one.sheet.pieces, one.stretch.shadow.low, one.source.context, one.stretch.ruled)
    aim: Reading | None = None
    for signal, found in sorted(gold, key=lambda pair: pair[0].start):
        if found is None or not any(key in signal.value for key in (*KEYS, "short")):
            continue
        place = place_of(found, one.stretch, ground, told)
        place.aim = aim
        some = readings(place)
        right = [is_right(signal.value, reading.value) for reading in some]
        yield Case(one.source.group, one.source.context, clues(place, some), right, place)
        said = next((meant(reading, some) for reading, yes in zip(some, right, strict=True) if yes), None)
        aim = said if said is not None and said.goal is not None else aim


def is_right(gold: Any, value: Any) -> bool:
    """Whether a reading says the gold number within 1 %."""
    key = next((key for key in (*KEYS, "short") if key in gold), "")
    if key == "short":
        return "short" in value
    return key in value and abs(value[key] - gold[key]) <= CLOSE * max(abs(gold[key]), 1e-9)


def train_links(some: Sequence[Case]) -> dict[str, list[float]]:
    """clue -> its weight, by the conditional likelihood of the right readings."""
    some = [one for one in some if any(one.right) and not all(one.right)]
    counts = Counter(name for one in some for name in {name for names in one.names for name in names})
    index = {name: k for k, name in enumerate(sorted(name for name, count in counts.items() if count >= MIN_COUNT))}
    rows = [[index[name] for name in sorted(set(names)) if name in index] for one in some for names in one.names]
    lengths = np.cumsum([0, *(len(row) for row in rows)])
    flat = np.fromiter((k for row in rows for k in row), dtype=np.int32)
    scale = np.array([WORDY if "=" in name else 1.0 for name in index])
    table = csr_matrix((scale[flat], flat, lengths), shape=(len(rows), len(index)))
    starts = np.cumsum([0, *(len(one.right) for one in some)])[:-1]
    sizes = [len(one.right) for one in some]
    right = np.array([yes for one in some for yes in one.right])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        grown = np.exp(scores)
        hit = grown * right
        total, good = np.add.reduceat(grown, starts), np.maximum(np.add.reduceat(hit, starts), 1e-300)
        pull = grown / np.repeat(total, sizes) - hit / np.repeat(good, sizes)
        lost = float(np.sum(np.log(total) - np.log(good)) + 0.5 * SHRINK * weights @ weights)
        return lost, table.T @ pull + SHRINK * weights

    fit = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    found = fit.x * scale
    return {name: [round(float(found[k]), 3)] for name, k in index.items() if abs(found[k]) >= 0.005}
