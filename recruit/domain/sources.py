"""Where the benchmarks of a diagnosis come from, each with the figures that lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """What is known from elsewhere, who says so, and the figures it is used for ("what_if" for the slider)."""

    keys: tuple[str, ...]
    says: str
    who: str


SOURCES = (
    Source(
        ("hit_share", "median_attainment", "upper_tail"),
        "About 60 % of results reaching the goal is called ideal, over 80 % too safe, under 50 % too ambitious. These "
        "are trade figures and they disagree among themselves, so the spread of results decides, not the share alone.",
        "sales-compensation trade surveys",
    ),
    Source(
        ("just_over_ratio", "near_overshoot", "excess_mass"),
        "Results that heap just over a line show that people stop there, or push to reach it.",
        "Chetty, Friedman, Olsen and Pistaferri 2011; Kleven 2016; Larkin 2014; Steenburgh 2008",
    ),
    Source(
        ("end_spike",),
        "Bookings that crowd at a period's end follow the pay plan's calendar.",
        "Oyer 1998; Larkin 2014; Steenburgh 2008",
    ),
    Source(
        ("ratchet", "goal_growth", "demonstrated_capacity"),
        "Goals that follow good quarters upward teach people not to beat them.",
        "Weitzman 1980; Leone, Misra and Zoltners 2004",
    ),
    Source(
        ("what_if",),
        "Higher specific goals raise results until they are rejected.",
        "Locke and Latham 2002; Erez and Zidon 1984",
    ),
    Source(
        ("pay_growth", "pay_slope", "pay_gap", "what_if"),
        "Where pay hardly grows, those who perform best leave soonest.",
        "Trevor, Gerhart and Boudreau 1997; Nyberg 2010",
    ),
    Source(
        ("own_goals",),
        "The level people set for themselves goes with what they sell, most where colleagues compete.",
        "Brown, Cron and Slocum 1998",
    ),
)


def sources_for(keys: Iterable[str]) -> list[Source]:
    """The sources behind these figures, in the order of the list."""
    used = set(keys)
    return [source for source in SOURCES if used & set(source.keys)]
