"""What to do, tied to what was found: which goals to move and by how much, pay, territories, and whom to hire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from recruit.domain.goals import Statistic, Verdict
from recruit.goals.effort import coasting_words
from recruit.goals.frame import Frame
from recruit.goals.pay import differ_beyond_chance
from recruit.goals.words import percent

WANTED_HITS = 0.6
USUAL_REACH = 0.9  # goal over own best so far, where goals are balanced
MOST = 0.3
FIRST_STEP = 0.1


def suggested_change(frame: Frame, capacity: float | None, coasting: int) -> float:
    """By what fraction goals would move to where about 60 % reach them, in steps of 5 %, from -0.3 to 0.3.

    The mean of two readings: the 40th percentile of attainment, and goals at nine tenths of each rep's best so far
    (where earlier quarters are known). Where half of the reps or more (`coasting` of them) stop just over the goal,
    neither shows what they could sell, and a first step of 10 % is the least.
    """
    if not len(frame.rep):
        return 0.0
    readings = [float(np.quantile(frame.attainment, 1 - WANTED_HITS)) - 1]
    if capacity:
        readings.append(USUAL_REACH / capacity - 1)
    step = round(float(np.mean(readings)) * 20) / 20
    least = FIRST_STEP if coasting and coasting * 2 >= frame.reps else -MOST
    return max(least, min(MOST, step))


def advice(
    verdict: Verdict, frame: Frame, figures: Mapping[str, Statistic], coasting: Sequence[str], settle: str
) -> tuple[str, ...]:
    """Sentences of advice, the weightiest first."""
    change = suggested_change(frame, figures["demonstrated_capacity"].value, len(coasting))
    return (*_goals(verdict, change, settle), *_around(verdict, frame, figures, coasting), *_hire(verdict))


def _goals(verdict: Verdict, change: float, settle: str) -> list[str]:
    if verdict == "unclear":
        return [f"Leave the goals where they are until this is clearer. {settle}"]
    if verdict == "balanced":
        return ["Keep the goals where they are, and look again after two more quarters."]
    if verdict == "too_safe":
        step = max(change, 0.05)
        return [
            f"Raise goals by about {percent(step)}, toward what the same reps have already sold; "
            "agree on them with the reps and say a quarter ahead."
        ]
    step = max(-change, 0.05)
    return [f"Lower goals by about {percent(step)}, or give what they need (leads, time, people) before they stand."]


def _around(verdict: Verdict, frame: Frame, figures: Mapping[str, Statistic], coasting: Sequence[str]) -> list[str]:
    found = []
    if coasting and verdict != "too_ambitious":
        found.append(
            f"{coasting_words(len(coasting), frame.reps)} Look whether pay is capped or the next goal is feared."
        )
    if _above(figures["territories"], 0.2) and differ_beyond_chance(frame):
        found.append(f"Spread goals over territories before moving them all. {figures['territories'].says}")
    if _above(figures["ratchet"], 0.2):
        found.append("Stop answering a good quarter with a higher goal: it teaches people not to beat the goal.")
    slope = figures["pay_slope"]
    if slope.value is not None and slope.value < 0.1 and verdict != "too_ambitious":
        found.append("Let pay follow results beyond the goal: now a better result hardly pays more.")
    if _above(figures["lower_tail"], 0.15) and verdict == "too_ambitious":
        found.append(f"Speak first with those far below: {figures['lower_tail'].says}")
    if _above(figures["funnel"], 0.2):
        found.append(f"Work on the weakest link. {figures['funnel'].says}")
    return found


def _hire(verdict: Verdict) -> list[str]:
    words = {
        "too_safe": "Someone who sets their own bar would help most once goals rise; with goals as they are and pay "
        "that does not follow results, such a person is likely to leave.",
        "balanced": "People who set their own goals and keep to them do well where goals are as these are.",
        "too_ambitious": "Look for people with resilience and a record under pressure, and tell them how many reach "
        "the goal; without a change, strain is likely.",
    }
    return [words[verdict]] if verdict in words else []


def _above(figure: Statistic, least: float) -> bool:
    """Whether a figure is above a value, with at least nine chances in ten where its interval is known."""
    if figure.value is None or figure.value <= least:
        return False
    return figure.low is None or figure.low > least / 2
