"""`python -m recruit.training`: make every trained model again, in the order in which one needs another."""

from __future__ import annotations

import importlib
import sys
import time

#: Drive reads signals, fit reads drive; the goals stand alone.
STEPS = ("signals", "goals", "drive", "fit")


def main() -> int:
    """Run each step; returns the first exit code that is not 0."""
    for step in STEPS:
        begun = time.monotonic()
        print(f"Training {step}.", flush=True)
        code = importlib.import_module(f"recruit.training.{step}").main()
        if code:
            return code
        print(f"  done in {time.monotonic() - begun:.0f} seconds", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
