"""Words and values that both named awards and plain praise share."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

SCHOOL = re.compile(
    r"\b(?:academic|scholar\w*|school|college|universit\w+|dean'?s?|student|writer's craft|film|valedictorian|honor society|graduat\w+|essay|science fair|gpa|bachelor|"
    r"world issues|spelling|thesis|faculty|class of|fellowship|varsity|nobel|grammy|emmy|programs, including|awards programs?|business professionals of america)\b",
    re.I,
)
YEAR = r"(?:(?:19|20)\d\d|'\d\d|(?:q[1-4] )?fy ?\d\d(?:\d\d)?)"
YEARS_AFTER = re.compile(
    rf"^(?:(?: in region)?\s?[,(:-]?\s?(?:in |for |during |from )?(?:(?:the )?(?:(?:first|second|third|fourth) quarter(?: of)? |jan\w* |feb\w* |mar\w* |apr\w* |may |june? |july? |aug\w* |sep\w* |oct\w* |nov\w* |dec\w* |q[1-4] )?){YEAR}(?:(?:, | and |, and | & |-|/| to ){YEAR})*\)?|\s?\(?[x×]\s?\d\b\)?|\s\(\d\)|,?\s(?:twice|(?:two|three|four|five|six|seven|eight|\d{{1,2}}) times|on (?:two|three|four|five|six|several) occasions)\b(?: in (?:the )?[a-z]+ years)?|\sin both {YEAR} and {YEAR})",
    re.I,
)


def award_value(plain: str, start: int, end: int, name: tuple[int, int]) -> dict[str, Any]:
    """Name, count and years of an award from its words; `name` are the offsets of its name."""
    words = plain[start:end]
    value: dict[str, Any] = {"name": re.sub(r"\s+", " ", plain[name[0] : name[1]].replace('"', "")).strip(" -,")}
    years = [_year(found) for found in re.findall(r"(?:19|20)\d\d|'\d\d\b|\bFY ?\d\d(?:\d\d)?", words, re.I)]
    times = re.search(r"[x×] ?(\d)\b|\b(\d) ?[x×]\b|\((\d)\)", words, re.I)
    counted = re.match(r"(?:won |received )?(two|three|four|five|six|\d{1,2})\b", words, re.I)
    if times:
        value["count"] = int(next(filter(None, times.groups())))
    elif counted:
        small = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
        value["count"] = small.get(counted.group(1).lower()) or int(re.sub(r"\D", "", counted.group(1)))
    elif tail := re.search(
        r"\b(twice|two|three|four|five|six|seven|eight|\d{1,2})(?: (?:times|occasions))?$", words, re.I
    ):
        value.update(_tail_count(tail.group()))
    elif len(years) > 1:
        value["count"] = len(years)
    if years:
        value["years"] = years
    return value


def _tail_count(words: str) -> dict[str, int]:
    """ "four times", "twice", "on three occasions" as a count; nothing when the number is no count."""
    if not words.lower().endswith(("times", "occasions", "twice")):
        return {}
    small = {"twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    first = words.split(maxsplit=1)[0].lower()
    return {"count": small.get(first) or int(first)}


def _year(words: str) -> int | str:
    digits = re.sub(r"\D", "", words)
    if words.lower().startswith("fy"):
        return words.replace(" ", "").upper()
    return int(digits) if len(digits) == 4 else (2000 if int(digits) < 50 else 1900) + int(digits)
