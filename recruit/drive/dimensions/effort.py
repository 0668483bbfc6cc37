"""Effort: work past the plan, shown by counts, by a sacrifice tied to a goal, and by criticism of one's own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, compiled, cue_from, find, pattern
from recruit.drive.results import activity_ratios
from recruit.drive.texts import RESUME, Sentence

FEATURES = (
    Feature("counts", +1, 2, 0.4, "activity is told in numbers"),
    Feature("past_norm", +1, 2, 1.1, "more was done than the norm"),
    Feature("sacrifice", +1, 2, 0.7, "time of the person's own went into it"),
    Feature("log", +1, 2, 0.6, "keeps a record of the own work"),
    Feature("self_critical", +1, 1, 0.6, "looks for the own mistakes"),
    Feature("groundwork", +1, 2, 0.4, "did the groundwork in person"),
    Feature("enough", -1, 2, 1.0, "says that the usual is enough"),
)

_ACT = (
    "(calls?|dials?|visits?|demos?|meetings?|touches|contacts?|cases?|procedures?|events?|programs?|programmes?|"
    "conversations?|"
    "in-services|tests|experiments|presentations?|appointments?|proposals|e-?mails?|field days|ride-alongs|labs?|"
    "trainings?|"
    "evenings?|follow-ups?|workshops?|stops|samples|mailings|interviews|days|fairs|coverage|talks|practices)"
)
_NORM = (
    "(norm|standard|average|expectation|expected|required?|requirement|plan|minimum|quota|target|guideline|policy|"
    "contract|role|"
    "call plan|desk|team|territory|duty|usual)"
)
_PATTERNS = (
    pattern(
        "past_norm",
        f"# [^.;|]{{0,40}}\\((\\w+ ){{0,3}}({_NORM}|norm|asks|calls for)[^)]*#\\)?",
        f"# [^.;|]{{0,50}}(against|versus|vs\\.?|where|when|while|and) (a |an |the |my )?(\\w+ ){{0,3}}{_NORM} ~#",
        f"# [^.;|]{{0,50}}(against|versus|vs\\.?) (a |an )?# ?{_NORM}",
        "# [^.;|]{0,50}where # (are|is|were|was|had been) (expected|required|asked|the norm|usual|planned|due)",
        "# [^.;|]{0,30}(the )?(plan|contract|role|policy|norm|standard|job|manual|rule ?book|guide|handbook|"
        "calendar|roster) (says|said|asks?|asked|called for|"
        "calls for|is|was|of) (for )?#",
        f"#\\+? {_ACT}[^.;|]{{0,25}}[.,;] ?({_NORM} )?{_NORM} (is |was |of )?#",
        "(plan|asked|ask|norm|contract|standard|required|minimum)( was| is|:| called for| says| for)? #[^.;|"
        "]{0,20}(,|;|\\.)? (I )?(did|ran|made|held|averaged|do|managed|was) [^.;|]{0,10}#",
        "(supposed|required|expected|meant) to (do|make|hold|visit|be) #",
        "rather than (every|the usual|once|weekly|monthly|#)",
        "(more|further) (\\w+ ){0,2}than (I|we) had to",
        "(nobody|no one) (else )?~(ran|made|did|does|works|held|visited) more",
        "beyond the (calendar|call plan|plan|schedule|round|list)",
        "(double|twice|three times) the (norm|standard|usual|required|expected|plan)",
        "(additional|extra) (programs?|programmes?|visits?|calls?|days?|events?|shifts?|sessions?|meetings?)",
    ),
    pattern(
        "sacrifice",
        "(in|on|of|my) own time",
        "(on|every|most|additional|extra|took|work(ed)?|two|some) (saturdays?|sundays?|weekends?|wkends?|days off)|"
        "(every|most|extra|took|work(ed)?) (evenings?|nights?|holidays?)",
        "(saturday|sunday)s? (a month|included|mornings?|evenings?|nights?|also|for|trauma|list)",
        "(saturday|sunday|weekend|evening|night|late|early|holiday|dawn) (shifts?|work|calls?|block|hours|"
        "programs?|programmes?|callbacks?|cases|labs?|fairs?|lists?|checks?|rounds?|drives?|sessions?)",
        "by sitting on",
        "(stayed|staying|stay) (late|until|till|on|back|an extra|for (every|the|each)|after|behind)",
        "(came|come|coming|start(s|ed)?) in early|up at (4|5|6|four|five|six)",
        "lunch (breaks?|hours?)",
        "before (work|dawn|opening|hours|breakfast|seven|eight|six)",
        "(after|out of) (hours|work|closing)",
        "(4|5|6) ?a\\.?m\\.?( starts?)?",
        "not (really )?my job",
        "double shifts|overtime|unpaid|days off",
        "(late|thursdays late) for",
        "nights? (with the|a week)",
        "(called|calls?|phoned|entered|written|recorded|records?) (\\w+ ){0,3}(same|that) (night|evening)",
        "(written|wrote) (up )?(the )?(same|that) (night|evening)",
        "on call \\w+ wk?ends?",
        "gave up|sacrific\\w+|missed (dinner|weekends?|birthdays?)",
    ),
    pattern(
        "log",
        "(case|refusals?|call|loss|lost-?\\w*|trial|error|own|written|weekly|black|private|activity|daily|visit|"
        "shared) (log|notebook|record|diary|journal|tally|register|sheet)s?",
        "logs? (every|each|kept|weekly|of|by|written|entries|since)|logged (each|every|by|since|in|with|for|\\d)|"
        "\\d[\\d,]* (\\w+ )?logged|experiments? logged|my log|the log|a log\\b|log said",
        "(wrote|write|written|noted?|recorded|entered|coded) (it )?(down|each|every|up (that|the same)|after each|"
        "within|by hand|what)",
        "(diary|notebook|tally|journal|scorecard|run sheets?|error list)\\b",
        "(own|my) (tally|sheet|record|log|count)s?",
        "(kept|keep|keeps|keeping) (a |the |my |own )?(running |written |daily |weekly |own )*(list|record|count|"
        "log|score|tally|note|notes|sheet|page|diary)",
        "each (entered|with (one|a|an)|one noted|coded|scored|graded|has a note)",
        "(tracks?|tracked|tracking) (my|each|every|own|the|his|her)",
        "outcome codes?",
        "debriefed|post-?mortem",
        "review(ed|s|ing)? ~(own|my|each|every|friday|sunday|weekly)",
        "(score|rate|rated|grade|mark) (my|own|each)",
    ),
    pattern(
        "self_critical",
        "what (I|we) (did|do|got|could have|should have|might have) (wrong|better|done|badly)",
        "(badly|poorly) (designed|done|run|planned|prepared|written)",
        "(\\d+|some|many|half|most|of them|of which \\d+) ?(of them )?(my own|mine)\\b",
        "my own (mistakes?|errors?|tagging|hypotheses|misses|weak\\w+|failures?|shortcomings)",
        "(own|my) (mistakes?|errors?|misses|failings?|weak\\w*)",
        "(showed|failed|flopped|bombed)[^.;]{0,25}(nothing|reason|why|note|each|,)",
        "(wasted|failed|missed|lost|bad|poor) (visits?|calls?|tests?|cases?|experiments?|demos?|meetings?|questions?)",
        "what (did not|didn['’]?t|flopped|failed|went) (land|work|sell|wrong|help)?",
        "(went|did) poorly",
        "(could not|couldn['’]?t) answer",
        "(I['’]?d|would) (redo|do differently|do over)",
        "every (miss|missed|error|mistake|refusal|late)",
        "(tray )?errors? (per|logged|identified|counted)|errors?:",
        "was not used|wasn['’]?t used|nobody opened|never opened",
        "(listen|listened|listening) (to|back|again)",
        "reread|re-read|reread sundays",
        "where I (hurried|lost|slipped|failed|went)",
        "(noise|found my own)",
        "refusals? log|loss review|working on it",
    ),
    pattern(
        "groundwork",
        "(called|phoned|rang|telephoned|visited|drove|read all|counted|walked|knocked|mapped|met|interviewed|"
        "shadowed|attended|signed off|wrote to|re-?recorded) (\\w+ ){0,2}#",
        "# (days?|nights?|weeks?) (in the (car|field)|with (reps|field|the)|on the road|riding|shadowing)",
        "(personally|by hand|hand-written|in person)",
        "every (one|single|attendee|account|registrant|practice|customer|doctor|no-show|family|week) (on|called|of|"
        "was|called|since)?",
        "(each|all) of (them|the)|the whole (list|ledger|patch|file|territory)",
        "I did #",
        "worked that ~(months?|years?)",
        "went in the car",
    ),
    pattern(
        "enough",
        "(core|regular|normal|office|standard|contracted|set) hours",
        "hours:? (\\d|are|nine|9)|hours 9 to",
        "as per (the )?(norm|schedule|list|plan|routing|requirement|calendar|call plan|policy|standard)",
        "(done|finished|out|off|home|leave|leaving) (by|at|before) (4|5|four|five|3|three|six)(:\\d\\d)?",
        "no more (needed|required|than)",
        "(4|four)[- ]day(s)? (a )?week|week of four days",
        "not (looking|available|keen|interested) (for|in|on) (evening|weekend|extra|overtime|more)\\w*",
        "(steady|same) after that",
        "per (contract|policy)",
        "home (by|fridays|for dinner|every)",
        "as (set out|laid down|prescribed|directed)",
        "when(ever)? (one is |it is )?(required|needed|necessary)",
        "(two|three|\\d) days at home",
        "as far as (possible|required|needed)",
        "(did not|didn['’]?t|no need to) (change the route|do more|push|overdo)",
        "(met|meet|meets|kept to) the (call )?(rate|norm|standard|minimum)",
        "(avg|average|rate) as per|as per norm|done as",
        "work-life|life balance|healthy balance",
        "(usual|ordinary|normal) (round|manner|way|course|routine)",
        "what (is|was) (needed|required|asked)( and no more)?$",
        "overnights? (about|only|up to)",
        "standards? (were |was )?met",
    ),
)
#: Beside one of these, a number past another number is work past a norm, not a result past a goal.
_WORK = compiled(
    _ACT,
    "norm",
    "standard",
    "expectations?",
    "expected",
    "role asks",
    "contract says",
    "rather than",
    "supposed",
    "more",
    "beyond",
    "extra",
    "additional",
    "twice",
    "double",
)
_OWN_LIFE = compiled(
    "choir", "church", "volunteer\\w*", "football", "soccer", "rugby", "league", "food bank", "reading hour",
    "references?", "scout\\w*",
    "interests?", "hobb\\w+", "hula", "orchestra", "band", "garden\\w*", "coach of",
)  # fmt: skip


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Effort shows anywhere at work; plans do not count, nor does what a person does with free time."""
    here = [
        s
        for s in sentences
        if s.source != "answers.next_goal" and not (s.source == RESUME and _OWN_LIFE.search(s.text))
    ]
    found = [c for c in find(_PATTERNS, here) if c.feature != "past_norm" or _WORK.search(c.text)]
    for source, group in signals.items():
        if source not in ("answers.next_goal", "answers.own_bar", "answers.last_goal.goal"):
            found += [cue_from("counts", source, s) for s in group if _done(s)]
    found += [replace(r.cue, feature="past_norm") for r in activity_ratios(here) if r.value >= 1.1]
    return found


def _done(signal: Signal) -> bool:
    return signal.label == "activity" and signal.state == "achieved" and "rate" not in signal.value
