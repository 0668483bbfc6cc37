"""Text becomes signals: exact spans with values. spaCy lives only here, and is imported at the first text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recruit.domain.signals import Context, Signal


def find(text: str, context: Context = "resume") -> list[Signal]:
    """The signals of a text, sorted by start, end, label, with exact offsets into the text as given; never raises."""
    from recruit.signals.finder import find_signals

    return find_signals(text, context)


def find_many(texts: Iterable[str], context: Context = "resume") -> Iterator[list[Signal]]:
    """The signals of each text, in order; one at a time, so that memory stays small."""
    return (find(text, context) for text in texts)
