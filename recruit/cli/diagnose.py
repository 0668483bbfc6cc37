"""`recruit diagnose`: each team's numbers to a goal-safety diagnosis and a goal profile."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from recruit.cli.answer import failed, tell, write
from recruit.domain.errors import BadInput, NotReady
from recruit.domain.goals import TeamNumbers, as_contract

if TYPE_CHECKING:
    from recruit.goals import Pulse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The teams' files, the market's growth, and a pulse survey."""
    parser.add_argument("files", nargs="+", metavar="TEAM.csv", help="rep_id, period, quota, actual; - for stdin")
    parser.add_argument(
        "--market-growth", type=_growth, metavar="G", help="the market's yearly growth, a fraction such as 0.06"
    )
    parser.add_argument("--pulse", metavar="PULSE.csv", help="answers of a pulse survey, one row a person, no names")


def _growth(text: str) -> float:
    try:
        growth = float(text)
    except ValueError:
        growth = float("nan")
    if not -0.9 <= growth <= 3:
        raise argparse.ArgumentTypeError(f'"{text}" is not a yearly growth as a fraction, such as 0.06 for 6 %')
    return growth


def run(args: argparse.Namespace) -> int:
    """Print one line of JSON a file, in order; exit code 1 when a file could not be used."""
    from recruit.goals.pulse import read_pulse

    try:
        pulse = read_pulse(_bytes(args.pulse), args.pulse) if args.pulse else None
    except (OSError, BadInput) as problem:
        tell(f"the pulse file cannot be used: {problem}")
        return 2
    for note in pulse.notes if pulse else ():
        tell(note)
    try:
        done = [_one(name, args.market_growth, pulse) for name in args.files]
    except NotReady as problem:
        tell(str(problem))
        return 2
    return 0 if all(done) else 1


def _bytes(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _one(name: str, market_growth: float | None, pulse: Pulse | None) -> bool:
    from recruit.goals import diagnose, parse

    try:
        numbers = parse(_bytes(name), name)
    except BadInput as problem:
        write(failed("file", name, "unusable", str(problem)))
        return False
    except OSError as problem:
        write(failed("file", name, "unreadable", f"{name} cannot be opened: {problem.strerror}"))
        return False
    for note in numbers.notes:
        tell(f"{name}: {note}")
    if not any(row.quota > 0 and row.has_result for row in numbers.rows):
        line = failed("file", name, "no_usable_rows", _why_none(name, numbers))
        write({**line, "rejected": [{"row": r.row, "reason": r.reason} for r in numbers.rejected]})
        return False
    write(as_contract(diagnose(numbers, market_growth=market_growth, pulse=pulse)))
    return True


def _why_none(name: str, numbers: TeamNumbers) -> str:
    if numbers.rejected and not numbers.rows:
        return f"None of the rows of {name} could be used; each is named with its reason under rejected."
    if numbers.rows:
        return f"{name} cannot be diagnosed by itself. {' '.join(numbers.notes)}"
    return f"{name} has a header and no rows. Add one row per rep and period: rep_id, period, quota, actual."
