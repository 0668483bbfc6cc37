"""Own bar: whether the person sets goals of their own, above the assigned one, and raises them after success."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import QUANTITY, Cue, Feature, cue_from, cue_of, find, pattern
from recruit.drive.texts import OWN_BAR, Sentence

FEATURES = (
    Feature("aim", +1, 1, 0.8, "you aimed at something of your own"),
    Feature("specific", +1, 1, 0.6, "the own goal has a number"),
    Feature("own_figure", +1, 2, 0.5, "you kept a number of your own beside the assigned one"),
    Feature("reached", +1, 1, 0.4, "it was reached or nearly"),
    Feature("raised", +1, 2, 1.0, "you raised the bar afterwards"),
    Feature("next_bar", +1, 1, 0.5, "the next bar is set"),
    Feature("given", -1, 2, 1.0, "you take the number that is given"),
    Feature("modest", -1, 1, 0.3, "the own goal stayed vague"),
)

_LASTS = ("answers.last_goal", "answers.last_goal.goal", "answers.last_goal.result")
_SET = r"""(?:aim(?:ed|s|ing)?|wrote|written|wanted|thought|figured|pencil(?:l)?ed|planned|proposed|socialised|socialized|took|kept|
    set|said|told|decided|chose|chosen|went\sfor|shot\sfor|pushed\sfor|tried\sfor|worked\stoward[s]?|hoped\s(?:to|for)|attempt(?:ed)?|
    put\s(?:down)?|pitched|asked\s(?:for|to|if)|had\s(?:\S+\s){1,3}in\smind|envisioned|committed|re-?baselined|fixed|prepared\sfor|
    built\sthe\splan|moved\s(?:to|it|my)|pledged|promised|bet|targeted|pursued|voiced|let'?s\s(?:get|aim|do))"""
_PATTERNS = (
    pattern("aim", rf"\b(?:I|we|I'd|we'd|me|team|my\sown|mine|myself)\b[^.;]{{0,30}}?\b{_SET}\b", OWN_BAR),
    pattern(
        "aim",
        r"^\W*(?:aimed?|my\s(?:own\s)?(?:sheet|number|goal|aim|target|figure|bar|line)|mine|own\s(?:goal|target|aim)|wanted|also\swanted|ran|took)\b",
        OWN_BAR,
    ),
    pattern(
        "aim",
        r"\b(?:my\s(?:own|personal|internal|working)\s(?:\w+\s)?(?:number|goal|figure|target|bar|floor|aim|stretch)|for\smyself|as\smy\sown)\b",
        OWN_BAR,
    ),
    pattern("aim", r"\b(?:I|we)\s(?:go|went|aim)\s(?:higher|further|beyond|past)|\bthey\sask,\sI\b", OWN_BAR),
    pattern(
        "own_figure",
        rf"""\b(?:mine(?:\s(?:was|is))?\s?:?\s?{QUANTITY}|my\s(?:own|personal|internal|working|sheet|number|target|figure|line|stretch|aim)\b[^.;]{{0,40}}{QUANTITY}|
        (?:I|i'd|I\shad|I've)\s(?:\w+\s)?(?:wrote|written|write|put|said|aimed\s(?:at|for)|wanted|set|committed|operationalised|pencilled|penciled|chose|noted|kept|proposed|
        promised|thought|voiced|painted|asked\sthat|made\sit|told)\b[^.;]{{0,40}}{QUANTITY}|own\s(?:goal|target|number|figure|bar)\b|wrote\s{QUANTITY}|
        figure\sI\svoiced|for\smyself|(?:above|over|beside)\s(?:theirs|it|plan|mine|the\s(?:plan|official|assigned)))""",
        *_LASTS,
    ),
    pattern(
        "own_figure",
        r"\b(?:own|personal)\s(?:goal|target|number|figure|bar|floor)\b|\bset\s(?:myself|my\sown|own)\b",
        "resume",
    ),
    pattern(
        "reached",
        r"""\b(?:reached|hit|made\sit|passed|finished|ended|closed|landed|got|did|ran|completed|came\s(?:in|to)|managed|achieved|arranged|
        met|beat(?:en)?|welcomed|actual|won|learned|stands?|we're\sat|concluded|result\swas|placed|touched|sold|signed|attended|up\sto)\b[^.;]{0,30}\d|
        \b(?:made\sit|reached|passed)\b""",
        OWN_BAR,
    ),
    pattern(
        "raised",
        rf"""\b(?:then|after\s(?:that|which|the|we|it)|once|when)\b[^.;]{{0,60}}?\b(?:moved|wrote|raised|re-?set|set|aimed|told|put|toward|seemed\ssmall|made\sit|
        lifted|elevated|went\sfor|took|added|upped|shifted)\b|\b(?:next|following|succeeding|second)\s(?:year|quarter|season|time|pair|month|one)\b[^.;]{{0,40}}{QUANTITY}|
        \b(?:since|every|each)\s(?:year|season|time|quarter)\b|\braised?\b|\braising\b|\bbar\shas\sgone\sup|\bkept\sone\b|\babove\s(?:theirs|the\sbrief)|
        \bover\sthe\sofficial|\bI\s(?:thereafter|therefore)\b|\bthereafter|\bmoved\s(?:it|to|my)\b|\bre-?set\b|\bto\s\S+,\sand\s(?:after|then|now)\b|
        \bthen\s(?:told|asked|wrote)|\bup\sfrom\b|\bnow\s(?:he|she|they)\sasks?\b""",
        OWN_BAR,
    ),
    pattern(
        "next_bar",
        rf"""\b(?:now|this\s(?:year|season|quarter|time)|for\s(?:20|')?\d\d|for\sthis|for\ssummer|next\s(?:bar|year|time|one)|coming|current(?:ly)?|from\s\w+\son|want)\b[^.;]{{0,40}}
        (?:{QUANTITY}|everyone|whole|own)""",
        OWN_BAR,
    ),
    pattern("next_bar", r"\b(?:currently|this\syear|now)\s\S+\sagainst\b|\bbar\shas\sgone\sup\b", *_LASTS),
    pattern(
        "given",
        r"""\b(?:the\snumber\sis\sthe\snumber|(?:number|quota|plan|target)\s(?:number\s)?(?:is|was)\s(?:the\s)?(?:plan\s)?(?:number|quota|plan|target)|
        (?:work|worked|work\sto|go|goes|went|go\sget|went\safter|stay|stayed|planned)\s(?:to\s|on\s|with\s|by\s|after\s)?(?:it|those|that|the\s(?:number|figure|plan|list)|what\s\w+\sgives?|
        the\snumber\sI'?m\sgiven)\b|took\sit\sas\sgiven|as\sgiven|number\sI'?m\sgiven|handed\sto\sme|given\sto\sme|
        (?:never|not|no|n'?t|without)\s(?:\w+\s){0,4}(?:separate|another|own|different|new|other)\s(?:\w+\s)?(?:figure|number|target|goal|bar)s?|
        nothing\sbeyond|did\snot\sfind\sneed|cannot\ssay\s(?:that\s)?I|can'?t\ssay\s(?:that\s)?I|as\sper|cannot\s(?:recall|think)|can'?t\s(?:recall|think)|
        asked\s(?:me\s)?to\s\w+\s(?:\w+\s){0,4}and\sI\s\w+ed|also\skept\s\w+,|for\ssix\.|
        was\sbudget|patience|wasn'?t\saiming|nobody\sset\sa\starget|I\sfollow\sit|did\sthat|don'?t\sinflate|just\sgo\sby|glad\sto\shave\sa\snumber|only\.\s|
        same\sas\sasked|what\s(?:I\swas|they)\s(?:asked|told|gave)|followed\sthe|ordinary\smanner)\b""",
        OWN_BAR,
    ),
    pattern(
        "given",
        r"\b(?:I\stook\sit|number\sis\sthe\snumber|whatever\sthey\sset|work\sto\sthe\snumber)\b",
        *_LASTS,
        amount=0.5,
    ),
    pattern(
        "modest",
        r"\b(?:might\sbe\spossible|would\snot\soverstate|seemed\sdoable|I\slet\sit\sgo|good\spractice|some\s(?:weeks|months)\s(?:yes|I)|why\snot\stry|one\sway\sor|rather\shoped|in\smind)\b",
        OWN_BAR,
    ),
)
_NUMBER = re.compile(QUANTITY, re.IGNORECASE)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the own-bar answer and of the last goal; a number beside the aim makes it specific."""
    found = find(_PATTERNS, sentences)
    aims = {c.start: c for c in found if c.feature == "aim"}
    for sentence in sentences:
        if sentence.source == OWN_BAR and any(sentence.start <= at < sentence.end for at in aims):
            aim = min(at for at in aims if sentence.start <= at < sentence.end)
            if _NUMBER.search(sentence.text, aim - sentence.start):
                found.append(cue_of("specific", sentence))
    for source, group in signals.items():
        for signal in group:
            if signal.label == "own_goal" and signal.state != "planned" and source != "answers.next_goal":
                found.append(cue_from("own_figure", source, signal))
            elif signal.label == "beyond_goal":
                found.append(cue_from("raised", source, signal, 0.5))
    return found
