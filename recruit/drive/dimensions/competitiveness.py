"""Competitiveness: measuring oneself against others or one's own best (either earns full marks), and acting on it."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import Sentence

FEATURES = (
    Feature("standing", +1, 2, 0.7, "the standing among peers is known"),
    Feature("compares", +1, 3, 1.0, "measures the own figure against others'"),
    Feature("own_best", +1, 1, 0.4, "measures against the own best"),
    Feature("acts", +1, 2, 0.6, "acts on the comparison"),
    Feature("tougher", +1, 1, 0.9, "looks for a stronger comparison"),
    Feature("shares", +1, 1, 0.3, "shares what works"),
    Feature("avoids", -1, 2, 1.2, "keeps clear of comparison"),
)

_PATTERNS = (
    pattern(
        "avoids",
        "non-leaderboard",
        "(no|without|not) (a )?(leaderboards?|ranking|league table|competition)",
        "(do|does|did|would)(n['’]?t| not) (really |much |ever )?(compare|compete|follow the rank\\w*|look at "
        "~(others|ranks?|boards?|table))",
        "(do|does|did)(n['’]?t| not) (really |much )?(think of|see|measure|judge) ~against",
        "(do|does|did)(n['’]?t| not) need to (be|come|finish) (first|top|number one|the best|ahead)",
        "(no|little) (need|wish|interest) (to|in) (compar\\w+|compet\\w+|beat\\w*|be(ing)? first|rank\\w*)",
        "compar(ing|isons?) ~(wouldn['’]?t|would not|isn['’]?t|are not|is not|pointless|unhelpful|unfair|not useful)",
        "(not|never) (a |very |so |the )?compet(itive|e|ing)( type| person)?",
        "never (look|looked|check|checked|asked|compared) ~(rank|others|board|table|standing)\\w*",
        "(not|isn['’]?t|is not) (a )?(race|contest)",
        "not (reported|shown|shared|published) ~on purpose",
        "just wanted to finish",
        "wouldn['’]?t tell anyone",
        "(rank\\w*|standing|league table|leaderboard|boards?) ~(means? (little|nothing)|not (of|matter)|never "
        "interested|doesn['’]?t matter)",
        "(other|others['’]) (people['’]?s? )?(numbers?|figures?|results?) ~(not my|no concern|their business|"
        "aren['’]?t my)",
        "each (to|on) (their|his|her) own",
        "I (only |just )?(look|focus) (only |just )?(at|on) my own (work|patch|customers|accounts|lane)",
    ),
    pattern(
        "compares",
        "compar(e|ed|es|ing) (it |myself |mine |ours |notes |my \\w+ |own \\w+ )?(with|to|against) (@|him|her|them|"
        "the (other|best|top|first)|others?|colleagues?|my|two|peers?|mine)",
        "to compare(\\.|,|$| with)|(logs|figures|numbers) to compare",
        "my comparison (is|was)",
        "measur(e|es|ed|ing) ~(own |my |our )?(numbers?|figures?|results?|myself) ~against",
        "against (@ |the @ |my (peers?|podmate|colleagues?|own)|mine|theirs|other (units?|teams?|reps?|regions?|"
        "branches|countr\\w+)|the (other|best|top|strongest|leader))",
        "beside (@|his|him|their|theirs)",
        "(ahead|in front) of (me|him|her|them|us|mine|theirs|@|the (other|@|first|second|top|leader))",
        "# (ahead|in front)\\b|just (ahead|behind|above)",
        "behind (him|her|them|@|the (leader|first|top|@))",
        "be (behind|second to) (them|him|her|anyone)",
        "(catch|caught|pass|passed|passing|overtake|overtook|overhaul|outdo|outsell|outsold|outrank|beat|beats|"
        "beaten|beating|chase|chasing|hunting) (up (with|to) )?(@|him|her|them|us|my (podmate|peer|colleague|rival|"
        "friend|mate)s?|the (@|first|leader|others?|team|region|colleague|desk|rep)|desks?)",
        "(he|she|they) (did|had|got|made|closed|sold|reached|finished|ended|was|were|ranked) (on |at |in )?(#|"
        "<ORD>|above)",
        "(his|her|their|theirs) (was|were|is|are) (#|better|higher|ahead|faster)",
        "# (\\w+ )?(faster|slower|short of (him|her|them)|better than (me|mine|ours))",
        "bragging rights|(always|both|we) look who|neck and neck|close behind",
        "(the )?gap (to|between|from|with|is|was|of|down)",
        "(had|got|won) beat(en)? us",
        "(won|lost) (against|to) (the )?@",
        "want(s|ed)? (top|first|second|to be|number) ~(one|two|three|first|top|place)",
        "(in|among|within|reach|want|inside|be|the) (the )?(top|first) (two|three|five|ten|3|5|10|quarter|tenth)( "
        "of| in|,|\\.|$)",
        "be (the )?(first|top|number one|no\\.? ?1|rank one|best) (in|of|region|all|again|nationally)",
        "be number (1|one)",
        "rank (one|1)",
        "(nobody|no one|none) (else )?~(ran|made|did|had|works?|sells?|closed) ~(more|like)",
        "second highest",
        "(near|at) the top of",
        "(peer|vendor|industry|external) benchmarks?",
        "benchmark(s|ed|ing)? ~against",
        "(sister|neighbou?ring) (division|brand|company|region|branch|team|territory) ~(at|did|was|had|is|#)",
        "than (the (others?|next)|my (peers?|colleagues?)|any other|everyone|anyone (else|on|in))",
        "(won|lost|winning) (the |a )?(\\w+ )?(competition|contest|showcase|league|trophy)|podium|rival(s|ry)?",
        "who (is|was|sits) (just )?(above|ahead|first|second)",
    ),
    pattern(
        "compares",
        "(colleagues?|peers?|rivals?|neighbou?rs?|others|other (reps?|teams?|regions?|units?|branches|coaches|"
        "stores)|teammates?|classmates?|the leader|@) ~(more|better|faster|ahead|behind|higher|best|top|beat|beats|"
        "quicker|stronger)",
        "(more|better|faster|ahead|higher|quicker|stronger|best|most|fastest|highest) ~(colleagues?|peers?|rivals?|"
        "neighbou?rs?|of the (team|group|class|office|floor|region)|in (the|my) (team|group|class|office|region|"
        "company|branch|county|league))",
        "(his|her|their) (numbers?|figures?|record|score|time|result|pace)|(first|second|third|fourth|last) "
        "(behind|to|after) (@|him|her|them)|scoreboard|leader ?board|pecking order",
        "(my|own) (rank|ranking|standing|position|place)",
        amount=0.6,
    ),
    pattern(
        "own_best",
        "personal (best|record|bests)",
        "(own|previous|last|my|old) (best|record)",
        "best (single |ever )?(month|year|quarter|week|day|time|score)( ever)? (to date|so far|was|ever|is|yet)",
        "best (month|year|quarter|week|time|mark) ever",
        "best # ?(h|hours?|min|:)",
        "(better|beat|beating|hunting|chasing|improve on) (it|that|my|last|#)",
        "(mean|want|plan|hope) to (better|beat) (it|that|this|my|last)",
        "isn['’]?t the best one",
        "first time, #",
        "#,? (was|from|before|up from|down from) (my )?#",
        "was <ORD>",
        "<ORD> (before|last year|the year before)",
        "from <ORD>",
        "(<ORD>|#), (then )?(<ORD>), ",
        "<ORD>(,| and) then <ORD>",
        "closest we['’]?ve been",
        "\\bPBs?\\b",
    ),
    pattern(
        "acts",
        "(called|rang|phoned|wrote to|sat with|sat in (with|on)|shadowed|watched|studied|copied|borrowed from|"
        "learn(ed|t) from|rode with) (@|him|her|both|the (best|top|leader|first|winner|number))( to compare| for| "
        "every|'s|,|\\.| and)",
        "asked (both|him|her|@) ~(logs?|plan|how|figures?|calls?|what)",
        "(copied|studied|borrowed|asked for|looked at) (how|his|her|their) ",
        "(call|ask|ring|visit) (them|him|her|@) (every|each|to|and|about)",
        "since (the ~(division|team|region|office|branch)|@|he|she|they) (was|were|had) (at|doing|making)",
        "closed (that|the) gap",
        "(bugs|bothers|irks|annoys|nags|stings|rankles|hurts) (me|still)?",
        "(do not|don['’]?t|did not|didn['’]?t) like (to be|being|losing|coming)",
        "(still|which I( still)?) (remember|think about|follow|know)",
        "(know|knew|know exactly) (which|what|the gap|why (he|she|they))",
        "more than I should",
        "to (outdo|overhaul|overtake|outsell|beat|pass|catch) (the |my |him|her|them|@)",
        "(love|like|want|aim|going) to (beat|pass|catch|be ahead of|overtake|outdo|finish ahead)",
        "no more @",
        "(checking|check|look at|follow|watch|track|pin) (it|the (table|board|rank\\w*|standings?|leaderboard)) "
        "~(weekly|daily|monthly|fortnightly|every|each|since|same day)",
        "I (follow|watch|track|check|pin|read) ~(table|board|ranking|standings?|his numbers|her numbers|their "
        "numbers|figures)",
        "I do look",
        "(lunch|dinner|coffee|beer) (was|is) on me",
        "(he|she) (buys|bought|owes) ",
        "keep a (page|list|tally|table) ~(all|our|everyone|counts|numbers)",
        "(both|we) keep the tally",
        "sitting at the table where",
    ),
    pattern(
        "tougher",
        "(asked|requested|applied|chose) (to be|that (we|I) be|for us to be|to get) (compared|scored|ranked|"
        "measured|listed|moved|rated|"
        "judged|placed|put)",
        "asked for the ~(table|league|list|ranking)|(hardest|toughest|strongest) (table|league|list|ranking)",
        "whichever (table|league|list) is|(entered|enter) the ~(tournament|league|round|class)",
        "asked (my|our|the) ~(to )?(publish|rank|compare|score|list)",
        "(told|asked) (the )?(\\w+ )?to rank us",
        "(at my request|on my request) ~(measured|ranked|compared|listed|now)",
        "(now )?(measured|ranked|compared|listed|scored) (against|with) ~(field|stronger|bigger|larger|best|top|"
        "level|elite|veterans|germany|national)",
        "(harder|tougher|stronger) (market|patch|territory|comparison|team|field|group|league|region|competition|"
        "pod|class)",
        "(where|with) the (better|strong|stronger|best|top) (sellers|people|reps|players|ones|teams)",
        "(preferably|ideally) against",
        "against (your|the) (best|strongest|top)",
        "the (strongest|best|top|leading) (territory|rep|seller|closer|region|team|branch|office) (in|of|on|here|"
        "is|nationally)",
        "he is the best",
        "(the )?top territory['’]?s",
        "learn from (the )?(better|best|stronger)",
        "standard is (much |far )?higher",
        "(rather than|instead of|not) (with |against )?(my|our) own (zone|region|team|class|branch|district)",
        "(moved|switched|changed) (up|our comparison|my comparison|the comparison)",
        "(elected|chose|opted|volunteered) to be (listed|ranked|measured|compared|scored)",
        "next to the best",
        "(bigger|larger) (field|pond|league|stage)",
        "moved up to the (elite|next|first|top)",
        "because they['’]?re the biggest",
    ),
    pattern(
        "shares",
        "(shared?|sharing|showed|shown|taught|teach|passed on|gave) (it|my|what|this|that|them|the) ~(with|to)? "
        "?(colleagues?|others?|team|peers?|pod|reps?|new|desk|everyone|them)",
        "(sent|gave|handed) (it|my \\w+|the \\w+) to (the )?(other|others|team|colleagues)",
        "trained (two|three|the|other|new|both|several|#) ",
        "peer coach",
        "help(ed|s|ing)? (two|the|a|other|new|my) (colleagues?|others?|peers?|joiners?|starters?|reps?)",
        "sit with new",
    ),
    pattern(
        "standing",
        "<ORD> (of|out of|from|among|in) (the |a |roughly |some |about |us |my )?(#|\\d+|region|country|team|zone|"
        "division|district|class|office|group|company|board|those)",
        "(ranked|ranking|rank|standing|position|stood|placed|came|finished) (was |is |at |in |us )?(<ORD>|#(?= of))",
        "(rank|ranked|standing|position) (\\w+ )?#|(inside|within) (the )?(top )?# of|upper half",
        "\\d+ ?/ ?\\d\\d+ (reps|nationally|in)",
        amount=0.7,
    ),
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Competitiveness shows anywhere; a place among peers is one sign, what is done with it is the better one."""
    found = find(_PATTERNS, sentences)
    for source, group in signals.items():
        found += [cue_from("standing", source, s, _share(s.scope)) for s in group if s.label == "ranking"]
    return found


def _share(scope: str) -> float:
    return 1.0 if scope == "self" else 0.7
