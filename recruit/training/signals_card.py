"""The model card of the signals room, written by the training run itself."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from recruit.domain.signals import LABELS
from recruit.signals.chains import HOME
from recruit.training.signals_cross import FOLDS, f1
from recruit.training.signals_data import Text
from recruit.training.signals_figures import Settings, Table, Told, by_label, micro

CARD = HOME / "CARD.md"
HEAD = """# Signals: model card

Written by `make train` (`python -m recruit.training.signals`); do not edit. Weights `chains.json`, SHA-256 `{digest}`.

**What it does.** Finds thirteen kinds of evidence in resumes and in answers of the self-assessment: exact words, value,
whose result it is, whether it has happened. `docs/signals.md` tells the way a text goes.

**Form.** Linear-chain conditional random fields over tokens (Lafferty, McCallum and Pereira 2001), one a label, trained
with CRFsuite. Features: words and word classes up to four places away, kinds and sizes of numbers and how they compare,
clause, sentence, passage, the part of a resume, and what the hand-written patterns found, by which pattern. A capital
word that fewer than three people or lines also write in lower case is only "a capitalised word"; he, she and they are
one word; so a name, a pronoun, a school or an address is no feature. Scope, state and recovery are judged by logistic
regressions over the same features. Values come from patterns, or from the words by `recruit/signals/values.py`; an
attainment's result, goal and reading are picked by a conditional logit (`recruit/signals/linking.py`).

**Data.** {texts} texts ({groups} people or single lines), {spans} spans; see `corpus/README.md`. Annotated by language
models following the project's guidelines, not by people. Never trained on: `heldout/` (ten people) and each tenth text
of the written files.
"""
TAIL = """
## Limits
Invented people and lines written for this project, annotated by language models; real resumes differ, and the patterns
were written with a part of these texts in view, so that the patterns' column flatters them. The settings (way and bonus
of a label, the patterns it trusts) are chosen on the same out-of-fold texts whose figures stand here: a slight
flattery. English only. Never a reason to turn a person down.
"""


def _row(*cells: Any) -> str:
    return "| " + " | ".join(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells) + " |"


def _table(*head: str) -> list[str]:
    return [_row(*head), _row(*("---" for _ in head))]


def corpus_lines(learn: Sequence[Text]) -> list[str]:
    """How many spans of each label stand in each file."""
    lines = ["", "## Spans by file and label", "", *_table("file", "texts", *LABELS)]
    for file in sorted({one.file for one in learn}):
        some = [one for one in learn if one.file == file]
        counts = Counter(signal.label for one in some for signal in one.signals)
        lines.append(_row(file, len(some), *(counts[label] for label in LABELS)))
    return lines


def ablation_lines(found: Mapping[str, Mapping[str, Table]]) -> list[str]:
    """Rules alone, trained alone, both: context -> way -> out-of-fold counts."""
    lines = ["", f"## Ablation, out of fold ({FOLDS} folds, nobody on both sides), with 95 % bootstrap intervals", ""]
    lines += _table("texts", "way", "relaxed F1", "interval", "strict F1", "interval")
    for context, ways in found.items():
        for name, table in ways.items():
            relaxed, strict = micro(table), micro(table, 3)
            spans = [f"{low:.3f} to {high:.3f}" for _, low, high in (relaxed, strict)]
            lines.append(_row(f"{context}s", name, relaxed[0], spans[0], strict[0], spans[1]))
    return lines


def label_lines(found: Mapping[str, Mapping[str, Table]], settings: Settings) -> list[str]:
    """Relaxed and strict F1 of each label by each way, and the way that is shipped."""
    lines: list[str] = []
    for context, ways in found.items():
        lines += ["", f"## {context.capitalize()}s by label, out of fold: relaxed / strict F1", ""]
        lines += _table("label", "gold", *ways, "shipped: way", "bonus")
        counted = {name: by_label(table) for name, table in ways.items()}
        for label in LABELS:
            cells = [f"{f1(c[label]):.2f} / {f1(c[label], 3):.2f}" for c in counted.values()]
            gold = int(next(iter(counted.values()))[label][0])
            way = settings[context][label]
            lines.append(_row(label, gold, *cells, way["by"], f"{way['bonus']:+.1f}"))
    return lines


def told_lines(some: Mapping[str, Told]) -> list[str]:
    """The whole pipeline on named sets of texts."""
    lines = ["", "## The whole pipeline", ""]
    lines += _table("texts", "gold", "found", "relaxed F1", "strict F1", "values right", "scope", "state", "recovered")
    for name, told in some.items():
        tally = told.tally
        shares = [right / of if of else float("nan") for right, of in told.right.values()]
        value = tally.right / tally.compared if tally.compared else float("nan")
        scores = (tally.f1(tally.relaxed), tally.f1(tally.strict), value)
        lines.append(_row(name, tally.gold, tally.found, *scores, *shares))
    return lines


def trap_lines(rows: Sequence[tuple[str, int, int, int]]) -> list[str]:
    """Lines without a signal that tempt to one."""
    lines = ["", "## Traps: resume lines without a signal that hold", ""]
    lines += _table("trap", "lines", "marked by the patterns alone", "marked by what is shipped")
    return lines + [_row(*row) for row in rows]


def write_card(learn: Sequence[Text], digest: str, parts: Sequence[list[str]], begun: float) -> None:
    """Write the card; `begun` is the monotonic time at which the run began."""
    head = HEAD.format(
        digest=digest,
        texts=len(learn),
        groups=len({one.group for one in learn}),
        spans=sum(len(one.signals) for one in learn),
    )
    minutes = (time.monotonic() - begun) / 60
    taken = ["", f"Made in {minutes:.0f} minutes on two cores."]
    CARD.write_text(
        "\n".join([head.rstrip(), *(line for part in parts for line in part), *taken]) + "\n" + TAIL, "utf-8"
    )
