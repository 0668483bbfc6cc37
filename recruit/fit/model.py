"""The fit model's weights: plain JSON, read once, and only when its SHA-256 is the one on record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recruit.domain.errors import NotReady

FOLDER = Path(__file__).resolve().parents[2] / "models" / "fit"
WEIGHTS = "weights.json"
#: Risks below the first step leave `fit` alone; above the second they weigh twice.
STEPS = (1.5, 2.5)


@dataclass(frozen=True, slots=True)
class Head:
    """One additive head: `base` + sum of `weights` times features; `half` is half its 80 % interval."""

    base: float
    weights: Mapping[str, float]
    half: float


@dataclass(frozen=True, slots=True)
class FitModel:
    """The heads "performance", "retention_risk" and "strain_risk", and how "fit" is put together from them.

    `fit` = base + weights["performance"] * performance - weights["leaves"] * (risk over 1.5)
    - weights["leaves_soon"] * (risk over 2.5) - weights["strain"] * (strain over 1.5), and the weights of the features
    that speak for the order itself (`features.DIRECT`) times those features.
    """

    version: str
    heads: Mapping[str, Head]
    fit: Head


def model_from(data: Mapping[str, Any], version: str) -> FitModel:
    """A model from its JSON form."""
    heads = {key: Head(**value) for key, value in data["heads"].items()}
    return FitModel(version, heads, Head(**data["fit"]))


def over(risk: float, step: float) -> float:
    """How far a risk lies over a step, 0 when it does not."""
    return max(0.0, risk - step)


@cache
def load(folder: Path = FOLDER) -> FitModel:
    """The model on disk; raises NotReady when a file is missing or is not the one that was trained."""
    try:
        body = (folder / WEIGHTS).read_bytes()
        wanted = (folder / f"{WEIGHTS}.sha256").read_text().split()[0]
    except (OSError, IndexError) as error:
        raise NotReady("The fit model is missing. Run `make train` to make it again.") from error
    found = hashlib.sha256(body).hexdigest()
    if found != wanted:
        raise NotReady("The fit model's file was changed since it was trained. Run `make train` to make it again.")
    return model_from(json.loads(body), f"fit-{found[:12]}")
