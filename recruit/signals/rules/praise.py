"""Recognition with no word for an award in it: titles given, praise for results, promotions for results."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

from recruit.signals.rule import Found
from recruit.signals.rules.award_words import SCHOOL, YEARS_AFTER, award_value

TITLED = re.compile(
    r"\b(?:[Aa]warded|[Nn]amed(?: as)?|[Vv]oted|[Rr]ecogni[sz]ed as|[Hh]onou?red (?:as|with)|[Ss]elected as|[Rr]eceived|[Ww]on|[Ee]arned|[Aa]chieved|[Gg]ranted)(?: the| a| an| as)? "
    r"(?P<name>\"\s?[^\"\n]{3,60}\"|(?:#?\d{1,2} |(?:19|20)\d\d )?[A-Z][\w&'%-]*(?: (?:(?:of|the|for|in|and|&|new|net|unit|sales|volume) ){0,3}[A-Z0-9][\w&'%-]*)*(?: (?:for|in) (?:new |highest |most |best |outstanding )?(?:[a-z]+ )?(?:sales|growth|performance|achievement|service))?(?: (?:honou?rs?|trip|pins?|ring|status|recognition|incentive trip))?)"
)
PRAISE = re.compile(
    r"\b(?:top|best|outstanding|excellence|star|gold(?:en)?|president's|chairman's|director's|cup|eagle|producer|silver|bronze|platinum|diamond|champion\w*|achiev\w+|performer|leader|mvp|hero|honou?rs?|rookie|recognition|elite|sales(?:man|person|woman)|ring|pinnacle|summit|employee|associate|manager|rep(?:resentative)?|agent|distinguished|legend|all-star)\b",
    re.I,
)


def find_titles(plain: str, already: list[Found]) -> list[Found]:
    """ "Awarded Top Digital Media Representative (2013)": a title given, with no word for an award in it."""
    out = []
    for found in TITLED.finditer(plain):
        name, verb = found.group("name"), found.group()[:5].lower()
        start, end = found.span("name")
        if any(start < other.end and other.start < end for other in already) or SCHOOL.search(
            plain[max(0, start - 20) : end + 14]
        ):
            continue
        if not PRAISE.search(name) and not (
            name.startswith('"') and verb in {"award", "recog", "honor", "grant", "named"}
        ):
            continue
        if re.search(
            r"\b(?:degree|certificat(?:e|ion) (?:in|of completion)|certified|bachelor|license|diploma|contracts?|supplier|vendor|status)\b",
            name,
            re.I,
        ) or re.match(r"\s?(?:degree|certification|contract|status|manager of|company)", plain[end:]):
            continue
        years = YEARS_AFTER.match(plain[end:])
        last = end + (years.end() if years else 0)
        out.append(Found("award", start, last, award_value(plain, start, last, (start, end)), weight=1.5, rule="title"))
    return out


PRAISED = re.compile(
    r"\b(?:recogni[sz]ed|commended|honou?red|acknowledged|rewarded|received (?:recognition|commendation|accolades|praise)|earned recognition|won recognition)(?: [\w'&.-]+){0,6}? (?:for|as)(?: [\w'&%-]+,?){0,7}? "
    r"(?:sales|performance|results|achievements?|excellence|producer|performer|productivity|growth|production|quota|goals?|success|revenue|customer service|contributions?|accomplishments)\b(?: (?:performance|results|growth|achievement|skills|goals|team|leader|volume|service))?",
    re.I,
)


def find_praise(plain: str, already: list[Found]) -> list[Found]:
    """ "Recognized for outstanding sales performance": recognition with no name."""
    out = []
    for found in PRAISED.finditer(plain):
        if any(found.start() < other.end and other.start < found.end() for other in already) or re.search(
            r"\bcompan(?:y|ies)\b|\bbest practices?\b", found.group(), re.I
        ):
            continue
        out.append(Found("award", found.start(), found.end(), {"name": found.group()}, weight=0.7, rule="praise"))
    return out


PROMOTED = re.compile(
    r"\b(?:promoted|appointed|promotion|selected|advanced)\b(?: [\w/&'-]+,?){0,9}? (?:(?:due to|because of|based on|as a result of|as a direct result of|in recognition of|as recognition (?:of|for)|on the (?:strength|basis|back) of|thanks to|owing to|by virtue of|on account of|in light of|for|after|following) (?:my |the |her |his |outstanding |strong |exceptional |consistent |excellent |superior |top |high |sales |exceeding |meeting |consistently |proven |own |record |new |(?:[a-z]+ )(?=sales\b))*"
    r"(?:performance|results|sales|quotas?|goals|success|production|achievements?|exceeding|hitting|beating|targets)\b(?: [a-z]+){0,2})",
    re.I,
)


def find_promotions(plain: str) -> list[Found]:
    """Promotions that the text says were for results."""
    out = []
    for found in PROMOTED.finditer(plain):
        if re.search(r"\b(?:selected|promoted) (?:[a-z]+ )?(?:products?|brands?|events?)\b", found.group(), re.I):
            continue
        out.append(
            Found("award", found.start(), found.end(), {"name": found.group().strip()}, weight=1.0, rule="promotion")
        )
    return out
