"""Which part of a resume a line stands in, told by the heading above it."""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

LONGEST = 48
HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.I))
    for name, pattern in (
        ("school", r"\b(?:education|academics?|qualifications?|training|courses?|certificat\w+|licen[cs]es?)\b"),
        ("prizes", r"\b(?:awards?|honou?rs?|recognition|achievements?|accomplishments?|results|highlights|numbers|track record)\b"),
        ("skills", r"\b(?:skills|competenc\w+|strengths|expertise|tools|software|languages|interests|hobbies|outside|personal|about me)\b"),
        ("summary", r"\b(?:summary|profile|objective|overview|statement)\b"),
        ("work", r"\b(?:experience|employment|work|career|history|jobs?|positions?)\b"),
    )
)  # fmt: skip


def heading(line: str) -> str | None:
    """The part that a line opens, or None when it is no heading."""
    bare = line.strip().strip(":-=_#* \t")
    if not bare or len(bare) > LONGEST or bare[-1] in ".,;" or not bare[0].isupper():
        return None
    if len(bare.split()) > 5 or any(c.isdigit() for c in bare):
        return None
    return next((name for name, pattern in HEADINGS if pattern.search(bare)), None)
