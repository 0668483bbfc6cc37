"""OCR is asked for, needs a program that may be missing, and says that it was used."""

from __future__ import annotations

from pathlib import Path

import pytest

from recruit import documents
from tests.documents import seeds, test_hidden_text


def a_scan() -> bytes:
    return seeds.drawn(lambda page: page.drawImage(test_hidden_text.scan(), 0, 0, 595, 842))


def test_a_scan_is_read_where_tesseract_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text('#!/bin/sh\nhead -c 4 | tail -c 3; echo " $1 $2 Marta Quill"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    found = documents.read_pictures_too(a_scan(), "a.pdf")
    assert (found.status, found.text, found.notes) == ("ok", "PNG stdin stdout Marta Quill", ("ocr_used", "picture"))


def test_without_the_program_or_the_wish_a_scan_stays_a_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert documents.read_pictures_too(a_scan(), "a.pdf").status == "needs_ocr"
    assert documents.read(a_scan(), "a.pdf").status == "needs_ocr"


def test_other_files_are_read_as_ever() -> None:
    assert documents.read_pictures_too(b"Marta Quill", "a.txt").text == "Marta Quill"
