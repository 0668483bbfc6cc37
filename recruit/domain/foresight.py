"""What a change of goals and of pay would do, as a worker stored it step by step and as a page tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recruit.domain.goals import VERDICT_WORDS, Verdict

#: The steps a page offers, in percent: goals, and pay's yearly growth.
LOWEST_RISE, HIGHEST_RISE = -20, 40
LOWEST_PAY, HIGHEST_PAY = 0, 15
#: A step's figures in the stored table, in this order.
FIGURES = ("low", "expected", "high", "median", "too_safe", "balanced", "too_ambitious", "beyond_reach", "challenge")

LEAVING_BELOW = 0.03  # pay growth under which good people leave soonest (Trevor et al. 1997; Nyberg 2010)
FEW_REACH, MANY_BEYOND, STEEP = 0.4, 0.25, 0.15


@dataclass(frozen=True, slots=True)
class Foresight:
    """What would be once goals moved by `rise` (a fraction): shares of results that reach the goal, and the rest.

    `low` to `high` is how far results may follow; `beyond_reach` the share of reps whose goal would be more than a
    tenth above their own best quarter; `challenge` 0 to 4; `pay_growth` yearly, a fraction, or None when not known.
    """

    rise: float
    pay_growth: float | None
    hit_now: float
    low: float
    expected: float
    high: float
    median_now: float
    median: float
    verdict_now: Verdict
    verdict: Verdict
    posterior: Mapping[str, float]
    beyond_reach: float
    challenge: float


def foresee(table: Mapping[str, Any], rise: int, pay: int | None) -> Foresight:
    """Look one step up in the table a diagnosis carries; `rise` and `pay` in percent, held to what is offered.

    `pay` None takes the pay growth that was measured, if it was.
    """
    step = max(LOWEST_RISE, min(HIGHEST_RISE, rise))
    figures = dict(zip(FIGURES, table["steps"][step - LOWEST_RISE], strict=True))
    shares = {key: figures.pop(key) for key in ("too_safe", "balanced", "too_ambitious")}
    growth = table["pay_growth"] if pay is None else max(LOWEST_PAY, min(HIGHEST_PAY, pay)) / 100
    return Foresight(
        rise=step / 100,
        pay_growth=growth,
        hit_now=table["steps"][-LOWEST_RISE][1],
        median_now=table["steps"][-LOWEST_RISE][3],
        verdict_now=table["verdicts"][-LOWEST_RISE],
        verdict=table["verdicts"][step - LOWEST_RISE],
        posterior=shares,
        **figures,
    )


def in_sentences(seen: Foresight) -> list[str]:
    """How many would reach the goal, what the verdict would be, who would stay, and where strain would rise."""
    return [_hits(seen), _verdict(seen), _staying(seen), *_strain(seen)]


def whole(share: float) -> str:
    """A share as a whole percentage: "62 %"."""
    return f"{abs(round(share * 100))} %"


def _hits(seen: Foresight) -> str:
    if seen.rise == 0:
        return f"With goals as they are, {whole(seen.hit_now)} of results reach them."
    side = "higher" if seen.rise > 0 else "lower"
    low, high = round(seen.low * 100), round(seen.high * 100)
    between = "" if low == high else f" (from {low} to {high} %, by how far results follow)"
    return (
        f"With goals {whole(seen.rise)} {side}, {_about(seen.expected)} of results would have reached them"
        f"{between}; {whole(seen.hit_now)} do now."
    )


def _about(share: float) -> str:
    if share < 0.005:
        return "hardly any"
    return "nearly all" if share > 0.995 else f"about {whole(share)}"


def _verdict(seen: Foresight) -> str:
    then = "are" if seen.rise == 0 else "would then be"
    if seen.verdict == "unclear":
        return f"Whether the goals {then} right is not clear."
    return f"The goals {then} {VERDICT_WORDS[seen.verdict]}."


def _staying(seen: Foresight) -> str:
    pay = seen.pay_growth
    if pay is None:
        return "Pay growth is not known, so nothing is said about who would stay."
    if pay < LEAVING_BELOW:
        grows = "shrinking" if round(pay * 100) < 0 else "growing"
        return f"Pay {grows} {whole(pay)} a year: those who sell most are the likeliest to leave."
    if seen.verdict == "too_safe":
        return (
            f"Pay growing {whole(pay)} a year speaks for staying; goals that are too safe still give the most driven "
            "a reason to leave."
        )
    return f"Pay growing {whole(pay)} a year leaves those who sell most a reason to stay."


def _strain(seen: Foresight) -> list[str]:
    if seen.expected < FEW_REACH or seen.beyond_reach > MANY_BEYOND:
        beyond = f", and for {whole(seen.beyond_reach)} of reps it would be well above their own best quarter"
        rises = "Strain would rise" if seen.rise > 0 else "Strain is high"
        return [f"{rises}: {whole(1 - seen.expected)} would miss the goal{beyond if seen.beyond_reach else ''}."]
    if seen.rise > STEEP:
        return ["A raise of more than 15 % is better taken in two steps, each told a quarter ahead."]
    return ["Strain would stay within what these people have shown."]
