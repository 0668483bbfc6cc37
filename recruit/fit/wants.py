"""What a person wants next, from two clicks on pay and the five-year line of the next goal."""

from __future__ import annotations

import re

from recruit.domain.application import Application
from recruit.fit.kinds import TASKS, words
from recruit.fit.work import shares

#: The yearly pay growth a person aims for, as the middle of what was clicked.
GROWTH = {"0-3": 0.015, "4-7": 0.055, "8-15": 0.115, ">15": 0.18}
MIX = {"mostly fixed": -1.0, "balanced": 0.0, "mostly results-based": 1.0}

_FIVE = words(
    r"""
    (?:five|5) ?(?:years?|yrs?) | 203\d | long(?:er)? (?:term|out) | down the road | further (?:out|on|ahead) |
    in (?:5|five) | eventually | one day
    """
)
#: How far a line reaches, strongest first: each tier's strength and its words.
_MORE = (
    (1.0, words(
        r"""
        director\w* | vice president | vp | chief | head(?:ing|s)? (?:of|up|up of)? | national | p ?& ?l |
        my own (?:company|business|firm) | number one | whole (?:of|country|region) | global\w* | europe\w* |
        best in | top of | the best | hardest | harder | tougher | better ones | strong(?:er|est)? people |
        running (?:the|a|all|bd|sales|marketing) | i run | biggest | largest
        """
    )),
    (0.7, words(
        r"""
        manag(?:er|ing|ement) | regional | zonal | area | rsm | asm | zsm | lead(?:s|ing|er|ership)? | bigger |
        larger | growing | grow(?:n)? | enough to need splitting | promot\w+ | key account\w* |
        strategic accounts? | running | guide a | own territory
        """
    )),
    (0.3, words(
        r"""
        senior | specialist | own (?:accounts?|book|patch) | step up | trainer | train\w* | teach\w* | mentor\w*
        """
    )),
)  # fmt: skip
_SETTLED = (
    (1.0, words(
        r"""
        same (?:chair|job|work|kind|line|post|industry|practice|role|area|company|territory|team|patch|place) |
        still (?:here|there|with|in|be|cardiac) | part ?time | slow(?:ing)? down | retir\w+ | keep doing |
        keep on | not looking | content | comfortabl\w+ | similar | someplace | happy (?:here|where|as) |
        native place | not after | four day | wherever i am
        """
    )),
    (0.5, words(
        r"""
        stable | settled | dependable | balance\w* | home | permanent | perhaps | fewer | less travel |
        lunch together | kind | small | train(?:ing|er) | family | respectable | enjoy | quiet\w* | local
        """
    )),
)  # fmt: skip


def ambition(application: Application) -> float | None:
    """How far the five-year line reaches (up to 1), or how settled it is (down to -1); None when there is none."""
    five = _FIVE.search(application.next_goal)
    if five is None:
        return None
    before = application.next_goal[: five.start()]
    start = max(before.rfind(mark) for mark in (". ", "; ", "\n", "! ", "? ")) + 1
    line = application.next_goal[start:]
    return _strongest(_MORE, line) - _strongest(_SETTLED, line)


def _strongest(tiers: tuple[tuple[float, re.Pattern[str]], ...], line: str) -> float:
    return next((strength for strength, told in tiers if told.search(line)), 0.0)


def growth(application: Application) -> float | None:
    """The yearly pay growth aimed for, a fraction; None without a view."""
    return GROWTH.get(application.pay_growth or "")


def hoped(application: Application) -> dict[str, float]:
    """Shares of the kinds of work that the answer on the next goal names; empty where it names none."""
    return shares({key: 1.0 for key, kind in TASKS.items() if kind.told.search(application.next_goal)})
