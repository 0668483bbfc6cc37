"""What is different between two versions of a team's goal profile, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recruit.domain.goals import VERDICT_WORDS
from recruit.domain.wording import percent_in_words

Stored = Mapping[str, Any]

RAISE = {True: "goals will be raised", False: "goals will not be raised", None: "whether goals rise is not decided"}


def changes(before: tuple[Stored, Stored], after: tuple[Stored, Stored]) -> list[str]:
    """The sentences for (profile, diagnosis) before and after, the weightiest first; empty when nothing shows."""
    (was, was_found), (now, found) = before, after
    said = [
        _verdict(was_found, found),
        _count("rep", "reps", was_found, found),
        _count("quarter", "periods", was_found, found),
        *(_share(name, was.get(key), now.get(key)) for key, name in SHARES.items()),
        _raise(was, now),
        *(_fact(name, was.get(key), now.get(key)) for key, name in FACTS.items()),
        _pulse(was_found, found),
        _edition(was_found, found),
    ]
    return [sentence for sentence in said if sentence]


SHARES = {
    "hit_share": "Share that reaches the goal",
    "growth_gap": "Growth beside the market",
    "pay_growth": "Pay growth",
}
FACTS = {"pay_mix": "Pay", "climate": "Competition within, of 4", "activity_per_day": "Calls and meetings a day"}


def _edition(was: Stored, now: Stored) -> str:
    same = was.get("model") == now.get("model")
    return "" if same else "It was worked out again by a newer version of this reading."


def _verdict(was: Stored, now: Stored) -> str:
    shares = [round(max(found["posterior"].values(), default=0) * 100) for found in (was, now)]
    if was["verdict"] == now["verdict"]:
        return "" if shares[0] == shares[1] else f"How sure: from {shares[0]} to {shares[1]} %."
    return f"The verdict: from {VERDICT_WORDS[was['verdict']]} to {VERDICT_WORDS[now['verdict']]}."


def _count(noun: str, key: str, was: Stored, now: Stored) -> str:
    if was[key] == now[key]:
        return ""
    return f"{noun.capitalize()}s: from {was[key]} to {now[key]}."


def _share(name: str, was: float | None, now: float | None) -> str:
    written = [None if value is None else percent_in_words(round(value, 3)).replace("-", "−") for value in (was, now)]
    return _fact(name, *written)


def _fact(name: str, was: Any, now: Any) -> str:
    if was == now:
        return ""
    return f"{name}: from {'not known' if was is None else was} to {'not known' if now is None else now}."


def _raise(was: Stored, now: Stored) -> str:
    before, after = was.get("will_raise_goals"), now.get("will_raise_goals")
    return "" if before == after else f"What the client says: {RAISE[after]}."


def _pulse(was: Stored, now: Stored) -> str:
    earlier, people = _answers(was), _answers(now)
    return "" if people == earlier else f"Answers to the pulse: from {earlier} to {people}."


def _answers(found: Stored) -> int:
    pulse: Stored | None = found.get("extra", {}).get("pulse")
    return pulse["answers"] if pulse else 0
