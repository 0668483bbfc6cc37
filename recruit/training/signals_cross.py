"""Cross-validation of the chains: fold models, each label's best way and bonus, and the figures of the ablation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from typing import Any

import numpy as np

from recruit.domain.signals import LABELS
from recruit.signals.chains import Chains, scores, stretches
from recruit.signals.hints import Token
from recruit.signals.join import combined
from recruit.signals.paths import best_paths
from recruit.signals.rule import Found
from recruit.training.signals_data import folds
from recruit.training.signals_fit import Example, common_words, lay_out, train
from recruit.training.signals_values import learnt

FOLDS = 4
WORKERS = 2  # processes; the outcome is the same with any number
BONUSES = (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
READABLE = 0.012  # what a pattern's finding is worth more, for it can be read, and was made for real resumes
ENOUGH, TRUST = 4, 0.6  # findings of a rule, and the share of them that must be right, before it is trusted
Place = tuple[int, int]


@dataclass(slots=True)
class Marks:
    """Out-of-fold scores of one example (tokens, labels, 3), with the tokens and the steps of their model."""

    pieces: list[Token]
    scores: np.ndarray
    steps: np.ndarray
    paths: dict[float, np.ndarray] = field(default_factory=dict)

    def path(self, bonus: float) -> np.ndarray:
        """The tags (tokens, labels) with one bonus for all labels."""
        if bonus not in self.paths:
            self.paths[bonus] = best_paths(self.scores, self.steps, np.full(len(self.steps), bonus, dtype=np.float32))
        return self.paths[bonus]


def fold_models(data: Sequence[Example], *, rules: bool = True) -> tuple[list[Chains], list[Marks | None]]:
    """A model for each fold, trained on the other folds, and its scores on its own fold's examples."""
    fold_of = folds((one.source for one in data), FOLDS)
    models: list[Chains] = []
    marks: list[Marks | None] = [None] * len(data)
    work = [(data, fold_of, fold, rules) for fold in range(FOLDS)]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("fork")) as pool:
        for model, mine in pool.map(_fold, work):
            models.append(model)
            for i, own in mine.items():
                marks[i] = own
    return models, marks


def _fold(work: tuple[Sequence[Example], dict[str, int], int, bool]) -> tuple[Chains, dict[int, Marks]]:
    data, fold_of, fold, rules = work
    others = [one for one in data if fold_of[one.source.group] != fold]
    mine = [i for i, one in enumerate(data) if fold_of[one.source.group] == fold]
    known = common_words(others)
    lay_out(others, known, rules=rules)
    model = replace(train(others, known), judges=learnt(others))
    lay_out([data[i] for i in mine], known, rules=rules)
    some = [i for i in mine if data[i].sheet.pieces]
    print(f"  fold {fold + 1} of {FOLDS}", flush=True)
    return model, {i: Marks(data[i].sheet.pieces, scores(model, data[i].sheet), model.steps) for i in some}


Way = dict[str, Any]


def found_by(one: Example, marks: Marks | None, label: str, way: Way) -> list[Found]:
    """What one way of finding a label finds in an example: as `recruit.signals.join` tells them."""
    ruled = [found for found in one.stretch.ruled if found.label == label]
    if way["by"] == "rules" or marks is None:
        return ruled if way["by"] == "rules" else []
    marked = stretches(label, marks.path(way["bonus"])[:, list(LABELS).index(label)], marks.pieces)
    return combined(way, ruled, marked)


def places(one: Example, found: Iterable[Found]) -> list[Place]:
    """Offsets in the text as given."""
    start = one.stretch.start
    return [one.reading.back(start + f.start, start + f.end) for f in found]


def alike(a: Place, b: Place) -> bool:
    """A relaxed match: half of the longer span shared."""
    return 2 * (min(a[1], b[1]) - max(a[0], b[0])) >= max(a[1] - a[0], b[1] - b[0], 1)


def matched(gold: Sequence[Place], mine: Sequence[Place], *, strict: bool = False) -> int:
    """How many gold spans are met, each found span used once."""
    left, count = list(mine), 0
    for one in gold:
        mate = next((other for other in left if (one == other if strict else alike(one, other))), None)
        if mate is not None:
            left.remove(mate)
            count += 1
    return count


Counts = np.ndarray  # gold, found, relaxed, strict


def f1(counts: Counts, kind: int = 2) -> float:
    """Relaxed (2) or strict (3) F1."""
    return 2 * float(counts[kind]) / float(counts[0] + counts[1]) if counts[0] + counts[1] else 0.0


def by_text(data: Sequence[Example]) -> list[list[int]]:
    """The numbers of the examples of each text."""
    out: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(data):
        out[f"{one.source.file} {one.source.id}"].append(i)
    return list(out.values())


def count_text(
    data: Sequence[Example], marks: Sequence[Marks | None], text: Sequence[int], label: str, way: Way
) -> Counts:
    """Gold, found, relaxed and strict matches of one label in one text."""
    source = data[text[0]].source
    gold = [(s.start, s.end) for s in source.signals if s.label == label]
    mine = [place for i in text for place in places(data[i], found_by(data[i], marks[i], label, way))]
    return np.array([len(gold), len(mine), matched(gold, mine), matched(gold, mine, strict=True)])


def choose(data: Sequence[Example], marks: Sequence[Marks | None], context: str) -> dict[str, Way]:
    """For each label the way and the bonus with the best relaxed F1 on out-of-fold texts of a context."""
    texts = [text for text in by_text(data) if data[text[0]].source.context == context]
    out: dict[str, Way] = {}
    for label in LABELS:
        believed = trusted([data[i] for text in texts for i in text], label)
        options: list[tuple[float, Way]] = []
        for by in ("trusted", "first", "both", "chains", "rules"):
            for bonus in BONUSES if by != "rules" else (0.0,):
                way: Way = {"by": by, "bonus": bonus, "trusted": believed}
                total = sum((count_text(data, marks, text, label, way) for text in texts), np.zeros(4))
                liked = READABLE * (by in ("trusted", "first", "rules"))
                options.append((f1(total) + 0.2 * f1(total, 3) + liked - 0.001 * abs(bonus), way))
        out[label] = max(options, key=lambda option: option[0])[1]
    return out


def trusted(data: Sequence[Example], label: str) -> list[str]:
    """The rules whose findings of a label are mostly right on texts they were not written for."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in data:
        gold = [(s.start, s.end) for s in one.source.signals if s.label == label]
        for found in one.stretch.ruled:
            if found.label == label:
                counts[found.rule][0] += 1
                counts[found.rule][1] += any(alike(place, other) for place in places(one, [found]) for other in gold)
    return sorted(rule for rule, (n, right) in counts.items() if n >= ENOUGH and right >= TRUST * n)
