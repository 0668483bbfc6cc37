"""The numbers behind each picture, with a sentence for a title; the drawing is done elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from recruit.domain.goals import Chart
from recruit.goals.effort import funnel_links
from recruit.goals.frame import Frame, Numbers
from recruit.goals.links import TOO_FEW, rep_funnels, rep_links
from recruit.goals.pay import by_territory, rep_pay
from recruit.goals.shape import best_before
from recruit.goals.words import count, percent, rounded

BEST_FOURTH = "Best fourth of reps"
MOST_REPS = 60
WIDTH = 0.05
LAST_BIN = 40  # 200 % and more share one bar


def charts(frame: Frame, market_growth: float | None) -> tuple[Chart, ...]:
    """The charts that a team's numbers give, in the order of the page; empty without a usable row."""
    if not len(frame.rep):
        return ()
    found = [histogram(frame), by_period(frame), growth_lines(frame, market_growth)]
    more = (funnel(frame), funnel_reps(frame), capacity(frame), territory_bars(frame), pay(frame))
    found += [chart for chart in more if chart is not None]
    return tuple(found)


def histogram(frame: Frame) -> Chart:
    """Rep-quarters by attainment in steps of 5 %; the zone marks under, just over, and over."""
    x = frame.attainment
    places = np.minimum(np.floor(x / WIDTH + 1e-9).astype(np.int64), LAST_BIN)
    counts = np.bincount(places, minlength=LAST_BIN + 1)
    filled = np.flatnonzero(counts)
    rows = []
    for k in range(min(int(filled[0]), 10), max(int(filled[-1]), 24) + 1):
        zone = "just over" if k == 20 else "under" if k < 20 else "over"
        upper = None if k == LAST_BIN else round((k + 1) * WIDTH, 2)
        rows.append((round(k * WIDTH, 2), upper, int(counts[k]), zone))
    just = int(counts[20])
    verb = "lands" if just == 1 else "land"
    title = f"{count(just, 'result').capitalize()} of {len(x):,} {verb} within 5 % over the goal"
    return Chart("attainment", title, ("from", "to", "rep-quarters", "zone"), tuple(rows))


def by_period(frame: Frame) -> Chart:
    """Share that reached the goal and median attainment, quarter by quarter."""
    rows = []
    for time in np.unique(frame.time):
        x = frame.attainment[frame.time == time]
        rows.append((_label(int(time)), rounded(float((x >= 1).mean())), rounded(float(np.median(x))), len(x)))
    first, last = rows[0][1] or 0.0, rows[-1][1] or 0.0
    title = f"{percent(first)} reached the goal in {rows[0][0]}, {percent(last)} in {rows[-1][0]}"
    if len(rows) == 1:
        title = f"{percent(first)} reached the goal in {rows[0][0]}"
    return Chart("by_period", title, ("quarter", "hit share", "median attainment", "reps"), tuple(rows))


def growth_lines(frame: Frame, market_growth: float | None) -> Chart:
    """Results and goals per rep as an index (first quarter 100), with the market's where it is known."""
    times = np.unique(frame.time)
    actual, quota = _level(frame, times, frame.actual), _level(frame, times, frame.quota)
    rows = []
    for k, time in enumerate(times):
        market = None if market_growth is None else rounded(100 * (1 + market_growth) ** ((time - times[0]) / 4), 1)
        rows.append((_label(int(time)), rounded(actual[k], 1), rounded(quota[k], 1), market))
    title = f"Results per rep moved from 100 to {actual[-1]:.0f}, goals from 100 to {quota[-1]:.0f}"
    return Chart("growth", title, ("quarter", "results", "goals", "market"), tuple(rows))


def _level(frame: Frame, times: np.ndarray, amounts: Numbers) -> Numbers:
    means = np.array([float(amounts[frame.time == time].mean()) for time in times])
    return 100 * means / means[0] if means[0] > 0 else np.full(len(times), 100.0)


def funnel(frame: Frame) -> Chart | None:
    """Each link's rate in the team and in its own best fourth of reps; None without calls, meetings and deals."""
    links = funnel_links(frame)
    if not links:
        return None
    rows = tuple((words, rounded(rate), rounded(best)) for _, words, rate, best in links)
    weakest = min(links, key=lambda link: link[2] / link[3] if link[3] > 0 else 1.0)
    return Chart("funnel", f"The weakest link is {weakest[1]}", ("link", "team", "best fourth of reps"), rows)


def funnel_reps(frame: Frame) -> Chart | None:
    """Each rep's rate at each link with its interval, and the link to work on; the first row is the mark for all."""
    links = rep_links(frame)
    if not links or frame.reps > MOST_REPS:
        return None
    columns = ["rep"]
    for link in links:
        columns += [link.words, f"{link.words}, low", f"{link.words}, high"]
    mark = [BEST_FOURTH, *(cell for link in links for cell in (rounded(link.best), None, None)), "", None]
    reps = rep_funnels(frame, links)
    rows = [mark]
    for one in reps:
        rates = [rounded(end) for rate in one.rates for end in (rate.value, rate.low, rate.high)]
        rows.append([one.name, *rates, one.work_on, rounded(one.gap)])
    short = sum(one.gap is not None for one in reps)
    verb = "falls" if short == 1 else "fall"
    title = f"{count(short, 'rep').capitalize()} of {len(reps)} {verb} clearly short of the best fourth at some link"
    if short == 0:
        title = "No rep falls short of the best fourth at any link by more than chance would give"
    if all(one.work_on == TOO_FEW for one in reps):
        title = "There are too few calls, meetings and deals yet to compare single reps"
    return Chart("funnel_reps", title, (*columns, "work on", "short by"), tuple(tuple(row) for row in rows))


def territory_bars(frame: Frame) -> Chart | None:
    """Mean attainment of each territory with its interval; None with fewer than two of three rows each."""
    found = by_territory(frame)
    if len(found) < 2:
        return None
    ranked = sorted(found, key=lambda place: (-place[1], place[0]))[:MOST_REPS]
    rows = tuple((name, rounded(mean), rounded(low), rounded(high), rows) for name, mean, low, high, rows in ranked)
    best, least = ranked[0], ranked[-1]
    title = f"{best[0]} averages {percent(best[1])} of goal, {least[0]} {percent(least[1])}"
    return Chart("territories", title, ("territory", "mean attainment", "low", "high", "rep-quarters"), rows)


def capacity(frame: Frame) -> Chart | None:
    """Each rep's latest goal against their best quarter before it; None when nobody has an earlier quarter."""
    best = best_before(frame)
    last = np.append(frame.rep[1:] != frame.rep[:-1], True)
    chosen = np.flatnonzero(last & (best > 0))[:MOST_REPS]
    if not len(chosen):
        return None
    rows = []
    for k in chosen:
        ratio = rounded(float(frame.quota[k] / best[k]))
        rows.append((_name(frame, int(k)), rounded(float(frame.quota[k]), 2), rounded(float(best[k]), 2), ratio))
    under = sum(1 for row in rows if row[3] is not None and row[3] < 1)
    title = (
        f"The latest goal asks {count(under, 'rep')} of {len(rows)} for less than they have sold in a quarter before"
    )
    return Chart("capacity", title, ("rep", "latest goal", "best quarter before", "goal over best"), tuple(rows))


def pay(frame: Frame) -> Chart | None:
    """Each rep's mean attainment and mean pay a quarter; None without pay."""
    reps = rep_pay(frame)[:MOST_REPS]
    if len(reps) < 3:
        return None
    rows = tuple((name, rounded(attained), rounded(amount, 2)) for name, attained, amount in reps)
    half = sorted(reps, key=lambda rep: rep[1])
    low, high = half[: len(half) // 2], half[-(len(half) // 2) :]
    ratio = _mean_pay(high) / _mean_pay(low) - 1
    side = "more than" if ratio > 0 else "less than"
    beside = f"{percent(abs(ratio))} {side}" if round(ratio * 100) else "the same as"
    title = f"The half with the better results is paid {beside} the other"
    return Chart("pay", title, ("rep", "mean attainment", "pay a quarter"), rows)


def _mean_pay(reps: Sequence[tuple[str, float, float]]) -> float:
    return sum(amount for _, _, amount in reps) / len(reps)


def _name(frame: Frame, row: int) -> str:
    rep = int(frame.rep[row])
    return frame.names[rep] if frame.names else f"Rep {rep + 1}"


def _label(time: int) -> str:
    return f"{time // 4:04d}-Q{time % 4 + 1}"
