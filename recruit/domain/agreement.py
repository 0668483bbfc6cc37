"""How well two sets of figures agree, with bootstrap intervals: correlation, rank correlation, ordered pairs."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def mean(values: Sequence[float]) -> float:
    """The mean; nan of nothing."""
    return math.fsum(values) / len(values) if values else math.nan


def pearson(x: Sequence[float], y: Sequence[float]) -> float:
    """Pearson's correlation; 0 when one side does not vary, nan below three pairs."""
    if len(x) < 3:
        return math.nan
    mx, my = mean(x), mean(y)
    across = math.fsum((a - mx) * (b - my) for a, b in zip(x, y, strict=True))
    sizes = math.fsum((a - mx) ** 2 for a in x) * math.fsum((b - my) ** 2 for b in y)
    return across / math.sqrt(sizes) if sizes > 0 else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """Each value's rank from 0, ties sharing their mean rank."""
    order = sorted(range(len(values)), key=lambda i: values[i])
    out = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            out[order[place]] = (start + end) / 2
        start = end + 1
    return out


def spearman(x: Sequence[float], y: Sequence[float]) -> float:
    """Spearman's rank correlation."""
    return pearson(ranks(x), ranks(y))


def pairs_in_order(x: Sequence[float], y: Sequence[float], apart: float = 0.5) -> tuple[float, int]:
    """How many pairs that `y` parts by `apart` or more `x` has in the same order (ties count half), and of how many."""
    good, count = 0.0, 0
    for i in range(len(x)):
        for j in range(i):
            if abs(y[i] - y[j]) >= apart:
                count += 1
                good += 0.5 if x[i] == x[j] else float((x[i] > x[j]) == (y[i] > y[j]))
    return good, count


def gain_at(x: Sequence[float], y: Sequence[float], top: int = 5) -> float:
    """NDCG at `top`: the gain (2 to the power of y, less 1) of the first by `x` over that of the best order."""
    gains = [2**value - 1 for value in y]
    first = sorted(range(len(x)), key=lambda i: -x[i])[:top]
    got = math.fsum(gains[i] / math.log2(place + 2) for place, i in enumerate(first))
    best = math.fsum(g / math.log2(place + 2) for place, g in enumerate(sorted(gains, reverse=True)[:top]))
    return got / best if best else 1.0


def bootstrap(
    rows: Sequence[Row], figure: Callable[[Sequence[Row]], float], rounds: int = 400, seed: int = 7
) -> tuple[float, float]:
    """The 95 % interval of a figure over rows drawn with replacement, the same each time (Efron 1979)."""
    draw = random.Random(seed)  # noqa: S311 (reproducible resampling, no secret)
    found = [figure([rows[draw.randrange(len(rows))] for _ in rows]) for _ in range(rounds)]
    ordered = sorted(value for value in found if not math.isnan(value))
    if not ordered:
        return math.nan, math.nan
    return ordered[int(0.025 * (len(ordered) - 1))], ordered[int(0.975 * (len(ordered) - 1))]
