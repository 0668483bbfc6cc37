"""`recruit bench`: the performance figures, each as a ratio against its anchor measured in the same run."""

from __future__ import annotations

import argparse

from recruit.cli.rooms import print_figures

ROOMS = ("recruit.documents.bench", "recruit.signals.bench", "recruit.fit.bench", "recruit.goals.bench")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which room to measure; all without an answer."""
    parser.add_argument("--only", choices=[room.split(".")[1] for room in ROOMS], help="one room instead of all")


def run(args: argparse.Namespace) -> int:
    """Print one line of JSON a figure; exit code 1 when a room could not be measured."""
    return print_figures(ROOMS, "measure", args.only)
