"""A result over its goal, read from the words of a finding and of what stands before it."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.scene import Scene
from recruit.signals.vocabulary import PERIODS

OVER = re.compile(
    r"\b(?:over|above|ahead|past|beyond|exceed\w*|beat|beating|surpass\w*|better|up|more|topped|outperform\w*|higher)\b"
)
UNDER = re.compile(
    r"\b(?:under|below|short|behind|light|off|less|shy|miss(?:ed|ing)?|lower|down|bad|fell|failed|shortfall)\b"
)
MISSED = re.compile(
    r"\b(?:miss(?:ed)?|short|below|under|behind|not (?:make|hit|reach|meet)|n't (?:make|hit|reach|meet)|fail\w*|fell|light|shy|lost)\b"
)
GOAL_BEFORE = re.compile(
    r"\b(?:quota|plan(?:ned)?|goal|target|tgt|budget|forecast|norm|ask(?:ed)?(?: (?:for|was|of|me|us|to))*|wanted|expected|expectation of|required|requirement|standard|limit|max|allowed|says?|said|gave(?: me| us)?|given|brief|need(?:ed)?|line|bar|contract says|commit(?:ted)?|promised|soll|call(?:ed)? for)(?: (?:was|is|of|for|at|to|a|an|the|my|our|i|we|about|me|us|average|ceiling|number|figure))*[ :=|(-]*$"
)
AGAINST_BEFORE = re.compile(
    r"(?:\bvs\.?|\bversus|\bagainst|\bon|\bof|\bover|/|\bout of|\bcompared (?:to|with)|\bwhere|\bto)(?: (?:a|an|the|my|our|goal|plan|target|quota|of|norm|expectation))*[ (|]*$"
)
GOAL_AFTER = re.compile(
    r"^ ?(?:[a-z/-]+ ){0,2}?(?:plan(?:ned)?|goal|target|tgt|quota|budget|asked|wanted|expected|required|norm|needed|ask|soll|ceiling|limit)\b"
)
GOAL_NEAR = re.compile(
    r"\b(?:quota|plan|goal|target|budget|forecast|norm|asked|ask|wanted|requested|expected|required|requirement|standard|limit|gave|given|handed|brief|minimum|needed|bar|line|set|told me|meant to|supposed to|decided on|it was)\b[^.;]{0,26}$"
)
LIST_HEAD = re.compile(
    r"%|per ?cent|attain|achiev|\b(?:to|against|vs\.?|v|over|of) (?:plan|quota|target|goal|budget|bud)\b|(?:19|20)\d\d ?[=:]|\bquota\b|\bnumber\b"
)
SIGN = re.compile(r"(?P<sign>[+-]) ?$")
OWN_BAR = re.compile(
    r"\b(?:i (?:\w+ )?(?:wrote|put|set|wanted|aimed|hoped|planned|thought|promised|told|said|went for|chose|decided|picked|asked|pledged|bet|aim|want|keep|kept)|my own|myself|mine|my (?:target|goal|number|figure|line|bar|sheet)|own (?:target|goal|number|figure|bar)|we (?:as \w+ )?decided|team put down)\b[^.;]{0,34}$"
)
RESULT_BEFORE = re.compile(
    r"\b(?:did|done|got|sold|booked|landed|actual(?:ly)?|closed|hit|finished|ended|came(?: in)?|reached|made|signed|opened|ran|had|won|wrote|delivered|produced|raised|averaged|achieved|result|mine|me|ist|was|were|now|brought|shipped|enrolled|placed|got to|met)(?: (?:at|in|up|on|to|with|it|the|a|an|about|around|over|just|only|i|=))*[ :=|]*$"
)
LOWER = re.compile(
    r"\b(?:minutes?|mins?|hours?|hrs?|errors?|complaints?|falls|injur\w+|turnover|attrition|overtime|returns?|expiry|churn|reject\w*|waits?|waiting|time to|cost per|lead time|defects|handle time|aht|turnaround|backlog|outdate\w*|loss(?:es)?|shrink\w*|no-shows?|dna|infections?|cancel\w*|downtime|wast\w+|late|delays?|max|or fewer|or less|ceiling|limit|alarms?|days? (?:to|from)|dso|scrap|absen\w+|sick\w*|open tickets)\b"
)
SCALES = (1e3, 1e5, 1e6, 1e7, 1e9)


def attainment(scene: Scene) -> dict[str, Any]:
    """The value of an attainment: `ratio`, `ratio_min`, `hit_rate` or `short`; empty when the words give none."""
    told = _hit_rate(scene) or _percent(scene) or _pair(scene) or _single(scene)
    if told is not None:
        return told
    if MISSED.search(scene.words):
        return {"state": "missed"}
    if re.search(r"\bdoubl", scene.words):
        return {"ratio": 2.0}
    exact = re.search(
        r"\b(?:on|at|back to|exactly|came to|to the) (?:plan|target|goal|quota|budget|number|the number)\b", scene.words
    )
    return {"ratio": 1.0} if exact else {"ratio_min": 1.0}


def _stated(ratio: float, **more: Any) -> dict[str, Any]:
    value: dict[str, Any] = {"ratio": round(ratio, 4), **more}
    return {**value, "state": "missed"} if ratio < 0.9995 else value


def _hit_rate(scene: Scene) -> dict[str, Any] | None:
    counts = [q for q in scene.measures if q.kind == "count" and not q.scaled]
    if len(counts) < 2 or any(q.kind == "percent" for q in scene.measures):
        return None
    hits, of = counts[0], counts[1]
    between = scene.shadow.low[hits.end : of.start]
    tail = scene.shadow.low[of.end : scene.end + 12]
    joined = re.fullmatch(r" ?(?:[a-z]+ )?(?:of|out of|/|in)(?: (?:the|my|our|all|last|past))* ?", between)
    if not joined or not 0 < of.value <= 400 or hits.value > of.value:
        return None
    named = re.search(rf"\b{PERIODS}\b", scene.words[: max(0, hits.start - scene.start)])
    if named or re.match(rf" ?(?:[a-z]+ )?{PERIODS}\b", tail) or re.search(rf"{PERIODS} (?:of|out of|in) $", between):
        return {"hit_rate": round(hits.value / of.value, 3)}
    return None


def _percent(scene: Scene) -> dict[str, Any] | None:
    """A single percentage, or points, or a multiple, of the goal."""
    shares = [q for q in scene.measures if q.kind == "percent"]
    if len(shares) == 1 and not (
        scene.measures[0] is not shares[0] and len(scene.measures) == 2 and shares[0].value < 0.02
    ):
        return _share(scene, shares[0])
    points = [q for q in scene.measures if q.kind == "points"]
    if len(points) == 1 and len(scene.measures) == 1:
        sign = -1 if UNDER.search(scene.words) else 1
        return _stated(1 + sign * points[0].value / 100)
    times = [q for q in scene.measures if q.kind == "times"]
    if len(times) == 1 and len(scene.measures) == 1:
        return {"ratio": times[0].value}
    return None


def _share(scene: Scene, share: Quantity) -> dict[str, Any]:
    before, after = scene.around(share)
    near = scene.words if len(scene.measures) == 1 else before[-12:] + after
    exact = re.match(r" ?(?:of|to|vs|against|attain|achiev|on|quota|goal|target|\))", after) or re.search(
        r"\b(?:at|to) $", before
    )
    value = share.value
    sign = SIGN.search(before)
    if sign and value < 0.6 and not re.search(r"\d ?$", before[: sign.start()]):
        return _stated(1 + value if sign["sign"] == "+" else 1 - value)
    if value < 0.6 and not exact and len(scene.measures) == 1 and not OVER.search(near) and not UNDER.search(near):
        ratio = over_goal(scene, share)
        if ratio is not None:
            return _stated(_turned(scene, ratio))
    if (
        value < 0.6
        and not exact
        and re.search(r"\bby (?:about |around |an average of |roughly |over )*$", before[-24:])
    ) or (not exact and (OVER.match(after.strip()) or UNDER.match(after.strip()))):
        under = UNDER.search(near) and not re.match(r" ?(?:over|above|ahead|past)", after)
        high = {} if share.high is None else {"high": round(1 + share.high, 4)}
        return _stated(1 - value if under else 1 + value, **({} if under else high))
    high = {} if share.high is None else {"high": share.high}
    return _stated(value, **high)


def _pair(scene: Scene) -> dict[str, Any] | None:
    """A result and its goal side by side, in either order."""
    if len(scene.measures) < 2:
        return None
    first, second = _two(scene)
    result, goal = (second, first) if _goal_first(scene, first, second) else (first, second)
    ratio = compared(result, goal)
    if ratio is None:
        return None
    return _stated(_turned(scene, ratio))


def _goal_first(scene: Scene, first: Quantity, second: Quantity) -> bool:
    """Whether the goal stands before the result: "goal 30, opened 60" and not "60 opened, goal 30"."""
    low = scene.shadow.low
    before, between, after = (
        low[max(0, first.start - 40) : first.start],
        low[first.end : second.start],
        low[second.end : scene.end + 24],
    )
    if AGAINST_BEFORE.search(between):
        return False
    parts = re.split(r"[,;|.(]", between)
    of_first, of_second = (parts[0], parts[-1]) if len(parts) > 1 else (between, between)
    points = 2 * bool(GOAL_BEFORE.search(before)) + bool(OWN_BAR.search(before))
    points += 2 * bool(GOAL_AFTER.search(of_first) and (len(parts) > 1 or not GOAL_BEFORE.search(between)))
    points -= 2 * bool(RESULT_BEFORE.search(before)) + 2 * bool(GOAL_AFTER.search(after))
    points -= 2 * bool(GOAL_BEFORE.search(of_second))
    points += 2 * bool(RESULT_BEFORE.search(of_second) and not GOAL_BEFORE.search(of_second))
    return points > 0 or (points == 0 and ("|" in between or "\t" in between))


def _two(scene: Scene) -> tuple[Quantity, Quantity]:
    """The two quantities that are set against each other: the first two of a kind."""
    some = scene.measures
    for i, one in enumerate(some):
        for other in some[i + 1 :]:
            if one.kind == other.kind or {one.kind, other.kind} == {"money", "count"}:
                ratio = compared(one, other)
                if ratio is not None and 0.2 <= ratio <= 5:
                    return one, other
    return some[0], some[1]


def compared(result: Quantity, goal: Quantity) -> float | None:
    """A result over a goal, brought to one magnitude; None when they cannot be compared."""
    had, wanted = result.value, goal.value
    if had <= 0 or wanted <= 0:
        return None
    if (result.kind == "percent") != (goal.kind == "percent"):
        had = had * 100 if result.kind == "percent" else had
        wanted = wanted * 100 if goal.kind == "percent" else wanted
    for scale in SCALES:
        if result.scaled and not goal.scaled and 0.1 <= had / (wanted * scale) <= 10 and had / wanted > 50:
            return had / (wanted * scale)
        if goal.scaled and not result.scaled and 0.1 <= had * scale / wanted <= 10 and wanted / had > 50:
            return had * scale / wanted
    return had / wanted if 0.02 <= had / wanted <= 30 else None


def _turned(scene: Scene, ratio: float) -> float:
    """Where lower is better the goal is set over the result."""
    start, end = scene.sentence
    return (
        1 / ratio
        if LOWER.search(scene.shadow.low[max(0, start - 60) : end]) and not MISSED.search(scene.words)
        else ratio
    )


def _single(scene: Scene) -> dict[str, Any] | None:
    """One number: over the goal named nearest before it, or an amount short, or a bare percentage of a list."""
    if not scene.measures:
        return None
    result = scene.measures[0]
    if re.search(r"\b(?:short|light|behind|under|below|shy)\b", scene.words) and not GOAL_BEFORE.search(scene.words):
        return _short(result)
    if result.kind == "count" and 30 <= result.value <= 300 and _listed(scene, result):
        return _stated(result.value / 100)
    ratio = over_goal(scene, result)
    if ratio is None and result.kind == "count" and 30 <= result.value <= 300:
        ratio = result.value / 100
        return _stated(ratio)
    return None if ratio is None else _stated(_turned(scene, ratio))


def _listed(scene: Scene, result: Quantity) -> bool:
    """Whether a bare number is one of a list of percentages: "sales against plan: 104, 112"."""
    start, end = scene.sentence
    if result.scaled or re.match(r" ?[a-z]", scene.shadow.low[result.end : scene.end]):
        return False
    some = [q for q in scene.shadow.at.values() if start <= q.start < end and q.kind in {"count", "percent"}]
    alike = [q for q in some if 0.55 <= (q.value if q.kind == "percent" else q.value / 100) <= 2.5]
    return len(alike) >= 2 and bool(LIST_HEAD.search(scene.shadow.low[start:end]))


def over_goal(scene: Scene, result: Quantity) -> float | None:
    """A result over the goal it was given: the nearest assigned one before it, else one's own, else any near number."""
    low = scene.shadow.low
    mine = re.search(r"\b(?:mine|my own|own|myself)\b", scene.words)
    assigned: list[float] = []
    own: list[float] = []
    other: list[float] = []
    for quantity in scene.shadow.at.values():
        if quantity.start >= result.start:
            break
        if quantity.kind not in {result.kind, "money", "count"} or quantity.kind in {"year", "date"}:
            continue
        ratio = compared(result, quantity)
        if ratio is None or not 0.3 <= ratio <= 3.4:
            continue
        before, after = low[max(0, quantity.start - 44) : quantity.start], low[quantity.end : quantity.end + 24]
        before = re.split(r"[.;] ", before)[-1]
        if OWN_BAR.search(before):
            own.append(ratio)
        elif GOAL_BEFORE.search(before) or GOAL_NEAR.search(before) or GOAL_AFTER.search(after):
            assigned.append(ratio)
        elif 0.5 <= ratio <= 2:
            other.append(ratio)
    for some in (own, assigned, other) if mine else (assigned, own, other):
        if some:
            return some[-1]
    return None


def _short(amount: Quantity) -> dict[str, Any]:
    if amount.kind == "money":
        return {"short": amount.value, "currency": amount.currency or "USD", "state": "missed"}
    if amount.kind == "points":
        return _stated(1 - amount.value / 100)
    return {"short": amount.value, "state": "missed"}
