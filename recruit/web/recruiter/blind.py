"""Names hidden on request: `?blind=1` stays in every link, and what tells who somebody is stays covered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from recruit.domain.shortlist import initials
from recruit.flows.hide_names import DOT, Veil, in_dots
from recruit.store.tables import Application

COVER = DOT


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
    phone: str = ""

    @property
    def who(self) -> str:
        """The name, or its initials."""
        return initials(self.name) if self.blind else self.name

    def over(self, text: str, *, resume: bool = False) -> str:
        """The text as it may be shown: of the same length, so that marks stay where they are.

        Names, ways to reach the person and personal data are covered; in a resume its whole contact block.
        """
        return in_dots(Veil(self.name, self.phone).over(text, resume=resume)) if self.blind else text

    def over_all(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Texts by source, each as it may be shown."""
        return {source: self.over(text, resume=source == "resume") for source, text in texts.items()}


def cover_of(application: Application) -> Cover:
    """The person behind an application, as the reader asked to see them."""
    return Cover(application.candidate.name, is_blind(), application.candidate.phone)
