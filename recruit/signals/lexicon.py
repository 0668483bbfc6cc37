"""Which classes a single word belongs to: the cue classes, and the lists that the patterns are made of."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from functools import lru_cache

from recruit.signals.cues import OF_WORD
from recruit.signals.vocabulary import (
    AREA,
    EXCEED_ING,
    EXCEED_PAST,
    GOAL,
    HABIT,
    MEET_ING,
    MEET_PAST,
    PEER,
    PERIODS,
)

PRIZE = r"(?:awards?|clubs?|circle|contests?|winners?|won|prize|trophy|medals?|honou?red|honou?rs?|recogni[sz]ed|recognition|rookie|president's|presidents?|chairman's|champion|mvp|excellence|achiever|elite|platinum|gold|silver|bronze|pinnacle|summit|nominated|named|spiff|incentive|plaque|certificate)"
GREW = r"(?:grew|grow|grown|growth|growing|increas(?:e|ed|es|ing)|doubl(?:e|ed|ing)|tripled?|tripling|quadrupled|rais(?:e|ed|ing)|improv(?:e|ed|ing|ement)|boosted|expanded|lifted|built|rose|rise|up|jump(?:ed)?|gain(?:ed)?|incremental|yoy)"
WON = r"(?:won|closed|closing|sold|selling|opened|opening|signed|secured|generated|generating|booked|added|acquired|landed|brought|delivered|negotiated|captured|placed|converted|renewed|raised|recruited|enrolled|obtained|produced|gained|launched)"
RAN = r"(?:manage[ds]?|managing|ran|run|running|responsible|oversaw|oversee|oversight|led|leading|handled|handling|maintained|maintain|supervised|directed|controlled|covering|covered|portfolio|territory|budget|book|p&l)"
SAVED = (
    r"(?:saved?|saving|savings|reduc(?:e|ed|ing|tion)|cut|cost|costs|expenses?|lowered|eliminated|avoidance|decreased?)"
)
DUTY = r"(?:responsible|responsibilities|duties|ability|able|assist(?:ed|ing)?|help(?:ed|ing)?|ensur(?:e|ed|ing)|support(?:ed|ing)?|participated|maintain(?:ed|ing)?|accountable|tasked|seeking|skills?|experienced?|knowledge|including|proficient|required)"
PAY = r"(?:salary|pay|paid|bonus|commission|ctc|ote|base|wage|hour|hourly|lpa|compensation|earnings|w-2|stipend)"
SCHOOL = r"(?:university|college|school|degree|bachelor|bachelor's|master|master's|mba|ba|bs|bsc|gpa|dean's|honours|diploma|graduated?|education|cum|scholarship|thesis|course|certificate|certified|certification)"
COMPANY = r"(?:company|companies|firm|agency|corporation|employer|business|group|brand|leader|leading|fortune|startup|start-up|founded|global|worldwide|subsidiary|inc|ltd|llc|turnover|employees|offices)"

#: class -> a pattern that a whole word must match
LISTS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "Goal": GOAL, "Exceed": EXCEED_PAST, "Exceeding": EXCEED_ING, "Meet": MEET_PAST, "Meeting": MEET_ING, "Habit": HABIT,
        "Peer": PEER, "Area": AREA, "Periods": PERIODS, "Prize": PRIZE, "Grew": GREW, "Won": WON, "Ran": RAN, "Saved": SAVED,
        "Duty": DUTY, "Pay": PAY, "School": SCHOOL, "Company": COMPANY,
    }.items()
}  # fmt: skip


@lru_cache(maxsize=20_000)
def classes_of(word: str) -> tuple[str, ...]:
    """The classes of a lower-case word."""
    return (*OF_WORD.get(word, ()), *(name for name, pattern in LISTS.items() if pattern.fullmatch(word)))
