"""Growth told with what grew before its verb: "orders from breweries rose 51%", "membership grew from 210 to 290"."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found
from recruit.signals.rules.growth import MULTIPLES, NOT_RISE, OWN_RISE, PERIOD, same_size
from recruit.signals.shadow import Shadow
from recruit.signals.vocabulary import ABOUT

ROSE = (
    r"(?:ris(?:e|es|en|ing)|rose|grew|grow(?:s|ing|n)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|ing)|soar(?:ed|ing)?|rocket(?:ed|ing)|leap(?:t|ed)|"
    r"increas(?:ed?|es|ing)|improv(?:ed?|es|ing)|advanc(?:ed|ing)|expand(?:ed|ing)|swell(?:ed|ing)|swelled|gain(?:ed|ing)|picked up|"
    r"(?:went|going|go|gone|mov(?:ed?|ing)|came|come|shot|ticked|edged|trended|trending) up|went|(?:was|were|is|are|being|be|ended(?: up)?|finished|closed) up|up)"
)
#: a word that cannot stand inside the name of what grew
NO_NAME = (
    r"(?:and|or|but|so|that|which|who|with|by|as|when|while|where|after|before|until|because|since|then|thereby|thus|also|even|if|than|through|using|via|"
    r"the|an?|my|our|their|its|his|her|this|these|those|i|we|he|she|they|it|you|me|us|them|him|"
    r"saw|see|seen|seeing|watch(?:ed|ing)?|had|has|have|having|led|lead|leading|result(?:ed|ing|s)?:?|caus(?:ed|ing)|help(?:ed|ing|s)?|made|making|make|got|get|getting|kept|let|sent|"
    r"brought|bring(?:ing)?|took|tak(?:e|ing)|push(?:ed|ing)?|drove|driv(?:e|ing)|rais(?:ed|ing)|increas(?:ed?|ing)|grew|growing|boost(?:ed|ing)|contribut(?:ed|ing)|enabl(?:ed|ing)|allow(?:ed|ing)|"
    r"was|were|is|are|be|been|being|did|does|do|not|only|just|despite|thanks|due|where(?:by|as)|meant|mean(?:ing)?|achiev(?:ed|ing)|deliver(?:ed|ing)|generat(?:ed|ing)|producing|produced|finished|consistently|annually|steadily|collectively|personally)"
)
NAME = rf"(?:(?!{NO_NAME}\b)[a-z][a-z'&/-]* ){{1,3}}"
SUBJECT = re.compile(
    rf"(?<![\w'-])(?P<who>{NAME}(?:(?:of|from|to|per|in|at|for|on) (?:(?:the|my|our|each|all) )?{NAME}(?:and [a-z'-]+ )?)?)(?:has |have |had |to |all |then |also |each |both )?$"
)
PREPOSITIONS = re.compile(
    r"(?:of|from|to|per|in|at|for|on|under|over|into|within|during|among|across|through|toward|against|without|about) "
)
OTHERS = re.compile(
    r"\b(?:company|companies|firm|market|industry|economy|population|category|segment|sector|competitors?|nation|inflation|parent|chain|agency|costs?|expenses|errors?|turnover of staff|time|team)s? $"
)
RISEN = re.compile(
    rf"\b{ROSE} (?:by |to be |an? |an average of )?(?:an average of )?{ABOUT}(?P<p>[PXT])(?! (?:of|to|increase|growth|gain|improvement|rise|commission)\b){PERIOD}?"
)
HIGHER = re.compile(
    rf"(?<![\w.]){ABOUT}(?P<p>P) (?:higher|larger|bigger|better|greater|stronger|more profitable)\b(?= ?(?:[.,;)]|$)| (?:than (?!(?:the )?(?:market|industry|national))|on|in|over|and|within|after|for|at|by|year))"
)
FROM_TO = re.compile(
    rf"\b{ROSE} from (?:an? |about |just )?(?P<a>[MNP])(?:(?:/| an? | per )[a-z]+|,? in Y)?,? to (?:almost |nearly |over |more than |about |around )?(?P<b>[MNP])(?:(?:/| an? | per )(?:year|month|week|day|quarter)\b|(?<=N) [a-z]{{2,}}s\b)?"
)
TIMES = re.compile(
    r"\b(?P<w>doubl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing)|trebl(?:ed?|ing)|quintupl(?:ed?|ing))(?= (?:and|in|over|within|during|by|after|from|for|as|while|under|at|when|since|each|every|between|on|with|to)\b|[.,;:)]|$)"
)
AMOUNT = re.compile(
    rf"\b(?!up ){ROSE} (?P<how>by|to) {ABOUT}(?P<m>M)(?:(?:/| an? | per )(?:year|month|week|day|quarter)\b)?"
)
CUES = (
    "rose",
    "ris",
    "gr",
    "climb",
    "jump",
    "surg",
    "soar",
    "rocket",
    "leap",
    "increas",
    "improv",
    "advanc",
    "expand",
    "swell",
    "gain",
    " up",
    "went",
    "er ",
    "bl",
    "pl",
)


def find_rises(shadow: Shadow) -> list[Found]:
    """Growth of a passage that names what grew before the verb."""
    text = shadow.text
    if not any(cue in text for cue in CUES):
        return []
    out: list[Found] = []
    for found in _matches((RISEN, HIGHER), "PXT", text):
        _add(out, shadow, found, _share(shadow.at[found.start("p")]))
    for found in _matches((FROM_TO,), "MNP", text):
        _add(out, shadow, found, _moved(shadow.at[found.start("a")], shadow.at[found.start("b")]))
    for found in _matches((AMOUNT,), "M", text):
        amount = shadow.at[found.start("m")]
        _add(out, shadow, found, {found.group("how"): amount.value, "currency": amount.currency or "USD"})
    if "bl" in text or "pl" in text:
        for found in TIMES.finditer(text):
            _add(out, shadow, found, _times(found.group("w")))
    return out


def _matches(patterns: tuple[re.Pattern[str], ...], letters: str, text: str) -> list[re.Match[str]]:
    if not any(letter in text for letter in letters):
        return []
    return [found for pattern in patterns for found in pattern.finditer(text)]


def _add(out: list[Found], shadow: Shadow, found: re.Match[str], value: dict[str, Any] | None) -> None:
    """A finding with its subject, when it has one that can grow."""
    if value is None:
        return
    start = found.start()
    subject = SUBJECT.search(shadow.text, max(0, start - 70), start)
    if subject is None:
        return
    words = subject.group("who")
    while (lead := PREPOSITIONS.match(words)) is not None:
        words = words[lead.end() :]
    if not words.strip() or OTHERS.search(words) or (NOT_RISE.search(words) and not OWN_RISE.search(words)):
        return
    begin = subject.end("who") - len(words)
    out.append(Found("growth", shadow.back(begin), shadow.back(found.end()), value, weight=2.75, rule="subject rose"))


def _share(quantity: Quantity) -> dict[str, Any]:
    if quantity.kind == "points":
        return {"points": quantity.value}
    if quantity.kind == "times":
        return {"ratio": quantity.value}
    value: dict[str, Any] = {"rate": round(quantity.value, 4)}
    return {**value, "high": round(quantity.high, 4)} if quantity.high is not None else value


def _moved(first: Quantity, last: Quantity) -> dict[str, Any] | None:
    if "percent" in (first.kind, last.kind):
        a = first.value / 100 if first.kind != "percent" and first.value > 1 else first.value
        b = last.value / 100 if last.kind != "percent" and last.value > 1 else last.value
        return {"points": round((b - a) * 100, 2), "from": round(a, 4), "to": round(b, 4)} if b > a else None
    if not first.value or not last.value:
        return None
    a, b = same_size(first, last)
    return {"ratio": round(b / a, 3), "from": a, "to": b} if 1 < b / a < 1e5 else None


def _times(word: str) -> dict[str, Any]:
    return {"ratio": next(size for stem, size in MULTIPLES.items() if word.startswith(stem))}
