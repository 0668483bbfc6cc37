"""The pulse survey as data: at most twelve questions to a team's members, answered without a name in three minutes.

Page, storage and figures grow from QUESTIONS. Answers are 0 to 4 unless the key is one of SHARES. They are kept
without any person and shown as a team's means only, from five answers up and five at a time: a mean that moved with
each answer would give the last one away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

LEAST_ANSWERS = 5
MINUTES = 3


@dataclass(frozen=True, slots=True)
class PulseQuestion:
    """What is asked and the answers to choose from, as (value, words); `told` names it where means are shown."""

    key: str
    ask: str
    told: str
    choices: tuple[tuple[float, str], ...]


def _scale(*words: str) -> tuple[tuple[float, str], ...]:
    return tuple((float(value), said) for value, said in enumerate(words))


_GROWTH = ((0.0, "Not at all"), (0.02, "About 2 %"), (0.04, "About 4 %"), (0.07, "About 7 %"), (0.1, "10 % or more"))
_OWN = ((0.9, "Below it"), (1.0, "At it"), (1.1, "10 % above"), (1.2, "20 % above"), (1.3, "30 % or more above"))
_FULLY = _scale("Not at all", "A little", "Half", "Mostly", "Fully")

QUESTIONS: dict[str, PulseQuestion] = {
    question.key: question
    for question in (
        PulseQuestion(
            "bored",
            "How often are you bored at work?",
            "Boredom",
            _scale("Never", "Once a month", "Once a week", "Several days a week", "Most days"),
        ),
        PulseQuestion(
            "free_time",
            "Once the goal is in reach, how much time is left over in a quarter?",
            "Time left over",
            _scale("None", "A day or two", "A week", "Two weeks", "More"),
        ),
        PulseQuestion(
            "raise_reaction",
            "If the goals rose by a fifth, what would you do?",
            "If goals rose by a fifth",
            _scale("Look elsewhere", "Grumble", "Shrug", "Try", "Say: at last"),
        ),
        PulseQuestion("own_goal", "Where do you set your own goal, beside the team's?", "Own goal", _OWN),
        PulseQuestion(
            "pay_growth_past", "How much has your pay grown a year, lately?", "Pay growth so far, a year", _GROWTH
        ),
        PulseQuestion(
            "pay_growth_wanted",
            "How much would it have to grow a year for you to stay?",
            "Pay growth wanted, a year",
            _GROWTH,
        ),
        PulseQuestion(
            "five_years",
            "Where would you like to be in five years?",
            "In five years",
            _scale("Elsewhere", "Probably elsewhere", "Not sure", "Here, as now", "Here, and further on"),
        ),
        PulseQuestion(
            "resources", "Do you have the leads, time and tools the goal takes?", "Leads, time, tools", _FULLY
        ),
        PulseQuestion("skill", "Do you have the skill the goal takes?", "Skill", _FULLY),
        PulseQuestion(
            "climate",
            "How much do colleagues compete with each other?",
            "Competition within",
            _scale("Nobody does", "A little", "Some", "Much", "Fiercely"),
        ),
        PulseQuestion("fair", "Are the goals spread fairly over the team?", "Goals spread fairly", _FULLY),
        PulseQuestion(
            "reach",
            "How likely is it that you reach this quarter's goal?",
            "Sure to reach the goal",
            _scale("Hardly", "Rather not", "Even odds", "Likely", "Surely"),
        ),
    )
}
SHARES = ("own_goal", "pay_growth_past", "pay_growth_wanted")


@dataclass(frozen=True, slots=True)
class PulseAnswers:
    """How many people answered, and their answers by question, each list without order or owner."""

    people: int
    values: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class PulseLine:
    """One question in the team's view beside the manager's, in words; "" where nothing may or can be said."""

    told: str
    team: str
    manager: str


def known_answers(given: Mapping[str, str]) -> dict[str, float]:
    """The answers that were chosen from those offered, by question; anything else is left out."""
    found: dict[str, float] = {}
    for key, question in QUESTIONS.items():
        chosen = next((value for value, _ in question.choices if str(value) == given.get(key)), None)
        if chosen is not None:
            found[key] = chosen
    return found


def counted(people: int) -> int:
    """How many of so many answers are shown: five at a time."""
    return people - people % LEAST_ANSWERS


def gathered(answers: Sequence[Mapping[str, float]]) -> PulseAnswers | None:
    """The answers that may be shown, oldest first, by question and sorted; None with fewer than five."""
    used = answers[: counted(len(answers))]
    if not used:
        return None
    values = {key: tuple(sorted(a[key] for a in used if key in a)) for key in QUESTIONS}
    return PulseAnswers(len(used), values)


def side_by_side(team: PulseAnswers | None, manager: Mapping[str, float]) -> list[PulseLine]:
    """Every question with the team's middle (from five answers up) and what the manager says."""
    lines: list[PulseLine] = []
    for key, question in QUESTIONS.items():
        given = team.values.get(key, ()) if team else ()
        said = in_words(key, fmean(given)) if len(given) >= LEAST_ANSWERS else ""
        lines.append(PulseLine(question.told, said, in_words(key, manager[key]) if key in manager else ""))
    return lines


def in_words(key: str, mean: float) -> str:
    """A mean with the answer next to it: "2.4 of 4 (once a week)", "108 % of the team's", "3.4 %"."""
    if key == "own_goal":
        return f"{mean * 100:.0f} % of the team's"
    if key in SHARES:
        return f"{mean * 100:.1f}".removesuffix(".0") + " %"
    nearest = min(QUESTIONS[key].choices, key=lambda choice: abs(choice[0] - mean))[1]
    return f"{mean:.1f}".removesuffix(".0") + f" of 4 ({nearest[0].lower()}{nearest[1:]})"
