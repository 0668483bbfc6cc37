"""Money and shares of cost that the person saved."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Match, Rule, rule
from recruit.signals.rules.volume import KINDS, OBJ, PER_TAIL, money
from recruit.signals.vocabulary import ABOUT, W

SAVED = (
    r"(?:saved|projected to save|save|saving|saves|savings? of|reduced|reducing|cut|cutting|decreased|decreasing|slashed|slashing|lowered|lowering|trimmed|trimming|eliminated|eliminating|"
    r"avoided|minimized|minimizing|shaved|curbed|freed|came down by|reduction of|decrease of|down by)"
)
COST = (
    r"(?:costs?|expenses?|expenditures?|spend(?:ing)?|overhead|savings?|budget|shrink(?:age)?|waste|losses|loss|payroll|fees|rentals?|inventory|labor|labour|"
    r"rent|outlay|claim losses|debt|receivables|discounts?|charges|freight|bills?|prices?|premiums|rates)"
)
SAVING = (
    "sav",
    "reduc",
    "cut",
    "decreas",
    "slash",
    "lower",
    "trim",
    "eliminat",
    "avoid",
    "minimi",
    "shav",
    "curb",
    "freed",
    "down by",
)


#: words that do not belong to the name of a cost
PLAIN = r"(?!(?:and|that|which|so|by|us|the|an?|in|on|with|for|to|of|as|my|our|its|their|saw|had|where|while|until|realiz[a-z]+|obtain[a-z]+|result[a-z]*|achiev[a-z]+|deliver[a-z]+|generat[a-z]+|produc[a-z]+|yield[a-z]*|found|negotiat[a-z]+|secured|bring[a-z]*|brought|led|leading|identif[a-z]+|created?|creating|directly|goods)\b)"


def _saving(match: Match) -> dict[str, Any] | None:
    quantity = match.quantity("m") or match.quantity("p")
    if quantity is None:
        return None
    if quantity.kind == "percent":
        value: dict[str, Any] = {"rate": round(quantity.value, 4), "kind": "saving"}
        return {**value, "high": quantity.high} if quantity.high is not None else value
    return money(quantity, "saving", match)


def _saved(match: Match) -> dict[str, Any] | None:
    """ "saved $89,000" is a saving; a percentage needs a cost word."""
    words = match.found.group()
    if match.quantity("p") is not None and not re.search(
        rf"\b{COST}\b", words + (match.after[:30] if re.match(r" (?:in|of|on|from)\b", match.after) else "")
    ):
        return None
    if (
        re.search(r"\b(?:time|errors?|turnover|accidents|cycle|hours|days|lead times?)\b", words)
        and match.quantity("p") is not None
    ):
        return None
    return _saving(match)


def _saved_money(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    if re.match(r"(?:reduc|cut|decreas|lower|slash|trim|eliminat|minimi|shav|curb)", words) and not re.search(
        rf"\b{COST}\b", words + match.after[:30]
    ):
        return None
    if re.search(
        r"\bsav\w+ (?:[a-z]+ ){0,3}?M (?:of|in) (?:business|revenue|sales|accounts)", words + match.after[:20]
    ):
        amount = match.quantity("m")
        return money(amount, "result") if amount else None
    return _saving(match)


# fmt: off
RULES: list[Rule] = [
    rule("volume", "saved M", rf"{SAVED} {OBJ}(?:by |of |to )?(?:an average of )?{ABOUT}(?P<m>M)(?: (?:in|of) (?:{W} ){{0,3}}?{COST}| (?:{W} )?(?:in )?{COST})?{PER_TAIL}?", _saved_money, cue=SAVING, weight=2.3),
    rule("volume", "saved M", rf"(?:sav(?:ed|ing|es)|trimm(?:ed|ing)|cut(?:ting)?|avoid(?:ed|ing)|freed|freeing|releas(?:ed|ing)|shav(?:ed|ing)|slash(?:ed|ing)) (?:(?:the|my|our|each|its|their|one|N|a) (?:{W} ){{0,2}}?)?{ABOUT}(?P<m>M){PER_TAIL}?(?:{KINDS}| (?:from|off) (?:the|our|its|my) (?:(?!(?:by|and|in|through|for)\b){W} ){{0,4}}?(?:budget|bill|bills|costs?|spend|expenses?|payroll|account)| (?:an?|per|on every|on each) (?:unit|piece|poster|case|order|shipment|item|head|customer|mile|ton|box|pallet))", _saving, cue=(*SAVING, "releas"), weight=2.5),
    rule("volume", "saved M", rf"sav(?:ed|ing) (?:(?:the|my|our|each|its|their|one|N|a) (?:{W} ){{0,2}}?){ABOUT}(?P<m>M){PER_TAIL}?", _saving, cue=("sav",), weight=2.4),
    rule("volume", "saved P", rf"(?:brought|bringing|drove|driving|took|taking|pushed|got|held) (?:(?:the|our|its|my) )?(?:{W} ){{0,3}}?{COST} down (?:by )?{ABOUT}(?:(?P<m>M)|(?P<p>P)){PER_TAIL}?", _saving, letters=("MP",), cue=(" down ",), weight=2.6),
    rule("volume", "saved P", rf"{SAVED} {OBJ}(?:by |of )?(?:an average of )?{ABOUT}(?P<p>P)(?: (?:in|of|on) (?:{W} ){{0,4}}?{COST}| (?:{W} )?{COST})?", _saved, cue=SAVING, weight=2.3),
    rule("volume", "costs fell by", rf"(?:{PLAIN}{W} ){{0,3}}?{COST} (?:(?:in|of|per|for|at) (?:{W} ){{0,3}}?)?(?:was |were )?(?:decreased|reduced|cut|lowered|down|fell|came down|dropped) (?:by )?{ABOUT}(?:(?P<m>M)|(?P<p>P)){PER_TAIL}?", _saving, letters=("MP",), weight=2.2),
    rule("volume", "M savings", rf"(?P<s>{ABOUT}(?:(?P<m>M)|(?P<p>P)) (?:(?:in|of) )?(?:(?!by\b|through\b|via\b){W} ){{0,3}}?(?:savings?|cost avoidance|cost reductions?|reductions? in (?:{W} ){{0,2}}?{COST}|decrease in (?:{W} ){{0,2}}?{COST})(?: in (?:{W} ){{0,2}}?{COST})?{PER_TAIL}?)", _saving, letters=("MP",), cue=("saving", "cost avoid", "reduction", "decrease"), weight=2.4),
    rule("volume", "savings of M", rf"(?P<s>(?:{PLAIN}{W} ){{0,2}}?(?:savings?|cost reductions?|reductions?) (?:of|projected to|totaling|exceeding|in excess of) {OBJ}{ABOUT}(?:(?P<m>M)|(?P<p>P)){PER_TAIL}?)", _saved, letters=("MP",), cue=("saving", "reduction"), weight=2.3),
]
# fmt: on
