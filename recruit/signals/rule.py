"""What a rule is: a label, a pattern over the shadow, and how the match becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from recruit.signals.needs import EVERYTHING, asked
from recruit.signals.numbers import Quantity
from recruit.signals.shadow import Shadow


@dataclass(slots=True)
class Found:
    """A signal on its way: offsets into the passage, and how sure the rule is (settles overlaps)."""

    label: str
    start: int
    end: int
    value: dict[str, Any] = field(default_factory=dict)
    scope: str = ""
    state: str = ""
    weight: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match with its quantities at hand."""

    shadow: Shadow
    found: re.Match[str]

    def quantity(self, name: str) -> Quantity | None:
        """The quantity behind the named group, if the group took part."""
        place = self.found.start(name) if name in self.found.re.groupindex else -1
        return self.shadow.at.get(place) if place >= 0 else None

    def text(self, name: str) -> str:
        """The words of a group as they stand in the passage; empty when it took no part."""
        if name not in self.found.re.groupindex or self.found.start(name) < 0:
            return ""
        return self.shadow.plain[self.shadow.back(self.found.start(name)) : self.shadow.back(self.found.end(name))]

    def has(self, name: str) -> bool:
        """Whether a group took part."""
        return name in self.found.re.groupindex and self.found.start(name) >= 0

    @property
    def before(self) -> str:
        """The shadow text before the match."""
        return self.shadow.text[: self.found.start()]

    @property
    def after(self) -> str:
        """The shadow text after the match."""
        return self.shadow.text[self.found.end() :]


Value = Callable[[Match], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """`value` gives the signal's value, or None when the match is no signal after all.

    The pattern of `source` is compiled when it is first tried: a start needs few of them.

    The span is the group `s` where the pattern has one, else the whole match. `cue` is a pattern that must occur in
    the passage before the rule is tried at all. `contexts` names where the rule applies.
    """

    label: str
    name: str
    source: str
    value: Value
    state: str = ""
    weight: float = 1.0
    contexts: frozenset[str] = frozenset({"resume", "answer"})
    letters: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """What a shadow must hold."""
        return _compiled(self.source)


_compiled = lru_cache(maxsize=None)(re.compile)
RESULT_AMOUNT = "result amount"
QUANTITY_GROUP = re.compile(r"\(\?P<(?:p|m|n|r|g|a|b|of)>\[?([MNPOTX]+)\]?\)")


def _letters(pattern: str) -> tuple[str, ...]:
    """For each quantity a pattern names, the letters it may be: a passage without any of them need not be tried."""
    return tuple(dict.fromkeys(QUANTITY_GROUP.findall(pattern)))


def rule(label: str, name: str, pattern: str, value: Value, **more: Any) -> Rule:
    """A rule whose pattern's runs of blanks match one space and which begins and ends at words."""
    more.setdefault("letters", _letters(pattern))
    return Rule(label, name, rf"(?<![a-zA-Z0-9])(?:{pattern})(?![a-z0-9])", value, **more)


def result_amount(amount: Quantity) -> Found:
    """The money of a result that is told against a goal: a volume of its own inside the attainment."""
    whole = int(amount.value) if amount.value == int(amount.value) else amount.value
    value = {"amount": whole, "currency": amount.currency or "USD", "kind": "result"}
    return Found("volume", amount.start, amount.end, value, weight=5.0, rule=RESULT_AMOUNT)


@dataclass(frozen=True, slots=True)
class _Page:
    """A rule with what must stand in a passage before it is tried: needs as bits, and a number of quantities."""

    rule: Rule
    asked: int
    count: int
    letters: str
    cue: tuple[str, ...]  # those that are more than a piece of a word


class _Book:
    """The rules of a kind of text, by what they need."""

    def __init__(self, rules: tuple[Rule, ...], context: str) -> None:
        self.index = EVERYTHING
        self.pages = [self._page(one) for one in rules if context in one.contexts]
        self.by_letters = lru_cache(maxsize=1024)(self._by_letters)

    def _page(self, one: Rule) -> _Page:
        plain = all(re.fullmatch("[a-z]+", word) for word in one.cue)
        some, count, kinds = asked(one.source)
        cue = [frozenset(one.cue)] if one.cue and plain else []
        bits = self.index.asked([*some, *cue, *map(frozenset, one.letters)])
        return _Page(one, bits, count, kinds, () if plain else one.cue)

    def _by_letters(self, letters: str) -> list[_Page]:
        """The pages that the capitals of a text (each as often as it stands there, up to two) leave open."""
        met = self.index.met("", letters)
        capitals = {need for need in self.index.bits if all(piece.isupper() for piece in need)}
        closed = sum(self.index.bits[need] for need in capitals) & ~met
        return [
            page
            for page in self.pages
            if not page.asked & closed and sum(letter in page.letters for letter in letters) >= min(page.count, 2)
        ]

    def promising(self, shadow: Shadow) -> list[Rule]:
        """The rules whose needs a shadow meets, in their order."""
        text, held = shadow.text, shadow.letters
        met = self.index.met(text, held)
        some = [page for page in self.by_letters(held) if page.asked & met == page.asked]
        return [page.rule for page in some if not page.cue or any(word in text for word in page.cue)]


_book = lru_cache(maxsize=8)(_Book)


def apply(rules: tuple[Rule, ...], shadow: Shadow, context: str) -> list[Found]:
    """Every match of every rule in a shadow."""
    out: list[Found] = []
    text = shadow.text
    for one in _book(rules, context).promising(shadow):
        for found in _compiled(one.source).finditer(text):
            out += _found(one, Match(shadow, found))
    return out


def _found(one: Rule, match: Match) -> list[Found]:
    """What a rule makes of a match: nothing, a finding, or an attainment and its amount."""
    value = one.value(match)
    if value is None:
        return []
    start, end = match.found.span("s") if "s" in match.found.re.groupindex else match.found.span()
    value = dict(value)
    state = value.pop("state", one.state)
    start, end = match.shadow.back(start), match.shadow.back(end)
    out = [Found(one.label, start, end, value, state=state, weight=one.weight, rule=one.name)]
    if one.label == "attainment" and (amount := match.quantity("r")) and amount.kind == "money":
        out.append(result_amount(amount))
    return out
