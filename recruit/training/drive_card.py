"""The drive model's card, written by the training run itself."""

from __future__ import annotations

from pathlib import Path

from recruit.domain.drive import DIMENSIONS
from recruit.drive.book import BOOK
from recruit.drive.evaluate import evaluate
from recruit.drive.items import CEILING
from recruit.drive.model import DriveModel

_HEAD = """# Model card: drive ({version})

Written by `python -m recruit.training.drive`; do not edit by hand.

## What it is for
It turns a resume and a self-assessment into seven drive dimensions from 0 to 4 with 80 % intervals, to order reading
and interviews. It never rejects anybody. It is expert-weighted and panel-fitted, **not validated on job outcomes**.

## What it is
A trained cue finder reads each sentence by itself: one logistic regression for each kind of fact ("a number of their
own", "changed what they did"), over words and their beginnings, classes of words, pairs of these, the signals in the
sentence, how its numbers stand to one another, and what the sentences with a cue said that stood earlier in the same
answer. Two more lines a dimension ("high", "low") tell sentences with a cue by people whom the panel rated 3 and over
from those of people whom it rated 1.5 and under: how strong a fact is, not only that it is there; they count only in a
sentence that holds a fact of that dimension. A separate line tells sentences that could stand in anybody's application;
those are passed over. Results against goals, standing and awards are counted by rule from signals as well.
On top stands, for each dimension, an additive model of at most fourteen features, each with the sign that experts gave
it: a feature counts distinct facts in the text (up to a cap, from 0 to 1), so that a fact said ten times counts once.
Weights are the non-negative least squares fit to the panel's means, pulled towards expert weights as if four more
cases said so (sixteen for the summary), on cues found by finders that never saw the person. Score = base + sum of
points; every point names its words. Finder and weights are plain JSON, checked by SHA-256. Questionnaire items move a
score by {ceiling} at most up or down (a fifth of the line in all), and less when the attention item, unlikely virtues
or opposite pairs disagree. A
dimension with nothing said stays missing: where no question asks for it, when too few sentences are likely to have
said anything on it (the sum of their chances; the limit stands where a smooth curve through the panel's blanks expects
the best F1); else, when the answer holds no cue.
Length, praise, polish, tenure, gaps, age, schools, names, pronouns and addresses are no features: words of praise are
taken out before anything is read, words with a capital inside a sentence count as "a name" unless they belong to a
class of words, and lines on schooling and contact are not read at all.
The 80 % interval has one half width for each dimension, the 80 % point of the errors in cross-validation (split
conformal, Lei et al. 2018); it is a quarter wider where texts contradict one another, and reaches further down where
an answer is missing that could have spoken against the score.

## What it was trained on
Applications of invented people and two raters' judgements of each (`models/drive/corpus`): 120 of a first panel and
{second} of a second, written and judged later by others in the same way. The raters are language models with
different points of view who followed written scales; no human rated, and there are no outcomes. The items' answers were
simulated. Figures are of the first panel's people unless they say otherwise; the second panel's were written to be
harder (levels that differ from one dimension to the next, silence more often), and mostly teach.
About {cues} cues were marked in the texts by language-model writers and annotators (`GUIDELINES.md`); a second pass
had the ratings in view, so the marks say the panel's reasons, not a third opinion.
About 2,500 sentences (`bank.txt`) were written one by one for the kinds of cues, for near misses and for empty words,
so that the finder knows them in other trades' words; some were written after seeing which kinds of facts were missed in
the texts of P001 to P080. Signals come from chains that never saw the person.

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
Competitiveness is found worst: there are too many ways to say whom one measures oneself against, and few people say
it. What the panel calls "nothing said" is found again (F1) some half of the time on effort and initiative and three
quarters on competitiveness; with the marked cues themselves it would be .64, .78 and .94, and one rater agrees with the
other at .90, .88 and .94. With the marked cues in place of the found ones, the same
additive models agree with the panel at about .9 on record and effort, .84 on competitiveness, .9 on initiative and
.95 or more on own bar, resilience and goal craft: the rest is for a better finder, that is, for more marked texts.
English only. Irony, quotations of others and facts told in rare words go unseen. Facts are believed as told.
Boilerplate that the finder does not know for what it is can still move a score a little (about one time in a hundred,
by a tenth of a point at most in our trials).
"""


def write(model: DriveModel, digest: str, folder: Path, second: int, cues: int) -> None:
    """Write card.md beside the weights: every figure, the weights, the limits.

    `second` is how many people the second panel rated, `cues` how many cues were marked in all.
    """
    lines = [_HEAD.format(version=f"drive-{digest[:12]}", ceiling=CEILING, second=second, cues=cues)]
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
