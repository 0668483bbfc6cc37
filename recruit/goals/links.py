"""The funnel rep by rep: each link's rate with its interval, and which link a rep should work on first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recruit.goals.effort import LINKS, funnel_columns
from recruit.goals.frame import Frame, Numbers, Places

Z = 1.2816  # the normal's 90th percentile: intervals hold the true rate four times in five
LEAST_IN = {"calls_to_meetings": 20.0, "meetings_to_deals": 20.0, "deals_to_revenue": 5.0}
WIDEST = 2.0  # an interval whose upper end is more than so many times the lower says too little
LEAST_SCATTER = 0.001
SURE = 1.645  # the normal's 95th percentile: a shortfall is named with nineteen chances in twenty
LEAST_GAP = 0.1  # in logs; a shortfall under a tenth is not worth anybody's quarter
TOO_FEW, NONE_STANDS_OUT = "too few to say", "none stands out"


@dataclass(frozen=True, slots=True)
class Rate:
    """What came out over what went in, with its 80 % interval; no ends where there is too little to say."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link over all reps: their rates, in order, and the rate of the team's own best fourth (None: unknown).

    `gaps` says how far each rep falls short of that best, as a fraction, where more than chance speaks for it.
    """

    key: str
    words: str
    rates: tuple[Rate, ...]
    best: float | None
    gaps: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class RepFunnel:
    """One rep: the rates by link, which link to work on first, and how far it falls short (None without one)."""

    name: str
    rates: tuple[Rate, ...]
    work_on: str
    gap: float | None


def rep_links(frame: Frame) -> list[Link]:
    """Every link that at least four reps have numbers for."""
    columns = funnel_columns(frame)
    found = []
    for key, (into, out, words) in LINKS.items():
        link = _link(frame, key, words, columns[into], columns[out])
        if link is not None:
            found.append(link)
    return found


def rep_funnels(frame: Frame, links: Sequence[Link]) -> list[RepFunnel]:
    """Every rep, those with the furthest to go first, then by name."""
    found = []
    for rep in range(frame.reps):
        rates = tuple(link.rates[rep] for link in links)
        gaps = [(gap, link.words) for link in links if (gap := link.gaps[rep]) is not None]
        gap, words = max(gaps, default=(None, ""))
        if gap is None:
            words = NONE_STANDS_OUT if any(rate.low is not None for rate in rates) else TOO_FEW
        found.append(RepFunnel(frame.names[rep] if frame.names else f"Rep {rep + 1}", rates, words, gap))
    return sorted(found, key=lambda one: (-(one.gap or 0.0), one.name))


def _link(frame: Frame, key: str, words: str, into: Numbers, out: Numbers) -> Link | None:
    known = np.isfinite(into) & np.isfinite(out)
    gone_in: Numbers = np.bincount(frame.rep[known], weights=into[known], minlength=frame.reps).astype(np.float64)
    come_out: Numbers = np.bincount(frame.rep[known], weights=out[known], minlength=frame.reps).astype(np.float64)
    if int((gone_in > 0).sum()) < 4:
        return None
    money = key == "deals_to_revenue"
    scatter = dispersion(frame.rep[known], into[known], out[known], money=money)
    rate = come_out / np.where(gone_in > 0, gone_in, np.nan)
    enough = (gone_in >= LEAST_IN[key]) & (come_out > 0) & ((scatter is not None) | (not money))
    error = _errors(rate, gone_in, 1.0 if scatter is None else scatter, money=money)
    enough &= np.exp(2 * Z * error) <= WIDEST
    best, gaps = _against_best(rate, error, gone_in, enough)
    return Link(key, words, tuple(_rate(rate[k], error[k], bool(enough[k])) for k in range(frame.reps)), best, gaps)


def dispersion(rep: Places, into: Numbers, out: Numbers, *, money: bool) -> float | None:
    """How much more a rep's quarters scatter than counts alone would: Pearson's chi-square over its freedom.

    Sum of n (r_q - r)^2 / V(r) over rep-quarters with n > 0, V = r (1 - r) for shares and r^2 for money, over rows
    less reps (Wedderburn 1974; McCullagh & Nelder 1989, 4.5). At least 1 for shares, LEAST_SCATTER for money; None with
    under five freedoms.
    """
    used = into > 0
    rep, into, out = rep[used], into[used], out[used]
    _, place = np.unique(rep, return_inverse=True)
    rate = (np.bincount(place, weights=out) / np.bincount(place, weights=into))[place]
    spread = rate**2 if money else rate * np.clip(1 - rate, 0.02, 1.0)
    free = len(rep) - len(np.unique(place))
    counted = spread > 0
    if free < 5 or not counted.any():
        return None
    own = out[counted] / into[counted]
    found = float((into[counted] * (own - rate[counted]) ** 2 / spread[counted]).sum()) / free
    return max(found, LEAST_SCATTER if money else 1.0)


def _errors(rate: Numbers, gone_in: Numbers, scatter: float, *, money: bool) -> Numbers:
    """The standard error of the log of each rate: sqrt(d (1 - r) / (n r)) for shares, sqrt(d / n) for money."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.ones(len(rate)) if money else np.clip(1 - rate, 0.02, 1.0) / rate
        found = np.sqrt(scatter * share / gone_in)
    return np.where(np.isfinite(found), found, np.inf)


def _rate(value: float, error: float, enough: bool) -> Rate:
    """A rate with the interval r exp(-Z e) to r exp(Z e)."""
    if not np.isfinite(value):
        return Rate(None)
    if not enough:
        return Rate(float(value))
    return Rate(float(value), float(value * np.exp(-Z * error)), float(value * np.exp(Z * error)))


def _against_best(
    rate: Numbers, error: Numbers, gone_in: Numbers, enough: np.ndarray
) -> tuple[float | None, tuple[float | None, ...]]:
    """The best fourth's rate, and each rep's shortfall where chance alone hardly explains it.

    Both are read from rates drawn toward the team's mean by how much of the scatter between reps is chance (Efron &
    Morris 1975), or the luckiest would be the mark for all: with y = log r, t2 the variance between reps by
    DerSimonian & Laird (1986), b = t2 / (t2 + e^2), a rep stands at m = mean + b (y - mean) with variance b e^2.
    """
    none: tuple[float | None, ...] = (None,) * len(rate)
    if int(enough.sum()) < 4:
        return None, none
    y, noise = np.log(rate[enough]), error[enough] ** 2
    between, mean = between_reps(y, noise)
    kept = between / (between + noise)
    stands, doubt = mean + kept * (y - mean), np.sqrt(kept * noise)
    top = stands >= np.quantile(stands, 0.75) - 1e-12
    weight = gone_in[enough][top] / gone_in[enough][top].sum()
    best, best_doubt = float(weight @ stands[top]), float(np.sqrt((weight**2) @ doubt[top] ** 2))
    short = [
        float(-np.expm1(at - best)) if best - at > SURE * np.hypot(d, best_doubt) and best - at >= LEAST_GAP else None
        for at, d in zip(stands, doubt, strict=True)
    ]
    gaps: list[float | None] = list(none)
    for place, gap in zip(np.flatnonzero(enough), short, strict=True):
        gaps[int(place)] = gap
    return float(np.exp(best)), tuple(gaps)


def between_reps(y: Numbers, noise: Numbers) -> tuple[float, float]:
    """The variance between reps beyond chance, and their mean: DerSimonian & Laird's moments, not below 0."""
    weight = 1 / noise
    middle = float((weight * y).sum() / weight.sum())
    excess = float((weight * (y - middle) ** 2).sum()) - (len(y) - 1)
    between = max(excess / float(weight.sum() - (weight**2).sum() / weight.sum()), 0.0)
    weight = 1 / (noise + between)
    return between, float((weight * y).sum() / weight.sum())
