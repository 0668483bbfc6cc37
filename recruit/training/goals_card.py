"""The goal verdict's model card, written by the training run itself."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.goals.calibration import Report
from recruit.goals.simulate import HARSH, WORLDS

_HEAD = """# Model card: goal verdict ({version})

Written by `python -m recruit.training.goals`; do not edit by hand.

## What it is for
It reads the shape of a sales team's attainment (results over goals, by rep and quarter) and gives the probability
that the goals are too safe, balanced or too ambitious. It judges goals, never people. Under 60 % for the likeliest
the answer is "not clear yet".

## What it is
A multinomial logit on {figures} figures of the shape, {crossed} of them also multiplied by the log of the number of
rows, with an L2 penalty; weights as plain JSON, checked by SHA-256, no machine-learning library needed to use it.
Activity, growth, pay and people's own goals are not in it: they enter afterwards as bounded nudges, each one named.

## What it was trained on
{teams:,} simulated teams of 2 to 60 reps over 1 to 14 quarters, a third of each regime, from six worlds
({worlds}); `recruit/goals/simulate.py` writes every prior down.
No client's figures, no person's data. The priors are judgement: published research gives directions (coasting,
pushing at the line, giving up, ratcheting), not sizes.

## Temperature
{temperature:.2f} at 40 rows, falling with the rows to the power of {sharpening:.2f}: the pair with the least log
loss over fresh teams of known worlds and of worlds left out of training, in equal parts. By world left out
(temperature and power): {by_world}.

One part in a hundred is spread evenly over the regimes on top, for teams like none of these worlds.

## Checks on teams that were not trained on
The harsh world ({harsh}) was never trained on.

| set | teams | balanced accuracy | called at 0.8+ | of those right | calibration error | unclear | mix-ups |
|---|---|---|---|---|---|---|---|
"""

_TAIL = """
Mix-ups are teams called too safe that are too ambitious, or the other way round.

## What it cannot do
It has seen simulated teams only; no public table joins real goals with a known regime. Few rows leave it unsure, and
it says so. Goals that are wrong in different directions for different people come out as spread, not as a regime.
Quarters in which all were unlucky together look like goals that are too high.
"""


def write_card(
    version: str,
    teams: int,
    heat: tuple[float, float],
    by_world: Sequence[tuple[str, tuple[float, float]]],
    reports: Sequence[Report],
) -> str:
    """The card as Markdown."""
    from recruit.goals.shape import FIGURES
    from recruit.goals.verdict import CROSSED

    head = _HEAD.format(
        version=version,
        figures=len(FIGURES),
        crossed=len(CROSSED),
        teams=teams,
        worlds=", ".join(WORLDS),
        temperature=heat[0],
        sharpening=heat[1],
        by_world=", ".join(f"{name} {found[0]:.2f} and {found[1]:.2f}" for name, found in by_world),
        harsh=f"luck with {HARSH.tails:.0f} degrees of freedom, shared shocks, 5 to 25 % of rows missing",
    )
    return head + "".join(_row(report) for report in reports) + _TAIL


def _row(r: Report) -> str:
    return (
        f"| {r.name} | {r.teams:,} | {r.balanced_accuracy:.3f} | {r.sure:.2f} | {r.sure_right:.3f} "
        f"| {r.calibration_error:.3f} | {r.unclear:.2f} | {r.mix_ups} |\n"
    )
