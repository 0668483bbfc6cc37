"""How figures are said: percentages without false decimals, counts with their noun, intervals in words."""

from __future__ import annotations

import math

from recruit.domain.goals import Statistic

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def percent(share: float, *, signed: bool = False) -> str:
    """A share as "62 %"; `signed` adds the plus sign."""
    value = round(share * 100)
    return f"{value:+d} %" if signed and value else f"{abs(value) if value == 0 else value} %"


def span(low: float | None, high: float | None) -> str:
    """An 80 % interval of shares as "(likely 55 to 69 %)"; empty when there is none."""
    if low is None or high is None or round(low * 100) == round(high * 100):
        return ""
    return f" (likely {round(low * 100)} to {round(high * 100)} %)"


def moved(change: float, *, told: bool = False) -> str:
    """A yearly change in words: "grew by 5 % a year", "fell by 2 % a year", "stood still".

    A change that a person `told` keeps its decimal ("8.5 %"); one that was worked out does not.
    """
    said = f"{abs(change) * 100:.1f}".removesuffix(".0") if told else f"{abs(round(change * 100))}"
    if said == "0":
        return "stood still"
    return f"{'grew' if change > 0 else 'fell'} by {said} % a year"


def count(number: int, noun: str) -> str:
    """A number with its noun: "one rep", "3 reps" is written "three reps"."""
    word = _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"
    return f"{word} {noun}{'' if number == 1 else 's'}"


def rounded(value: float | None, digits: int = 4) -> float | None:
    """A figure cut to `digits` decimals, so that answers are short and the same everywhere."""
    return None if value is None or math.isnan(value) else round(float(value), digits) + 0.0


def statistic(key: str, name: str, value: float, low: float | None, high: float | None, says: str) -> Statistic:
    """A figure with its interval, rounded alike."""
    return Statistic(key, name, rounded(value), rounded(low), rounded(high), says)


def without(key: str, name: str, why: str) -> Statistic:
    """A figure that cannot be had, with the sentence that says why."""
    return Statistic(key, name, None, None, None, why)
