"""Draw the demo agency's four teams: `python demo/make_teams.py` writes demo/teams/*.csv.

Every number is invented. Each team has its own seed, so equal runs write equal bytes. The four teams are made so that
their goals are plainly too safe, balanced, too ambitious, and (four people, two quarters) too few to tell.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

TEAMS = Path(__file__).parent / "teams"
QUARTERS = ("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
SOUTHEAST = ("Raleigh", "Durham", "Charlotte", "Richmond", "Norfolk", "Columbia", "Charleston", "Knoxville")
SOUTHEAST += ("Nashville", "Atlanta-N", "Atlanta-S", "Savannah", "Birmingham", "Greensboro")
NORTH = ("Leeds", "Sheffield", "Hull", "York", "Newcastle", "Manchester", "Liverpool", "Preston", "Carlisle", "Lincoln")
WORKDAYS = 62  # in a quarter, after public holidays

Row = dict[str, Any]
Maker = Callable[[random.Random], Iterator[Row]]


def to_nearest(value: float, step: int) -> int:
    """A number as people write quotas and pay: rounded to a whole `step`."""
    return round(value / step) * step


def on_leave(row: Row) -> Row:
    """The same row for somebody who was away all quarter: a goal on paper, nothing done, no conclusions to draw."""
    away = {key: 0 for key in ("actual", "calls", "meetings", "deals", "revenue") if key in row}
    return row | away | {"on_leave": "yes"}


def respiratory(rng: random.Random) -> Iterator[Row]:
    """Fourteen reps whose goals are too safe: nearly all land just over, on few calls, in a market growing 8.5 %."""
    for number, place in enumerate(SOUTHEAST, start=1):
        base, tenure, wage = rng.uniform(400_000, 560_000), rng.randint(20, 150), rng.uniform(30_500, 34_500)
        for k, quarter in enumerate(QUARTERS):
            quota = to_nearest(base * 1.006**k, 500)
            landed = min(max(rng.gauss(1.021, 0.012), 1.001), 1.049)
            odd = rng.random()
            ratio = rng.uniform(0.965, 0.995) if odd < 0.06 else rng.uniform(1.055, 1.09) if odd > 0.96 else landed
            calls = round(WORKDAYS * rng.gauss(5.4, 0.5))
            row = {
                "rep_id": f"RS{number:02d}",
                "period": quarter,
                "quota": quota,
                "actual": round(quota * ratio),
                "calls": calls,
                "meetings": round(calls * rng.uniform(0.20, 0.25)),
                "deals": max(1, round(calls * rng.uniform(0.018, 0.026))),
                "pay": to_nearest(wage * 1.005**k + rng.uniform(-250, 250), 50),
                "tenure_months": tenure + 3 * k,
                "territory": place,
                "on_leave": "no",
                "own_goal": own_goal(number, quarter, quota),
            }
            yield on_leave(row) if (number, quarter) == (9, "2025-Q3") else row


def own_goal(number: int, quarter: str, quota: int) -> int | str:
    """What four of the fourteen wrote down for themselves once their lead began to ask, in 2026; blank before."""
    bars = {3: 1.15, 6: 1.12, 11: 1.20, 14: 1.08}
    return to_nearest(quota * bars[number], 500) if quarter >= "2026" and number in bars else ""


def pune_desk(rng: random.Random) -> Iterator[Row]:
    """Twelve inside sellers whose goals are balanced: a healthy spread about the goal that moves with their calls."""
    for number in range(1, 13):
        base, tenure, wage = rng.uniform(3_900_000, 5_100_000), rng.randint(7, 84), rng.uniform(205_000, 255_000)
        skill = rng.gauss(0.0, 0.075)
        for k, quarter in enumerate(QUARTERS):
            quota = to_nearest(base * 1.022**k, 10_000)
            zeal = rng.gauss(0.0, 0.08)
            ratio = max(0.62, 1.025 + skill + 0.6 * zeal + rng.gauss(0.0, 0.09))
            calls = round(WORKDAYS * 58 * (1 + zeal))
            row = {
                "rep_id": f"PD{number:02d}",
                "period": quarter,
                "quota": quota,
                "actual": to_nearest(quota * ratio, 1_000),
                "calls": calls,
                "meetings": round(calls * rng.uniform(0.062, 0.078)),
                "deals": round(quota * ratio / rng.uniform(72_000, 88_000)),
                "pay": to_nearest(wage * 1.016**k * (0.8 + 0.2 * min(ratio, 1.5) ** 2), 500),
                "tenure_months": tenure + 3 * k,
                "territory": f"desk-{'ABCD'[number % 4]}",
                "on_leave": "no",
            }
            yield on_leave(row) if (number, quarter) in {(5, "2025-Q2"), (5, "2025-Q3")} else row


def operating_room(rng: random.Random) -> Iterator[Row]:
    """Ten device reps whose goals rose by a third in 2025: few hit, and those who fall far behind stop trying."""
    for number, place in enumerate(NORTH, start=1):
        base, tenure, wage = rng.uniform(215_000, 330_000), rng.randint(4, 96), rng.uniform(11_500, 14_500)
        skill, heart = rng.gauss(0.0, 0.10), 1.0
        for k, quarter in enumerate(QUARTERS):
            raised = 1.0 if k == 0 else 1.33 * 1.012**k
            quota = to_nearest(base * raised, 1_000)
            reach = base * 1.10 * 1.013**k * (1 + skill) * rng.lognormvariate(0.0, 0.14) * heart
            ratio = reach / quota
            heart = max(0.55, heart - 0.16) if ratio < 0.75 else min(1.0, heart + 0.05)
            calls = round(WORKDAYS * 4.6 * heart * rng.uniform(0.9, 1.1))
            yield {
                "rep_id": f"OR{number:02d}",
                "period": quarter,
                "quota": quota,
                "actual": round(reach),
                "calls": calls,
                "meetings": round(calls * rng.uniform(0.28, 0.36)),
                "deals": round(reach / rng.uniform(8_500, 10_500)),
                "pay": to_nearest(wage * (1 + 0.35 * min(ratio, 1.6) ** 2), 50),
                "tenure_months": tenure + 3 * k,
                "territory": place,
                "on_leave": "no",
            }


def partnering(rng: random.Random) -> Iterator[Row]:
    """Four business developers and two quarters: too few numbers to say anything about the goals."""
    for number in range(1, 5):
        quota = to_nearest(rng.uniform(1_500_000, 2_200_000), 50_000)
        for quarter in QUARTERS[-2:]:
            yield {
                "rep_id": f"BD{number:02d}",
                "period": quarter,
                "quota": quota,
                "actual": to_nearest(quota * rng.lognormvariate(-0.02, 0.22), 10_000),
                "meetings": rng.randint(14, 27),
                "deals": rng.randint(1, 3),
            }


MAKERS: dict[str, tuple[Maker, int]] = {
    "respiratory": (respiratory, 1401),
    "pune-desk": (pune_desk, 1202),
    "operating-room": (operating_room, 1003),
    "partnering": (partnering, 413),
}


def rows_of(team: str) -> list[Row]:
    """All rows of one team, drawn afresh from its own seed."""
    maker, seed = MAKERS[team]
    return list(maker(random.Random(seed)))


def write(team: str, folder: Path = TEAMS) -> Path:
    """Write one team's file (header, then one row a rep and quarter) and return where it is."""
    rows = rows_of(team)
    path = folder / f"{team}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


if __name__ == "__main__":
    TEAMS.mkdir(exist_ok=True)
    for name in MAKERS:
        print(write(name))
