"""Competitiveness: measuring oneself against others or one's own best (either earns full marks), and acting on it."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import Sentence

FEATURES = (
    Feature("standing", +1, 3, 0.8, "you know your standing"),
    Feature("compares", +1, 3, 0.9, "you measure yourself against others"),
    Feature("own_best", +1, 1, 0.5, "you measure yourself against your own best"),
    Feature("acts", +1, 2, 0.7, "you act on the comparison"),
    Feature("tougher", +1, 1, 0.8, "you look for a tougher comparison"),
    Feature("shares", +1, 1, 0.3, "you share what works"),
    Feature("avoids", -1, 2, 1.2, "you keep clear of comparison"),
)

_PATTERNS = (
    pattern(
        "avoids",
        r"""\b(?:non-leaderboard|don'?t\s(?:really\s)?(?:compare|think\sof\sit\sagainst|need\sto\sbe\sfirst|look\sat\s(?:the\s)?(?:others|rank)|follow\s(?:the\s)?rank|chase)|
        (?:do|did|does)\snot\s(?:compare|follow\srank|look\sat\sothers)|not\s(?:a\s)?(?:competitive|compet\w+|race|contest)|compar(?:ing|isons?)\s(?:\w+\s){0,6}(?:wouldn'?t|isn'?t|not|pointless|unhelpful)|
        never\s(?:look|check|compare)\w*|not\s(?:reported|interested|bothered)\b[^.;]{0,40}|(?:rank|ranking|leaderboard|league\stable)s?\s(?:\w+\s){0,3}(?:not|never|no|nothing)\b|
        on\spurpose|just\swanted\sto\sfinish|wouldn'?t\stell\sanyone|no\sneed\sto\s(?:compare|beat|win)|rather\snot\s(?:compare|be\sranked)|without\sleaderboard|
        not\sto\scompete|avoid\scompar\w+|don'?t\s(?:keep|watch)\s(?:score|boards?)|no\sranking)\b""",
    ),
    pattern(
        "compares",
        r"""\b(?:compar(?:e|ed|es|ing|ison)|ahead\sof|behind\s(?:them|him|her|me|\w+,|the)|catch(?:ing)?\s(?:up|[A-Z]\w+|him|her|them)|chas(?:e|ing)|pass(?:ed|ing)?\s(?:[A-Z]\w+|the\s\w+\s(?:lead|team|hub)|him|her|them)|
        beat(?:en|ing|s)?\s(?:my|the|[A-Z]\w+|him|her|them|last|his|our|us)|outdo|overhaul|overtake|outsold|number\s(?:one|two|1|2)\b|
        (?:first|second|third|fourth|fifth|sixth|seventh|top|\d+(?:st|nd|rd|th))\s(?:of|in|on|among|out\sof|from)\b|(?:stood|placed|came|finished|ranked|rank(?:ing)?)\s(?:\w+\s)?(?:first|second|third|fourth|fifth|sixth|seventh|\d+)|
        rival|league\stable|leaderboard|podium|bragging\srights|than\s(?:me|mine|anyone|any\sother|the\sother)|nobody\selse|no\sone\selse|neighbo?uring|
        sister\s(?:division|company|brand)|top\s(?:two|three|five|of|in)|best\s(?:in|of|rep|closer)|beside\s\w+'s|against\s(?:[A-Z]\w+|mine|theirs|the\sother|other|peers?|colleagues?|my\s(?:peers|podmate)|best|your\sbest))""",
    ),
    pattern(
        "compares",
        r"\b(?:only\s\S+\sahead|\S+\sshort\sof\shim|did\s\d+\.\she\sdid|he\sdid\s\d+|they\shad\s\d+|she's\s\d+|had\s300\sonce|peer\sbenchmark)\b",
    ),
    pattern(
        "own_best",
        r"""\b(?:personal\s(?:best|record)|best\s(?:single\s)?(?:month|year|quarter|week|day|time)\s(?:to\sdate|ever|so\sfar|was)|own\s(?:best|record)|my\sbest|(?:previous|last)\sbest|\bPB\b|
        was\s(?:my\s)?(?:\d[\d:.]+)\b|best\syear|beat\smy\s(?:own|last)|than\s(?:last|the\sprevious)\s(?:year|month|quarter)|first\stime,\s\d|mean\sto\sbetter|
        \d+(?:st|nd|rd|th)\sbefore|\bfrom\s\d+(?:st|nd|rd|th)\b|(?:fifth|sixth|seventh|eighth|ninth|\d+th),\s(?:third|fourth|fifth|\d+(?:st|nd|rd|th)))""",
    ),
    pattern(
        "acts",
        r"""\b(?:(?:asked|called|copied|borrowed|studied|watched|sat\sin\swith|rang|phoned|lunch\swith|learn(?:ed|t)\sfrom|shadowed)\s(?:\w+\s){0,4}(?:him|her|them|both|best|top|[A-Z]\w+'?s?|closer|case\slogs)|
        to\s(?:beat|pass|catch|overhaul|outdo)\b|because\s\w+\s(?:was|had|were)|so\s(?:let'?s|I)\s(?:aim|went)|closed\sthat\sgap|gap\s(?:from|to|is|down)|bugs\sme|bothers\sme|don'?t\slike\sto\sbe\sbehind|want\s(?:top|first|to\s(?:be\s(?:first|in\sthe\stop|number|ahead)|pass|catch))|
        no\smore\s[A-Z]\w+|rank\sone|within\sfirst|first\s(?:3|three|five)|ahead\sof\s\w+\sfor\sonce|place\sme\sfirst|I\swant\sto\s(?:catch|pass|beat)|love\sto\spass|who\sis\sjust\sabove|
        which\sI\s(?:think\sabout|still\sremember)|still\sfollow|I\sknow\sexactly|be\snumber\s(?:1|one))""",
    ),
    pattern(
        "tougher",
        r"""\b(?:asked\sto\sbe\s(?:compared|scored|ranked|measured|listed|moved)|at\smy\srequest|harder\s(?:market|comparison|patch|territory)|tougher|stronger\s(?:team|territory|reps?|people)|strong\speople\sare|better\s(?:ones|sellers|players)|
        best\s(?:reps?|team|one|closer|territory|of\sthem)\b|strongest|against\s(?:your\sbest|the\sbest|the\stop)|top\sterritory'?s|learn\sfrom\sbetter|standard\sis\s(?:much\s)?higher|competing\swith\sthe\stop|publish\srank|
        elected\sto\sbe\slisted|next\sto\sthe\sbest|hematology\sveterans|as\stheirs\swas\sbetter|look\sat\smy\splan|instead\sof\s(?:my\sown\szone|ours)|rather\sthan\s(?:with\s)?(?:my\sown\s(?:zone|region)|plan))""",
    ),
    pattern(
        "shares",
        r"""\b(?:shared?\s(?:it|my|what|the|this|them)\b|taught|showed\s(?:the|my|two|others)|lunch\s(?:was\s)?on\sme|train(?:ed|ing)\s(?:two|three|the\sothers|her|him|new|one)|help(?:ed|ing)?\s(?:two|the|a)\s(?:colleagues?|others|new)|
        published?\s(?:it|my|internally)|peer\scoach|colleagues?\s(?:use|copy|copied)|others\suse|sent\sit\sto)""",
    ),
    pattern(
        "standing",
        r"\b(?:rank(?:ed|ing|s)?\b|league\stable|standing\b|stack-rank|top\s\d+\s?%|president'?s\sclub)",
        amount=0.5,
    ),
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Competitiveness shows anywhere; a place among peers is one sign, what is done with it is the better one."""
    found = find(_PATTERNS, sentences)
    for source, group in signals.items():
        found += [cue_from("standing", source, s) for s in group if s.label == "ranking" and s.scope == "self"]
        found += [cue_from("standing", source, s, 0.5) for s in group if s.label == "ranking" and s.scope == "team"]
    return found
