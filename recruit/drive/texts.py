"""An application's texts cut into sentences, each with its place in the text it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recruit.domain.application import Application

RESUME = "resume"
LAST = ("answers.last_goal.goal", "answers.last_goal.result", "answers.last_goal")
OWN_BAR, SETBACK, NEXT = "answers.own_bar", "answers.setback", "answers.next_goal"

#: Lines that say where a person learnt, lives, belongs or can be reached: never evidence.
_PRIVATE = re.compile(
    r"\b(?:university|universit\w+|college|school|institute|academy|polytechnic|c?gpa|bachelors?\b|bachelor\sof|"
    r"master\sof|"
    r"master'?s\sdegree|diploma|degree|graduated|dean'?s\slist|cum\slaude|born\sin|nationality|date\sof\sbirth)\b|"
    r"(?-i:\b(?:B\.?A|B\.?S|B\.?Sc|M\.?Sc|M\.?S|M\.?A|BBA|MBA|B\.?Com|M\.?Com|B\.E|B\.?Tech|B\.?Ed|BSN|PharmD|"
    r"Ph\.?D)\b)|"
    r"^\W*(?:address\W+)?(?:(?:flat|apt\.?|unit)\s\w+,?\s)?\d{1,5}[a-z]?,?\s(?-i:(?:[A-Z][\w.'’-]*\s){1,4}"
    r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Way|Court|Ct|Close|Crescent|Terrace|Place|Square)\b"
    r"\.?(?=[,;|]|\s*$))|"
    r"^\W*(?:\w+\s)?member(?:ship)?s?(?:\s(?:of|in|at)\b|\W*[,:;]|\W*$)|"
    r"[\w.+-]+@\w|(?:\+?\d[\s().-]*){9,}|\b\d{3}[\s.-]\d{3}[\s.-]\d{3,4}\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 6  # words
_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"(?<=[.!?;])[\"')\]]*\s+(?![a-z]{1,3}\.)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a bullet or a row: `text` stands at `start`:`end` of the text named `source`."""

    source: str
    start: int
    end: int
    text: str


def texts(application: Application) -> dict[str, str]:
    """Every text the scorer reads, by source; the goal and the result of `last_goal` are texts of their own."""
    given = application.texts()
    for part in ("goal", "result"):
        text = getattr(application.last_goal, part)
        if text.strip():
            given[f"answers.last_goal.{part}"] = text
    return given


def sentences(source: str, text: str) -> Iterator[Sentence]:
    """The sentences of one text, in order, without the space around them."""
    for line in _LINE.finditer(text):
        start = line.start()
        for end in [*(m.end() for m in _END.finditer(line.group())), len(line.group())]:
            piece = text[start : line.start() + end]
            words = piece.strip()
            if words:
                lead = len(piece) - len(piece.lstrip())
                yield Sentence(source, start + lead, start + lead + len(words), words)
            start = line.start() + end


def private(sentence: Sentence) -> bool:
    """Whether a resume's sentence tells of schooling, birth or contact rather than of work."""
    return sentence.source == RESUME and bool(_PRIVATE.search(sentence.text))


def _heading(sentence: Sentence) -> bool:
    """Whether a resume's first words are nothing but a name."""
    return not re.search(r"\d", sentence.text) and len(sentence.text.split()) <= _LONGEST_NAME


def all_sentences(given: Mapping[str, str]) -> list[Sentence]:
    """The sentences of all texts, said once each: a sentence that is repeated counts where it stands first."""
    seen: set[str] = set()
    out: list[Sentence] = []
    for source, text in given.items():
        for place, sentence in enumerate(sentences(source, text)):
            if source == RESUME and not place and _heading(sentence):
                continue
            plain = re.sub(r"\W+", " ", sentence.text.lower()).strip()
            if plain not in seen and not private(sentence):
                seen.add(plain)
                out.append(sentence)
    return out
