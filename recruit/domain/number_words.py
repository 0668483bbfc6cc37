"""Numbers written as words: "two hundred", "twenty-five", "a dozen", "four and a half"."""

from __future__ import annotations

import re

ONES = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "lakh": 10**5, "crore": 10**7}
WORD = "|".join([*ONES, *TENS])
SCALE = "|".join(SCALES)
#: "a hundred", "three hundred and twenty", "twenty-five", "half a dozen", "two dozen", "four and a half"
PATTERN = (
    rf"(?:half a dozen|(?:a|one|two|three|four|five) dozen|a (?:hundred|thousand|million)|"
    rf"(?:{WORD})(?:(?:[ -]|(?: and ))(?:{WORD}|{SCALE})\b)*)(?: and a half\b)?"
)
MONTHLIKE = re.compile(rf"\b(?:{PATTERN})\b")


def parse(words: str) -> float:
    """The number that words of `PATTERN` stand for."""
    words = words.replace("-", " ")
    half = words.endswith(" and a half")
    words = words.removesuffix(" and a half")
    if words == "half a dozen":
        return 6
    if words.endswith("dozen"):
        return 12 * ONES.get(words.split()[0], 1)
    total, part = 0, 0
    for word in words.split():
        if word in SCALES:
            part = max(part, 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, part = total + part, 0
        else:
            part += ONES.get(word, TENS.get(word, 1 if word == "a" else 0))
    return total + part + (0.5 if half else 0)
