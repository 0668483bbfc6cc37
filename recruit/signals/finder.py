"""Text to signals: read plainly, screen by line, match and tag, and lead each offset back to the text as given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from recruit.domain.signals import Context, Signal
from recruit.signals.chains import Chains
from recruit.signals.language import looks_english
from recruit.signals.pipeline import BATCH, load, run
from recruit.signals.reading import Reading, read
from recruit.signals.rule import Found
from recruit.signals.stretch import Stretch, stretches

#: marks of money -> the currency a bare number of the same text is in
MARKS = {"$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "rs.": "INR", " lakh": "INR", " crore": "INR", " cr ": "INR"}


def find_signals(text: str, context: Context = "resume", chains: Chains | None = None) -> list[Signal]:
    """The signals of a text, sorted by start, end, label; `chains` are others than the shipped ones (cross-fitting)."""
    reading = read(text)
    if not looks_english(reading.text):
        return []
    nlp = load()
    currency = usual_currency(reading.text)
    out: list[Signal] = []
    for batch in _batches(stretches(reading, context)):
        run(nlp, batch, context, chains)
        out += [_signal(text, reading, stretch, one, currency) for stretch in batch for one in stretch.found]
    return sorted(out, key=lambda signal: (signal.start, signal.end, signal.label))


def _batches(some: Iterator[Stretch]) -> Iterator[list[Stretch]]:
    while batch := list(islice(some, BATCH)):
        yield batch


def _signal(text: str, reading: Reading, stretch: Stretch, one: Found, currency: str) -> Signal:
    value = dict(one.value)
    if value.get("currency") == "USD" and currency != "USD" and "$" not in stretch.text[one.start : one.end]:
        value["currency"] = currency
    start, end = reading.back(stretch.start + one.start, stretch.start + one.end)
    scope = "team" if one.scope == "team" else "self"
    return Signal(one.label, start, end, text[start:end], value, scope, one.state or "achieved")  # type: ignore[arg-type]


def usual_currency(text: str) -> str:
    """The currency a text mostly writes, USD when it writes none."""
    low = text.lower()
    counts = {mark: low.count(mark) for mark in MARKS}
    best = max(counts, key=lambda mark: counts[mark])
    return MARKS[best] if counts[best] else "USD"
