"""The shipped goal verdict against simulated teams that it was not trained on: the figures of its card."""

from __future__ import annotations

from typing import Any

import numpy as np

from recruit.goals.calibration import calibration_error, report
from recruit.goals.frame import Numbers, Places
from recruit.goals.shape import shape
from recruit.goals.simulate import HARSH, REGIMES, WORLDS, World, draw_teams, usual_size
from recruit.goals.verdict import SETTLED, guarded, load, softmax

TEAMS = 1_500
DRAWS = 200
SETS: tuple[tuple[str, int, tuple[World, ...], str], ...] = (
    ("worlds it was trained on", 201, tuple(WORLDS.values()), "fresh teams of 5 to 40 reps over 4 to 12 quarters"),
    ("harsh world", 202, (HARSH,), "never trained on: heavy tails, shocks, missing quarters, giving up"),
)


def evaluate() -> list[dict[str, Any]]:
    """Figures as {"model", "figure", "value", "low", "high", "note"}; 80 % intervals by drawing teams again."""
    found = []
    for name, seed, worlds, note in SETS:
        shares, truth = posteriors(seed, worlds)
        for figure, value, low, high in _figures(shares, truth):
            found.append(
                {
                    "model": load().version,
                    "figure": f"{figure}, {name}",
                    "value": value,
                    "low": low,
                    "high": high,
                    "note": f"{TEAMS:,} simulated teams; {note}",
                }
            )
    return found


def posteriors(seed: int, worlds: tuple[World, ...]) -> tuple[Numbers, Places]:
    """The model's posteriors for fresh simulated teams (teams by regimes) and the true regimes."""
    model, shares, truth = load(), [], []
    for team in draw_teams(seed, list(worlds), TEAMS, usual_size):
        shares.append(guarded(softmax(model.logits(shape(team.frame)))))
        truth.append(REGIMES.index(team.truth))
    return np.array(shares), np.array(truth)


def _figures(shares: Numbers, truth: Places) -> list[tuple[str, float, float, float]]:
    rng = np.random.default_rng(7)
    picks = [rng.integers(0, len(truth), len(truth)) for _ in range(DRAWS)]
    kinds = {
        "balanced accuracy": lambda s, t: report("", s, t).balanced_accuracy,
        "right when called at 0.8 or more": lambda s, t: report("", s, t).sure_right,
        "share called at 0.8 or more": lambda s, t: float((s.max(axis=1) >= SETTLED).mean()),
        "share unclear": lambda s, t: report("", s, t).unclear,
        "calibration error": lambda s, t: calibration_error(s.max(axis=1), s.argmax(axis=1) == t),
        "too safe and too ambitious mixed up, a share": lambda s, t: report("", s, t).mix_ups / len(t),
    }
    found = []
    for name, figure in kinds.items():
        low, high = np.quantile([figure(shares[pick], truth[pick]) for pick in picks], [0.1, 0.9])
        found.append((name, round(figure(shares, truth), 4), round(float(low), 4), round(float(high), 4)))
    return found
