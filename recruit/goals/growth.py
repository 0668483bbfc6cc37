"""Growth of results and of goals, ratcheting, and goals against what the same reps have already reached."""

from __future__ import annotations

import numpy as np

from recruit.domain.goals import Statistic
from recruit.goals.frame import Frame, Numbers
from recruit.goals.resample import Resampler, weighted_slope
from recruit.goals.shape import best_before
from recruit.goals.words import moved, percent, span, statistic, without

LEAST_QUARTERS = 4
SEASON_QUARTERS = 8


def _yearly(frame: Frame, draws: Resampler, amounts: Numbers) -> tuple[float, float | None, float | None] | None:
    """Yearly growth within reps, exp(slope) - 1 of log amounts on years with a level for each rep, and its interval."""
    used = amounts > 0
    if frame.periods < LEAST_QUARTERS or used.sum() < 6:
        return None
    counts = np.maximum(np.bincount(frame.rep[used], minlength=frame.reps), 1)
    years, logs = np.where(used, frame.time / 4.0, 0.0), np.where(used, np.log(np.where(used, amounts, 1.0)), 0.0)
    years = np.where(used, years - (np.bincount(frame.rep, weights=years) / counts)[frame.rep], 0.0)
    logs = np.where(used, logs - (np.bincount(frame.rep, weights=logs) / counts)[frame.rep], 0.0)
    spread = float((years**2).sum())
    if spread <= 0:
        return None
    low, high = draws.ratio(years * logs, years**2)
    ends = [None if end is None else float(np.expm1(np.clip(end, -3, 3))) for end in (low, high)]
    return float(np.expm1(np.clip((years * logs).sum() / spread, -3, 3))), ends[0], ends[1]


def _season(frame: Frame) -> str:
    few = frame.periods < SEASON_QUARTERS
    return " With fewer than eight quarters, season and growth cannot be told apart." if few else ""


def growth(frame: Frame, draws: Resampler) -> Statistic:
    """The yearly growth of results within reps (log-linear, a level for each rep)."""
    found = _yearly(frame, draws, frame.actual)
    if found is None:
        return without("growth", "Growth of results", "Growth needs at least four quarters.")
    value, low, high = found
    says = f"Results of the same reps {moved(value)}{span(low, high)}.{_season(frame)}"
    return statistic("growth", "Growth of results", value, low, high, says)


def growth_gap(frame: Frame, draws: Resampler, market_growth: float | None) -> Statistic:
    """Yearly growth of results less the market's."""
    name = "Growth beside the market"
    if market_growth is None:
        return without("growth_gap", name, "The market's growth was not given, so growth cannot be compared with it.")
    found = _yearly(frame, draws, frame.actual)
    if found is None:
        return without("growth_gap", name, "Growth needs at least four quarters.")
    value, low, high = (None if v is None else v - market_growth for v in found)
    side = "slower" if (value or 0) < 0 else "faster"
    market = f"the market, which {moved(market_growth, told=True)}"
    says = f"Results grew {percent(abs(value or 0))} a year {side} than {market}."
    if round((value or 0) * 100) == 0:
        says = f"Results kept pace with {market}."
    return statistic("growth_gap", name, value or 0.0, low, high, says)


def goal_growth(frame: Frame, draws: Resampler, market_growth: float | None) -> Statistic:
    """The yearly growth of goals within reps, with the market's beside it where that is known."""
    found = _yearly(frame, draws, frame.quota)
    if found is None:
        return without("goal_growth", "Growth of goals", "Growth needs at least four quarters.")
    value, low, high = found
    beside = "" if market_growth is None else f"; the market {moved(market_growth, told=True)}"
    says = f"Goals of the same reps {moved(value)}{span(low, high)}{beside}."
    return statistic("goal_growth", "Growth of goals", value, low, high, says)


def ratchet(frame: Frame, draws: Resampler) -> Statistic:
    """The slope of the goal's change on the log attainment of the quarter before, within reps.

    Ratcheting (Weitzman 1980; Leone, Misra & Zoltners 2004): above 0, a good quarter is answered with a higher goal,
    which teaches reps not to beat it.
    """
    name = "Goals that follow results"
    after = np.flatnonzero((frame.rep[1:] == frame.rep[:-1]) & (frame.time[1:] - frame.time[:-1] == 1)) + 1
    if len(after) < 8:
        return without("ratchet", name, "Too few consecutive quarters to see whether goals follow results.")
    change = np.log(frame.quota[after] / frame.quota[after - 1])
    before = np.log(np.clip(frame.attainment[after - 1], 0.2, 3.0))

    def slope(weights: Numbers) -> float | None:
        return weighted_slope(before, change, weights[after])

    value = slope(np.ones(len(frame.rep)))
    if value is None:
        return without("ratchet", name, "Attainment does not vary, so it cannot be seen whether goals follow it.")
    low, high = draws.each(slope)
    side = "more" if value > 0 else "less"
    says = (
        f"After a quarter 10 % better than usual, the next goal rose by {abs(value) * 10:.1f} % {side} than otherwise."
    )
    if abs(value) < 0.01:
        says = "A good quarter was not answered with a higher goal."
    return statistic("ratchet", name, value, low, high, says)


def demonstrated_capacity(frame: Frame, draws: Resampler) -> Statistic:
    """The mean of goal over the rep's own best quarter before; under 1 where the goal asks less than was done already.

    Rows without an earlier quarter of the same rep are left out. The best of many quarters owes something to luck,
    so a ratio of about 0.85 to 0.95 is ordinary.
    """
    name = "Goal against own best so far"
    best = best_before(frame)
    known = best > 0
    if known.sum() < 3:
        return without(
            "demonstrated_capacity", name, "It takes two quarters of the same reps to know what they can do."
        )
    ratio = np.where(known, frame.quota / np.where(known, best, 1.0), 0.0)
    value = float(ratio[known].mean())
    low, high = draws.ratio(ratio, known.astype(np.float64))
    says = f"Goals ask for {percent(value)} of what the same rep had already sold in a quarter{span(low, high)}."
    return statistic("demonstrated_capacity", name, value, low, high, says)
