"""The figures of the model card: out-of-fold and held-out scores, the ablation, and findings where traps stand."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from recruit.domain.agreement import bootstrap
from recruit.domain.signals import LABELS, Signal
from recruit.signals.evaluate import Tally, add
from recruit.training.signals_cross import Marks, by_text, count_text, f1, found_by
from recruit.training.signals_data import Text
from recruit.training.signals_fit import Example

Settings = Mapping[str, Mapping[str, Mapping[str, Any]]]
Table = dict[str, dict[str, np.ndarray]]  # group -> label -> gold, found, relaxed, strict

#: what stands in a text that tempts to a finding without being one
TRAPS: dict[str, re.Pattern[str]] = {
    "a duty or an ability": re.compile(r"\b(?:responsib\w+|ability to|able to|duties|tasked with|accountable for|goal[- ]oriented)\b", re.I),
    "a figure of the company": re.compile(r"\b(?:company|firm|agency|employer|group|corporation)\b[^.\n]{0,60}(?:[$£€₹]|\d ?(?:%|m\b|bn|million|billion|employees|offices))", re.I),
    "pay": re.compile(r"\b(?:salary|base|commission|ote|ctc|lpa|bonus|wage|per hour)\b[^.\n]{0,30}\d", re.I),
    "schooling": re.compile(r"\b(?:gpa|dean's list|bachelor|b\.?a\.?|b\.?sc|mba|university|college)\b", re.I),
    "a percentage of something else": re.compile(r"\b(?:100 ?% (?:committed|reliable|dedicated)|\d+ ?% (?:travel|remote|field|office|homeoffice)|travel:? \d+)", re.I),
    "a headcount": re.compile(r"\b(?:team of|staff of|reports?|supervis\w+|employees|direct reports)\b[^.\n]{0,12}\d|\d+ (?:employees|staff|reports|people|reps under)", re.I),
    "a product's rank": re.compile(r"(?:#|no\.? ?|number )(?:1|one|2|5)\b[^.\n]{0,30}\b(?:brand|product|prescribed|drug|selling|in the (?:market|category))", re.I),
    "a year or a date": re.compile(r"\b(?:19|20)\d\d ?(?:-|–|to) ?(?:(?:19|20)?\d\d|present|now)\b", re.I),
}  # fmt: skip


@dataclass(slots=True)
class Told:
    """What a whole pipeline tells: a tally over texts, and how often scope, state and recovery are right."""

    tally: Tally = field(default_factory=Tally)
    right: dict[str, list[int]] = field(
        default_factory=lambda: {key: [0, 0] for key in ("scope", "state", "recovered")}
    )


def tables(
    data: Sequence[Example], marks: Sequence[Marks | None], context: str, settings: Settings | None, by: str = ""
) -> Table:
    """Out-of-fold counts by group and label: as the settings say, or all by one way with a bonus of 0."""
    out: Table = defaultdict(lambda: {label: np.zeros(4) for label in LABELS})
    for text in by_text(data):
        source = data[text[0]].source
        if source.context != context:
            continue
        for label in LABELS:
            way = settings[context][label] if settings else {"by": by, "bonus": 0.0}
            out[source.group][label] += count_text(data, marks, text, label, dict(way))
    return dict(out)


def by_label(table: Table) -> dict[str, np.ndarray]:
    """The counts of each label over all groups."""
    return {label: sum((row[label] for row in table.values()), np.zeros(4)) for label in LABELS}


def micro(table: Table, kind: int = 2) -> tuple[float, float, float]:
    """F1 over all labels, with the bounds of its bootstrap interval over groups."""
    rows = [sum(row.values(), np.zeros(4)) for row in table.values()]
    low, high = bootstrap(rows, lambda some: f1(np.sum(some, axis=0), kind))
    return f1(np.sum(rows, axis=0), kind), low, high


Find = Callable[[Text], list[Signal]]


def told(texts: Sequence[Text], find: Find) -> Told:
    """What a finder tells of texts, beside their gold signals."""
    out = Told()
    for one in texts:
        gold, found = [s.as_dict() for s in one.signals], [s.as_dict() for s in find(one)]
        for wanted, got in add(out.tally, gold, found):
            if not any(wanted["value"].values()) and wanted["state"] == "achieved" and wanted["label"] != "setback":
                continue  # some annotators left values and states out
            out.right["scope"][0] += wanted["scope"] == got["scope"]
            out.right["state"][0] += wanted["state"] == got["state"]
            out.right["scope"][1] += 1
            out.right["state"][1] += 1
            if wanted["label"] == "setback":
                out.right["recovered"][0] += wanted["value"].get("recovered") == got["value"].get("recovered")
                out.right["recovered"][1] += 1
    return out


def traps(
    data: Sequence[Example], marks: Sequence[Marks | None], settings: Settings
) -> list[tuple[str, int, int, int]]:
    """For each trap: resume stretches with it that hold no gold signal, and how many of them rules and model mark."""
    rows = []
    for name, pattern in TRAPS.items():
        count = ruled = marked = 0
        for one, own in zip(data, marks, strict=True):
            if one.source.context != "resume" or not pattern.search(one.stretch.text) or _holds(one):
                continue
            count += 1
            ruled += bool(one.stretch.ruled)
            marked += _marks(one, own, settings)
        rows.append((name, count, ruled, marked))
    return rows


def _holds(one: Example) -> bool:
    start, end = one.reading.back(one.stretch.start, one.stretch.start + len(one.stretch.text))
    return any(signal.start < end and start < signal.end for signal in one.source.signals)


def _marks(one: Example, marks: Marks | None, settings: Settings) -> bool:
    ways = settings[one.source.context]
    return any(found_by(one, marks, label, dict(ways[label])) for label in LABELS)
