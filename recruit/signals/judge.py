"""Whose result it is, whether it has happened, whether a miss was made good: judged from the words around a finding.

Linear judges over the sheet's features, trained on the corpus; their weights stand beside those of the chains. Here is
what speaks about one finding; `verdicts` adds it up for many at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recruit.signals.rule import Found
from recruit.signals.sheets import Sheet

#: judge -> its verdicts; the first is what a finding is when nothing speaks
VERDICTS: dict[str, tuple[str, ...]] = {
    "state": ("achieved", "missed", "ongoing", "planned"),
    "scope": ("self", "team"),
    "recovered": ("null", "true", "false"),
}
Judges = Mapping[str, Mapping[str, list[float]]]


def clues(one: Found, sheet: Sheet, ruled: list[Found]) -> list[str]:
    """What speaks about a finding: its label and state so far, its words, its sentence, the passage, what follows."""
    inside = [i for i, piece in enumerate(sheet.pieces) if piece.start < one.end and piece.end > one.start]
    if not inside:
        return ["b", f"L{one.label}"]
    first, last = inside[0], inside[-1]
    own = {name for i in inside for name in sheet.names(i) if name.startswith(("c=", "w="))}
    sentence = sheet.pieces[first].sentence
    told = [*sheet.whole, *(n for n in sheet.sentences[sentence] if n.startswith(("ic", "h", "i-c")))]
    told += [f"o{name}" for name in sorted(own)]
    told += [name for name in sheet.names(first) if name.startswith(("-1w", "-2w", "sn=", "se=", "-1c"))]
    told += [f"e{name}" for name in sheet.names(last) if name.startswith(("1w", "2w"))]
    names = ["b", f"r={one.state}", f"t={one.scope}", *told]
    marked = [f"L{one.label}", *(f"L{one.label}|{name}" for name in names)]
    if one.label == "setback":
        marked += _aftermath(one, sheet, sentence, ruled)
    return [*names, *marked]


def _aftermath(one: Found, sheet: Sheet, sentence: int, ruled: list[Found]) -> list[str]:
    """What stands after a setback: the classes of the sentences that follow, and results told there."""
    later = sheet.sentences[sentence + 1 :]
    told = sorted({f"f{name}" for names in later for name in names if name.startswith("ic=")})
    told.append(f"f#{min(len(later), 4)}")
    for found in ruled:
        if found.label == "attainment" and found.start >= one.end:
            ratio = found.value.get("ratio", found.value.get("ratio_min", 0))
            told.append("f>" if ratio >= 0.9995 else "f<")
    return sorted(set(told))


RECOVERED: dict[str, Any] = {"null": None, "true": True, "false": False}
