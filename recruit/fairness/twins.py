"""Counterfactual twins: the same application with another name, pronoun, address, school, or years.

A score must not differ between twins, to the last bit. Twins are made by plain replacement, so that a test knows
exactly what was changed; nothing else in the text moves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from recruit.domain.application import Application

#: Names that are told apart by sex, by origin, or by both; made up, nobody's own.
NAMES = ("Lakisha Washington", "Greg Sullivan", "Nguyen Thi Hoa", "Mohammed Al-Farsi", "Siobhan O'Connor", "Li Wei")
SCHOOLS = ("Howard University", "Spelman College", "Harvard University", "University of Lagos", "Ohio State University")
ADDRESSES = ("4 Martin Luther King Blvd, Detroit, MI 48201", "118 Park Avenue, New York, NY 10178")
YEARS_SHIFTED = (-21, 9)
#: What a resume may say besides, which must not count: a birth year, a time without work, a membership.
LINES = {
    "birth": ("Date of birth: 14 May 1961", "Date of birth: 3 September 2001"),
    "gap": ("2016 to 2018: parental leave", "2013 to 2015: career break to care for a relative"),
    "membership": (
        "Member of the National Black MBA Association",
        "Member of the Knights of Columbus",
        "Member of Out & Equal",
    ),
}

_NAME_LINE = re.compile(r"[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){1,3}$")
_SCHOOL = re.compile(
    r"(?:(?:The )?University of(?: [A-Z][\w'’.\-]+)+"
    r"|(?:[A-Z][\w'’.&\-]+ ){1,4}(?:University|College|Institute of Technology|Business School|High School))"
)
_ROAD = "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Blvd|Boulevard|Way|Court|Ct"
_TOWN = r"(?:, [A-Z][\w'’.\- ]+?(?:, [A-Z]{2}(?: \d{5})?|,? [A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})?)?"
_STREET = re.compile(
    rf"\d{{1,5}}[a-z]? (?:[A-Z][\w'’.\-]*,? ){{1,4}}(?:{_ROAD})\b\.?{_TOWN}(?=[ \t]*(?:$|[|•·;]))", re.MULTILINE
)
_YEAR = re.compile(r"\b(?:19[4-9]\d|20[0-2]\d)\b")
_SCHOOLING = re.compile(  # bare MA and MS are states and a company more often than degrees
    r"(?i:\b(?:born|birth|graduat\w*|class of|degree|diploma|bachelor\w*|master['’]s)\b)"
    r"|(?i:\b(?:university|college|school|institute)\b)"
    r"|\b(?:B\.?A|B\.?Sc|B\.?S|M\.A|M\.S|M\.?Sc|M\.?B\.?A|Ph\.?D|B\.?Com|B\.?Tech)\b"
)
_AFTER_HIM = "to|in|on|for|at|and|or|with|by|from|the|a|as|off|out|up|when|if|that|how|why"
_HER = re.compile(rf"\bher\b(?=\s+(?!(?:{_AFTER_HIM})\b)[a-z])", re.IGNORECASE)  # "her team", not "asked her to"
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\b(?=\.? [A-Z][a-z])")  # not the MS of MS Excel
_TO_MALE = {"she": "he", "her": "him", "hers": "his", "herself": "himself"}
_TO_FEMALE = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
_TO_PLURAL = {"he": "they", "she": "they", "him": "them", "his": "their", "her": "them", "hers": "theirs",
              "himself": "themself", "herself": "themself"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Twin:
    """A text that differs from the first in one respect: which ("name"), what was put in, and the text."""

    kind: str
    put_in: str
    text: str


def name_of(text: str) -> str | None:
    """The name that a resume opens with: the first line, when it is two to four words and no more."""
    first = next((line.strip(" #*\t") for line in text.splitlines() if line.strip()), "")
    return first if len(first) < 50 and _NAME_LINE.match(first) else None


def twins(text: str, name: str | None = None) -> list[Twin]:
    """Every twin of a text; those that would equal it are left out. `name` is the person's, else the first line's."""
    found = [Twin("name", other, with_name(text, name or name_of(text), other)) for other in NAMES]
    found += [Twin("pronoun", key, with_pronouns(text, key)) for key in ("he", "she", "they")]
    found += [Twin("address", other, _STREET.sub(_constant(other), text)) for other in ADDRESSES]
    found += [Twin("school", other, _SCHOOL.sub(_constant(other), text)) for other in SCHOOLS]
    found += [Twin("years", f"{shift:+d}", with_years(text, shift)) for shift in YEARS_SHIFTED]
    return [twin for twin in found if twin.text != text]


def _constant(text: str) -> Callable[[re.Match[str]], str]:
    return lambda _: text


def with_name(text: str, name: str | None, other: str) -> str:
    """The text with a person's whole name, and then first and last name alone, replaced; capitals are kept."""
    if not name or len(name.split()) < 2:
        return text
    parts = [
        (name, other),
        (name.split()[0], other.split(maxsplit=1)[0]),
        (name.split()[-1], other.rsplit(maxsplit=1)[-1]),
    ]
    for old, new in parts:
        pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
        text = pattern.sub(lambda match, new=new: new.upper() if match.group().isupper() else new, text)
    return text


def with_pronouns(text: str, wanted: str) -> str:
    """The text with "he", "she" or "they" throughout, titles included; verbs stay as they are."""
    table = {"he": _TO_MALE, "she": _TO_FEMALE, "they": _TO_PLURAL}[wanted]
    if wanted != "she":
        text = _HER.sub(lambda match: _like(match.group(), "his" if wanted == "he" else "their"), text)
    pattern = re.compile(rf"\b(?:{'|'.join(table)})\b", re.IGNORECASE)
    text = pattern.sub(lambda match: _like(match.group(), table[match.group().lower()]), text)
    return _TITLE.sub({"he": "Mr", "she": "Ms", "they": "Mx"}[wanted], text)


def _like(old: str, new: str) -> str:
    return new.capitalize() if old[:1].isupper() else new


def with_years(text: str, shift: int) -> str:
    """The text with the years of birth and schooling moved; years of work stay, as a tenure is evidence."""
    lines = text.split("\n")
    for k, line in enumerate(lines):
        if _SCHOOLING.search(line):
            lines[k] = _YEAR.sub(lambda match: str(int(match.group()) + shift), line)
    return "\n".join(lines)


def application_twins(application: Application, name: str | None = None) -> list[tuple[str, Application]]:
    """Twins of a whole application, resume and answers alike, each with what was changed, as "name: Li Wei"."""
    found = []
    given = name or name_of(application.resume)
    for twin in twins("\n".join(application.texts().values()), given):
        changed = _changed(application, twin, given)
        if changed != application:
            found.append((f"{twin.kind}: {twin.put_in}", changed))
    return found + _with_lines(application)


def _with_lines(application: Application) -> list[tuple[str, Application]]:
    """Twins whose resume says one thing more, on a line of its own at the end."""
    if not application.resume.strip():
        return []
    resume = application.resume.rstrip()
    return [
        (f"{kind}: {line}", replace(application, resume=f"{resume}\n\n{line}\n"))
        for kind, lines in LINES.items()
        for line in lines
    ]


def _changed(application: Application, twin: Twin, name: str | None) -> Application:
    def other(text: str) -> str:
        same_kind = (t.text for t in twins(text, name) if (t.kind, t.put_in) == (twin.kind, twin.put_in))
        return next(same_kind, text)

    changed = replace(
        application,
        resume=other(application.resume),
    )
    if twin.kind == "years":
        return changed  # a year of schooling in an answer is most often a goal still ahead
    return replace(
        changed,
        own_bar=other(application.own_bar),
        setback=other(application.setback),
        next_goal=other(application.next_goal),
        last_goal=replace(application.last_goal, text=other(application.last_goal.text)),
    )
