"""The model card of the stance chains, written by the training run itself."""

from __future__ import annotations

from recruit.signals import tagger

CARD = tagger.HOME / "CARD.md"
HEAD = """# Stance chains: model card

Written by `python -m recruit.training.signals`; do not edit.

**What it does.** Marks setbacks, deeds past the goal, empty goal talk, volumes and baselines in answers of the
self-assessment. Everything else in the signals room is done by patterns that can be read (`docs/signals.md`).

**Form.** Linear-chain conditional random fields over tokens, one a label, weights in `stance.json` (checked by SHA-256
when loaded). Features: words, word classes, kinds of numbers and their sizes against each other, place in the sentence
and the answer, what the patterns found. No name, pronoun, school or address is a feature class.

**Data.** {answers} answers of {people} invented people, written for this project; annotated once by a language model
following the project's guidelines, not by people. Held-out answers (`heldout/`) are of other people and are not used.

**Figures.** Five-fold cross-validation grouped by person; relaxed match (half of the longer span) on the same answers,
for the patterns alone and for the chains (which see the patterns' findings).

| label | gold | patterns P | R | F1 | chains P | R | F1 |
|---|---|---|---|---|---|---|---|
"""
TAIL = """
**Limits.** Few people, one annotator, one style of question. Patterns were written with part of these answers in view,
so the patterns' column is not a held-out figure. English only. Never a reason to turn a person down.
"""


def shares(gold: int, found: int, matched: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision, recall = (matched / found if found else 0.0), (matched / gold if gold else 0.0)
    return precision, recall, 2 * matched / (gold + found) if gold + found else 0.0


def write_card(figures: dict[str, dict[str, list[int]]], answers: int, people: int) -> None:
    """Write the card from cross-validation counts by method and label."""
    rows = []
    for label, ruled in figures["rules"].items():
        cells = [f"{x:.2f}" for counts in (ruled, figures["chains"][label]) for x in shares(*counts)]
        rows.append(f"| {label} | {ruled[0]} | {' | '.join(cells)} |")
    text = HEAD.format(answers=answers, people=people) + "\n".join(rows) + "\n" + TAIL
    CARD.write_text(text, encoding="utf-8")
