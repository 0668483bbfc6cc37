"""A team's numbers become a diagnosis of its goals and the goal profile that ranking uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recruit.domain.goals import Diagnosis, TablePreview, TeamNumbers
from recruit.domain.pulse import PulseAnswers
from recruit.goals.pulse import Pulse

__all__ = ["Pulse", "diagnose", "diagnose_for_page", "edition", "join", "parse", "preview"]


def parse(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TeamNumbers:
    """A team file's bytes and name become usable rows and named rejects; raises BadInput for a file that is no table.

    `mapping` says what a person took which column for, before any guess (`domain/columns.py`).
    """
    from recruit.goals.numbers import parse as read

    return read(data, name, mapping)


def preview(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TablePreview:
    """What `parse` would take each column for, so that a person can correct it."""
    from recruit.goals.numbers import preview as look

    return look(data, name, mapping)


def join(uploads: Sequence[TeamNumbers]) -> TeamNumbers:
    """Several files of one team as one: goals meet results, a later figure replaces an earlier one."""
    from recruit.goals.merge import merge

    return merge(uploads)


def diagnose(numbers: TeamNumbers, *, market_growth: float | None = None, pulse: Pulse | None = None) -> Diagnosis:
    """Whether a team's goals are too safe, balanced or too ambitious; `market_growth` is yearly, a fraction."""
    from recruit.goals.diagnosis import diagnose as judge

    return judge(numbers, market_growth=market_growth, pulse=pulse)


def edition() -> str:
    """By which model and which words diagnoses are made now; raises NotReady when the model's file is missing."""
    from recruit.goals.diagnosis import edition as now

    return now()


def diagnose_for_page(
    numbers: TeamNumbers, *, market_growth: float | None = None, pulse: PulseAnswers | None = None
) -> Diagnosis:
    """The diagnosis from raw pulse answers, with the table of what a change of goals would do in `extra["what_if"]`."""
    from recruit.goals.pulse import summarise
    from recruit.goals.what_if import table_of_steps

    team = None if pulse is None else summarise(pulse.people, {key: list(found) for key, found in pulse.values.items()})
    found = diagnose(numbers, market_growth=market_growth, pulse=team)
    return replace(found, extra={**found.extra, "what_if": table_of_steps(numbers, found)})
