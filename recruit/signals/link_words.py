"""The words that tell an attainment's numbers apart: who set them, whether less is better, how long a thing took."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

#: a goal that is met from above
DOWN = re.compile(
    r"\b(?:under|below|less than|fewer|cut\w*|reduc\w*|lower\w*|bring\w* down|down to|within|max\w*|ceiling|limit|cap(?:ped)?|"
    r"keep \w+ (?:at|to)|hold \w+ (?:at|to)|not more|no more|cost|cpa|cpl|churn|discount|rejects?|no-shows?|repeats?|vacan\w+)\b"
)
UP = re.compile(r"\b(?:lift\w*|rais\w*|grow\w*|increas\w*|at least|more|reach\w*|sell|sold|sign\w*|open\w*)\b")
FROM = re.compile(r"\b(?:from|was|were|used to be|down from|up from)(?: \w+)? $")
TIME_UNIT = re.compile(
    r"^[ -]?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|quarters?)\b"
)
BOUND = re.compile(
    r"\b(?:under|below|within|limit|ceiling|max(?:imum)?|cap(?:ped)?|not over|no more than|down to)(?: (?:was|is|of|at|for|the|a|an|to|set|us|me))* ?$"
)
BOUND_AFTER = re.compile(r"^ ?(?:[a-z]+ )?(?:allowed|or less|or fewer|max|at most|limit|ceiling)\b")
MINUS = re.compile(r"(?:^|[ (])-$")
#: things of which less is better
TOPIC = re.compile(
    r"\b(?:alarms?|errors?|rejects?|repeats?|returns?|expir\w+|costs?|cpa|cpl|cpc|cac|churn|discounts?|vacan\w+|turnaround|wait\w*|"
    r"no-shows?|hang-ups?|infections?|falls|complaints?|overtime|wast\w+|shrink\w*|bounce\w*|drop-?outs?|absen\w+|injur\w+|"
    r"load time|response time|backlog|arrears|attrition|turnover|defects?|delays?|downtime|cancell\w+|sick\w*|late|overdue|"
    r"time to|lead time|handle time|days to|spend|overrun|over the limit|incidents?|losses|scrap|breakage|stock-?outs?)\b"
)
SMALL = frozenset({"one", "two", "three", "1", "2", "3"})
OWN_WORDS = re.compile(r"\b(?:mine|my own|myself|my (?:target|number|goal|bar|figure|line))\b")
SUBJECTS = {
    "i": frozenset({"i", "i'd", "i've", "i'm", "mine", "myself", "own"}),
    "we": frozenset({"we", "we'd", "we've", "us", "our", "ourselves"}),
    "they": frozenset(
        {
            "they",
            "me",
            "boss",
            "manager",
            "director",
            "vp",
            "company",
            "they'd",
            "office",
            "head",
            "client",
            "board",
            "hq",
        }
    ),
}
