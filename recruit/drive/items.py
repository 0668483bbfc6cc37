"""The questionnaire's items: what they say for each dimension, and how far they can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recruit.domain.drive import DIMENSIONS
from recruit.domain.items import ATTENTION_ANSWER, BLOCK_OF, BLOCKS, ITEMS, OPPOSITE_PAIRS, SITUATIONS, STATEMENTS

#: The most that items may move a score, in points of the 0 to 4 line: a tenth up or down, a fifth in all.
CEILING = 0.4


@dataclass(frozen=True, slots=True)
class Said:
    """One answered item: how far it speaks for its dimension, from -1 to 1."""

    key: str
    dimension: str
    value: float


@dataclass(frozen=True, slots=True)
class Trust:
    """How far the items are believed, from 0 to 1, and why not further."""

    weight: float
    reasons: tuple[str, ...] = ()


def said(items: Mapping[str, Any]) -> list[Said]:
    """Every usable answer, in the questionnaire's order; answers of the wrong kind are left out."""
    out: list[Said] = []
    for block in BLOCKS:
        picks = _picks(items.get(block.key))
        for pick, value in (("most", 1.0), ("least", -1.0)):
            item = next((i for i in block.items if i.key == picks.get(pick)), None)
            if item and picks.get("most") != picks.get("least"):
                out.append(Said(f"{block.key}.{pick}", item.dimension, value))
    for item in STATEMENTS:
        level = _level(items.get(item.key))
        if level is not None and item.dimension in DIMENSIONS:
            value = (level - 3) / 2
            out.append(Said(item.key, item.dimension, -value if item.reverse else value))
    for situation in SITUATIONS:
        picks = _picks(items.get(situation.key))
        points = {option.key: option.points for option in situation.options}
        most, least = points.get(picks.get("most", "")), points.get(picks.get("least", ""))
        if most is not None and least is not None and most != least:
            out.append(Said(situation.key, situation.dimension, max(-1.0, min(1.0, (most - least) / 2))))
    return out


def trust(items: Mapping[str, Any]) -> Trust:
    """Less trust when the attention item, the unlikely virtues or opposite pairs say so; never a lower score."""
    weight, reasons = 1.0, []
    attention = _level(items.get("A24"))
    if attention is not None and attention != ATTENTION_ANSWER:
        weight *= 0.25
        reasons.append("the item that asked for one certain answer got another")
    virtues = [v for key in ("A22", "A23") if (v := _level(items.get(key))) is not None]
    if virtues and min(virtues) == 5:
        weight *= 0.5
        reasons.append("the answers are better than anyone's")
    for positive, negative in OPPOSITE_PAIRS:
        level = _level(items.get(negative))
        picks = _picks(items.get(BLOCK_OF[positive]))
        if level is not None and (
            (picks.get("most") == positive and level >= 4) or (picks.get("least") == positive and level <= 1)
        ):
            weight *= 0.75
            reasons.append(f'"{ITEMS[positive].sentence}" and "{ITEMS[negative].sentence}" point different ways')
    return Trust(round(weight, 6), tuple(reasons))


def by_dimension(items: Mapping[str, Any]) -> dict[str, float]:
    """The mean of what was said for each dimension, from -1 to 1; dimensions without an answer are left out."""
    groups: dict[str, list[float]] = {}
    for one in said(items):
        groups.setdefault(one.dimension, []).append(one.value)
    return {dimension: sum(values) / len(values) for dimension, values in groups.items()}


def _level(raw: Any) -> int | None:
    number = int(raw) if isinstance(raw, str) and raw.isdigit() else raw
    return number if isinstance(number, int) and not isinstance(number, bool) and 1 <= number <= 5 else None


def _picks(raw: Any) -> Mapping[str, str]:
    return {k: v for k, v in raw.items() if isinstance(v, str)} if isinstance(raw, Mapping) else {}
