"""The cheap first look: most lines of a resume carry no evidence, and go no further."""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

PROMISING = re.compile(
    r"\d[\d.,]*\+? ?(?:%|k\b|m\b|mm\b|pct|percent)|[$£€₹%#]|(?<![\d/.(-])(?!(?:19|20)\d\d\b)\d[\d,.]*(?![\d-])|"
    r"\b(?:quota|quoto|goal|target|plan|budget|forecast|objective|award|club|circle|contest|winner|prize|trophy|medal|rank|top|first|second|third|highest|"
    r"best|most|exceed|surpass|doubl|tripl|quadrupl|trebl|grew|growth|increas|founded|initiated|pioneered|launched|established|volunteered|proposed|promoted|"
    r"saved|saving|hundred|thousand|million|dozen|daily|weekly|nobody|no one|asked|own|idea|adopted|copied|taken up|picked up|rolled out|translat|used (?:by|in|at|across)|beat|met|hit|lost|missed|short|award|recogni|honou?r|originated|championed|"
    r"introduced|started|created|number one|led the|leading|than any|cup\b|voted|named|laid off|eliminated|from scratch|competition|standards?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|digit|of the (?:month|year|quarter))"
)


def promising(text: str) -> bool:
    """Whether a line may carry evidence."""
    return PROMISING.search(text.lower()) is not None  # faster than a pattern that ignores case
