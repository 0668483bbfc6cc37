"""The arrows between the rooms run one way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from recruit.settings import ROOT


def test_every_room_keeps_to_the_arrows() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_every_room_has_its_place_in_the_arrows() -> None:
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("layers = [")[1].split("]")[0]
    rooms = {path.name for path in (ROOT / "recruit").iterdir() if (path / "__init__.py").exists()} | {"settings"}
    assert rooms == set(layers.replace('"', " ").replace("|", " ").replace(",", " ").split())
