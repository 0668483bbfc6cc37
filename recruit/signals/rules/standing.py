"""Standing among peers, and recognition for results."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Match, Rule, rule
from recruit.signals.vocabulary import ABOUT, AREA, PEER, W

COMPANY = re.compile(
    r"^ ?(?:(?!for\b|in\b|at\b|of\b|with\b|on\b|and\b|to\b|nationally|nationwide)[a-z-]+ ){0,2}?(?:pharma\w*|compan(?:y|ies)|brands?|products?|statins?|priority|universit\w+|schools?|cities|dmas?|markets?|agenc\w+|firms?|banks?|"
    r"hospitals?|clients?|customers?|accounts?|vendors?|carriers?|global|fortune|ranked junior|sites|leads|songs?|priorities|retailers?|"
    r"insurance|manufacturers?|supplier|reason|choice|concern|goal|drug|product|website|result|rated|u\.s\. (?:bank|pharma\w*))\b"
)
NOT_RANK = re.compile(
    r"\b(?:for|with|at|of|to|by|as|in) (?:an? |the |one of the )?$|\b(?:customer|clients?|service|safety) (?:in |is )?(?:the |our |my )?$"
)
IN_GROUP = rf"(?: (?:in|among|within|across|nationally|nationwide|of|on|for|out of|at) (?:the |my |our |all |a |an )?(?:{W} |O |N ){{0,4}}?(?:{AREA}|{PEER}))"
IN_AREA = rf"(?: (?:in|within|across|on|out of|among|for) (?:the |my |our |all |its |entire |whole )*(?:{W} |O |N ){{0,3}}?(?:{AREA}|{PEER})| (?:nationally|nationwide|company-?wide|worldwide|globally|regionally|overall|in sales))"


def _percentile(rank: float, of: float) -> float:
    return round(1 - (rank - 1) / (of - 1), 3) if of > 1 else 1.0


def _rank_of(match: Match) -> dict[str, Any] | None:
    rank, of = match.quantity("r"), match.quantity("of")
    if rank is None or of is None or not 1 <= rank.value <= of.value or of.value < 2:
        return None
    high = {"high": _whole(rank.high)} if rank.high is not None else {}
    return {"rank": _whole(rank.value), "of": _whole(of.value), "percentile": _percentile(rank.value, of.value), **high}


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _rank(match: Match) -> dict[str, Any] | None:
    rank = match.quantity("r")
    if rank is not None and rank.kind == "count" and match.found.group().startswith(("placed", "placing")):
        return None
    if rank is None or rank.value < 1 or COMPANY.search(match.after[:40]) or _not_a_rank(match):
        return None
    return {"rank": _whole(rank.value)}


def _not_a_rank(match: Match) -> bool:
    words = match.found.group() + match.after[:24]
    return bool(
        re.search(
            r"[ON] (?:[a-z-]+ )?(?:priority|company|statin|brand|product|dealership|agency|provider|school|university|bank)\b",
            words,
        )
    )


def _top_percent(match: Match) -> dict[str, Any] | None:
    share = match.quantity("p")
    if (
        share is None
        or not 0 < share.value < 1
        or re.search(
            r"\b(?:class|graduat|school|clients?\b(?! retention)|customers?\b(?! (?:satisfaction|service|survey|retention))|accounts\b|universit)",
            re.sub(r" for .*", "", match.found.group() + match.after[:30]),
        )
    ):
        return None
    return {"percentile": round(1 - share.value, 4)}


def _nth_percentile(match: Match) -> dict[str, Any] | None:
    place = match.quantity("r")
    return {"percentile": round(place.value / 100, 4)} if place else None


def _top_decile(match: Match) -> dict[str, Any] | None:
    word = match.found.group("w")
    share = {
        "decile": 0.1,
        "quartile": 0.25,
        "quintile": 0.2,
        "third": 1 / 3,
        "half": 0.5,
        "tier": None,
        "percentile": 0.01,
        "tenth": 0.1,
        "fifth": 0.2,
        "quarter": 0.25,
    }[word]
    if share is None:
        return {}
    value: dict[str, Any] = {"percentile": round(1 - share, 3)}
    of = match.quantity("of")
    return {**value, "of": _whole(of.value)} if of else value


def _top_n(match: Match) -> dict[str, Any] | None:
    rank, of = match.quantity("r"), match.quantity("of")
    if (
        rank is None
        or COMPANY.search(match.after[:40])
        or re.search(r"\b(?:class|clients|customers|accounts|companies)\b", match.found.group())
    ):
        return None
    if of is not None and of.value > rank.value:
        return {"rank": _whole(rank.value), "of": _whole(of.value), "percentile": _percentile(rank.value, of.value)}
    return {"rank": _whole(rank.value)}


def _first(match: Match) -> dict[str, Any] | None:
    if COMPANY.search(match.after[:30]) or re.search(
        r"\b(?:was|is|a|the|as) (?:customer|service)\b", match.before[-30:]
    ):
        return None
    return {"rank": 1}


def _top_title(match: Match) -> dict[str, Any] | None:
    """ "top producer": rank 1 if clearly one person's title, nothing when it is a bare adjective of self."""
    words, before = match.found.group(), match.before[-60:]
    if re.match(r" (?:trip|award|club|circle|pin|honou?rs?|ring|plaque)\b", match.after):
        return None
    if re.search(
        r"(?:dynamic|consistent|proven|energetic|driven|experienced|motivated|and|,|with|to|trained|trains?|hire|hired|managing|led|coached|of|among) (?:an? |the |by |as )?$",
        before,
    ) and not re.search(AREA + "$", words):
        return None
    if re.search(r"(?:s|men|people)$", words) and not re.search(r"sales$", words):
        return {} if re.search(r"one of (?:the )?$", before) else None
    return {"rank": 1}


GROUP = r"(?:(?: (?:of|in|among|within|nationally|nationwide|across|for|company-?wide|out of)\b)?(?: (?!(?:for|by|with|while|and|due|based|through|who|that|from|which|as|in Y|because|during|since|when|consistently|resulting)\b)(?:[a-z&'-]+|N))+)?"
PLACE = r"(?:place|ranked|ranking|position|spot|rank)"
SUPER = r"(?:highest|most|best|largest|greatest|fastest)"


def _of_peers(match: Match) -> dict[str, Any] | None:
    """ "3 of 112" needs a rank word, an ordinal or peers: "11 of 12 quarters" is something else."""
    rank = match.quantity("r")
    words = match.found.group()
    ranked = re.search(r"\b(?:rank|plac|position|stand|finish|rated|stood)", words) or (
        rank is not None and rank.kind == "ordinal"
    )
    peers = re.search(rf"\b{PEER}$", words)
    if rank is None or (not ranked and not peers):
        return None
    if rank.text.strip("0123456789").strip() in {"first", "second", "third", "fourth"} and not ranked:
        return None
    if not ranked and not re.search(r"/", words):
        return None
    return _rank_of(match)


def _o_in_area(match: Match) -> dict[str, Any] | None:
    rank = match.quantity("r")
    words = match.found.group()
    if (
        rank is None
        or rank.value < 1
        or rank.value > 500
        or (
            re.search(
                r"\b(?:sales|hired|year|quarter|aid|class|shift|language|degree|time|line|hand)\b(?= (?:in|for))",
                words[:18],
            )
            and not rank.text.startswith(("#", "n"))
        )
    ):
        return None
    if (
        re.search(r"\b(?:on|at|the|my|of|from|for|in|your|their|his|her|our|with|during) $", match.before[-8:])
        and rank.text[:1].isalpha()
        and not rank.text.startswith("n")
        and "place" not in words
        and not re.search(r"\b(?:came|come|coming|finished|finishing) in $", match.before[-14:])
    ) or re.search(r" in (?:my|his|her) [a-z]+'s", words):
        return None
    if _not_a_rank(match) or COMPANY.search(match.after[:30]):
        return None
    return {"rank": _whole(rank.value)}


def _in_a_place(match: Match) -> dict[str, Any] | None:
    """ "was third in Canada": the place is a proper name."""
    rank = match.quantity("r")
    place = match.text("where")
    if rank is None or rank.value > 500 or not place[:1].isupper() or (place.isupper() and len(place) > 5):
        return None
    return {"rank": _whole(rank.value)}


def _o_seller(match: Match) -> dict[str, Any] | None:
    rank = match.quantity("r")
    if rank is None or (rank.text[:1].isalpha() and not rank.text.startswith("n")) or _not_a_rank(match):
        return None
    return {"rank": _whole(rank.value)}


def _top_share(match: Match) -> dict[str, Any] | None:
    words = match.found.group("s")
    if not re.match(r"(?:ranked|ranking|finished|placing|finishing|one of|top)", words) or not re.search(
        r"\btop\b|\brank", words
    ):
        return None
    if "top" not in words and not re.search(rf"\b(?:{AREA}|{PEER})\b", words):
        return None
    return _top_percent(match)


def _top_n_peers(match: Match) -> dict[str, Any] | None:
    words = match.found.group()
    if not (
        match.has("of")
        or re.search(rf"\b(?:{PEER}|{AREA})$", words)
        or re.match(r"(?:ranked|ranking|ranks|finished|placed|rated)", words)
    ):
        return None
    return _top_n(match)


def _highest(match: Match) -> dict[str, Any] | None:
    before = match.before[-50:]
    if re.search(r"\b(?:personal|rewarded|rewarding)(?: the)? $", before):
        return None
    if re.search(
        r"\b(?:ensur\w+|provid\w+|maintain\w+|deliver\w+|uphold\w*|standards?|to|with|of|at|by|for|from) (?:an? )?(?:the )?$",
        before,
    ) and not re.search(
        r"\b(?:award\w*|winner|recogni[sz]ed|prize|contest|winner of|won) (?:[a-z]+ ){0,2}(?:for|with|of) (?:the )?$",
        before,
    ):
        return None
    if re.search(
        r"\bmost [a-z]+(?:ing|ive|ful|al|ant|ed) |\bbest (?:practice|in class)|most (?:effective|efficient|valuable|of|important|profitable)|one of",
        match.found.group(),
    ):
        return None
    second = re.match(r"(?:the )?O ", match.found.group("s"))
    places = match.shadow.between(*match.found.span("s"))
    return {"rank": _whole(places[0].value)} if second and places else {"rank": 1}


# fmt: off
RULES: list[Rule] = [
    rule("ranking", "ranked O of N", rf"(?:(?:was |were )?(?:ranked|ranking|ranks|rank|placed|finished|position(?:ed)?|standing|rated|stood)(?: as| at| in| the| me| was| is|:)* ?)?{ABOUT}(?P<r>[ON])(?: (?:place|overall|nationally|{PEER}|sales {W}))? (?: ?(?:of|out of|from among|among|from|amongst) | ?/ ?)(?:the |a total of |all |over |more than |approximately |about )*(?P<of>N)\b(?: (?:{W} ){{0,2}}?(?:{PEER}|participants|sales {W}))?(?: (?:nationally|nationwide|in the {AREA}))?", _of_peers, letters=("ON", "N"), weight=3.0),
    rule("ranking", "ranked O", rf"(?:consistently |currently |was |were )?(?:ranked|ranking|ranks|rank|rated|placed|placing|standing|positioned)(?: as| at| in| the| me| of| was| is|:| me as| number)* ?(?P<r>[ON])\b(?! ?(?:of|/|out of) N)(?: (?:{W} )?(?:place|{PEER}|sales {W}))?(?:{IN_AREA}| in (?!Y)(?:{W} )?{W})?", _rank, cue=("rank", "rated", "plac", "standing", "positioned"), weight=2.4),
    rule("ranking", "O in area", rf"(?:(?:finished|placed|came|was|achieved|earned|took|the) )?(?P<s>(?P<r>O)(?: (?:place|overall|{PEER}|ranked {W}|ranking|highest|(?:top |sales |revenue |volume )*(?:sales|producer|producing|seller|selling|performer|rep(?:resentative)?|salesperson|agent|branch|store|office|region|territory|district|team|account executive)(?: {W})?))*(?: (?:in|for) (?:{W} ){{0,3}}?(?:sales|growth|revenue|volume|production))?{IN_AREA})", _o_in_area, weight=1.8),
    rule("ranking", "O in area", rf"(?:was|were|finished|came|placed|stood|ended|became|ranked|rated) (?P<s>(?P<r>O) in (?P<where>{W})(?: {W})??)(?=[,.;]|$| (?:by|in|for|with|at|and|among|during)\b)", _in_a_place, cue=("O in ",), weight=1.7),
    rule("ranking", "more than any", rf"(?P<s>(?:sold|saved|opened|closed|booked|signed|enrolled|won|wrote|brought in|raised|generated|retained|placed|made|collected|upgraded) (?:{W} ){{0,2}}?more (?:{W} ){{0,4}}?than any(?:one| other)(?: {W}){{0,2}}?(?: (?:in|on|at) (?:the |my |our )?{W})?)(?=[,.;]|$| (?:and|but|with|for|in|by|while)\b)", lambda m: {"rank": 1}, cue=("than any",), weight=1.6),
    rule("ranking", "O seller", r"(?P<r>O)(?: [a-z&-]+){0,2} (?:seller|salesperson|salesman|sales rep(?:resentative)?|producer|sales person|sales associate|sales team|sales office|producing \w+|ranked \w+|selling \w+|performer|volume \w+)(?: (?:in|at|for|on) (?:the |my )?(?:[a-z]+ )?(?:company|country|region|district|nation|state|office|team|division|store|us|market))?", _o_seller, weight=2.0),
    rule("ranking", "top P", rf"(?P<s>(?:(?:ranked|ranking|finishing|finished|placing|one of) (?:in |within |among )?(?:the )?)?(?:top )?(?P<p>P){GROUP})", _top_share, weight=1.9),
    rule("ranking", "top decile", rf"(?:ranked |ranking |finished )?(?:in |within )?(?:the )?(?P<s>(?:top|upper|first) (?P<w>decile|quartile|quintile|third|half|tenth|fifth|quarter|percentile)(?: of (?:the |all |my |our )?(?:(?P<of>N)|(?:{W} ){{0,3}}?(?:{PEER}|{AREA})))?(?: (?:nationally|nationwide|in (?:the )?{AREA}))?)", _top_decile, letters=(), cue=("decile", "quartile", "quintile", "third", "half", "tier", "percentile", "tenth", "fifth", "quarter"), weight=2.0),
    rule("ranking", "top N", rf"(?P<s>(?:(?:ranked|ranking|ranks|finished|placed|rated) (?:in |within |among )?(?:the )?)?(?:top|best) (?P<r>N)(?: (?:of|out of|in|among) (?:the |all |over )?(?P<of>N))?{GROUP})", _top_n_peers, letters=("N",), cue=("top", "best"), weight=2.0),
    rule("ranking", "N percentile", r"(?P<s>(?P<r>[ON]) percentile)", _nth_percentile, cue=("percentile",), weight=2.2),
    rule("ranking", "top title", rf"\b(?P<s>(?:the )?(?:#\d )?(?:top|leading|best|number one|highest|lead)[ -](?:producing|performing|selling|grossing|ranked|earning|billing)? ?(?:sales |regional |national |revenue |digital |media |district |company |commercial |volume )*(?:producer|seller|salesperson|salesman|sales ?person|sales ?man|saleswoman|(?:consultant|advis[oe]r|loan officer|intern|associate|specialist|fundraiser|canvasser|server|cashier|buyer|broker|banker|shift|restaurant|hotel|location|property|franchise)(?= (?:in|on|of|at|among|for|company|nation|out)\b)|sales (?:rep(?:resentative)?|associate|executive|agent|consultant|manager|performer|producer|achiever|leader|team)|biller|closer|earner|account executive|(?:district |regional )?rep(?:resentative)?|agent|recruiter|store|branch|district|region|territory|team|office|salesmen|reps|sellers|producers|sales people)(?:{IN_AREA})?)", _top_title, cue=("top", "best", "lead", "highest", "number one"), weight=1.4),
    rule("ranking", "highest X in Y", rf"(?P<s>(?:the )?(?:O )?{SUPER}[ -](?:{W} ){{0,5}}?(?:sales|revenue|revenues|volume|growth|producer|production|seller|selling [a-z]+|numbers?|profit|profits|profitability|margin|margins|share|retention|conversion|score|scores|accounts|customers|clients|units|collections|performance|performing [a-z]+|sold|closing [a-z]+|percentage[a-z ]*|increase|gross|attainment|results|contracts|deals|grossing [a-z]+|rate|rating|upsell\w*|add-ons|referrals|placements|loans|memberships|number of [a-z]+|amount of [a-z]+|dollar [a-z]+|level of sales|average [a-z]+|market share)(?: (?:sales|growth|increase|percentage|score|gain|rating|rate|from (?:{W} )?(?:{W})|sold|per [a-z]+))*(?:{IN_AREA}| of (?:the |all )?(?:N )?{PEER}(?: in (?:the |my )?(?:{W} )?{W})?)?)", _highest, cue=("highest", "most", "best", "largest", "greatest", "fastest"), weight=1.3),
    rule("ranking", "led the group", rf"(?P<s>(?:led|leads|leading|lead) (?:the |my |our |all |entire )+(?:{W} ){{0,2}}?(?:{AREA}|{PEER}) (?:in|with|for) (?:(?:{W}|O|N) ){{0,3}}?(?:sales|revenue|growth|volume|production|sold|units|profit|attainment|closing|retention|numbers|enrollment|sign[ -]?ups|add[ -]?ons?(?: sales)?|renewals|referrals|memberships|donations|bookings|placements|installs|leads|conversions?|scores|satisfaction|warranties|accounts|collections|openings))", lambda m: {"rank": 1}, cue=("led ", "leads ", "leading ", "lead "), weight=1.6),
    rule("ranking", "sales leader", rf"(?P<s>(?:(?:top|#N|number one|regional|national|district|company) )?sales leader{IN_AREA})", _first, cue=("sales leader",), weight=1.2),
    rule("ranking", "nobody more", r"(?P<s>(?:nobody|no one|no other \w+)(?: else)?(?: in (?:the |our |my )?(?:[a-z]+ ){1,3}?| on (?:the |our |my )?(?:[a-z]+ ){1,2}?| )(?:ran|sold|made|had|did|closed|booked|signed|wrote|opened) (?:more|as many)(?: [a-z]+){0,3})", lambda m: {"rank": 1}, cue=("nobody", "no one", "no other"), weight=1.6),
]
# fmt: on
