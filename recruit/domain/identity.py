"""Who wrote a resume, as typed spans of its text, so that blind views can mask them; never used for scoring.

The contact block is the head of the text up to its first section, and whatever stands under a "Contact" heading.
Addresses and names are looked for there; e-mail, telephone, links and personal data with a label are found anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "email", "phone", "link", "address", "birth", "personal"]

#: The contact block ends after so many lines that hold something, or so many characters.
BLOCK_LINES, BLOCK_CHARACTERS = 14, 3_000


@dataclass(frozen=True, slots=True, order=True)
class IdentitySpan:
    """One stretch of the text that says who somebody is."""

    start: int
    end: int
    kind: Kind
    text: str


_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?!\w)")
_SITES = "linkedin|github|gitlab|twitter|facebook|instagram|xing|medium|behance"
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>|,;()]+(?:(?<=-)\n[\w-]+(?=[ ]\(LinkedIn\)))?"  # broken in LinkedIn's own PDF
    rf"|(?<![\w@.-])(?:[\w-]+\.)*(?:{_SITES})\.com(?:/[^\s<>|,;()]*)?"
    r"|(?<![\w@./-])(?:[a-z][a-z0-9-]*\.)+(?:com|net|org|io|me|dev|co|eu|de|uk|fr|nl|es|it|ch)/[^\s<>|,;()]+",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.,/$€£%-])\(?(?:\+|00)\d{1,3}[ .\-/()]*\d(?:[ .\-/()]{0,2}\d){5,13}(?![\w%]|[ ]?[€$£%])"
    r"|(?<![\w.,/$€£%-])\(?\d{3}\)?[ .\-]{1,2}\d{3}[ .\-]\d{4}(?![\w%-])"
    r"|(?<=\bphone: )[\d .()+/-]{6,20}|(?<=\btel: )[\d .()+/-]{6,20}|(?<=\bmobile: )[\d .()+/-]{6,20}",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|born(?: on)?|geburtsdatum|geboren(?: am)?)\b"
    r"[ \t]{0,4}:?[ \t]{0,4}(?=[^\n]{0,30}\d)[^\n\t|;]{4,30}",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:nationality|citizenship|marital status|civil status|gender|sex|religion|age|place of birth|pronouns|"
    r"passport(?: no\.?| number)?|social security(?: number)?|ssn|visa status|children)"
    r"[ \t]{0,4}:[ \t]{0,4}[^\n\t|;]{1,40}",
    re.IGNORECASE,
)
_STREETS = (
    "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Terrace|Close|Square|Sq|Crescent|"
    "Parkway|Pkwy|Circle|Highway|Hwy"
)
_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
_STATE = rf",[ \t]*(?:{_STATES})\b(?:[ \t]+\d{{5}}(?:-\d{{4}})?)?"
_CITY_STATE = rf"[A-Z][\w.' -]+{_STATE}"
_ADDRESS = re.compile(
    r"\b(?:address|residence|adresse|Address|Residence|Adresse)[ \t]*:[ \t]*[^\n|]{5,90}"
    rf"|\b\d{{1,5}}[a-z]?[ \t]+(?:[A-Z][\w.'-]*[ \t]+){{1,4}}(?:{_STREETS})\b\.?"
    rf"(?:,?[ \t]*(?:Apt|Unit|Suite|Ste|#)\.?[ \t]*\w+)?(?:[,|]?[ \t]*{_CITY_STATE})?"
    r"|\b[A-Z][\w.'-]+(?:stra(?:ß|ss)e|weg|platz|gasse|allee)[ \t]+\d{1,4}[a-z]?"
    rf"|\b(?:[A-Z][\w.'-]+[ \t]){{0,2}}[A-Z][\w.'-]+{_STATE}"
    r"|\b(?!(?:19|20)\d\d[ \t])\d{4,5}[ \t]+[A-Z][\w.'-]{2,}(?:[ \t][A-Z][\w.'-]+)?"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2}\b",
)
_HEADING = re.compile(
    r"(?:professional |work |career |executive |personal |core |key |my )?"
    r"(?:summary|profile|objective|experience|history|employment|education|skills|highlights|accomplishments|"
    r"qualifications|about(?: me)?|statement|competencies|projects|awards|certifications|languages|references|"
    r"interests|strengths|expertise|background)s?\s*:?",
    re.IGNORECASE,
)
_TITLES = """
resume cv curriculum vitae sales manager executive director representative associate specialist consultant analyst
engineer developer officer assistant coordinator marketing account business development senior junior lead head
president vice chief contact profile summary page street avenue road university college school company inc llc ltd
gmbh confidential personal details information phone email mobile address customer service retail store team regional
national territory field inside outside digital product brand media public relations teacher nurse risk management
focus career healthcare advocate designer banking finance professional experience education skills work history the
and of in
"""
_NOT_A_NAME = frozenset(re.findall(r"\w+", _TITLES))
_PARTICLES = frozenset(re.findall(r"\w+", "van von de der den del della da di du la le el al bin ibn ter ten"))
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?[ ])?[^\W\d_][\w'’.-]*(?:[ ](?:[^\W\d_]\.|[\"“(]\w+[\"”)]|[^\W\d_][\w'’.-]+)){1,4}"
)


def find(text: str) -> list[IdentitySpan]:
    """The identity spans of a text, in order and without overlaps."""
    blocks = list(_contact_blocks(text))
    spans = [*_anywhere(text)]
    for start, end in blocks:
        spans += [
            _span(text, "address", start + hit.start(), start + hit.end()) for hit in _ADDRESS.finditer(text[start:end])
        ]
    name = _name(text, blocks[0] if blocks else (0, 0))
    if name:
        spans += _each(text, name)
    return _without_overlaps(spans)


def ways_to_reach(text: str) -> list[IdentitySpan]:
    """What can be found in any words, an answer or a note too: e-mail, telephone, links, personal data with a label."""
    return _without_overlaps([*_anywhere(text)])


def _anywhere(text: str) -> Iterator[IdentitySpan]:
    finders: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("email", _EMAIL), ("link", _LINK), ("birth", _BIRTH), ("personal", _PERSONAL), ("phone", _PHONE),
    )  # fmt: skip
    for kind, pattern in finders:
        for hit in pattern.finditer(text):
            yield _span(text, kind, hit.start(), hit.end())


def _span(text: str, kind: Kind, start: int, end: int) -> IdentitySpan:
    while end > start and text[end - 1] in " \t\n.,;|":
        end -= 1
    return IdentitySpan(start, end, kind, text[start:end])


def _contact_blocks(text: str) -> Iterator[tuple[int, int]]:
    """The head of the text, and what stands under a "Contact" heading, as (start, end)."""
    for start, end in _blocks_by_lines(text):
        yield start, min(end, start + BLOCK_CHARACTERS)


def _blocks_by_lines(text: str) -> Iterator[tuple[int, int]]:
    start, lines, head = 0, 0, True
    for hit in re.finditer(r"[^\n]+", text):
        line = hit.group().strip()
        if re.fullmatch(r"(?:contact|personal)(?: (?:details|info|information|data|me))?:?", line, re.IGNORECASE):
            if head:
                yield 0, hit.start()
            start, lines, head = hit.end(), 0, False
            continue
        if start is not None and (lines >= BLOCK_LINES or _HEADING.fullmatch(line)):
            yield start, hit.start()
            start, head = None, False
        lines += 1
    if start is not None:
        yield start, len(text)


def _name(text: str, block: tuple[int, int]) -> str | None:
    """The writer's name: the line of the head that reads like one, best one that e-mail or profile address agree with.

    Without one in the head, a line further down counts that these agree with: LinkedIn's own PDF begins with a sidebar.
    """
    known = [_letters(hit.group(1)) for hit in (_EMAIL_NAME.search(text), _PROFILE_NAME.search(text)) if hit]
    lines = _parts_of_lines(text[block[0] : block[1]])
    # Without an address to agree with, only the very first line is taken for a name.
    candidates = [line for line in lines[: None if known else 1] if _reads_like_a_name(line)]
    agreeing = [line for line in candidates if _agrees(line, known)]
    if candidates:
        return next(iter(agreeing or candidates))
    further = _parts_of_lines(text[block[1] : block[1] + BLOCK_CHARACTERS]) if known else []
    return next((line for line in further if _reads_like_a_name(line) and _agrees(line, known)), None)


_EMAIL_NAME = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]")
_PROFILE_NAME = re.compile(r"linkedin\.com/in/([\w%-]+)", re.IGNORECASE)


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower())


def _parts_of_lines(text: str) -> list[str]:
    return [hit.group().strip() for hit in re.finditer(r"[^\n\t|,•·]+", text)]


def _agrees(line: str, known: list[str]) -> bool:
    """Whether a part of a name stands in one of the addresses' letters."""
    parts = [_letters(part) for part in re.split(r"[\s.'’-]+", line)]
    return any(len(part) > 2 and part in letters for part in parts for letters in known)


def _reads_like_a_name(line: str) -> bool:
    titled = any(word.lower().strip(".") in _NOT_A_NAME for word in line.split())
    return not titled and _NAME.fullmatch(line) is not None and _is_written_as_name(line)


def _is_written_as_name(words: str) -> bool:
    return all(word.lstrip('"“(')[0].isupper() or word in _PARTICLES for word in words.split())


def _each(text: str, name: str) -> Iterator[IdentitySpan]:
    """Every place where the name, or a part of it written like a name, stands."""
    parts = [part for part in re.split(r"\s+", name) if len(part.strip(".")) > 2 and part[0].isupper()]
    forms = {form for part in [name, *parts] for form in (part, part.upper(), part.title())}
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    for hit in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        yield IdentitySpan(hit.start(), hit.end(), "name", hit.group())


def _without_overlaps(spans: list[IdentitySpan]) -> list[IdentitySpan]:
    kept: list[IdentitySpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > span.start and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return kept
