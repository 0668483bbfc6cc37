"""The commands of the contract, one file a command.

Each command module has `add_arguments(parser)` and `run(args) -> int` (the exit code), and imports what it needs
inside `run`, so that `recruit --help` answers at once.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from recruit import __version__

#: command -> (module, what it does)
COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("read", "file to visible text"),
    "signals": ("signals", "text to signals"),
    "drive": ("drive", "applications to drive profiles"),
    "diagnose": ("diagnose", "each team's numbers to a goal-safety diagnosis and a goal profile"),
    "rank": ("rank", "applications to a ranking for one team"),
    "audit": ("audit", "outcomes to adverse-impact tables"),
    "train": ("train", "learn from interview ratings and later outcomes, for a person to approve"),
    "evaluate": ("evaluate", "the shipped models against their own held-out files"),
    "bench": ("bench", "the performance figures, each as a ratio against its anchor"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns its exit code (0 all done, 1 some inputs unusable, 2 the call itself is wrong)."""
    argv = sys.argv[1:] if argv is None else argv
    parser = argparse.ArgumentParser(prog="recruit", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--version", action="version", version=f"recruit {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = argv[0] if argv and argv[0] in COMMANDS else None
    for name, (module, does) in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        if name == chosen:
            importlib.import_module(f"recruit.cli.{module}").add_arguments(command)
    args = parser.parse_args(argv)
    run = importlib.import_module(f"recruit.cli.{COMMANDS[args.command][0]}").run
    try:
        return run(args)
    except BrokenPipeError:
        # The reader went away (`recruit read ... | head`); closing stderr keeps Python from complaining about it.
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
