"""What speaks about one number of a stretch: the words around it, who acts there, in what findings it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recruit.signals.link_ground import Ground
from recruit.signals.link_words import (
    BOUND,
    BOUND_AFTER,
    DOWN,
    FROM,
    MINUS,
    SMALL,
    SUBJECTS,
    TIME_UNIT,
    UP,
)
from recruit.signals.links import Place
from recruit.signals.ratios import (
    AGAINST_BEFORE,
    GOAL_AFTER,
    GOAL_BEFORE,
    GOAL_NEAR,
    OWN_BAR,
    RESULT_BEFORE,
)
from recruit.signals.sheets import UNKNOWN

BEFORE, AFTER = 6, 3  # words around a number that are looked at
CLAUSE = 12  # words on both sides that may be of its clause
SIGHT = 44  # characters before a number that patterns look at


def around(ground: Ground, i: int) -> list[str]:
    """What the words around a number tell of it, whatever the finding: words, classes, patterns."""
    if i not in ground.around:
        ground.around[i] = _around(ground, i)
    return ground.around[i]


def _around(ground: Ground, i: int) -> list[str]:
    pieces, sentence = ground.pieces, ground.pieces[i].sentence
    names = dict.fromkeys(_patterns(ground, i))
    for step, side, reach in ((-1, "B", BEFORE), (1, "A", AFTER)):
        for far in range(1, reach + 1):
            k = i + step * far
            if not 0 <= k < len(pieces) or pieces[k].sentence != sentence:
                names[f"{side}{min(far, 3)}^"] = None
                break
            word, found = ground.words[k], ground.classes[k]
            names[f"{side}={word}"] = None
            if far <= 2:
                names[f"{side}{far}={word}"] = None
            for name in found:
                names[f"{side}c={name}"] = None
                if far <= 2:
                    names[f"{side}{far}c={name}"] = None
    names.update(dict.fromkeys(_clause(ground, i)))
    return list(names)


def _clause(ground: Ground, i: int) -> Iterator[str]:
    """The classes of the words in a number's clause."""
    pieces, clause = ground.pieces, ground.pieces[i].clause
    for k in range(max(0, i - CLAUSE), min(len(pieces), i + CLAUSE)):
        if pieces[k].clause == clause and k != i:
            yield from (f"Kc={name}" for name in ground.classes[k])


def _patterns(ground: Ground, i: int) -> list[str]:
    """What patterns say of a number: asked for, the person's own, a result; in what findings it stands."""
    piece, low = ground.pieces[i], ground.low
    before = re.split(r"[.;] ", low[max(0, piece.start - SIGHT) : piece.start])[-1]
    after = low[piece.end : piece.end + 24]
    names = [f"in={one.label}" for one in ground.ruled if one.start <= piece.start < one.end]
    marks = (
        ("Gb", GOAL_BEFORE.search(before)),
        ("Gn", GOAL_NEAR.search(before)),
        ("Ga", GOAL_AFTER.search(after)),
        ("Ob", OWN_BAR.search(before)),
        ("Rb", RESULT_BEFORE.search(before)),
        ("Vs", AGAINST_BEFORE.search(before)),
        ("from", FROM.search(before)),
        ("down", DOWN.search(before)),
        ("up", UP.search(before)),
        ("time", TIME_UNIT.match(after)),
        ("bound", BOUND.search(before) or BOUND_AFTER.match(after)),
        ("signed-", MINUS.search(low[max(0, piece.start - 2) : piece.start])),
        ("signed+", low[max(0, piece.start - 1) : piece.start] == "+"),
    )
    names += [name for name, found in marks if found]
    return [*names, *_role(ground, i, {*names})]


def _role(ground: Ground, i: int, names: set[str]) -> list[str]:
    """Whether a number is a goal, the person's own, a small word."""
    piece, subject = ground.pieces[i], _subject(ground, i)
    told = [f"subject {subject}"]
    told += ["goal"] if names & {"Gb", "Gn", "Ga"} else []
    told += ["mine"] if names & {"Ob", "in=own_goal"} or (subject == "i" and not names & {"Gb", "Rb"}) else []
    told.append("t=" + (piece.quantity.text if piece.quantity and piece.quantity.text in SMALL else "#"))
    return told


def elsewhere(place: Place, i: int) -> list[str]:
    """Which part of another result a number is, if it is one."""
    pieces, at = place.pieces, place.pieces[i].start
    for start, end in place.others:
        if start <= at < end:
            kin = [k for k in place.numbers if start <= pieces[k].start < end]
            return [f"x{kin.index(i)}/{min(len(kin), 3)}"]
    return []


def _subject(ground: Ground, i: int) -> str:
    """Who acts in the words since the number before: i, we, they, or nobody named."""
    pieces = ground.pieces
    for k in range(i - 1, max(-1, i - 14), -1):
        if pieces[k].sentence != pieces[i].sentence or k in ground.quantities:
            break
        word = pieces[k].word.removeprefix(UNKNOWN)
        for name, words in SUBJECTS.items():
            if word in words:
                return name
    return "-"
