"""Rules about the house itself: short files and functions, telling names, documented doors, clean pages."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from recruit.settings import ROOT, SETTINGS

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = {"util", "utils", "helper", "helpers", "common", "manager", "misc"}
#: Generated once and never edited.
GENERATED = ("migrations/versions/",)


@cache
def tracked(*endings: str) -> list[Path]:
    """The files the project keeps, with one of these endings."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = [name for name in listed.stdout.splitlines() if name.endswith(endings) and not name.startswith(GENERATED)]
    return [ROOT / name for name in names if (ROOT / name).exists()]


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the product with its syntax tree."""
    for path in tracked(".py"):
        if path.is_relative_to(ROOT / "recruit"):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def at(path: Path, line: int = 0) -> str:
    """Where something is, as an editor understands it."""
    return f"{path.relative_to(ROOT)}:{line}"


def test_files_end_at_300_lines() -> None:
    endings = (".py", ".html", ".css", ".js")
    long = {
        at(path): n
        for path in tracked(*endings)
        if (n := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_functions_end_at_40_lines() -> None:
    long = {}
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long[at(path, node.lineno)] = f"{node.name}: {length}"
    assert long == {}


def test_names_say_something() -> None:
    assert [at(path) for path in tracked(".py", ".html", ".css", ".js") if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_every_public_door_is_documented() -> None:
    bare = []
    for path, tree in trees():
        if not ast.get_docstring(tree):
            bare.append(at(path))
        for node in tree.body:
            door = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith(
                "_"
            )
            if door and not ast.get_docstring(node):
                bare.append(at(path, node.lineno))
    assert bare == []


def test_only_the_two_committers_commit() -> None:
    allowed = {"recruit/web/db.py", "recruit/store/session.py"}
    found = [
        at(path, node.lineno)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
        if str(path.relative_to(ROOT)) not in allowed
    ]
    assert found == []


def test_nothing_is_ever_unpickled() -> None:
    called = re.compile(
        r"\b(?:pickle|joblib|dill)\.loads?\b|^\s*(?:import|from) (?:pickle|joblib|dill)\b", re.MULTILINE
    )
    assert [
        at(path) for path in tracked(".py") if "tests/house" not in str(path) and called.search(path.read_text())
    ] == []


def test_no_test_sleeps_or_is_switched_off() -> None:
    bad = re.compile(r"\btime\.sleep\(|\bxfail\b|@pytest\.mark\.skip\b(?!if)")
    tests = [path for path in tracked(".py") if path.is_relative_to(ROOT / "tests") and path.parent.name != "house"]
    assert [at(path) for path in tests if bad.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("inline style", r"\sstyle\s*=|<style"),
        ("inline script", r"<script(?![^>]*\b(?:src=|type=\"application/ld\+json\"))[^>]*>"),
        ("event attribute", r"\son[a-z]+\s*=\s*[\"']"),
        ("address of another host", r"(?:src|href|action)=\"(?:https?:)?//"),
        ("text taken as markup", r"\|\s*safe\b"),
    ],
)
def test_templates_carry_no(what: str, pattern: str) -> None:
    found = [
        at(path)
        for path in tracked(".html")
        if path.is_relative_to(ROOT / "templates") and re.search(pattern, path.read_text(encoding="utf-8"))
    ]
    assert found == [], what


def test_every_setting_is_documented() -> None:
    told = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    assert [name for name in SETTINGS if f"`{name}`" not in told] == []


def test_every_setting_that_is_read_is_known() -> None:
    named = {
        name
        for path in tracked(".py", ".mk", "Makefile")
        for name in re.findall(r"\bRECRUIT_[A-Z_]+\b", path.read_text(encoding="utf-8"))
    }
    assert named - set(SETTINGS) == set()


def test_every_dependency_is_pinned_with_a_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"), flags=re.IGNORECASE)
        pinned = [entry for entry in entries if re.match(r"[A-Za-z0-9]", entry)]
        assert len(pinned) > 50
        assert [entry.split("\n")[0] for entry in pinned if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_words_the_house_does_not_use() -> None:
    unkind = re.compile(r"AI-powered|\bunqualified\b|\bred flag", re.IGNORECASE)
    assert [at(path) for path in tracked(".html") if unkind.search(path.read_text(encoding="utf-8"))] == []
