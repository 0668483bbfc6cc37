"""The room against its own held-out files: relaxed and strict F1 for each kind of text, and value accuracy.

A span is matched strictly when label, start and end agree, relaxedly when the label agrees and the spans share at least
half of the longer one. A number is right within 1 %.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recruit.domain.signals import Context
from recruit.signals import find

HELD_OUT = Path(__file__).resolve().parents[2] / "models" / "signals" / "heldout"
FILES: tuple[tuple[str, Context], ...] = (
    ("resumes", "resume"),
    ("answers", "answer"),
    ("written-resumes", "resume"),
    ("written-answers", "answer"),
)
NUMBERS = (
    "ratio",
    "hit_rate",
    "rank",
    "rate",
    "points",
    "amount",
    "count",
    "ratio_min",
    "percentile",
    "to",
    "by",
    "rate_min",
)


@dataclass(slots=True)
class Tally:
    """Counts over texts: gold and found spans, matches of both kinds, numbers compared and right."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    compared: int = 0
    right: int = 0

    def f1(self, matched: int) -> float:
        """F1 for a count of matches."""
        return 2 * matched / (self.gold + self.found) if self.gold + self.found else 0.0


def evaluate() -> list[dict[str, Any]]:
    """The figures, each {"name", "value", "unit", "of"}; `of` is how many spans it rests on."""
    figures: list[dict[str, Any]] = []
    for name, context in FILES:
        tally = score(HELD_OUT / f"{name}.jsonl", context)
        accuracy = tally.right / tally.compared if tally.compared else 0.0
        figures += [
            _figure(f"signals, held-out {name}, relaxed F1", tally.f1(tally.relaxed), tally.gold),
            _figure(f"signals, held-out {name}, strict F1", tally.f1(tally.strict), tally.gold),
            _figure(f"signals, held-out {name}, values right", accuracy, tally.compared),
        ]
    return figures


def _figure(name: str, value: float, of: int) -> dict[str, Any]:
    return {"name": name, "value": round(value, 3), "unit": "share", "of": of}


def score(path: Path, context: Context) -> Tally:
    """The tally of one annotated file."""
    tally = Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        add(tally, data["spans"], [signal.as_dict() for signal in find(data["text"], context)])
    return tally


def add(tally: Tally, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    """Count one text's spans into the tally; returns the relaxedly matched pairs."""
    tally.gold += len(gold)
    tally.found += len(found)
    tally.strict += len(pairs(gold, found, strict=True))
    matched = pairs(gold, found)
    for wanted, got in matched:
        tally.relaxed += 1
        right = _right(wanted, got)
        if right is not None:
            tally.compared += 1
            tally.right += right
    return matched


def pairs(
    gold: list[dict[str, Any]], found: list[dict[str, Any]], *, strict: bool = False
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Matched spans; each found span is used once."""
    left = list(found)
    out = []
    for one in gold:
        mate = next((other for other in left if other["label"] == one["label"] and _match(one, other, strict)), None)
        if mate is not None:
            left.remove(mate)
            out.append((one, mate))
    return out


def _match(one: dict[str, Any], other: dict[str, Any], strict: bool) -> bool:
    if strict:
        return (one["start"], one["end"]) == (other["start"], other["end"])
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return shared > 0 and 2 * shared >= max(one["end"] - one["start"], other["end"] - other["start"])


def _right(wanted: dict[str, Any], got: dict[str, Any]) -> bool | None:
    key = next((key for key in NUMBERS if isinstance(wanted["value"].get(key), int | float)), None)
    if key is None:
        return None
    value = got["value"].get(key)
    if wanted["label"] == "growth" and value is None:
        value = _other_form(key, got["value"])
    return isinstance(value, int | float) and abs(value - wanted["value"][key]) <= 0.01 * max(
        1e-9, abs(wanted["value"][key])
    )


def _other_form(key: str, value: dict[str, Any]) -> float | None:
    """Growth told as a ratio where a rate is wanted, or the other way about."""
    if key == "rate" and "ratio" in value:
        return value["ratio"] - 1
    return value["rate"] + 1 if key == "ratio" and "rate" in value else None
