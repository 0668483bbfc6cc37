"""Resilience: the response to a miss. What counts is the person's own change and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, compiled, cue_of, find, pattern
from recruit.drive.texts import SETBACK, Sentence

FEATURES = (
    Feature("own_change", +1, 2, 1.3, "changed what they did"),
    Feature("owned_cause", +1, 1, 0.4, "named their own part in the miss"),
    Feature("recovery", +1, 2, 0.8, "what came after the change is told in numbers"),
    Feature("reuse", +1, 1, 0.7, "the lesson was kept or used again"),
    Feature("partial", -1, 1, 0.2, "it came back in part"),
    Feature("elsewhere", -1, 2, 0.8, "puts the cause elsewhere"),
    Feature("waited", -1, 2, 0.8, "changed nothing of their own"),
)

#: What a person does when changing course.
_DID = (
    "(moved|switched|swapped|swopped|changed|shifted|redirect(ed|ing)|dropped|added|rebuilt|re-?drew|rewrote|"
    "re-?wrote|restored|"
    "capped|split|merged|mapped|phoned|telephoned|called|rang|visited|sat (in|down|with)|shadowed|pivoted|placed|"
    "spread|opened|"
    "pulled|trained|prepared|met (with |the |them|every|each)|flipped|re-?targeted|re-?planned|went (back|through|"
    "to |out|round)|"
    "spent|copied|asked|learn(ed|t)|practi[cs]ed|stopped|started|began|built|made|set up|stood up|put|took|taught|"
    "tracked|counted|"
    "interviewed|reviewed|analy[sz]ed|cut|wrote|sent|ran|pre-?checked|tested|brought|gave|fixed|reorgani[sz]ed|"
    "restructured|"
    "rescheduled|introduced|created|booked|checked|read|re-?read|paired|cleaned|narrowed|doubled|halved|replaced|"
    "focus+ed|reworked|"
    "redesigned|redid|revised|adjusted|swept|traced|broke|blocked|drafted|invited|walked|drove|re-?contacted|"
    "contacted|surveyed|"
    "had (the|my|our|them|each|every)|rotated|reassigned|renegotiated|diversified|lowered|raised (the|my|our)|kept "
    "a|turned|used|"
    "apply|applied|brought forward|cold-?called|listed|ranked|segmented|shortened|simplified|standardi[sz]ed|"
    "widened|re-?trained|"
    "re-?sorted|sorted|filtered|audited|verified|double-?checked|rehearsed|hired|re-?priced|dug|knocked|measured|"
    "studied)"
)
_PATTERNS = (
    pattern(
        "own_change",
        rf"(I|we|I['’]ve|I['’]d|we['’]d|my team|the team and I) (therefore |then |now |also |have |since |had |"
        rf"instead |first |simply |\w+ly )*{_DID}",
        r"(I|we|my team) (therefore |then |now |also |have |since |had |instead |first |simply |\w+ly )*(?!(miss|"
        r"fail|expect|hop|want|wait|continu|remain|stay|tri|believ|need|lack|suffer|reli|assum|inform|report|"
        r"apologi|convey|escalat|lik|learn|expla|clos|finish|end|land|us)\w*ed\b)\w{2,}ed",
        r"(I|we|my team) (therefore |then |now |also |instead |first |simply |\w+ly )*(went|did|made|built|wrote|"
        r"took|put|got|gave|ran|drove|met|brought|held|sat|spoke|taught|bought|found out|set|let|broke|cut|rang|"
        r"began|chose|dug|drew|fought|sent|sold to|spent|split|swam|threw)",
        r"(^|[.;] )(?!(miss|fail|expect|hop|clos|finish|end|land|reject|cancel|delay|reduc|decreas|"
        r"dropp)\w*ed\b)[A-Z]?[a-z]{2,}ed (the|my|our|a|an|every|each|all|to|with|two|three|half|it|them|from|onto|"
        r"out|up|#)",
        r"(I|we) (now|therefore|then|always) (?!continue|hope|feel|know|am|are|see|wait)\w+",
        r"^\W*(fix|changes?|changed|action|what I changed|response|remedy|answer|lesson|correction|solution)\b ?:? "
        r"(?!of)\w+",
        rf"(^|[.;:,] ?)(so |then |and |also |next |now |instead )*{_DID}",
        rf"(so|and|then|therefore|thus|hence) (I |we )?(then )?{_DID}",
        r"from (then|that \w+|there) on",
        r"(started|began|stopped|kept) (\w+ly )?\w+ing",
        r"^\W*(next time|after that|since then|from then|thereafter),? (I|we|check|call|use|every|phoned)",
        rf"(I|we) (\w+ ){{0,3}}and (\w+ly )?{_DID}",
        sources=(SETBACK,),
    ),
    pattern(
        "owned_cause",
        "my (own )?(fault|mistake|error|doing|miss|reading|list|log|proposals?|messaging|part|plan|forecast|"
        "pipeline|habits?|calls?)",
        "(was|were|cause:|is|are) (entirely |mostly |partly )?(mine|ours|my |on me|down to me)",
        "I (had|was|hadn['’]?t|didn['’]?t|did not|assumed|relied|misjudged|overestimated|underestimated|missed|"
        "trusted|leaned|"
        "waited|left|kept|ignored|thought|put|spent|spread|chased|talked|spoke|forgot|neglected|planned|believed)",
        "I['’]d (been|kept|left|taught|leaned|put|built|gone|relied|assumed|slipped|forgotten|never|spent|only)",
        "we (were \\w+ing|had (assumed|relied|chosen|left|booked|put|never|only|been)|assumed|relied|started too|"
        "left it)",
        "by us|ours not|too (late|few|many|early|much|little)|didn['’]?t look|root cause|(showed|revealed|said|"
        "noticed|found) (that )?I ",
        "(of them|errors|it) (was|were) mine",
        sources=(SETBACK,),
    ),
    pattern(
        "elsewhere",
        "(owing|due|thanks|down) to (?!me|my)\\w+",
        "headwinds?|bad luck|unlucky|unfortunate\\w*|force majeure|macro",
        "(beyond|outside|out of) (the |my |our |his |her |anyone['’]?s? )(\\w+ )?(control|hands|territory|"
        "influence|reach|power)",
        "beyond the territory",
        "nothing (I|we|to (do|change)|could|else|much|any of us)",
        "(don['’]?t|do not|didn['’]?t|can['’]?t) see (what|anything|how) ~(change|do|done|different)|depend(s|ed)? "
        "(on|to) others",
        "(could|can)(n['’]?t|not| not) (be helped|control|do (much|anything|a thing)|help)",
        "(not|weren['’]?t|wasn['’]?t|isn['’]?t) (really )?(on|in|by|down to) (me|us|my|our|my side|our side)",
        "on (its|their) own",
        "(everybody|everyone|all (of us|hubs|teams|regions|reps|branches)|every (rep|region|team|company|"
        "territory)) ~(was|were|else|in|missed|suffered|had|down|short|hit|same)",
        "(for|like|same for) (everyone|everybody|all|every company|the whole)",
        "same every",
        "competitors? (had |simply )?(cut|dropped|launched|undercut|came|discount\\w*|has|have|offered)",
        "under-?resourced|short-?staffed|under-?staffed|staff shortage",
        "the (market|economy|weather|season|pandemic|wholesaler|supplier|vendor|agency|venue|regulator|government|"
        "organi[sz]ers?|distributor|client|hospital|principal) "
        "(was|were|had|did|cut|short|put|changed|froze|collapsed|pulled|withdrew|would|could|kept|failed|did not|"
        "speaker)",
        "(\\w+ )?(freeze|froze|frozen|shortage|recall|out of stock|stock had not|delayed|cancell?ed|withdrew|"
        "strike|lockdown|budget cuts?|price cut)",
        "timing (thing|issue)|several factors|circumstances|external",
        "what (are|can|could) (you|we|one|I) (gonna|going|do)",
        "would(n['’]?t| not) (invest|budge|pay|change|lower|listen)",
        "price (was|is) (simply |just |way )?too high|our price",
        "(corporate|head office|management|HR|marketing|finance|pricing) (did|was|were|had|decided|group|slow|"
        "paused|took|would|never)",
        "no (replace?ment|support|budget|help)|vacan(cy|t)|resigned",
        "(they|company|manager) (never|did not|didn['’]?t) (give|support|send|provide|deliver)",
        "by the toilets|rep before me|inherited",
        sources=(SETBACK,),
    ),
    pattern(
        "waited",
        "(stayed|remained|kept|stay|remain) (positive|close|hopeful|patient|optimistic|calm|motivated|focused)",
        "kept (dialing|dialling|going|calling|multi\\S*|at it|working|visiting|trying|pushing|on)",
        "continued (our|my|to|visiting|with|as|the)",
        "(carried|moved|pressed|soldiered) on",
        "did(n['’]?t| not) (really )?(change|do) (much|anything|my|our|the)",
        "(things|it|situation|matters|picture|sales|numbers|quarter|market|business|demand|orders|deals|the year|"
        "the month after|volumes?) "
        "(has |have |had |is |are |was |were |then |later |slowly )*(improved|recovered|normali[sz]ed|came back|"
        "coming back|picked up|better|drifted|normal|resumed|bounced|stabili[sz]ed|released)",
        "(came|coming|come|was|is|were) back (a year|on (their|its)|slowly|by itself|later|again|in q)",
        "back to normal|was (normal|back|dropped)|fine$|okay$|somewhat (okay|better)",
        "apologi[sz]ed|conveyed|informed (my|the)|reported (it|this) to|raised (it|this|the issue)|escalated",
        "(manager|supervisor|boss|regional office|agency|company|HQ|HR|head office) (redistributed|asked|decided|"
        "suggested|told|gave|extended|took over|resolved)",
        "nothing (further|else|came)|has been requested|maintained contact|in due course|waited (for|until|it)|"
        "hoped|skipped",
        "(posts?|positions?|vacanc\\w+) (are|is|was|were)? ?filled",
        "was (re-?sent|extended|replaced|solved|resolved|dropped|corrected|settled) (later |thereafter |afterwards "
        ")?(by|in time|there)?",
        "new (goal|year|list) (was|came|has been)",
        "followed the|did (what|all|everything) (was |I |we |that was )?(possible|could)|as best (I|we) could",
        sources=(SETBACK,),
    ),
    pattern(
        "reuse",
        "(the )?same (thing|trick|way|method|approach|habit|rule|check|practice|playbook|process|idea|list|clock|"
        "call|step|lesson|exercise|drill|fix|move|routine)s?",
        "(the )?same (\\w+ ){0,2}(to|with|for|when|at|in|on|worked|fixed|now|every|again|used|before)",
        "still (do|doing|use|using|in place|in use|have|run|keep|check|there|apply|the rule|done|stands|part)",
        "ever since|since then|(has|have) since|remain(s|ed)? (part|in|our|my|a)|(the )?rule (is )?still",
        "(I|we) (now|always) \\w+",
        "now (I|we|my|our|every|check|each|call|use|always|also)",
        "(every|each|before every|before each) (\\w+ ){1,3}(now|since|before)",
        "(kept|keep) (doing|the|it|that|up|this)",
        "(each|every) (january|october|year|quarter|month|launch|new|time|first)",
        "when (\\w+ ){1,6}(spiked|began|changed|fell|started|came|happened|dipped|slipped|dropped|opened|declined|"
        "returned|failed|launched|went)",
        "(similar|next) (dip|case|miss|drop|problem|launch)",
        "(went|goes|built|put|written) into (our|my|the|every)",
        "start(s)? the same|used (it|this|that|them) (again|also|since|for|in|when|on)",
        "(became|is now|now|as) (a |our |my |the |standard |part of )+(rule|habit|standard|routine|practice|"
        "checklist|step)",
        "(applied|apply|applying|use|used|using|repeated|reused|carried|took|take) (it|the|this|that|same|over)( "
        "\\w+)? ?(again|to|with|for|in|since|there|everywhere|too)",
        "standard (practice|now)|to this day|also used|again (when|in|with|at|for|this)|catch(es)? it|caught",
        "(I|we)['’]?(ve| have) (kept|used|done|applied|run) (it|this|that|the)",
        sources=(SETBACK,),
    ),
    pattern(
        "partial",
        "not (all the way|there|yet|eighty|quite|entirely|fully|completely|fully back)",
        "still (a little |slightly |just |somewhat )?(below|short|under|behind|slow|tbd|open|not|off)",
        "halfway|(about|maybe|roughly|nearly) half|half (by|of it|back)|partly|in part|partial\\w*|varied",
        "only (half|part)|close, not|near(ly)? enough|or so, then|cannot separate|other one|one of (them|the two)",
        "somewhat|(roughly|about) level|so let['’]?s see|signs of|(a )?little better|improved (a little|slightly)",
        sources=(SETBACK,),
    ),
)
_AFTER = compiled(
    "next", "following", "later", "after", "by", "then", "q[1-4]", "h[12]", "(second|first) (half|quarter)",
    "fy ?\\d\\d", "20\\d\\d", "came",
    "back", "closed", "ended", "rose", "went", "to", "now", "improved", "reached", "got", "was", "site",
    "saved", "won", "from", "cut",
)  # fmt: skip
_QUANTITY = compiled("#")
_MISS = compiled("short", "below", "under", "missed", "against", "versus", "vs", "behind", "shortfall", "light", "less")


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the setback answer; a recovery counts only after a change of the person's own."""
    here = [s for s in sentences if s.source == SETBACK]
    found = find(_PATTERNS, here)
    changes = [c.end for c in found if c.feature == "own_change"]
    if changes:
        first = min(changes)
        found += [cue_of("recovery", s) for s in here if s.end > first and _recovers(s, first)]
    return found


def _recovers(sentence: Sentence, first: int) -> bool:
    after = sentence.text[max(0, first - sentence.start) :]
    return bool(_QUANTITY.search(after) and _AFTER.search(after) and not _MISS.search(after))
