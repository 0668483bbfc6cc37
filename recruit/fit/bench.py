"""How fast the pool is ranked, against one numpy pass over the same bytes (the limit) and scikit-learn on rows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from recruit.domain.goals import GoalProfile
from recruit.fit.pool import COLUMNS, Pool, fits

PEOPLE, ROUNDS = 1_000_000, 5
TEAM = GoalProfile(
    id="bench", role="device sales", challenge=1.0, pay_growth=0.03, pay_mix="balanced", will_raise_goals=True
)


def measure() -> list[dict[str, Any]]:
    """Each figure as {"name", "value", "unit", "anchor", "anchor_value", "ratio"}, in processor time."""
    from sklearn.linear_model import LinearRegression

    columns = np.random.default_rng(7).random((len(COLUMNS), PEOPLE), dtype=np.float32)
    pool = Pool((), columns)
    rows = np.ascontiguousarray(columns.T)
    model = LinearRegression().fit(rows[:2000], rows[:2000, 0])
    ours = _per_second(lambda: fits(pool, TEAM))
    limit = _per_second(lambda: columns.sum(axis=0))
    usual = _per_second(lambda: model.predict(rows))
    size = {
        "name": "pool, memory for a million people",
        "value": round(columns.nbytes / 2**20, 1),
        "unit": "MiB",
        "anchor": "none",
        "anchor_value": None,
        "ratio": None,
    }
    return [
        _figure("one numpy pass over the same bytes", ours, limit),
        _figure("scikit-learn predict", ours, usual),
        size,
    ]


def _per_second(work: Callable[[], Any]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return PEOPLE / best


def _figure(anchor: str, ours: float, theirs: float) -> dict[str, Any]:
    return {
        "name": "pool, people ranked a second",
        "value": round(ours),
        "unit": "people/s",
        "anchor": anchor,
        "anchor_value": round(theirs),
        "ratio": round(ours / theirs, 3),
    }
