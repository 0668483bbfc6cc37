"""Asks each room for its figures, one after the other, and prints them; a room that cannot answer is told."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

from recruit.cli.answer import failed, tell, write
from recruit.domain.errors import RecruitError


def print_figures(modules: Sequence[str], function: str, only: str | None = None) -> int:
    """One line of JSON for each figure of each room; returns 1 when a room could not answer, else 0."""
    code = 0
    for module in modules:
        room = module.split(".")[1]
        if only is not None and room != only:
            continue
        try:
            figures = getattr(importlib.import_module(module), function)()
        except ModuleNotFoundError as problem:
            if problem.name != module:
                raise
            code = _told(room, "absent", f"{room} has no figures in this version")
            continue
        except (RecruitError, OSError) as problem:
            code = _told(room, "failed", f"{room} could not be measured: {problem}")
            continue
        for figure in figures:
            write(figure)
        sys.stdout.flush()
    return code


def _told(room: str, code: str, message: str) -> int:
    write(failed("room", room, code, message))
    tell(message)
    return 1
