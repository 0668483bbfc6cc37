"""Results told in an answer, where the goal stands in another sentence: "They asked for 90. ... It ended at 94."."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

END = r"(?:ended|finished|finish|closed|landed|came in|came out|came|got|reached|hit|made|did|delivered|achieved|totall?ed|actual|signed|won|sold|booked|ran|touched|welcomed|arranged|brought|opened|placed|produced|was|were|went|stood|stands|ends|ending|finishing|year|reading|result|at|wrote|took|had|filled|recruited|enrolled|trained|covered|posted|raised|moved|logged)"
RESULT = re.compile(
    rf"\b(?P<s>{END}(?: (?:the year|it|up|in|at|with|on|to|about|around|just|only|exactly|roughly|over|of|a|an|nearly|somewhere|between|out|both|all|there|finally|:|=|year|=))*:? ?(?P<r>[MNPT]))(?![a-z])"
)
PERIOD_RESULT = re.compile(
    r"(?P<s>(?:(?:(?:in|by) )?(?:Y|month N|week N|day N|(?:the )?(?:next|following|second|O) (?:N )?(?:year|quarter|qtr|month|season|half|term|survey|surveys|two|one|quarters|qtrs)|full year|year end|at year end|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|year|h1|h2|first half|second half|last year|this year|so far|currently|now|actual|result|final|mostly|today|(?:two|three|N) (?:quarters|months|years|weeks) later)(?: (?:was|were|came in at|came|at|it was|ended|finished|closed|hit|=|:|came back at|came back|we were|i was|is|averaged|year|to))*[:=]? ?(?P<r>[MNP])))(?![a-z])"
)
LIST = re.compile(
    r"(?:, | and |, and |, then | then |/|; )(?P<s>(?:Y |in |then |full year )?(?P<r>[NP]))(?=[ ,.;)]|$)(?! [a-z]+s\b)"
)
ASK = re.compile(
    r"\b(?:ask(?:ed)?(?: was| for| of| me| us| to| were)*|plan(?:ned)?(?: was| said| of| called for)*|target(?: was| of| given| set)*|goal(?: was| of)*|quota(?: was| of)*|budget(?: was| of)*|wanted|gave(?: me| us)?|given|number(?: was| is)?|figure(?: was)?|norm(?: is| was)*|line(?: was)?|required|requirement|brief|forecast|expected|standard(?: was| is| of)*|limit|ceiling(?: was)?|need(?:ed)?|told(?: me| us)?|handed|supposed to|said|aligned on|landed on|settled on|aiming for|agreed(?: on)?)[ :=]+(?:[a-z'’-]+ ){0,5}?(?P<g>[MNP])"
)
HIT = re.compile(
    r"\b(?P<s>(?:made it|hit it|passed it|beat it|got it|did it|was exceeded|exceeded it|over plan|ahead of (?:plan|theirs|target)|on target|on plan|at plan|back over N|back to (?:plan|budget)|came to plan|hit the (?:number|target|plan|goal|year)|made the (?:number|plan)|put us over|got there|we passed it|came more|got more|met it|(?:target|goal|plan|number) (?:was )?(?:met|hit|made|reached|achieved|exceeded)|hit (?:mine|both|plan|target|quota|goal)|reached (?:it|both|the target)))\b"
)
SHORT_BY = re.compile(
    r"\b(?P<s>(?:(?:about |around |approximately |nearly |roughly |some |by )?(?P<m>[MNPT]) (?:[a-z]+ )?(?:short|light|under|below|behind|lower than plan|less)(?: (?:of |than )?(?:plan|target|goal|budget|quota|the line))?|(?:short|behind|less|missed)(?:,? (?:of plan|by|of target|plan by|target by|maybe by|about|in Y|abt|around|it by))*,? ?(?P<n>[MNPT])))(?![a-z])"
)
PAIR = re.compile(
    r"(?P<s>(?:(?:had|got|did|closed|delivered|booked|signed|sold|came in at|finished|made|won|hit|at|with|only|wrote|landed|reached|ended|ended at|closed at|actual|Y|Y:) ?){0,3}(?P<r>[MNP])(?: (?!(?:and|to|then)\b)[a-z'-]+){0,4}?,? ?\(?(?:vs\.?|versus|against|on|of|for|needed|where N was asked|planned|over|where) (?:an? |the |my |our |an expectation of |plan of |target of |norm |plan |ask of |goal of )*(?P<g>[MNP])(?: (?:plan|target|asked|planned|needed|goal|norm|[a-z]+ planned))?\)?)(?![a-z])(?! (?:years|quarters|months|weeks|days|reps|districts|regions|territories|people|of us))"
)
WANTED = re.compile(
    r"(?P<s>(?:aiming for|aimed for|wanted|hoped for|planned|needed|promised|target(?: was| of)?|plan(?: was| of)?|goal(?: was| of)?|asked(?: me)?(?: for)?|ask was|budget(?: was)?|norm|expected|landed on|said|agreed) (?:an? |to (?:average|get|reach|make|do|hit) )?(?:[a-z' ]{0,30}?)(?P<g>[MNP])(?: [a-z]+){0,4}?[,.;:]? ?(?:(?:and|but|so|we|i|only|it|the) )*(?:came in at|came out at|came|got|had|did|closed at|closed|landed at|landed|ended at|ended|finished at|finished|shows|reached|made|signed|were|was|hit)(?: (?:to|at|the))? (?P<r>[MNP]))(?![a-z])"
)
OVER_BY = re.compile(r"\b(?P<s>(?P<p>[PT]) (?:over|above|ahead|up on plan)(?: (?:plan|target|goal|budget))?)\b")


def find_results(shadow: Shadow) -> list[Found]:
    """Attainments of an answer, their ratios against the goal named nearest before them."""
    text = shadow.text
    goals = [(m.start("g"), shadow.at[m.start("g")]) for m in ASK.finditer(text) if m.start("g") in shadow.at]
    out: list[Found] = []
    for pattern in (PAIR, WANTED):
        for found in pattern.finditer(text):
            result, goal = shadow.at[found.start("r")], shadow.at[found.start("g")]
            ratio = (
                against(result, [goal])
                if goal.kind != "percent" or result.kind == "percent" or goal.value > 1
                else (result.value / 100 / goal.value if goal.value else None)
            )
            if ratio is not None:
                out.append(_found(shadow, found, {"ratio": round(ratio, 4)}, 1.4, "missed" if ratio < 0.9995 else ""))
    for pattern, weight in ((PERIOD_RESULT, 1.1), (RESULT, 1.0), (LIST, 0.6)):
        for found in pattern.finditer(text):
            made = _measured(shadow, found, goals, out, weight)
            if made is not None:
                out.append(made)
    for found in HIT.finditer(text):
        exact = re.match(r"on |at |back to |came to", found.group("s"))
        out.append(_found(shadow, found, {"ratio": 1.0} if exact else {"ratio_min": 1.0}, 0.9))
    for found in SHORT_BY.finditer(text):
        out.append(_found(shadow, found, _short(shadow, found), 1.2, state="missed"))
    for found in OVER_BY.finditer(text):
        quantity = shadow.at[found.start("p")]
        more = quantity.value if quantity.kind == "percent" else quantity.value / 100
        out.append(_found(shadow, found, {"ratio": round(1 + more, 4)}, 1.2))
    return out


def _found(shadow: Shadow, found: re.Match[str], value: dict[str, Any], weight: float, state: str = "") -> Found:
    start, end = found.span("s")
    return Found(
        "attainment", shadow.back(start), shadow.back(end), value, state=state, weight=weight, rule="answer result"
    )


def _measured(
    shadow: Shadow, found: re.Match[str], goals: list[tuple[int, Quantity]], earlier: list[Found], weight: float
) -> Found | None:
    result = shadow.at.get(found.start("r"))
    if result is None:
        return None
    if found.re is LIST and not any(shadow.back(found.start()) - one.end in (0, 1) for one in earlier):
        return None
    ratio = against(result, [goal for place, goal in goals if place < found.start("r")])
    if ratio is None:
        return None
    value: dict[str, Any] = {"ratio": round(ratio, 4)}
    return _found(shadow, found, value, weight, "missed" if ratio < 0.9995 else "")


def against(result: Quantity, goals: list[Quantity]) -> float | None:
    """A result over the latest goal of its size; a bare percentage near 1 speaks for itself."""
    if result.kind == "percent" and not any(goal.kind == "percent" for goal in goals):
        return result.value if 0.2 <= result.value <= 4 else None
    for goal in reversed(goals):
        if goal.value <= 0 or result.value <= 0:
            continue
        for scale in (1.0, 1e3, 1e5, 1e6, 1e7, 1e-3, 1e-5, 1e-6, 1e-7):
            if scale != 1.0 and result.scaled == goal.scaled:
                continue
            ratio = result.value / (goal.value * scale)
            if 0.3 <= ratio <= 3.2:
                return ratio
    if not goals and result.kind == "count" and 60 <= result.value <= 180 and not result.scaled:
        return result.value / 100
    return None


def _short(shadow: Shadow, found: re.Match[str]) -> dict[str, Any]:
    name = "m" if found.start("m") >= 0 else "n"
    quantity = shadow.at[found.start(name)]
    if quantity.kind == "percent":
        return {"ratio": round(1 - quantity.value, 4)}
    if quantity.kind == "points":
        return {"ratio": round(1 - quantity.value / 100, 4)}
    value: dict[str, Any] = {"short": quantity.value}
    return {**value, "currency": quantity.currency or "USD"} if quantity.kind == "money" else value
