"""`recruit read` keeps to the contract: one line a file, in order, equal for equal input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.documents import seeds, test_ocr

KEYS = ["file", "status", "format", "pages", "text", "hidden", "notes", "seconds"]


def run(*words: str, stdin: bytes = b"", programs: str = os.environ.get("PATH", "")) -> tuple[int, bytes, str]:
    command = [sys.executable, "-m", "recruit.cli", "read", *words]
    done = subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=60, env={**os.environ, "PATH": programs}
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_each_file_has_its_line_in_order_and_a_code_for_what_failed(tmp_path: Path) -> None:
    good, bad, gone = tmp_path / "good.pdf", tmp_path / "bad.docx", tmp_path / "gone.pdf"
    good.write_bytes(seeds.pdf(seeds.LINES))
    bad.write_bytes(seeds.word(seeds.LINES)[:500])
    code, out, err = run(str(gone), str(good), str(bad))
    lines = [json.loads(line) for line in out.decode().splitlines()]
    assert (code, err) == (1, "")
    assert [line["file"] for line in lines] == [str(gone), str(good), str(bad)]
    assert list(lines[1]) == KEYS
    assert (lines[1]["status"], lines[1]["pages"], lines[1]["seconds"]) == ("ok", 1, None)
    assert [lines[0]["error"]["code"], lines[2]["error"]["code"]] == ["cannot_open", "damaged"]
    assert "save it again" in lines[2]["error"]["message"]


def test_standard_input_and_timings() -> None:
    code, out, _ = run("--timings", "-", stdin=b"Marta Quill")
    line = json.loads(out)
    assert (code, line["file"], line["text"]) == (0, "-", "Marta Quill")
    assert line["seconds"] >= 0


def test_equal_input_gives_equal_bytes(tmp_path: Path) -> None:
    for ending, make in seeds.MAKERS.items():
        (tmp_path / f"a.{ending}").write_bytes(make(seeds.LINES))
    names = [str(path) for path in sorted(tmp_path.iterdir())]
    assert run(*names) == run(*names)


def test_asking_for_ocr_where_it_is_not_installed_is_answered_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(test_ocr.a_scan())
    code, out, _ = run("--ocr", str(tmp_path / "scan.pdf"), programs=str(tmp_path))
    line = json.loads(out)
    assert (code, line["status"]) == (1, "needs_ocr")
    assert "tesseract is not installed here" in line["error"]["message"]
    assert "tesseract" not in json.loads(run(str(tmp_path / "scan.pdf"))[1])["error"]["message"]


def test_a_folder_and_a_missing_argument_get_a_sentence(tmp_path: Path) -> None:
    code, out, _ = run(str(tmp_path))
    assert (code, json.loads(out)["error"]["code"]) == (1, "cannot_open")
    code, _, err = run()
    assert code == 2
    assert "Traceback" not in err
