"""Goal craft: a goal with number and date, dated steps, a rhythm of review, a rule for replanning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import MONTH, Cue, Feature, compiled, cue_from, find, pattern
from recruit.drive.texts import LAST, NEXT, Sentence

FEATURES = (
    Feature("number", +1, 1, 0.6, "the goal has a number"),
    Feature("date", +1, 1, 0.6, "the goal has a date"),
    Feature("steps", +1, 3, 0.5, "first steps are named"),
    Feature("dated_steps", +1, 3, 0.6, "the steps have dates or counts of their own"),
    Feature("review", +1, 1, 0.5, "there is a rhythm of review"),
    Feature("rule", +1, 1, 0.5, "it says when the plan would change"),
    Feature("replanned", +1, 1, 0.4, "a plan was changed on the way, and told"),
    Feature("split", +1, 1, 0.2, "the goal is split into smaller ones"),
    Feature("wish", -1, 1, 0.5, "it stays a wish"),
)

_REVIEW = (
    "(every|each|on|alternate|first|second|last|1st|other|fourth) (\\w+ )?(<DAY>|month|week|fortnight|quarter|mth|qtr)",
    "(week|month|quarter|fortnight)ly (review|check|look|count|inspection|cadence|meeting|call|pipeline|one-page|"
    "red|test|note|report)",
    "(review|check|count|look|track|inspect|measure|compare|note|report|evaluate|reviewed|checked|tracked)(ed|s)? "
    "~(weekly|monthly|quarterly|fortnightly|daily)",
    "<DAY> (review|check|count|call|note|look|meeting|huddle)",
    "day \\d+ (each|every|of)|\\d+(th|st|nd|rd) of (each|every|the month)",
    "(look at it|check (in|it)|review it|see sheet) (each|every|end of|at|on)",
    "(week|month) \\d+ each|end of (each|ea|every) (month|mth|week|quarter)",
    "once a (week|month|fortnight)|(at|each|every) quarter[- ]end|at half[- ]time",
    "monthly (pipeline|basis|look|check|milestones?)|reviewed? (every|each|with|on|at|monthly|weekly)",
)
_MOVED = (
    "(moved|shifted|revised|redrew|redid|redone|re-?drawn|re-?planned|replaced|dropped|switched|swapped|changed|"
    "cut|added|"
    "re-?cut|put|stopped|altered|reset|hence|redistributed|re-?split|rewrote|rewritten|brought forward|reallocated|"
    "re-?forecast)"
)
_BEHIND = (
    "(behind|stalled|stuck|flat|short|slow(ed)?|below|slipp(ed|ing)|under|lagging|trailing|dipp(ed|ing)|off track|"
    "half-?way|mid-?year|merged|was not working|weren['’]?t showing)"
)
_PATTERNS = (
    pattern("review", *_REVIEW, sources=(NEXT,)),
    pattern("review", *_REVIEW, sources=LAST, amount=0.5),
    pattern(
        "rule",
        "(if|should|where|unless|whenever|once|when) [^.;]{0,70}?(under|below|behind|less|short|fall\\w*|miss\\w*|"
        "drop\\w*|trail\\w*|slip\\w*|not|off|adrift|stall\\w*|stuck|flat|fewer|beyond|lag\\w*|slow\\w*|weak\\w*|red)",
        "(below|under|behind) [\\w.%£$€₹,-]+[^.;]{0,40}[,→:] ?(I|we|then|cut|stop|drop|move|hire|add|swap|switch|"
        "replan|change)",
        "two bad (months|weeks|quarters)|→|(re-?plan|replan) ",
        sources=(NEXT,),
    ),
    pattern(
        "rule",
        "re-?plan|re-?cut|redo the plan|reforecast|rebuild the|adjust at|reallocat\\w+|reset the|reset (it|"
        "targets)|plan b|fallback",
        sources=(NEXT,),
        amount=0.7,
    ),
    pattern(
        "replanned",
        f"{_BEHIND} [^.]{{0,80}}?{_MOVED}",
        f"(in|by|from|after|until) (<MONTH>|week \\w+|q[1-4]|mid-?\\w+|summer|spring|autumn|the (first|second|"
        f"third) (quarter|month))[^.]{{0,60}}?{_MOVED}",
        f"<MONTH>:? {_MOVED}",
        f"when [^.]{{0,50}}?(we|I) {_MOVED}",
        "(re-?drew|re-?drawn|re-?planned|re-?cut|redid|revised (it|the|my|our|plan|once|weekly)|plan was (re|"
        "changed|altered))",
        "(were|was) replaced in|put those|so (I|we) (moved|cut|dropped|switched|shifted|changed|replaced|put|added)",
        sources=LAST,
    ),
    pattern(
        "split",
        "split|divided?|broken?|broke (it|the|down)|distributed|cascaded by me",
        "# (\\w+ )?(a|per|each) (month|mth|week|quarter|qtr|rep)|each quarter|by quarter|week-?wise|month-?wise|"
        "hq-?wise",
        sources=(NEXT, *LAST),
    ),
    pattern(
        "wish",
        "continue (to|developing|learning|contributing|my)|do (better|well)|not (settled|decided)|(don['’]?t|do "
        "not) know|rather not|keep doing",
        "contribut(e|ing) (to|positively|sincerely)|be settled|respectable|wherever|more (patients|business|"
        "confident|responsibilit\\w+|sales|customers)",
        "grow (with|within|as|in)|(developing|development) as|good company|part of (that|the|this)|take care of|"
        "depends? (on|upon)|bigger book",
        "looking for (an?|the)|excites?|my values|see what|be fuller|at or (above|over)|build (strong "
        ")?relationships|my best|new (heights|challenges|level)",
        "(learn|gain|get) (more|better|experience|exposure)|make (a|an) (impact|difference)|add value|hard to (say|"
        "forecast|know)",
        sources=(NEXT,),
    ),
)
_QUANTITY = compiled("#")
#: What makes a list of three a list of steps rather than of adjectives.
_FIRM = compiled(
    "#", "<MONTH>", "steps?", "learn", "finish", "list", "rank", "map", "visit", "call", "build", "train", "hire"
)
_FIVE = re.compile(
    r"(?:\b(?:in|over|within|after|about|further|longer|down|as\s+to|for)\b[^.;]{0,12})?\b(?:five|"
    r"5)[\s-]?(?:years?|yrs?)\b|"
    r"\bby\s203[0-9]\b|\b203[0-9]\s?:|\blong(?:er)?[\s-](?:term|out|run)\b|\bdown\sthe\s(?:road|line)\b|"
    r"\bfurther\s(?:out|ahead|on)\b|\bin\s5\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?:\b(?:by|before|until|till|in|from|to|of|for|during|through|at)\s+)?(?:\b(?:the|end\s(?:of\s)?|mid-?\s?|"
    rf"early|late|first|last|\d\d?(?:st|nd|rd|th)?)\s+)*"
    rf"(?:\b(?:mid-)?{MONTH}\b\.?(?:\s\d\d?(?:st|nd|rd|th)?\b)?(?:,?\s(?:20)?\d\d\b)?|"
    rf"\b\d\d?[/.]\d\d?(?:[/.](?:20)?\d\d)?\b(?!\s?%)|\bq[1-4]\b|\bfy\s?(?:20)?\d\d\b|"
    rf"\b20[23]\d\b|\b(?:christmas|easter|summer|spring|autumn|winter|diwali|year[\s-]end)\b|\b\d\d?-\d\d?-20\d\d\b)",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"(?:(?<=[.:;,)]\s)|^|(?<=\s))(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|one|two|three|step\s?(?:one|two|three|"
    r"1|2|3)|"
    r"workstream\s\w+|then|\(?[1-3]\)?[.):]|[1-3](?=\s[a-z])|finally|next|begin(?:ning)?|start(?:ing)?)(?=[\s,:.)]|$)",
    re.IGNORECASE,
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the next goal, and of the last one where it was split, reviewed or replanned."""
    found = find(_PATTERNS, sentences)
    here = [s for s in sentences if s.source == NEXT]
    near = _before_five_years(here)
    vague = [cue_from("wish", NEXT, s) for s in signals.get(NEXT, ()) if s.label == "vague_goal"]
    return found + vague + _steps(near) + _goal(near)


def _before_five_years(here: Sequence[Sentence]) -> list[tuple[Sentence, str]]:
    near: list[tuple[Sentence, str]] = []
    for sentence in here:
        five = _FIVE.search(sentence.text)
        text = sentence.text[: five.start()] if five else sentence.text
        if text.strip():
            near.append((sentence, text))
    return near


def _steps(near: Sequence[tuple[Sentence, str]]) -> list[Cue]:
    out: list[Cue] = []
    for sentence, text in near:
        marks = [m.start() for m in _STEP.finditer(text)]
        out += [_span("steps", sentence, start, end) for start, end in zip(marks, [*marks, len(text)][1:], strict=True)]
        if not marks and max(text.count(","), text.count(";")) >= 2 and _FIRM.search(text):
            out.append(_span("steps", sentence, 0, len(text), amount=2.0))
    return out


def _goal(near: Sequence[tuple[Sentence, str]]) -> list[Cue]:
    dates = [_span("dated_steps", s, *m.span()) for s, t in near for m in _DATE.finditer(t)]
    spans = [(d.start, d.end) for d in dates]
    counts = [
        _span("dated_steps", s, *m.span())
        for s, t in near
        for m in _QUANTITY.finditer(t)
        if not _STEP.match(t, m.start())
    ]
    numbers = [c for c in counts if not any(start <= c.start < end for start, end in spans)]
    out: list[Cue] = []
    for key, group in (("number", numbers), ("date", dates)):
        if group:
            first = min(group, key=lambda c: c.start)
            out.append(Cue(key, first.source, first.start, first.end, first.text, first.label))
            out += [Cue(c.feature, c.source, c.start, c.end, c.text, c.label, 0.5) for c in group if c is not first]
    return out


def _span(feature: str, sentence: Sentence, start: int, end: int, amount: float = 1.0) -> Cue:
    piece = sentence.text[start:end]
    start += len(piece) - len(piece.lstrip())
    text = piece.strip()
    at = sentence.start + start
    return Cue(feature, sentence.source, at, at + len(text), text, "words", amount)
