"""The signals corpus: every file of `models/signals/corpus`, grouped so that nobody stands on both sides."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recruit.domain.signals import Context, Signal, signal_from
from recruit.signals.chains import HOME
from recruit.training.markup import read_corpus

CORPUS, HELD_OUT = HOME / "corpus", HOME / "heldout"
#: context -> the file of kept lines that the training run writes to `heldout`
WRITTEN: dict[Context, str] = {"resume": "written-resumes", "answer": "written-answers"}
EVERY = 10  # each tenth line of a written file is kept for measuring


@dataclass(frozen=True, slots=True)
class Text:
    """One annotated text. `group` is the person, or the line of a written file; `file` where it stands."""

    id: str
    group: str
    file: str
    context: Context
    text: str
    signals: tuple[Signal, ...]


def from_jsonl(path: Path) -> list[Text]:
    """The texts of a file of JSON lines; an id `P001.resume` is a resume, `P001.answers.…` an answer of person P001."""
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            data = json.loads(line)
            person, _, kind = data["id"].partition(".")
            context: Context = "resume" if kind == "resume" or path.stem == "resumes" else "answer"
            signals = tuple(signal_from(span) for span in data["spans"])
            out.append(Text(data["id"], person, path.stem, context, data["text"], signals))
    return out


def from_written(path: Path) -> list[Text]:
    """The texts of a file of bracketed lines, each a group of its own."""
    return [Text(one.id, one.id, path.stem, one.context, one.text, one.signals) for one in read_corpus(path)]


def corpus(folder: Path = CORPUS) -> tuple[list[Text], list[Text]]:
    """The texts to learn from, and the written ones kept for measuring (each tenth of a file)."""
    learn: list[Text] = []
    kept: list[Text] = []
    for path in sorted(folder.glob("*.jsonl")):
        learn += from_jsonl(path)
    for path in sorted(folder.glob("*.txt")):
        for number, one in enumerate(from_written(path)):
            (kept if number % EVERY == EVERY - 1 else learn).append(one)
    away = held_out_people()
    return [one for one in learn if one.text.strip() and one.group not in away], kept


def held_out_people() -> set[str]:
    """The people whose texts are never learnt from."""
    return {one.group for name in sorted(PEOPLE) for one in from_jsonl(HELD_OUT / f"{name}.jsonl")}


def folds(texts: Iterable[Text], count: int) -> dict[str, int]:
    """group -> its fold: people in turn, and the lines of each written file in turn."""
    by_file: dict[str, list[str]] = defaultdict(list)
    for one in texts:
        by_file["people" if one.group != one.id else one.file].append(one.group)
    return {group: i % count for groups in by_file.values() for i, group in enumerate(dict.fromkeys(sorted(groups)))}


PEOPLE = frozenset({"answers", "resumes"})


def labels_of(texts: Iterable[Text]) -> Counter[str]:
    """How many spans of each label."""
    return Counter(signal.label for one in texts for signal in one.signals)
