"""How clues are called: each name is made in one place, for those who train their weights and those who add them up."""

from __future__ import annotations

from collections.abc import Sequence

#: how a result and a goal stand to each other, as `stands` tells it
Stand = tuple[str, str, int, int, int, str, str, bool, bool, str, int, bool]
FAR_WORDS = ("B=", "A=")  # words at any distance from a goal


def goal_names(told: str, order: str) -> list[str]:
    """What is told of a goal, by itself and, for classes of words, with where it stands."""
    return [f"g{told}", f"{order}g{told}"] if "c=" in told else [f"g{told}"]


def told_alone(name: str) -> bool:
    """Whether what is told of a result counts in each kind of reading without a goal: a near word, a class."""
    return name[1] in "12c"


def told_of_goals(name: str) -> bool:
    """Whether what is told of a goal counts in each kind of reading: all but words at any distance."""
    return not name.startswith(FAR_WORDS)


def sized(kind: str, cut: int) -> list[str]:
    """What the kind and the size of a reading say."""
    return [kind, f"{kind}|z{cut}", f"z{cut}"]


def sense(kind: str, side: int, tone: Sequence[str]) -> list[str]:
    """Whether the side of 1 that a reading is on fits the tone; whether less may be better."""
    names = [f"{name}{'=<>'[side]}" for name in tone]
    return [*names, *(f"{kind}|{name}" for name in (*names, *tone))]


def says(kind: str, mark: str, source: str) -> list[str]:
    """What it means that a reading says what the patterns say."""
    return ["says", f"{kind}|says", f"says|{mark}", f"says|{source}"]


def kinds(kind: str, result: str, goal: str | None) -> list[str]:
    """The kinds of numbers that are read in one way or another."""
    return [f"{kind}|rk={result}", *([] if goal is None else [f"{kind}|k={result},{goal}"])]


def stands(told: Stand) -> list[str]:
    """How a result and a goal stand: order, numbers and sentences and clauses between, kinds, units, numbers alike."""
    where, order, between, apart, clauses, result, goal, scaled, aim_scaled, unit, near, first = told
    return [
        f"o{order}{where}",
        f"n{between}{order}{where}",
        f"s{apart}{order}{where}",
        f"c{clauses}{order}",
        f"k={result},{goal}",
        f"scaled{scaled:d}{aim_scaled:d}",
        f"unit{unit}",
        f"near{near}{order}",
        f"first{first:d}",
    ]
