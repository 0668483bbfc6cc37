"""The drive model's weights: plain JSON, read once, and only when its SHA-256 is the one on record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recruit.domain.errors import NotReady
from recruit.drive import finder

FOLDER = finder.FOLDER
WEIGHTS = "weights.json"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension's additive model, in points of the 0 to 4 line.

    Score = `base` + sum of `weights` times feature values + `items` times trust times the items' mean.
    `half` is the half width of the 80 % interval. A dimension that no question asks for counts as shown when more
    sentences than `shown` are likely to speak of it.
    """

    base: float
    weights: Mapping[str, float]
    items: float
    half: float
    shown: float = 0.0


@dataclass(frozen=True, slots=True)
class DriveModel:
    """All weights of the drive scorer; `version` names the file's content."""

    version: str
    dimensions: Mapping[str, Dimension]
    overall: Dimension


def model_from(data: Mapping[str, Any], version: str) -> DriveModel:
    """A model from its JSON form."""
    dimensions = {key: Dimension(**value) for key, value in data["dimensions"].items()}
    return DriveModel(version, dimensions, Dimension(**data["overall"]))


@cache
def load(folder: Path = FOLDER) -> DriveModel:
    """The model on disk; raises NotReady when a file is missing or is not the one that was trained."""
    try:
        body = (folder / WEIGHTS).read_bytes()
        wanted = (folder / f"{WEIGHTS}.sha256").read_text().split()[0]
    except (OSError, IndexError) as error:
        raise NotReady("The drive model is missing. Run `make train` to make it again.") from error
    found = hashlib.sha256(body).hexdigest()
    if found != wanted:
        raise NotReady("The drive model's file was changed since it was trained. Run `make train` to make it again.")
    data = json.loads(body)
    if data.get("finder") != finder.digest():
        raise NotReady("The drive model was trained with another cue finder. Run `make train` to make it again.")
    return model_from(data, f"drive-{found[:12]}")
