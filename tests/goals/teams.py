"""Teams for the tests of the goals room, by hand and from the simulator."""

from __future__ import annotations

import numpy as np

from recruit.domain.goals import RepPeriod, TeamNumbers
from recruit.goals.simulate import HARSH, WORLDS, draw_team


def csv(*lines: str) -> bytes:
    """A file of these lines."""
    return ("\n".join(lines) + "\n").encode()


def team(rows: dict[str, list[tuple[float, float]]], **more: object) -> TeamNumbers:
    """Reps with (quota, actual) by quarter from 2023-Q1 on; `more` is set on every row."""
    found = []
    for rep, quarters in rows.items():
        for k, (quota, actual) in enumerate(quarters):
            found.append(RepPeriod(rep, f"{2023 + k // 4}-Q{k % 4 + 1}", quota, actual, **more))  # type: ignore[arg-type]
    return TeamNumbers(tuple(found))


def simulated(truth: str, reps: int = 20, periods: int = 8, seed: int = 1, world: str = "steady") -> TeamNumbers:
    """A simulated team of a regime, as a file would give it."""
    chosen = HARSH if world == "harsh" else WORLDS[world]
    frame = draw_team(np.random.default_rng(seed), chosen, truth, reps, periods).frame
    rows = (
        RepPeriod(f"R{r:02d}", f"{t // 4}-Q{t % 4 + 1}", float(q), float(a), calls=float(c))
        for r, t, q, a, c in zip(frame.rep, frame.time, frame.quota, frame.actual, frame.calls, strict=True)
    )
    return TeamNumbers(tuple(rows))
