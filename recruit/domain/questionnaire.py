"""The self-assessment as data: page, validation, storage, export and scoring grow from this one file.

An answer is stored under its field's key: "last_goal.goal", "own_bar", "pay_growth", "T1.most", "A13", "S1.least".
Every answer may be left out. Salary history is never asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any, Literal, cast

from recruit.domain.items import BLOCKS, ITEMS, SCALE_LABELS, SITUATIONS, STATEMENTS

VERSION = "1"
LONGEST = 4000  # characters; far beyond every word limit, which is shown and never cuts

Kind = Literal["line", "long", "choice"]
Value = str | int | None
Answers = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: a line, a long text or a choice among `choices` (value, label).

    `words` is a limit that is shown, never enforced by cutting.
    """

    key: str
    label: str
    kind: Kind
    words: int | None = None
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the fields that answer it; `example` is a good short answer that is not about sales."""

    key: str
    kind: Literal["open", "pay", "block", "statement", "situation"]
    prompt: str
    fields: tuple[Field, ...]
    example: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One thing a page: a heading, a line of help, its questions, and about how long it takes."""

    key: str
    title: str
    help: str
    questions: tuple[Question, ...]
    minutes: float

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields of the page, in order."""
        return tuple(field for question in self.questions for field in question.fields)


SET_BY = (("me", "I did"), ("manager", "My manager"), ("together", "We set it together"), ("company", "The company"))
PAY_GROWTH = (
    ("0-3", "0 to 3 %"),
    ("4-7", "4 to 7 %"),
    ("8-15", "8 to 15 %"),
    (">15", "More than 15 %"),
    ("no view", "No view"),
)
PAY_MIX = (
    ("mostly fixed", "Mostly fixed"),
    ("balanced", "Balanced"),
    ("mostly results-based", "Mostly results-based"),
)

OPEN: tuple[Question, ...] = (
    Question(
        "last_goal",
        "open",
        "Your last full year or quarter: what was the goal, who set it, what did you reach?",
        (
            Field("last_goal.goal", "The goal", "line", hint="With its number and date, if it had them"),
            Field("last_goal.set_by", "Who set it", "choice", choices=SET_BY),
            Field("last_goal.result", "What you reached", "line"),
            Field("last_goal.check", "How one could check it", "line", optional=True),
            Field("last_goal.text", "How it went", "long", words=60),
        ),
        "Goal: run 10 km under 50 minutes by June; I set it. Reached: 48:40 on 3 June. Check: the race's list. "
        "Three runs a week, one of them fast. In April I was at 52, so I changed the fast one to hills.",
    ),
    Question(
        "own_bar",
        "open",
        "Tell us about a time you aimed for something beyond what was asked. "
        "What was asked, what did you aim for, what happened?",
        (Field("own_bar", "Your answer", "long", words=75),),
        "I was asked to cook for the school fair, for 80. I aimed for 120 and no waste. We served 112, four plates "
        "were left. This year I wrote down 150.",
    ),
    Question(
        "setback",
        "open",
        "A number you missed: by how much, what did you change, what came of it?",
        (Field("setback", "Your answer", "long", words=75),),
        "I wanted to read 24 books in 2023 and read 15. I had left it to the evenings, when I fall asleep. I moved it "
        "to the train: 26 in 2024. I learn Spanish on the train now, too.",
    ),
    Question(
        "next_goal",
        "open",
        "Name one goal for your next 12 months with number, date and first three steps. "
        "Where do you see yourself in five years?",
        (Field("next_goal", "Your answer", "long", words=75),),
        "Grow half our vegetables by September: 60 kg. Build two beds in March, sow in April, weigh each harvest. "
        "If July is under 20 kg, I add beans. In five years I would like to teach it at the allotment.",
    ),
)

PAY: tuple[Question, ...] = (
    Question(
        "pay_growth",
        "pay",
        "The yearly pay growth I aim for",
        (Field("pay_growth", "The yearly pay growth I aim for", "choice", choices=PAY_GROWTH),),
    ),
    Question("pay_mix", "pay", "I prefer", (Field("pay_mix", "I prefer pay that is", "choice", choices=PAY_MIX),)),
)


def _picks(key: str, most: str, least: str, choices: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    return (
        Field(f"{key}.most", most, "choice", choices=choices),
        Field(f"{key}.least", least, "choice", choices=choices),
    )


_SCALE = tuple((str(number), label) for number, label in SCALE_LABELS.items())
BLOCK_QUESTIONS = tuple(
    Question(
        block.key,
        "block",
        "Which is most like you, and which least?",
        _picks(block.key, "Most like me", "Least like me", tuple((i.key, i.sentence) for i in block.items)),
    )
    for block in BLOCKS
)
STATEMENT_QUESTIONS = tuple(
    Question(item.key, "statement", item.sentence, (Field(item.key, item.sentence, "choice", choices=_SCALE),))
    for item in STATEMENTS
)
SITUATION_QUESTIONS = tuple(
    Question(
        s.key,
        "situation",
        s.text,
        _picks(s.key, "I would most likely", "I would least likely", tuple((o.key, o.text) for o in s.options)),
    )
    for s in SITUATIONS
)

_FACTS = "Short and plain is best. Facts count, style does not."
_BLOCKS = "All three may fit you. Choose the nearest and the farthest."
_STATEMENTS = "How well does each describe you as you are now?"

PAGES: tuple[Page, ...] = (
    Page("last_goal", "Your last goal", _FACTS, OPEN[0:1], 2.5),
    Page("own_bar", "Beyond what was asked", _FACTS, OPEN[1:2], 2.0),
    Page("setback", "A number you missed", f"Everyone has one. {_FACTS}", OPEN[2:3], 2.0),
    Page("next_goal", "Your next goal", _FACTS, OPEN[3:4], 2.0),
    Page(
        "pay",
        "Two clicks about pay",
        "They help to find a team that suits you. They never add or take points.",
        PAY,
        0.3,
    ),
    Page("blocks_1", "Most and least like you", _BLOCKS, BLOCK_QUESTIONS[:2], 0.5),
    Page("blocks_2", "Most and least like you, once more", _BLOCKS, BLOCK_QUESTIONS[2:], 0.5),
    Page("statements_1", "You at work", _STATEMENTS, STATEMENT_QUESTIONS[:6], 0.5),
    Page("statements_2", "You at work, once more", _STATEMENTS, STATEMENT_QUESTIONS[6:], 0.5),
    Page("situations", "Two situations", "There is more than one good answer.", SITUATION_QUESTIONS, 0.7),
)
FIELDS: dict[str, Field] = {field.key: field for page in PAGES for field in page.fields}
QUESTIONS: dict[str, Question] = {question.key: question for page in PAGES for question in page.questions}


def page(key: str) -> Page | None:
    """The page of that key, or None."""
    return next((p for p in PAGES if p.key == key), None)


def minutes_left(key: str) -> int:
    """Whole minutes from the start of that page to the end, at least 1; for an unknown key, the whole."""
    keys = [p.key for p in PAGES]
    start = keys.index(key) if key in keys else 0
    return max(1, ceil(sum(p.minutes for p in PAGES[start:]) - 0.25))


def words(text: str) -> int:
    """How many words a text has, as the word limits count them."""
    return len(text.split())


def validate(key: str, raw: object) -> tuple[Value, str | None]:
    """One field's answer as (value, None) or (None, a sentence that says what to do); empty is None without a problem.

    Raises KeyError for a field that the questionnaire does not have.
    """
    field = FIELDS[key]
    text = "" if raw is None else str(raw).replace("\r\n", "\n").replace("\x00", "").strip()
    if not text:
        return None, None
    if field.kind == "choice":
        if text not in {value for value, _ in field.choices}:
            return None, "Please choose one of the answers shown."
        return (int(text) if key in ITEMS else text), None
    if len(text) > LONGEST:
        return None, f"This is longer than we can keep ({LONGEST} characters). Please shorten it to the main facts."
    return text, None


def problems(page: Page, answers: Answers) -> dict[str, str]:
    """What cannot stand together on a page, by field key: the same choice as both most and least."""
    return {
        question.fields[1].key: "Most and least cannot be the same. Please choose another one here."
        for question in page.questions
        if question.kind in ("block", "situation")
        and (most := answers.get(question.fields[0].key)) is not None
        and most == answers.get(question.fields[1].key)
    }


def answered(page: Page, answers: Answers) -> bool:
    """Whether every field of the page that is not optional has an answer."""
    return all(field.optional or answers.get(field.key) not in (None, "") for field in page.fields)


def to_application(id: str, resume: str, answers: Answers) -> dict[str, Any]:
    """The contract's application from stored answers (by field key); fields without an answer are left out."""
    given = {key: value for key, value in answers.items() if key in FIELDS and value not in (None, "")}
    texts: dict[str, Any] = {}
    items: dict[str, Any] = {}
    out: dict[str, Any] = {"id": id, "resume": resume, "answers": texts}
    for key in FIELDS:  # in the questionnaire's order, so that equal answers export to equal bytes
        if key not in given:
            continue
        question, _, part = key.partition(".")
        home = out if question in ("pay_growth", "pay_mix") else texts if question in _OPEN_KEYS else items
        if part:
            home.setdefault(question, {})[part] = given[key]
        else:
            home[question] = given[key]
    out["items"] = items
    return out


_OPEN_KEYS = {question.key for question in OPEN}


def from_application(data: Mapping[str, Any]) -> dict[str, Value]:
    """Answers by field key from the contract's application: the way back from `to_application`."""
    homes = [cast("Mapping[str, Any]", home or {}) for home in (data, data.get("answers"), data.get("items"))]
    flat: dict[str, Value] = {}
    for field in FIELDS:
        question, _, part = field.partition(".")
        value: Any = next((home[question] for home in homes if question in home), None)
        if part:
            value = cast("Mapping[str, Any]", value or {}).get(part)
        if value not in (None, ""):
            flat[field] = value
    return flat
