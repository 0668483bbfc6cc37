"""An application: a resume's text and the self-assessment's answers. Every part may be absent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

#: The texts of an application in reading order; signals and evidence name their text by one of these.
SOURCES = ("resume", "answers.last_goal", "answers.own_bar", "answers.setback", "answers.next_goal")


@dataclass(frozen=True, slots=True)
class LastGoal:
    """The five fields of the first open question."""

    goal: str = ""
    set_by: str = ""
    result: str = ""
    check: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """What one person sent, as the drive scorer and the ranker see it: no name, no contact, no dates of birth."""

    id: str
    resume: str = ""
    last_goal: LastGoal = LastGoal()
    own_bar: str = ""
    setback: str = ""
    next_goal: str = ""
    pay_growth: str | None = None
    pay_mix: str | None = None
    items: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def texts(self) -> dict[str, str]:
        """Every text that was given, by source name, in reading order; empty texts are left out."""
        given = {
            "resume": self.resume,
            "answers.last_goal": self.last_goal.text,
            "answers.own_bar": self.own_bar,
            "answers.setback": self.setback,
            "answers.next_goal": self.next_goal,
        }
        return {source: text for source, text in given.items() if text.strip()}


def application_from(data: object) -> Application:
    """An application from the contract's JSON (`name` and other fields are dropped).

    Raises ValueError with a sentence for people when a field has the wrong kind of value.
    """
    given = _object(data, "an application is an object with named fields")
    if not given.get("id"):
        raise ValueError('an application needs an "id"')
    answers = _object(given.get("answers"), '"answers" is an object with named fields')
    last = _object(answers.get("last_goal"), '"answers.last_goal" is an object with named fields')
    texts = {key: _text(answers, key) for key in ("own_bar", "setback", "next_goal")}
    items = _object(given.get("items"), '"items" is an object from item to answer')
    return Application(
        id=str(given["id"]),
        resume=_text(given, "resume"),
        last_goal=LastGoal(**{key: _text(last, key) for key in ("goal", "set_by", "result", "check", "text")}),
        pay_growth=_text(given, "pay_growth") or None,
        pay_mix=_text(given, "pay_mix") or None,
        items=items,
        **texts,
    )


def _object(value: object, problem: str) -> Mapping[str, Any]:
    if value is None or value == {}:
        return {}
    if not isinstance(value, Mapping):
        raise ValueError(problem)
    return cast("Mapping[str, Any]", value)


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{key}" is text, not {type(value).__name__}')
    return value
