"""A text as the rules read it: one form of every quote, dash, space and accent, with the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass

#: characters that people, word processors and PDF files write in many ways, and the one way the rules know
PLAIN = {
    **dict.fromkeys("‘’‛ʼ`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("•‣▪●◦○■□►➢✓✔❖⁃∙◆➤", "•"),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f", ""),
    "…": "...",
    "⁄": "/",
}
ODD = re.compile(r"[^\x00-\x7f]+|[`\t\x0b\x0c\x1c-\x1f]|[ \t]{2,}|\r\n?|[\x00-\x08\x0e-\x1b\x7f]")
BULLET = re.compile(r"\s*(?:[•*·]|[-o](?=\s)|\(?\d{1,2}[.)](?=\s))\s*")
SENTENCE_END = re.compile(r"[.!?]+[\"')\]]*\s+(?=[\"'(\[•]?[^\sa-z])|[!?]\s|\s•\s|\s•(?=\w)")
NOT_AN_END = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|st|no|nr|rs|vs|approx|inc|ltd|co|corp|dept|div|est|avg|ca|e\.g|i\.e|u\.s|jan|feb|mar|apr|"
    r"jun|jul|aug|sep|sept|oct|nov|dec|mo|yr)|(?:^|\W)[a-z])\.$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is the plain form; character i of it began at `origin[i]` of the text as given."""

    text: str
    origin: array[int] | None  # None: nothing moved

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the plain form as offsets of the text as given."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def read(text: str) -> Reading:
    """The plain form of a text; linear in its length."""
    if ODD.search(text) is None:
        return Reading(text, None)
    parts: list[str] = []
    origin = array("i")  # a list would take nine times the room
    done = 0
    for found in ODD.finditer(text):
        parts.append(text[done : found.start()])
        origin.extend(range(done, found.start()))
        _plain_run(text, found.start(), found.end(), parts, origin)
        done = found.end()
    parts.append(text[done:])
    origin.extend(range(done, len(text)))
    origin.append(len(text))
    return Reading("".join(parts), origin)


def _plain_run(text: str, start: int, end: int, parts: list[str], origin: array[int]) -> None:
    run = text[start:end]
    if run[0] in "\r\n":
        parts.append("\n")
        origin.append(start)
        return
    if run[0] in " \t" and not run.strip(" \t"):
        tabs = "\t" in run
        parts.append("\t" if tabs else " ")
        origin.append(start)
        return
    at = start
    for character in run:
        plain = _plain_character(character)
        if unicodedata.combining(character) and parts and origin:
            plain = _compose(parts, character)
        parts.append(plain)
        origin.extend([at] * len(plain))
        at += 1


def _compose(parts: list[str], mark: str) -> str:
    """A combining mark joins the letter before it: "e" + acute is "é", as in the composed form."""
    while parts and not parts[-1]:
        parts.pop()
    if not parts:
        return ""
    joined = unicodedata.normalize("NFC", parts[-1][-1] + mark)
    if len(joined) == 1:
        parts[-1] = parts[-1][:-1] + joined
    return ""


def _plain_character(character: str) -> str:
    if character < " " or character == "\x7f":
        return " "
    plain = PLAIN.get(character)
    if plain is not None:
        return plain
    if character in "½¼¾":
        return character
    form = unicodedata.normalize("NFKC", character)
    return " " if form.isspace() else form


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that is read as one: a line, or lines that a narrow page broke. `start` is its place in the reading."""

    text: str
    start: int


def passages(reading: Reading) -> list[Passage]:
    """Lines, with the breaks of a narrow page undone."""
    lines = reading.text.split("\n")
    width = max(map(len, lines), default=0)
    out: list[Passage] = []
    start = 0
    held: list[str] = []
    held_at = 0
    for line in lines:
        if held and not _continues(held[-1], line, width):
            out.append(Passage(" ".join(held), held_at))
            held = []
        if not held:
            held_at = start
        held.append(line)
        start += len(line) + 1
    out.append(Passage(" ".join(held), held_at))
    return [passage for passage in out if passage.text.strip()]


def _continues(before: str, line: str, width: int) -> bool:
    """Whether `line` is the rest of `before`: the page was narrow, and its first word would not have fitted."""
    if not 30 <= width <= 130 or not before.strip() or not line.strip() or "\t" in before or "\t" in line:
        return False
    if BULLET.match(line) or len(before) < 0.5 * width or before.rstrip()[-1:] == ":" or "|" in line + before:
        return False
    return len(before.rstrip()) + 1 + len(line.split(None, 1)[0]) > width


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a passage; bullets within a line begin a new one."""
    out: list[tuple[int, int]] = []
    begin = 0
    for found in SENTENCE_END.finditer(text):
        if NOT_AN_END.search(text, max(begin, found.start() - 8), found.start() + 1) and "•" not in found.group():
            continue
        out.append((begin, found.end()))
        begin = found.end()
    if begin < len(text):
        out.append((begin, len(text)))
    return out


def sentence_at(bounds: list[tuple[int, int]], place: int) -> int:
    """The number of the sentence that holds a place."""
    return max(0, bisect_right(bounds, (place, 1 << 60)) - 1)
