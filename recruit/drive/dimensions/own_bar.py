"""Own bar: whether the person sets goals of their own, above the assigned one, and raises them after success."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, compiled, cue_from, cue_of, find, pattern
from recruit.drive.results import plain_number
from recruit.drive.texts import LAST, OWN_BAR, RESUME, Sentence

FEATURES = (
    Feature("specific", +1, 1, 0.6, "the own goal has a number"),
    Feature("own_figure", +1, 2, 0.6, "kept a number of their own beside the assigned one"),
    Feature("reached", +1, 1, 0.4, "it was reached or nearly"),
    Feature("raised", +1, 2, 1.0, "raised the bar afterwards"),
    Feature("next_bar", +1, 1, 0.5, "the next bar is set"),
    Feature("given", -1, 2, 1.0, "takes the number that is given"),
    Feature("same_number", -1, 1, 0.6, "the only number is the one that was asked"),
)

_SET = (
    "(aim(ed|s|ing)?|wrote|written|wanted|thought|figured|pencil(l)?ed|planned|proposed|sociali[sz]ed|took|kept|"
    "set|said|told|"
    "decided|chose|chosen|went for|shot for|pushed for|tried for|worked towards?|worked to|hoped (to|for)|"
    "attempted|attempt|put|"
    "pitched|asked (for|to|if)|had [^.;]{1,20} in mind|envisioned|committed|re-?baselined|fixed|prepared for|built "
    "the plan|"
    "moved (to|it|my)|pledged|promised|bet|targeted|pursued|voiced|let['’]?s (get|aim|do)|reckoned|believed|drew "
    "up|marked|noted|"
    "gave myself|challenged|stretched|resolved|elevated|raised|upped|offered|suggested|pushed|went after|shooting "
    "for|reached for)"
)
_AIM = pattern(
    "aim",
    f"(I|we|I['’]d|we['’]d|me|team|my own|mine|myself) [^.;]{{0,30}}?{_SET}",
    "^\\W*(aim(ed)?|my (own )?(sheet|number|goal|aim|target|figure|bar|line)|mine|own (goal|target|aim|number)|"
    "wanted|also wanted|ran|took|target)",
    "my (own|personal|internal|working|private) (\\w+ )?(number|goal|figure|target|bar|floor|aim|stretch|sheet|"
    "line|plan)",
    "for myself|as my own|to myself",
    "(I|we) (go|went|aim|always go) (higher|further|beyond|past|above)",
    "they ask,? I",
    sources=(OWN_BAR,),
)
_PATTERNS = (
    pattern(
        "own_figure",
        "mine( (was|is|at|stood at))? ?:? ?#",
        "my (own|personal|internal|working|private|sheet|number|target|figure|line|stretch|aim|goal|notebook|"
        "diary)[^.;]{0,40}#",
        "(I|I['’]d|I had|I['’]ve|we|we had) (\\w+ )?(wrote|written|write|put|said|aimed (at|for)|wanted|set|"
        "committed|operationali[sz]ed|pencill?ed|chose|noted|kept|proposed|"
        "promised|thought|voiced|painted|asked that|made it|told|went for|planned on|worked to|settled on|had|ran|"
        "marked|pledged|figured|re-?set|moved it)[^.;]{0,40}#",
        "(own|personal|private) (goal|target|number|figure|bar|stretch)",
        "wrote #|(^|[.;,] )(mine|own):? #",
        "figure I voiced|for myself|(above|over|beside|higher than) (theirs|mine|the (plan|official|assigned|"
        "company)|what (they|was))",
        "said (let me |let['’]?s )?(put|make it|do) #|I (say|said) #",
        "(different|bigger|higher|larger) (figure|number|target)( of my own)?",
        sources=LAST,
    ),
    pattern(
        "own_figure",
        "(own|personal) (goal|target|number|figure|bar|floor|sheet|line)",
        "set (myself|my own|own|himself|herself)|own sheet #|my (own )?(number|line|target|figure)|(i|team|we) "
        "(planned on|put down|settled on) #",
        "never go back down",
        sources=(RESUME,),
    ),
    pattern(
        "reached",
        "(reached|hit|made it|passed|finished|ended|closed|landed|got|did|ran|completed|came (in|to)|managed|"
        "achieved|arranged|met|"
        "beat(en)?|welcomed|actual|won|learned|stands?|we['’]re at|concluded|result was|placed|touched|sold|signed|"
        "attended|up to|"
        "delivered|held|booked|raised|was|were) [^.;]{0,30}#",
        "made it|reached|passed (it|that)|exceeded",
        sources=(OWN_BAR,),
    ),
    pattern(
        "raised",
        "(then|after (that|which|the|we|it|this)|once|when|as soon as) [^.;]{0,60}?(moved|wrote|raised|re-?set|set|"
        "aimed|told|put|towards?|seemed (too )?small|lifted|elevated|"
        "went for|took|added|upped|shifted|fixed|made it|asked for|made my)",
        "(next|following|succeeding|second|third) (year|quarter|season|time|pair|month|one|cycle|term|"
        "round)[^.;]{0,40}#",
        "(since|every|each) (year|season|time|quarter|cycle|success)( since)?",
        "raises?|raised (it|the bar|mine|my)|raising|bar (has|went|goes|keeps) (gone )?up|re-?set (to|it|at)|"
        "re-?baselined",
        "kept one|(above|over|beyond) (theirs|the brief|the official|what they)",
        "I (thereafter|therefore|then|now) (set|aim|put|wrote|keep|raise|model)",
        "thereafter|moved (it|to|my|mine) (to |from |up )|from \\S+ to #|up from|to #,? (and|then) (after|then|now|"
        "next)",
        "(always|generally|usually|each time) (add|put|keep|set|aim|go|say|write) ~(on top|above|higher|beyond|"
        "more|over|past)",
        "then (told|asked|wrote|said|set|aimed|#)|now (he|she|they) asks?|(never|don['’]?t) (go|going|went) (back "
        ")?down",
        "the next is higher|hit one|own (figure|number|bar|target) each",
        sources=(OWN_BAR,),
    ),
    pattern(
        "next_bar",
        "(now|this (year|season|quarter|time|spring)|for (20|['’])?\\d\\d|for (this|summer|next|the (coming|next|"
        "succeeding))|next (bar|year|time|one|is|target)|coming|current(ly)?|from \\w+ on|"
        "want|going for|aiming|target(ing)? is|next step|my number is|since then|I have (set|put|written)|already|"
        "currently) [^.;]{0,40}?(#|everyone|whole|own|all)",
        sources=(OWN_BAR,),
    ),
    pattern(
        "next_bar",
        "(currently|this year|now) \\S+ against|bar has gone up|next (is|bar)|for (20|['’])\\d\\d I",
        sources=LAST,
    ),
    pattern(
        "given",
        "(number|quota|plan|target|goal) (number )?(is|was) (just |simply )?(the )?(plan )?(number|quota|plan|"
        "target|goal)",
        "(I|we) (just |only |simply |mostly |generally |normally )?(work|worked|go|went|go get|went after|stay|"
        "stayed|planned|stick|stuck|follow|followed|keep|kept) "
        "(to|on|with|by|after|for)? ?(it|those|that|them|the (number|figure|plan|list|target|bundle|same|budget)s?|"
        "what|plan|target)",
        "(take|took|taken|accept|accepted) (it|that|the number|what) (as )?(given|is given|they give|comes)?",
        "(number|figure|target)s? (that )?(I['’]?m|I am|is|was|are|were|we are|we were|I was) (given|handed|"
        "assigned|set for me)",
        "(as|when) given|handed to me|given to me|glad to have a number",
        "(never|not|no|n['’]?t|without|nor) (\\w+ ){0,4}(separate|another|own|different|new|other|higher|personal) "
        "(\\w+ )?(figure|number|target|goal|bar|aim)s?",
        "(did|done|delivered|completed|reached|achieved) (just |exactly |only )?(what|as) (was |we were |I was |I "
        "am |they )?(asked|requested|required|assigned|told|instructed|planned)",
        "(goals?|targets?|numbers?|figures?) (come|comes|came|are set|is set|were set|was set|are fixed|are "
        "decided) (from|by|at|for us)|(management|company|head office|corporate) (sets?|decides?|gives?|fixes)",
        "aim(ed)? (for|at) (just |only )?the (quota|number|plan|target|budget)( itself)?(,|\\.|;|$| as)",
        "(asked|given|told) [^.]{0,90}?(and|,) (I|we) (did|held|brought|placed|made|submitted|delivered|got|ran|"
        "gave|kept) "
        "(just |exactly |all )?(the |these |those )?(two|three|four|five|six|seven|eight|ten|twelve|same|so|it|them)",
        "steady (one|sort|type|person)|not (really )?past my number|already high enough|(not|don['’]t think I "
        "have) done a great deal",
        "(stick|stuck|keep|kept|hold|held) to (the )?(plan|target|number|brief|what)|(was|is|were) (enough|fine|"
        "sufficient|plenty|good enough)( for me)?|(happy|satisfied|content|fine) (with|to meet|to reach|at) ",
        "(no such|there (was|has been|is|were) no|have(n['’]t| not) had|have no|not any|don['’]t have) (\\w+ "
        ")?(occasion|example|case|time|instance|situation|goal|target)",
        "nothing (beyond|above|extra|more)|did not find need|no (need|reason) (to|for) (go|going|more|beyond|push|aim)",
        "(can(not|['’]?t| not)) (say|recall|think|remember)",
        "as per|same as asked|(ordinary|usual|normal) (manner|way)|did that\\.|I follow it|followed the",
        "(was|were) not aiming|wasn['’]?t aiming|nobody set a target|(don['’]?t|do not) (inflate|overpromise|"
        "believe in stretch)",
        "go by what|what (I was|they|he|she|my manager|head office) (asked|told|gave|gives|set|sets|want|wants)( "
        "me)?( to do)?[.,;]",
        "(asked|given|told) [^.;]{0,40}(and|,) (I|we) (did|do|pursued|submitted|staffed|kept|reached|delivered|"
        "planned on|made|went after) (just |exactly )?(them|it|that|#|the same|this|so)",
        "(budget|plan|quota) was (budget|plan|what|enough)|patience|also kept #|only\\.$|(the )?plan was the plan|"
        "exactly (that|this|as)",
        "asked was #? ?(budget|plan)|asked [^.;]{0,25}(,|and) (did|worked to) (that|#)|worked to those",
        sources=(OWN_BAR,),
    ),
    pattern(
        "given",
        "I took it|number is the number|whatever they set|work to the number|target is the one|(was|is) (allotted|"
        "cascaded|issued)",
        sources=LAST,
        amount=0.4,
    ),
)
_NUMBER = compiled("#")
#: Dates and small words that are no numbers of a goal.
_DATES = compiled(
    "<MONTH> \\d\\d?", "\\d\\d?(st|nd|rd|th)? <MONTH>", "one", "half", "once", "twice", "third", "one time", "q[1-4]"
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the own-bar answer and of the last goal; a number beside the aim makes it specific."""
    found = find(_PATTERNS, sentences)
    aims = [c.start for c in find((_AIM,), sentences)]
    for sentence in sentences:
        inside = [at for at in aims if sentence.source == OWN_BAR and sentence.start <= at < sentence.end]
        if inside and _NUMBER.search(sentence.text, min(inside) - sentence.start):
            found.append(cue_of("specific", sentence))
    found += _one_number([s for s in sentences if s.source == OWN_BAR])
    # One own goal after another is a bar that rises.
    found += [replace(cue, feature="raised", amount=0.6) for cue in found if cue.feature == "specific"][1:]
    for source in (RESUME, *LAST):
        told = [s for s in signals.get(source, ()) if s.label == "own_goal" and s.state != "planned"]
        found += [cue_from("own_figure", source, s) for s in told]
    return found


def _one_number(here: Sequence[Sentence]) -> list[Cue]:
    """One number alone, said twice or more, is the assigned one kept."""
    seen: dict[str, list[Cue]] = {}
    for sentence in here:
        for match in _NUMBER.finditer(_DATES.sub(lambda m: " " * len(m.group()), sentence.text)):
            start = sentence.start + match.start()
            cue = Cue("same_number", sentence.source, start, sentence.start + match.end(), match.group(), "words")
            seen.setdefault(plain_number(match.group()), []).append(cue)
    only = next(iter(seen.values()), [])
    return only[:1] if len(seen) == 1 and len(only) > 1 else []
