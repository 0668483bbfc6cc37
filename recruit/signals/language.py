"""Whether a text is English: one in another language gets no guesses."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+")
PLAIN_ENGLISH = frozenset("the of and to for with by my from that this our were have".split())  # noqa: SIM905
ENOUGH_WORDS = 30


def looks_english(text: str) -> bool:
    """False for a text of another script, or one of some length with next to no English link words."""
    words = WORD.findall(text[:20_000].lower())
    if not words:
        return False
    if sum(map(str.isascii, words)) < 0.7 * len(words):
        return False
    if len(words) < ENOUGH_WORDS:
        return True
    return sum(map(PLAIN_ENGLISH.__contains__, words)) >= 0.01 * len(words)
