"""Effort: work past the plan, shown by counts, by a sacrifice tied to a goal, and by criticism of one's own work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import QUANTITY, WEEKDAY, Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import Sentence

FEATURES = (
    Feature("counts", +1, 2, 0.5, "activity is told in numbers"),
    Feature("past_norm", +1, 2, 1.0, "more was done than the norm"),
    Feature("sacrifice", +1, 2, 0.8, "time of your own went into it"),
    Feature("log", +1, 2, 0.6, "you keep a record of your own work"),
    Feature("self_critical", +1, 1, 0.5, "you look for your own mistakes"),
    Feature("hard_yards", +1, 2, 0.4, "you went and did the groundwork yourself"),
    Feature("enough", -1, 2, 1.0, "you say that the usual is enough"),
)

_PATTERNS = (
    pattern(
        "past_norm",
        rf"""{QUANTITY}[^.;|]{{0,45}}\b(?:plan\s(?:says|called|was|is)|norm(?:al)?\b|standard\b|required|requirement|expected|expectation|role\sasks|
        asked\b|against\s(?:a|an|the|\d)|where\s\d|contract\ssays|quota\sof|minimum|target\sis|supposed\sto|vs\.?\s\d|team\snorm|call\srate|average\sis|needed)\b[^.;|]{{0,25}}""",
    ),
    pattern(
        "past_norm",
        rf"\b(?:asked|plan|norm|standard|required|expected|supposed\sto\sdo|minimum)\b:?\s?{QUANTITY}[^.;|]{{0,40}}\b(?:did|ran|made|held|actual|averaged|do|was|I)\b[^.;|]{{0,10}}{QUANTITY}",
    ),
    pattern(
        "past_norm",
        r"\brather\sthan\severy\b|\b\d+\+?\s(?:calls|dials|visits|touches|demos|meetings)[^.;|]{0,20}\b(?:plan|asked|norm|standard)\b|\bnobody\s(?:else\s)?[^.;]{0,30}\bmore\b|\bmore\s(?:\w+\s){0,2}than\sI\shad\sto\b|\bbeyond\sthe\s(?:calendar|call\splan)\b",
    ),
    pattern(
        "sacrifice",
        rf"""\b(?:evenings?|{WEEKDAY}\s(?:nights?|evenings?|mornings?)|(?:on\s|a\s)?(?:satur|sun)days?|weekends?|wkends|own\stime|nights?\b(?!\s(?:school|desk|shift|service|away|in\shotel))|
        lunch\sbreaks?|before\s(?:work|dawn|hours|opening|seven|eight|six)|after\s(?:hours|work|closing)|stayed\s(?:late|until|on|for|an?\sextra|back)|[45]\s?a\.?m|midnight|
        holidays?\b|double\sshifts|on\scall|extra\s(?:hours?|day|shift|call)|late\scases|not\s(?:really\s)?my\sjob|unpaid|gave\sup|on\smy\sown\b(?=.*(?:time|day)))\b""",
    ),
    pattern(
        "log",
        r"""\b(?:(?:case|refusals?|call|loss|lost|trial|error|own|written|weekly|black|private|activity)[\s-](?:log|notebook|record|diary|sheet|journal|register|list)s?|log(?:ged|s)?\b|
        wrote\sdown|write\sdown|written\sdown|diary|notebook|tall(?:y|ies)|journal|ledger\sof|coded\s(?:within|by)|each\s(?:entered|with|one)\b[^.;]{0,30}|outcome\scode|
        tracks?\s(?:each|every|my|own|her|his)|scorecard|keeps?\s(?:a\s)?(?:running|list|record|count|written|log)|kept\sthe\scount|noted\s(?:each|every|after)|debriefed)\b""",
    ),
    pattern(
        "self_critical",
        r"""\b(?:what\sI\s(?:did|do|got)\swrong|badly\s\w+\sby\sme|of\sthem\smy\sown|my\sown\s(?:mistakes?|errors?|tagging|hypotheses)|(?:failed|flopped|wasted|noise|wrong|did\snot\sland|
        went\spoorly|could\snot\sdo|redo|what\sI'?d\sredo|who\s(?:didn'?t|hadn'?t)|missed\scase|every\smiss|each\smiss|errors?\slogged|loss(?:es)?\sreview|
        what\sin\smy\smaterial|not\sused|where\sI\shurried|mistakes?|refusals|re-?read)\b)""",
    ),
    pattern(
        "hard_yards",
        rf"""\b(?:(?:called|phoned|rang|telephoned|visited|drove|read\sall|counted|walked|knocked|mapped|met|interviewed|shadowed|sat\sin)\s(?:\w+\s){{0,3}}{QUANTITY}|
        {QUANTITY}\s(?:days?|nights?|weeks?)\s(?:in\sthe\s(?:car|field)|with\s(?:reps|field)|riding|shadowing)|personally|myself\b|by\sme\b|every\s(?:one|single|attendee|account|registrant|practice)\b|
        each\sof\sthem|the\swhole\s(?:list|ledger)|same\s(?:evening|night|day)\b|within\s(?:48|24|72)\s?h)""",
    ),
    pattern(
        "enough",
        r"""\b(?:core\shours|regular\shours|as\sper\s(?:norm|schedule|list|plan|routing|the|requirement|calendar)|done\sby\s\d|leave\sat\s(?:five|5|four)|no\smore\sneeded|
        (?:4|four)[\s-]days?\s(?:week|a)|work(?:ing)?\s(?:week|hours)|not\slooking\sfor\sevening|steady\safter|per\scontract|home\s(?:by|fridays|for)|as\sset\sout|as\sdirected|when\s(?:one\sis\s)?required|
        as\s(?:the\s)?(?:list|playbook)|balance\b|didn'?t\schange\sthe\sroute|as\sneeded|nine\sto\sfive|no\sovertime|same\s(?:thing\s)?as\severyone|call\savg\sas|norm\b(?=\s\|)|
        rest\sin|weekly\|\sdone|monthly\slist\s\|\sdone|routine|duties\s(?:were|include)|hours\sare)\b""",
    ),
)
_COUNTED = re.compile(QUANTITY, re.IGNORECASE)
_ACTS = re.compile(
    r"\b(?:calls?|dials?|visits?|demos?|meetings?|touches|cases|events?|programs?|conversations?|contacts?|in-services|tests|experiments|"
    r"presentations?|appointments?|proposals|emails|outreach|workshops?|labs|trainings?|field\sdays|ride-alongs)\b",
    re.IGNORECASE,
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Effort shows anywhere: activity signals, comparisons with a norm, own time, logs; plans do not count."""
    here = [s for s in sentences if s.source != "answers.next_goal"]
    found = [c for c in find(_PATTERNS, here) if c.feature != "past_norm" or _ACTS.search(c.text) or _plainly(c)]
    for source, group in signals.items():
        found += [cue_from("counts", source, s) for s in group if s.label == "activity" and s.state == "achieved"]
    return found


def _plainly(cue: Cue) -> bool:
    return bool(
        re.search(
            r"norm|standard|plan says|role asks|contract says|rather than every|required|supposed|nobody|more",
            cue.text,
            re.I,
        )
    )
