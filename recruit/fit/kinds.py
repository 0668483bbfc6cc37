"""Kinds of commercial work, whom it is done with and what is sold: an expert's tables, to be read and argued with.

Each kind has the words that tell of it, and how much of it carries over to another kind (1 all, 0 nothing). The tables
are written from knowledge of the field, before any rating; only how much each of the three counts is fitted. Names of
employers, schools and places are never among the words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


def words(told: str) -> re.Pattern[str]:
    """One pattern for any of the whole words in `told`, parted by " | "; a space also stands for a hyphen."""
    parts = re.split(r"\s+\|\s+", told.strip())
    joined = "|".join(parts).replace(" ?", r"[\s-]?").replace(" ", r"[\s-]+")
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its name for sentences, the words that tell of it, and what it asks that others also give."""

    name: str
    told: re.Pattern[str]
    carries: Mapping[str, float]


#: What is done all day, found from job titles alone. The first kind that a title tells of is the title's kind.
TASKS: dict[str, Kind] = {
    "digital": Kind(
        "digital marketing and content",
        words(
            r"""
            digital (?:\w+ ){0,2}(?:marketing|media|content|manager|lead|head|specialist|executive|officer|director) |
            digital analyst | crm |
            content (?:\w+ ){0,3}(?:market\w+|manager|specialist|coordinator|lead|writer|strateg\w+|executive|editor)
            | (?:marketing|head of|director of) (?:\w+ )?(?:digital|content) | demand gen\w* |
            e ?mail (?:market\w+|specialist|manager) | e ?commerce | seo | web (?:producer|manager|editor) |
            growth market\w+ | marketing (?:analyst|automation|operations) | social media |
            communications (?:manager|officer|specialist|lead|director) | copywrit\w+ | public affairs |
            campaigns? managers?
            """
        ),
        {"brand": 0.7, "events": 0.5, "accounts": 0.15},
    ),
    "events": Kind(
        "field marketing and events",
        words(
            r"""
            events? | field marketing | field & events | congress\w* | exhibitions? | trade ?shows?
            """
        ),
        {"brand": 0.7, "digital": 0.6, "visits": 0.45, "deals": 0.4, "accounts": 0.35, "lead": 0.25},
    ),
    "brand": Kind(
        "brand and product marketing",
        words(
            r"""
            brand | (?:junior |senior |group |global )?product (?:managers?|marketing|associate) | marketing |
            marketers? | market (?:research|insights?) | launch managers? | product executives? |
            franchise (?:managers?|heads?|leads?) | category managers?
            """
        ),
        {"digital": 0.85, "events": 0.95, "access": 0.3, "lead": 0.2, "visits": 0.1, "accounts": 0.15, "deals": 0.1,
         "bench": 0.1, "care": 0.1, "teach": 0.15, "recruit": 0.2, "phone": 0.1},
    ),
    "phone": Kind(
        "selling by phone",
        words(
            r"""
            inside (?:sales|account) | tele ?(?:phone )?sales | tele ?marketing | tele ?call\w* | sdrs? | bdrs?
            | telephon\w+ | sales coordinators? | (?:sales|business) development rep\w* | outbound | call cent\w+ |
            virtual (?:sales|rep\w*)
            """
        ),
        {"deals": 0.4, "visits": 0.55, "accounts": 0.4, "recruit": 0.6, "counter": 0.45, "access": 0.3,
         "theatre": 0.25, "lead": 0.3, "care": 0.2, "bench": 0.2, "teach": 0.25, "events": 0.25, "digital": 0.2,
         "brand": 0.1},
    ),
    "access": Kind(
        "payer and market access work",
        words(
            r"""
            payers? | market access | reimbursement | managed (?:care|markets) | formulary | access managers?
            """
        ),
        {"accounts": 0.7, "deals": 0.5, "visits": 0.4, "lead": 0.5, "brand": 0.3},
    ),
    "lead": Kind(
        "leading sellers",
        words(
            r"""
            (?:district|regional|area|zonal|zone|national|country) (?:sales )?(?:managers?|directors?|heads?|leads?) |
            (?:district|regional|area|national) business (?:managers?|directors?)
            | sales (?:managers?|directors?|leads?|supervisors?|team leads?) |
            (?:head|director|vp|vice president) of sales | (?:rsm|asm|zsm|nsm|dsm) |
            (?:district|dist) (?:mgr|manager) | regional mgr | sales mgr | team lead\w* sales |
            (?:first|second) line manager
            """
        ),
        {"visits": 0.6, "accounts": 0.6, "theatre": 0.5, "deals": 0.5, "access": 0.4, "recruit": 0.4, "phone": 0.4},
    ),
    "recruit": Kind(
        "winning people over (recruiting, admissions, fundraising)",
        words(
            r"""
            recruit\w* | station commander | admissions? | fund ?rais\w+ | enrol?ments? | talent acquisition |
            membership sales | real estate | estate agents? | leasing | insurance (?:sales|agents?) | car sales |
            financial advis[eo]rs? | mortgage advis[eo]rs?
            """
        ),
        {"phone": 0.6, "deals": 0.6, "visits": 0.5, "accounts": 0.5, "lead": 0.4},
    ),
    "deals": Kind(
        "winning new business in long deals",
        words(
            r"""
            business development | bd(?:m)? | account executives? | new business | capital (?:sales|equipment) |
            sales engineers? | partnerships? managers? | commercial (?:managers?|directors?) |
            solutions? (?:sales|consultants?)
            """
        ),
        {"accounts": 0.75, "phone": 0.65, "access": 0.7, "lead": 0.6, "visits": 0.65, "theatre": 0.65,
         "events": 0.55, "recruit": 0.6, "care": 0.4, "bench": 0.4, "teach": 0.35, "counter": 0.25, "brand": 0.35,
         "digital": 0.2},
    ),
    "accounts": Kind(
        "looking after accounts",
        words(
            r"""
            key accounts? | kam | relationship managers? | (?:channel|partner) managers? |
            account (?:managers?|mgr|specialists?|representatives?|reps?|directors?|leads?) | institutional |
            hospital (?:sales |account )?(?:representatives?|reps?|specialists?|executives?) | customer success
            | client (?:managers?|directors?|partners?) | strategic accounts? | tenders? managers?
            """
        ),
        {"access": 0.75, "deals": 0.75, "visits": 0.7, "theatre": 0.6, "phone": 0.7, "lead": 0.6, "bench": 0.5,
         "care": 0.4, "recruit": 0.6, "events": 0.35, "digital": 0.2, "brand": 0.4, "teach": 0.35, "counter": 0.25},
    ),
    "visits": Kind(
        "calling on customers in a territory",
        words(
            r"""
            (?:sales|medical|field|territory|contract) (?:\w+ )?(?:rep\w*|executives?|officers?|associates?) |
            (?:sales|medical|field|territory|contract) (?:\w+ )?(?:consultants?|specialists?|advis[eo]rs?) |
            (?:pharma\w*|specialty|oncology|device) (?:\w+ )?(?:rep\w*|executives?|officers?|associates?) |
            (?:pharma\w*|specialty|oncology|device) (?:\w+ )?(?:consultants?|specialists?|advis[eo]rs?)
            | territory (?:\w+ )?(?:managers?|mgr|leads?) | representatives? | reps? |
            sales(?:man|woman|person|people) | (?:oncology|territory|business|medical device) executives? |
            detailing | (?:field|route|territory|dealer) sales | door to door | canvass\w+ | mr | sr mr | tsm |
            tbm | (?:medical|clinical) science liaisons? | msl |
            medical liaisons? | product specialists? | sales consultants? |
            field (?:application|clinical) specialists? | clinical (?:product|application) specialists? |
            distributor rep\w*
            """
        ),
        {"theatre": 0.8, "accounts": 0.8, "access": 0.7, "lead": 0.75, "deals": 0.8, "phone": 0.7, "events": 0.55,
         "brand": 0.5, "digital": 0.3, "care": 0.5, "teach": 0.45, "bench": 0.45, "recruit": 0.6, "counter": 0.35},
    ),
    "theatre": Kind(
        "supporting and selling in the operating theatre",
        words(
            r"""
            (?:joint|trauma|spine|orthop\w+|surgical|implants?|(?-i:OR)) (?:\w+ ){0,2}(?:rep\w*|consultants?)
            """
        ),
        {"visits": 0.45, "accounts": 0.5, "lead": 0.45, "deals": 0.5, "care": 0.45, "access": 0.35, "recruit": 0.45,
         "teach": 0.3, "phone": 0.4, "bench": 0.3, "events": 0.2, "brand": 0.15, "digital": 0.05, "counter": 0.15},
    ),
    "care": Kind(
        "caring for patients",
        words(
            r"""
            nurses? | rn | midwi\w+ | pharmacists? | physios? | physiotherap\w+ | (?:surgical|scrub) tech\w* |
            paramedics? |
            medics? | radiographers? | dietitians? | therapists? | charge nurse | theatre sister |
            dental hygienists? | sterile processing\w* | radiolog\w+ tech\w+ | physician assistants? |
            assistant practitioner | optometrists?
            """
        ),
        {},
    ),
    "bench": Kind(
        "laboratory work",
        words(
            r"""
            (?:medical |clinical |senior |staff |bench )?(?:laborator\w+ )?(?:scientists?|technologists?|technicians?)
            | mlt | mls | lab (?:assistants?|technicians?|managers?) | postdoc\w* |
            research(?:er| (?:assistant|associate|tech\w*)) | technical lead | chemists? | biologists? |
            engineers? | study coordinators? | research coordinators?
            """
        ),
        {},
    ),
    "teach": Kind(
        "teaching and coaching",
        words(
            r"""
            teachers? | head coach | coach\w* | lecturers? | tutors? | instructors? | educators? | trainers?
            """
        ),
        {},
    ),
    "counter": Kind(
        "serving guests and customers at a counter",
        words(
            r"""
            retail\w* | store (?:managers?|associates?) | restaurants? | servers? | barista\w* | bartend\w* |
            banquet\w* | hospitality | hotel\w* | bank tellers? | trade counter | shift lead |
            floor (?:and beverage )?managers? | cashiers? |
            customer (?:service|care|advis\w+) | (?:pharmacy|branch|shop|sales) assistants? | waiters? |
            waitress\w* | drivers? | warehouse\w* | front desk | receptionists? | flight attendants? |
            cabin crew
            """
        ),
        {},
    ),
}  # fmt: skip
