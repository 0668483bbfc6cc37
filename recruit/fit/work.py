"""The work that a resume tells of: shares of each kind, the present job weighing most; schooling has no say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recruit.fit.kinds import TASKS, Kind
from recruit.fit.market import CUSTOMERS, PRODUCTS

Shares = Mapping[str, float]
NOW, BEFORE, UNDATED = 6.0, 1.0, 0.4
_TITLE = 95  # a line's first characters, where job titles stand
#: Schools by name, which say nothing about work; what is left of the line may hold a title.
_SCHOOL = re.compile(
    r"(?:(?:The )?(?:University|College|School|Institute|Academy) of(?: [A-Z][\w'’.\-]+)+"
    r"|(?:[A-ZÀ-Þ][\w'’.&\-]+ ){1,4}"
    r"(?:University|College|Institute of Technology|Business School|High School|School|Academy))"
)
#: Time away from work, within commas or brackets; it says nothing about work, nor do the years beside it.
_GAP = re.compile(
    r"[^.;,|()]*\b(?:(?:parental|maternity|paternity|medical|family|adoption|sick) leave|career (?:break|gap)|"
    r"(?:away from|out of) (?:paid |the )?(?:work|market|workforce)|sabbatical|to care for|caring for (?:a|my)|"
    r"personal (?:time|interval)|time off|between jobs|unemployed|home with)\b[^.;,|()]*",
    re.IGNORECASE,
)
#: Lines on schooling, contact, membership and spare time.
_PRIVATE = re.compile(
    r"\b(?:universit\w+|institute|academy|polytechnic|c?gpa|bachelor\w*|master\sof|diploma|degree|"
    r"graduat\w+|born|birth|member\w*|volunt\w+|society|club|church|choir|chapter|mosque|temple|parish|fraternity|sorority|"
    r"interests?|hobbies|languages?|referees?|references?)\b|"
    r"(?-i:\b(?:B\.?A|B\.?S|B\.?Sc|M\.?Sc|M\.?S|M\.?A|BBA|MBA|BCom|B\.?Com|B\.E|B\.?Tech|B\.?Pharm|PharmD|Ph\.?D|BSN)\b)|"
    r"[\w.+-]+@\w|(?:\+?\d[\s().-]*){9,}",
    re.IGNORECASE,
)
_SCHOOLING = re.compile(
    r"\W*(?:[A-Z0-9]{1,2}[.)]\s*)?(?:schooling|stud(?:y|ies)|academic \w+|qualifications?|"
    r"education(?:\s*(?:and|&|/)[\w\s]{3,25})?)\W*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s*[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,3}\s*$")
#: Where a line parts into sentences: not after a date that opens it.
_SENTENCE = re.compile(r"(?<=[\w)%]{4}[.;])(?<!resent[.;])(?<!\d{4}[.;])(?<!\bnow[.;])\s+(?=[A-Z0-9(])", re.ASCII)
_HEADING = re.compile(r"\W*(?:[A-Z0-9]{1,2}[.)]\s*)?(?:[^\W\d]+\W*){1,4}$")
_PRESENT = re.compile(
    r"\b(?:present|now|to date|till date|current(?:ly)?)\b|[,(]\s?since\b|"
    r"\b(?:19|20)\d\d\s?[-–—]\s?(?!\s|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|early|late|mid|spring|summer|autumn)",
    re.IGNORECASE,
)
#: The dates of a job, from and until.
_SPAN = re.compile(
    r"\b(?:19|20)\d\d\)?\s*(?:[-–—]|to|till?|until)+\s*(?:[a-z]{3,9}\.?\s)?(?:(?:19|20)?\d\d\b|present|now|date|today|$|\W)|"
    r"\b(?:since|from)\b.{0,12}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d,? (?:to|till) \w+",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[\w&/ -]{0,24}?\b"
    r"(?:manager|executive|representative|specialist|director|associate|consultant|coordinator|lead|officer)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BULLET = re.compile(r"\s*(?:[-•*–→+o]|[A-Z]?\d{1,2}(?:\.\d+)*[.)]?)\s")


@dataclass(frozen=True, slots=True)
class Work:
    """What a resume tells of: shares (summing to 1, or empty when nothing is told) and the present title."""

    tasks: Shares = field(default_factory=dict[str, float])
    customers: Shares = field(default_factory=dict[str, float])
    products: Shares = field(default_factory=dict[str, float])
    title: str = ""


@dataclass(slots=True)
class _Job:
    task: str | None
    title: str
    lines: list[str]
    present: bool
    dated: bool

    @property
    def weight(self) -> float:
        """How much the job says: the present one most, a title without a date near it least."""
        return NOW if self.present else BEFORE if self.dated else UNDATED


def told(resume: str) -> Work:
    """What a resume tells of, schooling and contact lines left out."""
    jobs = _jobs(list(_lines(resume)))
    titled = [job for job in jobs if job.task]
    latest = next((job for job in titled if job.present), titled[0] if titled else None)
    for job in titled:
        job.present = job is latest
    tasks: dict[str, float] = {}
    customers: dict[str, float] = {}
    products: dict[str, float] = {}
    for job in jobs:
        weight = job.weight
        text = "\n".join(job.lines)
        served = counts(CUSTOMERS, text)
        _add(customers, served, weight)
        _add(products, counts(PRODUCTS, text), weight)
        if job.task:
            task = in_theatre(job.task, served) if served.get("theatre", 0.0) > 1 else job.task
            tasks[task] = tasks.get(task, 0.0) + weight
    title = latest.title if latest else ""
    return Work(shares(tasks), shares(customers), shares(products), title)


def _lines(resume: str) -> Iterator[str]:
    written = [line for line in resume.splitlines() if line.strip()]
    # A first line of a few words and no more is a name, and names have no say: "Bo Sales" sells nothing by that.
    named = len(written) > 1 and bool(_NAME.match(written[0]))
    schooling = False
    for line in written[named:]:
        if _SCHOOLING.match(line):
            schooling = True
        elif schooling and _HEADING.match(line):
            schooling = False
        if schooling:
            continue
        yield from _parts(line)


def _parts(line: str) -> Iterator[str]:
    """A line sentence by sentence, as some resumes are one paragraph; a later one without a year is no title."""
    for place, part in enumerate(_SENTENCE.split(line)):
        bare, gaps = _GAP.subn(" ", _SCHOOL.sub(" ", part))
        if not _PRIVATE.search(bare) and not (gaps and _title(bare) is None):
            yield bare if not place else f"- {bare}"


def _jobs(lines: Sequence[str]) -> list[_Job]:
    titles = [_title(line) for line in lines]
    jobs = [_Job(None, "", [], present=False, dated=False)]
    for number, line in enumerate(lines):
        found = titles[number]
        if found:
            # A date stands on the title's line, on the one before it, or on the two after it.
            after = lines[number + 1 : number + 3]
            own = [text for text, title in zip(after, titles[number + 1 : number + 3], strict=True) if not title]
            before = [] if not number or titles[number - 1] else [lines[number - 1]]
            here = "\n".join([line, *own])
            jobs.append(_Job(*found, [], bool(_PRESENT.search(here)), bool(_YEAR.search("\n".join([*before, here])))))
        jobs[-1].lines.append(line)
    return jobs


def _title(line: str) -> tuple[str, str] | None:
    """The kind of work that a line's title tells of, and the title's own words; None for a line without a title."""
    if _BULLET.match(line) and not _SPAN.search(line):
        return None
    found = ((key, kind.told.search(line[:_TITLE])) for key, kind in TASKS.items())
    return next(((key, _whole(line, match)) for key, match in found if match), None)


def _whole(line: str, match: re.Match[str]) -> str:
    """The words found, and those after them that end the same title."""
    rest = _REST.match(line, match.end())
    return match.group() + (rest.group() if rest else "")


def in_theatre(task: str, served: Mapping[str, float]) -> str:
    """Territory work among surgeons and trays is work in the operating theatre."""
    total = sum(served.values())
    return "theatre" if task == "visits" and total and served.get("theatre", 0.0) / total > 0.35 else task


def counts(kinds: Mapping[str, Kind], text: str) -> dict[str, float]:
    """How many different words of each kind a text has; kinds without one are left out."""
    found = {key: len({m.group().lower() for m in kind.told.finditer(text)}) for key, kind in kinds.items()}
    return {key: float(count) for key, count in found.items() if count}


def _add(into: dict[str, float], counts: Mapping[str, float], weight: float) -> None:
    for key, count in counts.items():
        into[key] = into.get(key, 0.0) + weight * count


def shares(found: Mapping[str, float]) -> dict[str, float]:
    """The counts as shares of their sum; empty for none."""
    total = sum(found.values())
    return {key: count / total for key, count in found.items()}
