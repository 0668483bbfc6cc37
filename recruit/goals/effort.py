"""Activity beside results: easy hits, contacts a day, where the funnel leaks, and the quarter after a hit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from recruit.domain.goals import Statistic
from recruit.goals.frame import Frame, Numbers
from recruit.goals.resample import Resampler
from recruit.goals.words import count, percent, span, statistic, without

WORKDAYS = 63  # in a quarter: 252 a year
NO_ACTIVITY = "The file has no calls or meetings, so it cannot be said whether goals are hit in easy quarters."


def contacts(frame: Frame) -> Numbers:
    """Calls and meetings together, row by row; NaN where neither is known."""
    known = np.isfinite(frame.calls) | np.isfinite(frame.meetings)
    return np.where(known, np.nan_to_num(frame.calls) + np.nan_to_num(frame.meetings), np.nan)


def easy_hits(frame: Frame, draws: Resampler) -> Statistic:
    """Of the hits, the share that came in quarters with fewer contacts than the same rep's median quarter.

    Half is what chance gives; well above half, the goal does not need the effort that people can make.
    """
    name = "Hits in easy quarters"
    made = contacts(frame)
    if not np.isfinite(made).any():
        return without("easy_hits", name, NO_ACTIVITY)
    middle = np.full(frame.reps, np.nan)
    for rep in range(frame.reps):
        own = made[(frame.rep == rep) & np.isfinite(made)]
        if len(own) >= 4:
            middle[rep] = np.median(own)
    with np.errstate(invalid="ignore"):
        low_effort, high_effort = made < middle[frame.rep], made > middle[frame.rep]
    hit = frame.attainment >= 1
    easy, all_hits = hit & low_effort, hit & (low_effort | high_effort)
    if all_hits.sum() < 5:
        return without("easy_hits", name, "Too few hits with known activity to say whether they came in easy quarters.")
    value = float(easy.sum() / all_hits.sum())
    low, high = draws.share(easy, all_hits)
    says = f"{percent(value)} of the hits came in a rep's quieter quarters{span(low, high)}; chance would give half."
    return statistic("easy_hits", name, value, low, high, says)


def activity(frame: Frame, draws: Resampler) -> Statistic:
    """Calls and meetings a working day and rep, with 63 working days a quarter."""
    name = "Calls and meetings a day"
    made = contacts(frame)
    known = np.isfinite(made)
    if not known.any():
        return without("activity", name, NO_ACTIVITY)
    a_day = np.where(known, made, 0.0) / WORKDAYS
    value = float(a_day.sum() / known.sum())
    low, high = draws.ratio(a_day, known.astype(np.float64))
    says = f"A rep makes {value:.1f} calls and meetings a working day."
    return statistic("activity", name, value, low, high, says)


#: link -> (what goes in, what comes out, in words)
LINKS: dict[str, tuple[str, str, str]] = {
    "calls_to_meetings": ("calls", "meetings", "meetings from calls"),
    "meetings_to_deals": ("meetings", "deals", "deals from meetings"),
    "deals_to_revenue": ("deals", "money", "money from deals"),
}


def funnel_columns(frame: Frame) -> dict[str, Numbers]:
    """What LINKS join, row by row; money is revenue where it is known, else what was booked."""
    money = np.where(np.isfinite(frame.revenue), frame.revenue, frame.actual)
    return {"calls": frame.calls, "meetings": frame.meetings, "deals": frame.deals, "money": money}


def funnel_links(frame: Frame) -> list[tuple[str, str, float, float]]:
    """For each link that is known: (key, words, the team's rate, the rate of the best quarter of its own reps).

    A rep's rate is what came out over what went in, over all their quarters; at least four reps with something
    going in are needed, and the best quarter is the mean of the top fourth of reps, weighted by what went in.
    """
    columns = funnel_columns(frame)
    found = []
    for key, (into, out, words) in LINKS.items():
        rates = _link(frame, columns[into], columns[out])
        if rates is not None:
            found.append((key, words, *rates))
    return found


def _link(frame: Frame, into: Numbers, out: Numbers) -> tuple[float, float] | None:
    known = np.isfinite(into) & np.isfinite(out)
    gone_in = np.bincount(frame.rep, weights=np.where(known, into, 0.0), minlength=frame.reps)
    come_out = np.bincount(frame.rep, weights=np.where(known, out, 0.0), minlength=frame.reps)
    counted = gone_in > 0
    if counted.sum() < 4:
        return None
    rates = come_out[counted] / gone_in[counted]
    top = rates >= np.quantile(rates, 0.75)
    best = float(come_out[counted][top].sum() / gone_in[counted][top].sum())
    return float(come_out.sum() / gone_in[counted].sum()), best


def funnel(frame: Frame, draws: Resampler) -> Statistic:
    """How far the weakest link falls short of the team's own best quarter of reps: 1 - team rate over best rate."""
    name = "Weakest link"
    links = funnel_links(frame)
    if not links:
        return without(
            "funnel", name, "Without calls, meetings and deals of four reps, the weakest link cannot be found."
        )
    key, words, rate, best = max(links, key=lambda link: 1 - link[2] / link[3] if link[3] > 0 else 0.0)
    value = 1 - rate / best if best > 0 else 0.0
    into, out, _ = LINKS[key]
    columns = funnel_columns(frame)
    low_rate, high_rate = draws.ratio(np.nan_to_num(columns[out]), np.nan_to_num(columns[into]))
    low = None if high_rate is None else 1 - high_rate / best
    high = None if low_rate is None else 1 - low_rate / best
    says = f"The weakest link is {words}: {percent(value)} below the team's own best fourth of reps."
    return statistic("funnel", name, value, low, high, says)


def slump(frame: Frame, draws: Resampler) -> Statistic:
    """Mean log attainment in the quarter after a hit, against the rep's other quarters (both quarters left out).

    Leaving out the hit itself keeps regression to the mean out of the figure. Below 0: people rest after the goal.
    """
    name = "The quarter after a hit"
    logs = np.log(np.clip(frame.attainment, 0.2, 3.0))
    sums, counts = np.bincount(frame.rep, weights=logs), np.bincount(frame.rep)
    follows = np.zeros(len(logs), dtype=bool)
    follows[1:] = (frame.rep[1:] == frame.rep[:-1]) & (np.diff(frame.time) == 1) & (frame.attainment[:-1] >= 1)
    follows &= counts[frame.rep] >= 4
    if follows.sum() < 5:
        return without("slump", name, "Too few hits followed by another quarter to see a slump.")
    before = np.concatenate([[0.0], logs[:-1]])
    others = (sums[frame.rep] - logs - before) / np.maximum(counts[frame.rep] - 2, 1)
    change = np.where(follows, logs - others, 0.0)
    value = float(change.sum() / follows.sum())
    low, high = draws.ratio(change, follows.astype(np.float64))
    side = "below" if value < 0 else "above"
    says = f"The quarter after a hit ends {percent(abs(value))} {side} the same rep's other quarters."
    if round(value * 100) == 0:
        says = "The quarter after a hit ends like the same rep's other quarters."
    return statistic("slump", name, value, low, high, says)


def coasting(frame: Frame, draws: Resampler) -> Statistic:
    """The share of reps who reach the goal in most of their quarters and nearly always stop just over it (`coasters`).

    Of reps with four quarters or more; interval by drawing reps again.
    """
    name = "Reps who stop at the goal"
    enough = np.bincount(frame.rep, minlength=frame.reps) >= 4
    if enough.sum() < 3 or not frame.names:
        return without("coasting", name, "It takes four quarters of three reps to see who stops at the goal.")
    stops = np.isin(np.array(frame.names, dtype=object), coasters(frame))
    first = np.append(True, frame.rep[1:] != frame.rep[:-1])
    over, among = np.where(first, stops[frame.rep], False), np.where(first, enough[frame.rep], False)
    value = float(over.sum() / among.sum())
    low, high = draws.share(over, among)
    return statistic("coasting", name, value, low, high, coasting_words(int(over.sum()), int(among.sum())))


def coasters(frame: Frame) -> Sequence[str]:
    """Reps who hit in most of their quarters (four or more) and nearly always stop within 5 % over the goal."""
    x = frame.attainment
    counts, hits, near = (
        np.bincount(frame.rep, weights=chosen, minlength=frame.reps)
        for chosen in (np.ones(len(x)), x >= 1, (x >= 1) & (x < 1.05))
    )
    stops = (counts >= 4) & (hits >= 0.6 * counts) & (hits > 0) & (near >= 0.75 * hits)
    return [frame.names[rep] for rep in np.flatnonzero(stops)] if frame.names else []


def coasting_words(stopping: int, reps: int) -> str:
    """How many of the reps stop at the goal, in a sentence."""
    verbs = (
        "reaches the goal in most quarters and stops" if stopping == 1 else "reach the goal in most quarters and stop"
    )
    return f"{count(stopping, 'rep').capitalize()} of {reps} {verbs} just over it."
