"""What a chosen item said, in words: the ledger names the sentence, not its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.items import ITEMS, SCALE_LABELS, SITUATIONS

PICKED = {"most": "most like them", "least": "least like them"}


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item in the ledger: which question it belongs to, what was chosen, and where that stands."""

    question: str
    says: str
    where: str


def item_words(key: str, items: Mapping[str, object]) -> ItemWords:
    """The words for an item's key as the scorer names it ("T1.most", "A13", "S1")."""
    question, _, pick = key.partition(".")
    answer = items.get(question)
    if pick in PICKED and isinstance(answer, Mapping) and answer.get(pick) in ITEMS:
        return ItemWords(question, f"“{ITEMS[answer[pick]].sentence}”: {PICKED[pick]}", "among three statements")
    if question in ITEMS:
        level = int(answer) if isinstance(answer, int) or (isinstance(answer, str) and answer.isdigit()) else 0
        chosen = SCALE_LABELS.get(level, "answered").lower()
        return ItemWords(question, f"“{ITEMS[question].sentence}”: {chosen}", "in the statements")
    return _situation(question, answer)


def _situation(question: str, answer: object) -> ItemWords:
    known = next((one for one in SITUATIONS if one.key == question), None)
    if known is None or not isinstance(answer, Mapping):
        return ItemWords(question, "What was chosen", "in the statements")
    words = {option.key: option.text for option in known.options}
    most, least = words.get(str(answer.get("most"))), words.get(str(answer.get("least")))
    return ItemWords(question, f"Would most likely: “{most}”, and least: “{least}”", "in a situation at work")
