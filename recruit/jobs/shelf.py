"""The shelf of models in the data folder: those learnt from outcomes, and a copy of every shipped one that was used.

Each version stands in `var/models/VERSION/` as the shipped ones do (weights.json and its SHA-256), so that any stored
score can be worked out again with the model that made it. Nothing is loaded that is not what its version says.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from recruit.domain.errors import NotReady
from recruit.domain.tools import Tools
from recruit.settings import ROOT

WEIGHTS = "weights.json"
SHIPPED = {room: ROOT / "models" / room for room in ("drive", "fit")}

TAMPERED = (
    "A file of this model was changed or removed after it was trained, so it is not used. Train it again: "
    "recruit train --from-outcomes"
)
OUTDATED = (
    "This model was learnt for an earlier version of what is read in a text, so the shipped model makes the scores. "
    "Train it again: recruit train --from-outcomes"
)

Files = Mapping[str, Mapping[str, str]]  # room -> {"version", "sha256"}


def digest_of(folder: Path) -> str:
    """The SHA-256 of a folder's weights, in hex; empty when there are none."""
    try:
        return hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()
    except OSError:
        return ""


def trouble(files: Files, models: Path) -> str:
    """Why a learnt model cannot be used, in a sentence; empty when it can: its files are those that were trained, and
    they weigh what this version of the product reads."""
    for room, file in files.items():
        folder = models / file["version"]
        if file["sha256"] != digest_of(folder) or file["version"] != f"{room}-{file['sha256'][:12]}":
            return TAMPERED
        if _shape(folder) != _shape(SHIPPED[room]):
            return OUTDATED
    return ""


def _shape(folder: Path) -> Any:
    """What a file weighs: the names in it without the numbers."""

    def names(value: Any) -> Any:
        return {key: names(inner) for key, inner in value.items()} if isinstance(value, dict) else None

    return names(json.loads((folder / WEIGHTS).read_text(encoding="utf-8")))


def keep_shipped(models: Path) -> None:
    """Copy the shipped weights to the shelf, once a version: a later release must not take them from old scores."""
    for room, folder in SHIPPED.items():
        digest = digest_of(folder)
        target = models / f"{room}-{digest[:12]}"
        if digest and digest_of(target) != digest:
            target.mkdir(parents=True, exist_ok=True)
            for name, body in (
                (WEIGHTS, (folder / WEIGHTS).read_bytes()),
                (f"{WEIGHTS}.sha256", f"{digest}  {WEIGHTS}\n".encode()),
            ):
                half = target / f".{name}.{os.getpid()}"
                half.write_bytes(body)
                half.replace(target / name)


def model(room: str, version: str, models: Path, sha256: str = "") -> Any:
    """The drive or fit model of a version. Raises NotReady in words when it is not there or not what it was."""
    from recruit.drive.model import load as load_drive
    from recruit.fit.model import load as load_fit

    load: Any = {"drive": load_drive, "fit": load_fit}[room]
    digest = digest_of(SHIPPED[room])
    if version == f"{room}-{digest[:12]}":
        return load()
    digest = digest_of(models / version)
    if not digest:
        raise NotReady(f"The model {version} is not in {models}, so its scores cannot be worked out here.")
    if version != f"{room}-{digest[:12]}" or sha256 not in ("", digest):
        raise NotReady(
            f"The file of the model {version} was changed after it was trained, so no score is made with it. Train it "
            "again, or go back to the shipped model on the page Models."
        )
    if _shape(models / version) != _shape(SHIPPED[room]):
        raise NotReady(f"The model {version} was made for an earlier version of what is read in a text.")
    return load(models / version)


def with_model(tools: Tools, files: Files, models: Path) -> Tools:
    """The tools with the scorers of a learnt model; what it does not replace stays the shipped one."""
    from recruit import drive, fit

    found = {room: model(room, file["version"], models, file["sha256"]) for room, file in files.items()}
    if "drive" in found:
        tools = replace(tools, score_drive=partial(drive.score, model=found["drive"]))
    if "fit" in found:
        tools = replace(tools, rank_people=partial(fit.rank, model=found["fit"]))
    return tools
