"""Numbers in a sentence, and how one stands to another: the bigger, the same, the smaller, and by how much."""

from __future__ import annotations

import re

from recruit.domain.number_words import ONES, TENS

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NUMBER = re.compile(
    r"(?<![\w.,])[$€£₹]?(?P<digits>\d+(?:,\d{2,3})*(?:\.\d+)?)\s?(?P<unit>k|mn?|bn|cr|crore|lakh|million|%)?(?!\w)"
    rf"|\b(?P<word>{'|'.join([*list(ONES)[2:], *TENS])})(?:-(?P<one>{'|'.join(list(ONES)[1:10])}))?\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b{_MONTH}\w*\.?\s$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s{_MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALIKE = 3.5  # numbers further apart than this speak of different things
_WELL = 1.095


def numbers(text: str) -> list[float]:
    """The numbers of a sentence in order, without years, days of a month and "one"."""
    out: list[float] = []
    for match in _NUMBER.finditer(text):
        if match["word"]:
            word, one = match["word"].lower(), (match["one"] or "").lower()
            out.append(float({**ONES, **TENS}[word] + (ONES[one] if one else 0)))
        elif not _dated(text, match):
            out.append(float(match["digits"].replace(",", "")))
    return out


def _dated(text: str, match: re.Match[str]) -> bool:
    year = _YEAR.fullmatch(match["digits"]) and not match["unit"]
    before, behind = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 5]
    return bool(year or _BEFORE.search(before) or _BEHIND.match(behind))


def relation(first: float, second: float) -> str:
    """How `second` stands to `first`: "=", ">" or "<", doubled from a tenth on; "" where they are too far apart."""
    if first <= 0 or second <= 0:
        return ""
    ratio = second / first
    if not 1 / _ALIKE <= ratio <= _ALIKE:
        return ""
    if abs(ratio - 1) < 0.005:
        return "="
    if ratio > 1:
        return ">>" if ratio >= _WELL else ">"
    return "<" if ratio >= 0.9 else "<<"
