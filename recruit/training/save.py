"""Write a trained model: plain JSON with its SHA-256 beside it, so that nothing else can be loaded in its place."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def save(data: dict[str, Any], folder: Path, name: str = "weights.json", *, compact: bool = False) -> str:
    """Write `data` to `folder`/`name` and its hash beside it; returns the hash. `compact` saves room."""
    body = _packed(data) if compact else written(data)
    digest = hashlib.sha256(body).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(body)
    (folder / f"{name}.sha256").write_text(f"{digest}  {name}\n", encoding="utf-8")
    return digest


def written(data: dict[str, Any]) -> bytes:
    """The bytes of a model's file."""
    return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _packed(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n").encode("utf-8")
