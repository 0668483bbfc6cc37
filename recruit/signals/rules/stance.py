"""What an answer says about goals: own bars, plans for the years ahead, misses, empty talk."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

QUANTITY = r"[MNPTX]"
SET = (
    r"(?:wrote|write|set|sets|aimed|aiming|aim|aims|wanted|want|wants|thought|chose|promised|put|told|figured|hoped|hope|planned|plan to|kept|keep|moved to|moved it|moved my|raised|raise|said|say|decided|asked for|"
    r"pencilled|penciled|worked toward|worked towards|worked to|was built around|were built around|penned|committed|reckoned|believed|pledged|intended|intend|bet|picked|prepared for|go for|went for|gunned for|"
    r"re-?baselined|re-?set|re-?targeted|socialized|touch|declared|announced|noted|marked|made it|called it|took|like to|would like|had written|have written|am going for|shooting for|shot for|pushing for|targeted|target|budgeted|stretched|switched to|lifted|dared|swore|agreed with myself|counted on|holds?|drew|painted|did think|continue to set)"
)
OWN_NOUN = r"(?:(?:my|our) (?:own |personal |private |real )?(?:target|goal|number|sheet|line|bar|figure|planning|plan|mark|aim|floor|minimum|standard|limit|list|version|stretch|notebook)|(?:aimed|aim|own goal|mine|next bar|my bar|goal|target|stretch|bar)(?=:| was| is| =))"
OWN = re.compile(
    rf"\b(?P<lead>(?:i|we|i'd|i've|so i|team|myself) (?:had |have |also |then |privately |quietly |only |just |still |always |even |did )*)?(?P<s>(?:{SET}\b|{OWN_NOUN})[^.;!?]*?(?:{QUANTITY}|\bnone\b|\bsingle digits\b|\bhalf\b|\bdouble\b)[^.;!?]*)"
)
ASSIGNED = re.compile(
    r"\b(?:they|he|she|boss|manager|company|ho|hq|vp|director|board|head office|client|them|him|her|was|were|been|am|is|are|office|brief|plan|management|the team lead) (?:\w+ )?$"
)
FUTURE_SPAN = re.compile(
    r"(?:(?:in|within|after) (?:about |the next |another |say )?(?:five|N|the next N) ?-?(?:years?|yrs?)(?:'? time)?|N[ -](?:years?|yrs?)(?: (?:out|from now|on|ahead|view|horizon|time|later|goal))?|long(?:er)?[ -]term|longer out|further (?:out|ahead|on)|down the (?:road|line)|eventually|looking further ahead|later on)\b"
)
FIVE = re.compile(rf"(?:^|(?<=[.;:!?] )|(?<=, ))(?P<s>(?:{FUTURE_SPAN.pattern}|Y ?(?=[:,-])|by Y(?=[:,-]))[^.;!?]*)")
FIVE_TAIL = re.compile(
    r"(?P<s>(?:i |I'd )?[^.;!?]{12,}?\b(?:in|within|after|by) (?:about )?(?:N years|N yrs|Y)\b[^.;!?]*)"
)
ROLE = re.compile(
    r"\b(?:manager|managing|director|lead|leading|leader|head|heading|rep|reps|representative|trainer|specialist|vp|vice|president|running|run|runs|role|territory|own|owner|executive|team|regional|area|rsm|asm|zsm|nsm|"
    r"job|post|coach|consultant|supervisor|account|key|country|partner|training|position|senior|chief|product|market|business|practice|work|still|expert|mentor|scientist|district|national|buyer|seller|marketing|p&l|bd|charge|sales)\b"
)
DATED = re.compile(
    r"\b(?:by|before|until|in|within|for|end of|this|next|over|during|between|from)\b (?:the )?(?:end of )?(?:next |O |about |my )?(?:Y|D|N (?:months|weeks|quarters|days|mths|mos)|(?:[a-z]+ )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|year|half|quarter|summer|easter|christmas|financial year|twelve months)|/|\bY\b"
)
VAGUE = re.compile(
    r"\b(?:do (?:my|our) best|meet expectations|grow with|add value|contribut(?:e|ing)|continue (?:to )?(?:learn|grow|develop|improv)\w*|develop(?:ing)? as|learn(?:ing)? (?:and|as much|more|the)|make a difference|making (?:an? )?(?:\w+ )?difference|be (?:the best|successful|happy|better|settled|proud)|feel (?:proud|good)|do well|work hard|"
    r"hard work|next level|bring value|as much as (?:i|possible)|improve (?:myself|my skills|more)|increase (?:sales|business|placements|my)|perform well|give (?:my|N)|success of|good (?:name|results|position)|support the team|top producer|own my market|bigger book|keep (?:learning|growing|going)|grow (?:as|in|my|further|within|professionally)|grown within|respectable|somewhere (?:great|good|nice)|climb|see how it goes|best rep|be fuller|whatever|get better|become better|better version|reach my potential|full potential|happy customers?)\b"
)
SHORT = re.compile(
    r"\b(?:short|missed|miss|misses|below|under (?:plan|target|budget|the)|behind|lost|lose|losing|fell|fall|dropped|slipped|slid|late|failed|declined|cancelled|canceled|shortfall|undershot|off plan|off target|off budget|lower than|less than plan|were less|light|stalled|refused|rejected|worse|bad|over the limit|over budget|ran out|walked away|pulled out|resigned|withdrew|went up|collapsed|burned|botched|mistake|slow|withdrawn|sick|shut|flat at|slump|halved|didn't (?:make|hit|land|get|come|reach)|did not (?:make|hit|land|get|come|reach|convert)|not (?:make|hit|reach))\b"
)
VERSUS = re.compile(
    r"(?P<a>[MNP])(?: [a-z'-]+){0,4}?,? ?\(?(?:vs\.?|versus|against|on|of|for|when|needed|planned|expected|wanted|target|plan|budget|norm|over|asked|to)(?: [a-z']+){0,6}? ?(?P<b>[MNP])"
)
WANTED = re.compile(
    r"\b(?:aiming for|wanted|hoped for|planned|needed|asked for|promised|supposed to|target(?: was)?|plan(?: was)?|goal(?: was)?|expected|budget(?: was)?|for) [^.;]{0,30}?(?P<b>[MNP])[^.;]{0,40}?\b(?:and|but|we|i|came|got|had|only|did|closed|landed|ended|finished)\b[^.;]{0,24}?(?P<a>[MNP])"
)
LEAD = re.compile(
    r"(?:(?:i|i'd|we|so|and|but|then|so i|i had|we had|i'd like to|my goal is to|first year in a territory:|goal:|well|ok|okay|honestly|also|the|in total|over the next [nY] months)[,:]? )+"
)


def find_stances(shadow: Shadow, bounds: list[tuple[int, int]]) -> list[Found]:
    """Own goals, plans, misses and empty talk of an answer (its whole text is one passage)."""
    text = shadow.text
    sentences = [(shadow.forth(a), shadow.forth(b)) for a, b in bounds]
    ahead = looks_ahead(text)
    out: list[Found] = []
    for k, (start, end) in enumerate(sentences):
        sentence = text[start:end].rstrip()
        out += _own(shadow, sentence, start)
        out += _horizon(shadow, sentence, start)
        if ahead:
            out += _plan(shadow, sentence, start, k)
            out += _vague(shadow, sentence, start)
        out += _setback(shadow, sentence, start, k, ahead=ahead)
    return out


def looks_ahead(text: str) -> bool:
    """Whether an answer speaks of what is to come."""
    signs = len(
        re.findall(
            r"\b(?:will|would|i'd|i'll|next year|five years|N years|yrs|by Y|by D|by (?:the )?(?:end of|N|O|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|steps?:|first:|plan to|want to|hope to|like to|five-year|goal is|i see myself|shall)\b",
            text,
        )
    )
    return signs >= 2 or re.search(r"\bN[ -](?:years?|yrs?)\b", text[len(text) // 2 :]) is not None


def _span(shadow: Shadow, label: str, start: int, end: int, **more: object) -> Found:
    text = shadow.text
    lead = LEAD.match(text, start, end)
    if lead and label in {"own_goal", "beyond_goal", "vague_goal"}:
        start = lead.end()
    while end > start and text[end - 1] in " .,;:!?":
        end -= 1
    return Found(label, shadow.back(start), shadow.back(end), {}, rule=label, **more)  # type: ignore[arg-type]


def _own(shadow: Shadow, sentence: str, at: int) -> list[Found]:
    out = []
    for found in OWN.finditer(sentence):
        before = sentence[: found.start("s")]
        if ASSIGNED.search(before) and not found.group("lead"):
            continue
        end = found.end("s")
        cut = re.search(
            r"(?:, (?:and|but|so|which|since|then|ended|finished|got)| but | and (?:then|ended|got|we|i)\b| — | - |, [a-z]+ed\b)",
            sentence[found.start("s") + 6 : end],
        )
        stop = (
            found.start("s") + 6 + cut.start()
            if cut and re.search(QUANTITY, sentence[found.start("s") : found.start("s") + 6 + cut.start()])
            else end
        )
        out.append(_span(shadow, "own_goal", at + found.start("s"), at + stop, weight=1.0))
    return out


def _horizon(shadow: Shadow, sentence: str, at: int) -> list[Found]:
    found = FIVE.search(sentence) or FIVE_TAIL.search(sentence)
    if not found or (not FUTURE_SPAN.search(found.group()) and not re.match(r"(?:by )?Y ?[:,-]", found.group("s"))):
        return []
    words = found.group("s")
    empty = not ROLE.search(FUTURE_SPAN.sub("", words)) or (
        VAGUE.search(words) and not re.search(r"\b(?:manager|director|vp|lead|rep|specialist|trainer)\b", words)
    )
    if re.search(r"\b(?:don't know|not sure|no idea|hard to say|who knows)\b", words):
        return []
    return [
        _span(
            shadow,
            "vague_goal" if empty else "own_goal",
            at + found.start("s"),
            at + found.end("s"),
            state="planned",
            weight=1.5,
        )
    ]


def _plan(shadow: Shadow, sentence: str, at: int, k: int) -> list[Found]:
    """The goal itself stands first: "$2.2M by 12/31/2027"."""
    if (
        k > 1
        or (not re.search(QUANTITY, sentence) and not (DATED.search(sentence) and k == 0))
        or FUTURE_SPAN.match(sentence)
        or (k == 1 and not DATED.search(sentence))
    ):
        return []
    if re.match(r"(?:first|step|one|O|N)[ :).]", sentence) and k:
        return []
    cut = re.search(r" \((?:was|now|fy|up|from|N)|, (?:up from|from|was|now) | steps?:|\. ", sentence)
    end = cut.start() if cut else len(sentence)
    return [_span(shadow, "own_goal", at, at + end, state="planned", weight=1.2)]


def _vague(shadow: Shadow, sentence: str, at: int) -> list[Found]:
    found = VAGUE.search(sentence)
    if not found or re.search(r"[MP]", sentence):
        return []
    return [_span(shadow, "vague_goal", at, at + len(sentence), state="planned", weight=0.9)]


def _setback(shadow: Shadow, sentence: str, at: int, k: int, *, ahead: bool) -> list[Found]:
    """The sentence that names a miss: a word of loss, or a result under its goal."""
    if ahead and k > 0:
        return []
    missed = SHORT.search(sentence)
    pair = VERSUS.search(sentence) or WANTED.search(sentence)
    under = False
    if pair:
        a, b = (shadow.at.get(at + pair.start(name)) for name in ("a", "b"))
        under = a is not None and b is not None and 0 < a.value < b.value and (b.value < 20 * a.value or b.value > 1)
    percent = any(q.kind == "percent" and 0.3 <= q.value < 0.995 for q in shadow.between(at, at + len(sentence)))
    if not (under or (missed and (k < 3 or re.search(QUANTITY, sentence))) or (percent and k == 0)):
        return []
    return [_span(shadow, "setback", at, at + len(sentence), state="missed", weight=0.8 + 0.2 * bool(under and missed))]
