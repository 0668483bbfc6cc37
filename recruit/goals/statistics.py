"""All figures of a team, in the order they are told, and what is missing where one cannot be had."""

from __future__ import annotations

from recruit.domain.goals import Statistic
from recruit.goals import attainment, effort, growth, pay, rush
from recruit.goals.frame import Frame
from recruit.goals.resample import Resampler

#: (key, name) in the order they are told
NAMES: tuple[tuple[str, str], ...] = (
    ("hit_share", "Share that reached the goal"),
    ("median_attainment", "Median attainment"),
    ("just_over_ratio", "Just over against just under"),
    ("excess_mass", "Excess just over the goal"),
    ("near_overshoot", "Hits that stop at the goal"),
    ("spread", "Spread of the middle half"),
    ("upper_tail", "Share far above the goal"),
    ("lower_tail", "Share far below the goal"),
    ("growth", "Growth of results"),
    ("growth_gap", "Growth beside the market"),
    ("goal_growth", "Growth of goals"),
    ("ratchet", "Goals that follow results"),
    ("demonstrated_capacity", "Goal against own best so far"),
    ("easy_hits", "Hits in easy quarters"),
    ("activity", "Calls and meetings a day"),
    ("funnel", "Weakest link"),
    ("slump", "The quarter after a hit"),
    ("coasting", "Reps who stop at the goal"),
    ("end_spike", "Bookings at the end of the quarter"),
    ("pay_growth", "Growth of pay"),
    ("pay_slope", "Pay that follows results"),
    ("pay_gap", "Pay beside goals"),
    ("own_goals", "Own goals against the team's"),
    ("territories", "Evenness over territories"),
)


def statistics(frame: Frame, market_growth: float | None) -> tuple[Statistic, ...]:
    """Every figure of NAMES, in that order; those that cannot be had have no value and say why."""
    if not len(frame.rep):
        why = "No rep-quarter with both a goal and a result, outside ramping and leave."
        return tuple(Statistic(key, name, None, None, None, why) for key, name in NAMES)
    draws = Resampler(frame)
    return (
        attainment.hit_share(frame, draws),
        attainment.median_attainment(frame, draws),
        attainment.just_over_ratio(frame, draws),
        attainment.excess_mass(frame, draws),
        attainment.near_overshoot(frame, draws),
        attainment.spread(frame, draws),
        attainment.upper_tail(frame, draws),
        attainment.lower_tail(frame, draws),
        growth.growth(frame, draws),
        growth.growth_gap(frame, draws, market_growth),
        growth.goal_growth(frame, draws, market_growth),
        growth.ratchet(frame, draws),
        growth.demonstrated_capacity(frame, draws),
        effort.easy_hits(frame, draws),
        effort.activity(frame, draws),
        effort.funnel(frame, draws),
        effort.slump(frame, draws),
        effort.coasting(frame, draws),
        rush.end_spike(frame, draws),
        pay.pay_growth(frame, draws),
        pay.pay_slope(frame, draws),
        pay.pay_gap(frame, draws),
        pay.own_goals(frame, draws),
        pay.territories(frame, draws),
    )
