"""The self-assessment as it was answered, prompt by prompt, for the page about a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain import questionnaire

#: Free text is marked under the name its signals are kept by.
SOURCES = {
    "last_goal.goal": "answers.last_goal.goal",
    "last_goal.result": "answers.last_goal.result",
    "last_goal.text": "answers.last_goal",
    "own_bar": "answers.own_bar",
    "setback": "answers.setback",
    "next_goal": "answers.next_goal",
}


@dataclass(frozen=True, slots=True)
class Given:
    """One answered field: `source` names the marked text, or is "" where `words` are all there is."""

    label: str
    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with what was answered; no answers means that it was left out."""

    key: str
    prompt: str
    given: tuple[Given, ...]


def open_answers(answers: questionnaire.Answers, texts: Mapping[str, str]) -> list[Asked]:
    """The open questions and what was written."""
    return [_asked(question, answers, texts) for question in questionnaire.OPEN]


def chosen_answers(answers: questionnaire.Answers) -> list[Asked]:
    """The questions about pay, the statements and the situations that were answered."""
    rest = [question for question in questionnaire.QUESTIONS.values() if question not in questionnaire.OPEN]
    return [asked for asked in (_asked(question, answers, {}) for question in rest) if asked.given]


def _asked(question: questionnaire.Question, answers: questionnaire.Answers, texts: Mapping[str, str]) -> Asked:
    given = []
    for field in question.fields:
        value = answers.get(field.key)
        if value in (None, ""):
            continue
        source = SOURCES.get(field.key, "")
        words = dict(field.choices).get(str(value), str(value))
        label = field.label if len(question.fields) > 1 else ""
        given.append(Given(label, words, source if source in texts else ""))
    return Asked(question.key, question.prompt, tuple(given))
