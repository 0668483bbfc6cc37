"""Unprompted acts told in a resume: founded, initiated, pioneered, built from nothing, nobody asked."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from functools import lru_cache

from recruit.signals.needs import Gate
from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

CREATED = (
    r"(?:departments?|divisions?|programs?|programmes?|business(?:es)?|company|companies|organi[sz]ations?|services?|teams?|groups?|units?|clubs?|agency|firm|foundation|system|office|branch|"
    r"line|practice|process|newsletter|blog|website|store|shop|scholarships?|function|channel|chapter|network|franchise|model|initiative|scheme|series|market|brand|tool|database|platform|cooperative|council|app|podcast)"
)
WHOLE = re.compile(
    r"\b(?:(?:co-?)?initiated|instigated|originated|conceived(?: of)?|pioneered|proposed|spearheaded the (?:creation|founding|launch)|self-idea|own idea|volunteered to|volunteered for|came up with(?: the idea)?|self-initiated)\b"
)
NAMED = re.compile(
    rf"\b(?:(?:co-?)?founded|championed the|(?:single-?handedly |solely )?(?:started|launched|created|established|built|opened|introduced|formed|set up|developed|designed)(?: and (?:launched|built|implemented|led|ran|managed|grew|developed|introduced))?"
    rf"(?= (?:(?:an?|the|my|own|our|multiple|first|new|and|its|several|\S+(?:'s)) )*(?:\S+ ){{0,5}}?{CREATED}\b))"
)
STRONG = re.compile(
    r"\b(?:first(?!-)|ever|nobody|no one|own|from scratch|from the ground up|from nothing|from zero|new|thriving|solely|single-?handedly|unprompted|successful|multiple|profitable|patent|startup|start-up|since (?:taken|adopted|used)|adopted|now used)\b"
)
UNASKED = re.compile(
    r"\b(?:nobody (?:had )?asked|no one (?:had )?asked|not asked|unasked|unprompted|on my own (?:time|initiative)|in my own time|own project|own initiative|own idea|my idea|my own idea|made own|not really my job)\b"
)
WEAK_VERB = re.compile(
    r"\b(?:developed|designed|created|introduced|built|launched|established|opened|started|formed|set up)\b"
)
#: a step that is the person's own idea only when the sentence tells what came of it
URGED = re.compile(
    r"\b(?:suggested|recommended|persuaded|convinced|devised|instituted|invented|masterminded|conceived|spotted|noticed that|saw (?:the need|that no one|that nobody|an opening|a gap))\b"
)
CAME_OF_IT = re.compile(
    r"\b(?:(?:which|that|both of which|and which|it) (?:[a-z]+ ){0,3}?(?:saved|brought|lowered|raised|led|made|paid|became|attracted|grew|is|are|earned|won|cut|doubled|sold|moved|drew|operates?|runs|helped|resulted)|"
    r"(?:now|since|later|today|soon|afterwards) (?:[a-z]+ ){0,2}?(?:used|in|lending|adopted|copied|standard|run|runs|operates|taken|repeated|made|a|the|at)|adopted|copied|taken up|made standard|became (?:permanent|standard|a)|"
    r"a change that|an idea of mine|my own (?:suggestion|idea)|paid for itself|on trial|(?:saving|earning|generating|bringing|cutting|adding) (?:[a-z]+ ){0,4}?[MNP])\b"
)
#: "introduced the first ...": nobody had done it there before
FIRSTS = re.compile(
    r"\b(?:introduced|created|launched|started|established|opened|built|developed|organi[sz]ed|staged) (?:(?:the|our|my|their|a|[a-z]+'s?|[a-z]+) ){1,4}?(?:very |ever )?O (?!(?:quarter|years?|months?|half|week|time|shift|class|place|N)\b)(?:[a-z'-]+ ?){1,6}"
)
#: after the deed: who took it up or what came of it belongs to the span
RELATED = re.compile(
    r", (?:(?:which|now|since|later|today|that|both of which|under which|opened by|good for|soon)|an? (?:[a-z]+ ){1,3}?(?:later|now|which|that|since|of mine)|an idea of mine|earning|bringing)\b[^,.;]*"
)
#: where the telling of the deed ends, though the sentence goes on
GOES_ON = re.compile(
    r", (?:and (?!(?:is|was|has|now|later|which|saw)\b)|plus |helped |with |having |but |including |then |while |reporting |from )| while | and (?:trained|taught|wrote|chaired|coached|managed|supervised|introduces|designed|then|I) "
)
BEFORE_BAD = re.compile(
    r"\b(?:to|will|help(?:ed)?|can|would|responsible for|assist(?:ed)?|participated in|supported|who|which|that|company|firm|organization|was|is|being|been|have|newly|recently) (?:be )?$"
)
FOUNDED_BAD = re.compile(r"\b(?:founded in|founded by|well founded|was founded)\b")
CUT = re.compile(
    r"(?:,| -|;|\.(?:\s|$)|:| and (?:grew|increased|managed|sold|ran|led|generated|exceeded|reduced|developed)\b| which (?:resulted|led|generated|increased)\b| that (?:resulted|led)\b| resulting\b| within [A-Z]\b| in [A-Z]\b)"
)


@lru_cache(maxsize=1)
def gate() -> Gate:
    """Whether a passage may tell of an unprompted act."""
    return Gate(*PATTERNS)


def find_initiatives(shadow: Shadow) -> list[Found]:
    """Initiative signals of one passage of a resume."""
    text = shadow.text
    out: list[Found] = []
    whole, named, unasked, adopted, urged, first = gate().open(text, shadow.letters)
    for found in WHOLE.finditer(text) if whole else ():
        if BEFORE_BAD.search(text[max(0, found.start() - 24) : found.start()]) or re.match(
            r" (?:calls|contact|conversations?|cold|in|by|ideas|new ideas|solutions|changes? orders|and maintain)\b",
            text[found.end() :],
        ):
            continue
        end = _deed_end(text, found.end())
        if len(text[found.end() : end].split()) >= 3:
            out.append(_made(shadow, found.start(), end, 1.6))
    for found in NAMED.finditer(text) if named else ():
        made = _named(shadow, found)
        if made is not None:
            out.append(made)
    out += _urged(shadow) if urged else []
    out += _firsts(shadow) if first else []
    out += _unasked(shadow) if unasked else []
    return out + (_adopted(shadow) if adopted else [])


def _urged(shadow: Shadow) -> list[Found]:
    """Suggestions with what came of them."""
    text = shadow.text
    out = []
    for found in URGED.finditer(text):
        end = _deed_end(text, found.end())
        if BEFORE_BAD.search(text[max(0, found.start() - 24) : found.start()]) is None and CAME_OF_IT.search(
            text, found.end(), end
        ):
            out.append(_made(shadow, found.start(), end, 1.45))
    return out


def _firsts(shadow: Shadow) -> list[Found]:
    """The first of a kind at a place."""
    text = shadow.text
    out = []
    for found in FIRSTS.finditer(text) if "O " in text else ():
        place = text.index("O ", found.start())
        if shadow.at[place].value == 1 and not BEFORE_BAD.search(text[max(0, found.start() - 24) : found.start()]):
            out.append(_made(shadow, found.start(), _deed_end(text, found.end()), 1.5))
    return out


def _deed_end(text: str, place: int) -> int:
    """Where the deed and what came of it are told: before the next step of the same sentence."""
    end = _sentence_end(text, place)
    related = RELATED.search(text, place, end)
    stop = GOES_ON.search(text, related.end() if related else place + 8, end)
    return stop.start() if stop else end


def _named(shadow: Shadow, found: re.Match[str]) -> Found | None:
    text = shadow.text
    if BEFORE_BAD.search(text[max(0, found.start() - 24) : found.start()]) or FOUNDED_BAD.match(text[found.start() :]):
        return None
    cut = CUT.search(text, found.end() + 3)
    end = cut.start() if cut else len(text.rstrip())
    related = RELATED.match(text, end)
    end = related.end() if related else end
    words = shadow.low[shadow.back(found.start()) : shadow.back(end)]
    sure = re.match(r"(?:co-?)?founded|championed", words)
    if (
        not sure
        and not STRONG.search(words)
        and not re.match(
            r"(?:started|established) (?:[a-z']+ ){0,3}(?:department|division|business|company|program)", words
        )
    ):
        return None
    if (
        not sure
        and WEAK_VERB.match(words)
        and re.search(
            r"\bnew (?:business|accounts?|customers?|clients?|markets?|programs and|products?|product lines?|store|stores)\b",
            words,
        )
    ):
        return None
    if (
        not sure
        and re.match(r"(?:developed|designed|created)\b", words)
        and not re.search(r"\b(?:first|ever|from scratch|from the ground up|from nothing|own|patent)\b", words)
    ):
        return None
    return _made(shadow, found.start(), end, 1.4)


def _unasked(shadow: Shadow) -> list[Found]:
    """The clause with "nobody asked" and what came of it, to the end of the passage's thought."""
    text = shadow.text
    out: list[Found] = []
    for found in UNASKED.finditer(text):
        start = max(_behind(text[: found.start()], mark) for mark in (". ", "• ", "\n", "- "))
        while start < len(text) and text[start] in " -•*":
            start += 1
        end = _sentence_end(text, found.end())
        follow = re.match(
            r"\.? ?(?:[^.]{0,80}\b(?:used|adopted|copied|taken up|translated?|runs?|shared|rolled out|in use|now)\b[^.]*)",
            text[end:],
        )
        end += len(follow.group().rstrip()) if follow else 0
        out.append(_made(shadow, start, end, 1.5))
    return out


def _behind(text: str, mark: str) -> int:
    """The place behind the last mark; the beginning when there is none."""
    place = text.rfind(mark)
    return place + len(mark) if place >= 0 else 0


ADOPTED = re.compile(
    r"\b(?:(?:since |later |then |now |also |been )*(?:adopted|copied|taken up|picked up|rolled out|borrowed|translated?|replicated|made standard|became (?:the )?standard)|"
    r"(?:now |still )?(?:used|run|in use|shared) (?:by|in|at|across)|asked for (?:it|copies|a copy|copy)|(?:other|N) (?:districts?|regions?|sites?|teams?|territories|branches|reps|hubs?|offices|states|markets) (?:use|copied|took|adopted|asked|run|now))\b"
)
MADE = re.compile(
    r"\b(?:built|wrote|introduced|made|created|started|designed|set up|drew|developed|proposed|began|organi[sz]ed|drafted|compiled|invented|piloted|launched|map|sheet|template|guide|list|checklist|script|tool|tracker|log|idea|session|rounds?|labs?|scheme|report|calculator|one-pager|page|form|protocol|playbook)\b"
)


PATTERNS = (WHOLE, NAMED, UNASKED, ADOPTED, URGED, FIRSTS)


def _adopted(shadow: Shadow) -> list[Found]:
    """A thing made that others took up: "..., later copied by Wichita"."""
    text = shadow.text
    out: list[Found] = []
    for found in ADOPTED.finditer(text):
        before = text[: found.start()]
        start = max(_behind(before, "• "), _behind(before, "\n"), _two_sentences_back(before))
        while start < found.start() and text[start] in " -•*·N)." and text[start : start + 2] != "N ":
            start += 1
        if MADE.search(text[start : found.start()]):
            out.append(_made(shadow, start, _sentence_end(text, found.end()), 1.3))
    return out


def _two_sentences_back(before: str) -> int:
    """The start of the sentence, or of the one before it when this one only says who took the thing up."""
    place = before.rfind(". ") + 2 if ". " in before else 0
    if MADE.search(before[place:]) or place < 3:
        return place
    earlier = before.rfind(". ", 0, place - 2)
    return earlier + 2 if earlier >= 0 else 0


def _sentence_end(text: str, place: int) -> int:
    found = re.search(r"\.(?:\s|$)|;\s|\s•|$", text[place:])
    end = place + (found.start() if found else len(text) - place)
    return len(text[:end].rstrip(" .,;"))


def _made(shadow: Shadow, start: int, end: int, weight: float) -> Found:
    return Found("initiative", shadow.back(start), shadow.back(end), {}, weight=weight, rule="initiative")
