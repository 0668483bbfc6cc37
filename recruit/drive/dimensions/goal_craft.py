"""Goal craft: a goal with number and date, dated steps, a rhythm of review, a rule for replanning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import MONTH, QUANTITY, WEEKDAY, Cue, Feature, cue_at, find, pattern
from recruit.drive.texts import NEXT, Sentence

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

_LASTS = ("answers.last_goal", "answers.last_goal.goal", "answers.last_goal.result")
_REVIEW = rf"""\b(?:(?:every|each|on|alternate|first|second|last|1st|other|fourth|this)\s(?:\w+\s)?(?:{WEEKDAY}|month|week|fortnight|quarter|friday|monday)|
    (?:week|month|quarter|fortnight)ly\b|{WEEKDAY}\s(?:review|check|count|call|note|look)|day\s\d+\s(?:each|every|of)|
    \d+(?:th|st|nd|rd)\sof\s(?:each|every)|review(?:ed|s)?\b|check(?:ed)?\s(?:in|it|week|day|every)|look\sat\s(?:it|the\slist)|
    (?:week|month)\s\d+\seach|end\sof\s(?:each|ea|every)|once\sa\s(?:week|month)|per\smonth\sreview|scorecard|
    at\squarter\send|{WEEKDAY}s\b)"""
_PATTERNS = (
    pattern("review", _REVIEW, NEXT),
    pattern("review", _REVIEW, *_LASTS, amount=0.5),
    pattern(
        "rule",
        r"""(?:\b(?:if|should|when|where|unless|whenever)\b[^.;]{0,60}?(?:\b(?:under|below|behind|less|short|fall|falls|miss|missed|
        drop|drops|trail|slips?|not\b|off|adrift|stall|stuck|flat|two|fewer|beyond|over)\b|<)[^.;]*|\bunder\s\S+\s(?:\w+\s){0,4}(?:,\s|→|then\s|I\s)|
        \b(?:below|under)\s[\w.%£$€₹,]+[^.;]{0,40}[,→:]\s*(?:I|we|then|cut|stop|drop|move|hire|add)|two\sbad\s(?:months|weeks|quarters)|→)""",
        NEXT,
    ),
    pattern(
        "rule",
        r"\b(?:re-?plan|re-?cut|redo\sthe\splan|reforecast|rebuild\sthe|adjust\sat|reallocat\w+|reset\sthe)\b",
        NEXT,
        amount=0.7,
    ),
    pattern(
        "replanned",
        r"""\b(?:behind|stalled|stuck|flat|short|slow|below|slipp(?:ed|ing)|under|in\s(?:may|june|july|august|september|october|
        november|week)|by\s(?:may|june|july|august|september|week)|when\s)\b[^.]*?\b(?:moved|shifted|revised|redrew|redid|redone|re-?drawn|re-?planned|replaced|
        dropped|switched|swapped|changed|cut|added|re-?cut|split|put|stopped|altered|reset|hence|so\s(?:I|we))\b""",
        *_LASTS,
    ),
    pattern(
        "replanned",
        rf"^\W*(?:in\s)?{MONTH}\s?:?\s(?:moved|cut|switched|dropped|shifted|changed|added|replanned|re-?cut)",
        *_LASTS,
    ),
    pattern(
        "replanned",
        r"\b(?:re-?drew|re-?drawn|re-?planned|re-?cut|revised\s(?:it|the|my|our|plan|in|once|weekly)|redid|plan\swas\s(?:re|changed))",
        *_LASTS,
    ),
    pattern("replanned", r"\b(?:were|was)\sreplaced\sin\b|\bdropped\s\w+\s\w+\sin\sweek\b|\bput\sthose\b", *_LASTS),
    pattern(
        "split",
        rf"""\b(?:split|divid(?:ed|e)|broke(?:n)?)\b|\b(?:a|per|each)\s(?:month|mth|week|quarter|qtr)\b(?=.*{QUANTITY})|
        {QUANTITY}\s(?:\w+\s)?(?:a|per)\s(?:month|mth|week|quarter|qtr)\b|\beach\squarter\b""",
        NEXT,
        *_LASTS,
    ),
    pattern(
        "wish",
        r"""\b(?:continue\s(?:to|develop|learn|contribut)\w*|do\sbetter|not\ssettled|(?:don'?t|do\snot)\sknow|rather\snot|keep\sdoing|
        contribut(?:e|ing)\s(?:to|positively)|be\ssettled|respectable|wherever|do\swell|more\s(?:patients|business|confident)|
        grow\s(?:with|within|as)|developing\sas|good\scompany|part\sof\s(?:that|the|this)|take\scare\sof|depend\son|bigger\sbook|
        looking\sfor\s(?:an?|the)|excites|values|see\swhat|be\sfuller|at\sor\sabove)\b""",
        NEXT,
    ),
)
_QUANTITY = re.compile(QUANTITY, re.IGNORECASE)
_FIVE = re.compile(
    r"(?:\b(?:in|over|within|after|about|further|longer|down)\b[^.;]{0,12})?\b(?:five|5)[\s-]?(?:years?|yrs?)\b|\bfive\syears|"
    r"\bby\s203[0-9]\b|\b203[0-9]\s?:|\blong(?:er)?[\s-](?:term|out)\b|\bdown\sthe\sroad\b|\bfurther\s(?:out|ahead)\b|\bin\s5\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?:by|before|until|till|in|from|to|end\sof|of|for|during|through|at)?\s*(?:the\s)?(?:end\sof\s|mid-?\s?|early\s|late\s|first\s|\d\d?(?:st|nd|rd|th)?\s)*"
    rf"(?:{MONTH}\b\.?(?:\s\d\d?(?:st|nd|rd|th)?\b)?(?:,?\s(?:20)?\d\d\b)?|\d\d?[/.-]\d\d?(?:[/.-](?:20)?\d\d)?\b|q[1-4]\b|fy\s?(?:20)?\d\d|20[23]\d|"
    rf"fiscal\s20\d\d|christmas|easter|summer|spring|autumn|year[\s-]end|\d\d?-\d\d?-20\d\d)",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"(?:(?<=[.:;,)]\s)|^|(?<=\n)|(?<=\s))(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|one|two|three|step\s(?:one|two|three|1|2|3)|step\s?\d|"
    r"workstream\s\w+|then|\(?[123]\)?[.):]|[123](?=\s[a-z])|finally|next)(?=[\s,:.)]|$)",
    re.IGNORECASE,
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the next goal, and of the last one where it was split, reviewed or replanned."""
    found = find(_PATTERNS, sentences)
    here = [s for s in sentences if s.source == NEXT]
    near = _before_five_years(here)
    for sentence, text in near:
        found += [cue_at("steps", sentence, m) for m in _STEP.finditer(text)]
        if ":" in text and text.count(",") >= 2 and not _STEP.search(text):
            m = re.compile(r":.*").search(text)
            found += [cue_at("steps", sentence, m, 2.0)] if m else []
    return found + _goal(near)


def _before_five_years(here: Sequence[Sentence]) -> list[tuple[Sentence, str]]:
    near: list[tuple[Sentence, str]] = []
    for sentence in here:
        five = _FIVE.search(sentence.text)
        text = sentence.text[: five.start()] if five else sentence.text
        if text.strip():
            near.append((sentence, text))
    return near


def _goal(near: Sequence[tuple[Sentence, str]]) -> list[Cue]:
    dates = [cue_at("dated_steps", s, m) for s, t in near for m in _DATE.finditer(t) if len(m.group().strip()) > 1]
    spans = [(d.start, d.end) for d in dates]
    counts = [
        cue_at("dated_steps", s, m) for s, t in near for m in _QUANTITY.finditer(t) if not _STEP.match(t, m.start())
    ]
    numbers = [c for c in counts if not any(start <= c.start < end for start, end in spans)]
    out: list[Cue] = []
    for key, group in (("number", numbers), ("date", dates)):
        if group:
            first = min(group, key=lambda c: c.start)
            out.append(Cue(key, first.source, first.start, first.end, first.text, first.label))
            out += [Cue(c.feature, c.source, c.start, c.end, c.text, c.label, 0.5) for c in group if c is not first]
    return out
