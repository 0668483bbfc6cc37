"""`recruit signals`: text to signals."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recruit.cli.answer import failed, json_lines, read_text, tell, write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Plain text files, or one file of JSON lines; what kind of text it is."""
    parser.add_argument("files", nargs="*", metavar="FILE", help='plain text files, "-" for standard input')
    parser.add_argument("--jsonl", metavar="FILE", help='JSON lines {"id", "text"}, "-" for standard input')
    parser.add_argument("--context", choices=("resume", "answer"), default="resume", help="resume by default")


def run(args: argparse.Namespace) -> int:
    """Write one line for each input; 1 if some could not be used, 2 if the call itself is wrong."""
    if bool(args.files) == bool(args.jsonl):
        tell("give text files, or one file of JSON lines with --jsonl (and not both)")
        return 2
    if args.jsonl:
        try:
            inputs = list(_from_lines(args.jsonl))
        except (OSError, UnicodeError):
            tell(f'"{args.jsonl}" cannot be read as UTF-8 text; check its name, or save it as UTF-8')
            return 2
    else:
        inputs = [_from_file(name) for name in args.files]
    return _answer(inputs, args.context)


def _answer(inputs: list[dict[str, Any]], context: Any) -> int:
    from recruit.signals import find

    code = 0
    for one in inputs:
        if "error" in one:
            code = 1
            write(one)
            continue
        write({"id": one["id"], "spans": [signal.as_dict() for signal in find(one["text"], context)]})
    return code


def _from_file(name: str) -> dict[str, Any]:
    shown = name if name == "-" else Path(name).name
    try:
        return {"id": shown, "text": read_text(name)}
    except OSError:
        return failed("id", shown, "unreadable", f'"{name}" cannot be opened; check its name')
    except UnicodeError:
        return failed("id", shown, "not_text", f'"{name}" is not UTF-8 text; run `recruit read` on it first')


def _from_lines(name: str) -> Iterator[dict[str, Any]]:
    for number, value, problem in json_lines(name):
        shown = f"line {number}"
        if problem:
            yield failed("id", shown, "not_json", problem)
        elif not isinstance(value, dict) or not isinstance(value.get("text"), str):
            given = value.get("id") if isinstance(value, dict) else None
            yield failed(
                "id", shown if given is None else str(given), "no_text", f'line {number} needs a "text" in quotes'
            )
        else:
            yield {"id": value.get("id", shown), "text": value["text"]}
