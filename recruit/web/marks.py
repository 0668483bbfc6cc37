"""A text and its signals become runs to print, each knowing which signals cover it, and a ledger that points back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recruit.domain.drive import Evidence, Score
from recruit.domain.signals import FAMILIES, LABELS, Signal
from recruit.domain.wording import value_in_words

SOURCE_WORDS = {
    "resume": "in the resume",
    "answers.last_goal": "in the answer about the last goal",
    "answers.last_goal.goal": "in the goal named",
    "answers.last_goal.result": "in the result named",
    "answers.own_bar": "in the answer about aiming further",
    "answers.setback": "in the answer about a missed number",
    "answers.next_goal": "in the answer about the next goal",
    "items": "in the statements chosen",
}
DEEPEST_LANE = 3  # evidence.css draws lanes 0 to 3
CUE = "cue"  # words that gave points without being a signal: `value` holds their family and what they say


@dataclass(frozen=True, slots=True)
class Mark:
    """A signal as a page shows it.

    `key` ("resume-3") is stable for equal input, `id` is where the text shows it. `style` picks the underline: the
    family, or "outline" for a goal without content. A higher `lane` is drawn further below the words.
    """

    key: str
    start: int
    end: int
    text: str
    style: str
    family_word: str
    label_word: str
    says: str
    lane: int = 0

    @property
    def id(self) -> str:
        """The page's anchor for the first word of this mark."""
        return f"s-{self.key}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text covered by the same marks from end to end, the outermost mark first.

    `opens` and `closes` are the marks that begin and end here; `target` is the ledger entry to link to, or "".
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()
    target: str = ""

    @property
    def keys(self) -> str:
        """The keys of all marks here, for the script that lights them."""
        return " ".join(mark.key for mark in self.marks)

    @property
    def title(self) -> str:
        """All marks here in words, the innermost first."""
        return "; ".join(f"{mark.family_word}: {mark.says}" for mark in reversed(self.marks))


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: points, what they were given for, the words, and the mark to jump to ("" for none)."""

    id: str
    key: str
    mark: str
    points: float
    says: str
    quote: str
    source_word: str
    style: str
    family_word: str


def marks(text: str, signals: Iterable[Signal], source: str = "resume") -> list[Mark]:
    """The signals of a text as marks in reading order; signals that do not lie in the text are left out."""
    inside = [signal for signal in signals if 0 <= signal.start < signal.end <= len(text)]
    ordered = sorted(inside, key=lambda signal: (signal.start, signal.end, signal.label))
    lanes = _lanes(ordered)
    stem = source.replace(".", "-").replace("_", "-")
    return [_mark(signal, f"{stem}-{n}", lanes[n - 1]) for n, signal in enumerate(ordered, start=1)]


def _mark(signal: Signal, key: str, lane: int) -> Mark:
    cue = signal.value if signal.label == CUE else {}
    family, label_word = LABELS.get(signal.label, (cue.get("family", "context"), signal.label))
    return Mark(
        key=key,
        start=signal.start,
        end=signal.end,
        text=signal.text,
        style="outline" if signal.label == "vague_goal" else family,
        family_word=FAMILIES[family],
        label_word=label_word,
        says=cue.get("says") or value_in_words(signal),
        lane=lane,
    )


def _lanes(signals: Sequence[Signal]) -> list[int]:
    """A lane for each signal: shorter ones lie nearer to the words, and no two that overlap share one."""
    lanes = [0] * len(signals)
    placed: list[int] = []
    for n in sorted(range(len(signals)), key=lambda i: (signals[i].end - signals[i].start, i)):
        under = [lanes[m] for m in placed if signals[m].start < signals[n].end and signals[n].start < signals[m].end]
        lanes[n] = min(max(under, default=-1) + 1, DEEPEST_LANE)
        placed.append(n)
    return lanes


def segments(
    text: str, signals: Iterable[Signal], source: str = "resume", entries: Iterable[Entry] | None = None
) -> list[Segment]:
    """The text cut where any signal begins or ends; joined again, the pieces are the text to the letter.

    A run links to the first of `entries` about its innermost mark. Without `entries` it links to `e-KEY`, for pages
    that list the marks themselves.
    """
    found = marks(text, signals, source)
    targets = {mark.key: f"e-{mark.key}" for mark in found} if entries is None else _targets(entries)
    edges = sorted({0, len(text)} | {mark.start for mark in found} | {mark.end for mark in found})
    return [_segment(text, start, end, found, targets) for start, end in pairwise(edges)]


def _targets(entries: Iterable[Entry]) -> dict[str, str]:
    targets: dict[str, str] = {}
    for entry in entries:
        targets.setdefault(entry.key, entry.id)
    return targets


def _segment(text: str, start: int, end: int, found: Sequence[Mark], targets: Mapping[str, str]) -> Segment:
    here = tuple(
        sorted((m for m in found if m.start <= start and end <= m.end), key=lambda m: (-m.lane, m.start, m.key))
    )
    linked = [targets[mark.key] for mark in reversed(here) if mark.key in targets]
    return Segment(
        text=text[start:end],
        marks=here,
        opens=tuple(mark for mark in here if mark.start == start),
        closes=tuple(mark for mark in here if mark.end == end),
        target=linked[0] if linked else "",
    )


def ledger(
    dimensions: Mapping[str, Score], texts: Mapping[str, str], signals: Mapping[str, Sequence[Signal]]
) -> dict[str, list[Entry]]:
    """Each dimension's evidence as ledger entries, tied to the marks in the texts they stand in."""
    found = {source: marks(text, signals.get(source, ()), source) for source, text in texts.items()}
    used: dict[str, int] = {}
    return {
        key: [_entry(piece, _mark_of(piece, found.get(piece.source, ())), used) for piece in score.evidence]
        for key, score in dimensions.items()
    }


def _mark_of(piece: Evidence, found: Iterable[Mark]) -> Mark | None:
    """The mark of the same words, or else the one that shares most letters with them."""
    label_word = LABELS.get(piece.label, ("", ""))[1]
    shared = [(min(piece.end, mark.end) - max(piece.start, mark.start), mark) for mark in found]
    touching = [(mark.label_word == label_word, letters, mark) for letters, mark in shared if letters > 0]
    return max(touching, key=lambda known: known[:2])[2] if touching else None


def _entry(piece: Evidence, mark: Mark | None, used: dict[str, int]) -> Entry:
    key = mark.key if mark else ""
    stem = f"e-{key}" if mark else "e-items"
    used[stem] = used.get(stem, 0) + 1
    family = LABELS.get(piece.label, ("", ""))[0] or (mark.style if mark and mark.style in FAMILIES else "")
    fallback = mark.says if mark else piece.label.replace("_", " ")
    return Entry(
        id=stem if mark and used[stem] == 1 else f"{stem}-also-{used[stem]}",
        key=key,
        mark=mark.id if mark else "",
        points=piece.points,
        says=piece.says or fallback,
        quote="" if piece.source == "items" else piece.text,
        source_word=SOURCE_WORDS.get(piece.source, piece.source),
        style=mark.style if mark else family,
        family_word=FAMILIES.get(family, ""),
    )
