"""Effort numbers: calls, visits, demos, meetings, campaigns in a period, and funnel rates."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Match, Rule, rule
from recruit.signals.rules.volume import per, whole
from recruit.signals.vocabulary import ABOUT, EFFORT, PER, THING, W

#: one of these stands in every kind of effort that the vocabulary knows
EFFORTS = (
    "call", "dial", "visit", "demo", "meeting", "mtg", "presentation", "appointment", "appt", "proposal", "campaign", "event", "mail", "lead", "touch",
    "interview", "seminar", "webinar", "shop", "show", "walk", "quote", "case", "service", "lunch", "dinner", "congress", "conference", "symposi", "program",
    "post", "article", "blog", "newsletter", "press", "commercial", "ad", "video", "impression", "survey", "consult", "pitch", "conversation", "knock", "door",
    "tour", "house", "follow", "contact", "prospect", "bid", "rfp", "tender", "trial", "sample", "evaluation", "introduction", "talk", "tasting", "audit", "detail",
    "lab", "day", "ride", "cme", "camp", "fair", "exhibition", "activ", "shoot", "test", "deliver", "piece", "stud", "drop", "stop", "letter", "note", "issue",
    "round", "session", "class",
)  # fmt: skip
#: the same behind a number: a word of effort then begins after a space
COUNTED = (
    *(f" {word}" for word in EFFORTS if word not in ("mail", "show", "day", "shop", "press")),
    "mail", "showing", "workshop", "tradeshow", "workday", "field day", "open day", "press release",
)  # fmt: skip
DID = (
    r"(?:made|making|make|conducted|conducting|completed|completing|performed|held|hosted|hosting|delivered|delivering|gave|giving|presented|organized|organised|organizing|"
    r"planned|executed|executing|coordinated|ran|running|attended|scheduled|scheduling|set|setting|booked|booking|produced|wrote|published|generated|sent|sending|led|averaged|"
    r"averaging|facilitated|launched|managed|created|arranged|covered|logged|visited|called|interviewed|contacted|qualified|worked|did|produced and directed|secured|supported|logging|covering|placed|staged|developed|demonstrated|staffed)"
)


def _saw(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("n")
    if quantity is None:
        return None
    verb = match.found.group("verb").split()[0]
    unit = {
        "called": "calls",
        "phoned": "calls",
        "telephoned": "calls",
        "interviewed": "interviews",
        "visited": "visits",
        "surveyed": "interviews",
    }.get(verb)
    return {"count": whole(quantity.value), "unit": unit or match.text("unit")}


def _activity(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("n")
    if quantity is None or quantity.value < 1:
        return None
    words = match.found.group()
    if re.search(
        r"\b(?:insurance claims|claims|patients|tickets|files|inbound|incoming|answered|received|meals|students|trainees)\b",
        words,
    ) or re.search(
        r"\b(?:answer\w*|receiv\w*|handl\w*|process\w*|took|taking|field\w*|incoming|inbound)\b(?: [a-z]+){0,3} $",
        match.before[-40:],
    ):
        return None
    unit = match.text("unit")
    value: dict[str, Any] = {"count": whole(quantity.value), "unit": unit, **per(match)}
    if quantity.high is not None:
        value["high"] = whole(quantity.high)
    within = match.quantity("win")
    if within is not None:
        value["per"] = f"{whole(within.value)} {match.text('winunit')}"
    return value


def _bare_activity(match: Match) -> dict[str, Any] | None:
    value = _activity(match)
    if value is None or (
        re.search(
            r"\b(?:leads?|prospects?|contacts|doors|samples|trials?|posts|notes|ads|videos)$", match.found.group("unit")
        )
        and match.found.group("verb").startswith(("managed", "led"))
    ):
        return None
    return value


def _funnel_any(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    if quantity is None:
        found = [q for q in match.shadow.between(match.found.start("s"), match.found.end("s")) if q.kind == "percent"]
        quantity = found[0] if found else None
    return None if quantity is None else {"rate": round(quantity.value, 4)}


# fmt: off
RULES: list[Rule] = [
    rule("activity", "N calls a day", rf"(?P<s>{ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:(?!(?:in|of|to|for|with|and|by)\b){W} ){{0,3}}?{EFFORT}) ?(?:,|\()? ?(?:made |completed |conducted )?{PER})", _activity, cue=COUNTED, weight=2.0),
    rule("activity", "N daily calls", rf"(?P<s>{ABOUT}(?P<n>N) {PER} (?P<unit>{EFFORT}))", _activity, cue=COUNTED, weight=2.0),
    rule("activity", "calls N a day", rf"(?P<s>(?P<unit>{EFFORT})(?: of|:| at|,)? {ABOUT}(?P<n>N) ?{PER})", _activity, cue=EFFORTS, weight=1.8),
    rule("activity", "saw N a day", rf"(?:called on|calling on|visited|visiting|saw|seeing|see|contacted|contacting|contact|met with|meeting with|presented to|reached out to|prospected|detailed|canvassed|knocked on|average|averaged|averaging|average of) (?P<s>{ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:[a-z-]+ ){{0,2}}?[a-z]{{3,}}s) {PER})", _activity, weight=1.2),
    rule("activity", "N calls in N weeks", rf"(?P<s>{ABOUT}(?P<n>N) (?:of )?(?P<unit>{EFFORT}) (?:in|over|within|across) (?P<win>N) (?P<winunit>days|weeks|months|years|quarters))", _activity, cue=COUNTED, weight=1.9),
    rule("activity", "made N calls", rf"(?P<verb>{DID}) (?P<s>{ABOUT}(?P<n>N)(?! (?:year|month|week|day|hour)s?\b) (?P<unit>(?:{W} ){{0,2}}?{EFFORT}))\b", _bare_activity, cue=COUNTED, weight=1.1),
    rule("activity", "saw N people", rf"(?P<s>(?P<verb>interviewed|surveyed|visited|called|called on|contacted|met with|presented to|canvassed|mapped|phoned|telephoned|emailed) {ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:{W} ){{0,2}}?(?:{THING}|people|no-shows|gps|pharmacists|nurses|families|executives|decision makers|centers|centres|surgery centers)))", _saw, cue=("ed ",), weight=1.3),
    rule("activity", "effort logged", rf"(?P<s>{ABOUT}(?P<n>N) (?P<unit>(?:(?!(?:in|of|to|for|with|and|by|years|months|days)\\b){W} ){{0,2}}?{EFFORT})(?: (?:in Y|logged|held|covered|done|delivered|completed|since Y|run|ran|attended|last (?:year|yr)|this year|booked|led|hosted))+)", _activity, cue=("in Y", "logged", "held", "covered", "done", "delivered", "completed", "since Y", " run", " ran", "attended", "last ", "this year", "booked", " led", "hosted"), weight=1.3),
    rule("activity", "effort: N", rf"(?P<s>(?P<unit>(?:{W} )?{EFFORT}(?: covered| held| done| made| run)?)(?:,? (?:in )?Y)? ?[:=-]? {ABOUT}(?P<n>N))(?=[ ,.;)(]|$)(?! [a-z]{{3,}}s\\b)", _activity, cue=EFFORTS, weight=1.0),
    rule("activity", "funnel rate", rf"(?P<s>{ABOUT}(?P<p>P) (?:response|close|closing|conversion|win|open|opening|click-?through|hit|demo-to-close|booking|connect|show|answer|capture|attach) ?(?:rates?|ratio)?|(?:close|closing|conversion|win|open|opening|response|demo-to-close|click-?through) (?:rates?|ratio)(?: of|:)? {ABOUT}P)", _funnel_any, letters=("P",), weight=1.5),
]
# fmt: on
