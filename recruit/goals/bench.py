"""How fast the goals room is, each figure beside an anchor measured in the same run."""

from __future__ import annotations

import csv
import importlib.util
import io
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np

from recruit.domain.goals import RepPeriod, TeamNumbers
from recruit.goals.diagnosis import diagnose
from recruit.goals.frame import Frame
from recruit.goals.numbers import parse
from recruit.goals.simulate import WORLDS, draw_team

ROWS = 50_000
TEAMS = 12
ROUNDS = 3


def measure() -> list[dict[str, Any]]:
    """Figures as {"name", "value", "unit", "anchor", "anchor_value", "ratio"}; ratio is value over anchor.

    The anchor of diagnoses is sorting a million numbers; of files, pandas reading the same bytes (where the
    development dependencies are installed) and Python's own csv module.
    """
    steady = WORLDS["steady"]
    teams = [_numbers(draw_team(np.random.default_rng(k), steady, "balanced", 20, 8).frame) for k in range(TEAMS)]
    diagnose(teams[0])
    each = _seconds(lambda: [diagnose(team) for team in teams]) / TEAMS
    million = np.random.default_rng(1).random(1_000_000)
    sorting = _seconds(lambda: np.sort(million))
    data = big_file(ROWS)
    reading, memory = _seconds(lambda: parse(data, "team.csv")), _megabytes(lambda: parse(data, "team.csv"))
    out = [
        _figure("diagnoses a second (20 reps, 8 quarters)", 1 / each, "1/s", "sorts of a million numbers", 1 / sorting)
    ]
    for anchor, read in _readers(data).items():
        out.append(_figure("reading a CSV of 50,000 rows", reading, "s", anchor, _seconds(read)))
        out.append(_figure("memory for a CSV of 50,000 rows", memory, "MB", anchor, _megabytes(read)))
    return out


def _readers(data: bytes) -> dict[str, Callable[[], object]]:
    """What else reads the same bytes, by name."""
    readers: dict[str, Callable[[], object]] = {"Python's csv module": lambda: _plain(data)}
    if importlib.util.find_spec("pandas"):
        pandas = importlib.import_module("pandas")
        readers["pandas"] = lambda: pandas.read_csv(io.BytesIO(data))
    return readers


def big_file(rows: int) -> bytes:
    """A CSV with that many rows of reps and quarters, eight quarters a rep."""
    rng = np.random.default_rng(2)
    quota, actual = rng.integers(80_000, 400_000, rows), rng.integers(60_000, 450_000, rows)
    calls, meetings, deals = rng.integers(90, 250, rows), rng.integers(20, 80, rows), rng.integers(2, 20, rows)
    lines = ["rep_id,period,quota,actual,calls,meetings,deals"]
    for k in range(rows):
        period = f"{2022 + k % 8 // 4}-Q{k % 4 + 1}"
        lines.append(f"R{k // 8:05d},{period},{quota[k]},{actual[k]},{calls[k]},{meetings[k]},{deals[k]}")
    return ("\n".join(lines) + "\n").encode()


def _numbers(frame: Frame) -> TeamNumbers:
    rows = (
        RepPeriod(f"R{r:02d}", f"{t // 4}-Q{t % 4 + 1}", float(q), float(a), calls=float(c))
        for r, t, q, a, c in zip(frame.rep, frame.time, frame.quota, frame.actual, frame.calls, strict=True)
    )
    return TeamNumbers(tuple(rows))


def _plain(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def _seconds(work: Callable[[], object]) -> float:
    """The least of a few rounds, as other work on the machine only ever adds."""
    found = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return min(found)


def _megabytes(work: Callable[[], object]) -> float:
    tracemalloc.start()
    kept = work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return peak / 1e6


def _figure(name: str, value: float, unit: str, anchor: str, anchor_value: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 4),
        "unit": unit,
        "anchor": anchor,
        "anchor_value": round(anchor_value, 4),
        "ratio": round(value / anchor_value, 3),
    }
