"""One person's evidence: the marked texts on one side, the ledger on the other, tied together both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Score
from recruit.domain.signals import Signal
from recruit.web import marks
from recruit.web.recruiter.blind import Cover
from recruit.web.recruiter.hand_sums import to_hundredths
from recruit.web.recruiter.item_words import ItemWords, item_words

Signals = Mapping[str, Sequence[Signal]]

AROUND = 140  # letters of context shown on each side of a quote
ITEM = "item-"  # begins the key of a ledger line about a statement or a situation
#: The family of words that gave points without being a signal, by the dimension they spoke for.
CUE_FAMILY = {"record": "results", "effort": "effort"}


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the ledger, with the words around its quote; `points` add up by hand within a dimension."""

    entry: marks.Entry
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """One dimension of the ledger: `lines` about words, `chosen` about statements and situations.

    `base` and the points of both add up to `total`, all with two decimals.

    It is None when nothing was said, or when the stored parts do not add up to the stored score.
    """

    key: str
    name: str
    asks: str
    score: Score
    base: float
    lines: tuple[LedgerLine, ...]
    chosen: tuple[LedgerLine, ...]
    total: float | None

    @property
    def chosen_points(self) -> float:
        """What the statements and situations gave together."""
        return sum(line.entry.points for line in self.chosen)


def texts_of(opened: Application, cover: Cover) -> dict[str, str]:
    """Everything the person wrote by source, resume first, names covered where the reader asked for it."""
    fields = {f"answers.last_goal.{part}": getattr(opened.last_goal, part) for part in ("goal", "result")}
    given = opened.texts() | {source: text for source, text in fields.items() if text.strip()}
    return cover.over_all(given)


def with_cues(profile: DriveProfile, texts: Mapping[str, str], signals: Signals) -> dict[str, list[Signal]]:
    """The signals of each text, and a mark of its own for words that gave points without lying in a signal."""
    found = {source: list(signals.get(source, ())) for source in texts}
    known: set[tuple[str, int, int]] = set()
    for dimension, score in profile.dimensions.items():
        for piece in score.evidence:
            place = (piece.source, piece.start, piece.end)
            text = texts.get(piece.source, "")
            if place in known or not 0 <= piece.start < piece.end <= len(text):
                continue
            known.add(place)
            if not any(_covers(signal, piece) for signal in signals.get(piece.source, ())):
                found[piece.source].append(_cue(piece, dimension, text))
    return found


def _covers(signal: Signal, piece: Evidence) -> bool:
    """Whether a signal holds at least half of the words that gave points."""
    shared = min(signal.end, piece.end) - max(signal.start, piece.start)
    return shared * 2 >= piece.end - piece.start


def _cue(piece: Evidence, dimension: str, text: str) -> Signal:
    value = {"family": CUE_FAMILY.get(dimension, "stance"), "says": piece.says or DIMENSIONS[dimension][0].lower()}
    return Signal(marks.CUE, piece.start, piece.end, text[piece.start : piece.end], value)


def ledger_pages(
    profile: DriveProfile, texts: Mapping[str, str], signals: Signals, items: Mapping[str, object]
) -> list[LedgerPage]:
    """The ledger by dimension, in the order the house names them."""
    found = marks.ledger(profile.dimensions, texts, signals)
    return [
        _page(key, profile.dimensions[key], found[key], texts, items) for key in DIMENSIONS if key in profile.dimensions
    ]


def _page(
    key: str, score: Score, entries: Sequence[marks.Entry], texts: Mapping[str, str], items: Mapping[str, object]
) -> LedgerPage:
    base = round(score.base, 2)
    total = None if score.score is None else round(score.score, 2)
    shown = None if total is None else to_hundredths([base, *(entry.points for entry in entries)], total)
    points = shown[1:] if shown else [entry.points for entry in entries]
    lines = tuple(
        _line(replace(entry, points=point), piece, texts, items)
        for entry, piece, point in zip(entries, score.evidence, points, strict=True)
    )
    name, asks = DIMENSIONS[key]
    return LedgerPage(
        key=key,
        name=name,
        asks=asks,
        score=score,
        base=shown[0] if shown else base,
        lines=tuple(line for line in lines if not line.entry.key.startswith(ITEM)),
        chosen=tuple(line for line in lines if line.entry.key.startswith(ITEM)),
        total=total if shown else None,
    )


def _line(entry: marks.Entry, piece: Evidence, texts: Mapping[str, str], items: Mapping[str, object]) -> LedgerLine:
    if piece.source == "items":
        return LedgerLine(_item_entry(entry, item_words(piece.text, items)))
    text = texts.get(piece.source, "")
    if not entry.mark:
        return LedgerLine(replace(entry, quote=text[piece.start : piece.end]))
    before, after = text[max(0, piece.start - AROUND) : piece.start], text[piece.end : piece.end + AROUND]
    return LedgerLine(
        replace(entry, quote=text[piece.start : piece.end]),
        _from_a_word(before, cut=piece.start > AROUND),
        _to_a_word(after, cut=piece.end + AROUND < len(text)),
    )


def _item_entry(entry: marks.Entry, told: ItemWords) -> marks.Entry:
    return replace(
        entry, key=f"{ITEM}{told.question}", mark=f"a-{told.question}", says=told.says, quote="", source_word=told.where
    )


def _from_a_word(text: str, *, cut: bool) -> str:
    return "… " + text.partition(" ")[2] if cut and " " in text else text


def _to_a_word(text: str, *, cut: bool) -> str:
    return text.rpartition(" ")[0] + " …" if cut and " " in text else text


def item_targets(pages: Iterable[LedgerPage]) -> dict[str, str]:
    """For each item that gave points: the ledger line to go to."""
    targets: dict[str, str] = {}
    for page in pages:
        for line in page.chosen:
            targets.setdefault(line.entry.key.removeprefix(ITEM), line.entry.id)
    return targets


def marked(texts: Mapping[str, str], signals: Signals, pages: Iterable[LedgerPage]) -> dict[str, list[marks.Segment]]:
    """Each text cut into runs with their marks, linked to the ledger."""
    entries = [line.entry for page in pages for line in page.lines if line.entry.key]
    return {source: marks.segments(text, signals.get(source, ()), source, entries) for source, text in texts.items()}
