"""What a change of goals and of pay would do, as a worker stored it step by step and as a page tells it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recruit.domain.goals import CLEAR, VERDICT_WORDS, Verdict

REGIMES: tuple[Verdict, ...] = ("too_safe", "balanced", "too_ambitious")

#: The steps a page offers, in percent: goals, and pay's yearly growth.
LOWEST_RISE, HIGHEST_RISE = -20, 40
LOWEST_PAY, HIGHEST_PAY = 0, 15
#: A step's figures in the stored table, in this order.
FIGURES = ("low", "expected", "high", "median", "too_safe", "balanced", "too_ambitious", "beyond_reach", "challenge")

ASSUMED_PAY = 3  # percent a year, where neither the numbers nor the client say how pay grows
USUAL_PAY = 0.05  # pay growth at which leaving counts as usual, where the team has not said what it wants

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
    pay_wanted: float | None = None


def foresee(table: Mapping[str, Any], rise: int, pay: int | None) -> Foresight:
    """Look one step up in the table a diagnosis carries; `rise` and `pay` in percent, held to what is offered.

    `pay` None takes the pay growth that was measured, if it was. Other pay moves the verdict where the growth of goals
    is known to set it against, and who would leave always.
    """
    step = max(LOWEST_RISE, min(HIGHEST_RISE, rise))
    figures = dict(zip(FIGURES, table["steps"][step - LOWEST_RISE], strict=True))
    shares = {key: figures.pop(key) for key in ("too_safe", "balanced", "too_ambitious")}
    verdict, growth = table["verdicts"][step - LOWEST_RISE], table["pay_growth"]
    if pay is not None:
        column = max(LOWEST_PAY, min(HIGHEST_PAY, pay))
        growth = column / 100
        if table.get("by_pay"):
            safe, ambitious = table["by_pay"][step - LOWEST_RISE][column - LOWEST_PAY]
            shares = {"too_safe": safe, "balanced": round(1 - safe - ambitious, 4), "too_ambitious": ambitious}
            verdict = _verdict_of(shares, readable=table["readable"])
    return Foresight(
        rise=step / 100,
        pay_growth=growth,
        hit_now=table["steps"][-LOWEST_RISE][1],
        median_now=table["steps"][-LOWEST_RISE][3],
        verdict_now=table["verdicts"][-LOWEST_RISE],
        verdict=verdict,
        posterior=shares,
        pay_wanted=table.get("pay_wanted"),
        **figures,
    )


def _verdict_of(shares: Mapping[str, float], *, readable: bool) -> Verdict:
    """The likeliest regime where there is enough to read and it is likely enough."""
    best = max(REGIMES, key=lambda regime: shares[regime])
    return best if readable and shares[best] >= CLEAR else "unclear"


def in_sentences(seen: Foresight) -> list[str]:
    """How many would reach the goal, what the verdict would be, who would stay, and where strain would rise."""
    return [_hits(seen), _verdict(seen), _staying(seen), *_strain(seen)]


@dataclass(frozen=True, slots=True)
class Pull:
    """How strongly a group of reps is drawn away: by each point of pay growth wanting, by too safe goals, by strain.

    The directions are research (Trevor et al. 1997, Nyberg 2010: low pay growth sends the best away first); the sizes
    are judgement.
    """

    who: str
    pay: float
    safe: float
    strain: float


PULLS = (
    Pull("Best fourth of reps", 0.12, 0.6, 0.3),
    Pull("Middle half", 0.06, 0.1, 0.5),
    Pull("Lowest fourth", 0.03, 0.0, 0.8),
)
MOST_WANTING = 10.0  # points of pay growth


def leaving(seen: Foresight) -> list[tuple[str, float]] | None:
    """How likely each group is to leave within a year, where 1 is usual; None while pay growth is not known.

    exp(pay * wanting) * (1 + safe * P(too safe)) * (1 + strain * P(too ambitious)), where `wanting` is how many points
    pay grows less than people want (than USUAL_PAY, where they were not asked), from -5 to MOST_WANTING.
    """
    if seen.pay_growth is None:
        return None
    wanted = USUAL_PAY if seen.pay_wanted is None else seen.pay_wanted
    wanting = max(-5.0, min(MOST_WANTING, (wanted - seen.pay_growth) * 100))
    safe, hard = seen.posterior["too_safe"], seen.posterior["too_ambitious"]
    return [(p.who, round(math.exp(p.pay * wanting) * (1 + p.safe * safe) * (1 + p.strain * hard), 2)) for p in PULLS]


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
