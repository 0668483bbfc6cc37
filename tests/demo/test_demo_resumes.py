"""The resume files read back as the words they were made from."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pytest

from recruit.documents import read_path


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


@pytest.fixture(scope="module")
def read(applications, demo):
    """Every file, read once: path to document."""
    return {a["file"]: read_path(demo / a["file"]) for a in applications if "file" in a}


def test_every_file_but_two_is_read(read, unreadable):
    assert {path for path, document in read.items() if document.status != "ok"} == set(unreadable)


def test_every_file_reads_back_as_the_same_words_in_the_same_order(applications, read, unreadable):
    for a in applications:
        if "file" in a and a["file"] not in unreadable:
            assert words(read[a["file"]].text) == words(a["resume"]), a["file"]


def test_no_file_hides_words(read):
    assert all(document.hidden == "" for document in read.values())


def test_two_columns_are_noticed(read):
    assert sum("two_columns" in document.notes for document in read.values()) >= 8


def test_the_locked_file_asks_for_a_password_and_the_scanned_one_holds_no_words(read, unreadable):
    status = {case["problem"]: read[path].status for path, case in unreadable.items()}
    assert status["locked"] == "encrypted"
    assert status["scanned"] in {"needs_ocr", "empty"}


def test_people_whose_files_cannot_be_read_still_answered(applications, unreadable):
    for a in applications:
        if a.get("file") in unreadable:
            assert "resume" not in a
            assert len(a["answers"]) == 4


def test_all_files_together_are_small(demo):
    assert sum(path.stat().st_size for path in (demo / "resumes").iterdir()) < 3_000_000


@pytest.mark.slow
def test_making_the_files_twice_gives_the_same_bytes(demo, tmp_path):
    made = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        subprocess.run([sys.executable, demo / "make_resumes.py", folder], check=True, capture_output=True)
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0] == made[1]
    assert set(made[0]) == {path.name for path in (demo / "resumes").iterdir()}
