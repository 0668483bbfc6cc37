"""How every command reads its input and writes its answer: JSON lines out, sentences to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def write(answer: dict[str, Any]) -> None:
    """One answer as one line of JSON on standard output, keys in the order given."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(", ", ": ")) + "\n")


def tell(sentence: str) -> None:
    """A sentence for the person at the terminal, on standard error."""
    sys.stderr.write(f"recruit: {sentence}\n")


def failed(key: str, name: str, code: str, message: str) -> dict[str, Any]:
    """The line of an input that could not be used; `key` is "file" or "id"."""
    return {key: name, "error": {"code": code, "message": message}}


def read_text(name: str) -> str:
    """The text of a file, or of standard input for "-"; UTF-8 with or without BOM. Raises OSError, UnicodeError."""
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def json_lines(name: str) -> Iterator[tuple[int, Any, str | None]]:
    """Each line of a JSON lines file as (line number, value, problem); blank lines are skipped."""
    for number, line in enumerate(read_text(name).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line), None
        except json.JSONDecodeError as error:
            yield number, None, f"line {number} is not JSON: {error.msg}"
