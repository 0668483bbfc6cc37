"""A signal's value in plain words, for people who read pages: "118 % of plan", "3rd of 112", "$2.3 million won"."""

from __future__ import annotations

import math
import re
from calendar import month_name
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from recruit.domain.signals import LABELS, Signal

Value = Mapping[str, Any]

SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥", "BRL": "R$"}
KIND_WORDS = {"responsibility": "in their care", "pipeline": "in pipeline", "saving": "saved", "result": "won"}
SCALES = ((1e9, "billion"), (1e6, "million"))


def value_in_words(signal: Signal) -> str:
    """What the signal says, in a few plain words; falls back to the label's name and never raises."""
    speak = SPEAKERS.get(signal.label, _nothing)
    try:
        said = speak(signal.value, signal.state)
    except (AttributeError, TypeError, ValueError, OverflowError):
        said = ""
    fallback = LABELS.get(signal.label, ("", signal.label.replace("_", " ")))[1]
    return _with_circumstances(said or fallback.lower(), signal)


def _with_circumstances(said: str, signal: Signal) -> str:
    if signal.state == "missed" and signal.label in {"attainment", "deadline", "own_goal"}:
        said = f"missed: {said}"
    if signal.state in {"planned", "ongoing"} and signal.label != "vague_goal":
        said = f"{said}, {signal.state}"
    return f"{said}, as a team" if signal.scope == "team" else said


def _nothing(_value: Value, _state: str) -> str:
    return ""


def number_in_words(value: Any) -> str:
    """A number as people write it: 1,200; 2.3 million; 0.8; anything else is given back as text."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if not math.isfinite(value):
        return "a number"
    for size, name in SCALES:
        if abs(value) >= size:
            return f"{_trim(value / size)} {name}"
    return _trim(value)


def _trim(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def percent_in_words(fraction: Any) -> str:
    """A fraction as a percentage without false decimals: 1.18 is "118 %", 0.125 is "12.5 %"."""
    percent = float(fraction) * 100
    if not math.isfinite(percent):
        raise ValueError("no such percentage")
    return f"{percent:,.1f}".removesuffix(".0") + " %"


def money_in_words(amount: Any, currency: Any = None) -> str:
    """An amount with its currency: "$2.3 million", "CHF 40,000"; without a currency, the bare number."""
    words = number_in_words(amount)
    if not currency:
        return words
    symbol = SYMBOLS.get(str(currency))
    return f"{symbol}{words}" if symbol else f"{currency} {words}"


def ordinal_in_words(rank: Any) -> str:
    """A place in a ranking: 1st, 2nd, 3rd, 11th, 112th."""
    place = int(rank)
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place:,}{ending}"


def date_in_words(written: Any) -> str:
    """A day or month in words, as far as it is known: "--03" is "March", "2024-03-31" is "31 March 2024".

    Anything else (FY23, Q2, a year) is given back as text.
    """
    parts = re.fullmatch(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?", str(written))
    if parts is None or not 1 <= int(parts[2]) <= 12:
        return str(written)
    known = (parts[3].lstrip("0") if parts[3] else "", month_name[int(parts[2])], parts[1].strip("-"))
    return " ".join(word for word in known if word)


def _span_of(low: Any, high: Any, write: Callable[[Any], str]) -> str:
    return write(low) if high is None else f"{write(low)} to {write(high)}"


def _attainment(value: Value, state: str) -> str:
    if value.get("ratio") is not None:
        return _span_of(value["ratio"], value.get("high"), percent_in_words) + " of plan"
    if value.get("hit_rate") is not None:
        return f"goal reached in {percent_in_words(value['hit_rate'])} of periods"
    if value.get("hit_rate_min") is not None:
        return f"goal reached in at least {percent_in_words(value['hit_rate_min'])} of periods"
    if value.get("short") is not None:
        return f"short by {money_in_words(value['short'], value.get('currency'))}"
    if state == "missed":
        return "under plan"
    least = value.get("ratio_min")
    if least is None or float(least) == 1.0:
        return "plan reached or passed" if least is not None else ""
    return f"at least {percent_in_words(least)} of plan"


def _ranking(value: Value, _state: str) -> str:
    rank, of = value.get("rank"), value.get("of")
    if rank is not None:
        words = _span_of(rank, value.get("high"), ordinal_in_words)
        return f"{words} of {number_in_words(of)}" if of else f"{words} among peers"
    if value.get("percentile") is not None:
        return f"top {percent_in_words(1 - float(value['percentile']))}" + (f" of {number_in_words(of)}" if of else "")
    return "among the best" if value.get("of") is None else f"placed among {number_in_words(of)}"


def _award(value: Value, _state: str) -> str:
    name = str(value.get("name") or "").strip()
    years = value.get("years")
    count = value.get("count")
    words = name or "an award"
    if isinstance(years, Sequence) and not isinstance(years, str) and years:
        return f"{words}, {_listed([str(year) for year in cast('Sequence[Any]', years)])}"
    if isinstance(count, int | float) and count > 1:
        return f"{words}, {number_in_words(count)} times"
    return words


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _growth(value: Value, _state: str) -> str:
    currency = value.get("currency")
    if value.get("points") is not None:
        points = float(value["points"])
        return f"{'up' if points >= 0 else 'down'} {_trim(abs(points))} points"
    if value.get("rate") is not None:
        rate = float(value["rate"])
        high = value.get("high")
        words = _span_of(abs(rate), high if high is None else abs(float(high)), percent_in_words)
        return f"{'grew' if rate >= 0 else 'fell'} {words}"
    if value.get("ratio") is not None:
        return f"grew to {_trim(float(value['ratio']))} times the start"
    if value.get("rate_min") is not None:
        return f"grew at least {percent_in_words(value['rate_min'])}"
    return _growth_in_amounts(value, currency)


def _growth_in_amounts(value: Value, currency: Any) -> str:
    if value.get("to") is not None:
        start = f" from {money_in_words(value['from'], currency)}" if value.get("from") is not None else ""
        return f"grew{start} to {money_in_words(value['to'], currency)}"
    if value.get("by") is not None:
        return f"grew by {money_in_words(value['by'], currency)}"
    return ""


def _volume(value: Value, _state: str) -> str:
    kind = KIND_WORDS.get(str(value.get("kind") or "result"), "")
    high = value.get("high")
    if value.get("amount") is not None:
        what = _span_of(value["amount"], high, lambda number: money_in_words(number, value.get("currency")))
    elif value.get("count") is not None:
        what = f"{_span_of(value['count'], high, number_in_words)} {value.get('unit') or ''}".strip()
    elif value.get("rate") is not None:
        what = _span_of(value["rate"], high, percent_in_words)
    else:
        return ""
    per = f" a {value['per']}" if value.get("per") else ""
    return f"{what}{per} {kind}".strip()


def _activity(value: Value, _state: str) -> str:
    if value.get("rate") is not None:
        return f"{percent_in_words(value['rate'])} rate"
    if value.get("count") is None:
        return ""
    count = _span_of(value["count"], value.get("high"), number_in_words)
    unit = f" {value['unit']}" if value.get("unit") else ""
    return f"{count}{unit}" + (f" a {value['per']}" if value.get("per") else "")


def _baseline(value: Value, state: str) -> str:
    if value.get("rank") is not None:
        return f"from {_ranking(value, state)}"
    if value.get("amount") is not None:
        return f"from {money_in_words(value['amount'], value.get('currency'))}"
    if value.get("rate") is not None:
        return f"against {percent_in_words(value['rate'])}"
    if value.get("ratio") is not None:
        return f"against {percent_in_words(value['ratio'])} of plan"
    number = value.get("number", value.get("count"))
    return f"set against {number_in_words(number)}" if number is not None else "the starting point"


def _deadline(value: Value, _state: str) -> str:
    lead = str(value.get("lead") or "").strip()
    if lead:
        return f"{lead.removeprefix('-')} {'late' if lead.startswith('-') else 'early'}"
    if value.get("within"):
        return f"within {value['within']}"
    return f"by {date_in_words(value['by'])}" if value.get("by") else ""


def _setback(value: Value, _state: str) -> str:
    endings = {True: "a setback, recovered", False: "a setback, not recovered"}
    recovered = value.get("recovered")
    return endings[recovered] if isinstance(recovered, bool) else "a setback"


SPEAKERS: dict[str, Callable[[Value, str], str]] = {
    "attainment": _attainment,
    "ranking": _ranking,
    "award": _award,
    "growth": _growth,
    "volume": _volume,
    "activity": _activity,
    "baseline": _baseline,
    "deadline": _deadline,
    "setback": _setback,
}
