"""A token, and what numbers and rules tell of it: a result often stands a little off a goal."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found

LIMITS, SIZES = (2, 10, 60, 200, 5000, 1e6), ("1", "9", "50", "100", "k", "100k", "m")


@dataclass(slots=True)
class Token:
    """A piece of the shadow: `start`:`end` in the passage, its word or the letter of its quantity."""

    word: str
    start: int
    end: int
    quantity: Quantity | None
    sentence: int
    clause: int = 0


def number_story(pieces: list[Token]) -> list[list[str]]:
    """For each token what `story` tells of its number, if it is one."""
    out: list[list[str]] = [[] for _ in pieces]
    told = [i for i, piece in enumerate(pieces) if piece.quantity is not None and piece.word not in "YD"]
    for i, row in zip(told, story([q for i in told if (q := pieces[i].quantity)]), strict=True):
        out[i] = row
    return out


def story(numbers: Sequence[Quantity]) -> list[list[str]]:
    """For each number its size against the numbers before it (a result often stands a little off a goal)."""
    out: list[list[str]] = []
    seen: list[tuple[float, str]] = []
    for quantity in numbers:
        value = quantity.value
        row = [f"n={min(len(seen), 4)}"]
        if quantity.kind == "percent":
            row.append("n%1" if 0.5 <= value <= 2 else "n%")
        for back, (other, kind) in enumerate(reversed(seen[-3:])):
            if other > 0 and 0.5 <= value / other <= 2.2:
                sign = ">" if value > other else "<" if value < other else "="
                row += [f"n{back}{sign}", f"n{back}{sign}{kind[:2]}{quantity.kind[:2]}"]
        seen.append((value, quantity.kind))
        out.append(row)
    return out


def size_of(value: float) -> str:
    """The magnitude of a number in seven steps."""
    return SIZES[bisect_right(LIMITS, value)]


def rule_tags(found: list[Found], pieces: list[Token]) -> tuple[list[list[str]], list[set[str]]]:
    """For each token the rules' tags (begin, inside, end, and by which rule); for each sentence the labels found."""
    out: list[list[str]] = [[] for _ in pieces]
    ruled: list[set[str]] = [set() for _ in range(pieces[-1].sentence + 1 if pieces else 0)]
    for one in found:
        last = -1
        for i, piece in enumerate(pieces):
            if piece.start >= one.end:
                break
            if piece.end > one.start:
                tag = "I" if last >= 0 else "B"
                out[i] += [f"r{tag}{one.label}", f"R{tag}{one.label}:{one.rule}"]
                ruled[piece.sentence].add(one.label)
                last = i
        if last >= 0:
            out[last].append(f"rE{one.label}")
            if last + 1 < len(pieces):
                out[last + 1].append(f"rX{one.label}")
    return out, ruled
