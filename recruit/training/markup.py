"""The corpus as people write it: one text a line, signals in double brackets, turned into texts with exact spans.

    resume | Reached [[attainment ratio=1.18: 118% of plan]] in 2023, [[ranking rank=3 of=112: #3 of 112 reps]].
    answer | I [[own_goal state=planned: set myself [[volume count=20 unit=accounts state=planned: 20 accounts]]]].

Brackets nest. Before the colon stand the label and any of scope=team, state=missed|ongoing|planned, and the value's
keys; a value that holds spaces is put in quotes: unit="new accounts". Numbers are plain (0.34, 2300000), true and
false are truth values, a list is written years=2019,2021. `¶` stands for a line's end inside a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recruit.domain.signals import LABELS, Context, Signal

_OPEN = re.compile(r"\[\[([a-z_]+)((?:\s+[a-z_]+=(?:\"[^\"]*\"|[^\s:\"]+))*)\s*:\s?")
_PAIR = re.compile(r"([a-z_]+)=(?:\"([^\"]*)\"|([^\s:\"]+))")
SCOPES, STATES = ("self", "team"), ("achieved", "missed", "ongoing", "planned")


@dataclass(frozen=True, slots=True)
class Marked:
    """One text of the corpus with its signals, sorted by start, end, label."""

    id: str
    context: Context
    text: str
    signals: tuple[Signal, ...]


def read_corpus(path: Path) -> Iterator[Marked]:
    """Every text of a corpus file; `#` begins a remark. Raises ValueError naming the file and line at fault."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        context, _, marked = line.partition(" | ")
        if context not in ("resume", "answer"):
            raise ValueError(f"{path.name}:{number}: a line begins with 'resume | ' or 'answer | '")
        try:
            text, signals = parse(marked.replace("¶", "\n"))
        except ValueError as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        yield Marked(f"{path.stem}-{number}", context, text, signals)


def parse(marked: str) -> tuple[str, tuple[Signal, ...]]:
    """A marked text as plain text and its signals. Raises ValueError in words."""
    text: list[str] = []
    length, at = 0, 0
    opened: list[tuple[str, dict[str, Any], int]] = []
    found: list[tuple[str, dict[str, Any], int, int]] = []
    while at < len(marked):
        if marked.startswith("[[", at):
            head = _OPEN.match(marked, at)
            if head is None:
                raise ValueError(f"cannot read the bracket at “{marked[at : at + 30]}”")
            opened.append((head[1], _attributes(head[2]), length))
            at = head.end()
        elif marked.startswith("]]", at):
            if not opened:
                raise ValueError("a bracket closes that was not opened")
            found.append((*opened.pop(), length))
            at += 2
        else:
            text.append(marked[at])
            length, at = length + 1, at + 1
    if opened:
        raise ValueError(f"the bracket of {opened[-1][0]} is not closed")
    plain = "".join(text)
    signals = [_signal(plain, *parts) for parts in found]
    return plain, tuple(sorted(signals, key=lambda s: (s.start, s.end, s.label)))


def _signal(text: str, label: str, attributes: dict[str, Any], start: int, end: int) -> Signal:
    if label not in LABELS:
        raise ValueError(f"there is no label {label}")
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise ValueError(f"the bracket of {label} is empty")
    scope, state = attributes.pop("scope", "self"), attributes.pop("state", "achieved")
    if scope not in SCOPES or state not in STATES:
        raise ValueError(f"scope={scope} or state={state} is not one of the words")
    return Signal(label, start, end, text[start:end], attributes, scope, state)


def _attributes(words: str) -> dict[str, Any]:
    return {key: quoted if quoted else _value(plain) for key, quoted, plain in _PAIR.findall(words)}


def _value(word: str) -> Any:
    if "," in word:
        return [_value(part) for part in word.split(",")]
    if word in ("true", "false", "null"):
        return {"true": True, "false": False, "null": None}[word]
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        return word
