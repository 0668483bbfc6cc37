"""Names hidden on request: `?blind=1` stays in every link, and a name is covered wherever it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from recruit.domain.shortlist import initials
from recruit.flows.hide_names import PARTICLES, SURE, fold

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
        parts = [part for part in WORD.findall(fold(self.name)) if len(part) > 1]
        if len(parts) > 1:
            text = _over_all(text, r"[\W_]+".join(re.escape(part) for part in parts), sure=True)
        text = ADDRESS.sub(_covered, text)
        for part in set(parts) - PARTICLES:
            sure = len(part) >= SURE
            text = _over_all(text, rf"\w*{part}\w*" if sure else rf"(?<!\w){part}(?!\w)", sure=sure)
        return text


def _over_all(text: str, pattern: str, *, sure: bool) -> str:
    """Cover what the pattern finds; a short name in small letters is taken for an ordinary word ("will")."""
    out = text
    for hit in re.finditer(pattern, fold(text)):
        if sure or not text[hit.start()].islower():
            out = out[: hit.start()] + _covered(hit) + out[hit.end() :]
    return out


def _covered(hit: re.Match[str]) -> str:
    """As many dots as letters; spaces and line breaks stay."""
    return "".join(sign if sign.isspace() else COVER for sign in hit[0])
