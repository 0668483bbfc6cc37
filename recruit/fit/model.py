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


@dataclass(frozen=True, slots=True)
class Head:
    """One additive head: `base` + sum of `weights` times features; `half` is half its 80 % interval."""

    base: float
    weights: Mapping[str, float]
    half: float


@dataclass(frozen=True, slots=True)
class FitModel:
    """The heads "performance", "retention_risk", "strain_risk" and "fit"; `version` names the file's content."""

    version: str
    heads: Mapping[str, Head]


def model_from(data: Mapping[str, Any], version: str) -> FitModel:
    """A model from its JSON form."""
    return FitModel(version, {key: Head(**value) for key, value in data["heads"].items()})


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
