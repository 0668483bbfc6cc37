"""The interview guide: what to ask about dimensions that are missing, thin or told two ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recruit.domain.drive import DIMENSIONS, Question, Score
from recruit.drive.cues import Feature
from recruit.drive.features import BOOK, Reading
from recruit.drive.items import Trust

#: dimension -> (question about past behaviour, what a weak, a fair and a strong answer sounds like)
GUIDE: dict[str, tuple[str, tuple[str, str, str]]] = {
    "record": (
        "Take your last four quarters. What was the goal in each, what did you reach, and where could we see it?",
        (
            "Duties or ratings, no figures",
            "One result with its goal",
            "Goal and result for each period, the base or market named, and where to check",
        ),
    ),
    "own_bar": (
        "Tell me about the last goal you set above the one you were given. What was given, what did you set, and then?",
        (
            "Works to the given number",
            "An own goal above it, with a number",
            "An own goal above it, what became of it, and the next one already set",
        ),
    ),
    "effort": (
        "Think of a week when the plan was not enough. What exactly did you do, and how often?",
        (
            "The usual was enough",
            "More than planned, told with an example",
            "More than planned in numbers, what it brought, and what you would do better",
        ),
    ),
    "competitiveness": (
        "Whom or what do you measure yourself against? Where did you stand, and what did you do about it?",
        (
            "Keeps clear of comparison",
            "Knows the standing",
            "Acts on the comparison, looks for a stronger one, shares what works",
        ),
    ),
    "initiative": (
        "What did you start in the last two years that nobody had asked for? What came of it?",
        ("Waits for the task", "One own act with a result", "Several own acts, taken up by others"),
    ),
    "resilience": (
        "Tell me about a goal you missed. By how much, what did you change yourself, and how did the next period end?",
        (
            "Names causes outside only",
            "Names the miss and changed something",
            "Changed something, the recovery in numbers, and used the lesson again",
        ),
    ),
    "goal_craft": (
        "Plan your first goal with us: the number, the date, the first three steps, and when you would change the "
        "plan.",
        (
            "A wish",
            "A number and a date",
            "Number, date, dated steps, a rhythm of review and a rule for changing the plan",
        ),
    ),
}
_THIN = 0.5  # positive evidence below half a feature's worth


def contradicted(reading: Reading, book: Sequence[Feature]) -> bool:
    """Whether one text speaks for the dimension and another one against it."""
    signs = {f.key: f.sign for f in book}
    told = {sign: {c.source for c in reading.cues if signs[c.feature] == sign and c.amount >= 0.5} for sign in (1, -1)}
    return bool(told[1] and told[-1] and told[-1] - told[1])


def questions(scores: Mapping[str, Score], readings: Mapping[str, Reading]) -> tuple[Question, ...]:
    """A behavioural question with anchors for every missing, contradictory or thin dimension, in that order."""
    order = {"missing": 0, "contradiction": 1, "thin": 2}
    asked: list[Question] = []
    for key in DIMENSIONS:
        why = _why(scores[key], readings[key], BOOK[key])
        if why:
            asked.append(Question(key, why, *GUIDE[key]))
    return tuple(sorted(asked, key=lambda q: order[q.why]))


def _why(score: Score, reading: Reading, book: Sequence[Feature]) -> str:
    if score.score is None:
        return "missing"
    if contradicted(reading, book):
        return "contradiction"
    return "thin" if reading.strength(book, +1) < _THIN else ""


def notes(readings: Mapping[str, Reading], trust: Trust) -> tuple[str, ...]:
    """Sentences to know beside the scores."""
    out = [f"The questionnaire's items count for less, because {reason}." for reason in trust.reasons]
    for key in DIMENSIONS:
        if contradicted(readings[key], BOOK[key]):
            out.append(f"On {DIMENSIONS[key][0].lower()}, one text speaks for it and another one against it.")
    return tuple(out)
