"""What if goals rose or fell, and pay with them: the hit share, the verdict, who would stay, and strain.

How far results follow a goal is not in a team's file. It is given as a range: nothing of the raise is answered with
more, to six tenths of it; the middle is three tenths. Reps who nearly always stop just over the goal have not shown
what they could sell: for them the range goes from nothing to all of the raise. Harder
goals raise results (Locke & Latham 2002: d .42 to .80) until they are rejected (Erez & Zidon 1984), so a goal more
than a tenth above a rep's own best quarter is answered with nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from recruit.domain.errors import BadInput
from recruit.domain.foresight import (
    ASSUMED_PAY,
    FIGURES,
    HIGHEST_PAY,
    HIGHEST_RISE,
    LOWEST_PAY,
    LOWEST_RISE,
    Foresight,
    in_sentences,
)
from recruit.domain.goals import Diagnosis, TeamNumbers
from recruit.goals.diagnosis import can_be_read, challenge, decide
from recruit.goals.effort import coasters
from recruit.goals.evidence import pay_points
from recruit.goals.frame import Frame, Numbers, split
from recruit.goals.growth import goal_growth
from recruit.goals.pay import pay_growth as measured_pay_growth
from recruit.goals.resample import Resampler
from recruit.goals.shape import best_before
from recruit.goals.verdict import log_odds, shares_of
from recruit.goals.words import rounded

ASSUMES = (
    "Results answer a higher goal with nothing to six tenths of the raise; the middle is three tenths. Reps who stop "
    "just over the goal may follow all of it."
)
RANGE = (-0.5, 1.0)
ANSWERED = {"low": 0.0, "expected": 0.3, "high": 0.6}
BEYOND_REACH = 1.1
HIDDEN_RESERVE = 0.3  # how much more people who stop at the goal may have in them, at most
GOLDEN = 0.6180339887  # multiples of it, cut to their fractions, fill 0 to 1 evenly and in no order
EVIDENCE_FADES = 0.2  # what was seen beside today's goals says less of changed ones: from a fifth on nothing
MOST_ROWS = 20_000  # beyond it the table of steps would take a worker minutes


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
    draws = Resampler(frame)
    measured, asked = measured_pay_growth(frame, draws).value, goal_growth(frame, draws, None).value
    pay = pay_growth if pay_growth is not None else measured
    shift = 0.0 if pay_growth is None else _pay_shift(pay_growth, measured, asked)
    now, then = _step(frame, 0.0), _step(frame, raise_by, shift=shift)
    seen = _seen(raise_by, rounded(pay), now, then)
    return {
        "raise_by": rounded(raise_by),
        "pay_growth": rounded(pay),
        "hit_share": {"now": seen.hit_now, "low": seen.low, "expected": seen.expected, "high": seen.high},
        "median": {"now": seen.median_now, "expected": seen.median},
        "posterior": {"now": now["shares"], "then": then["shares"]},
        "verdict": {"now": seen.verdict_now, "then": seen.verdict},
        "beyond_reach": seen.beyond_reach,
        "says": in_sentences(seen),
        "assumes": ASSUMES,
    }


def table_of_steps(numbers: TeamNumbers, diagnosis: Diagnosis) -> dict[str, Any] | None:
    """Every whole percent from -20 to 40, for a page to look up without working anything out; None where it cannot be.

    {"pay_growth", "pay_wanted", "steps": one list of FIGURES a step, "verdicts": one a step, "readable", "by_pay",
    "assumes"}. At 0 it says what the diagnosis says; the evidence beside the results fades as goals move away from
    where they were when it was seen. "by_pay" has, where the growth of goals is known, for each step and each whole
    percent of pay growth from LOWEST_PAY to HIGHEST_PAY [too safe, too ambitious]: pay enters as far as it differs
    from today's.
    """
    frame, _ = split(numbers.rows)
    if not 0 < len(frame.rep) <= MOST_ROWS:
        return None
    points = [nudge["points"] for nudge in diagnosis.extra.get("nudges", ())]
    found = [_step(frame, percent / 100, points) for percent in range(LOWEST_RISE, HIGHEST_RISE + 1)]
    return {
        "pay_growth": diagnosis.profile.pay_growth,
        "pay_wanted": _pay_wanted(diagnosis),
        "steps": [[step["shares"].get(key, step.get(key)) for key in FIGURES] for step in found],
        "verdicts": [step["verdict"] for step in found],
        "readable": can_be_read(frame),
        "by_pay": _by_pay(frame, diagnosis, found),
        "assumes": ASSUMES,
    }


def _pay_wanted(diagnosis: Diagnosis) -> float | None:
    """How much pay would have to grow for people to stay, by the pulse; None without one."""
    return ((diagnosis.extra.get("pulse") or {}).get("means") or {}).get("pay_growth_wanted")


def _by_pay(frame: Frame, diagnosis: Diagnosis, steps: Sequence[Mapping[str, Any]]) -> list[list[list[Any]]] | None:
    asked = next((figure.value for figure in diagnosis.statistics if figure.key == "goal_growth"), None)
    if asked is None:
        return None
    shifts = [_pay_shift(p / 100, diagnosis.profile.pay_growth, asked) for p in range(LOWEST_PAY, HIGHEST_PAY + 1)]
    found = []
    for step in steps:
        shares = [shares_of(step["log_odds"], step["push"] + shift) for shift in shifts]
        found.append([[s["too_safe"], s["too_ambitious"]] for s in shares])
    return found


def _pay_shift(pay: float, today: float | None, asked: float | None) -> float:
    """By how much other pay growth than today's moves the log-odds; nothing where the growth of goals is not known."""
    before = ASSUMED_PAY / 100 if today is None else today
    return 0.0 if asked is None else pay_points(pay, asked) - pay_points(before, asked)


def _step(frame: Frame, raise_by: float, points: Sequence[float] = (), *, shift: float = 0.0) -> dict[str, Any]:
    """One change worked out: hit shares by how far results follow, the median, the posterior, verdict and reach.

    `shift` are log-odds that do not fade: pay that is to grow otherwise than today.
    """
    quota = frame.quota * (1 + raise_by)
    then = {name: replace(frame, quota=quota, actual=_answer(frame, raise_by, name)) for name in ANSWERED}
    fading = max(0.0, 1 - abs(raise_by) / EVIDENCE_FADES)
    odds, push = log_odds(then["expected"]), sum(point * fading for point in points) + shift
    shares = shares_of(odds, push)
    hits = {name: _hits(changed) for name, changed in then.items()}
    return {
        **hits,
        "median": _median(then["expected"]),
        "shares": shares,
        "log_odds": odds,
        "push": push,
        "verdict": decide(then["expected"], shares),
        "beyond_reach": rounded(_beyond_reach(frame, quota)),
        "challenge": challenge(shares, hits["expected"]),
    }


def _seen(raise_by: float, pay: float | None, now: Mapping[str, Any], then: Mapping[str, Any]) -> Foresight:
    return Foresight(
        rise=raise_by,
        pay_growth=pay,
        hit_now=now["expected"],
        low=then["low"],
        expected=then["expected"],
        high=then["high"],
        median_now=now["median"],
        median=then["median"],
        verdict_now=now["verdict"],
        verdict=then["verdict"],
        posterior=then["shares"],
        beyond_reach=then["beyond_reach"],
        challenge=then["challenge"],
    )


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
