"""What makes a result readable: where it began, what the others did, what stood in its way."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Match, Rule, rule
from recruit.signals.rules.context import number_of_base, text_of_base
from recruit.signals.vocabulary import ABOUT, W

FELL = r"(?:fell(?: short)?|declined|dropped|shrank|shrunk|contracted|slipped|struggled|stagnated|missed|closed|slumped|collapsed|lost [a-z ]{1,16}|(?:was|were|stayed|remained|went|ran) (?:flat|down|negative|off|shrinking|falling|declining|closing|cutting)|de-grew|(?:fell|dropped|declined|contracted|shrank|slipped|lost|was down|were down|grew) (?:by )?P)"
PLACE = r"(?:territory|patch|region|district|route|desk|zone|beat|run|area|book|portfolio)"
LEFT = r"(?:vacant|newly created|brand[- ]new|neglected|abandoned|dormant|orphaned?|untapped|virgin|unworked|long-vacant|open|under-?performing|under-?developed|bottom[- ]ranked|worst[- ]ranked|last[- ]ranked|failing|struggling|declining)"
TO_END = r"(?: (?!(?:and|but|by|announced|offering|that|which|who|when|because|where|through|i|we|while|exceeded|increased|grew|beat|made|met)\b)(?:[a-z][a-z'&/-]*|[NMPYO])){0,7}"
HINDERED = re.compile(
    r"\b(?:market|economy|industry|recession|downturn|price|cost|fee|loss|recall|cut|cuts|shortage|decline|drop|fall|closures?|budget|staff\w*|strike|cancel\w*|half|seating|pandemic|covid|fewer|smaller|reduced|no |without|lack)\b"
)


def _zero(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("b")
    return {"number": 0} if quantity is not None and quantity.value == 0 else None


def _despite(match: Match) -> dict[str, Any] | None:
    return text_of_base(match) if HINDERED.search(match.found.group()) else None


def _against(match: Match) -> dict[str, Any] | None:
    return number_of_base(match) or text_of_base(match)


# fmt: off
RULES: list[Rule] = [
    rule("baseline", "from zero", r"\b(?:starting )?from (?:an? )?(?P<b>N)(?: base)?(?=[ ,.;]|$)(?! (?:to|[a-z]+s)\b)", _zero, cue=("from ",), weight=1.2),
    rule("baseline", "with none", rf"\b(?:with|without|having|from) (?:no|any|an?|zero) (?:existing|prior|previous|established|installed|inherited|increase in|rise in|additional|extra|added|repeat|local|brand|market(?:ing)?|advertising)(?: (?!(?:and|but|by|to|in|i|we|on|for|of|at|from|with)\b){W}){{0,3}}", text_of_base, cue=("no ", "any ", "zero ", "without "), weight=1.2),
    rule("baseline", "despite what", rf"\b(?:despite|in spite of|notwithstanding) (?:(?!(?:and|but|i|we)\b)(?:{W}|N|P|M|Y|O)){TO_END}(?<! announced at)(?<! the)(?<! a)", _despite, cue=("despite", "in spite of", "notwithstanding"), weight=1.15),
    rule("baseline", "while others fell", rf"\b(?:while|when|whereas|as|even as|even though) (?:(?!(?:and|i|we|but)\b)(?:{W}|N|P|O) ){{1,8}}?{FELL}(?: (?:by )?P)?(?: (?:industry|nation|company)[- ]?wide| overall)?(?! (?:behind|early|their|its|his|her|out|deals))", _against, letters=(), cue=("while ", "when ", "whereas ", "as "), weight=1.2),
    rule("baseline", "on the same means", rf"\bon (?:the same(?= [a-z]+ (?:budget|spend|spending|headcount)| (?:budget|spend|spending|headcount|staff|money|resources|advertising)(?! spend))|half (?:of )?(?:the)?|a (?:smaller|reduced|shrinking|flat|shoestring|lower|fixed|minimal)|P of (?:the )?(?:former|previous|old)|no) (?:{W} ){{0,3}}?(?:budget|spend|spending|headcount|staff|money|resources|advertising)\b(?! (?:budget|spend))", text_of_base, letters=(), cue=("budget", "spend", "headcount", "staff", "money", "resources", "advertising"), weight=1.2),
    rule("baseline", "in a year", rf"\bin an? (?:{W} )?(?:year|market|mall|county|economy|area|season|city|trade|sector) (?:when|where|in which|that|trending|down|with (?=P|the|no|fewer)) (?:(?!(?:and|i|we|my)\b)(?:{W}|N|P) ){{0,7}}?(?:flat|fell|declined?|down|negative|falling|closing|all|fewer (?:[a-z]+)|shrank|shrinking|unemployment|P)\b", text_of_base, letters=(), cue=("year ", "market ", "mall ", "county ", "economy ", "area ", "season ", "city ", "trade ", "sector "), weight=1.15),
    rule("baseline", "against others", rf"\b(?:against|versus|vs\.?|compared (?:to|with)) (?:an? |the |our )?(?:{W} ){{0,4}}?(?:(?:drop|decline|fall|loss|rise|growth|gain|average|avg|norm|mean|benchmark|pace) (?:of |by |at )?{ABOUT}(?P<b>[PNMT])|P (?:drop|decline|fall|loss|growth|average)|flat (?:{W} )?(?:set|market|category|sector|industry|trade|year))", _against, letters=(), cue=("against", "versus", "vs", "compared"), weight=1.25),
    rule("baseline", "place left", rf"(?P<s>\b{LEFT} (?:{W} )?{PLACE}\b(?: (?:in|of) (?:{W} ){{0,2}}?{W}(?=[,.;]|$))?)", text_of_base, cue=("territory", "patch", "region", "district", "route", "desk", "zone", "beat", "run", "area", "book", "portfolio"), weight=1.1),
    rule("baseline", "others on average", rf"\b(?:others|the others|peers|colleagues|predecessor|the (?:man|person|rep) before me|previous rep|typical new [a-z]+)(?: [a-z]+)? (?:did|averaged?|takes?|got|sold|made|grew|were (?:up|at)|at) {ABOUT}(?P<b>[PNMT])", number_of_base, cue=("others", "peers", "colleagues", "predecessor", "before me", "previous rep", "typical"), weight=1.2),
]
# fmt: on
