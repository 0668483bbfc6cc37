"""`python -m recruit.training.leak`: whether how a name is read can be told from drive's features, for the model card.

`models/drive/corpus/names.csv` says for the corpus's invented people how a name is usually read (sex; European or
from elsewhere; blank where it is neither one nor the other). It was labelled by hand for this test and is used for
nothing else: no feature and no score knows it.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from recruit.domain.drive import DriveProfile
from recruit.fairness.leak import Leak, leak
from recruit.training.panel import DRIVE_CORPUS

#: column -> (what it is called on the card, the group that is told from the rest)
GROUPS = {"sex": ("sex of the name", "female"), "origin": ("origin of the name", "elsewhere")}


def leaks(profiles: Sequence[DriveProfile]) -> dict[str, Leak]:
    """The leak test of each group over the profiles of the corpus."""
    with (DRIVE_CORPUS / "names.csv").open(encoding="utf-8", newline="") as file:
        names = {row["id"]: row for row in csv.DictReader(file)}
    found: dict[str, Leak] = {}
    for column, (_, group) in GROUPS.items():
        known = [profile for profile in profiles if names.get(profile.id, {}).get(column)]
        keys = sorted({key for profile in known for key in profile.features})
        rows = [[profile.features.get(key, 0.0) for key in keys] for profile in known]
        found[column] = leak(rows, [names[profile.id][column] == group for profile in known])
    return found


def card_lines(profiles: Sequence[DriveProfile]) -> list[str]:
    """The leak test as a part of the model card, in Markdown."""
    told = leaks(profiles)
    says = "Can how a name is usually read be told from the features? Labelled by hand for this test alone."
    return [
        "## Leak test",
        says,
        "",
        *(f"- {GROUPS[key][0].capitalize()}: {found.says}" for key, found in told.items()),
        "",
    ]


def add_to_card(profiles: Sequence[DriveProfile], folder: Path) -> None:
    """Put the leak test at the end of a card that was just written."""
    card = folder / "card.md"
    card.write_text(card.read_text(encoding="utf-8") + "\n" + "\n".join(card_lines(profiles)), encoding="utf-8")


def as_json(found: Mapping[str, Leak]) -> dict[str, dict[str, float | str]]:
    """The figures as the command prints them."""
    return {key: {"people": one.people, "auc": one.auc, "p": one.p, "says": one.says} for key, one in found.items()}


def main() -> int:
    """Score the corpus with the shipped model and print the test as JSON."""
    from recruit.drive import score
    from recruit.training.crossfit import signals_for
    from recruit.training.panel import rated

    profiles = [score(case.application, case.signals) for case in rated(signals_for)]
    print(json.dumps(as_json(leaks(profiles)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
