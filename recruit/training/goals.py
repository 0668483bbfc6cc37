"""Train the goal verdict: simulated teams in, `models/goals` out (weights as JSON, SHA-256, model card).

Run as `python -m recruit.training.goals [FOLDER]`. The same code gives the same bytes.
"""

from __future__ import annotations

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
from recruit.goals.verdict import (
    CROSSED,
    FARTHEST,
    FOLDER,
    VerdictModel,
    expand,
    guarded,
    model_from,
    softmax,
    tempering,
)
from recruit.training.goals_card import write_card
from recruit.training.save import save

VERSION = "goals-2"
TEAMS = 60_000
CHECK_TEAMS = 4_000
SEEDS = {"any size": 11, "client size": 12, "left out": 13, "own worlds": 14, "harsh": 15}
STRENGTH = 0.3  # inverse of the L2 penalty
TEMPERATURES = np.round(np.arange(0.7, 2.01, 0.05), 2)
SHARPENINGS = np.round(np.arange(0.0, 0.31, 0.05), 2)
Heat = tuple[float, float]  # temperature, sharpening


@dataclass(frozen=True, slots=True)
class Sample:
    """Figures of simulated teams (teams by figures), their regimes as 0, 1, 2, and their worlds."""

    figures: Numbers
    truth: Places
    worlds: tuple[str, ...]

    @property
    def sizes(self) -> Numbers:
        """log(rows / 40) of each team."""
        return self.figures[:, list(FIGURES).index("size")]

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


def fit(data: Sample, heat: Heat = (1.0, 0.0)) -> dict[str, Any]:
    """A multinomial logit with L2 penalty on standardised columns, as the JSON that the verdict reads."""
    from sklearn.linear_model import LogisticRegression

    columns = expand(data.figures)
    centre, scale = columns.mean(axis=0), np.maximum(columns.std(axis=0), 1e-9)
    within = np.clip((columns - centre) / scale, -FARTHEST, FARTHEST)
    logit = LogisticRegression(C=STRENGTH, max_iter=5000).fit(within, data.truth)
    return {
        "version": VERSION,
        "regimes": list(REGIMES),
        "figures": list(FIGURES),
        "crossed": list(CROSSED),
        "temperature": heat[0],
        "sharpening": heat[1],
        "centre": _short(centre),
        "scale": _short(scale),
        "weights": [_short(row) for row in logit.coef_],
        "intercepts": _short(logit.intercept_),
    }


def _short(values: Numbers) -> list[float]:
    return [float(f"{value:.6g}") for value in values]


def shares(model: VerdictModel, data: Sample) -> Numbers:
    """The model's posterior for each team of a sample (teams by regimes)."""
    return guarded(softmax(np.array([model.logits(figures) for figures in data.figures])))


def left_out_temperature(data: Sample, unseen: Sample) -> tuple[Heat, list[tuple[str, Heat]]]:
    """The tempering with the least log loss over worlds seen and worlds left out alike, and each left-out world's own.

    Each world in turn is left out of `data`, a model trained on the others, and its log-odds for the `unseen` teams
    of that world collected; the full model's for the same teams weigh as much, as a client's team may be like a
    known world or not.
    """
    logits, parts, by_world = [], [], []
    for name in WORLDS:
        seen = np.array([world != name for world in data.worlds])
        model, apart = model_from(fit(data.where(seen))), unseen.where(np.array([w == name for w in unseen.worlds]))
        found = np.array([model.logits(figures) for figures in apart.figures])
        by_world.append((name, best_heat(found, apart.truth, apart.sizes)))
        logits.append(found)
        parts.append(apart)
    model = model_from(fit(data))
    logits.append(np.array([model.logits(figures) for figures in unseen.figures]))
    parts.append(unseen)
    truth, sizes = np.concatenate([p.truth for p in parts]), np.concatenate([p.sizes for p in parts])
    return best_heat(np.concatenate(logits), truth, sizes), by_world


def best_heat(logits: Numbers, truth: Places, sizes: Numbers) -> Heat:
    """The (temperature, sharpening) of the grid with the least log loss; the first among equals."""

    def loss(heat: Heat) -> float:
        cooled = logits / np.asarray(tempering(sizes, *heat))[:, None]
        chosen = softmax(cooled)[np.arange(len(truth)), truth]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    return min(((float(t), float(s)) for t in TEMPERATURES for s in SHARPENINGS), key=loss)


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
    heat, by_world = left_out_temperature(data, sample(SEEDS["left out"], every, CHECK_TEAMS, usual_size))
    fitted = fit(data, heat)
    model = model_from(fitted)
    own, harsh = (sample(SEEDS[k], w, CHECK_TEAMS, usual_size) for k, w in (("own worlds", every), ("harsh", [HARSH])))
    reports = [report("own worlds", shares(model, own), own.truth), report("harsh", shares(model, harsh), harsh.truth)]
    for reps, periods in ((5, 4), (8, 4), (10, 8), (20, 8), (40, 12)):
        sized = sample(100 + reps * periods, every, 900, lambda rng, size=(reps, periods): size)
        reports.append(report(f"{reps} reps, {periods} quarters", shares(model, sized), sized.truth))
    save(fitted, folder, "verdict.json")
    (folder / "card.md").write_text(write_card(VERSION, TEAMS, heat, by_world, reports), encoding="utf-8")
    return reports


def main() -> int:
    """Train into the folder given, or into models/goals, and print the checks."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for line in train(folder):
        sys.stdout.write(line.line() + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
