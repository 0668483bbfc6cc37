"""Counterfactual check of any model: does a score differ between an application and its twins, by so much as a bit?

A model is any function from an application to something that can be compared; twins come from `twins.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from recruit.domain.application import Application
from recruit.fairness.twins import application_twins

Model = Callable[[Application], object]


@dataclass(frozen=True, slots=True)
class Difference:
    """One twin that scored otherwise: whose, and what was put in ("pronoun: they")."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How many people and twins were scored, twins by kind, and those that differ."""

    people: int
    twins: dict[str, int] = field(default_factory=dict[str, int])
    differ: tuple[Difference, ...] = ()

    @property
    def says(self) -> str:
        """The result in a sentence."""
        total = sum(self.twins.values())
        if not self.differ:
            return f"{total} twins of {self.people} people score exactly alike."
        return f"{len(self.differ)} of {total} twins of {self.people} people score otherwise."


def counterfactual(model: Model, people: Iterable[tuple[Application, str | None]]) -> Checked:
    """Score everybody and every twin of theirs; `people` come with their names (None: the first line of the resume)."""
    twins: dict[str, int] = {}
    differ: list[Difference] = []
    count = 0
    for application, name in people:
        count += 1
        first = model(application)
        for what, twin in application_twins(application, name):
            kind = what.partition(":")[0]
            twins[kind] = twins.get(kind, 0) + 1
            if model(twin) != first:
                differ.append(Difference(application.id, what))
    return Checked(count, twins, tuple(differ))
