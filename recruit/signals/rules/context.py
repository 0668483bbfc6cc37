"""Time bounds on goals and results, and the references that make a result readable."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import MONTH, MONTHS
from recruit.signals.rule import Match, Rule, rule
from recruit.signals.vocabulary import ABOUT, W

SEASON = r"(?:(?:selling |holiday |school |academic |fiscal )?(?:seasons?|summers?|springs?|winters?|autumns?|semesters?|terms?|half))"
UNIT = r"(?:days?|weeks?|wks?|months?|mths?|mos?|quarters?|qtrs?|years?|yrs?|hours?)"
UNITS = {"wk": "week", "mth": "month", "mo": "month", "qtr": "quarter", "yr": "year"}
DAY_END = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def span_of_time(amount: float, unit: str) -> str:
    """ "18 months", "1 year": a number and a full unit word."""
    unit = unit.rstrip("s")
    unit = UNITS.get(unit, unit)
    number = int(amount) if amount == int(amount) else amount
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _within(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("n")
    if quantity is None:
        return {"within": span_of_time(1, match.found.group("u"))}
    return {"within": span_of_time(quantity.value, match.found.group("u"))}


def _first(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("n")
    return {"within": span_of_time(quantity.value if quantity else 1, match.found.group("u"))}


def _lead(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("n")
    if quantity is None:
        return {"lead": "early"}
    late = re.search(r"\b(?:late|behind|over(?:due|run)?)\b", match.found.group())
    return {"lead": ("-" if late else "") + span_of_time(quantity.value, match.found.group("u"))}


def _by_date(match: Match) -> dict[str, Any] | None:
    words = match.text("when").strip().lower().replace("'", "")
    iso = iso_like(words)
    return {"by": iso} if iso else None


def iso_like(words: str) -> str:
    """ "31 dec 2027" -> 2027-12-31; "march" -> --03; "q3 2026" -> 2026-Q3; "12/31/27" -> 2027-12-31; "" if unclear."""
    words = re.sub(r"^(?:the )?(?:end|close|start|beginning) of (?:the )?|,", "", words).strip()
    quarter = re.search(r"\b([qh])([1-4])\b", words)
    year = re.search(r"\b(?:fy ?)?((?:19|20)\d\d|\d\d$)(?!/)", words)
    month = re.search(rf"\b({MONTH})\b", words)
    if month:
        return _month_date(words, month, year)
    if quarter:
        found = re.search(r"(?:19|20)\d\d|\d\d$", words)
        prefix = f"{found.group() if len(found.group()) == 4 else '20' + found.group()}-" if found else ""
        return f"{prefix}{quarter.group(1).upper()}{quarter.group(2)}"
    slashed = re.fullmatch(r"(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?", words)
    if slashed:
        return _slashed(*slashed.groups())
    return words


def _month_date(words: str, month: re.Match[str], year: re.Match[str] | None) -> str:
    number = MONTHS[month.group(1)]
    rest = words[: month.start()] + " " + words[month.end() :]
    years = re.search(r"\b(?:19|20)\d\d\b", rest)
    prefix = years.group() if years else "-"
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", rest.replace(years.group(), " ") if years else rest)
    if "mid" in words:
        return f"{prefix}-{number:02d}-15"
    return f"{prefix}-{number:02d}" + (f"-{int(day.group(1)):02d}" if day and 1 <= int(day.group(1)) <= 31 else "")


def _slashed(a: str, b: str, c: str | None) -> str:
    if len(a) == 4:
        return f"{a}-{int(b):02d}" + (f"-{int(c):02d}" if c else "")
    first, second = int(a), int(b)
    if first > 12 >= second:
        day, month = first, second
    elif second > 12 >= first:
        month, day = first, second
    elif b >= "20" and len(b) == 4:
        return f"{b}-{first:02d}"
    else:
        month, day = first, second
    year = "-" if c is None else (c if len(c) == 4 else f"20{c}")
    return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def text_of_base(match: Match) -> dict[str, Any] | None:
    """A baseline told in words: the words themselves."""
    return {
        "text": match.text("s")
        if match.has("s")
        else match.shadow.plain[match.shadow.back(match.found.start()) : match.shadow.back(match.found.end())]
    }


def number_of_base(match: Match) -> dict[str, Any] | None:
    """The number of a baseline, as amount, rank, rate or plain number; None when it has none."""
    quantity = match.quantity("b")
    if quantity is None:
        return None
    if quantity.kind == "money":
        return {"amount": quantity.value, "currency": quantity.currency or "USD"}
    if quantity.kind == "ordinal":
        return {"rank": int(quantity.value)}
    if quantity.kind == "percent":
        return {"rate": quantity.value}
    return {"number": quantity.value}


DATE = (
    rf"(?:(?:the )?(?:end|close|beginning|start|middle) of (?:the )?(?:my |our |its |that )?(?:{MONTH}|Y|year|quarter|month|{SEASON}|(?:O )?(?:half|quarter|year|season)(?: of Y)?)(?: Y)?|(?:mid-|late |early )?(?:N |O )?(?:of )?(?:{MONTH})\b(?: (?:N|O))?,? ?Y?|"
    rf"(?:N|O) (?:of )?(?:{MONTH})\b,? ?Y?|Y|D|N/N(?:/N)?|N\.N\.?N?|(?:year|quarter|month)[- ]?end|next (?:{MONTH}|year|quarter|month|spring|summer|autumn|fall|winter)|"
    r"(?:the )?(?:O|next) (?:quarter|half)(?: of Y)?|easter|christmas|diwali|ramadan|summer|spring|autumn|winter|go-live|launch|thanksgiving)"
)


def _years_ahead(match: Match) -> dict[str, Any] | None:
    """ "Five yrs: ..." where an answer looks ahead."""
    quantity = next(iter(match.shadow.between(match.found.start(), match.found.end())), None)
    if quantity is None or quantity.value < 2 or not AHEAD.search(match.shadow.text):
        return None
    if not match.found.group().startswith(("in", "within", "after", "over")) and not re.match(
        r" ?(?:[,:.;-]|$|out|from|on|i|in)", match.after
    ):
        return None
    return {"within": span_of_time(quantity.value, "years")}


AHEAD = re.compile(
    r"\b(?:will|would|i'd|i'll|hope|want to|by Y|by D|like to|first:|step|shall|plan to|i see|own|vp|manager|lead|rep)\b|\d\)"
)


def _month_ahead(match: Match) -> dict[str, Any] | None:
    words = match.text("when").strip().lower()
    if not re.search(
        r"\b(?:will|would|i'd|i'll|by Y|by D|first:|step|shall|N\)|next)", match.shadow.text
    ) and not re.search(r"20(?:2[6-9]|3\d)", match.shadow.low):
        return None
    return {"by": iso_like(words) or words}


RESULT_BEFORE = re.compile(
    r"[PMX]|\b(?:doubl|tripl|quadrupl)|\b(?:grew|rose|growing|rising|increased|won|opened|met|exceeded|built|added|raised|signed)\b"
)


def _in_time(match: Match) -> dict[str, Any] | None:
    words, after = match.found.group(), match.after[:24]
    if re.match(
        r" ?(?:experience|of experience|track record|career|in (?:sales|marketing|the industry|business)|background)",
        after,
    ) or (
        re.search(r"\b(?:over|under|after)\b", words[:6])
        and re.search(r"(?:with|for|have|has|background of|spanning|experience) (?:\w+ )?$", match.before[-20:])
    ):
        return None
    if re.match(r"over N (?:years|yrs)", words) and not re.search(r"\bperiod|\bterm", words):
        told = RESULT_BEFORE.search(match.before[-90:]) and not re.match(r" (?:of|as|at|with|working)\b", after)
        return _within(match) if told else None
    quantity = match.quantity("n")
    if quantity is not None and quantity.value <= 6 and re.search(r"\b(?:days?|hours?)$", words):
        return None
    if re.match(r" (?:when|where|in which|that)\b", after):
        return None
    return _within(match)


def _first_period(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    ordinal = next(
        (q for q in match.shadow.between(match.found.start(), match.found.end()) if q.kind == "ordinal"), None
    )
    if ordinal is None or ordinal.text[:1].isdigit() or ordinal.text.startswith(("#", "n")):
        return None
    if ordinal.value > 5 or (ordinal.value > 1 and not re.match(r"(?:in|within|during|by)", words)):
        return None
    if re.match(r"through|for the O N", words) or (words.startswith("after") and ordinal.value > 1):
        return None
    if not re.match(r"(?:in|within|during|over|the|my|his|her|by|after)", words) and not match.has("n"):
        return None
    if re.search(r"\b(?:week|day)s?$", words) and not match.has("n"):
        return None
    value = _first(match)
    if ordinal.value > 1 and value and not match.has("n"):
        return {"within": span_of_time(ordinal.value, match.found.group("u"))}
    return value


def _one_season(match: Match) -> dict[str, Any] | None:
    words, unit = match.found.group(), match.found.group("u")
    if re.match(
        r"(?:in|within|over|by|during) the (?:season|summer|spring|winter|autumn|half|term|semester|year)", words
    ):
        return None
    if "half a" in words:
        return {"within": "6 months"}
    return {"within": span_of_time(1, unit)}


def _dated(match: Match) -> dict[str, Any] | None:
    if re.match(r"(?:as of|up to|come)", match.found.group()) or re.search(
        r"(?:followed|replaced|acquired|founded|written|produced|published|recognized|awarded|sponsored|hosted) $",
        match.before[-14:],
    ):
        return None
    return _by_date(match)


def _scratch(match: Match) -> dict[str, Any] | None:
    return text_of_base(match)


def _market(match: Match) -> dict[str, Any] | None:
    if (
        not match.has("b")
        and re.match(r"(?:in|when|while|where)", match.found.group())
        and not re.search(
            r"(?:declining|shrinking|down|flat|falling|contracting|stagnant|depressed|recession|weak|slow|negative)",
            match.found.group(),
        )
    ):
        return None
    return number_of_base(match) or text_of_base(match)


# fmt: off
RULES: list[Rule] = [
    rule("deadline", "within", rf"(?:within|inside|in|in under|in less than|in just|in just under|in only|in just over|over|in about|in around|under|in the span of|during) (?:just |only |about |approximately |under |less than |the (?:course|span|space) of |a |an )*(?P<n>N) (?:{W} )?(?P<u>{UNIT}|{SEASON})(?: of (?:hire|launch|start(?:ing)?|being hired|employment|joining|taking over|opening))?\b(?! (?:experience|of experience|track))", _in_time, weight=1.0),
    rule("deadline", "after", rf"after (?:just |only |about |the |a |an )*(?P<n>N) (?:{W} )?(?P<u>{UNIT})", _in_time, weight=1.0, contexts=frozenset({"answer"})),
    rule("deadline", "within", rf"(?:within|in|over|by|during) (?:just |only |about |under )?(?:the (?:space|course|span) of )?(?:one|a single|a|half a|under a|less than a|the|N|the next|the following) (?P<u>(?:{SEASON}|year)|(?<=N )(?:year|month|quarter))\b(?! (?:of|in which|when|where|that|to|team|ticket|pass|sale|program|camp|holder))", _one_season, weight=0.95),
    rule("deadline", "within", r"(?:in|by|within|during) (?P<u>year|month|quarter|season) (?P<n>N)\b", _within, weight=1.2),
    rule("deadline", "in one year", r"(?P<s>(?:within|in|in under|in less than|in just) (?:a|one|the|his|her|my) (?P<u>year|month|quarter))\b(?! (?:of|in which|when|where|that))", lambda m: {"within": f"1 {m.found.group('u')}"}, weight=0.9),
    rule("deadline", "N day period", r"(?:in|over|within|during) (?:the |a |an |my )?(?P<n>N)[ -](?P<u>year|month|week|day|quarter)s?(?: (?:term|period|span|window|tenure|time ?frame|time))?(?! (?:of|experience|track|career|contract))", _in_time, weight=1.0),
    rule("deadline", "first year", rf"(?:(?:in|within|during|over|by|for|after|through) )?(?:(?:the|my|his|her|our|its|their) )?(?:very )?O(?: (?P<n>N))? (?:full |fiscal |calendar )?(?P<u>years?|months?|quarters?|weeks?|days?|{SEASON})(?: (?:of|on|in|with) (?:the job|hire|operation|business|employment|being hired|sales|position|launch|opening|role))?", _first_period, letters=(), weight=1.1),
    rule("deadline", "lead", rf"{ABOUT}(?P<n>N) (?P<u>{UNIT}) (?:early|ahead(?: of (?:schedule|time|plan|deadline|target|goal))?|before (?:the )?(?:deadline|schedule|year[- ]end|due)|late|behind(?: schedule)?|ahead of)", _lead, weight=1.6),
    rule("deadline", "days left", rf"with (?P<n>N) (?P<u>{UNIT}) (?:left|to spare|remaining|to go)", _lead, cue=("with ",), weight=1.6),
    rule("deadline", "five years", r"(?:in |within |after |over )?(?:about |the next |another )?N[ -](?:years?|yrs?)(?: (?:out|from now|on|time))?(?=[ ,:.;-]|$)(?! (?:of|in|experience|old|ago|as|at|with|running|straight))", _years_ahead, weight=0.9, contexts=frozenset({"answer"})),
    rule("deadline", "in month", rf"(?:in|for|this|next|from|between) (?P<when>(?:(?:mid-|late |early )?(?:{MONTH})\b(?: (?:and|to|-) (?:{MONTH}))?(?: Y)?|summer|spring|autumn|winter|(?:the )?(?:O|first|second|third|fourth) (?:quarter|half)(?: of Y)?))(?!\w)", _month_ahead, weight=0.8, contexts=frozenset({"answer"})),
    rule("deadline", "month heading", rf"(?:^|(?<=[.;:)] )|(?<=[.;:)]))(?P<s>(?P<when>(?:{MONTH})\b|Y))(?=:| -|=)", _month_ahead, weight=0.8, contexts=frozenset({"answer"})),
    rule("deadline", "in year ahead", r"(?:in|during|through|over) (?P<when>Y|next year|the (?:coming|next) (?:year|N months|N quarters))", _month_ahead, weight=0.7, contexts=frozenset({"answer"})),
    rule("deadline", "N months into", rf"(?P<n>N) (?P<u>{UNIT}) (?:into (?:the )?(?:plan|year|role|job|quarter|tenure|position)|later\b)", _within, weight=1.0),
    rule("deadline", "until", rf"\b(?:until|till) (?P<when>{DATE})(?!\w)", _dated, weight=1.3, contexts=frozenset({"answer"})),
    rule("deadline", "by date", rf"\b(?:by|before|no later than|not later than|due|latest|as of|up to|come) (?P<when>{DATE})(?!\w)", _dated, weight=1.3),
    rule("baseline", "from scratch", r"\bfrom (?:scratch|(?:a )?zero(?: base)?|nothing|the ground up|ground zero|last(?: place)?|bottom|the bottom)(?: (?:in|of) the (?:region|company|district))?\b|\bstarting from (?:zero|scratch)", _scratch, cue=("from ",), weight=1.2),
    rule("baseline", "against market", rf"(?:against|versus|vs\.?|compared (?:to|with)|while|where|when|in|despite) (?:an? |the )?(?:overall )?(?:(?:market|industry|segment|category|sector|competitor|peer|national|company|team|regional)s? (?:growth|average|grew|norm|was|is|benchmark|decline)(?: (?:of|growth of|growing|by|was|at|is|grew))*(?: {ABOUT}(?P<b>[PNMT]))?|(?:declining|shrinking|down|flat|falling|contracting|stagnant|depressed|tough|saturated|recession\w*|weak|slow|negative)(?: [a-z]+){{0,1}} (?:market|economy|industry|territory|climate|sector))", _market, letters=(), weight=1.2),
    rule("baseline", "hard times", rf"(?:in|during|despite|through|in spite of|amid|amidst|even in|in the midst of|while in) (?:an? |the |one of the )?(?:(?:{W}) ){{0,3}}?(?:recession|downturn|down market|declining [a-z]+|down economy|bad economy|tough economy|slow economy|poor economy|economic (?:downturn|recession|crisis|decline|conditions|climate)|market decline|(?:challenging|difficult|depressed|stagnant|competitive|saturated|shrinking|soft|flat|mature|underperforming|struggling|failing|vacant|neglected|dormant) (?:{W} )?(?:market|economy|territory|district|store|branch|region|economic climate|environment|industry|marketplace|conditions)|reduced (?:{W} )?(?:budget|staff|headcount)|budget cuts|covid(?:-N)?|the pandemic|pandemic)\b", text_of_base, cue=("econom", "recession", "down", "declin", "market", "territor", "budget", "covid", "pandemic", "store", "district", "region", "environment", "conditions", "cuts", "branch"), weight=1.1),
    rule("baseline", "team average", rf"(?:(?:team|office|desk|region(?:al)?|national|company|peer|territory|theatre|theater|floor|branch|district|store|group|industry|market|zone|house|class|field|cluster|division|plan|area|country|pod) (?:average|avg|norm|mean|median)|average for the [a-z]+)(?: (?:was|is|of|for|at|being|on|:|=|[a-z]+))* ?{ABOUT}(?P<b>[PNMT])", number_of_base, cue=("average", "avg", "norm", "mean", "median"), weight=1.3),
    rule("baseline", "from last place", r"\bfrom (?:last(?: place)?|(?P<b>O)(?: place)?(?: (?:of|out of) N)?)\b(?= (?:to|in)|[,.;]|$)", lambda m: number_of_base(m) or {"text": m.found.group()}, letters=(), cue=("from ",), weight=1.0),
    rule("baseline", "despite", r"\bdespite (?:an? |the )?(?:P|M|N) [a-z]+ (?:price|cost|fee|decline|drop|cut|reduction|budget cut|premium)s?\b", text_of_base, cue=("despite",), weight=1.2),
]
# fmt: on
