"""A team's numbers become a diagnosis: figures, posterior, verdict, reasons, what would settle it, and advice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from recruit.domain.goals import CLEAR, VERDICT_WORDS, Diagnosis, GoalProfile, Statistic, TeamNumbers, Verdict
from recruit.goals.advice import advice, suggested_change
from recruit.goals.charts import charts
from recruit.goals.effort import coasters
from recruit.goals.evidence import Nudge, nudges
from recruit.goals.frame import Apart, Frame, split
from recruit.goals.pulse import Pulse
from recruit.goals.reasons import explain, leanings
from recruit.goals.settle import settling
from recruit.goals.statistics import statistics
from recruit.goals.verdict import likeliest, load, posterior
from recruit.goals.words import count, percent, rounded

#: Raised when figures, words or pictures change, so that stored diagnoses are worked out again (`tasks.renew`).
EDITION = 2
CHALLENGE = {"too_safe": 0.9, "balanced": 2.0, "too_ambitious": 3.1}
MOST_APART = 200


def diagnose(numbers: TeamNumbers, *, market_growth: float | None = None, pulse: Pulse | None = None) -> Diagnosis:
    """Whether a team's goals are too safe, balanced or too ambitious, why, how sure, and what would settle it.

    `market_growth` is yearly, a fraction, or None when unknown. The same numbers give the same answer to the byte.
    Raises NotReady when the model's file is missing or altered.
    """
    frame, apart = split(numbers.rows)
    told = statistics(frame, market_growth)
    figures = {figure.key: figure for figure in told}
    beside = nudges(figures, pulse) if len(frame.rep) else ()
    points = tuple(nudge.points for nudge in beside)
    shares = posterior(frame, points)
    verdict = decide(frame, shares)
    settle = settling(frame, points, unknown(figures, pulse))
    leaning = verdict if verdict != "unclear" else likeliest(shares)
    reasons, counter = explain(leaning, leanings(figures, beside))
    coasting = coasters(frame)
    return Diagnosis(
        verdict=verdict,
        wording=wording(verdict, shares, settle.says),
        posterior=shares,
        reps=frame.reps,
        periods=frame.periods,
        statistics=told,
        missing=missing(numbers, told, pulse),
        advice=advice(verdict, frame, figures, coasting, settle.says),
        profile=profile(frame, figures, shares, verdict, pulse),
        rejected=numbers.rejected,
        reasons=reasons,
        counter_reason=counter,
        settle=settle.says,
        charts=charts(frame, market_growth),
        model=edition(),
        extra=_extra(frame, figures, beside, apart, coasting, (settle.quarters, settle.reps), pulse),
    )


def edition() -> str:
    """By which model and which words a diagnosis is made: "goals-2.2"."""
    return f"{load().version}.{EDITION}"


def decide(frame: Frame, shares: Mapping[str, float]) -> Verdict:
    """The likeliest regime, or "unclear" under 60 %, with fewer than six rows, or with a single rep."""
    best = likeliest(shares)
    if not can_be_read(frame) or shares[best] < CLEAR:
        return "unclear"
    return best  # type: ignore[return-value]


def can_be_read(frame: Frame) -> bool:
    """Whether there are enough rows and reps for any verdict but "unclear"."""
    return len(frame.rep) >= 6 and frame.reps >= 2


def wording(verdict: Verdict, shares: Mapping[str, float], settle: str) -> str:
    """The verdict as one or two sentences, with its probability."""
    best = likeliest(shares)
    sure = f"{round(shares[best] * 100)} %"
    if verdict == "unclear":
        leaning = VERDICT_WORDS[best].removeprefix("likely ")  # type: ignore[index]
        return f"Not clear yet ({sure} for {leaning}). {settle}"
    return f"{VERDICT_WORDS[verdict].capitalize()} ({sure}). {settle}"


def unknown(figures: Mapping[str, Statistic], pulse: Pulse | None) -> list[str]:
    """The evidence beside results and goals that is not there yet, the likeliest to help first."""
    found = [] if pulse else ["a pulse survey of the team"]
    if figures["growth_gap"].value is None:
        found.append("the market's growth")
    if figures["activity"].value is None:
        found.append("calls and meetings")
    return found


def missing(numbers: TeamNumbers, told: Sequence[Statistic], pulse: Pulse | None) -> tuple[str, ...]:
    """What could not be had and why, each reason once."""
    reasons = []
    if numbers.rows and all(row.quota <= 0 for row in numbers.rows):
        reasons.append("Quotas: the file names none. Add a file with a quota for each rep and quarter.")
    if numbers.rows and not any(row.has_result for row in numbers.rows):
        reasons.append("Results: the file names none. Add a file with the actual for each rep and quarter.")
    reasons += [figure.says for figure in told if figure.value is None]
    if pulse is None:
        reasons.append("No pulse survey: whether people are bored, or set themselves other goals, is not known.")
    return tuple(dict.fromkeys(reasons))


def challenge(shares: Mapping[str, float], hit_share: float | None) -> float:
    """How hard the goals are, 0 (far too easy) to 4 (far too hard).

    The regimes' middles (0.9, 2.0, 3.1) weighted by the posterior, moved by up to 0.9 by how far the hit share is
    from 60 %.
    """
    middle = sum(CHALLENGE[regime] * share for regime, share in shares.items())
    moved = 0.0 if hit_share is None else max(-0.9, min(0.9, (0.6 - hit_share) * 1.5))
    return round(max(0.0, min(4.0, middle + moved)), 2)


def profile(
    frame: Frame, figures: Mapping[str, Statistic], shares: Mapping[str, float], verdict: Verdict, pulse: Pulse | None
) -> GoalProfile:
    """The goal profile that ranking uses; empty but for the posterior when no row could be used."""
    if not len(frame.rep):
        return GoalProfile(posterior=shares)
    value = {key: figure.value for key, figure in figures.items()}
    return GoalProfile(
        challenge=challenge(shares, value["hit_share"]),
        posterior=shares,
        hit_share=value["hit_share"],
        median_attainment=value["median_attainment"],
        growth_gap=value["growth_gap"],
        pay_growth=_pay_growth(value["pay_growth"], pulse),
        activity_per_day=rounded(value["activity"], 2),
        climate=pulse.means.get("climate") if pulse else None,
        summary=summary(frame, figures, verdict),
    )


def _pay_growth(measured: float | None, pulse: Pulse | None) -> float | None:
    """Pay growth from the file, else what people themselves say in the pulse."""
    return measured if measured is not None or pulse is None else pulse.means.get("pay_growth_past")


def summary(frame: Frame, figures: Mapping[str, Statistic], verdict: Verdict) -> str:
    """The team's goals in one line."""
    hit, median = figures["hit_share"].value or 0.0, figures["median_attainment"].value or 0.0
    size = f"{count(frame.reps, 'rep')} over {count(frame.periods, 'quarter')}".capitalize()
    parts = [f"{size}: goals {VERDICT_WORDS[verdict]}", f"{percent(hit)} reach them, the middle at {percent(median)}"]
    gap = figures["growth_gap"].value
    if gap is not None:
        parts.append(f"growth {percent(gap, signed=True)} beside the market")
    return "; ".join(parts) + "."


def _extra(
    frame: Frame,
    figures: Mapping[str, Statistic],
    beside: Sequence[Nudge],
    apart: Sequence[Apart],
    coasting: Sequence[str],
    settle: tuple[int | None, int | None],
    pulse: Pulse | None,
) -> dict[str, Any]:
    """What a page shows beside the contract: nudges, rows set apart, coasters, the suggested change, the pulse."""
    return {
        "nudges": [{"key": n.key, "points": n.points, "says": n.says} for n in beside],
        "apart": [
            {"rep_id": a.rep_id, "period": a.period, "why": a.why, "attainment": rounded(a.attainment)}
            for a in apart[:MOST_APART]
        ],
        "apart_rows": len(apart),
        "coasting": list(coasting),
        "suggested_change": suggested_change(frame, figures["demonstrated_capacity"].value, len(coasting)),
        "settle_quarters": settle[0],
        "settle_reps": settle[1],
        "pulse": None if pulse is None else {"answers": pulse.answers, "means": pulse.means, "says": pulse.says},
    }
