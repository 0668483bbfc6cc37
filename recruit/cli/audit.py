"""`recruit audit`: a CSV of outcomes to adverse-impact tables."""

from __future__ import annotations

import argparse
from fractions import Fraction

from recruit.cli.answer import failed, read_text, tell, write
from recruit.domain.errors import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One file, the kind of outcome, and the share below which a category is left out of the ratios."""
    parser.add_argument(
        "file", metavar="FILE.csv", help="sex, race and score or selected; one row a person; - for stdin"
    )
    parser.add_argument("--kind", choices=("scoring", "selection"), help="which column counts, when both are there")
    parser.add_argument("--exclude-below", type=_share, default=Fraction(2, 100), metavar="SHARE", help="default 0.02")


def _share(text: str) -> Fraction:
    try:
        share = Fraction(text)
    except (ValueError, ZeroDivisionError):
        share = Fraction(-1)
    if not 0 <= share < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is not a share from 0 to 1, such as 0.02')
    return share


def run(args: argparse.Namespace) -> int:
    """Print the tables as one line of JSON; exit code 1 when the file cannot be used."""
    from recruit.fairness.impact import as_contract, audit
    from recruit.fairness.people import read_outcomes

    try:
        result = audit(read_outcomes(read_text(args.file), args.file, args.kind), args.exclude_below)
    except BadInput as problem:
        write(failed("file", args.file, "unusable", str(problem)))
        return 1
    except OSError as problem:
        write(failed("file", args.file, "unreadable", f"{args.file} cannot be opened: {problem.strerror}"))
        return 1
    except UnicodeError:
        write(failed("file", args.file, "unreadable", f"{args.file} is not UTF-8 text. Save it as CSV (UTF-8)."))
        return 1
    if result.rejected:
        tell(f"{len(result.rejected)} rows of {args.file} could not be used; they are named in the answer")
    write(as_contract(result))
    return 0
