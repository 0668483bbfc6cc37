"""Resilience: the response to a miss. What counts is the person's own change and what came of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import QUANTITY, Cue, Feature, cue_of, find, pattern
from recruit.drive.texts import SETBACK, Sentence

FEATURES = (
    Feature("own_change", +1, 2, 1.3, "you changed what you did"),
    Feature("owned_cause", +1, 1, 0.3, "you named your own part in it"),
    Feature("recovery", +1, 2, 0.8, "what came after the change is told in numbers"),
    Feature("reuse", +1, 1, 0.6, "the lesson was kept or used again"),
    Feature("partial", -1, 1, 0.3, "it came back in part"),
    Feature("elsewhere", -1, 2, 0.8, "the cause is put elsewhere"),
    Feature("waited", -1, 1, 0.6, "nothing of your own was changed"),
)

_DID = r"""(?:
    moved|switched|swapped|swopped|changed|shifted|redirect(?:ed|ing)|dropped|added|rebuilt|re-?drew|rewrote|re-?wrote|
    restored|capped|split|merged|mapped|phoned|telephoned|called|rang|visited|sat\s(?:in|down|with)|shadowed|pivoted|
    placed|spread|opened|pulled|trained|prepared|met\s(?:with|the|them|every|each)|flipped|re-?targeted|re-?planned|
    went\s(?:back|through|to\s(?:each|every|see)|out)|spent|copied|asked|learn(?:ed|t)|practi[cs]ed|stopped|started|
    began|built|made|set\sup|stood\sup|put|took|taught|tracked|counted|listened|interviewed|reviewed|analy[sz]ed|
    cut|wrote|sent|ran|pre-?checked|tested|brought|hired|gave|did|fixed|reorgani[sz]ed|restructured|rescheduled|
    introduced|created|booked|checked|read|re-?read|paired|used|cleaned|narrowed|doubled|halved|replaced|focus(?:s)?ed|
    reworked|redesigned|redid|revised|adjusted|swept|traced|broke|blocked|drafted|offered|invited|walked|drove|
    contacted|re-?contacted|surveyed|had\s(?:the|my|our|them|each|every)|got|looked|studied|turned|rotated|
    reassigned|renegotiated|diversified|lowered|raised|extended\smy|kept\sa
)"""
_PATTERNS = (
    pattern(
        "own_change",
        rf"\b(?:I|we|i've|I'd|(?:I|we)\s(?:therefore|then|now|also|quickly|instead))\s(?:\w+ly\s)?{_DID}\b",
    ),
    pattern("own_change", r"\b(?:I|we)\s(?:now|therefore|then)\s(?!continue|hope|feel|know|am|are|see)\w+"),
    pattern("own_change", r"^\W*(?:fix|change[ds]?|action|what\sI\schanged|response|then|so|now)\s*:\s*\w+"),
    pattern("own_change", rf"^\W*(?:so\s|then\s|and\s|also\s|next\s)?{_DID}\b"),
    pattern("own_change", rf"[,;]\s(?:so|and|then|therefore|thus)\s(?:(?:I|we)\s)?(?:then\s)?{_DID}\b"),
    pattern(
        "own_change", r"\bfrom\s(?:then|that\s\w+)\son\b|\bstarted\s\w+ing\b|\bbegan\s(?:to\s\w+|\w+ing|with|from)\b"
    ),
    pattern(
        "own_change", r"^\W*(?:now|next\stime|after\sthat|since\sthen|from\sthen)\b,?\s(?:i|we|check|call|use|every)"
    ),
    pattern(
        "owned_cause",
        r"""\b(?:my\s(?:own\s)?(?:fault|mistake|error|doing|miss|reading|list|log|proposals?|messaging)|
        (?:was|were|cause:|is)\s(?:mine|ours|my\s|on\sme|me\b)|I\s(?:had|was|hadn'?t|didn'?t|did\snot|assumed|relied|
        misjudged|overestimated|underestimated|missed|trusted|leaned|waited|left|kept|ignored|thought|came)\b|
        I'd\s(?:been|kept|left|taught|leaned|put|built|gone|relied|assumed|slipped|forgotten|never)|
        we\s(?:were\s\w+ing|had\s(?:assumed|relied|chosen|left|booked|put)|assumed|relied)|by\sus\b|ours\snot|too\slate|
        didn'?t\slook|root\scause)""",
    ),
    pattern(
        "elsewhere",
        r"""\b(?:owing\sto|due\sto|headwinds?|bad\sluck|unlucky|beyond\s(?:the|my|our|his|her|anyone)|
        nothing\s(?:I|we|to|could|else|much|any)\b|couldn'?t\s(?:do|help)|out\sof\s(?:my|our)|not\s(?:on|in|by|my|our)\s(?:me|us|my|our|
        side|control|hands|fault)|on\stheir\sown|weren'?t\son\smy|(?:every(?:body|one)|all\s(?:of\sus|hubs|teams|regions))\s
        (?:was|were|else|in|missed|suffered|had)|for\severyone|same\s(?:every|for\sall)|competitors?\s(?:cut|dropped|launched|
        undercut|came)|under-?resourced|short[\s-]staffed|the\s(?:market|economy|weather|season|budget|pandemic|wholesaler|
        supplier|vendor|agency|venue|regulator|government|organisers?|organizers?)\s\w+|cancell?ed\s(?:twice|on|the|by)|
        stock\s(?:had|was|did)|timing\sthing|macro|what\s(?:are|can)\syou\s(?:gonna|going|do)|wouldn'?t\s(?:invest|budge|pay)|
        price\swas\stoo\shigh|corporate|head\soffice\s(?:did|was|had)|can(?:not|'?t)\s(?:be\shelped|control)|
        several\sfactors|external|circumstances|no\sreplac\w+|vacan(?:cy|t))""",
    ),
    pattern(
        "waited",
        r"""\b(?:stayed\s(?:positive|close)|remained\s(?:positive|hopeful|patient)|kept\s(?:dialing|dialling|going|calling|
        multi|at\sit|working|visiting)|continued\s(?:our|to|visiting|with|as)|carried\son|did(?:n'?t|\snot)\schange|
        (?:things|it|situation|matters|picture|sales|numbers|quarter|market)\s(?:has\s|have\s|had\s)?(?:improved|recovered|normali[sz]ed|
        came\sback|picked\sup|got\sbetter|drifted)|moved\son|came\sback\s(?:a|on|slowly|by)|was\s(?:normal|back|better|dropped)|
        apologi[sz]ed|informed\s(?:my|the)|conveyed|manager\s(?:redistributed|asked|decided)|supervisor|nothing\s(?:further|else)|
        has\sbeen\srequested|maintained\scontact|in\sdue\scourse|waited|hoped|(?:will|would)\sbe\sback|resumed|skipped)""",
    ),
    pattern(
        "reuse",
        r"""\b(?:same\s(?:thing|trick|way|method|approach|habit|rule|check|practice|with|for|playbook|process|idea|list|clock|call)|
        the\ssame\s(?:\w+\s)?(?:to|with|for|when|at|in|on|worked|fixed|now|every|again)|still\s(?:do|doing|use|using|in\splace|have|
        run|keep|check|there|apply|the\srule)|ever\ssince|since\s(?:then|used|applied|caught)|has\ssince|have\ssince|remain(?:s|ed)?\s(?:part|in|our|my|a)|
        rule\sstill|(?:I|we)\s(?:now|always)\s\w+|now\s(?:I|we|my|our|every|check|each)\b|every\s\w+\snow|from\sthen\son|
        kept\s(?:doing|the|it|that|up)|again\s(?:when|in|with|at)|each\s(?:october|year|time|january|quarter|new)|
        before\severy|when\s(?:\w+\s){1,5}(?:spiked|began|changed|fell|started|came|happened|dipped|slipped|dropped|opened)|
        similar\s(?:dip|case|miss|drop)|went\sinto\s(?:our|my|the)|start\sthe\ssame|used\s(?:it|this|that|the\ssame)|
        became\s(?:a|our|my|the)\s(?:rule|habit|standard|routine)|applied\s(?:it|the|this|that)|use\s(?:it|that|this|same)|
        carried\s(?:it|that|this|over)|standard\s(?:practice|now)|to\sthis\sday|also\sused)""",
    ),
    pattern(
        "partial",
        r"""\b(?:not\s(?:all\sthe\sway|there|yet|eighty|quite|entirely|fully|\d+)|still\s(?:below|short|under|behind|slow|tbd|
        open|not|a\sbit)|halfway|about\shalf|maybe\shalf|half\s(?:by|of\sit)|partly|in\spart|varied|only\s(?:half|part)|
        didn'?t\s(?:fully|quite)|though\s(?:not|volumes|there)|not\scompletely|close,|near(?:ly)?\senough|some\sof\s|or\sso,\sthen|
        cannot\sseparate|other\sone\s|one\sof\s(?:them|the\stwo)|somewhat|roughly\slevel|about\slevel|so\slet'?s\ssee)""",
    ),
)
_AFTER = re.compile(
    r"\b(?:next|following|later|after|by|then|q[1-4]|h[12]|second\s(?:half|quarter)|fy\s?\d\d|20\d\d|came|back|closed|"
    r"ended|rose|went|to|now|improved|reached|got|was|site|next\stwo)\b",
    re.IGNORECASE,
)
_QUANTITY = re.compile(QUANTITY, re.IGNORECASE)
_SAYS_MISS = re.compile(r"\b(?:short|below|under|missed|against|versus|vs|instead|behind|shortfall|light|less)\b", re.I)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the setback answer; a recovery counts only after a change of the person's own."""
    here = [s for s in sentences if s.source == SETBACK]
    found = find(_PATTERNS, here)
    changes = [c.start for c in found if c.feature == "own_change"]
    if changes:
        first = min(changes)
        found += [cue_of("recovery", s) for s in here if s.end > first and _recovers(s, first)]
    recovered = [s for s in signals.get(SETBACK, ()) if s.label == "setback" and s.value.get("recovered") is True]
    if changes and recovered:
        signal = recovered[0]
        found.append(Cue("recovery", SETBACK, signal.start, signal.end, signal.text, signal.label, 0.5))
    return found


def _recovers(sentence: Sentence, first: int) -> bool:
    after = sentence.text[max(0, first - sentence.start) :]
    return bool(_QUANTITY.search(after) and _AFTER.search(after) and not _SAYS_MISS.search(after))
