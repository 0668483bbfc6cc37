"""`python -m recruit.training [STEP ...]`: make the trained models again, as `models/project.yml` declares."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import srsly

from recruit.settings import ROOT

PROJECT = ROOT / "models" / "project.yml"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the workflow: the module it runs, the paths it reads and those it writes (from the root)."""

    name: str
    module: str
    deps: tuple[str, ...]
    outputs: tuple[str, ...]


def steps(project: Path = PROJECT) -> list[Step]:
    """The steps as declared, in order. Raises ValueError for a command that is not `python -m` and a module."""
    declared = cast("dict[str, Any]", srsly.read_yaml(project))
    out = []
    for one in declared["steps"]:
        words = one["command"].split()
        if words[:2] != ["python", "-m"] or len(words) != 3:
            raise ValueError(f"{project.name}: the command of {one['name']} is not `python -m` and a module")
        out.append(Step(one["name"], words[2], tuple(one["deps"]), tuple(one["outputs"])))
    return out


def missing(paths: Sequence[str]) -> list[str]:
    """Those of the paths that do not exist."""
    return [path for path in paths if not (ROOT / path).exists()]


def main(chosen: Sequence[str] = ()) -> int:
    """Run each step, or the chosen ones; returns the first exit code that is not 0."""
    for step in (one for one in steps() if not chosen or one.name in chosen):
        begun = time.monotonic()
        print(f"Training {step.name}.", flush=True)
        for path in missing(step.deps):
            print(f"  {path} is missing; {step.name} reads it")
            return 1
        code = importlib.import_module(step.module).main()
        if code:
            return code
        for path in missing(step.outputs):
            print(f"  {path} was declared and not written")
            return 1
        print(f"  done in {time.monotonic() - begun:.0f} seconds", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
