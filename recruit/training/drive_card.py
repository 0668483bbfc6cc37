"""The drive model's card, written by the training run itself."""

from __future__ import annotations

from pathlib import Path

from recruit.domain.drive import DIMENSIONS
from recruit.drive.evaluate import evaluate
from recruit.drive.features import BOOK
from recruit.drive.items import CEILING
from recruit.drive.model import DriveModel

_HEAD = """# Model card: drive ({version})

Written by `python -m recruit.training.drive`; do not edit by hand.

## What it is for
It turns a resume and a self-assessment into seven drive dimensions from 0 to 4 with 80 % intervals, to order reading
and interviews. It never rejects anybody. It is expert-weighted and panel-fitted, **not validated on job outcomes**.

## What it is
Per dimension an additive model of at most ten features, each with the sign that experts gave it: a feature counts
distinct facts in the text (up to a cap, from 0 to 1), so that a fact said ten times counts once. Weights are the
non-negative least squares fit to the panel's means, pulled towards expert weights as if four more cases said so.
Score = base + sum of points; every point names its words. Weights are plain JSON, checked by SHA-256.
Questionnaire items move a score by {ceiling} at most up or down (a fifth of the line in all), and less when the
attention item, unlikely virtues or opposite pairs disagree. A dimension with nothing said stays missing.
Length, adjectives, polish, tenure, gaps, age, schools, names and addresses are no features; lines on schooling and
contact are not read at all.

## What it was trained on
120 applications of invented people and two raters' judgements of each (`models/drive/corpus`). The raters are
language models with different points of view who followed written scales; no human rated, and there are no outcomes.
The items' answers were simulated.

## Expert weights and where they come from
Directions and rough sizes lean on published evidence: structured interviews predict job performance at .42 and
biodata at .38 (Sackett et al. 2022); achievement motive with objective sales .41 (Vinchur et al. 1998); years of
experience .07 (Van Iddekinge et al. 2019); self-set goals (Locke and Latham 2002) and proactivity .13 to .34
(Thomas et al. 2010). They set the priors of the features, not the figures below.

## Figures
`recruit evaluate --only drive` computes them again from `held_out.json`, which holds scores by models that never saw
the person. Intervals are 95 %, by bootstrap over people.

| figure | value | 95 % | how |
|---|---|---|---|
"""

_TAIL = """
## Where it is weak
The panel cannot part "nothing said" from "ordinary" on effort and initiative the way the model does, so agreement on
what is missing is low there. Words were chosen by reading five sixths of the texts; on the unread sixth the figures
are lower where they differ, and those are the ones to expect from new writers. English only. Irony, quotations of
others and facts told without any of the usual words go unseen. Facts are believed as told.
"""


def write(model: DriveModel, digest: str, folder: Path) -> None:
    """Write card.md beside the weights: every figure, the weights, the limits."""
    lines = [_HEAD.format(version=f"drive-{digest[:12]}", ceiling=CEILING)]
    for f in evaluate():
        lines.append(f"| {f['figure']} | {f['value']:.3f} | {f['low']:.3f} to {f['high']:.3f} | {f['note']} |\n")
    lines.append(
        "\n## Weights\nPoints at the feature's cap.\n\n"
        "| dimension | base | items | half width | features |\n|---|---|---|---|---|\n"
    )
    for key in DIMENSIONS:
        one = model.dimensions[key]
        parts = ", ".join(f"{f.key} {one.weights[f.key]:+.2f}" for f in BOOK[key])
        lines.append(f"| {key} | {one.base:.2f} | {one.items:.2f} | {one.half:.2f} | {parts} |\n")
    summary = ", ".join(f"{key} {model.overall.weights[key]:.2f}" for key in DIMENSIONS)
    lines.append(f"| overall | {model.overall.base:.2f} | | {model.overall.half:.2f} | {summary} |\n")
    (folder / "card.md").write_text("".join([*lines, _TAIL]), encoding="utf-8")
