"""What the tagger sees of each token: words, word classes, kinds of numbers, place, and what the rules found.

Features stand on four levels (token, clause, sentence, passage): a linear model adds up their scores, so that what
holds for a whole sentence is looked up once. Names, pronouns, schools and addresses are no features: a capitalised word
that is not in the list of common words is only "a capitalised word", a run of them is one token, and he, she and they
are one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from recruit.signals.hints import Token, number_story, rule_tags, size_of
from recruit.signals.lexicon import classes_of
from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

PIECE = re.compile(r"([A-Z]|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s])")
THIRD = frozenset({"he", "she", "they", "him", "her", "them", "his", "hers", "their", "theirs", "himself", "herself"})
THIRD |= {f"{who}'{end}" for who in ("he", "she", "they") for end in ("s", "d", "ll", "re", "ve")}
CLAUSE_MARKS = frozenset(",;:-()|/•")
CLAUSE_WORDS = frozenset(
    {"and", "but", "so", "then", "which", "because", "when", "while", "after", "although", "though"}
)
CAPITALISED, UNKNOWN = "<Cap>", "<low>"
REACH = 4
COUNTED = ("c=future", "c=short", "c=ask", "c=own", "c=<num>")  # a passage tells how often


Part = str | tuple[str, ...]


@dataclass(slots=True)
class Sheet:
    """The features of one passage: `rows` by token; `clauses`, `sentences` and `whole` hold for several tokens.

    A row holds names, and tuples of names that often come together (all that a word tells), so that they are looked up
    as one.
    """

    pieces: list[Token]
    rows: list[list[Part]]
    clauses: list[list[str]]
    sentences: list[list[str]]
    whole: list[str]

    def flat(self) -> list[list[str]]:
        """Every feature of each token, those of its clause, sentence and passage included."""
        return [
            [*self.names(i), *self.clauses[piece.clause], *self.sentences[piece.sentence], *self.whole]
            for i, piece in enumerate(self.pieces)
        ]

    def names(self, i: int) -> list[str]:
        """The names in the row of token i, one by one."""
        return [name for part in self.rows[i] for name in ((part,) if isinstance(part, str) else part)]


def tokens(shadow: Shadow, bounds: list[tuple[int, int]], known: frozenset[str]) -> list[Token]:
    """The tokens of a shadow with their sentence and clause numbers; `known` are the words that may be told apart."""
    out: list[Token] = []
    sentence, limit = 0, bounds[0][1] if bounds else 0
    clause, fresh = 0, True
    for found in PIECE.finditer(shadow.text):
        start, end = shadow.back(found.start()), shadow.back(found.end())
        while start >= limit and sentence + 1 < len(bounds):
            sentence += 1
            limit = bounds[sentence][1]
            clause += 0 if fresh else 1
            fresh = True
        quantity = shadow.at.get(found.start())
        word = found.group() if quantity else _guarded(found.group(), shadow.plain[start : start + 1], known)
        if word == CAPITALISED and out and _runs_on(out[-1], sentence, shadow.plain[out[-1].end : start]):
            out[-1].end = end
            continue
        if not fresh and (word in CLAUSE_MARKS or word in CLAUSE_WORDS):
            clause += 1
        out.append(Token(word, start, end, quantity, sentence, clause))
        fresh = False
    return out


def _runs_on(before: Token, sentence: int, between: str) -> bool:
    """Whether a capitalised word belongs to the one before it."""
    return before.word == CAPITALISED and before.sentence == sentence and between in " -."


def _guarded(word: str, first: str, known: frozenset[str]) -> str:
    if word in THIRD:
        return "they"
    if word in known or not word[0].isalpha():
        return word
    return CAPITALISED if first.isupper() else UNKNOWN + word


def sheet(found: list[Found], pieces: list[Token], context: str, section: str = "") -> Sheet:
    """The features of a passage's tokens; `found` are the rules' findings, `section` the part of a resume it is in."""
    names = [alone(piece) for piece in pieces]
    classes = [classes_in(own) for own in names]
    rules, ruled = rule_tags(found, pieces)
    numbers = number_story(pieces)
    mark = context[0]
    rows = []
    for i, piece in enumerate(pieces):
        row = _around(names, classes, i)
        row.append(marked(names[i], mark))
        row += rules[i]
        row += [f"{name}|{mark}" for name in rules[i]]
        row += numbers[i]
        row += _place(piece, pieces, i)
        for offset in (-2, -1, 1, 2):
            if 0 <= i + offset < len(pieces):
                row += [f"{offset}{name}" for name in rules[i + offset]]
                if offset in (-1, 1):
                    row += [f"{offset}{name}" for name in numbers[i + offset]]
        rows.append(row)
    sentences = _sentences(pieces, names, classes, ruled)
    return Sheet(pieces, rows, _clauses(pieces, names, classes), sentences, _whole(names, classes, mark, section))


@lru_cache(maxsize=20_000)
def of_word(word: str) -> tuple[str, ...]:
    """The features of a word by itself: the word, its first and last letters, its classes."""
    if word.startswith(UNKNOWN):
        bare = word[len(UNKNOWN) :]
        return ("w=<low>", f"p={bare[:4]}", f"s={bare[-3:]}", *(f"c={name}" for name in classes_of(bare)))
    if word == CAPITALISED:
        return ("w=<Cap>",)
    return (f"w={word}", f"p={word[:4]}", f"s={word[-3:]}", *(f"c={name}" for name in classes_of(word)))


def alone(piece: Token) -> tuple[str, ...]:
    """The features of a token by itself."""
    return of_word(piece.word) if piece.quantity is None else alone_quantity(piece.quantity)


def alone_quantity(quantity: Quantity) -> tuple[str, ...]:
    """The features of a quantity by itself: its kind, its size, whether it was written with a magnitude."""
    return of_quantity(quantity.kind, quantity.scaled, size_of(quantity.value), quantity.kind in ("year", "date"))


@lru_cache(maxsize=1000)
def of_quantity(kind: str, scaled: bool, size: str, dated: bool) -> tuple[str, ...]:
    """The features of a quantity of a kind and size; a date has no size."""
    if dated:
        return (f"w=<{kind}>", f"c=<{kind}>")
    return (f"w=<{kind}>", f"c=<{kind}>", "c=<num>", f"z={kind}{size}", *(("c=<scaled>",) if scaled else ()))


@lru_cache(maxsize=20_000)
def classes_in(names: tuple[str, ...]) -> tuple[str, ...]:
    """The classes among the features of a word."""
    return tuple(name for name in names if name.startswith("c="))


@lru_cache(maxsize=50_000)
def shifted(names: tuple[str, ...], offset: int) -> tuple[str, ...]:
    """What a neighbour tells: its word (near ones also their ends), its classes."""
    kinds = kinds_told(offset)
    return tuple(f"{offset}{name}" for name in names if name[0] in kinds)


def kinds_told(offset: int) -> str:
    """The kinds of features a neighbour tells of itself, by their first letter."""
    return {1: "wpscz", 2: "wc", 3: "wc"}.get(abs(offset), "c")


def _around(names: list[tuple[str, ...]], classes: list[tuple[str, ...]], i: int) -> list[Part]:
    size = len(names)
    row: list[Part] = ["b", names[i]]
    for offset in range(-REACH, REACH + 1):
        if offset and 0 <= i + offset < size:
            row.append(shifted(names[i + offset], offset))
    before = names[i - 1][0] if i else "^"
    after = names[i + 1][0] if i + 1 < size else "$"
    row += [f"B-{before} {names[i][0]}", f"B+{names[i][0]} {after}", f"B0{before} {after}"]
    if i > 1:
        row.append(f"B={names[i - 2][0]} {before}")
    if i + 2 < size:
        row.append(f"B#{after} {names[i + 2][0]}")
    if classes[i]:
        row.append(crossed(classes[i - 1] if i else (), classes[i], "-"))
        row.append(crossed(classes[i], classes[i + 1] if i + 1 < size else (), "+"))
    return row


@lru_cache(maxsize=50_000)
def crossed(left: tuple[str, ...], right: tuple[str, ...], side: str) -> tuple[str, ...]:
    """Each class of a word with each of its neighbour's."""
    return tuple(f"C{side}{a}{b}" for a in left for b in right)


@lru_cache(maxsize=50_000)
def marked(names: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """A word's features, told apart by the kind of text."""
    return tuple(f"{name}|{mark}" for name in names)


def _place(piece: Token, pieces: list[Token], i: int) -> list[str]:
    before = pieces[i - 1] if i else None
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    begins = before is None or before.sentence != piece.sentence
    ends = after is None or after.sentence != piece.sentence
    opens = before is None or before.clause != piece.clause
    closes = after is None or after.clause != piece.clause
    return place_names(piece.sentence, pieces[-1].sentence - piece.sentence, (begins, ends, opens, closes))


def place_names(sentence: int, left: int, edges: tuple[bool, bool, bool, bool]) -> list[str]:
    """Where a token stands: sentences before it and after it, and whether it begins or ends a sentence or a clause."""
    begins, ends, opens, closes = edges
    row = [f"sn={min(sentence, 4)}", f"se={min(left, 3)}"]
    row += ["S^", f"S^{min(sentence, 3)}"] if begins else []
    row += ["S$"] if ends else []
    row += ["K^"] if opens else []
    row += ["K$"] if closes else []
    return row


def _bags(numbers: list[int], pieces: list[Token], classes: list[tuple[str, ...]]) -> list[dict[str, None]]:
    bags: list[dict[str, None]] = [{} for _ in range((numbers[-1] if numbers else -1) + 1)]
    for number, names in zip(numbers, classes, strict=True):
        for name in names:
            bags[number][name] = None
    return bags


def _clauses(pieces: list[Token], names: list[tuple[str, ...]], classes: list[tuple[str, ...]]) -> list[list[str]]:
    """For each clause: the classes in it and in its neighbours, and its first word."""
    bags = _bags([piece.clause for piece in pieces], pieces, classes)
    out = [[f"k{name}" for name in bag] for bag in bags]
    for k, bag in enumerate(bags):
        if k:
            out[k - 1] += [f"k+{name}" for name in bag]
        if k + 1 < len(bags):
            out[k + 1] += [f"k-{name}" for name in bag]
    seen = -1
    for piece, own in zip(pieces, names, strict=True):
        if piece.clause != seen:
            seen = piece.clause
            out[seen].append(f"k^{own[0]}")
    return out


def _sentences(
    pieces: list[Token], names: list[tuple[str, ...]], classes: list[tuple[str, ...]], ruled: list[set[str]]
) -> list[list[str]]:
    """For each sentence: the classes in it and in its neighbours, its first words, its length, what the rules found."""
    count = pieces[-1].sentence + 1 if pieces else 0
    bags = _bags([piece.sentence for piece in pieces], pieces, classes)
    heads: list[list[str]] = [[] for _ in range(count)]
    sizes = [0] * count
    for piece, own in zip(pieces, names, strict=True):
        sizes[piece.sentence] += 1
        if len(heads[piece.sentence]) < 2:
            heads[piece.sentence].append(own[0])
    out = []
    for k in range(count):
        row = [f"i{name}" for name in bags[k]] + [f"h{word}" for word in heads[k]] + [f"l={min(sizes[k] // 4, 6)}"]
        if k:
            row += [f"i-{name}" for name in bags[k - 1]]
        if k + 1 < count:
            row += [f"i+{name}" for name in bags[k + 1]]
        row += [f"ir={label}" for label in sorted(ruled[k])]
        out.append(row)
    return out


def _whole(names: list[tuple[str, ...]], classes: list[tuple[str, ...]], mark: str, section: str) -> list[str]:
    """What kind of text it is: answer or resume, its part, how often it speaks of the future, of asks, of misses."""
    counts: dict[str, int] = {}
    for own in classes:
        for name in own:
            counts[name] = counts.get(name, 0) + 1
    row = [f"x={mark}", f"x={section}"]
    row += [f"d{name}{min(counts.get(name, 0), 3)}" for name in COUNTED]
    if names:
        row.append(f"d^{names[0][0]}")
    return row
