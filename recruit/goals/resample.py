"""80 % intervals by drawing reps again with replacement: a rep's quarters stay together, being alike."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from recruit.goals.frame import Frame, Numbers

DRAWS = 200
SEED = 20_240
LOW, HIGH = 0.1, 0.9


class Resampler:
    """How often each rep (each row, with fewer than three reps) is drawn, the same draws for every figure of a team."""

    def __init__(self, frame: Frame) -> None:
        reps = frame.reps
        self.cluster = frame.rep if reps >= 3 else np.arange(len(frame.rep))
        self.size = reps if reps >= 3 else len(frame.rep)
        rng = np.random.default_rng(SEED)
        self.counts = rng.multinomial(self.size, np.full(self.size, 1 / self.size), size=DRAWS).astype(np.float64)

    def share(self, over: np.ndarray, among: np.ndarray) -> tuple[float | None, float | None]:
        """The interval of sum(over) / sum(among), both row by row."""
        return self.ratio(over.astype(np.float64), among.astype(np.float64))

    def ratio(self, over: Numbers, among: Numbers) -> tuple[float | None, float | None]:
        """The interval of a ratio of two sums; draws with nothing below the line are left out."""
        above = self.counts @ np.bincount(self.cluster, weights=over, minlength=self.size)
        below = self.counts @ np.bincount(self.cluster, weights=among, minlength=self.size)
        return interval(above[below > 0] / below[below > 0])

    def quantiles(self, values: Numbers, shares: tuple[float, ...], used: np.ndarray | None = None) -> Numbers:
        """Each draw's quantiles of `values` (draws by shares)."""
        where = np.arange(len(values)) if used is None else np.flatnonzero(used)
        order = where[np.argsort(values[where], kind="stable")]
        ranked, cluster = values[order], self.cluster[order]
        found = np.full((DRAWS, len(shares)), np.nan)
        for k in range(DRAWS):
            heaped = np.cumsum(self.counts[k][cluster])
            if len(heaped) and heaped[-1] > 0:
                places = np.searchsorted(heaped, np.array(shares) * heaped[-1])
                found[k] = ranked[np.minimum(places, len(ranked) - 1)]
        return found

    def each(self, figure: Callable[[Numbers], float | None]) -> tuple[float | None, float | None]:
        """The interval of any figure that takes row weights; draws in which it cannot be had are left out."""
        values = [value for k in range(DRAWS) if (value := figure(self.counts[k][self.cluster])) is not None]
        return interval(np.array(values))


def interval(values: Numbers) -> tuple[float | None, float | None]:
    """The middle 80 % of the draws; None with fewer than twenty."""
    finite = values[np.isfinite(values)]
    if len(finite) < 20:
        return None, None
    low, high = np.quantile(finite, [LOW, HIGH])
    return float(low), float(high)


def weighted_slope(x: Numbers, y: Numbers, weights: Numbers) -> float | None:
    """The least-squares slope of y on x with row weights; None when x does not vary."""
    total = float(weights.sum())
    if total <= 0:
        return None
    dx, dy = x - float(weights @ x) / total, y - float(weights @ y) / total
    spread = float(weights @ dx**2)
    return float(weights @ (dx * dy)) / spread if spread > 1e-12 else None
