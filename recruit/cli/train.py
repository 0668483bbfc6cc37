"""`recruit train --from-outcomes`: learn from interview ratings and outcomes; a person approves the result."""

from __future__ import annotations

import argparse

from recruit.cli.answer import failed, read_text, tell, write
from recruit.domain.errors import RecruitError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to learn from, whose it is, and a file of groups for the adverse-impact tables."""
    parser.add_argument(
        "--from-outcomes",
        action="store_true",
        required=True,
        help="from what is stored here; the shipped models are made again by `make train`",
    )
    parser.add_argument("--agency", default="", metavar="SLUG", help="whose outcomes, where there are several agencies")
    parser.add_argument(
        "--groups", metavar="FILE.csv", help="application, sex, race: for the impact tables; read once and not kept"
    )


def run(args: argparse.Namespace) -> int:
    """Print the report as one line of JSON; exit code 1 when nothing could be looked at."""
    from recruit import settings
    from recruit.training.effects import read_groups
    from recruit.training.learn import learn_from_outcomes

    try:
        groups = read_groups(read_text(args.groups), args.groups) if args.groups else {}
        report = learn_from_outcomes(settings.load(), args.agency, groups)
    except RecruitError as problem:
        write(failed("agency", args.agency, "unusable", str(problem)))
        return 1
    except (OSError, UnicodeError):
        write(failed("file", args.groups or "", "unreadable", f"{args.groups} cannot be read as UTF-8 text."))
        return 1
    tell(report["says"])
    write(report)
    return 0
