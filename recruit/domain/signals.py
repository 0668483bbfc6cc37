"""Drive signals: thirteen labels, four families, and a signal's value in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Scope = Literal["self", "team"]
State = Literal["achieved", "missed", "ongoing", "planned"]
Context = Literal["resume", "answer"]

#: label -> (family, what a reader calls it)
LABELS: dict[str, tuple[str, str]] = {
    "attainment": ("results", "Result against a goal"),
    "ranking": ("results", "Standing among peers"),
    "award": ("results", "Award for results"),
    "growth": ("results", "Growth"),
    "volume": ("results", "Amount won or run"),
    "activity": ("effort", "Activity"),
    "baseline": ("context", "Starting point"),
    "deadline": ("context", "Time bound"),
    "own_goal": ("stance", "Own goal"),
    "beyond_goal": ("stance", "Beyond the goal"),
    "initiative": ("stance", "Unprompted act"),
    "setback": ("stance", "Setback"),
    "vague_goal": ("stance", "Goal without content"),
}
FAMILIES: dict[str, str] = {"results": "Results", "effort": "Effort", "context": "Context", "stance": "Stance"}


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence: the exact words (`text`, at Python offsets `start`:`end`) and what they say.

    `value` holds normalised numbers: fractions for percentages (0.12), plain numbers for money with an ISO
    `currency`. Which keys a label carries is written in docs/signals.md.
    """

    label: str
    start: int
    end: int
    text: str
    value: Mapping[str, Any] = field(default_factory=dict[str, Any])
    scope: Scope = "self"
    state: State = "achieved"

    @property
    def family(self) -> str:
        """The evidence family the label belongs to (results, effort, context, stance)."""
        return LABELS[self.label][0]

    def as_dict(self) -> dict[str, Any]:
        """The signal as the command contract writes it."""
        return {
            "label": self.label,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": dict(self.value),
            "scope": self.scope,
            "state": self.state,
        }


def signal_from(data: Mapping[str, Any]) -> Signal:
    """A signal from the contract's JSON; raises KeyError when a field is missing."""
    return Signal(
        label=data["label"],
        start=data["start"],
        end=data["end"],
        text=data["text"],
        value=dict(data.get("value") or {}),
        scope=data.get("scope", "self"),
        state=data.get("state", "achieved"),
    )
