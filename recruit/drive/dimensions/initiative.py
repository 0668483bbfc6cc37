"""Initiative: unprompted acts with a result, the more so when others took them up."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import Sentence

FEATURES = (
    Feature("unprompted", +1, 2, 0.8, "it was an own idea"),
    Feature("started", +1, 3, 0.8, "something was started"),
    Feature("adopted", +1, 2, 1.0, "others took it up"),
    Feature("marked", +1, 2, 0.6, "an unprompted act is told"),
    Feature("as_told", -1, 2, 0.9, "describes acting when asked"),
)

_MAKE = (
    "(started|began|founded|launched|introduced|initiated|originated|invented|pioneered|devised|built|created|wrote|"
    "authored|made|designed|set up|stood up|put together|developed|piloted|compiled|assembled|drafted|redid|rebuilt|"
    "tried|ran|prepared|rewrote|proposed)"
)
_THING = (
    "(forms?|sheets?|checklists?|guides?|librar\\w+|lists?|maps?|templates?|calendars?|trackers?|surveys?|"
    "newsletters?|notes?|"
    "models?|scripts?|dashboards?|tables?|tools?|logs?|program(me)?s?|pilots?|schemes?|series|labs?|nights?|clubs?|"
    "lines?|"
    "demos?|videos?|cards?|rounds?|faqs?|q&a|kits?|papers?|pages?|pagers?|ideas?|audits?|protocols?|packets?|"
    "baskets?|breakfasts?|"
    "courses?|workshops?|process\\w*|chats?|hours?|spreadsheets?|registers?|leaflets?|evenings?|alerts?|charts?|"
    "glossar\\w+|"
    "playbooks?|leagues?|files?|boards?|flow ?charts?|handbooks?|bulletins?|podcasts?|rehearsals?|routines?|"
    "systems?|groups?)"
)
_OTHERS = (
    "(teams?|divisions?|branch\\w*|franchises?|regions?|colleagues?|associates?|reps?|departments?|hospitals?|"
    "offices?|zones?|"
    "managers?|agenc\\w+|sales|product|finance|schools?|sites?|desks?|districts?|countr\\w+|units?|hubs?|stores?|"
    "depots?|"
    "territor\\w+|legal|company|group|enablement|everyone|partner|newcomers?|joiners?|directors?|stations?|units)"
)
_PATTERNS = (
    pattern(
        "unprompted",
        "(nobody|no one|no-one|none) (had |has |was |ever )?(asked|told|requested|tracking|doing|ordered|required)\\w*",
        "(without|un)(being)? ?(asked|told|prompted|bidden|requested)",
        "without (its |it |my )?(having been |being )?(asked|told|requested|prompted)",
        "unprompted|unbidden|unasked|uninvited",
        "(my|our|own|his|her) own (idea|project|initiative|accord|instance|bat|suggestion|head|time|request|design|"
        "invention)",
        "own (idea|project|initiative|accord|instance|time|whatsapp sheet|head|bat|choice|suggestion)",
        "(also |which was |was )?(mine|my idea|my suggestion|my proposal)(,|;|\\.|$)",
        "(also|ideas?) mine",
        "created independently|on my own( initiative| accord)?(?= ?[,.;]|$)",
        "I (had )?(suggested|proposed|pitched|volunteered|offered) ",
        "(suggested|proposed|pitched)( and (wrote|piloted|built|ran|led))?(?! (to me|by the))",
        "volunteer(ed|ing) (to|for)",
        "(saw|noticed|realised|realized) (that |nobody |no one |how |a |the )",
        "nobody was",
        "because (the|they|nobody|no one) ~(looked tired|kept|kept asking|was tired|were tired|had no)",
        "since (they|nobody) kept",
        "after (a|an|one) ~(told me|complained|asked why|said)",
        "something I tried",
    ),
    pattern(
        "started",
        f"{_MAKE} ~{_THING}",
        "(started|began|founded|launched|introduced|initiated|originated|invented|pioneered|devised|created|"
        "designed|set up|stood up|put together|piloted) (a|an|the first|our first|my own) ",
        "(training|pilot|idea) (idea|scheme)? ?→",
        "things i started",
    ),
    pattern(
        "adopted",
        "adopted (by|in|at|across|as|it|the|since)|adopted\\b",
        "(taken|took|take|taking|picked|pick|picks) (it |them |this |the idea |the same )?up\\b",
        "(copied|imitated|borrowed|translated|embraced|circulated|reused) (by|in|at|it|the|across|since|now|"
        "everywhere)",
        f"{_OTHERS} (also |now |has |have |since |all |both |since then )*(use|uses|used|using|run|runs|copy|"
        f"copied|copies|circulates?|"
        "circulated|printed|adopted|carry|carries|plays?|took|embraced|reads?|keeps?|kept|have it|has it|holds? "
        "(them|it)|"
        "asked (for|to)|wanted (it|one)|translate|ask for|still using|puts? it)",
        "(two|three|four|five|six|seven|eight|nine|ten|several|both|many|most|other|all|\\d+) (of )?(the |my |"
        "other |sister |network )*"
        f"{_OTHERS} ~(use|uses|using|run|copy|copied|carry|adopted|have|translate|keep|asked|now)",
        "(used|run|held|in use|rolled out|standard|issued|applied|introduced) (now )?(in|at|by|across|all over) "
        "(all |the |every |#|two|three|four|five|six|several|both|other|@)",
        "(now|since|later) (also )?(used|copied|adopted|held|run|followed|issued|circulated|standard|national|in "
        "place|in use)|(is|are|was|were|been) (now |also |since )?(used by|copied|adopted|taken up|in use)",
        "(rolled|roll|rolls) (it |this |them )?(out )?(to|out|across|the concept|into)",
        "went (national|company-wide|nationwide|global)",
        "(into|in) (its|the|our|their) (playbook|onboarding|run ?sheet|default|account kit|national plan|training|"
        "handbook|toolkit|sop|template|induction)",
        "(region|company|team|national|division|department)['’]?s? (default|standard|template|playbook)",
        "(@|they|now he|now she|he|she|sales|product) (now )?(use|uses|copied|copy|run|runs|asked for|took|kept) "
        "(it|them|the same|one|the format|a copy|this)",
        "(@ and @|@|@, @) ~(use|uses|copied|run|runs|hold|translate) (it|them|one|now|that|this|these)",
        "keeps? (adding|asking)",
        "liked it",
        "asked for (a )?copy|asked to use|asked me for (it|one)",
        "now (he|she|they) asks?",
        "(others|neighbou?rs|neighbou?ring reps?|everyone) (now )?(use|copied|asked|do|does|who)",
        "still on the carts",
        "has its own version",
    ),
    pattern(
        "as_told",
        "as (directed|instructed|told|assigned|allotted|required|requested|briefed|handed|set out)",
        "as per (the )?(list|plan|norm|playbook|schedule|calendar|company|routing|requirement|instructions?|scheme|"
        "policy)",
        "per (contract|policy|instructions?|playbook)",
        "(list|calendar|materials?|schedule) (as )?(given|provided|handed|assigned|sent)( down)? (by|to|from)",
        "(given|handed|assigned|provided) (by|to me by) (the |my )?(supervisor|manager|marketing|head office|lead|"
        "boss)",
        "when(ever)? (I am |I was |I'm )?(asked|told|needed|required|requested|assigned)",
        "using the materials",
        "answered inbound",
        "(asked|told) (us|me) to ~which I did",
        "(waited|waiting|wait) for (instructions?|the|approval|my manager|guidance)",
        "followed the (schedule|plan|list|script|process|instructions?)",
        "(calendar|list) comes from",
        "supported (four|three|two|five|colleagues|the|several) ",
        "(mentor|trainer) ~assigned|nominated by",
        "I (do|did) what (is|was|I am|I was) (asked|told|needed)",
        "not my (place|role) to",
    ),
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Acts told in the resume, the last goal and the own-bar answer; an answer to a miss belongs to resilience."""
    here = [s for s in sentences if s.source not in ("answers.setback", "answers.next_goal")]
    found = find(_PATTERNS, here)
    for source, group in signals.items():
        if source not in ("answers.setback", "answers.next_goal"):
            found += [cue_from("marked", source, s) for s in group if s.label == "initiative" and s.state != "planned"]
    return found
