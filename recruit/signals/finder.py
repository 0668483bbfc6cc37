"""Text to signals: read plainly, screen line by line, match, and lead every offset back to the text as given."""

from __future__ import annotations

from dataclasses import replace

from recruit.domain.signals import Context, Signal
from recruit.signals.language import looks_english
from recruit.signals.pipeline import load, run
from recruit.signals.reading import Passage, Reading, passages, read
from recruit.signals.rule import Found
from recruit.signals.rules.series import find_tables
from recruit.signals.screen import promising

#: marks of money -> the currency a bare number of the same text is in
MARKS = {"$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "rs.": "INR", " lakh": "INR", " crore": "INR", " cr ": "INR"}


#: an answer up to this length is read as one passage: its goal and its result often stand in different sentences
LONGEST_ANSWER = 6000


def find_signals(text: str, context: Context = "resume") -> list[Signal]:
    """The signals of a text, sorted by start, end, label."""
    reading = read(text)
    if not looks_english(reading.text):
        return []
    nlp = load()
    currency = usual_currency(reading.text)
    out: list[Signal] = []
    whole = context == "answer" and len(reading.text) <= LONGEST_ANSWER
    stretches = [Passage(reading.text.replace("\n", " "), 0)] if whole else passages(reading)
    for passage in stretches:
        if whole or promising(passage.text):
            out.extend(_signal(text, reading, passage, one, currency) for one in run(nlp, passage.text, context))
    if context == "resume":
        out = _with_tables(text, reading, out)
    return sorted(out, key=lambda signal: (signal.start, signal.end, signal.label))


def _with_tables(text: str, reading: Reading, signals: list[Signal]) -> list[Signal]:
    """Rows of tables take the place of attainments that patterns saw in them."""
    rows = [_signal(text, reading, Passage("", 0), one, "USD") for one in find_tables(reading.text)]
    clear = [
        s for s in signals if s.label != "attainment" or not any(s.start < r.end and r.start < s.end for r in rows)
    ]
    return clear + rows


def _signal(text: str, reading: Reading, passage: Passage, one: Found, currency: str) -> Signal:
    value = dict(one.value)
    if value.get("currency") == "USD" and currency != "USD" and "$" not in passage.text[one.start : one.end]:
        value["currency"] = currency
    start, end = reading.back(passage.start + one.start, passage.start + one.end)
    return replace(
        Signal(one.label, start, end, text[start:end], value), scope=one.scope or "self", state=one.state or "achieved"
    )


def usual_currency(text: str) -> str:
    """The currency a text mostly writes, USD when it writes none."""
    low = text.lower()
    counts = {mark: low.count(mark) for mark in MARKS}
    best = max(counts, key=lambda mark: counts[mark])
    return MARKS[best] if counts[best] else "USD"
