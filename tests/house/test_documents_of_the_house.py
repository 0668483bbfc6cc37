"""What the documents tell can be done: their commands run, their links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys

import pytest

from recruit.cli import COMMANDS
from recruit.settings import ROOT

PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def _commands() -> list[tuple[str, str]]:
    """Every `$ recruit …` line of the documents."""
    told = []
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            told += [
                (page.name, line.removeprefix("$ ")) for line in block.splitlines() if line.startswith("$ recruit")
            ]
    return told


@pytest.mark.slow
@pytest.mark.parametrize(("page", "line"), _commands())
def test_the_documents_commands_run_and_answer_in_json(page: str, line: str) -> None:
    words = shlex.split(line)[1:]
    done = subprocess.run([sys.executable, "-m", "recruit.cli", *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert [json.loads(answer) for answer in done.stdout.splitlines()] or "--help" in words


def test_every_command_of_the_contract_is_told_with_an_example() -> None:
    told = {shlex.split(line)[1] for _, line in _commands()}
    assert set(COMMANDS) - {"evaluate", "bench", "train"} <= told


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)} -> {target}")
    assert broken == []


def test_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make run" in readme
    assert "make test" in readme
