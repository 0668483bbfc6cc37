"""What the tagger sees of each token: words, word classes, kinds of numbers, place, and what the rules found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recruit.signals.cues import OF_WORD
from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

PIECE = re.compile(r"[A-Z]|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")


@dataclass(slots=True)
class Token:
    """A piece of the shadow: `start`:`end` in the passage, its word or the letter of its quantity."""

    word: str
    start: int
    end: int
    quantity: Quantity | None
    sentence: int
    newline: bool


def tokens(shadow: Shadow, bounds: list[tuple[int, int]]) -> list[Token]:
    """The tokens of a shadow with their sentence numbers."""
    out: list[Token] = []
    sentence, limit = 0, bounds[0][1] if bounds else 0
    for found in PIECE.finditer(shadow.text):
        start, end = shadow.back(found.start()), shadow.back(found.end())
        while start >= limit and sentence + 1 < len(bounds):
            sentence += 1
            limit = bounds[sentence][1]
        newline = not out or "\n" in shadow.text[max(0, found.start() - 2) : found.start()]
        out.append(Token(found.group(), start, end, shadow.at.get(found.start()), sentence, newline))
    return out


def token_features(found: list[Found], pieces: list[Token]) -> list[list[str]]:
    """The names of the features that hold for each token."""
    rules = _rule_tags(found, pieces)
    words = [_word(piece) for piece in pieces]
    classes = [_classes(piece) for piece in pieces]
    sentences = _sentences(pieces, words, classes)
    numbers = _number_story(pieces)
    whole = _whole(words, classes)
    out: list[list[str]] = []
    for i, piece in enumerate(pieces):
        names = ["bias", *_around(words, classes, i), *rules[i], *numbers[i], *whole]
        names += _place(piece, pieces, i)
        names += sentences[piece.sentence]
        for offset in (-1, 1):
            near = i + offset
            if 0 <= near < len(pieces):
                names += [f"{name}@{offset}" for name in rules[near]]
                names += [f"{name}@{offset}" for name in numbers[near][:2]]
        out.append(names)
    return out


def _word(piece: Token) -> str:
    if piece.quantity is None:
        return piece.word
    return f"<{piece.word}>"


def _classes(piece: Token) -> tuple[str, ...]:
    if piece.quantity is not None:
        return (f"<{piece.quantity.kind}>", "<num>") if piece.word not in "YD" else (f"<{piece.quantity.kind}>",)
    return OF_WORD.get(piece.word, ())


def _around(words: list[str], classes: list[tuple[str, ...]], i: int) -> list[str]:
    size = len(words)

    def at(k: int) -> str:
        return words[k] if 0 <= k < size else "<>"

    names = [f"w{k}={at(i + k)}" for k in (-2, -1, 0, 1, 2)]
    names += [f"b-={at(i - 1)} {at(i)}", f"b+={at(i)} {at(i + 1)}", f"pre={words[i][:4]}", f"suf={words[i][-3:]}"]
    for k in range(-4, 5):
        if 0 <= i + k < size:
            names += [f"c{k}={name}" for name in classes[i + k]]
    for left in classes[i - 1] if i else ():
        names += [f"cc-={left}|{name}" for name in classes[i]]
    for right in classes[i + 1] if i + 1 < size else ():
        names += [f"cc+={name}|{right}" for name in classes[i]]
    return names


def _place(piece: Token, pieces: list[Token], i: int) -> list[str]:
    last = pieces[-1].sentence
    first = i == 0 or pieces[i - 1].sentence != piece.sentence
    names = [f"s={min(piece.sentence, 4)}", f"fromend={min(last - piece.sentence, 3)}"]
    if first:
        names += ["sfirst", f"sfirst{min(piece.sentence, 4)}"]
    if piece.newline:
        names.append("line")
    if i + 1 == len(pieces) or pieces[i + 1].sentence != piece.sentence:
        names.append("slast")
    return names


def _sentences(pieces: list[Token], words: list[str], classes: list[tuple[str, ...]]) -> list[list[str]]:
    """For each sentence: the classes in it and in its neighbours, its first words, whether it has numbers."""
    count = pieces[-1].sentence + 1 if pieces else 0
    bags: list[dict[str, None]] = [{} for _ in range(count)]
    heads: list[list[str]] = [[] for _ in range(count)]
    sizes = [0] * count
    for piece, word, names in zip(pieces, words, classes, strict=True):
        sizes[piece.sentence] += 1
        if len(heads[piece.sentence]) < 2:
            heads[piece.sentence].append(word)
        for name in names:
            bags[piece.sentence][name] = None
    out = []
    for k in range(count):
        names = [f"in={name}" for name in bags[k]] + [f"head={word}" for word in heads[k]]
        names.append(f"len={min(sizes[k] // 4, 6)}")
        if k:
            names += [f"prev={name}" for name in bags[k - 1]]
        if k + 1 < count:
            names += [f"next={name}" for name in bags[k + 1]]
        out.append(names)
    return out


def _whole(words: list[str], classes: list[tuple[str, ...]]) -> list[str]:
    """What kind of text it is: how often it speaks of the future, of asks, of misses."""
    counts: dict[str, int] = {}
    for names in classes:
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    names = [f"doc={name}{min(counts.get(name, 0), 3)}" for name in ("future", "short", "ask", "own", "<num>", "vague")]
    return [*names, f"head0={words[0] if words else ''}"]


def _number_story(pieces: list[Token]) -> list[list[str]]:
    """For each number: its size against the numbers before it (a result often stands a little off a goal)."""
    out: list[list[str]] = [[] for _ in pieces]
    seen: list[float] = []
    for i, piece in enumerate(pieces):
        quantity = piece.quantity
        if quantity is None or piece.word in "YD":
            continue
        value = quantity.value
        names = [
            f"n={min(len(seen), 4)}",
            "pct>2" if quantity.kind == "percent" and value > 2 else f"size={_size(value)}",
        ]
        if quantity.kind == "percent":
            names.append("pct~1" if 0.5 <= value <= 2 else "pct-")
        for back, other in enumerate(reversed(seen[-3:])):
            if other > 0 and 0.5 <= value / other <= 2.2:
                names.append(f"near{back}" + (">" if value > other else "<" if value < other else "="))
        seen.append(value)
        out[i] = names
    return out


def _size(value: float) -> str:
    return next(
        (
            name
            for limit, name in ((2, "1"), (10, "9"), (60, "50"), (200, "100"), (5000, "k"), (1e6, "100k"))
            if value < limit
        ),
        "m",
    )


def _rule_tags(found: list[Found], pieces: list[Token]) -> list[list[str]]:
    out: list[list[str]] = [[] for _ in pieces]
    for one in found:
        inside = False
        for i, piece in enumerate(pieces):
            if piece.start >= one.end:
                break
            if piece.end > one.start:
                out[i].append(f"r={'I' if inside else 'B'}-{one.label}")
                inside = True
        if inside and i and pieces[i].start >= one.end:
            out[i].append(f"r=E-{one.label}")
    return out
