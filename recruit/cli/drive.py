"""`recruit drive FILE.jsonl`: applications to drive profiles, one line each, in input order."""

from __future__ import annotations

import argparse
from typing import Any

from recruit.cli.answer import failed, json_lines, tell, write
from recruit.domain.application import Application, application_from
from recruit.domain.errors import RecruitError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", help='JSON lines, an application a line; "-" for standard input')


def run(args: argparse.Namespace) -> int:
    """Profile every application; 1 when some line could not be used, 2 when the file could not be read."""
    from recruit import signals
    from recruit.domain.drive import as_contract
    from recruit.drive import score
    from recruit.flows.profile_application import profile_application

    try:
        read = applications(args.file)
        for application, error in read:
            if application is None:
                write(error)
            else:
                write(as_contract(profile_application(application, signals.find, score).profile))
    except (OSError, UnicodeError, RecruitError) as error:
        tell(unreadable(args.file, error))
        return 2
    return 1 if any(application is None for application, _ in read) else 0


def applications(name: str) -> list[tuple[Application | None, dict[str, Any]]]:
    """Each line of a file as (application, {}) or (None, the line that says what is wrong with it).

    Raises OSError and UnicodeError when the file cannot be read.
    """
    out: list[tuple[Application | None, dict[str, Any]]] = []
    for number, value, problem in json_lines(name):
        try:
            if problem:
                raise ValueError(problem)
            out.append((application_from(value), {}))
        except ValueError as error:
            given = value.get("id") if isinstance(value, dict) else None
            out.append(
                (None, failed("id", str(given or f"line {number}"), "bad_application", f"{error}.".replace("..", ".")))
            )
    return out


def unreadable(name: str, error: Exception) -> str:
    """One sentence on why a file could not be used, and what to do."""
    if isinstance(error, FileNotFoundError):
        return f"there is no file {name}. Give the name of a file with one application a line."
    if isinstance(error, UnicodeError):
        return f"{name} is not text in UTF-8. Save it as UTF-8 and try again."
    if isinstance(error, OSError):
        return f"{name} cannot be read ({error.strerror or error}). Check the name and its permissions."
    return str(error)
