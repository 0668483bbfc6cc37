"""Names hidden on request: `?blind=1` stays in every link, and a name is covered wherever it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from recruit.domain.shortlist import initials

COVER = "•"
#: Addresses hold names: e-mail, and pages about a person.
ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+(?:com|net|org|me|io|in|dev)/\S+", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def is_blind() -> bool:
    """Whether this request asked for names to be hidden."""
    return request.args.get("blind") == "1"


def link(endpoint: str, **values: Any) -> str:
    """An address of ours that keeps names hidden when they are hidden now."""
    return url_for(endpoint, **({"blind": 1} if is_blind() else {}), **values)


@dataclass(frozen=True, slots=True)
class Cover:
    """One person as the reader may see them: `who` they are, and texts with or without their name."""

    name: str
    blind: bool

    @property
    def who(self) -> str:
        """The name, or its initials."""
        return initials(self.name) if self.blind else self.name

    def over(self, text: str) -> str:
        """The text as it may be shown: of the same length, so that marks stay where they are."""
        if not self.blind or not text:
            return text
        parts = {word for word in WORD.findall(self.name) if len(word) > 1}
        if parts:
            whole = r"[\W_]+".join(re.escape(word) for word in WORD.findall(self.name))
            text = re.sub(rf"\b{whole}\b", _covered, text, flags=re.IGNORECASE)
        text = ADDRESS.sub(_covered, text)
        own = {_plain(word) for word in parts}
        small = {word for word in parts if word.islower()}
        # A word in small letters is a name only when the name itself is written so: "will" is mostly a verb.
        return WORD.sub(lambda hit: _covered(hit) if _is_name(hit[0], own, small) else hit[0], text)


def _is_name(word: str, own: set[str], small: set[str]) -> bool:
    return _plain(word) in own and (not word.islower() or word in small)


def _covered(hit: re.Match[str]) -> str:
    return "".join(sign if sign.isspace() else COVER for sign in hit[0])


def _plain(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign)).casefold()
