"""Money, units, accounts and customers that the person won, sold, saved or ran; and effort numbers."""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Match, Rule, rule
from recruit.signals.vocabulary import ABOUT, PER, PERIOD_NAMES, THING, W

WON = (
    r"(?:closed|closing|sold|selling|generated|generating|generates|won|winning|secured|securing|raised|raising|brought in|bringing in|brought|bringing|booked|booking|"
    r"signed|signing|produced|producing|delivered|delivering|landed|landing|acquired|acquiring|earned|captured|capturing|netted|netting|grossed|grossing|"
    r"collected|collecting|recovered|recovering|originated|originating|funded|obtained|obtaining|contributed|contributing|added|adding|wrote|writing|"
    r"developed|built|created|creating|exceeded|exceeding|achieved|achieving|averaged|averaging|totaling|totalling|totaled|worth|resulting in|resulted in|"
    r"attained|realized|placed|placing|procured|negotiated|negotiating|opened|opening|established|gained|gaining|onboarded|recruited|converted|converting|"
    r"renewed|retained|saved|solicited|donated|awarded|made|making|did|got|finished|hit|reached|yielded|yielding|yielded|garnered|attracted|enrolled|installed|"
    r"shipped|moved|processed|facilitated|drove|driving|leading to|led to|produces|accounting for|accounted for|garnering|sourced|sourcing|listed|leased|introduced)"
)
RAN = (
    r"(?:managed|manage|manages|managing|oversaw|oversee|oversees|overseeing|responsible for|administered|administering|administer|handled|handling|handle|"
    r"supervised|controlled|directed|directing|directs|led|leading|ran|running|run|serviced|servicing|maintained|maintaining|maintain|supported|supporting|"
    r"covered|covering|cover|owned|owning|held|holding|carried|carrying|accountable for|in charge of|budgeted|allocated|allocating|monitored|monitoring|"
    r"coordinated|planned|called on|calling on|served|serving|operated|operating|p&l responsibility for|full p&l for|charged with|oversight of|inherited|took over)"
)
HELD = r"(?:budgets?|portfolios?|territory|territories|books? of business|book|p&l|p & l|pipeline|base of business|revenue base|base|accounts?|district|region|business|assets|operation|operations|program|programs|projects?|division|department|branch|media(?: spend| budget)?|spend|ad spend|inventory|equipment|hardware|loan portfolio|line|store|fund|funds|market|grants?)"
SALES = r"(?:in (?:{W} ){{0,4}}?|of (?:{W} ){{0,4}}?|{W} )".replace("{{", "{").replace("}}", "}").replace("{W}", W)
GAINS = (
    r"(?:sales|revenues?|business|volume|profits?|billings?|bookings?|premiums?|income|contracts?|deals?|funding|donations?|orders|growth|commissions?|capital|"
    r"contributions|grants?|sponsorships?|gross(?: profit| volume| margin)?|arr|acv|tcv|mrr|gmv|loans?|deposits|production|acquisitions?|opportunities|wins|equipment|payments|"
    r"collections|pledges|receipts|turnover|assets|transactions|accounts|merchandise|products?|services|ipos?|proceeds|value|pipeline|leads|margins?|subscriptions|advertising|mortgages|tickets|fundraising|listings|invoices|receivables|balances|investments?|financing|scholarships|penetration|new money)"
)
COMPANY = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|corporations?|organi[sz]ations?|agenc(?:y|ies)|employers?|manufacturers?|retailers?|businesses|clients with|customers with|provider|startup|start-up|group|bank|enterprise|market|industry|distributor|hospital|chain|conglomerate)\b"
)
PAY = re.compile(
    r"\b(?:salary|salaries|wages?|bonus(?:es)?|commissions?|hourly|per hour|/ ?h(?:ou)?r|an hour|compensation|stipend|paid|pay|tuition|scholarship|gpa|base pay|ote|earning(?:s)?|allowance|deposits up to|cash deposits)\b"
)
SIZE = re.compile(
    r"\b(?:sq\.?|square|feet|ft|acres|bed|beds|miles|hours|years|minutes|employees|staff|people|year-old)\b"
)


def money(quantity: Quantity, kind: str, match: Match | None = None) -> dict[str, Any]:
    """The value of an amount; currency USD where nothing was written."""
    value: dict[str, Any] = {"amount": whole(quantity.value), "currency": quantity.currency or "USD", "kind": kind}
    if quantity.high is not None:
        value["high"] = whole(quantity.high)
    return {**value, **per(match)} if match is not None else value


def per(match: Match) -> dict[str, Any]:
    """The period of a rate, when one is told."""
    for name in ("per", "ly"):
        if match.has(name):
            word = match.found.group(name)
            return {"per": PERIOD_NAMES.get(word, word)}
    return {}


def whole(value: float) -> float | int:
    """A whole number without its ".0"."""
    return int(value) if value == int(value) else value


def _about_a_company(match: Match) -> bool:
    """ "a $4bn company", "companies with annual revenue over $1MM", "the company has revenue of $2bn"."""
    words, after, before = match.found.group(), match.after[:28], match.before[-70:]
    if re.match(rf" ?(?:[a-z-]+ ){{0,3}}?{COMPANY.pattern}", after) and not re.match(
        r" (?:in|of|from|for|per|a|to|with|by|annually)\b", after
    ):
        return True
    if re.search(
        r"\b(?:compan(?:y|ies)|businesses|firms?|clients|customers|corporations?|organi[sz]ations?|stores?|provider|manufacturer) (?:[a-z]+ )?(?:with|having|whose|has|had|generating|earning|doing)\b[^.;]{0,40}$",
        before + re.split(r"[MN]", words)[0],
    ):
        return True
    return bool(
        re.search(
            r"\b(?:company|firm|corporation|parent company)(?:'s)? (?:[a-z]+ ){0,3}(?:revenue|turnover|sales)\b",
            before + words,
        )
        or re.search(r"\bcompany M revenue", words)
        or _size_told(before, words, after)
    )


def _size_told(before: str, words: str, after: str) -> bool:
    """ "a credit union with assets of $520 million": how large an employer is."""
    return bool(
        re.search(
            r"\b(?:bank|credit union|hospital|hotel|foundation|distributor|manufacturer|retailer|provider|chain|agency|subsidiary|cooperative|company|firm|college|university)\b[^.;]{0,70}\b(?:has|with|and|of) (?:(?:annual|yearly|combined|total|gross) )?(?:(?:assets|sales|revenues?|turnover|endowment) (?:of|in excess of|exceeding|over) )?$",
            before + re.split(r"[MN]", words)[0],
        )
        and re.search(r"\b(?:assets|revenues?|turnover|sales of|endowment)\b", before[-30:] + words + after[:16])
        and not re.search(r"\b(?:managed|grew|sold|generated|responsible|i|built|increased|raised)\b", before)
    )


def _result(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m")
    if (
        quantity is None
        or PAY.search(match.before[-10:] + match.found.group() + match.after[:12])
        or _about_a_company(match)
    ):
        return None
    if quantity.kind == "count" and not (quantity.scaled or quantity.value >= 100_000):
        return None
    return money(quantity, _kind(match), match)


def _kind(match: Match) -> str:
    words = match.found.group()
    if re.search(r"\bpipeline\b|\bsourced\b", words + match.after[:20]):
        return "pipeline"
    return "result"


def _held(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m")
    words = match.found.group()
    if quantity is None or PAY.search(words) or _about_a_company(match):
        return None
    return money(quantity, "pipeline" if re.search(r"\bpipeline\b", words) else "responsibility", match)


def count(match: Match, kind: str) -> dict[str, Any] | None:
    """The value of counted things, with the unit as written."""
    quantity = match.quantity("n")
    if quantity is None or SIZE.search(match.found.group("unit")) or quantity.value < 1:
        return None
    value: dict[str, Any] = {"count": whole(quantity.value), "unit": match.text("unit"), "kind": kind, **per(match)}
    if quantity.high is not None:
        value["high"] = whole(quantity.high)
    return value


def _won(match: Match) -> dict[str, Any] | None:
    verb = match.found.group("verb")
    if re.search(
        r"\b(?:products?|projects|brands|students|stores|locations|offices|centers|sites|homes|companies|schools|guests|visitors|lines)$",
        match.found.group("unit"),
    ) and not re.match(r"(?:opened|opening|sold|closed|won|signed|added|secured|landed|launched|placed)", verb):
        return None
    if re.match(
        r"(?:developed|built|created|made|did|got|achieved|delivered|led to|introduced|processed|facilitated|reached|hit|finished|established)",
        verb,
    ) and not re.search(
        r"\b(?:accounts?|clients?|customers?|deals|contracts|members|accts|units|sales|partners)\b",
        match.found.group("unit"),
    ):
        return None
    return count(match, "result")


def _bare_money(match: Match) -> dict[str, Any] | None:
    """An amount on its own is a result or a responsibility unless it is pay, a price, a company's size or a goal."""
    quantity, before, after = match.quantity("m"), match.before[-90:], match.after
    if (
        quantity is None
        or quantity.value < 5000
        or PAY.search(before[-40:] + match.found.group() + after[:24])
        or _about_a_company(match)
    ):
        return None
    if re.search(
        r"\b(?:goals?|quotas?|targets?|plans?|budgeted|forecasts?|costs?|prices?|priced|fees?|fines?|debts?|loan of|worth|valuation|penalt\w+|up to|deposits?|transactions?|cash|purchases?|minimum|limit\w*|income|household|from|to) (?:of |at |is |was |to |up to |over |under |between )*$",
        before,
    ):
        return None
    if re.match(
        r" ?(?:goal|quota|target|plan\b|company|firm|corporation|organi|agency|industry|market\b|transformation|engagement|scholarship|bond|house|home|per unit|each|apiece|price|deductible|to M|-)",
        after,
    ):
        return None
    ran = re.search(rf"\b{RAN}\b[^.;]*$", before)
    return money(quantity, "responsibility" if ran else _kind(match), match)


def _sold_anything(match: Match) -> dict[str, Any] | None:
    if re.search(
        r"\b(?:sales|which|was|this|his|its|across|various|miles|square|business|thanks|always|less|plus|process|consecutive)$",
        match.found.group("unit"),
    ):
        return None
    return count(match, "result")


def _top_accounts(match: Match) -> dict[str, Any] | None:
    return count(match, "responsibility")


OBJ = rf"(?:(?!(?:{WON}|by|to|with|which|that|resulting|while|through|for)\b)(?:{W}|Y),? ){{0,6}}?"
OBJ8 = rf"(?:(?!(?:which|that|resulting|while)\b)(?:{W}|Y),? ){{0,8}}?"
NOT_STAFF = r"(?! (?:executives?|managers?|reps?|representatives?|specialists?|directors?|coordinators?|associates?|teams?|members?|employees|staff|service|support|development|relations|professionals|consultants|advisors|engineers|leaders|teams))"
#: what the money was in: "collected $96,000 [in overdue fees]", "$1.6 million [worth of pianos]"
KINDS = r"(?: (?:in|of|worth of) (?:(?:new|old|annual|yearly|total|overdue|additional) )?(?:(?!(?:the|an?|my|his|her|our|its|their|one|this|that|which|from|by|for|with|at|and|in|of|on|to|over|under|within|through|across|during|less|only|just|first|last|total|all|each|every|year|capital|purchases?|transactions?|per|as|after|while|when|including|among|via|since|despite|without|against|before|who|through|into|out|off|onto)\b)[a-z][a-z'&/-]* ?){1,3}(?:and [a-z]{3,}(?=[,.;]|$))?(?:(?: |(?<= ))(?:a|per|each|every) (?:year|month|week|quarter)\b)?)"
PER_TAIL = rf"(?: ?,? ?{PER})"


def _managed(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    if re.search(
        r"\b(?:goals?|quotas?|targets?) of\b|\b(?:sales|revenue) (?:growth|increase)|\bto (?:over )?M\b|\bby\b|\bfrom\b|\bsaving",
        words,
    ):
        return None
    return _held(match)


def _m_budget(match: Match) -> dict[str, Any] | None:
    words = match.found.group("s")
    if re.search(r"\b(?:in|by|for|to|with|of)\b", words) and not re.search(r" of (?:business|[a-z]+ hardware)", words):
        return None
    if re.search(
        r"M (?:[a-z-]+ ){0,3}?(?:business|accounts?|projects?|programs?|line|market|store|operations?|division|department)$",
        words,
    ) and not re.search(rf"{RAN}(?: [a-z]+){{0,3}} (?:an? |the )?$", match.before[-60:] + ""):
        verb = re.search(rf"{WON}(?: [a-z]+){{0,3}} (?:an? |the )?$", match.before[-50:])
        if not verb or "market" in words:
            return None
        return _result(match)
    return _held(match)


def _won_money(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    quantity = match.quantity("m")
    if quantity is None or (
        re.search(r"\b(?:plan|quota|goal|target|budget|savings?|cost)s?\b", words)
        and not re.search(r"\bpipeline\b", words)
    ):
        return None
    if quantity.kind == "count":
        return _result(match) if quantity.scaled and re.search(rf"\b{GAINS}\b", words) else None
    if re.search(r"\bfrom\b.*\bto\b", words) or (
        re.match(r"(?:awarded|opened|opening|placed|introduced) ", words) and not re.search(GAINS, words)
    ):
        return None
    if re.match(r"saved", words) and not re.search(r"M (?:of|in) (?:business|revenue|sales|accounts)", words):
        return None
    return _result(match)


def _ran_things(match: Match) -> dict[str, Any] | None:
    words, unit = match.found.group(), match.found.group("unit")
    if re.search(
        r"\b(?:students?|projects?|products?|brands?|machines|systems|units|stores?|guests|loans|cases|beds|trials|companies|tickets|orders|transactions|sales|volunteers|leads|businesses|sites|offices|locations|homes|responses|demos|cars|vehicles|lines|beds|hires)$",
        unit,
    ) and not re.match(r"(?:responsible for|managed|oversaw|covering|covered|portfolio)", words):
        return None
    if re.match(r" ?(?:(?:an?|per|each|every|/) ?(?:day|week|month|shift)\b|daily\b|weekly\b)", match.after):
        return None
    if re.search(r"\b(?:students?|beds|guests|volunteers|hires|sales|counties|states|towns|countries)$", unit):
        return None
    return count(match, "responsibility")


def _worth(match: Match) -> dict[str, Any] | None:
    amount = match.quantity("m") or next(iter(match.shadow.between(*match.found.span("s"))), None)
    if amount is None or amount.kind != "money" or _about_a_company(match) or "up to" in match.found.group():
        return None
    return money(amount, "result")


# fmt: off
RULES: list[Rule] = [
    rule("volume", "budget of M", rf"(?:{RAN} )?(?:an? |the |my |annual )*(?:{W} )?{HELD} (?:of|totaling|totalling|worth|with|:|approximately|exceeding|valued at|at) ?{ABOUT}(?P<m>M)", _held, weight=1.9),
    rule("volume", "manage M", rf"{RAN} (?:an? |the |my |over |up to |all )*{OBJ8}{ABOUT}(?P<m>M)(?: (?:{W} ){{0,2}}?{HELD}\b|(?: in | of )(?:{W} ){{0,2}}?(?:sales|revenue|business|assets|accounts|volume|{HELD}))?{PER_TAIL}?", _managed, weight=1.5),
    rule("volume", "M budget", rf"{RAN} (?:an? |the |my |our |its )?(?:combined |total |annual |yearly )?{ABOUT}(?P<m>M)\+?(?: (?!(?:in|of|for|to|and)\b){W}){{0,3}}? (?:budgets?|portfolio|territory|book|p&l|pipeline|district|region|branch|office|store|loan portfolio|accounts?|business|spend)\b(?: of business)?", _held, cue=("budget", "portfolio", "territory", "book", "p&l", "pipeline", "district", "region", "branch", "office", "store", "account", "business", "spend"), weight=1.85),
    rule("volume", "ran a book of N", rf"{RAN} (?:an? |the |my )?(?:{W} )?(?:portfolio|book|territory|list|network|base|panel|patch|district|accounts receivable)(?: consisting)? (?:of|with|for) {ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:[a-z-]+ (?:and [a-z]+ )?)?{THING})\b{NOT_STAFF}", _ran_things, cue=("portfolio", "book", "territory", "list", "network", "base", "panel", "patch", "district", "receivable"), weight=1.6),
    rule("volume", "M budget", rf"(?:an? |the )?(?P<s>{ABOUT}(?P<m>M)(?: (?:{W} ){{0,3}}?)?{HELD})\b", _m_budget, weight=1.7),
    rule("volume", "won M", rf"{WON} {OBJ}{ABOUT}(?P<m>[MN])(?! (?:budget|portfolio|territory|company|to [MN]|accounts|increase|growth))(?: (?:in|of|worth of) (?:{W} ){{0,4}}?{GAINS}(?: (?:revenue|sales|acquisition|business|volume|opportunities))?| (?:{W} ){{0,2}}?{GAINS}\b)?{PER_TAIL}?", _won_money, weight=1.6),
    rule("volume", "won M", rf"(?P<s>(?:sold|selling|booked|booking|closed|closing|secured|securing|collected|collecting|recovered|recovering|brought in|bringing in|brought|raised|raising|won|winning|generated|generating|wrote|writing|signed|landed|landing|rebooked|earned|freed|kept|preserved|retained|placed|cleared|netted|produced|originated|funded|financed|leased) (?:(?:upwards? of|in excess of|a further|another|an additional) )?{ABOUT}(?P<m>M)(?: ?,? ?{PER})?{KINDS})", _result, weight=1.75),
    rule("volume", "won M", rf"(?P<s>(?:securing|secured|landing|landed|winning|won|signing|signed|awarded|closing|closed|wrote|booked|negotiated|renewed|contributed) (?:{W} ){{0,2}}?(?:contracts?|gifts|work|deals?|orders?|projects?|business|agreements?|accounts|sponsorships?|grants|sales|tenders|bids|pledges) (?:worth|totall?ing|valued at|amounting to|of) {ABOUT}(?P<m>M)|(?:contracts?|orders?|gifts|sales|deals?) (?:worth|totall?ing|valued at|amounting to) {ABOUT}M)", _worth, letters=("M",), weight=1.85),
    rule("volume", "M in sales", rf"(?P<s>{ABOUT}(?P<m>[MN])(?: (?:per|a) (?:year|month|week))? (?:(?:in|of|worth of) (?:{W} ){{0,4}}?|(?:{W} ){{0,2}}?){GAINS}(?: (?:revenue|sales|acquisition|business|volume|opportunities|growth))?{PER_TAIL}?)", _result, weight=1.3),
    rule("volume", "M won", rf"(?P<s>{ABOUT}(?P<m>M) (?:closed|sold|signed|booked|won|raised|generated|sourced|freed|collected|secured)\b)", _result, cue=("closed", "sold", "signed", "booked", "won", "raised", "generated", "sourced", "freed", "collected", "secured"), weight=1.6),
    rule("volume", "sales of M", rf"(?P<s>(?:{W} ){{0,2}}?{GAINS} (?:of|totaling|totalling|worth|exceeding|over|in excess of|averaging|valued at|reached|at|:|=|for|from) ?{ABOUT}(?P<m>M){PER_TAIL}?)", _result, weight=1.2),
    rule("volume", "M per period", rf"(?P<s>(?:exceeding )?{ABOUT}(?P<m>M) ?{PER_TAIL}(?: in (?:{W} )?{GAINS})?)", _result, weight=0.9),
    rule("volume", "bare M", rf"(?P<s>{ABOUT}(?P<m>M)(?: (?:in|of|worth of) (?:{W} ){{0,3}}?{GAINS}| (?:in|of|worth of)(?: (?!(?:the|a|one|just|under|less|my|his|her|in|for|by|with|at|which|that|and|from|to|over|first|only)\b)[a-z&-]+){{1,3}})?{PER_TAIL}?)", _bare_money, weight=0.5),
    rule("volume", "top N customers", rf"(?P<s>(?:top|largest|biggest|key) (?P<n>N) (?P<unit>(?:{W} )?(?:customers|accounts|clients)))", _top_accounts, cue=("top", "largest", "biggest", "key"), weight=1.2),
    rule("volume", "won N things", rf"(?P<verb>{WON}) (?:{W} ){{0,3}}?{ABOUT}(?P<n>N) (?:of )?(?P<unit>{THING})\b{NOT_STAFF}{PER_TAIL}?", _won, weight=1.7),
    rule("volume", "sold N anything", rf"(?P<verb>sold|selling|closed|closing|opened|signed|won|acquired|landed|secured|placed|added|booked|obtained|gained|leased|rented|recruited|renewed|converted|attracted|winning|adding|enrolled|enrolling|enlisted|signing|signed up|won back|winning back|appointed|appointing|bringing in|brought in|brought over|brought|retained|recovered|awarded|opening|placing|securing|landing|acquiring|gained|gaining|renewing|converting|took on|took|returned|onboarded) (?:{W} ){{0,1}}?{ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:[a-z-]+ )?(?!(?:years|months|weeks|days|hours|times|employees|people|percent|offices|staff|reps|agents|minutes|points|awards|contests|interns|volunteers|programs|events|appointments|meetings|calls|visits|demos|leads|tenders|countries|counties|states|classes|courses|roles|shifts|trips|orders a|visitors|hospitals onto)\b)[a-z]{{3,}}s)\b{NOT_STAFF}", _sold_anything, weight=0.8),
    rule("volume", "ran N things", rf"(?P<verb>{RAN}) (?:(?!including){W} ){{0,4}}?{ABOUT}(?P<n>N) (?:of )?(?P<unit>{THING})\b{NOT_STAFF}", _ran_things, weight=1.4),
    rule("volume", "base of N", rf"(?P<s>(?:new )?(?:customer base|client base|portfolio|book of business|book|territory|base|accounts receivable)(?: consisting)? (?:of|for|with) {ABOUT}(?P<n>N) (?:of )?(?P<unit>(?:{W} )?{THING}))\b{NOT_STAFF}", lambda m: count(m, "result" if "new" in m.before[-6:] + m.found.group()[:4] else "responsibility"), cue=("base", "portfolio", "book", "territory", "receivable"), weight=1.5),
    rule("volume", "N deals in one year", r"(?P<s>(?P<n>N) (?P<unit>(?:new )?(?:deals?|wins|accounts|contracts|sales|clients|customers)) (?:in (?:N|the|my|O|a) (?:[a-z]+ )?(?:year|quarter|month)|won|closed|signed|opened|sold))", lambda m: count(m, "result"), weight=1.4),
]
# fmt: on
