"""The public page "Are your goals too safe?" in words: what a reading cannot say, and what a visitor agrees to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: A reading as it is kept: {"kind": "answers", "answers": {…}} or {"kind": "file", "diagnosis": {…}}.
StoredReading = Mapping[str, Any]

#: For how many days a kept reading can be opened.
KEPT_DAYS = 30

#: What a visitor agrees to, in the words beside the box; stored with what they send.
CONSENTS: dict[str, str] = {
    "keep": "Keep this reading for 30 days and send me a private link to it. My address is used for this one letter "
    "and not kept.",
    "call": "The agency may keep what I enter here, and call or write to me about my team's goals.",
    "show": "The agency may see this reading, too.",
}

TRADE_FIGURES = (
    "How many people should reach a quota? Trade figures say “ideal 60 to 70 %”, “healthy 55 to 65 %”, “over 80 % is "
    "too conservative, under 50 % too aggressive”. They disagree, and a share alone misleads: in one survey "
    "(Forrester) 47 % of business-to-business sellers reached their quota while the middle one stood at 101 % of it. "
    "So no share is used as a border here."
)

_EITHER = (
    "Whether a team is strong or its goals are safe, from the hit share alone: both look alike. What people do beyond "
    "the goal, and what the market does, tell them apart.",
    "Anything about one person. It reads goals, not people.",
    "What your goals should be. It says in which direction to look.",
)

CANNOT_SAY: dict[str, tuple[str, ...]] = {
    "answers": (
        "More than “leaning”. Ten answers from memory are a weak witness, and several of them can have one cause.",
        *_EITHER,
    ),
    "file": (
        "Why people stop just over the goal, if they do: deals moved to fit the line and an honest push at the end "
        "leave the same heap.",
        "Whether the figures are right, or what is not in them: people who left, accounts that changed hands.",
        *_EITHER,
    ),
}

#: Keys of `domain/sources.py` that the ten questions lean on.
ASKED_ABOUT = ("just_over_ratio", "ratchet", "what_if", "pay_growth", "own_goals")
