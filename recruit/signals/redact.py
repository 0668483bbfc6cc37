"""A text without what gives a person away: names, pronouns, contact, schools, years, memberships; [NAME] and so on.

The text is rebuilt, so nothing of what was masked is left in it; offsets lead from the old text to the new.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recruit.signals import giveaways


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One mask: its kind, where it stands in the new text, and the stretch of the old text it took the place of."""

    kind: str
    start: int
    end: int
    old_start: int
    old_end: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """The rebuilt text and its masks in order."""

    text: str
    placeholders: tuple[Placeholder, ...]

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the old text in the new one; an edge inside a mask moves to that mask's edge."""
        return self._moved(start, to_end=False), self._moved(end, to_end=True)

    def _moved(self, place: int, *, to_end: bool) -> int:
        starts = [one.old_start for one in self.placeholders]
        k = bisect_right(starts, place) - 1
        if k < 0:
            return place
        one = self.placeholders[k]
        if place < one.old_end and not (to_end and place == one.old_start):
            return one.end if to_end else one.start
        if to_end and place == one.old_start:
            return one.start
        return one.end + place - one.old_end


def redact(text: str, names: Sequence[str] = ()) -> Redacted:
    """The text with typed masks; `names` are names known from elsewhere, such as the application's form."""
    masks = _without_overlap(sorted(_masks(text, names), key=lambda mask: (mask[0], -mask[1])))
    parts: list[str] = []
    placed: list[Placeholder] = []
    done = length = 0
    for start, end, kind in masks:
        parts.append(text[done:start])
        length += start - done
        word = f"[{kind}]"
        placed.append(Placeholder(kind, length, length + len(word), start, end))
        parts.append(word)
        length += len(word)
        done = end
    parts.append(text[done:])
    return Redacted("".join(parts), tuple(placed))


def _without_overlap(masks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    for start, end, kind in masks:
        if out and start < out[-1][1]:
            if end > out[-1][1]:
                out[-1] = (out[-1][0], end, out[-1][2])
            continue
        out.append((start, end, kind))
    return out


def _masks(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in giveaways.PATTERNS:
        for found in pattern.finditer(text):
            start, end = found.span("m") if "m" in pattern.groupindex else found.span()
            if end > start:
                yield start, end, kind
    yield from _names(text, [*names, *_name_on_top(text)])


def _names(text: str, names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    words = {word for name in names for word in re.findall(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*", name)}
    words |= {part for word in words for part in re.split(r"['’-]", word) if len(part) > 2}
    words = {word for word in words if word.lower() not in giveaways.NOT_NAMES}
    if not words:
        return
    one = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    case = {word for word in words if word.lower() in giveaways.ALSO_WORDS}
    flags = re.I if not case else 0
    one = one if flags else "|".join([one, *(re.escape(word.upper()) for word in words)])
    separators = r"(?:[\s.,\"'()“”-]+(?:[A-Z]\.?\s+)?)"
    for found in re.finditer(rf"(?<![\w@./-])(?:{one})(?:{separators}(?:{one}))*(?:['’]s)?(?![\w@])", text, flags):
        yield found.start(), found.end(), "NAME"


def _name_on_top(text: str) -> list[str]:
    """The name that stands alone on one of a resume's first lines, if any."""
    for place, line in enumerate(text.split("\n", 12)[:12]):
        head = re.split(r"[|,•;\t]|\s[-–—]\s|\s{3,}", line.strip(), maxsplit=1)[0].strip()
        words = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?", head)
        if not 2 <= len(words) <= 5 or re.search(r"[\d@:/&+]", head):
            continue
        if any(word.lower().strip(".") in giveaways.NOT_NAMES for word in words):
            continue
        if all(
            word[:1].isupper() or word.lower() in {"de", "van", "der", "den", "von", "bin", "al", "da"}
            for word in words
        ):
            return [head]
        if head == head.lower() and place == 0:
            return [head]
    return []
