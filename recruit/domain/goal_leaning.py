"""Ten answers become a leaning: points added, turned into three shares by doublings, with a wide range around them.

By hand: add the points, stop at 1.5 either way; too safe weighs 2 to the power of the sum, balanced 1.5, too ambitious
2 to the power of minus the sum; a share is its weight over the three together. The range does the same with the sum
moved by 0.8, and by 0.1 more for each question left open, either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from recruit.domain.goal_questions import LEAST_ANSWERS, MOST_REACH, QUESTIONS, Answers, Choice, chosen

Lean = Literal["too_safe", "balanced", "too_ambitious", "open"]

FURTHEST = 1.5  # with it, no share ever passes six in ten: from memory alone nothing is "likely"
BALANCED = 1.5
DOUBT, DOUBT_EACH = 0.8, 0.1
LEANS_FROM = 0.5
STRONG = 0.6  # points on both sides from which the answers pull apart

SENTENCES: dict[Lean, str] = {
    "too_safe": "These goals are leaning too safe.",
    "balanced": "These goals are leaning balanced.",
    "too_ambitious": "These goals are leaning too ambitious.",
    "open": "It is open whether these goals are right.",
}
SETTLES = (
    "Four quarters with each person's goal and result would settle far more than any answer here: as a file or pasted "
    "rows, on the same page."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One answer in the sum: what was asked and answered, its points, and whether they count."""

    key: str
    ask: str
    choice: Choice
    points: float


@dataclass(frozen=True, slots=True)
class Leaning:
    """What ten answers say: the lean, each share with its range, reasons for and against, and the sum itself."""

    lean: Lean
    sentence: str
    total: float
    shares: Mapping[str, tuple[float, float, float]]  # share, low, high
    reasons: tuple[str, ...]
    counter: str
    settle: str
    advice: tuple[str, ...]
    lines: tuple[Line, ...]
    unanswered: tuple[str, ...]


def leaning(answers: Answers) -> Leaning:
    """The reading of the answers given; any question may be left out, and with fewer than four it stays open."""
    lines = _lines(answers)
    unanswered = tuple(question.ask for key, question in QUESTIONS.items() if chosen(key, answers) is None)
    total = round(sum(line.points for line in lines), 2) + 0.0
    lean = _lean(total, lines)
    side = _side(lean, total)
    return Leaning(
        lean=lean,
        sentence=SENTENCES[lean],
        total=total,
        shares=_with_ranges(total, len(unanswered)),
        reasons=_reasons(lines, side),
        counter=_counter(lines, side),
        settle=SETTLES,
        advice=_advice(lean, lines),
        lines=lines,
        unanswered=unanswered,
    )


def shares(total: float) -> dict[str, float]:
    """The three shares for a sum of points, which is cut at FURTHEST either way."""
    cut = max(-FURTHEST, min(FURTHEST, total))
    return _split(cut)


def _split(total: float) -> dict[str, float]:
    weights = {"too_safe": 2.0**total, "balanced": BALANCED, "too_ambitious": 2.0**-total}
    whole = sum(weights.values())
    return {key: round(weight / whole, 3) for key, weight in weights.items()}


def _with_ranges(total: float, unanswered: int) -> dict[str, tuple[float, float, float]]:
    cut = max(-FURTHEST, min(FURTHEST, total))
    doubt = DOUBT + DOUBT_EACH * unanswered
    middle, ends = (
        _split(cut),
        (_split(cut - doubt), _split(cut), _split(cut + doubt), _split(_nearest_zero(cut, doubt))),
    )
    return {key: (middle[key], min(e[key] for e in ends), max(e[key] for e in ends)) for key in middle}


def _nearest_zero(total: float, doubt: float) -> float:
    """Where within the doubt "balanced" is likeliest: the sum nearest to nothing."""
    return max(0.0, abs(total) - doubt)


def _lines(answers: Answers) -> tuple[Line, ...]:
    most_reach = answers.get("reached") in MOST_REACH
    found: list[Line] = []
    for key, question in QUESTIONS.items():
        choice = chosen(key, answers)
        if choice is not None:
            counts = not question.needs_hits or choice.points <= 0 or most_reach
            found.append(Line(key, question.ask, choice, choice.points if counts else 0.0))
    return tuple(found)


def _lean(total: float, lines: tuple[Line, ...]) -> Lean:
    if len(lines) < LEAST_ANSWERS:
        return "open"
    if abs(total) >= LEANS_FROM:
        return "too_safe" if total > 0 else "too_ambitious"
    pulled = [sum(line.points for line in lines if line.points * sign > 0) * sign for sign in (1, -1)]
    return "open" if min(pulled) >= STRONG else "balanced"


def _side(lean: Lean, total: float) -> int:
    """For which side reasons are looked for: 1 too safe, -1 too ambitious, 0 for what speaks for neither."""
    if lean == "balanced":
        return 0
    if lean == "open" and total == 0:
        return 1
    return 1 if total > 0 else -1


def _reasons(lines: tuple[Line, ...], side: int) -> tuple[str, ...]:
    """At most three answers' sentences, the weightiest first; for balance, the answers that weigh least."""
    if side == 0:
        ranked = sorted(lines, key=lambda line: abs(line.points))
        return tuple(line.choice.says for line in ranked if abs(line.points) <= 0.1)[:3]
    ranked = sorted(lines, key=lambda line: -line.points * side)
    return tuple(line.choice.says for line in ranked if line.points * side > 0)[:3]


def _counter(lines: tuple[Line, ...], side: int) -> str:
    """The answer that speaks most against; for balance, the one that pulls furthest either way."""
    against = max(lines, key=lambda line: abs(line.points) if side == 0 else -line.points * side, default=None)
    if against is None or (abs(against.points) <= 0.1 if side == 0 else against.points * side >= 0):
        return ""
    return against.choice.says


_FIRST: dict[Lean, str] = {
    "too_safe": "Look up what each person reached in their best quarter. If the goal lies well below it, move the next "
    "one nearer, with them and a quarter ahead.",
    "balanced": "Leave the goals where they are, and look again with figures.",
    "too_ambitious": "Do not raise goals now. Look up how far below the goal the middle person ends, and what those "
    "who reach it have that others do not.",
    "open": "Leave the goals where they are until this is clearer.",
}


def _advice(lean: Lean, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """What to look at first, and what the answers themselves call for, the weightiest first, at most four."""
    ranked: Iterable[Line] = sorted(lines, key=lambda line: -abs(line.points))
    return (_FIRST[lean], *(line.choice.advice for line in ranked if line.choice.advice))[:4]
