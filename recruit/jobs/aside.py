"""A visitor's file is diagnosed aside: in a child process of its own, so that nothing of it reaches the web process.

The parent writes one message (`documents/wire.py`: a JSON header and the file's bytes) to the child's stdin and reads
one JSON object from its stdout: {"diagnosis"} or {"problem"}. The child has limits on memory, processor and wall time,
an empty environment, and can write no file. Nothing is stored on either side.
"""

from __future__ import annotations

import csv
import io
import json
import resource
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from recruit.documents import wire
from recruit.domain.errors import BadInput, NotReady
from recruit.domain.goals import Diagnosis, Rejected, TeamNumbers
from recruit.domain.records import diagnosis_from, to_plain

SECONDS = 20.0
MEMORY_BYTES = 1024 * 1024 * 1024
LARGEST_FILE = 10 * 1024 * 1024
MOST_REJECTED = 200
LONGEST_SHEET = 1_000_000  # bytes; a form may hold twice as many
LEAST_ROWS = 3  # a file with fewer holds no table, however its columns are taken
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}

TOO_LONG = "This file takes too long to work out here. Send fewer columns or fewer years."
TOO_MUCH = "This file needs more memory than there is for it here. Send fewer columns or fewer years, best as CSV."
BROKEN = "This file could not be read. Save it again as CSV or XLSX, or paste the rows."
ONLY_PERCENTAGES = (
    "This file gives results in percent of the goal alone. Send the goal and the result of each person and quarter as "
    "amounts: how goals and results grew is a part of the answer."
)


class NotLaidOut(BadInput):
    """A file with rows whose columns could not be told; a person may say what they are and send the rows again.

    `look` is the file's preview as plain values; `sheet` its rows as CSV, row by row as in the file, "" when long.
    """

    def __init__(self, problem: str, look: dict[str, Any], sheet: str) -> None:
        super().__init__(problem)
        self.look, self.sheet = look, sheet


def diagnose_aside(
    data: bytes,
    name: str,
    market_growth: float | None,
    *,
    pasted: bytes = b"",
    mapping: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
    memory: int = MEMORY_BYTES,
) -> Diagnosis:
    """The diagnosis of a team's file, worked out in a child process; raises BadInput with a sentence when it cannot be.

    Rows that were pasted beside the file are joined with it: results may come as one, goals as the other. `mapping`
    says what a person took which column of the file for; NotLaidOut is raised where somebody should.
    People are numbered ("Rep 01") in the alphabetical order of their names, and so are all sentences and charts;
    `extra["reps"]` has (number, name) of each, `extra["notes"]` what was noted, `extra["rejected_rows"]` how many rows
    could not be used, of which `rejected` holds the first 200. A diagnosis with `reps` 0 judged nothing.
    """
    if not data.strip():
        raise BadInput("This file is empty. It needs a header row and one row for each person and quarter.")
    if len(data) + len(pasted) > LARGEST_FILE:
        raise BadInput("This file is larger than 10 MB. Send fewer columns or fewer years.")
    header = {"name": name[-100:], "file": len(data), "market_growth": market_growth, "memory": memory}
    header["mapping"] = None if mapping is None else dict(mapping)
    answer = _ask(wire.pack(header, data + pasted), seconds)
    if "look" in answer:
        raise NotLaidOut(answer["problem"], answer["look"], answer["sheet"])
    if "problem" in answer:
        raise BadInput(answer["problem"])
    return diagnosis_from(answer["diagnosis"])


def _ask(message: bytes, seconds: float) -> dict[str, Any]:
    """The child's answer; however the child ends, a BadInput says it in words."""
    try:
        child = subprocess.run(
            [sys.executable, "-I", "-m", "recruit.jobs.aside"],
            input=message, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT, cwd="/",
            timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise BadInput(TOO_LONG) from None
    if child.returncode == -24:  # SIGXCPU: the processor time is used up
        raise BadInput(TOO_LONG)
    if child.returncode == -9:
        raise BadInput(TOO_MUCH)
    try:
        return json.loads(child.stdout)
    except ValueError:
        raise BadInput(BROKEN) from None


def main() -> None:
    """The child: takes its limits, reads one message, writes one answer."""
    source = sys.stdin.buffer
    header, data = wire.unpack(lambda count: _exactly(source, count), 2 * LARGEST_FILE)
    _limit(int(header["memory"]))
    try:
        answer = {"diagnosis": _diagnosis(_numbers(data, header), header["market_growth"])}
    except NotLaidOut as problem:
        answer = {"problem": str(problem), "look": problem.look, "sheet": problem.sheet}
    except (BadInput, NotReady) as problem:
        answer = {"problem": str(problem)}
    except MemoryError:
        answer = {"problem": TOO_MUCH}
    except Exception:  # noqa: BLE001 whatever a reader raises on a broken file means that the file is broken
        answer = {"problem": BROKEN}
    sys.stdout.write(json.dumps(answer))


def _exactly(source: io.BufferedIOBase | Any, count: int) -> bytes:
    found = source.read(count)
    if len(found) != count:
        raise EOFError
    return found


def _limit(memory: int) -> None:
    """Cap memory, processor time, and what may be written."""
    seconds = int(SECONDS)
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _numbers(data: bytes, header: dict[str, Any]) -> TeamNumbers:
    """The file's rows, joined with those that were pasted beside it."""
    from recruit import goals

    found = _file(data[: header["file"]], str(header["name"]), header["mapping"])
    pasted = data[header["file"] :]
    if not pasted.strip():
        return found
    other = _parsed(pasted, "What you pasted")
    told = tuple(Rejected(row.row, f"(of the pasted rows) {row.reason}") for row in other.rejected)
    return replace(goals.join([found, other]), rejected=(*found.rejected, *told))


def _file(data: bytes, name: str, mapping: dict[str, str] | None) -> TeamNumbers:
    """The file's rows; raises NotLaidOut when it has rows, and its columns are not known."""
    from recruit import goals

    try:
        return _parsed(data, name, mapping)
    except BadInput as problem:
        seen = goals.preview(data, name, mapping)
        if len(seen.top) < LEAST_ROWS or str(problem) == ONLY_PERCENTAGES:
            raise
        raise NotLaidOut(str(problem), asdict(seen), _sheet(data, name)) from None


def _sheet(data: bytes, name: str) -> str:
    """The file's rows as CSV, each in the row it has in the file; "" when they are too long for a page to carry."""
    from recruit.goals.sheets import read_sheet

    text = io.StringIO()
    writer, last = csv.writer(text, lineterminator="\n"), 0
    for number, cells in read_sheet(data, name).rows:
        text.write("\n" * (number - last - 1))
        writer.writerow(cells)
        last = number
    found = text.getvalue()
    return found if len(found.encode()) <= LONGEST_SHEET else ""


def _parsed(data: bytes, name: str, mapping: dict[str, str] | None = None) -> TeamNumbers:
    from recruit import goals

    numbers = goals.parse(data, name, mapping)
    if not numbers.rows:
        columns = goals.preview(data, name).columns
        if "attainment" in columns and not {"quota", "actual"} <= set(columns):
            raise BadInput(ONLY_PERCENTAGES)
    return numbers


def _diagnosis(numbers: TeamNumbers, market_growth: float | None) -> dict[str, Any]:
    from recruit import goals

    unnamed, reps = _numbered(numbers)
    found = goals.diagnose(unnamed, market_growth=market_growth)
    more = {
        "notes": list(numbers.notes),
        "reps": reps,
        "rows": len(numbers.rows),
        "rejected_rows": len(numbers.rejected),
    }
    return to_plain(replace(found, rejected=found.rejected[:MOST_REJECTED], extra={**found.extra, **more}))


def _numbered(numbers: TeamNumbers) -> tuple[TeamNumbers, list[tuple[str, str]]]:
    """The rows with "Rep 01" for the alphabetically first name and so on, and (number, name) of each."""
    names = sorted({row.rep_id for row in numbers.rows})
    width = max(2, len(str(len(names))))
    number = {name: f"Rep {place:0{width}d}" for place, name in enumerate(names, start=1)}
    rows = tuple(replace(row, rep_id=number[row.rep_id]) for row in numbers.rows)
    return replace(numbers, rows=rows), [(number[name], name) for name in names]


if __name__ == "__main__":
    main()
