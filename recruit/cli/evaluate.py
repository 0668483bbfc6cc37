"""`recruit evaluate`: every figure on the model cards, from the shipped models and the project's held-out files."""

from __future__ import annotations

import argparse

from recruit.cli.rooms import print_figures

ROOMS = ("recruit.signals.evaluate", "recruit.drive.evaluate", "recruit.fit.evaluate", "recruit.goals.evaluate")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which model to evaluate; all without an answer."""
    parser.add_argument("--only", choices=[room.split(".")[1] for room in ROOMS], help="one model instead of all")


def run(args: argparse.Namespace) -> int:
    """Print one line of JSON a figure; exit code 1 when a model could not be evaluated."""
    return print_figures(ROOMS, "evaluate", args.only)
