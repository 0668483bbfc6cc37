"""The structured interview: one question about past behaviour a dimension, and anchors that ratings hold on to."""

from __future__ import annotations

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

#: The 0 to 4 line of a scorecard; 1, 2 and 4 are the guide's anchors.
RATINGS = range(5)


def anchor(dimension: str, rating: int) -> str:
    """What an answer that earns this rating (0 to 4) sounds like."""
    weak, fair, strong = GUIDE[dimension][1]
    return ("Nothing of it, or the opposite", weak, fair, "More than 2, less than 4", strong)[rating]
