"""The shape of a team's attainment as a row of figures: what the verdict's model sees, and nothing else.

Every figure is about results against goals (no calls, no pay, no market): those enter as nudges afterwards.
Logarithms of attainment are clipped at 0.2 and 3.0 so that one odd row moves little.
"""

from __future__ import annotations

import numpy as np

from recruit.goals.frame import Frame, Numbers, Places
from recruit.goals.unstopped import unstopped

#: what each figure is, in the order of the model's weights
FIGURES: dict[str, str] = {
    "hit": "log-odds of reaching the goal, one hit and one miss added",
    "mean": "mean log attainment",
    "median": "median log attainment",
    "low": "10th percentile of log attainment",
    "high": "90th percentile of log attainment",
    "spread": "interquartile range of log attainment",
    "just_over": "share at 1.00 to 1.05",
    "just_under": "share at 0.95 to 1.00",
    "near": "share of the hits that end under 1.10",
    "tail": "share at 1.20 or more",
    "far_below": "share under 0.70",
    "given_up": "share under 0.40",
    "capacity": "mean log of goal over the rep's own best quarter before",
    "best": "mean over reps of the log of their second best attainment (their best, with under four quarters)",
    "between": "spread of reps' mean log attainment",
    "within": "spread around reps' own means",
    "always": "share of reps who hit in three quarters of their periods or more",
    "seldom": "share of reps who hit in a quarter of their periods or fewer",
    "drift": "yearly growth of results less that of goals, clipped at 0.5",
    "floor": "one-sided: median log attainment where it is under 0, else 0",
    "overhang": "just over less just under",
    "stopped": "hits ending under 1.10 times the log-odds of a hit",
    "quarters": "log of the number of quarters",
    "reps": "log of the number of reps",
    "shock": "spread of quarters' mean log attainment beyond what the rows within them give",
    "usual_quarter": "median over quarters of their median log attainment",
    "trimmed": "mean log attainment without the outer 15 % on each side",
    "unstopped": "mean log attainment, had nobody stopped at the goal or been pushed over it",
    "loose": "spread of log attainment around that mean",
    "sure": "that mean over that spread",
    "reach": "probit of the hit share times the distance from the lower quartile to the median",
    "probit": "probit of the hit share",
    "skew": "distance from median to upper quartile less that from lower quartile to median",
    "usual_rep": "mean over reps of their median log attainment",
    "well_below": "share under 0.80",
    "clear": "log of the share at 1.05 or more",
    "hits_clear": "share of the hits at 1.10 or more",
    "hits_apart": "spread of quarters' hit shares",
    "below_middle": "35th percentile of log attainment",
    "above_middle": "65th percentile of log attainment",
    "size": "log of the number of rows over 40",
}


def shape(frame: Frame) -> Numbers:
    """The figures of FIGURES, in that order, for a frame with at least one row."""
    x = frame.attainment
    logs = np.log(np.clip(x, 0.2, 3.0))
    count, hits = len(x), int((x >= 1).sum())
    low, q25, median, q75, high = np.quantile(logs, [0.1, 0.25, 0.5, 0.75, 0.9])
    hit = float(np.log((hits + 1) / (count - hits + 1)))
    near = (float(((x >= 1) & (x < 1.1)).sum()) + 1.0) / (hits + 2.0)
    over, under = _share((x >= 1) & (x < 1.05)), _share((x >= 0.95) & (x < 1))
    mean, size = float(logs.mean()), float(np.log(count / 40))
    between, within, always, seldom, best = _by_rep(frame, logs, x)
    figures = (
        hit, mean, median, low, high, q75 - q25, over, under, near,
        _share(x >= 1.2), _share(x < 0.7), _share(x < 0.4), capacity(frame), best, between, within, always, seldom,
        _drift(frame), min(median, 0.0), over - under, near * hit, *_by_quarter(frame, logs),
        *_around(frame, logs, x), size,
    )  # fmt: skip
    return np.array(figures, dtype=np.float64)


def _share(where: np.ndarray) -> float:
    return float(where.mean())


def _by_rep(frame: Frame, logs: Numbers, x: Numbers) -> tuple[float, float, float, float, float]:
    counts = np.bincount(frame.rep).astype(np.float64)
    means = np.bincount(frame.rep, weights=logs) / counts
    rates = np.bincount(frame.rep, weights=(x >= 1).astype(np.float64)) / counts
    inner = float(np.sqrt(((logs - means[frame.rep]) ** 2).sum() / max(len(logs) - len(means), 1)))
    order = np.lexsort((logs, frame.rep))
    ends = np.cumsum(counts.astype(np.int64))
    step = np.where(counts >= 4, 2, 1)
    best = float(logs[order][ends - step].mean())
    spread = float(means.std()) if len(means) > 1 else 0.0
    return spread, inner, _share(rates >= 0.75), _share(rates <= 0.25), best


def _by_quarter(frame: Frame, logs: Numbers) -> tuple[float, float, float, float]:
    """Quarters, reps, the shocks that a quarter's rows share, and the usual quarter's middle."""
    times, place = np.unique(frame.time, return_inverse=True)
    counts = np.bincount(place).astype(np.float64)
    means = np.bincount(place, weights=logs) / counts
    by_chance = float((max(float(logs.std()), 0.03) ** 2 / counts).mean())
    shock = float(np.sqrt(max(float(means.var(ddof=1)) - by_chance, 0.0))) if len(times) > 1 else 0.0
    usual = float(np.median(medians_by(place, logs)))
    return float(np.log(len(times))), float(np.log(frame.reps)), shock, usual


def _around(frame: Frame, logs: Numbers, x: Numbers) -> tuple[float, ...]:
    """Robust middles, the middle had nobody stopped at the goal, and the shape on either side of it."""
    from scipy.special import ndtri

    ranked = np.sort(logs)
    cut = int(0.15 * len(ranked))
    q25, q35, q50, q65, q75 = (float(q) for q in np.quantile(logs, [0.25, 0.35, 0.5, 0.65, 0.75]))
    mean, spread = unstopped(logs)
    probit = float(ndtri((int((x >= 1).sum()) + 0.5) / (len(x) + 1)))
    reps = float(medians_by(frame.rep, logs).mean())
    hits = x[x >= 1]
    _, place = np.unique(frame.time, return_inverse=True)
    by_quarter = np.bincount(place, weights=(x >= 1).astype(np.float64)) / np.bincount(place)
    return (
        float(ranked[cut : len(ranked) - cut].mean()), mean, spread, mean / spread, probit * (q50 - q25), probit,
        q75 - q50 - (q50 - q25), reps, _share(logs < -0.22), float(np.log(_share(x >= 1.05) + 0.02)),
        _share(hits >= 1.1) if len(hits) else 0.0, float(by_quarter.std()), q35, q65,
    )  # fmt: skip


def medians_by(group: Places, values: Numbers) -> Numbers:
    """The median of the values of each group, numbered from 0 without a gap."""
    ranked = values[np.lexsort((values, group))]
    counts = np.bincount(group)
    starts = np.cumsum(counts) - counts
    return (ranked[starts + (counts - 1) // 2] + ranked[starts + counts // 2]) / 2


def best_before(frame: Frame) -> Numbers:
    """Each row's highest earlier result of the same rep; NaN for a rep's first row."""
    best = np.full(len(frame.rep), np.nan)
    for k in range(1, len(frame.rep)):
        if frame.rep[k] == frame.rep[k - 1]:
            best[k] = np.fmax(best[k - 1], frame.actual[k - 1])
    return best


def capacity(frame: Frame) -> float:
    """Mean log of goal over the rep's own best before, clipped at one half and double; 0 where there is none."""
    best = best_before(frame)
    known = best > 0
    if not known.any():
        return 0.0
    return float(np.log(np.clip(frame.quota[known] / best[known], 0.5, 2.0)).mean())


def yearly_slope(rep: Places, time: Places, amounts: Numbers) -> float | None:
    """The yearly growth of log amounts within reps (least squares with a level for each rep), or None.

    A rep's own level is taken out, so that people who come and go do not count as growth.
    """
    used = amounts > 0
    if used.sum() < 3:
        return None
    _, group = np.unique(rep[used], return_inverse=True)
    years, logs = time[used] / 4.0, np.log(amounts[used])
    counts = np.bincount(group)
    years = years - (np.bincount(group, weights=years) / counts)[group]
    logs = logs - (np.bincount(group, weights=logs) / counts)[group]
    spread = float((years**2).sum())
    return float((years * logs).sum() / spread) if spread > 0 else None


def _drift(frame: Frame) -> float:
    ratio = yearly_slope(frame.rep, frame.time, frame.attainment)
    return 0.0 if ratio is None else float(np.clip(ratio, -0.5, 0.5))
