"""Change against the person's own earlier base."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Match, Rule, rule
from recruit.signals.vocabulary import ABOUT, W

RISE_PAST = (
    r"(?:increased|grew|raised|boosted|improved|expanded|lifted|elevated|rose|drove|built|accelerated|enhanced|advanced|took|brought|"
    r"moved|pushed|up|upped|generated|produced|achieved|developed|gained|enlarged|strengthened|augmented|multiplied|bolstered|delivered|jumped|climbed|went|"
    r"turned|converted|scaled|maximized)"
)
RISE_ONLY = (
    r"(?:increased|increase|increases|increasing|grew|grow|growing|grown|raised|raising|raise|boosted|boosting|boost|improved|improving|improve|expanded|expanding|"
    r"expand|lifted|lifting|elevated|elevating|rose|rising|accelerated|enhanced|enhancing|built|building|drove|driving|took|taking|brought|bringing|moved|moving|"
    r"up|jumped|climbed|scaled|scaling|enlarged|maximized|maximizing|going|went|turned|developed|developing|gained|escalated|escalating|upgraded|pushed|pushing|surged)"
)
NOT_RISE = re.compile(
    r"\b(?:cost(?! of sales growth)s?|expenses?|expenditures?|spending|overhead|turnover|errors?|headcount|staff(?:ing)?|employees?|employee base|team (?:size )?(?:from|by|to)|time|waste|shrink(?:age)?|"
    r"losses|downtime|complaints|debt|churn|attrition|absenteeism|returns|square|budget|workforce|salary|wages?|pay|prices?|rates? of pay|process improvements?|efficienc\w+|"
    r"market growth|market grew|industry|economy|inventory|cycle|turnaround|delays?|crew)\b"
)
OWN_RISE = re.compile(
    r"\b(?:inventory turns?|employee (?:retention|satisfaction|engagement)|team sales|staff (?:retention|productivity|satisfaction|sales)|turnover (?:from|of) [£₹M]|price(?:s)? per|apartment inventory|time (?:sales)|self-pay|market share|staff of sales|industry share|on-time)\b"
)
MEASURE = (
    r"(?:sales|revenues?|business|profits?|profitability|volume|growth|production|productivity|margins?|income|territory|membership|market share|share|"
    r"traffic|attendance|enrol?lments?|accounts?|customers?|clients?|satisfaction|retention|conversion|visits?|visitation|leads?|bookings?|billings?|turnover|"
    r"donations?|contributions|occupancy|penetration|subscribers?|followers|downloads|usage|use|performance|awareness|engagement|quality|donors|loans?|deposits|"
    r"orders|units|participation|ratings?|scores?|collections|gross|net|ebitda|portfolio|pipeline|admissions|referrals?|scans|likes|readership|circulation|adoption|"
    r"response|efficiency|output|earnings|premium|premiums|census|volunteers|sales volume|market|returns?|roi|placements|presence|top-?line|base|yield|stays|clientele|patients?|patronage|sign-?ups|memberships|registrations|viewership|ridership|hits|views|brand recognition|recognition|same[ -]store sales|comp sales|comps|distribution|inventory|catering|hospitality|tips|upsells?|add-ons|attach(?:ment)?|prescriptions|scripts|rx|trx|nrx|testing|exports|fundraising|funding|giving|pledges|gifts|grants|average (?:order|ticket|sale)|ticket|basket|throughput|uptime|morale|loyalty|likelihood|nps|revpar|adr|arpu|covers|re-?orders|renewals?|upgrades|appointments|inquiries|enquiries|applications|consultations|pupils)\b"
)


def _shares(quantity: Quantity, name: str) -> dict[str, Any]:
    value: dict[str, Any] = {name: round(quantity.value, 4)}
    return {**value, "high": round(quantity.high, 4)} if quantity.high is not None else value


#: costs, staff turnover and the like that rose: what stands before the verb tells it
RISEN_ALONE = re.compile(
    r"(?:rose|grew|rising|growing|increas(?:ed|ing)|went up|up|climb(?:ed|ing)|jump(?:ed|ing)) (?:by )?(?:[a-z]+ ){0,2}?[PTX]"
)


def _bad(match: Match) -> bool:
    words = match.found.group()
    if RISEN_ALONE.match(words) and re.search(rf"{NOT_RISE.pattern} (?:has |have |had )?$", match.before[-24:]):
        return True
    if NOT_RISE.search(words) and not OWN_RISE.search(words):
        return True
    if re.search(r"\b(?:reduc|cut|decreas|lower|slash|saving|save)\w*\b", words):
        return True
    if re.search(
        r"\b(?:objective|goal|aim|mission|mandate|task|role|brief)s?\b[^.;,]{0,16}(?:is|was|being|:) to $|\b(?:provider|distributor|manufacturer|leader|company|firm|retailer|chain)\b[^.;]{0,60} with (?:[a-z-]+ )?$",
        match.before[-90:],
    ):
        return True
    return bool(
        re.search(
            r"\b(?:market|industry|segment|category|economy|company'?s? (?:with|had))(?: \w+)? $", match.before[-30:]
        )
        and re.match(r"(?:grew|growing|growth|up|increased|rose)", words)
    )


def _rate(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    if quantity is None or _bad(match):
        return None
    if quantity.kind == "points":
        return {"points": quantity.value}
    if quantity.kind == "times":
        return {"ratio": quantity.value}
    return _shares(quantity, "rate")


def _fall(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    if quantity is None or not re.search(r"\b(?:sales|revenues?|territory|volume|business)\b", match.found.group()):
        return None
    return {"rate": -quantity.value, "state": "missed"}


def _from_to(match: Match) -> dict[str, Any] | None:
    """ "from $1.2M to $3.1M" is a ratio; from a percentage to a percentage is points."""
    first, last = match.quantity("a"), match.quantity("b")
    if first is None or last is None or _bad(match):
        return None
    a, b = same_size(first, last) if first.value and last.value else (first.value, last.value)
    if (first.kind == "percent") != (last.kind == "percent"):
        a, b = (a / 100, b) if last.kind == "percent" and a > 1 else (a, b)
        if last.kind != "percent":
            b = b / 100 if b > 1 else b
    if first.kind == "percent" or last.kind == "percent":
        return {"points": round((b - a) * 100, 2), "from": round(a, 4), "to": round(b, 4)}
    if a <= 0:
        return _to(last, match)
    ratio = b / a
    return {"ratio": round(ratio, 3), "from": a, "to": b} if 0.02 < ratio < 1e5 else None


def _to(last: Quantity, match: Match) -> dict[str, Any]:
    if last.kind == "money":
        return {"to": last.value, "currency": last.currency or "USD"}
    return {"to": last.value, "unit": match.text("unit")} if match.has("unit") else {"to": last.value}


def same_size(first: Quantity, last: Quantity) -> tuple[float, float]:
    """Bring "1.2 to $3m" to one magnitude."""
    a, b = first.value, last.value
    if last.scaled and not first.scaled and b / max(a, 1e-9) > 500 and a < 1000:
        for scale in (1e3, 1e5, 1e6, 1e7, 1e9):
            if 0.5 <= b / (a * scale) < 500:
                return a * scale, b
    if first.scaled and not last.scaled and a / max(b, 1e-9) > 20 and b < 1000:
        for scale in (1e3, 1e5, 1e6, 1e7, 1e9):
            if 0.5 <= b * scale / a < 500:
                return a, b * scale
    return a, b


def _grew_to(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m")
    if quantity is None or _bad(match):
        return None
    if quantity.kind == "percent":
        return {"to": quantity.value}
    return _to(quantity, match)


def _grew_by(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m")
    if quantity is None or _bad(match):
        return None
    if quantity.kind == "money":
        return {"by": quantity.value, "currency": quantity.currency or "USD"}
    return {"by": quantity.value}


MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "trebl": 3.0}


def _multiplied(match: Match) -> dict[str, Any] | None:
    word = match.found.group("w")
    ratio = next(size for stem, size in MULTIPLES.items() if word.startswith(stem))
    after = match.found.group() + match.after[:30]
    if _bad(match) or re.search(
        r"\b(?:double|triple) (?:check|digit|major|shift|entry|honou?r|sided|majored|bachelor|degree|platinum|crown|booked|dip|glazing|aaa|bottom)",
        after,
    ):
        return None
    if re.search(
        r"\b(?:to|will|can|could|would) (?:more than |nearly |almost )?$", match.before[-24:]
    ) and not re.search(r"\bused\b|\benabl|\ballow|\bstrateg|\bhelp", match.before):
        return {"ratio": ratio, "state": "planned"} if re.search(r"\bwill |\bplan", match.before[-30:]) else None
    return {"ratio": ratio}


def _double_digit(match: Match) -> dict[str, Any] | None:
    if re.search(r"\bmarkets?\b", match.found.group()):
        return None
    return {"rate_min": 1.0 if "triple" in match.found.group() else 0.1}


def _minimum(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    return None if quantity is None or _bad(match) else {"rate_min": round(quantity.value, 4)}


STOPN = r"(?!(?:by|to|with|while|which|that|through|who|from|resulting|than|but|when|because|and (?:increased|reduced|grew|decreased|improved|exceeded|achieved|ranked))\b)"
OBJ = rf"(?:{STOPN}(?!{RISE_ONLY}\b)(?:{W}|Y|N|O|\()[,)]? ){{0,9}}?"
OBJ_BY = rf"(?:(?!(?:{RISE_ONLY}|by|reduc[a-z]+|decreas[a-z]+|cut|cutting|sav[a-z]+|lower[a-z]+|exceed[a-z]+|from)\b)(?:{W}|Y|N|O|M|\(|&)[,)]? ){{0,12}}?"
TAIL = rf"(?: (?!(?:at|by|with|and|through|over|from|while|during|within)\b)(?:(?:of|in|on|for|to) )?(?:total |our |my |the |overall |monthly |annual |company |club )*(?:{W} ){{0,3}}?{MEASURE}(?: (?:revenue|sales|volume|growth|business|base|satisfaction|retention|orders|bookings|scores?|calls|rates?|share|hours|of [a-z]+(?: [a-z]+)?(?: application)?))*)"
#: what grew, after the number: "a 60% jump [in unit movement]"
IN_WHAT = r"(?: (?:in|to) (?:(?:the |my |our |its |their |both |all |each )?(?:(?!(?:the|an?|my|our|its|their|which|that|for|by|over|with|and|at|after|during|within|through|from|across|due|while|when|as|under|year|just|less|only|of|in|to|on|first|without|against|being|despite|before|amid|versus|among|even|upon|until|one)\b)[a-z][a-z'&/-]* ?){1,3}(?:(?<= )of (?:[a-z'-]+ ?){1,2})?))"
#: a counted noun after "from 210 to 290"
COUNTED = r"(?:(?<=N) (?!(?:in|by|with|within|over|while|after|and|at|through|for|on|as|during|via|due|since|using|under|which|that|from|per|across|without|when|until|to|the|my|our)\b)(?:[a-z-]+ )?[a-z]{2,}s\b|(?<=N) an? (?:day|week|month|year))"
#: words that do not belong to the name of a growth: "drove [annual growth of 20%]"
PLAIN = r"(?!(?:drove|driving|achiev[a-z]+|deliver[a-z]+|generat[a-z]+|produc[a-z]+|result[a-z]*|led|leading|with|of|in|to|by|and|an?|the|saw|for|at|from|proven|record|attain[a-z]+|had|showed|realiz[a-z]+|experienc[a-z]+|contribut[a-z]+|averag[a-z]+|maintain[a-z]+|sustain[a-z]+)\b)"
PERIOD = r"(?: (?:annually|quarterly|monthly|per annum|per year|year[- ]over[- ]year|yoy|year[- ]to[- ]year|y/y|a year|each year|every year|per quarter|month[- ]over[- ]month|year on year|qoq|a yr|p\.a\.|ytd|each month))"
RISE_NOUN = r"(?:increases?|growth|improvements?|gains?|rise|uplift|jump|boost|lift|hike|expansion|spike|surge|uptick|upturn|climb|leap|bump)"


def _rise(match: Match) -> dict[str, Any] | None:
    """A verb and a percentage with no "by": not "improved 95% of processes", not "increased to 97%"."""
    words = match.found.group()
    if re.search(
        r"\b(?:to|at|for|of|with|in|on|after) (?:an average of )?(?:over |more than |about |approximately )?[PT]\b",
        words,
    ) or (
        re.match(r"(?:took|brought|moved|turned|developed|building|built|drove|driving|took|raised) ", words)
        and not re.search(MEASURE, words)
    ):
        return None
    return _rate(match)


def _moved(match: Match) -> dict[str, Any] | None:
    first, last = match.quantity("a"), match.quantity("b")
    if first is None or last is None:
        return None
    words = match.found.group()
    falls = last.value < first.value and first.kind == last.kind and first.scaled == last.scaled
    if falls or re.search(
        r"\b(?:age|hours|am|pm|page|grade|rank\w*|place|monday|friday|employees|people|staff|reps?|dates?|quota|plan|goal|cost|turnover|errors?|time)\b",
        words,
    ):
        return None
    if match.has("gap") and re.search(r"\b(?:yards|miles|feet|minutes)\b", match.found.group("gap")):
        return None
    value = _from_to(match)
    if value is None or (
        first.kind == "count" and last.kind == "count" and not re.search(rf"{RISE_ONLY}|{MEASURE}|→|->", words)
    ):
        return None
    return value


def _grown(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m")
    if quantity is None or (
        quantity.kind == "count" and not match.has("unit") and not quantity.scaled and quantity.value < 1000
    ):
        return None
    if quantity.kind == "count" and not re.search(
        rf"{MEASURE}|\b(?:list|roster|book|panel|network|following|subscribers?|member|chapter|route)\b",
        match.found.group(),
    ):
        return None
    return _grew_to(match)


def _grown_by(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    if (
        re.search(r"\bto (?:over |more than |about |approximately )?M", words)
        or re.search(r"\bfrom\b", words)
        or not re.search(rf"\b(?:{MEASURE}|average [a-z]+|rate|check|fare)\b", words)
    ):
        return None
    if not re.search(r"\bby\b|\bof\b", words) and re.search(r"\b(?:for|in|on|with|at|through)\b", words):
        return None
    return _grew_by(match)


# fmt: off
RULES: list[Rule] = [
    rule("growth", "rise by P", rf"(?:(?:more than |nearly |almost )?{RISE_ONLY}) {OBJ_BY}by (?:an average of )?{ABOUT}(?P<p>[PXT]){PERIOD}?", _rate, weight=2.4),
    rule("growth", "measure by P", rf"(?!(?:help|reduc|decreas|cut|lower|exceed|surpass|beat|miss|declin|drop|fell|slash|sav|discount|minimi|shrink))[a-z]+(?:ed|ing|e|s) (?:{STOPN}(?:{W}|Y) ){{0,4}}?{MEASURE}(?: {STOPN}(?:{W}|Y)){{0,4}}? by {ABOUT}(?P<p>[PX]){PERIOD}?", _rate, weight=1.5),
    rule("growth", "beat last year by P", rf"(?:exceeded|surpassed|beat|beating|topped|outperformed|exceeding|surpassing|bettered) (?:the |my |our )?(?:last|previous|prior|past) (?:year|quarter|month|season)(?:'s)?(?: {W}){{0,3}}? by {ABOUT}(?P<p>P)", _rate, weight=2.6),
    rule("growth", "rise P", rf"{RISE_ONLY} {OBJ}(?:an average of )?{ABOUT}(?P<p>[PTX])(?! (?:to|of|increase|growth|gain|improvement|(?:over|above)(?! (?:N|an?|the next|the course))|rise|commission)\b){PERIOD}?", _rise, weight=1.9),
    rule("growth", "P increase in X", rf"(?:an? )?(?P<s>{ABOUT}(?P<p>[PTX])(?: or (?:more|greater))? ?(?:(?:{W}|Y) ){{0,4}}?{RISE_NOUN}(?! (?:opportunit|potential|strateg))\b(?: (?:over|from|on|vs) (?:the )?(?:prior|previous|last) (?:year|quarter))?(?:{IN_WHAT}|{TAIL})?{PERIOD}?)", _rate, weight=2.2),
    rule("growth", "brought X up P", rf"(?:brought|bringing|pushed|pushing|took|taking|moved|moving|drove|driving|sent|bumped|nudged|sending) {STOPN}(?:(?!up\b)(?:{W}|Y),? ){{1,5}}?up (?:by )?{ABOUT}(?P<p>[PXT])(?! of\b){IN_WHAT}?", _rate, cue=(" up ",), weight=2.8),
    rule("growth", "up P in X", rf"(?P<s>\bup (?:by )?{ABOUT}(?P<p>[PT]) in (?:{W} ){{0,3}}?{MEASURE})", _rate, cue=("up ",), weight=2.15),
    rule("growth", "P more X", rf"(?P<s>(?:won|winning|sold|selling|sent|booked|booking|signed|sourced|generated|generating|produced|producing|brought in|delivered|attracted|took|opened|closed|closing|wrote|placed|raised|drew) {ABOUT}(?P<p>P) more (?:{W} ){{0,2}}?{W})(?= ?(?:[.,;)]|$)| (?:from|than|in|through|over|and|by|with)\b)", _rate, cue=(" more ",), weight=2.2),
    rule("growth", "P increased X", rf"(?P<s>{ABOUT}(?P<p>[PT]) (?:increased|improved|higher|more) (?:{W} ){{0,2}}?{MEASURE}(?: and (?:{W} )?(?:{W}))?)", _rate, weight=2.1),
    rule("growth", "increase of P", rf"(?:{PLAIN}{W} ){{0,2}}?{RISE_NOUN} (?:in (?:{W} ){{0,4}}?)?(?:of|by|was|averaging|exceeding|at|reached|hit) {ABOUT}(?P<p>[PTX])(?: annually| per annum| per year)?{TAIL}?", _rate, weight=2.3),
    rule("growth", "X increasing P", rf"{MEASURE} (?:increas(?:ed|ing)|grew|growing|rose|rising|improved|improving|grown|was up|were up|up|went up|climbed) (?:by )?{ABOUT}(?P<p>[PXT]){PERIOD}?", _rate, weight=2.3),
    rule("growth", "growth P", rf"(?:{W} ){{0,2}}?(?:growth|increase|increases|improvement)(?: rate)? ?(?::|-|=|\() ?{ABOUT}(?P<p>P)", _rate, weight=1.9),
    rule("growth", "P over prior year", rf"(?:{ABOUT}(?P<p>P)) (?:over|above|on|vs\.?|versus|better than|ahead of|more than) (?:the )?(?:prior|previous|last|preceding|year before|base(?:line)?)(?: (?:year|quarter|month|period|season)(?:'s)?(?: (?:sales|revenue|results|performance))?)?", _rate, weight=1.7),
    rule("growth", "up P on the base", rf"\bup {ABOUT}(?P<p>[PT])(?: (?:on|over|from|vs) (?:the )?(?:base|prior year|last year|previous year|year before|[a-z]+))?", _rate, weight=2.0),
    rule("growth", "from to", rf"(?:(?:{RISE_ONLY}|revenue increase|sales increase|increase|growth|{MEASURE}) )?{OBJ}from (?:{W} )?{ABOUT}(?P<a>[MNP])(?!\w)(?P<gap>(?:/[a-z]+)?(?: (?:in |at |per |a )?(?:Y|{W})[,)]?){{0,5}}?,? ?)(?:to|up to|-) {ABOUT}(?P<b>[MNP])(?!\w){COUNTED}?(?: (?:a|per) (?:year|month|week|day) in (?:revenue|sales)|/month|/year)?(?: in Y)?(?: (?:of|in) (?:total |our |my |company |the )*(?:{W} )?(?:revenue|sales|business))?", _moved, cue=("from ",), weight=2.6),
    rule("growth", "rise M to M", rf"(?:increased|grew|raised|built|took|increasing|growing) {OBJ}{ABOUT}(?P<a>M) to {ABOUT}(?P<b>M){PERIOD}?", _from_to, weight=2.5),
    rule("growth", "arrow", rf"(?:{W} ){{0,3}}?(?P<a>[MNP]) ?(?:→|->|=>|-->) ?(?P<b>[MNP])(?: ?{W}/[a-z]+)?", _moved, cue=("→", ">"), weight=2.5),
    rule("growth", "now was", r"(?P<b>P)(?: [a-z]+){0,4}, (?:was|up from|from) (?P<a>[PN])", _moved, cue=("was", "from"), weight=2.0),
    rule("growth", "share from to", rf"(?:{W} ){{0,2}}?(?:rate|share|opens|score) (?:(?:went|moved|rose|came|up|go) )?(?:from )?(?P<a>[PN]) (?:to|-) (?P<b>P)(?: of (?:my |our |the )?{W})?", _moved, cue=("rate", "share", "opens", "score"), weight=2.4),
    rule("growth", "grew to M", rf"(?:increased|grew|grow|raised|built|building|expanded|growing|increasing|boosted|took|developed) {OBJ}to {ABOUT}(?P<m>[MNP])(?P<unit> (?:members|customers|accounts|clients|followers|units|subscribers))?(?: in (?:annual |yearly )?(?:sales|revenue|revenues))?(?: annually| per year)?", _grown, weight=1.8),
    rule("growth", "grew by M", rf"(?:increased|grew|raised|boosted|expanded|growing|increase|increases|increasing|improved|improving|boosting|lifted|lifting|raising|pushed) {OBJ}(?:by |of )?{ABOUT}(?P<m>M)(?! to\b)(?: (?:per|a) (?:year|month|week)| monthly| annually)?", _grown_by, weight=1.8),
    rule("growth", "M increase", rf"(?:an? )?(?P<s>{ABOUT}(?P<m>M) (?:{W} ){{0,3}}?(?:increase|growth|gain|improvement)(?: in {MEASURE})?)", _grew_by, weight=2.2),
    rule("growth", "increase of M", rf"(?:{W} ){{0,2}}?(?:increase|growth|gain)s? (?:in (?:{W} ){{0,3}}?)?of {ABOUT}(?P<m>M){IN_WHAT}?", _grew_by, weight=2.2),
    rule("growth", "multiplied", rf"(?:more than |nearly |almost |over )?(?P<w>doubl(?:ed|ing|e)|tripl(?:ed|ing|e)|quadrupl(?:ed|ing)|trebl(?:ed|ing)|quintupl(?:ed|ing)) (?:in |the |my |our |its |their |his |her |(?:number|amount|size|rate|volume|value) of (?:[a-z-]+ (?=[a-z-]+ [a-z]+s\b))?)*(?:{STOPN}(?:{W}|Y)){{1}}(?: {STOPN}(?!(?:in|within|over|for|during|and|at|as|after|before|inside|on|through|across|under|using|among|against|without|despite|until|since|between|thanks|year)\b)(?:{W}|Y)){{0,3}}", _multiplied, cue=("oubl", "tripl", "drupl", "trebl", "quintupl"), weight=2.0),
    rule("growth", "double digit", r"(?:(?:consistent|steady|year over year|annual) )?(?:double|triple)[ -]digit (?:[a-z-]+ ){0,3}?(?:growth|increases?|gains?|sales growth|revenue growth)(?: in [a-z]+(?: sales)?)?", _double_digit, cue=("digit",), weight=2.2),
    rule("growth", "minimum P", rf"minimum (?:of )?(?:an? )?(?P<p>P) (?:{W} ){{0,2}}?(?:increase|growth)(?: in {MEASURE})?(?: each year(?: after)?)?", _minimum, cue=("minimum",), weight=2.6),
    rule("growth", "X fell", rf"(?:sales|revenues?|territory|business|volume)(?: (?:{W} )?)?(?:fell|dropped|declined|decreased|was down|were down|down) (?:by )?{ABOUT}(?P<p>P)", _fall, cue=("fell", "dropp", "declin", "decreas", "down"), weight=1.6),
]
# fmt: on
