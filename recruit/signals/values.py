"""Words become numbers: the value of a finding that no rule has read, for every label."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from recruit.signals.changes import FALLEN, growth
from recruit.signals.implied import implied_money
from recruit.signals.lexicon import RAN, SAVED
from recruit.signals.numbers import Quantity
from recruit.signals.ratios import attainment
from recruit.signals.rules.context import UNITS, iso_like, span_of_time
from recruit.signals.scene import Scene, plain_number
from recruit.signals.vocabulary import PER, PERIOD_NAMES

TIME = re.compile(
    r"\b(?P<n>\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)[ -]?(?P<u>days?|weeks?|wks?|months?|mths?|mos?|quarters?|qtrs?|years?|yrs?|hours?)\b"
)
SMALL = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18}  # fmt: skip
EARLY = re.compile(r"\b(?:early|ahead|before (?:the )?(?:deadline|schedule|due)|to spare|left|late|behind)\b")
LISTED = re.compile(r"\bx ?(\d+)\b|\b(\d+) ?(?:x|times)\b|\((\d)\)|\b(twice|three times|four times|five times)\b")
OFTEN = {"twice": 2, "three times": 3, "four times": 4, "five times": 5}
FIRST = re.compile(r"\b(?:first|top|best|highest|most|leading|largest|biggest|winner|won|number one|no\.? ?1|lead)\b")
LAST = re.compile(r"\b(?:dead )?last (?:of|out of|in|among)\b")
AMONG = re.compile(r"\bfirst $")  # "in the first 3 of 14"
OF = re.compile(
    r"\bof (?:the |all |my |our )?$|\bout of (?:the )?$|\bamong (?:the )?$|/ ?$|\bin (?:a |the )?(?:team|group|class|field) of $"
)
NOUN_STOP = re.compile(
    r"[.,;:()|/•]|\b(?:in|for|by|with|from|at|to|and|per|a|an|each|every|on|of|the|who|that|which|this|last|over|during|within|after|before|since|is|was|were|daily|weekly|monthly|yearly|annually|under|across|as|i|we)\b|\d"
)


def value_of(label: str, scene: Scene) -> dict[str, Any]:
    """The value of a finding; a `state` in it is what its number says (missed)."""
    return VALUES.get(label, _nothing)(scene)


def _nothing(scene: Scene) -> dict[str, Any]:
    return {}


def _money(quantity: Quantity) -> dict[str, Any]:
    return {"amount": plain_number(quantity.value), "currency": quantity.currency or "USD"}


def _high(quantity: Quantity) -> dict[str, Any]:
    return {} if quantity.high is None else {"high": plain_number(quantity.high)}


def _ranking(scene: Scene) -> dict[str, Any]:
    share = next((q for q in scene.quantities if q.kind == "percent"), None)
    if share is not None:
        return {"percentile": round(1 - share.value, 4)}
    part = re.search(r"\b(?:top|upper|first) (decile|quartile|quarter|half|third|tenth|fifth)\b", scene.words)
    size = _size(scene)
    if part:
        cut = {
            "decile": 0.1,
            "tenth": 0.1,
            "quartile": 0.25,
            "quarter": 0.25,
            "half": 0.5,
            "third": 1 / 3,
            "fifth": 0.2,
        }
        return {"percentile": round(1 - cut[part[1]], 4), **({"of": size} if size else {})}
    rank = _rank(scene)
    if rank is None:
        return {}
    value: dict[str, Any] = {"rank": rank}
    if size and size >= rank:
        value["of"] = size
        value["percentile"] = round(1 - (rank - 1) / (size - 1), 3) if size > 1 else 1.0
    return value


def _size(scene: Scene) -> int | None:
    """How many were ranked: "of 112", or named earlier in the sentence or the passage ("19 sites: we were 14th")."""
    low = scene.shadow.low
    for quantity in scene.quantities:
        if quantity.kind == "count" and OF.search(low[max(0, quantity.start - 24) : quantity.start]):
            return int(quantity.value)
    later = [q for q in scene.shadow.at.values() if scene.end <= q.start <= scene.end + 12 and q.kind == "count"]
    if later and OF.search(low[max(0, later[0].start - 12) : later[0].start]):
        return int(later[0].value)
    peers = re.findall(
        r"\b(?:of|out of|among) (\d{1,4})\b|\b(\d{1,4}) (?:reps|sites|aes|territories|stores|people|agents|districts|regions|teams|asms|branches)\b",
        scene.before,
    )
    last = next((a or b for a, b in reversed(peers)), None)
    return int(last) if last else None


def _rank(scene: Scene) -> int | None:
    low = scene.shadow.low
    ordinals = [q for q in scene.quantities if q.kind == "ordinal"]
    within = next((q for q in scene.quantities if q.kind == "count" and AMONG.search(low[: q.start])), None)
    if within is not None:
        return int(within.value)
    if ordinals:
        return int(ordinals[-1].value if re.search(r"\b(?:now|to|then)\b", scene.words) else ordinals[0].value)
    counts = [q for q in scene.quantities if q.kind == "count"]
    counts = [q for q in counts if not OF.search(low[max(0, q.start - 24) : q.start])]
    if counts:
        return int(counts[0].value)
    return 1 if FIRST.search(scene.words) else _size(scene) if LAST.search(scene.words) else None


def _award(scene: Scene) -> dict[str, Any]:
    years = [int(q.value) for q in scene.quantities if q.kind == "year" and q.value > 1900]
    years += [2000 + int(two) for two in re.findall(r"'(\d\d)\b", scene.plain)]
    name = re.split(r"[,(]| - |: (?=\d)|\b(?:19|20)\d\d\b| '\d\d|\bx ?\d", scene.plain, maxsplit=1)[0].strip(" -–\"'")
    value: dict[str, Any] = {"name": name or scene.plain}
    times = LISTED.search(scene.words)
    if times:
        value["count"] = OFTEN.get(times[4] or "", 0) or int(times[1] or times[2] or times[3])
    elif len(years) > 1:
        value["count"] = len(years)
    return {**value, "years": years} if years else value


def _volume(scene: Scene) -> dict[str, Any]:
    kind = _kind(scene)
    money = next((q for q in scene.measures if q.kind == "money"), None)
    per = _per(scene)
    if money is not None:
        return {**_money(money), "kind": kind, **_high(money), **per}
    count = _counted(scene)
    if count is None:
        share = next((q for q in scene.measures if q.kind == "percent"), None)
        return {"kind": kind} if share is None else {"rate": share.value, "kind": kind}
    money_told = implied_money(scene, count)
    if money_told is not None:
        return {**money_told, "kind": kind, **_high(count), **per}
    return {"count": plain_number(count.value), "unit": _unit(scene, count), "kind": kind, **_high(count), **per}


def _kind(scene: Scene) -> str:
    words = scene.lead[-60:] + scene.words
    if re.search(rf"\b{SAVED}\b", words):
        return "saving"
    if re.search(r"\b(?:pipeline|quoted|quotes|forecast(?:ed)?|prospects)\b", words):
        return "pipeline"
    return (
        "responsibility"
        if re.search(rf"\b(?:{RAN}|cover|own|owned|accounts of|base of|network of|look after|serve|served)\b", words)
        else "result"
    )


def _per(scene: Scene) -> dict[str, Any]:
    found = re.search(PER, scene.words) or re.match(rf" ?{PER}", scene.after)
    if not found:
        return {}
    name = found.group("per") or found.group("ly")
    return {"per": PERIOD_NAMES.get(name, name)}


def _counted(scene: Scene) -> Quantity | None:
    counts = [q for q in scene.measures if q.kind == "count"]
    if "|" in scene.words or "\t" in scene.words:
        return counts[-1] if counts else None
    return next((q for q in counts if _unit(scene, q)), counts[0] if counts else None)


def _unit(scene: Scene, quantity: Quantity) -> str:
    """The thing counted: the words after the number, or the ones before it in a list ("new accounts: 12")."""
    tail = scene.shadow.low[quantity.end : scene.end].lstrip(" +")
    stop = NOUN_STOP.search(tail)
    unit = (tail[: stop.start()] if stop else tail).strip(" -+'\"")
    if unit:
        return unit
    head = re.sub(r"[^a-z' -]", " ", scene.shadow.low[scene.start : quantity.start]).split()
    return " ".join(head[-2:])


def _activity(scene: Scene) -> dict[str, Any]:
    count = _counted(scene)
    if count is None:
        share = next((q for q in scene.measures if q.kind == "percent"), None)
        return {} if share is None else {"rate": share.value}
    return {"count": plain_number(count.value), "unit": _unit(scene, count), **_per(scene), **_high(count)}


def _baseline(scene: Scene) -> dict[str, Any]:
    for quantity in scene.quantities:
        if quantity.kind == "money":
            return _money(quantity)
        if quantity.kind == "ordinal":
            return {"rank": int(quantity.value)}
        if quantity.kind == "percent":
            return {"rate": -quantity.value if FALLEN.search(scene.words) else quantity.value}
        if quantity.kind == "points":
            return {"points": plain_number(quantity.value)}
        if quantity.kind == "count":
            return {"number": plain_number(quantity.value)}
    return {"text": scene.plain}


def _deadline(scene: Scene) -> dict[str, Any]:
    words = scene.words
    time = TIME.search(words)
    if time and EARLY.search(words):
        late = "-" if re.search(r"\b(?:late|behind)\b", words) else ""
        return {"lead": late + _time(time)}
    if time and not re.match(r"(?:by|before|until|till)\b", words):
        return {"within": _time(time)}
    ordinal = re.search(r"\b(?:first|next|coming) (year|month|quarter|week)\b", words)
    if ordinal:
        return {"within": span_of_time(1, ordinal[1])}
    when = re.sub(
        r"^(?:by|before|until|till|in|for|from|on|this|next|over|during|end of|due|come|the)\b(?: the)?", "", words
    ).strip()
    return {"by": iso_like(when) or when or words}


def _time(found: re.Match[str]) -> str:
    number = SMALL.get(found["n"]) or float(found["n"])
    unit = found["u"].rstrip("s")
    return span_of_time(number, UNITS.get(unit, unit))


VALUES: dict[str, Callable[[Scene], dict[str, Any]]] = {
    "attainment": attainment, "ranking": _ranking, "award": _award, "growth": growth, "volume": _volume,
    "activity": _activity, "baseline": _baseline, "deadline": _deadline,
}  # fmt: skip
