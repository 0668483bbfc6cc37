"""Signals of the corpus's own people, found by chains that never learnt from them.

A model that is trained on signals (drive) must see them as they will be for strangers. `fold_finder()` gives a function
that finds signals in a text of an application with the chains of the fold that person was kept out of; people who were
never learnt from get the shipped chains. The fold models are made once for a corpus and kept in `var/crossfit`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recruit.domain.signals import Context, Signal
from recruit.settings import ROOT
from recruit.signals import chains
from recruit.signals.finder import find_signals
from recruit.training.signals_data import Text, corpus, folds

KEPT = ROOT / "var" / "crossfit"


@dataclass(frozen=True, slots=True)
class FoldFinder:
    """Finds signals for a person by the chains of the fold that person is in."""

    models: Sequence[chains.Chains]
    fold_of: Mapping[str, int]

    def signals_for(self, application_id: str, text: str, context: Context) -> list[Signal]:
        """The signals of one text of one application; `application_id` is a person's id such as "P017"."""
        fold = self.fold_of.get(application_id.partition(".")[0])
        return find_signals(text, context, None if fold is None else self.models[fold])


def fold_finder() -> FoldFinder:
    """The fold models of the corpus as it is: read from `var/crossfit`, or trained first (some minutes)."""
    from recruit.training import signals_cross, signals_fit

    learn, _ = corpus()
    path = place()
    if not path.exists():
        models, _ = signals_cross.fold_models(signals_fit.examples(learn))
        settings = chains.load().settings
        keep([replace(model, settings=settings) for model in models])
    models = [chains.unpacked(raw) for raw in json.loads(path.read_text(encoding="utf-8"))]
    return FoldFinder(models, people(learn))


def people(learn: Sequence[Text]) -> dict[str, int]:
    """person -> fold, of those who are learnt from."""
    from recruit.training.signals_cross import FOLDS

    fold_of = folds(learn, FOLDS)
    return {one.group: fold_of[one.group] for one in learn if one.group != one.id}


def keep(models: Sequence[chains.Chains]) -> None:
    """Write the fold models where `fold_finder` looks for them; older ones are dropped."""
    path = place()
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob("*.json"):
        old.unlink()
    raw: list[dict[str, Any]] = [chains.packed(model) for model in models]
    path.write_text(json.dumps(raw, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def place() -> Path:
    """Where the fold models are kept that belong to the shipped chains (equal data and code give equal chains)."""
    sum_ = chains.SUM.read_text(encoding="ascii").split()[0]
    return KEPT / f"{sum_[:16]}.json"


def signals_for(application_id: str, text: str, context: Context) -> list[Signal]:
    """As `FoldFinder.signals_for`, with the fold models loaded at the first call."""
    return _finder().signals_for(application_id, text, context)


_held: list[FoldFinder] = []


def _finder() -> FoldFinder:
    if not _held:
        _held.append(fold_finder())
    return _held[0]
