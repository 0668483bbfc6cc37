"""Seven figures about results against goals: how many reach them, how far, and how closely above."""

from __future__ import annotations

import numpy as np

from recruit.domain.goals import Statistic
from recruit.goals.frame import Frame, Numbers
from recruit.goals.resample import Resampler, interval
from recruit.goals.words import percent, span, statistic, without

PLACEBO_CUTS = (0.85, 0.9, 1.1, 1.15)
EXCESS_ROWS = 150
BIN = 0.02


def hit_share(frame: Frame, draws: Resampler) -> Statistic:
    """The share of rows at or above the goal.

    Beta posterior with a Jeffreys prior, Beta(h/d + 1/2, m/d + 1/2), where the design effect
    d = 1 + (n/R - 1) * ICC (Kish 1965) discounts that a rep's quarters are alike; ICC by one-way analysis of
    variance, not below 0.
    """
    from scipy.special import betaincinv

    hit = (frame.attainment >= 1).astype(np.float64)
    hits, rows = float(hit.sum()), len(hit)
    effect = 1 + max(rows / frame.reps - 1, 0) * intraclass(frame, hit)
    a, b = hits / effect + 0.5, (rows - hits) / effect + 0.5
    low, high = (float(betaincinv(a, b, q)) for q in (0.1, 0.9))
    says = f"{percent(hits / rows)} of rep-quarters reached the goal{span(low, high)}."
    return statistic("hit_share", "Share that reached the goal", hits / rows, low, high, says)


def intraclass(frame: Frame, values: Numbers) -> float:
    """The intraclass correlation by one-way analysis of variance: (B - W) / (B + (k - 1) W), from 0 to 1."""
    counts = np.bincount(frame.rep).astype(np.float64)
    rows, reps = len(values), len(counts)
    if reps < 2 or rows <= reps:
        return 0.0
    means = np.bincount(frame.rep, weights=values) / counts
    between = float((counts * (means - values.mean()) ** 2).sum()) / (reps - 1)
    within = float(((values - means[frame.rep]) ** 2).sum()) / (rows - reps)
    size = (rows - float((counts**2).sum()) / rows) / (reps - 1)
    below = between + (size - 1) * within
    return float(np.clip((between - within) / below, 0.0, 1.0)) if below > 0 else 0.0


def median_attainment(frame: Frame, draws: Resampler) -> Statistic:
    """The middle attainment; interval by drawing reps again (Efron & Tibshirani 1993, clusters)."""
    x = frame.attainment
    value = float(np.median(x))
    low, high = interval(draws.quantiles(x, (0.5,))[:, 0])
    says = f"The middle result is {percent(value)} of the goal{span(low, high)}."
    return statistic("median_attainment", "Median attainment", value, low, high, says)


def just_over_ratio(frame: Frame, draws: Resampler) -> Statistic:
    """#[1.00, 1.05) over #[0.95, 1.00), each with one added; the same ratio at cuts that mean nothing stands beside.

    After Burgstahler & Dichev (1997) on just-met thresholds; placebo cuts at 0.85, 0.90, 1.10 and 1.15.
    """
    name = "Just over against just under"
    over, under = _around(frame.attainment, 1.0)
    if int(over.sum() + under.sum()) < 5:
        return without(
            "just_over_ratio", name, "Too few results lie within 5 % of the goal to compare over with under."
        )
    value = (int(over.sum()) + 1) / (int(under.sum()) + 1)
    placebo = np.mean([(int(o.sum()) + 1) / (int(u.sum()) + 1) for o, u in _placebos(frame.attainment)])
    low, high = draws.ratio(over + 1 / len(over), under + 1 / len(under))
    says = (
        f"{int(over.sum())} results end within 5 % over the goal and {int(under.sum())} within 5 % under it: "
        f"{value:.1f} to one, where cuts that mean nothing give {placebo:.1f}."
    )
    return statistic("just_over_ratio", name, value, low, high, says)


def _around(x: Numbers, cut: float) -> tuple[Numbers, Numbers]:
    over, under = (x >= cut) & (x < cut + 0.05), (x >= cut - 0.05) & (x < cut)
    return over.astype(np.float64), under.astype(np.float64)


def _placebos(x: Numbers) -> list[tuple[Numbers, Numbers]]:
    return [_around(x, cut) for cut in PLACEBO_CUTS]


def excess_mass(frame: Frame, draws: Resampler) -> Statistic:
    """Rows at [1.00, 1.06) beyond a smooth curve through the other bins, in heights of the curve there.

    Chetty, Friedman, Olsen & Pistaferri (2011), Kleven (2016): a polynomial of degree 4 through counts in bins of
    0.02 from 0.60 to 1.50, the bins from 0.98 to 1.06 left out of the fit. Only with 150 rows or more.
    """
    name = "Excess just over the goal"
    x = frame.attainment
    if len(x) < EXCESS_ROWS:
        why = f"The heap just over the goal is measured with {EXCESS_ROWS} rep-quarters or more; there are {len(x)}."
        return without("excess_mass", name, why)
    places = np.floor((x - 0.6) / BIN + 1e-9).astype(np.int64)
    inside = (places >= 0) & (places < 45)

    def excess(weights: Numbers) -> float | None:
        return _excess(np.bincount(places[inside], weights=weights[inside], minlength=45).astype(np.float64))

    value = excess(np.ones(len(x)))
    if value is None:
        return without("excess_mass", name, "The results are too scattered to draw a smooth curve through them.")
    low, high = draws.each(excess)
    says = (
        f"Just over the goal the results heap up: {value:.1f} times the height of a smooth curve lies there in excess."
    )
    if value < 0.5:
        says = "Just over the goal there is no heap of results beyond a smooth curve."
    return statistic("excess_mass", name, value, low, high, says)


def _excess(counts: Numbers) -> float | None:
    middles = 0.6 + BIN * (np.arange(45) + 0.5)
    fitted_on = (middles < 0.98) | (middles > 1.06)
    powers = np.vander((middles - 1.05) / 0.45, 5)
    curve = powers @ np.linalg.lstsq(powers[fitted_on], counts[fitted_on], rcond=None)[0]
    zone = (middles > 1.0) & (middles < 1.06)
    height = float(curve[zone].mean())
    return float((counts[zone] - curve[zone]).sum()) / height if height > 0.05 * counts.mean() else None


def near_overshoot(frame: Frame, draws: Resampler) -> Statistic:
    """#[1.00, 1.05) of #[1.00, 1.15): a third when results pass the goal freely, more when they stop at it."""
    name = "Hits that stop at the goal"
    x = frame.attainment
    near, wide = (x >= 1) & (x < 1.05), (x >= 1) & (x < 1.15)
    if int(wide.sum()) < 3:
        return without("near_overshoot", name, "Fewer than three results end between 100 and 115 % of the goal.")
    value = float(near.sum() / wide.sum())
    low, high = draws.share(near, wide)
    says = f"Of the results at 100 to 115 % of the goal, {percent(value)} stop under 105 %{span(low, high)}."
    return statistic("near_overshoot", name, value, low, high, says)


def spread(frame: Frame, draws: Resampler) -> Statistic:
    """The interquartile range of attainment."""
    x = frame.attainment
    low_quarter, high_quarter = np.quantile(x, [0.25, 0.75])
    value = float(high_quarter - low_quarter)
    drawn = draws.quantiles(x, (0.25, 0.75))
    low, high = interval(drawn[:, 1] - drawn[:, 0])
    says = (
        f"The middle half of the results lies between {percent(low_quarter)} and {percent(high_quarter)} of the goal."
    )
    return statistic("spread", "Spread of the middle half", value, low, high, says)


def upper_tail(frame: Frame, draws: Resampler) -> Statistic:
    """The share of rows at 1.20 of the goal or more."""
    tail = frame.attainment >= 1.2
    value = float(tail.mean())
    low, high = draws.share(tail, np.ones(len(tail)))
    says = f"{percent(value)} of rep-quarters passed the goal by a fifth or more{span(low, high)}."
    return statistic("upper_tail", "Share far above the goal", value, low, high, says)


def lower_tail(frame: Frame, draws: Resampler) -> Statistic:
    """The share of rows under 0.70 of the goal: where people have given up, or never had a chance."""
    tail = frame.attainment < 0.7
    value = float(tail.mean())
    low, high = draws.share(tail, np.ones(len(tail)))
    says = f"{percent(value)} of rep-quarters ended under 70 % of the goal{span(low, high)}."
    return statistic("lower_tail", "Share far below the goal", value, low, high, says)
