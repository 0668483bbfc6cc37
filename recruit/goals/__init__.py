"""A team's numbers become a diagnosis of its goals and the goal profile that ranking uses."""

from __future__ import annotations

from collections.abc import Mapping

from recruit.domain.goals import Diagnosis, TeamNumbers
from recruit.goals.numbers import Preview
from recruit.goals.pulse import Pulse

__all__ = ["Preview", "Pulse", "diagnose", "parse", "preview"]


def parse(data: bytes, name: str, columns: Mapping[str, str] | None = None) -> TeamNumbers:
    """A team file's bytes and name become usable rows and named rejects; raises BadInput for a file that is no table.

    `columns` maps fields ("quota") to header texts a person picked, before any guess.
    """
    from recruit.goals.numbers import parse as read

    return read(data, name, columns)


def preview(data: bytes, name: str, columns: Mapping[str, str] | None = None) -> Preview:
    """What `parse` would take each column for, so that a person can correct it."""
    from recruit.goals.numbers import preview as look

    return look(data, name, columns)


def diagnose(numbers: TeamNumbers, *, market_growth: float | None = None, pulse: Pulse | None = None) -> Diagnosis:
    """Whether a team's goals are too safe, balanced or too ambitious; `market_growth` is yearly, a fraction."""
    from recruit.goals.diagnosis import diagnose as judge

    return judge(numbers, market_growth=market_growth, pulse=pulse)
