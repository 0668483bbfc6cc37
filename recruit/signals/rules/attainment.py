"""Results against a goal, quota, plan, budget or forecast."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Match, Rule, rule
from recruit.signals.vocabulary import (
    ABOUT,
    DUTY,
    EXCEED_BASE,
    EXCEED_ING,
    EXCEED_PAST,
    GOAL,
    GOALS,
    HABIT,
    MEET_BASE,
    MEET_ING,
    MEET_PAST,
    OVER,
    PERIODS,
    SEP,
    TO_GOAL,
    UNDER,
    W,
)

PAST = rf"(?:{EXCEED_PAST}|{MEET_PAST})(?:{SEP}(?:{EXCEED_PAST}|{MEET_PAST}))*"
ING = rf"(?:{EXCEED_ING}|{MEET_ING})(?:{SEP}(?:{EXCEED_ING}|{MEET_ING}))*"
BASE = rf"(?:{EXCEED_BASE}|{MEET_BASE})(?:{SEP}(?:{EXCEED_BASE}|{MEET_BASE}))*"
ANY = rf"(?:{PAST}|{ING}|{BASE})"
NOT_GOALS = re.compile(
    r"\b(?:(?:customer|guest|patient|employer|management|user|owner)s?'?s? (?:needs|expectations|goals|objectives)|clients?'?s? (?:needs|expectations))|deadlines? goals|(?:their|his|her) (?:\w+ ){0,2}goals|clients'? (?:\w+ ){0,2}(?:goals|objectives)|meeting of|(?<!sales )(?<!production )(?<!quota )(?:requirements|deliverables)$"
)
#: a share of money to be spent is no result: "30% of the marketing budget"
SPENT = re.compile(r"\b(?:former|previous|marketing|advertising|media|travel|events?|project|promotional) budgets?\b")
DUTY_BEFORE = re.compile(rf"\b{DUTY}\b[^.;:•|]*$")
INFINITIVE = re.compile(
    r"\b(?:to|can|will|must|should|would|could|may|help|helps|not|please|and|&|or|i|we) (?:\w+ly )?$"
)
#: a sentence that tells what was done: an "-ing" after its comma is a result as well
NARRATIVE = re.compile(
    r"(?:^|[.;•] ?)(?:i |we |also )?(?:consistently |successfully |personally )?(?:[a-z-]{2,}ed|sold|led|built|grew|ran|won|drove|made|took|brought|kept|held|taught|became|was|worked|spent|wrote|met|beat)\b[^.;•]*[a-z)\"'NMPY], $"
)
ENSURED = re.compile(r"\bensur\w+ (?:that )?[^.;]{0,60}$")
GOOD_ING = re.compile(
    r"(?:^|\W)(?:consistently|continuously|continually|regularly|always|often|usually|routinely|frequently|by|while|whilst|and|also|for|"
    r"thereby|thus|successful in|successfully|succeeded in|succeed in|record of|record for|history of|history in|reputation for|reputation of|success in|"
    r"successes in|record in|credited with|instrumental in|contributed to|key in|led to|leading to|known for|recogni[sz]ed for|resulting in|resulted in|after|me|team|,|;|-|:|\)|%|P|M|N|in) $"
)


def _ratio(match: Match, sign: int = 1, *, over: bool = False) -> dict[str, Any] | None:
    """A ratio from the percentage in group p; `over` adds it to 1, a negative sign takes it from 1."""
    quantity = match.quantity("p")
    if quantity is None:
        return None
    base = 1.0 if over else 0.0
    value: dict[str, Any] = {"ratio": _round(base + sign * quantity.value)}
    if quantity.high is not None:
        value["high"] = _round(base + sign * quantity.high)
    if value["ratio"] < 0:
        return None
    return _stated(value)


def _stated(value: dict[str, Any]) -> dict[str, Any]:
    if value.get("ratio", 1) < 0.9995:
        value["state"] = "missed"
    return value


def _round(value: float) -> float:
    return round(value, 4)


def _of_plan(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    words = match.found.group()
    if quantity is None or NOT_GOALS.search(words) or SPENT.search(words):
        return None
    return _ratio(match)


def _met_or_exceeded(match: Match) -> dict[str, Any] | None:
    """ "met or exceeded 100% of quota" is open-ended; "achieved 100% of quota" is not."""
    quantity = match.quantity("p")
    return None if quantity is None else {"ratio_min": _round(quantity.value)}


def _over(match: Match) -> dict[str, Any] | None:
    return None if NOT_GOALS.search(match.found.group()) else _ratio(match, over=True)


def _under(match: Match) -> dict[str, Any] | None:
    value = _ratio(match, -1, over=True)
    return None if value is None else {**value, "state": "missed"}


def _points_under(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    if quantity is None:
        return None
    points = quantity.value if quantity.kind == "points" else quantity.value * 100
    return {"ratio": _round(1 - points / 100), "state": "missed"}


def _points_over(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    return None if quantity is None else {"ratio": _round(1 + quantity.value / 100)}


def _times(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    return None if quantity is None else {"ratio": quantity.value}


def _hit_rate(match: Match) -> dict[str, Any] | None:
    hits, of = match.quantity("n"), match.quantity("of")
    if hits is None or of is None or not 0 < of.value <= 400 or hits.value > of.value:
        return None
    return {"hit_rate": round(hits.value / of.value, 3)}


def _share_of_periods(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("p")
    return None if quantity is None else {"hit_rate": _round(quantity.value)}


def _every_period(match: Match) -> dict[str, Any] | None:
    value = _no_number(match)
    return None if value is None else {"ratio_min": 1.0, "hit_rate": 1.0}


def _no_number(match: Match) -> dict[str, Any] | None:
    """Results with no number: a past tense or a stated habit counts, an ability, a wish or a heading does not."""
    words, before = match.found.group(), match.before[-160:]
    if NOT_GOALS.search(words) or (DUTY_BEFORE.search(before) and not (match.has("past") or match.has("record"))):
        return None
    habit = match.has("habit")
    if match.has("past"):
        if ENSURED.search(before):
            return None
        verb = match.found.group("past")
        if re.match(r"(?:meets|hits|makes|delivers|sets)\b", verb) and not habit:
            return None
        if re.match(r"(?:made|delivered|completed|maintained|obtained|secured|accomplished)\b", verb) and re.search(
            r"\b(?:plans?|budgets?|forecasts?|projections?|requirements|deliverables|metrics|benchmarks?|milestones?)$",
            words,
        ):
            return None
        if (
            INFINITIVE.search(before)
            and not habit
            and re.search(r"\b(?:beat|hit)\b", verb)
            and re.search(r"\bto $", before)
        ):
            return None
        return {"ratio_min": 1.0}
    if match.has("ing"):
        told = habit or match.has("record") or GOOD_ING.search(before) or NARRATIVE.search(before)
        return {"ratio_min": 1.0} if told else None
    return {"ratio_min": 1.0} if habit and not re.search(r"\bto (?:\w+ly )?$", before) else None


def _led(match: Match) -> dict[str, Any] | None:
    """ "led the team to beat its plan": the team's result, unless it is a duty or a wish."""
    if NOT_GOALS.search(match.found.group()) or re.search(
        r"\b(?:to|will|responsible for|ability to|by) $", match.before[-20:]
    ):
        return None
    return {"ratio_min": 1.0}


def _missed(match: Match) -> dict[str, Any] | None:
    return {"state": "missed"}


def _pair(match: Match) -> dict[str, Any] | None:
    """A result and its goal side by side: "$9.1m vs 8", "goal of 30 accounts, opened 200"."""
    result, goal = match.quantity("r"), match.quantity("g")
    if result is None or goal is None or goal.value <= 0 or result.value < 0:
        return None
    had, wanted = _comparable(result, goal)
    ratio = had / wanted
    return _stated({"ratio": _round(ratio)}) if 0.02 <= ratio <= 30 else None


def _comparable(result: Any, goal: Any) -> tuple[float, float]:
    """Bring "$9.1m vs 8" and "3.05 of 3 crore" to one magnitude."""
    had, wanted = result.value, goal.value
    for scale in (1e3, 1e5, 1e6, 1e7, 1e9):
        small_goal = result.scaled and not goal.scaled and had / wanted > 500 and wanted < 1000
        if small_goal and 0.1 <= had / (wanted * scale) <= 10:
            return had, wanted * scale
        small_result = goal.scaled and not result.scaled and wanted / max(had, 1e-9) > 500 and had < 1000
        if small_result and 0.1 <= had * scale / wanted <= 10:
            return had * scale, wanted
    if (result.kind == "percent") != (goal.kind == "percent"):
        had = had * 100 if result.kind == "percent" else had
        wanted = wanted * 100 if goal.kind == "percent" else wanted
    return had, wanted


#: one of these stands in every result against a goal
GOALISH = (
    "quot", "goal", "target", "plan", "budget", "forecast", "objective", "projection", "benchmark", "milestone", "kpi", "norm", "standard",
    "requirement", "deliverable", "metric", "mbo", "okr", "commit", "expectation", "number", "minimum", "figure",
)  # fmt: skip
#: one of these stands in every "N of N quarters"
SHARED = ("N of ", "N out of ", "N/", "N /", "N in ")
GOALISH_OR_ASK = (*GOALISH, "ask", "expected", "required")
YEARED = r"(?:(?:in |for |\()?Y\)? )?"
QUOTA = r"(?:quota|quotas|plan|goal|goals|target|targets|budget|forecast|objective|objectives|sales plan|sales goal)"
RESULT_QUANTITY = r"(?P<r>[MN])"


def _hit_goal(match: Match) -> dict[str, Any] | None:
    """Periods hit of periods: needs a word of meeting or of a goal in the match."""
    words = match.found.group()
    if not re.search(rf"\b{GOAL}\b", words) and not re.search(r"\b(?:beaten|exceeded|missed)\b", words):
        return None
    return _hit_rate(match)


def _no_number_passive(match: Match) -> dict[str, Any] | None:
    if NOT_GOALS.search(match.found.group()) or re.search(
        r"\b(?:ensur|so that|until|that all|if|when|responsib|to be|are)\w*\b[^.;]*$", match.before[-80:]
    ):
        return None
    return {"ratio_min": 1.0}


def _vs(match: Match) -> dict[str, Any] | None:
    """ "X vs Y": a pair needs a goal word near it, or both sides alike."""
    words = match.found.group()
    result, goal = match.quantity("r"), match.quantity("g")
    if result is None or goal is None:
        return None
    named = re.search(rf"\b{GOAL}\b|\bask\b|\brequirement\b", words) or re.search(rf"\b{GOAL}\b", match.before[-60:])
    if (
        re.search(r"\b(?:on|over|off)\b", words)
        and not named
        and not (result.kind == "money" and goal.kind == "money" and " on " in words)
    ):
        return None
    if not named and not re.search(r"\b(?:vs\.?|versus|against|on)\b", words):
        return None
    return _pair(match)


# fmt: off
RULES: list[Rule] = [
    rule("attainment", "met or exceeded P of plan", rf"(?:{MEET_PAST}{SEP}{EXCEED_PAST}|{MEET_ING}{SEP}{EXCEED_ING}|(?:{EXCEED_PAST}|{EXCEED_ING})(?= P (?:of|to) )) {ABOUT}(?P<p>P) (?:of|to) {GOALS}", _met_or_exceeded, cue=GOALISH, weight=3.2),
    rule("attainment", "P of plan", rf"{ABOUT}(?P<p>P) ?(?:of|to|against|vs\.?|on|toward|attainment of|attainment to|achievement of|achieved of|achieved to|towards|versus|attained (?:of|to)) {GOALS}", _of_plan, cue=GOALISH, weight=3.0),
    rule("attainment", "exceeded goal to P", rf"(?:(?:{HABIT} )?(?:{PAST}|{ING}) )?{GOALS} (?:at|with|to|achievement at|attainment at|attainment of|attainment:?|at an average of) {ABOUT}(?P<p>P)(?! (?:increase|growth|over|above|margin|below|under|of (?!{GOAL})))", _ratio, cue=GOALISH, weight=2.6),
    rule("attainment", "P over plan", rf"{ABOUT}(?P<p>P) ?(?:{OVER}) {GOALS}", _over, cue=GOALISH, weight=3.1),
    rule("attainment", "P under plan", rf"(?:missed (?:the |my |our )?{GOALS} by )?{ABOUT}(?P<p>[P]) ?(?:{UNDER}) {GOALS}", _under, cue=GOALISH, weight=3.1),
    rule("attainment", "points under plan", rf"{ABOUT}(?P<p>T) ?(?:{UNDER}) {GOALS}", _points_under, cue=GOALISH, weight=3.1),
    rule("attainment", "points over plan", rf"{ABOUT}(?P<p>T) ?(?:{OVER}) {GOALS}", _points_over, cue=GOALISH, weight=3.1),
    rule("attainment", "missed by", rf"(?:missed|miss|fell short of|came up short of|undershot|was short of|were short of|short of) {GOALS},? by {ABOUT}(?P<p>[PT])", _points_under, cue=("miss", "short", "undershot"), weight=3.2),
    rule("attainment", "exceeded by", rf"(?:(?:{HABIT} )?{ANY}) {GOALS}(?: (?:in|for|during) (?:{W} ){{0,3}}?Y)?,? by (?:an average of )?{ABOUT}(?P<p>P)", _over, cue=GOALISH, weight=3.3),
    rule("attainment", "exceeded by points", rf"(?:{PAST}|{ING}) {GOALS},? by {ABOUT}(?P<p>T)", _points_over, cue=GOALISH, weight=3.2),
    rule("attainment", "goal raised by", rf"(?:increased|grew|improved) {TO_GOAL}(?:quotas?|goals?|targets?) by {ABOUT}(?P<p>P)", _over, cue=GOALISH, weight=3.2),
    rule("attainment", "exceeded goal P", rf"(?:{EXCEED_PAST}|{EXCEED_ING}) {GOALS}:? ?(?:\(|- ?)?{ABOUT}(?P<p>P)(?! (?:of|to|in))\)?", _over, cue=GOALISH, weight=2.8),
    rule("attainment", "times plan", rf"{ABOUT}(?P<p>X) {TO_GOAL}{QUOTA}\b", _times, cue=GOALISH, weight=2.9),
    rule("attainment", "P attainment", rf"{ABOUT}(?P<p>P)\+? ?{YEARED}(?:{W} ){{0,3}}?(?:attainment|achievement(?! award| club)|goal achieved|target achieved|achieved against target|quota achievement|to goal|to plan|to quota|to target|to budget|at plan|of goal|of quota)\b", _ratio, cue=("attain", "achiev", "to goal", "to plan", "to quota", "to target", "to budget", "at plan", "of goal", "of quota"), weight=3.0),
    rule("attainment", "attainment P", rf"(?:{W} ){{0,3}}?(?:quota|plan|goal|target|sales|budget)?[ -]?(?:attainment|achievement|performance to plan|performance to goal|performance to quota|to quota|to plan|% of quota|% to quota|% of plan|% to plan|% to goal|% of goal)(?: (?:rate|percentage|average|results?))?,? ?(?:of|at|was|:|-|=|averag(?:ed|ing)|averages)? ?{YEARED}{ABOUT}(?P<p>P)", _ratio, cue=("attain", "achiev", "perform", "quota", "plan", "goal"), weight=2.9),
    rule("attainment", "quota P", rf"\b(?:quota|plan|goal|target|budget)s?(?: attained| achieved| met| results)? ?(?::|-|=|\() ?{YEARED}{ABOUT}(?P<p>P)", _ratio, cue=GOALISH, weight=2.5),
    rule("attainment", "finished at P", rf"(?:finished|ended|closed|landed|finishing|ending|closing)(?: (?:the )?(?:{W} )?(?:year|quarter|half|{W}))?(?: Y)?(?: at| on| with)? {ABOUT}(?P<p>P)(?= ?(?:[,.;)]|$|in Y|for Y|Y|and))", _ratio, cue=("finish", "end", "clos", "land"), weight=1.5),
    rule("attainment", "hit rate", rf"(?:(?P<v>{ANY}|missed|made|beaten|beat) )?(?:{GOALS} )?(?:beaten |met |hit |made |achieved |exceeded |reached )?(?:(?:in|for|on) )?{ABOUT}(?P<n>N) ?(?:of|out of|/|in) (?:the |my |our )?(?:last |past )?(?P<of>N) (?:{W} ){{0,2}}?{PERIODS}(?: (?:above|over|at|on|ahead of) {GOALS})?", _hit_goal, cue=SHARED, weight=3.0),
    rule("attainment", "hit rate years of", rf"(?:{GOALS} )?(?:beaten|met|hit|made|exceeded|achieved) (?P<n>N) {PERIODS} (?:of|out of|in) (?P<of>N)", _hit_rate, cue=(" of N", " in N"), weight=3.1),
    rule("attainment", "hit in share of periods", rf"(?:{HABIT} )?{PAST} {GOALS}(?: [a-z ]{{0,24}}?)? (?P<p>P) of (?:the time|each|all|every|my|our) ?{PERIODS}?", _share_of_periods, cue=GOALISH, weight=3.1),
    rule("attainment", "every period", rf"(?P<habit>{HABIT} )?(?:(?P<record>(?:track )?(?:record|history) of )?(?P<ing>{ING})|(?P<past>{PAST})) {GOALS} (?:(?:in |for )?(?:every|each|all|both|all N|every one)|for (?:the )?(?:last |past )?N|N)(?: of (?:the|my|our)(?: N)?)?(?: (?:fiscal|calendar|school|reporting|sales|selling|budget|assigned))?(?: (?:consecutive|straight|successive|single|running|full|last|past))*(?: N)? {PERIODS}(?: (?:in a row|running|straight|consecutively|in succession|since [a-zY ]+))?", _every_period, cue=("every", "each", " all ", "both", "N"), weight=2.4),
    rule("attainment", "every period", rf"(?P<habit>{HABIT} )?(?:(?P<ing>{ING})|(?P<past>{PAST})) {GOALS} (?:most {PERIODS}|on an? (?:daily|weekly|monthly|quarterly|yearly|annual|regular|consistent) basis|without fail|multiple times|time and again|year after year|month after month|quarter after quarter|regularly|consistently)", _no_number, cue=("most ", " basis", "without fail", "multiple times", "time and again", "after year", "after month", "after quarter", "regularly", "consistently"), weight=1.5),
    rule("attainment", "no number", rf"(?:(?:led|coached|guided|drove|inspired|pushed|steered|brought|rallied|propelled|took|helped lead) |(?:leading|coaching|guiding|driving|inspiring) (?=(?:the|my|our|this|that|a|N) ))(?:(?!to\b)(?:{W}|N) ){{1,5}}?to (?:consistently |regularly |routinely )?(?P<s>(?:{BASE}) {GOALS}(?: (?:in )?(?:every|each) (?:{W} )?{PERIODS}| multiple times| year after year)?)", _led, cue=("led ", "leading ", "coach", "guid", "drove", "driving", "inspir", "pushed", "steered", "brought", "rallied", "propelled", "took"), weight=2.5),
    rule("attainment", "no number", rf"(?P<s>(?:{HABIT} )?(?:led|took|brought|pushed|carried|moved|drove|steered|lifted) (?:the |my |our |a )?(?:{W} ){{1,3}}?(?:past|over|beyond|above|ahead of) (?:its|their|the|our|my|monthly|annual|quarterly|yearly|sales|revenue|all) {GOALS})", _led, cue=("led ", "took ", "brought ", "pushed ", "carried ", "moved ", "drove ", "steered ", "lifted "), weight=1.6),
    rule("attainment", "no number", rf"(?:never|not once|rarely|seldom|without) (?:missed|missing|failed to (?:{BASE})|failing to (?:{BASE})|fell short of|below|under) {GOALS}", lambda m: {"ratio_min": 1.0}, cue=("never", "not once", "rarely", "seldom", "without"), weight=2.0),
    rule("attainment", "no number", rf"(?P<habit>(?:{HABIT}|track record of {HABIT}) )?(?:(?P<record>(?:track )?(?:record|history) (?:of|for|in) (?:{HABIT} )?)?(?P<ing>{ING})|(?P<past>{PAST})|(?P<base>{BASE})) (?:P )?{GOALS}(?: each month| every month(?! by)| of {ABOUT}[MN](?: (?:[a-z-]+ ){{1,3}}?(?:per|a|each|every) [a-z]+| (?:new )?(?:accounts|policies|units|customers)| (?:in|of) (?:{W} ){{0,2}}?(?:sales|revenue|pipeline|business|profit))?)?", _no_number, cue=GOALISH, weight=1.0),
    rule("attainment", "plan passive", rf"(?:(?!(?:and|with|that|to|by|so|ensur[a-z]+|assur[a-z]+|where|whose|which|until|all|if|when)\b){W} ){{0,3}}?{GOAL}(?:(?:,| and| &) (?:{W} )?{GOAL})* (?:was |were |is |been |always |{HABIT} )*(?:met|exceeded|surpassed|beaten|achieved|hit|reached|made)\b(?! by)", _no_number_passive, cue=(" met", "exceeded", "surpassed", "beaten", "achieved", " hit", "reached", " made"), weight=1.1),
    rule("attainment", "above quota", rf"(?:(?:{HABIT}|always|(?:kept |held )?(?:gross |net )?(?:profit|margin|revenue|volume|turnover)|finished|performed|performing|ranked|sales|been|was|were|ended|each year|every year|averaged|am|is|stayed|remained|results|production|year) )+(?:at or |well |far |significantly )*(?:above|over(?! year)|ahead of|beyond|at/above) {GOALS}", lambda m: None if DUTY_BEFORE.search(m.before[-60:]) else {"ratio_min": 1.0}, cue=("above ", "over ", "ahead of ", "beyond "), weight=1.2),
    rule("attainment", "on plan", r"\b(?:came in|ended|finished|landed|stayed|were|was|finishing|on|year)(?: the (?:year|quarter))? (?:right |exactly |basically )?(?P<s>(?:on|at) (?:plan|target|goal|quota|budget))(?= ?(?:[.,;)]|$|and|in|for))", lambda m: {"ratio": 1.0}, weight=1.0),
    rule("attainment", "result vs plan", rf"{RESULT_QUANTITY}(?: (?:{W} ){{0,4}}?)?,? ?\(?(?:vs\.?|versus|against|on|over|compared (?:to|with)|off) (?:a |an |the |my |our )?{TO_GOAL}(?:{QUOTA} (?:of |was )?)?{ABOUT}(?P<g>[MN])\b(?: {TO_GOAL}{QUOTA})?", _vs, cue=(" vs", "versus", "against", " on ", " over ", "compared", " off "), weight=2.2),
    rule("attainment", "goal then result", rf"(?:{QUOTA}|ask|asked|requirement|norm|standard) ?(?:of|was|:|=|for|were|is|called for)? ?{ABOUT}(?P<g>[MNP])(?: {W}){{0,5}}?[,;:.(]+ ?(?:(?:and|but|i|we|actual|actually|result) )*(?:{W} ){{0,2}}?(?P<v>opened|closed|sold|delivered|achieved|finished|ended|did|got|hit|made|signed|booked|reached|landed|came|had|won|produced|actual|result|generated|raised)(?: (?:at|in at|with|in|up at|on|to|:|=))*:? {ABOUT}(?P<r>[MNP])", _pair, cue=GOALISH_OR_ASK, weight=2.6),
    rule("attainment", "expected after result", rf"(?P<r>[MNP])(?: {W}){{0,6}}?,? ?[(;,] ?(?:(?:the |my |our )?(?:plan|target|goal|quota|budget|expected|norm|standard|ask|required|requirement|forecast)(?: (?:was|of|is|says|said|called for|for|average|on))*|on a plan of|vs\.? plan|planned) {ABOUT}(?P<g>[MNP])\)?", _pair, cue=GOALISH_OR_ASK, weight=2.6),
    rule("attainment", "missed plan", rf"(?:(?:narrowly|just|barely) )?(?:missed|fell short of|did not (?:hit|make|meet|reach)|didn't (?:hit|make|meet|reach)|failed to (?:hit|meet|reach|make)) {GOALS}(?! by)", _missed, cue=("missed", "fell short", "did not", "didn't", "failed to"), weight=1.4),
]
# fmt: on
