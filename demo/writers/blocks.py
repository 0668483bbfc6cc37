"""A resume's plain text as the parts a page is set from: head, sections, and the lines, bullets and tables in them.

The text is written so that a person can read it as it stands: the name first, its contact lines, then sections under
short headings; bullets begin with a mark; table rows have cells divided by " | ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["job", "place", "text", "bullet", "row", "space"]

_BULLET = re.compile(r"^(?P<mark>[•\-–*])\s+(?P<text>.+)$")
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_WORK = re.compile(r"experience|employment|career|appointments|history|work|service|record", re.IGNORECASE)
_KNOWN = frozenset(
    {"about", "experience", "employment", "education", "languages", "profile", "profil", "skills", "objective"}
    | {"hobbies", "swimming", "work", "school", "other", "interests", "professional summary", "project and internship"}
)
_ASIDE = frozenset({"contact", "contatti", "skills", "top skills", "languages", "education", "certifications"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is set: a job's first line, its second, plain text, a bullet, a table row, or space."""

    kind: Kind
    text: str = ""
    mark: str = ""

    @property
    def cells(self) -> list[str]:
        """The cells of a row."""
        return [cell.strip() for cell in self.text.split("|")]


@dataclass(slots=True)
class Section:
    """A heading (empty for text before any) and its lines."""

    title: str
    lines: list[Line] = field(default_factory=list)

    @property
    def aside(self) -> bool:
        """Whether a two-column resume puts it into the narrow column."""
        return self.title.lower() in _ASIDE


@dataclass(slots=True)
class Resume:
    """A name, the lines under it, and the sections."""

    name: str
    head: list[str]
    sections: list[Section]


def resume_of(text: str) -> Resume:
    """Read a resume's text; every word of it is in the result exactly once."""
    chunks = [chunk.split("\n") for chunk in re.split(r"\n\s*\n", text.strip())]
    name, *head = chunks[0]
    sections = [Section("")]
    for chunk in chunks[1:]:
        if is_heading(chunk[0]):
            sections.append(Section(chunk.pop(0)))
        if chunk:
            lines = sections[-1].lines
            lines += [Line("space")] * bool(lines)
            lines += _lines(chunk, in_work=bool(_WORK.search(sections[-1].title)))
    return Resume(name, head, [section for section in sections if section.title or section.lines])


def is_heading(line: str) -> bool:
    """Whether a line that begins a paragraph is a section's heading: short capitals, or a usual word."""
    short = len(line) <= 45 and not re.search(r"[\d,.@|]", line)
    return short and (line.isupper() or line.lower() in _KNOWN)


def tables_and_lines(lines: list[Line]) -> Iterator[Line | list[list[str]]]:
    """The same lines, with each run of rows as one table."""
    rows: list[list[str]] = []
    for line in lines:
        if line.kind == "row":
            rows.append(line.cells)
            continue
        if rows:
            yield rows
            rows = []
        yield line
    if rows:
        yield rows


def _lines(chunk: list[str], *, in_work: bool) -> Iterator[Line]:
    for number, text in enumerate(chunk):
        bullet = _BULLET.match(text)
        if bullet:
            yield Line("bullet", bullet["text"], bullet["mark"])
        elif _is_row(text, chunk):
            yield Line("row", text)
        else:
            yield Line(_kind_of(number, chunk, in_work=in_work), text)


def _kind_of(number: int, chunk: list[str], *, in_work: bool) -> Kind:
    """A line is a job's first when it opens its paragraph (or follows bullets) and something hangs under it."""
    text, after = chunk[number], chunk[number + 1] if number + 1 < len(chunk) else ""
    opens = number == 0 or bool(_BULLET.match(chunk[number - 1]))
    hangs = bool(_BULLET.match(after)) or (in_work and (bool(after) or bool(_YEAR.search(text))))
    title = len(after) > 60 and len(text) <= 32 and not text.endswith(".")
    if opens and len(text) <= 120 and (hangs or title):
        return "job"
    second = number == 1 and in_work and len(text) <= 70 and not text.endswith(".")
    return "place" if second and len(chunk[0]) <= 120 else "text"


def _is_row(text: str, chunk: list[str]) -> bool:
    same = [line for line in chunk if line.count(" | ") == text.count(" | ")]
    return text.count(" | ") >= 2 and len(same) >= 2
