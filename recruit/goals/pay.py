"""Pay, people's own goals, and how evenly goals lie over territories."""

from __future__ import annotations

import numpy as np

from recruit.domain.goals import Statistic
from recruit.goals.frame import Frame, Numbers
from recruit.goals.resample import Resampler, weighted_slope
from recruit.goals.shape import yearly_slope
from recruit.goals.words import moved, percent, span, statistic, without


def pay_growth(frame: Frame, draws: Resampler) -> Statistic:
    """Yearly growth of pay within reps (log-linear, a level for each rep); needs four quarters of pay."""
    name = "Growth of pay"
    known = np.isfinite(frame.pay) & (frame.pay > 0)
    if known.sum() < 6 or len(np.unique(frame.time[known])) < 4:
        return without("pay_growth", name, "The file has no pay over four quarters, so growth of pay is not known.")
    amounts = np.where(known, frame.pay, 0.0)
    slope = yearly_slope(frame.rep, frame.time, amounts)
    if slope is None:
        return without("pay_growth", name, "The file has no pay over four quarters, so growth of pay is not known.")

    def drawn(weights: Numbers) -> float | None:
        kept = np.where(weights > 0, amounts, 0.0)
        found = yearly_slope(frame.rep, frame.time, kept)
        return None if found is None else float(np.expm1(found))

    value = float(np.expm1(slope))
    low, high = draws.each(drawn)
    says = f"Pay of the same reps {moved(value)}{span(low, high)}."
    return statistic("pay_growth", name, value, low, high, says)


def rep_pay(frame: Frame) -> list[tuple[str, float, float]]:
    """For each rep with known pay: (name, mean attainment, mean pay a quarter)."""
    known = np.isfinite(frame.pay) & (frame.pay > 0)
    found = []
    for rep in range(frame.reps):
        own = known & (frame.rep == rep)
        if own.any():
            name = frame.names[rep] if frame.names else str(rep)
            found.append((name, float(frame.attainment[own].mean()), float(frame.pay[own].mean())))
    return found


def pay_slope(frame: Frame, draws: Resampler) -> Statistic:
    """How much pay follows results: the slope of log pay on log attainment (an elasticity) over rows with pay."""
    name = "Pay that follows results"
    known = np.isfinite(frame.pay) & (frame.pay > 0) & (frame.attainment > 0)
    if known.sum() < 6:
        return without("pay_slope", name, "The file has no pay, so it cannot be said whether pay follows results.")
    x = np.log(np.clip(np.where(known, frame.attainment, 1.0), 0.2, 3.0))
    y = np.log(np.where(known, frame.pay, 1.0))

    def slope(weights: Numbers) -> float | None:
        return weighted_slope(x, y, weights * known)

    value = slope(np.ones(len(x)))
    if value is None:
        return without("pay_slope", name, "Attainment does not vary, so pay cannot be set against it.")
    low, high = draws.each(slope)
    says = f"A result 10 % better goes with {value * 10:.1f} % more pay."
    if value < 0.01:
        says = "A better result does not go with more pay."
    return statistic("pay_slope", name, value, low, high, says)


def pay_gap(frame: Frame, draws: Resampler) -> Statistic:
    """Yearly growth of pay less yearly growth of goals, both within reps (log-linear) over the rows with pay.

    Below 0, more is asked for the same money; above 0, less.
    """
    name = "Pay beside goals"
    known = np.isfinite(frame.pay) & (frame.pay > 0)
    why = "Growth of pay and growth of goals are not both known, so they cannot be set side by side."
    if known.sum() < 6 or len(np.unique(frame.time[known])) < 4:
        return without("pay_gap", name, why)

    def gap(weights: Numbers) -> float | None:
        used = known & (weights > 0)
        paid = yearly_slope(frame.rep, frame.time, np.where(used, frame.pay, 0.0))
        asked = yearly_slope(frame.rep, frame.time, np.where(used, frame.quota, 0.0))
        return None if paid is None or asked is None else float(np.expm1(paid) - np.expm1(asked))

    value = gap(np.ones(len(frame.rep)))
    if value is None:
        return without("pay_gap", name, why)
    low, high = draws.each(gap)
    side = "faster" if value > 0 else "slower"
    says = f"Pay of the same reps grew {percent(abs(value))} a year {side} than their goals."
    if round(value * 100) == 0:
        says = "Pay of the same reps kept pace with their goals."
    return statistic("pay_gap", name, value, low, high, says)


def own_goals(frame: Frame, draws: Resampler) -> Statistic:
    """The mean of people's own goals over the team's."""
    name = "Own goals against the team's"
    known = np.isfinite(frame.own_goal) & (frame.own_goal > 0)
    if known.sum() < 3:
        return without("own_goals", name, "People's own goals are not known; a pulse survey would tell.")
    ratio = np.where(known, np.nan_to_num(frame.own_goal), 0.0) / frame.quota
    value = float(ratio.sum() / known.sum())
    low, high = draws.ratio(ratio, known.astype(np.float64))
    says = f"People's own goals stand at {percent(value)} of the team's{span(low, high)}."
    return statistic("own_goals", name, value, low, high, says)


def by_territory(frame: Frame) -> list[tuple[str, float, float | None, float | None, int]]:
    """(name, mean attainment, low, high, rows) of each territory with three rows; attainment is held to 0 to 3.

    The interval is the mean plus or minus 1.2816 standard errors over reps' means; none with fewer than three reps.
    """
    places = np.array([t or "" for t in frame.territory], dtype=object)
    x = np.clip(frame.attainment, 0.0, 3.0)
    found = []
    for name in sorted(set(places) - {""}):
        inside = places == name
        if inside.sum() < 3:
            continue
        own = np.array([x[inside & (frame.rep == rep)].mean() for rep in np.unique(frame.rep[inside])])
        mean, half = float(x[inside].mean()), None
        if len(own) >= 3:
            half = 1.2816 * float(own.std(ddof=1)) / len(own) ** 0.5
        low, high = (None, None) if half is None else (mean - half, mean + half)
        found.append((str(name), mean, low, high, int(inside.sum())))
    return found


def differ_beyond_chance(frame: Frame) -> bool:
    """Whether the intervals of the territories with the highest and the lowest mean attainment stay apart."""
    ranked = sorted(by_territory(frame), key=lambda place: place[1])
    if len(ranked) < 2:
        return False
    high, low = ranked[0][3], ranked[-1][2]
    return high is not None and low is not None and high < low


def territories(frame: Frame, draws: Resampler) -> Statistic:
    """How unevenly goals lie over territories: the highest less the lowest mean attainment of territories.

    A territory needs three rows. Interval by drawing reps again.
    """
    name = "Evenness over territories"
    places = np.array([t or "" for t in frame.territory], dtype=object)
    labels = [t for t in sorted(set(places)) if t and (places == t).sum() >= 3]
    if len(labels) < 2:
        return without("territories", name, "The file names no two territories with three rows each.")
    x = np.clip(frame.attainment, 0.0, 3.0)
    member = np.array([(places == t).astype(np.float64) for t in labels])

    def gap(weights: Numbers) -> float | None:
        size = member @ weights
        return float(np.ptp((member @ (weights * x)) / size)) if (size > 0).all() else None

    means = (member @ x) / member.sum(axis=1)
    low, high = draws.each(gap)
    best, least = labels[int(means.argmax())], labels[int(means.argmin())]
    says = f"{best} averages {percent(float(means.max()))} of goal and {least} {percent(float(means.min()))}."
    if not differ_beyond_chance(frame):
        says = says.removesuffix(".") + ", a difference that chance alone could give."
    return statistic("territories", name, float(np.ptp(means)), low, high, says)
