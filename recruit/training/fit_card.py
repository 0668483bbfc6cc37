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
too safe or pay hardly grows, the risk of leaving; hard goals raise strain, the more so without drive. What work a
person has done is read from job titles (the present one weighs most) and from the words on customers and products,
never from names, schools, employers' fame, ages, gaps or length of stay. How much of it carries over to the team's
work stands in an expert's tables (`recruit/fit/kinds.py`, `market.py`, rungs in `roles.py`); only how much likeness
counts is fitted. `fit` = start + share of performance - weight of the risk of leaving over 1.5 (more over 2.5) - weight
of strain over 1.5 + what speaks for the order directly, learnt from differences within a team. Contributions sum to
`fit`. A promised raise of goals counts as done in `fit`; the risk of leaving is shown before and after it. Without a
clear profile people are ranked by drive alone, and a flag says so.

## What it was trained on
240 pairs of 120 invented people and 12 invented teams, judged by two language-model raters with different points of
view (`models/fit/corpus`). No human judged, and there are no outcomes. The features and, once, a few entries of the
tables were chosen with errors on these pairs in view (texts of P101 to P120 unread), so that figures on other people
and teams will be somewhat lower.

## Figures
`recruit evaluate --only fit` computes them again from `held_out.json`. Intervals are 95 %, by bootstrap over pairs.

| figure | value | 95 % | how |
|---|---|---|---|
"""

_TAIL = """
## Where it is weak
Within a team the order is less sure than the raters' own. With the panel's own drive ratings in place of ours the same
features reach about .89 of pairs and a Spearman of .77, where one rater follows the other at .92 and .89: half of what
is missing is drive read from words, the rest small things that raters weigh (hours, places, colleagues). Strength in
the same work, wanting calm where the pace is high, and wanting pay to grow where much is asked were tried as features
and helped nobody's order; wanted hours are left out on purpose, since they may stand for somebody's care of others.
Titles outside healthcare selling are known by a few words only; a title that no table knows counts for neither side.
Teams are read by their own words: a profile without role, client and industry says nothing about work. Bands are wide,
and they are meant to be. On teams whose goals are too safe, lift and the risk of leaving pull against each other, and
the order says least.
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
