"""What if goals rose or fell, and pay with them: the hit share, the verdict, who would stay, and strain.

How far results follow a goal is not in a team's file. It is given as a range: nothing of the raise is answered with
more, to six tenths of it; the middle is three tenths. Reps who nearly always stop just over the goal have not shown
what they could sell: for them the range goes from nothing to all of the raise. Harder
goals raise results (Locke & Latham 2002: d .42 to .80) until they are rejected (Erez & Zidon 1984), so a goal more
than a tenth above a rep's own best quarter is answered with nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from recruit.domain.errors import BadInput
from recruit.domain.goals import VERDICT_WORDS, TeamNumbers, Verdict
from recruit.goals.diagnosis import decide
from recruit.goals.effort import coasters
from recruit.goals.frame import Frame, Numbers, split
from recruit.goals.pay import pay_growth as measured_pay_growth
from recruit.goals.resample import Resampler
from recruit.goals.shape import best_before
from recruit.goals.verdict import posterior
from recruit.goals.words import percent, rounded

ASSUMES = (
    "Results answer a higher goal with nothing to six tenths of the raise; the middle is three tenths. Reps who stop "
    "just over the goal may follow all of it."
)
RANGE = (-0.5, 1.0)
ANSWERED = {"low": 0.0, "expected": 0.3, "high": 0.6}
BEYOND_REACH = 1.1
HIDDEN_RESERVE = 0.3  # how much more people who stop at the goal may have in them, at most
GOLDEN = 0.6180339887  # multiples of it, cut to their fractions, fill 0 to 1 evenly and in no order
LEAVING_BELOW = 0.03  # pay growth under which good people leave soonest (Trevor et al. 1997; Nyberg 2010)


def what_if(numbers: TeamNumbers, raise_by: float, pay_growth: float | None = None) -> dict[str, Any]:
    """What a change of goals by `raise_by` (a fraction, below 0 lowers them) and yearly `pay_growth` would do.

    Returns {"raise_by", "pay_growth", "hit_share": {"now", "low", "expected", "high"}, "median": {"now", "expected"},
    "posterior": {"now", "then"}, "verdict": {"now", "then"}, "beyond_reach", "says": [sentences], "assumes": sentence};
    plain values, ready for JSON. Raises BadInput outside -0.5 to 1, or when no row has a goal and a result.
    """
    if not RANGE[0] <= raise_by <= RANGE[1]:
        raise BadInput("Goals can be moved from half down to double: give a change from -50 % to 100 %.")
    frame, _ = split(numbers.rows)
    if not len(frame.rep):
        raise BadInput("There is no quarter with a goal and a result yet, so nothing can be foreseen.")
    quota = frame.quota * (1 + raise_by)
    then = {name: replace(frame, quota=quota, actual=_answer(frame, raise_by, name)) for name in ANSWERED}
    shares = {"now": posterior(frame), "then": posterior(then["expected"])}
    hits = {name: _hits(changed) for name, changed in then.items()}
    reach = _beyond_reach(frame, quota)
    verdicts: dict[str, Verdict] = {
        "now": decide(frame, shares["now"]),
        "then": decide(then["expected"], shares["then"]),
    }
    pay = pay_growth if pay_growth is not None else measured_pay_growth(frame, Resampler(frame)).value
    return {
        "raise_by": rounded(raise_by),
        "pay_growth": rounded(pay),
        "hit_share": {"now": _hits(frame), **hits},
        "median": {"now": _median(frame), "expected": _median(then["expected"])},
        "posterior": shares,
        "verdict": verdicts,
        "beyond_reach": rounded(reach),
        "says": [
            _hit_words(raise_by, _hits(frame), hits),
            _verdict_words(verdicts["then"]),
            *_people_words(hits["expected"], reach, pay, raise_by),
        ],
        "assumes": ASSUMES,
    }


def _answer(frame: Frame, raise_by: float, name: str) -> Numbers:
    """Results after the change: each row moves by its share of the raise; lowered goals leave results as they are."""
    if raise_by <= 0:
        return frame.actual
    share = np.full(len(frame.rep), ANSWERED[name])
    best = np.fmax(best_before(frame), frame.actual)
    share = np.where(frame.quota * (1 + raise_by) > BEYOND_REACH * best, 0.0, share)
    stops = _stops(frame)
    share = np.where(stops, _followed(int(stops.sum()), raise_by, name, stops), share)
    return frame.actual * (1 + share * raise_by)


def _stops(frame: Frame) -> np.ndarray:
    """The rows of reps who nearly always stop just over the goal: what they could have sold is not seen."""
    coasting = np.isin(np.array(frame.names, dtype=object)[frame.rep], coasters(frame)) if frame.names else False
    return np.broadcast_to(coasting, frame.rep.shape) & (frame.attainment >= 1) & (frame.attainment < 1.05)


def _followed(count: int, raise_by: float, name: str, stops: np.ndarray) -> Numbers:
    """The share of the raise that rows which stop at the goal follow: none, all, or what an unseen reserve allows.

    The reserve is unknown; the middle reading spreads it evenly from nothing to HIDDEN_RESERVE over those rows.
    """
    followed = np.zeros(len(stops))
    if name == "high":
        followed[stops] = 1.0
    elif name == "expected":
        reserve = HIDDEN_RESERVE * ((np.arange(count) * GOLDEN) % 1.0)
        followed[stops] = np.minimum(reserve / raise_by, 1.0)
    return followed


def _hits(frame: Frame) -> float:
    return round(float((frame.attainment >= 1).mean()), 4)


def _median(frame: Frame) -> float:
    return round(float(np.median(frame.attainment)), 4)


def _beyond_reach(frame: Frame, quota: Numbers) -> float:
    """The share of reps whose latest goal would be more than a tenth above their own best quarter.

    Reps who stop just over the goal have not shown their best and are not counted.
    """
    best = np.zeros(frame.reps)
    np.maximum.at(best, frame.rep, frame.actual)
    last = np.append(frame.rep[1:] != frame.rep[:-1], True)
    hidden = np.isin(np.array(frame.names, dtype=object), coasters(frame))
    over = (quota[last] > BEYOND_REACH * best[frame.rep[last]]) & ~hidden
    return float(over.mean())


def _hit_words(raise_by: float, now: float, hits: dict[str, float]) -> str:
    if raise_by == 0:
        return f"With goals as they are, {percent(now)} reach them."
    side = "higher" if raise_by > 0 else "lower"
    low, high = round(hits["low"] * 100), round(hits["high"] * 100)
    between = "" if low == high else f" (from {low} to {high} %, by how far results follow)"
    return (
        f"With goals {percent(abs(raise_by))} {side}, about {percent(hits['expected'])} would have reached them"
        f"{between}; {percent(now)} do now."
    )


def _verdict_words(verdict: Verdict) -> str:
    if verdict == "unclear":
        return "Whether the goals would then be right is not clear."
    return f"The goals would then be {VERDICT_WORDS[verdict]}."


def _people_words(hits: float, reach: float, pay: float | None, raise_by: float) -> list[str]:
    """Who would stay and where strain would rise, in sentences."""
    says = []
    if pay is None:
        says.append("Pay growth is not known, so nothing is said about who would stay.")
    elif pay < LEAVING_BELOW:
        says.append(f"Pay growing {percent(pay)} a year: those who sell most are the likeliest to leave.")
    else:
        says.append(f"Pay growing {percent(pay)} a year leaves those who sell most a reason to stay.")
    if hits < 0.4 or reach > 0.25:
        says.append(
            f"Strain would rise: {percent(1 - hits)} would miss the goal"
            + (f", and for {percent(reach)} of reps it would be well above their own best quarter." if reach else ".")
        )
    elif raise_by > 0.15:
        says.append("A raise of more than 15 % is better taken in two steps, each told a quarter ahead.")
    return says
