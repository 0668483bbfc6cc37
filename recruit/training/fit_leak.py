"""Whether how a name is read can be told from the ranking's features, for the model card (see `leak`)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from recruit.domain.tools import Entrant
from recruit.fairness.leak import Leak, leak
from recruit.fit.features import SIGNS, Team, values
from recruit.fit.work import told
from recruit.training.leak import GROUPS
from recruit.training.panel import DRIVE_CORPUS


def rows(people: Mapping[str, Entrant], ready: Mapping[str, Team]) -> dict[str, list[float]]:
    """Each person's features for every team, side by side, by the person's id."""
    out: dict[str, list[float]] = {}
    for key, one in people.items():
        work = told(one.application.resume)
        found = [values(one.application, one.profile, ready[name], work) for name in sorted(ready)]
        out[key] = [features[name] for features in found for name in SIGNS]
    return out


def leaks(people: Mapping[str, Entrant], ready: Mapping[str, Team]) -> dict[str, Leak]:
    """The leak test of each group over these people."""
    with (DRIVE_CORPUS / "names.csv").open(encoding="utf-8", newline="") as file:
        names = {row["id"]: row for row in csv.DictReader(file)}
    features, found = rows(people, ready), {}
    for column, (_, group) in GROUPS.items():
        known = [key for key in sorted(features) if names.get(key, {}).get(column)]
        found[column] = leak([features[key] for key in known], [names[key][column] == group for key in known])
    return found


def add_to_card(people: Mapping[str, Entrant], ready: Mapping[str, Team], folder: Path) -> None:
    """Put the leak test at the end of a card that was just written."""
    found = [f"- {GROUPS[key][0].capitalize()}: {one.says}" for key, one in leaks(people, ready).items()]
    says = (
        "Can how a name is usually read be told from the features for all teams? Labelled by hand for this test alone."
    )
    card = folder / "card.md"
    lines = ["", "## Leak test", says, "", *found, ""]
    card.write_text(card.read_text(encoding="utf-8") + "\n".join(lines), encoding="utf-8")
