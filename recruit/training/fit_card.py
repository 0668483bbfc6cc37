"""The fit model's card, written by the training run itself."""

from __future__ import annotations

from pathlib import Path

from recruit.fit.evaluate import evaluate
from recruit.fit.features import HEADS
from recruit.fit.model import FitModel

_HEAD = """# Model card: fit ({version})

Written by `python -m recruit.training.fit`; do not edit by hand.

## What it is for
It orders people for one client team and shows three things apart: performance (drive, record, kind of work and pace),
risk of leaving (wanted challenge and pay growth against what the team gives), and strain (goals and pace against what
was shown). `fit` only orders the list. People whose intervals cannot be told apart share a band. It never rejects
anybody. It is expert-shaped and panel-fitted, **not validated on job outcomes**.

## What it is
Each head is additive in named features with signs fixed by the idea: drive raises performance and, where goals are
too safe, the risk of leaving; hard goals raise strain, the more so without drive. `fit` = start + share of performance
- weight of the risk of leaving over 1.5 (twice over 2.5) - weight of strain over 1.5. Contributions sum to `fit`.
A promised raise of goals counts as done in `fit`; the risk of leaving is shown before and after it. Without a clear
profile people are ranked by drive alone, and a flag says so.

## What it was trained on
240 pairs of 120 invented people and 12 invented teams, judged by two language-model raters with different points of
view (`models/fit/corpus`). No human judged, and there are no outcomes.

## Figures
`recruit evaluate --only fit` computes them again from `held_out.json`. Intervals are 95 %, by bootstrap over pairs.

| figure | value | 95 % | how |
|---|---|---|---|
"""

_TAIL = """
## Where it is weak
Within a team the order is much less sure than the raters' own: what a resume says about the kind of work is read by
words alone, and small wishes (hours, places, colleagues) that raters weigh are not read. Bands are therefore wide, and
they are meant to be. On teams whose goals are too safe, lift and the risk of leaving pull against each other, and the
order says least.
"""


def write(model: FitModel, digest: str, folder: Path) -> None:
    """Write card.md beside the weights: every figure, the weights, the limits."""
    lines = [_HEAD.format(version=f"fit-{digest[:12]}")]
    for f in evaluate():
        lines.append(f"| {f['figure']} | {f['value']:.3f} | {f['low']:.3f} to {f['high']:.3f} | {f['note']} |\n")
    lines.append("\n## Weights\n\n| head | base | half width | features |\n|---|---|---|---|\n")
    for name, head in [*((h, model.heads[h]) for h in HEADS), ("fit", model.fit)]:
        parts = ", ".join(f"{key} {weight:+.2f}" for key, weight in head.weights.items() if weight)
        lines.append(f"| {name} | {head.base:.2f} | {head.half:.2f} | {parts} |\n")
    (folder / "card.md").write_text("".join([*lines, _TAIL]), encoding="utf-8")
