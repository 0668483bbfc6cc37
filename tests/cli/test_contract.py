"""The command contract, version 1: every command's exact shape, twice the same bytes, and kind refusals."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from recruit.domain.drive import DIMENSIONS
from recruit.domain.signals import LABELS
from recruit.settings import ROOT

DEMO = ROOT / "demo"
APPLICATION = {
    "id": "a1",
    "resume": "Territory manager. Reached 118% of plan in 2023, ranked #3 of 112 reps.",
    "answers": {"own_bar": "The plan said 12 accounts. I set myself 20 by June and won 22."},
    "pay_growth": "8-15",
    "items": {"T1": {"most": "A1", "least": "A3"}, "A13": 2},
}


@cache
def run(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a person would call it, from the project's folder."""
    command = [sys.executable, "-m", "recruit.cli", *words]
    return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, check=False)


def answers(*words: str, stdin: str | None = None, code: int = 0) -> list[dict[str, Any]]:
    """Its lines, having checked the exit code and that nobody sees a traceback."""
    done = run(*words, stdin=stdin)
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def applications(tmp_path: Path) -> str:
    path = tmp_path / "applications.jsonl"
    people = [APPLICATION, {"id": "a2"}, APPLICATION | {"id": "a3", "answers": {}}]
    path.write_text("\n".join(json.dumps(person) for person in people), encoding="utf-8")
    return str(path)


def test_read_answers_in_its_shape() -> None:
    (answer,) = answers("read", "demo/resumes/kieran-blackshaw.md")
    assert list(answer) == ["file", "status", "format", "pages", "text", "hidden", "notes", "seconds"]
    assert answer["status"] == "ok"
    assert answer["file"] == "demo/resumes/kieran-blackshaw.md"


def test_read_keeps_a_line_for_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    found = answers("read", str(tmp_path / "empty.pdf"), "no such file.pdf", "demo/resumes/kieran-blackshaw.md", code=1)
    assert [set(answer.get("error", {})) for answer in found] == [{"code", "message"}, {"code", "message"}, set()]
    assert found[0]["status"] == "empty"


def test_signals_answers_in_its_shape(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Reached 118% of plan in 2023.", encoding="utf-8")
    (answer,) = answers("signals", str(path))
    assert list(answer) == ["id", "spans"]
    (span,) = [span for span in answer["spans"] if span["label"] == "attainment"]
    assert list(span) == ["label", "start", "end", "text", "value", "scope", "state"]
    assert (span["text"], span["value"]["ratio"]) == ("118% of plan", 1.18)


def test_signals_reads_json_lines_from_standard_input_and_names_a_bad_one() -> None:
    given = '{"id": "x", "text": "Ranked 2 of 40 reps."}\nnot json\n{"id": "z"}\n'
    found = answers("signals", "--jsonl", "-", stdin=given, code=1)
    assert len(found) == 3
    assert found[0]["spans"][0]["label"] in LABELS
    assert "error" in found[1]
    assert "error" in found[2]


def test_drive_answers_in_its_shape_and_missing_is_not_low(applications: str) -> None:
    found = answers("drive", applications)
    assert [answer["id"] for answer in found] == ["a1", "a2", "a3"]
    first, silent, _ = found
    assert list(first) == ["id", "dimensions", "overall", "missing"]
    assert set(first["dimensions"]) == set(DIMENSIONS)
    assert set(silent["missing"]) == set(DIMENSIONS)
    assert silent["dimensions"]["record"]["score"] is None
    for piece in first["dimensions"]["record"]["evidence"]:
        assert list(piece) == ["source", "start", "end", "text", "label", "points"]
        if piece["source"] == "resume":
            assert APPLICATION["resume"][piece["start"] : piece["end"]] == piece["text"]


def test_diagnose_answers_in_its_shape() -> None:
    (answer,) = answers("diagnose", "demo/teams/respiratory.csv", "--market-growth", "0.085")
    assert list(answer) == [
        "verdict", "wording", "posterior", "reps", "periods", "statistics", "missing", "advice", "profile", "rejected",
    ]  # fmt: skip
    assert set(answer["posterior"]) == {"too_safe", "balanced", "too_ambitious"}
    assert abs(sum(answer["posterior"].values()) - 1) < 0.001
    assert all(list(figure) == ["key", "name", "value", "low", "high", "says"] for figure in answer["statistics"])
    assert len(answer["statistics"]) >= 15


def test_diagnose_names_a_bad_row_and_uses_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text("rep_id,period,quota,actual\nR1,2024-Q1,100,103\nR1,2024-Q2,nothing,90\nR2,2024-Q1,100,99\n")
    (answer,) = answers("diagnose", str(path))
    assert [reject["row"] for reject in answer["rejected"]] == [3]
    assert answer["reps"] == 2


def test_rank_answers_in_its_shape_and_its_parts_sum(applications: str, tmp_path: Path) -> None:
    (tmp_path / "team.json").write_text((ROOT / "docs" / "examples" / "team.json").read_text())
    found = answers("rank", "--team", str(tmp_path / "team.json"), applications)
    assert [answer["rank"] for answer in found] == [1, 2, 3]
    for answer in found:
        assert list(answer) == [
            "id", "rank", "band", "fit", "low", "high", "performance", "retention_risk", "strain_risk",
            "contributions", "flags", "missing",
        ]  # fmt: skip
        assert abs(sum(part["points"] for part in answer["contributions"]) - answer["fit"]) < 1e-9
        assert all(0 <= answer[key] <= 4 for key in ("fit", "performance", "retention_risk", "strain_risk"))


def test_rank_with_an_empty_profile_is_by_drive_alone_and_says_so(applications: str, tmp_path: Path) -> None:
    (tmp_path / "team.json").write_text("{}")
    found = answers("rank", "--team", str(tmp_path / "team.json"), applications)
    assert all(any("drive" in flag["says"].lower() for flag in answer["flags"]) for answer in found)


def test_audit_answers_in_its_shape() -> None:
    (answer,) = answers("audit", "docs/examples/outcomes.csv", "--kind", "selection")
    assert list(answer) == ["kind", "people", "unknown", "median", "tables"]
    assert list(answer["tables"]) == ["sex", "race", "intersectional"]
    assert list(answer["tables"]["sex"]["rows"][0]) == [
        "category", "n", "selected", "rate", "impact_ratio", "excluded", "below_four_fifths", "z", "fisher_p",
        "flip_one",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("read", "demo/resumes/joost-van-der-wielen.docx", "demo/resumes/craig-dellarosa.pdf"),
        ("signals", "demo/resumes/kieran-blackshaw.md"),
        ("diagnose", "demo/teams/operating-room.csv"),
        ("audit", "docs/examples/outcomes.csv"),
    ],
)
def test_equal_input_gives_equal_bytes(words: tuple[str, ...]) -> None:
    first = run(*words).stdout
    run.cache_clear()
    assert run(*words).stdout == first


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("praise",),
        ("read",),
        ("rank", "demo/applications.jsonl"),
        ("rank", "--team", "no such file.json", "demo/applications.jsonl"),
        ("diagnose", "--market-growth", "lots", "demo/teams/respiratory.csv"),
        ("drive",),
    ],
)
def test_a_call_that_is_wrong_is_refused_with_what_to_do(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
