"""Training the judges of scope, state and recovery on gold spans, with logistic regression."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from recruit.domain.signals import Signal
from recruit.signals.circumstances import first_look
from recruit.signals.join import fill
from recruit.signals.judge import VERDICTS, clues
from recruit.signals.link_weights import Ranker, Weights
from recruit.signals.linking import link
from recruit.signals.rule import Found
from recruit.training.signals_fit import Example

MIN_COUNT = 3
#: scikit-learn's C by judge, chosen by cross-validation: the smaller, the stronger the pull to 0
LOOSE = {"state": 0.05, "scope": 0.05, "recovered": 0.02}
Case = tuple[str, list[str], dict[str, str]]  # group, clues, gold verdicts


def cases(data: Sequence[Example], links: Mapping[str, Weights] | None = None) -> list[Case]:
    """Every gold span of the examples (laid out) whose annotator gave values and states.

    `links` gives the weights of the links by group, trained without that group, so that values are as for strangers.
    """
    careless = _without_values(data)
    rankers = {id(weights): Ranker(weights) for weights in (links or {}).values()}
    out: list[Case] = []
    for one in data:
        group = one.source.group
        if group in careless:
            continue
        pairs = [(signal, found) for signal in one.source.signals if (found := placed(one, signal)) is not None]
        told = [found for _, found in pairs]
        for found in told:
            fill(found, one.stretch)
        ranker = rankers[id(links[group])] if links else None
        link(told, one.stretch, one.sheet.pieces, one.source.context, ranker)
        first_look(told, one.stretch.shadow.low, one.stretch.bounds)
        out += [(group, clues(found, one.sheet, one.stretch.ruled), _gold(signal)) for signal, found in pairs]
    return out


def _gold(signal: Signal) -> dict[str, str]:
    gold = {"state": str(signal.state), "scope": str(signal.scope)}
    if signal.label == "setback":
        gold["recovered"] = {True: "true", False: "false"}.get(signal.value.get("recovered"), "null")  # type: ignore[call-overload]
    return gold


def _without_values(data: Sequence[Example]) -> set[str]:
    """People whose annotator left values out: their states say nothing either."""
    valued: dict[str, list[bool]] = defaultdict(list)
    for one in data:
        for signal in one.source.signals:
            if signal.label in {"attainment", "volume", "deadline", "activity"}:
                valued[one.source.group].append(bool(signal.value))
    return {group for group, some in valued.items() if not any(some)}


def placed(one: Example, signal: Signal) -> Found | None:
    """A gold span as a finding of the example, if it stands in it."""
    places = [one.reading.back(one.stretch.start + p.start, one.stretch.start + p.end) for p in one.sheet.pieces]
    inside = [i for i, (a, b) in enumerate(places) if a < signal.end and b > signal.start]
    if not inside:
        return None
    pieces = one.sheet.pieces
    return Found(signal.label, pieces[inside[0]].start, pieces[inside[-1]].end, {})


def train_judges(some: Sequence[Case]) -> dict[str, dict[str, list[float]]]:
    """judge -> feature -> a weight for each verdict."""
    return {
        judge: _train(judge, [(names, gold[judge]) for _, names, gold in some if judge in gold]) for judge in VERDICTS
    }


def _train(judge: str, pairs: Sequence[tuple[list[str], str]]) -> dict[str, list[float]]:
    counts = Counter(name for names, _ in pairs for name in set(names))
    vectorizer = DictVectorizer()
    rows: Any = vectorizer.fit_transform([{n: 1 for n in set(names) if counts[n] >= MIN_COUNT} for names, _ in pairs])
    kinds = VERDICTS[judge]
    model = LogisticRegression(C=LOOSE[judge], max_iter=300).fit(rows, [kinds.index(gold) for _, gold in pairs])
    weights = np.vstack([-model.coef_, model.coef_]) / 2 if len(model.classes_) == 2 else model.coef_
    intercept = np.hstack([-model.intercept_, model.intercept_]) / 2 if len(model.classes_) == 2 else model.intercept_
    full = np.zeros((len(kinds), rows.shape[1]))
    full[model.classes_] = weights
    base = np.full(len(kinds), -99.0)
    base[model.classes_] = intercept
    table = {name: full[:, k] for k, name in enumerate(vectorizer.get_feature_names_out())}
    table["b"] = table.get("b", np.zeros(len(kinds))) + base
    return {name: [round(float(x), 3) for x in row] for name, row in table.items() if np.abs(row).max() >= 0.02}
