"""The ranking against its held-out scores: every figure on its card."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import Any

from recruit.domain.agreement import bootstrap, gain_at, mean, pairs_in_order, pearson, spearman
from recruit.fit.features import HEADS
from recruit.fit.model import FOLDER

HELD_OUT = FOLDER / "held_out.json"
Rows = Sequence[dict[str, Any]]
Side = Callable[[dict[str, Any]], float]
CROSSED = "ten-fold cross-validation by person, on drive profiles by models that never saw the person"
NEW = "by models that never saw the team: twelve folds, one a team"
_BASELINES = {"words": "word count", "lexicon": "count of achievement words", "tfidf": "TF-IDF with ridge"}


def evaluate() -> list[dict[str, Any]]:
    """Each figure as {"model", "figure", "value", "low", "high", "note"}; low and high bound 95 % by bootstrap."""
    rows = json.loads(HELD_OUT.read_text(encoding="utf-8"))["rows"]
    out = [_figure(f"r with panel, {head}", rows, partial(_agreement, head=head), CROSSED) for head in (*HEADS, "fit")]
    out += [
        _figure(f"new teams: r with panel, {head}", rows, partial(_agreement, head=head, by="new_team"), NEW)
        for head in HEADS
    ]
    sides: list[tuple[str, Side, str]] = [
        ("fit", _mine, CROSSED),
        ("new teams", lambda row: row["new_team"]["fit"], NEW),
        ("drive alone", _drive, "baseline: the drive summary orders the list"),
    ]
    sides += [(name, partial(_plain, key=key), "baseline") for key, name in _BASELINES.items()]
    for name, side, note in sides:
        out += [
            _figure(f"{name}: {what}", rows, partial(measure, side=side), note)
            for what, measure in (
                ("pairs in the panel's order", _pairs),
                ("Spearman within a team", _spearman),
                ("NDCG@5", _gain),
            )
        ]
    out.append(_figure("one rater with the other: pairs in order", rows, _rater_pairs, "two language-model raters"))
    held = "share of 80 % intervals that hold the panel's mean, each width from the other folds"
    return [*out, _figure("intervals that hold", rows, _held, held)]


def _figure(figure: str, rows: Rows, measure: Callable[[Rows], float], note: str) -> dict[str, Any]:
    low, high = bootstrap(rows, measure, rounds=200)
    value, low, high = (round(v, 3) for v in (measure(rows), low, high))
    return {"model": "fit", "figure": figure, "value": value, "low": low, "high": high, "note": note}


def _mine(row: dict[str, Any]) -> float:
    return row["score"]["fit"]


def _drive(row: dict[str, Any]) -> float:
    return row["drive_alone"]


def _panel(row: dict[str, Any]) -> float:
    return row["panel"]["fit"]


def _plain(row: dict[str, Any], key: str) -> float:
    return row["baselines"][key]


def _agreement(rows: Rows, head: str, by: str = "score") -> float:
    return pearson([r[by][head] for r in rows], [r["panel"][head] for r in rows])


def _held(rows: Rows) -> float:
    """The share of rows whose error is within what holds 80 % of the errors of the other folds."""
    good = 0
    errors = [(r["part"], abs(r["panel"]["fit"] - r["score"]["fit"])) for r in rows]
    for part in {part for part, _ in errors}:
        others = sorted(error for other, error in errors if other != part)
        width = others[min(len(others), math.ceil(0.8 * (len(others) + 1))) - 1] if others else 0.0
        good += sum(error <= width for own, error in errors if own == part)
    return good / max(1, len(rows))


def _teams(rows: Rows) -> Iterator[Rows]:
    for team in sorted({r["team"] for r in rows}):
        yield [r for r in rows if r["team"] == team]


def _pairs(rows: Rows, side: Side) -> float:
    found = [pairs_in_order([side(r) for r in team], [_panel(r) for r in team]) for team in _teams(rows)]
    return sum(good for good, _ in found) / max(1, sum(count for _, count in found))


def _spearman(rows: Rows, side: Side) -> float:
    found = [spearman([side(r) for r in team], [_panel(r) for r in team]) for team in _teams(rows) if len(team) > 3]
    return mean(found)


def _gain(rows: Rows, side: Side) -> float:
    return mean([gain_at([side(r) for r in team], [_panel(r) for r in team]) for team in _teams(rows)])


def _rater_pairs(rows: Rows) -> float:
    good, count = 0.0, 0
    for team in _teams(rows):
        for one, other in combinations(sorted(team[0]["raters"]), 2):
            both = [r for r in team if one in r["raters"] and other in r["raters"]]
            found = pairs_in_order([r["raters"][one] for r in both], [r["raters"][other] for r in both])
            good, count = good + found[0], count + found[1]
    return good / max(1, count)
