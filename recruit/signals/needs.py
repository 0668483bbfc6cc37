"""What must stand in a text before a pattern can match it, read from the pattern itself.

Most patterns cannot match most lines; looking a line's words up once tells which can. A need is a set of pieces of
words and capitals (quantities of a shadow), one of which must be there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

WRITTEN = Path(__file__).resolve().parents[2] / "models" / "signals" / "needs.json"
PIECES = re.compile(r"[a-z]+|[A-Z]")
WORDS = re.compile(r"[a-z]+")
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
Need = frozenset[str]


@lru_cache(maxsize=1)
def _written() -> dict[str, Any]:
    """What was read from the patterns when the chains were trained, by the sum of a pattern: it saves half a second."""
    return json.loads(WRITTEN.read_text(encoding="utf-8")) if WRITTEN.exists() else {}


def asked(pattern: str) -> tuple[list[Need], int, str]:
    """The needs of a pattern without flags, how many capitals a match holds at least, and which they may be."""
    written = _written().get(hashlib.sha256(pattern.encode()).hexdigest()[:16])
    if written is None:
        return read(pattern)
    some, count, kinds = written
    return [frozenset(need.split()) for need in some], count, kinds


def read(pattern: str) -> tuple[list[Need], int, str]:
    """As `asked`, read from the pattern itself; "^of$" is the whole word, "of" any word it is a part of."""
    parsed = import_module("re._parser").parse(pattern)
    count, kinds = _capitals(parsed)
    return list(dict.fromkeys(_sequence(list(parsed), left=False, right=False))), count, "".join(sorted(kinds))


def write(patterns: Iterable[str]) -> None:
    """Keep what is read from patterns for the next start."""
    rows = {}
    for pattern in sorted(patterns):
        some, count, kinds = read(pattern)
        told = [" ".join(sorted(need)) for need in some]
        rows[hashlib.sha256(pattern.encode()).hexdigest()[:16]] = [told, count, kinds]
    WRITTEN.write_text(json.dumps(rows, indent=0) + "\n", encoding="utf-8")
    _written.cache_clear()


def _sequence(items: list[Any], *, left: bool, right: bool) -> list[Need]:
    """The needs of parts that follow each other; `left` and `right` tell whether no word goes on beyond them."""
    out: list[Need] = []
    at = 0
    while at < len(items):
        end = at
        while end < len(items) and str(items[end][0]) == "LITERAL":
            end += 1
        run = "".join(chr(value) for _, value in items[at:end])
        for found in PIECES.finditer(run):
            begins = found.start() > 0 or _edge(items, at, -1, left)
            ends = found.end() < len(run) or _edge(items, end - 1, 1, right)
            out.append(frozenset({found.group() if found.group().isupper() else _marked(found.group(), begins, ends)}))
        if end == at:
            out += _part(items, at, left, right)
            end += 1
        at = end
    return out


def _marked(piece: str, begins: bool, ends: bool) -> str:
    return f"{'^' * begins}{piece}{'$' * ends}"


def _part(items: list[Any], at: int, left: bool, right: bool) -> list[Need]:
    op, value = str(items[at][0]), items[at][1]
    sides = {"left": _edge(items, at, -1, left), "right": _edge(items, at, 1, right)}
    if op == "SUBPATTERN":
        return _sequence(list(value[3]), **sides)
    if op in REPEATS:
        return _sequence(list(value[2]), left=False, right=False) if value[0] else []
    if op == "ASSERT":
        return _sequence(list(value[1]), left=False, right=False)
    if op == "IN":
        letters = _letters(value)
        return [letters] if letters else []
    if op == "BRANCH":
        ways = [_sequence(list(way), **sides) for way in value[1]]
        return [frozenset().union(*(max(way, key=_worth) for way in ways))] if all(ways) else []
    return []


def _edge(items: Sequence[Any], at: int, step: int, beyond: bool) -> bool:
    """Whether no small letter can stand right beside part `at`, before it (step -1) or after it (1)."""
    at += step
    if not 0 <= at < len(items):
        return beyond
    op, value = str(items[at][0]), items[at][1]
    if op in ("LITERAL", "IN", "AT"):
        return op == "AT" or not _small(op, value)
    further = _edge(items, at, step, beyond)
    if op == "ASSERT_NOT":
        inner = list(value[1])
        return further or (
            value[0] == step and len(inner) == 1 and str(inner[0][0]) == "IN" and _all_small(inner[0][1])
        )
    if op == "ASSERT":
        return further
    if op == "SUBPATTERN":
        return _outermost(value[3], step, further)
    if op in REPEATS:
        return _outermost(value[2], step, further) and (further or value[0] > 0)
    return op == "BRANCH" and all(_outermost(way, step, further) for way in value[1])


def _outermost(items: Iterable[Any], step: int, beyond: bool) -> bool:
    """Whether parts that stand beside others turn no small letter to them."""
    some = list(items)
    return _edge(some, len(some) if step < 0 else -1, step, beyond)


def _small(op: str, value: Any) -> bool:
    """Whether a character or one of a set may be a small letter."""
    if op == "LITERAL":
        return "a" <= chr(value) <= "z"
    kinds = {str(kind) for kind, _ in value}
    if kinds - {"LITERAL", "RANGE"}:
        return True
    return any(
        "a" <= chr(code) <= "z" if str(kind) == "LITERAL" else code[0] <= ord("z") and code[1] >= ord("a")
        for kind, code in value
    )


def _all_small(some: Sequence[Any]) -> bool:
    """Whether a set of characters holds every small letter."""
    return any(str(kind) == "RANGE" and code[0] <= ord("a") and code[1] >= ord("z") for kind, code in some)


def _letters(value: Sequence[Any]) -> Need:
    """The capitals of a set of characters that holds nothing else."""
    if any(str(op) != "LITERAL" or not "A" <= chr(code) <= "Z" for op, code in value):
        return frozenset()
    return frozenset(chr(code) for _, code in value)


def _worth(need: Need) -> tuple[int, int]:
    """A need of few and long pieces says most; a capital says much."""
    return min(4 if piece.isupper() else len(piece) for piece in need), -len(need)


def _capitals(items: Iterable[Any]) -> tuple[int, frozenset[str]]:
    count, kinds = 0, frozenset[str]()
    for op, value in items:
        more, some = _capitals_of(str(op), value)
        count, kinds = count + more, kinds | some
    return count, kinds


def _capitals_of(op: str, value: Any) -> tuple[int, frozenset[str]]:
    if op == "LITERAL":
        return (1, frozenset({chr(value)})) if "A" <= chr(value) <= "Z" else (0, frozenset())
    if op == "IN":
        letters = _letters(value)
        return (1, letters) if letters else (0, letters)
    if op == "SUBPATTERN":
        return _capitals(value[3])
    if op in REPEATS:
        count, kinds = _capitals(value[2])
        return (count * value[0], kinds) if value[0] else (0, frozenset())
    if op == "BRANCH":
        ways = [_capitals(way) for way in value[1]]
        return min(count for count, _ in ways), frozenset().union(*(kinds for _, kinds in ways))
    return 0, frozenset()


class Index:
    """Many needs at once: `met(text, letters)` gives those that a text meets as the bits of a number."""

    def __init__(self) -> None:
        self.bits: dict[Need, int] = {}
        self.pieces: dict[str, int] = {}
        self.word = lru_cache(maxsize=30_000)(self._word)
        self.met = lru_cache(maxsize=256)(self._met)

    def asked(self, some: Iterable[Need]) -> int:
        """The bits of needs, for comparing with what a text meets."""
        out = 0
        for need in some:
            if need not in self.bits:
                self.word.cache_clear()
                self.met.cache_clear()
                self.bits[need] = 1 << len(self.bits)
                for piece in need:
                    self.pieces[piece] = self.pieces.get(piece, 0) | self.bits[need]
            out |= self.bits[need]
        return out

    def _met(self, text: str, letters: str) -> int:
        """The needs that the words of a text and its capitals meet."""
        out = 0
        for word in {*WORDS.findall(text), *letters}:
            out |= self.word(word)
        return out

    def _word(self, word: str) -> int:
        out, pieces = 0, self.pieces
        word = word if word.isupper() else f"^{word}$"
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + 24) + 1):
                out |= pieces.get(word[start:end], 0)
        return out


EVERYTHING = Index()  # one for all patterns, so that a text's words are looked up once


class Gate:
    """Tells at a look which of some patterns may match the text of a shadow."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        self.ways = [EVERYTHING.asked(asked(pattern.pattern)[0]) for pattern in patterns]

    def open(self, text: str, letters: str) -> list[bool]:
        """For each pattern whether the words and the capitals of a text meet its needs."""
        met = EVERYTHING.met(text, letters)
        return [way & met == way for way in self.ways]
