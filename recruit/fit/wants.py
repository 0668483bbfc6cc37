"""What a person wants next, from two clicks on pay and the five-year line of the next goal."""

from __future__ import annotations

import re

from recruit.domain.application import Application

#: The yearly pay growth a person aims for, as the middle of what was clicked.
GROWTH = {"0-3": 0.015, "4-7": 0.055, "8-15": 0.115, ">15": 0.18}
MIX = {"mostly fixed": -1.0, "balanced": 0.0, "mostly results-based": 1.0}

_FIVE = re.compile(
    r"\b(?:five|5)[\s-]?(?:years?|yrs?)\b|\b203\d\b|\blong(?:er)?[\s-](?:term|out)|\b(?:down the road|further out|"
    r"in 5)\b",
    re.I,
)
_MORE = re.compile(
    r"\b(?:director|head(?:ing|s|\s+of)?|leads?|leading|leadership|manager|vice[\s-]president|vp|chief|my own "
    r"(?:company|territory|team)|"
    r"own (?:company|territory|business)|bigg?er|biggest|larger|largest|harder|tougher|top|best|national|running|"
    r"p&l|better ones|strong people|"
    r"number one|whole country|global|europe\w*|growing|enough to need splitting)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\b(?:same (?:chair|job|work|kind|line|post|industry|practice|role|area|company|territory|team)|stable|"
    r"settled|comfortabl\w+|content|"
    r"part[\s-]time|slow(?:ing)? down|dependable|still (?:here|with)|(?:four|4)[\s-]day|balance|native|keep doing|"
    r"keep on|similar|someplace|"
    r"don'?t know|perhaps with an assistant|home (?:for|fridays|by)|being home|train(?:ing|er)|not looking|happy "
    r"(?:here|where|as)|retire\w*)\b",
    re.I,
)


def ambition(application: Application) -> float | None:
    """Whether the five-year line reaches for more (1), for the same (-1) or both (0); None when there is none."""
    five = _FIVE.search(application.next_goal)
    if five is None:
        return None
    line = application.next_goal[max(0, five.start() - 3) :]
    more, settled = bool(_MORE.search(line)), bool(_SETTLED.search(line))
    return float(more) - float(settled)


def growth(application: Application) -> float | None:
    """The yearly pay growth aimed for, a fraction; None without a view."""
    return GROWTH.get(application.pay_growth or "")
