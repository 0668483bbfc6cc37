"""Ten questions about a team's goals, for a manager who has no file at hand: each answer's points, and why.

A point is a doubling: +1 makes "too safe" weigh twice as much as before and "too ambitious" half. Every number of
points is judgement about what the studies in `domain/sources.py` found, kept small on purpose: what people remember of
their own team is a weak witness, and each answer has an innocent reading too. `goal_leaning` adds the points up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VERSION = "1"
UNKNOWN = "unknown"

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its words, its points, the sentence in which it becomes a reason, and what to do about it."""

    key: str
    words: str
    points: float
    says: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class GoalQuestion:
    """What is asked and the answers offered; `why` says what the points rest on.

    With `needs_hits` an answer that speaks for too safe counts only where at least five of ten reach the goal.
    """

    key: str
    ask: str
    why: str
    choices: tuple[Choice, ...]
    needs_hits: bool = False


_REACHED = GoalQuestion(
    "reached",
    "Of ten people on the team, how many reached their goal last year?",
    "Trade figures call 60 to 70 % ideal, 55 to 65 % healthy, over 80 % too conservative, under 50 % too aggressive. "
    "They disagree, and a share alone misleads, so this weighs at most 0.6.",
    (
        Choice("0-2", "None to two", -0.6, "At most two of ten people reached the goal."),
        Choice("3-4", "Three or four", -0.3, "Three or four of ten people reached the goal."),
        Choice("5-6", "Five or six", 0.0, "Five or six of ten people reached the goal."),
        Choice("7-8", "Seven or eight", 0.2, "Seven or eight of ten people reached the goal."),
        Choice("9-10", "Nine or ten", 0.5, "Nearly everybody reached the goal."),
    ),
)

_BARELY = GoalQuestion(
    "barely",
    "Of those who reached it, how many ended less than 5 % above it?",
    "A heap just over the line can be measured (Chetty, Kleven), but it is ambiguous: deals moved to fit (Larkin 2014) "
    "or an honest push at the line (Steenburgh 2008). It counts only where most reach the goal.",
    (
        Choice("few", "Few or none", -0.1, "Those who reach the goal end well above it."),
        Choice("half", "About half", 0.1, "About half of those who reach the goal stop within 5 % of it."),
        Choice(
            "most",
            "Most",
            0.3,
            "Most of those who reach the goal stop within 5 % of it.",
            "Ask two people who ended just over the goal what the next deal would have brought them.",
        ),
        Choice(
            "all",
            "Nearly all",
            0.5,
            "Nearly all who reach the goal stop within 5 % of it.",
            "Look whether pay is capped at the goal, or whether people fear that a better result raises the next one.",
        ),
    ),
    needs_hits=True,
)

_MARKET = GoalQuestion(
    "market",
    "How do the team's results grow beside its market?",
    "Goals that are met while the market runs ahead were set below it. Measured, this moves the full reading a little; "
    "from memory it weighs at most 0.4.",
    (
        Choice("much slower", "Much slower", 0.4, "Results grow much slower than the market."),
        Choice("slower", "A little slower", 0.2, "Results grow a little slower than the market."),
        Choice("same", "About the same", 0.0, "Results grow with the market."),
        Choice("faster", "A little faster", -0.2, "Results grow a little faster than the market."),
        Choice("much faster", "Much faster", -0.4, "Results grow much faster than the market."),
    ),
)

_RAISED = GoalQuestion(
    "raised",
    "After somebody's good year, what happens to their goal?",
    "Goals that follow a good result teach people not to beat them; taking such goals away raised revenue by 9 % "
    "(Misra & Nair 2011). It says that results are held back, not by how much, so at most 0.2.",
    (
        Choice(
            "ratchet",
            "It rises to about what they reached",
            0.2,
            "A good year is answered with a goal as high, which teaches people not to beat it.",
            "Stop answering a good year with a higher goal for the same person; set goals by territory and market.",
        ),
        Choice("some", "It rises, by less than that", 0.1, "A good year is followed by a somewhat higher goal."),
        Choice("market", "It moves with everybody's", 0.0, "Goals move with the market, not with one person's year."),
        Choice("same", "It stays as it was", 0.1, "Goals stay where they were after a good year."),
    ),
)

_AFTER = GoalQuestion(
    "after",
    "What do people do once they have reached the goal?",
    "Slowing down, or keeping deals for the next quarter, is what an easy goal without pay beyond it looks like "
    "(Larkin 2014). Where hardly anybody gets there, goals may have been given up (Erez & Zidon 1984).",
    (
        Choice(
            "slow",
            "Slow down, or keep deals for later",
            0.4,
            "People slow down, or keep deals for later, once the goal is reached.",
            "Let a result beyond the goal pay at least as much as the one that reached it.",
        ),
        Choice("on", "Go on as before", 0.0, "People go on as before once the goal is reached."),
        Choice("push", "Push for more", -0.1, "People push for more once the goal is reached."),
        Choice("never", "Hardly anybody gets there", -0.4, "Hardly anybody gets as far as the goal."),
    ),
    needs_hits=True,
)

_BORED = GoalQuestion(
    "bored",
    "Are people bored, or looking for more to do?",
    "Specific, hard goals hold attention and effort (Locke & Latham 2002); boredom is their absence, and exhaustion "
    "the other end. Moods have other causes too, so at most 0.3.",
    (
        Choice("often", "Several people, most weeks", 0.3, "Several people are bored most weeks."),
        Choice("some", "Now and then", 0.1, "People are bored now and then."),
        Choice("no", "No", 0.0, "Nobody seems bored."),
        Choice(
            "worn",
            "No, they are worn out",
            -0.3,
            "People are worn out.",
            "Ask first what people lack: leads, time, tools, training. A goal that is given up moves nobody.",
        ),
    ),
)

_HARDER = GoalQuestion(
    "harder",
    "Do your best people ask for harder goals?",
    "Competitive people set themselves more where others compete (Brown, Cron & Slocum 1998), and whoever asks for "
    "more has seen that there is room. A few voices, so at most 0.3.",
    (
        Choice(
            "several",
            "Yes, several do",
            0.3,
            "Several of the best ask for harder goals.",
            "Give those who ask a harder goal of their own, and say beforehand what it pays.",
        ),
        Choice("one", "One or two did", 0.1, "One or two of the best asked for harder goals."),
        Choice("no", "No", 0.0, "Nobody asks for harder goals."),
        Choice("lower", "They ask for lower ones", -0.3, "Even the best ask for lower goals."),
    ),
)

_PAY = GoalQuestion(
    "pay",
    "How fast has pay grown, a year, for your best people?",
    "Where pay hardly grows the best leave first (Trevor, Gerhart & Boudreau 1997; Nyberg 2010), and with them those "
    "who would beat the goal. About goals themselves it says little: 0.1.",
    (
        Choice(
            "0-2",
            "Less than 3 %",
            0.1,
            "Pay hardly grows for the best.",
            "Look at pay for your best people before anything else: where it hardly grows, they are the first to go.",
        ),
        Choice("3-6", "3 to 6 %", 0.0, "Pay grows by 3 to 6 % a year for the best."),
        Choice("7-10", "7 to 10 %", 0.0, "Pay grows by 7 to 10 % a year for the best."),
        Choice("11+", "More than 10 %", -0.1, "Pay grows by more than 10 % a year for the best."),
    ),
)

_ACTIVITY = GoalQuestion(
    "activity",
    "How many calls, visits or meetings fill a usual day, and does it vary?",
    "Goals that are reached in quiet months were reached easily; goals that are missed with full days ask for more "
    "than activity can give. A rush at the end alone is ambiguous (Steenburgh 2008).",
    (
        Choice("few", "Few, and the goal is reached", 0.3, "The goal is reached with few calls or meetings a day."),
        Choice(
            "end",
            "Few, until the last weeks",
            0.1,
            "Days are quiet until the last weeks of a quarter.",
            "Look at activity by week: a rush at the end says that the line pulls, not the work.",
        ),
        Choice("many", "Many, day after day", 0.0, "Days are full, and evenly so."),
        Choice("missed", "Many, and the goal is missed", -0.4, "Days are full, and the goal is missed all the same."),
    ),
)

_OWN = GoalQuestion(
    "own",
    "Do people set goals of their own?",
    "The level people set themselves goes with what they sell (Brown, Cron & Slocum 1998). Own goals above the team's "
    "say that people think more can be reached; own goals below it, that they have settled for less.",
    (
        Choice("most", "Most do, above the team's", 0.3, "Most people aim above the team's goal."),
        Choice("some", "Some do, above the team's", 0.1, "Some people aim above the team's goal."),
        Choice("same", "The team's goal is theirs", 0.0, "People take the team's goal as their own."),
        Choice("below", "Most count on less", -0.3, "Most people count on less than the goal."),
    ),
)

QUESTIONS: dict[str, GoalQuestion] = {
    question.key: question
    for question in (_REACHED, _BARELY, _MARKET, _RAISED, _AFTER, _BORED, _HARDER, _PAY, _ACTIVITY, _OWN)
}

#: Answers to the first question with which reaching the goal is the rule.
MOST_REACH = ("5-6", "7-8", "9-10")
LEAST_ANSWERS = 4


def known_answers(given: Mapping[str, object]) -> dict[str, str]:
    """The answers that were chosen among those offered; "I do not know" and anything else is left out."""
    return {key: str(given[key]) for key, question in QUESTIONS.items() if _chosen(question, given.get(key))}


def chosen(key: str, answers: Answers) -> Choice | None:
    """The choice that was made for a question, or None."""
    return _chosen(QUESTIONS[key], answers.get(key))


def _chosen(question: GoalQuestion, answer: object) -> Choice | None:
    return next((choice for choice in question.choices if choice.key == answer), None)
