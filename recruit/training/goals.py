"""Train the goal verdict: simulated teams in, `models/goals` out (weights as JSON, SHA-256, model card).

Run as `python -m recruit.training.goals [FOLDER]`. The same code gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recruit.goals.calibration import Report, report
from recruit.goals.frame import Numbers, Places
from recruit.goals.shape import FIGURES, shape
from recruit.goals.simulate import HARSH, REGIMES, WORLDS, World, any_size, client_size, draw_teams, usual_size
from recruit.goals.verdict import CROSSED, FOLDER, VerdictModel, expand, model_from, softmax
from recruit.training.goals_card import write_card

VERSION = "goals-1"
TEAMS = 15_000
CHECK_TEAMS = 3_000
SEEDS = {"any size": 11, "client size": 12, "left out": 13, "own worlds": 14, "harsh": 15}
STRENGTH = 0.3  # inverse of the L2 penalty
TEMPERATURES = np.round(np.arange(0.8, 2.01, 0.05), 2)


@dataclass(frozen=True, slots=True)
class Sample:
    """Figures of simulated teams (teams by figures), their regimes as 0, 1, 2, and their worlds."""

    figures: Numbers
    truth: Places
    worlds: tuple[str, ...]

    def where(self, chosen: Numbers) -> Sample:
        """The teams marked True in `chosen`."""
        kept = np.flatnonzero(chosen)
        return Sample(self.figures[kept], self.truth[kept], tuple(self.worlds[k] for k in kept))


def sample(seed: int, worlds: Sequence[World], count: int, size: Any) -> Sample:
    """Simulated teams as the model sees them."""
    teams = list(draw_teams(seed, list(worlds), count, size))
    figures = np.array([shape(team.frame) for team in teams])
    truth = np.array([REGIMES.index(team.truth) for team in teams])
    return Sample(figures, truth, tuple(team.world for team in teams))


def fit(data: Sample, temperature: float = 1.0) -> dict[str, Any]:
    """A multinomial logit with L2 penalty on standardised columns, as the JSON that the verdict reads."""
    from sklearn.linear_model import LogisticRegression

    columns = expand(data.figures)
    centre, scale = columns.mean(axis=0), np.maximum(columns.std(axis=0), 1e-9)
    logit = LogisticRegression(C=STRENGTH, max_iter=5000).fit((columns - centre) / scale, data.truth)
    return {
        "version": VERSION,
        "regimes": list(REGIMES),
        "figures": list(FIGURES),
        "crossed": list(CROSSED),
        "temperature": temperature,
        "centre": _short(centre),
        "scale": _short(scale),
        "weights": [_short(row) for row in logit.coef_],
        "intercepts": _short(logit.intercept_),
    }


def _short(values: Numbers) -> list[float]:
    return [float(f"{value:.6g}") for value in values]


def shares(model: VerdictModel, data: Sample) -> Numbers:
    """The model's posterior for each team of a sample (teams by regimes)."""
    return softmax(np.array([model.logits(figures) for figures in data.figures]))


def left_out_temperature(data: Sample) -> tuple[float, list[tuple[str, float]]]:
    """The temperature with the least log loss in worlds that the model did not see, and each world's own.

    Each world in turn is left out, a model trained on the others, and its log-odds in the world left out collected.
    """
    logits, truth, by_world = [], [], []
    for name in WORLDS:
        seen = np.array([world != name for world in data.worlds])
        model, unseen = model_from(fit(data.where(seen))), data.where(~seen)
        found = np.array([model.logits(figures) for figures in unseen.figures])
        by_world.append((name, _best_temperature(found, unseen.truth)))
        logits.append(found)
        truth.append(unseen.truth)
    return _best_temperature(np.concatenate(logits), np.concatenate(truth)), by_world


def _best_temperature(logits: Numbers, truth: Places) -> float:
    def loss(temperature: float) -> float:
        chosen = softmax(logits / temperature)[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    return float(min(TEMPERATURES, key=loss))


def train(folder: Path) -> list[Report]:
    """Train, check and write everything to `folder`; the checks that went into the card."""
    every = list(WORLDS.values())
    halves = (
        sample(SEEDS["any size"], every, TEAMS // 2, any_size),
        sample(SEEDS["client size"], every, TEAMS // 2, client_size),
    )
    data = Sample(
        np.concatenate([half.figures for half in halves]),
        np.concatenate([half.truth for half in halves]),
        tuple(world for half in halves for world in half.worlds),
    )
    temperature, by_world = left_out_temperature(data)
    fitted = fit(data, temperature)
    model = model_from(fitted)
    own, harsh = (sample(SEEDS[k], w, CHECK_TEAMS, usual_size) for k, w in (("own worlds", every), ("harsh", [HARSH])))
    reports = [report("own worlds", shares(model, own), own.truth), report("harsh", shares(model, harsh), harsh.truth)]
    for reps, periods in ((5, 4), (8, 4), (10, 8), (20, 8), (40, 12)):
        sized = sample(100 + reps * periods, every, 900, lambda rng, size=(reps, periods): size)
        reports.append(report(f"{reps} reps, {periods} quarters", shares(model, sized), sized.truth))
    folder.mkdir(parents=True, exist_ok=True)
    raw = (json.dumps(fitted, indent=1) + "\n").encode()
    (folder / "verdict.json").write_bytes(raw)
    (folder / "verdict.json.sha256").write_text(f"{hashlib.sha256(raw).hexdigest()}  verdict.json\n", encoding="ascii")
    (folder / "card.md").write_text(write_card(VERSION, TEAMS, temperature, by_world, reports), encoding="utf-8")
    return reports


def main() -> int:
    """Train into the folder given, or into models/goals, and print the checks."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for line in train(folder):
        sys.stdout.write(line.line() + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
