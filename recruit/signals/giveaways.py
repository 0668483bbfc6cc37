"""Patterns of what gives a person away, most telling first, and words that are no names."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
STREET = r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|crescent|square|close|highway|hwy|parkway|marg|nagar|straat|strasse|straße|rue|via|calle)"
STATE = r"(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|NSW|VIC|QLD|TAS)"
DEMONYM = (
    r"(?:american|british|english|scottish|welsh|irish|canadian|australian|indian|pakistani|bangladeshi|chinese|japanese|korean|vietnamese|filipino|filipina|thai|malaysian|indonesian|german|french|italian|spanish|portuguese|dutch|"
    r"belgian|swiss|austrian|polish|czech|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|nigerian|ghanaian|kenyan|south african|egyptian|moroccan|israeli|iranian|iraqi|syrian|lebanese|saudi|mexican|brazilian|colombian|argentin(?:e|ian)|cuban|puerto rican|latvian|lithuanian|estonian|finnish|swedish|norwegian|danish|icelandic|sri lankan|nepali|nepalese|afghan|somali|ethiopian|jamaican|haitian)"
)
FAITH = r"(?:christian|catholic|protestant|baptist|methodist|presbyterian|lutheran|anglican|mormon|evangelical|orthodox|jewish|muslim|islamic|hindu|sikh|buddhist|jain|parsi|zoroastrian|bah[aá]['’]?[ií])"
SCHOOL_WORD = r"(?:University|Universität|Universiteit|Université|Università|Universidad|College|Institute(?: of Technology)?|School|Academy|Polytechnic|Conservatory|Seminary|Gymnasium|Lyceum|Community college|IIT|IIM|HBO|Vidyalaya)"
CAP = r"(?:[A-Z][\w'’.&-]*)"
GROUPS = (
    r"(?:National Society of Black \w+|Society of (?:Women|Hispanic|Asian) [\w ]+?(?=[,.;\n]|$)|Women in \w+|NAACP|LULAC|Hadassah|B['’]nai B['’]rith|Knights of Columbus|Opus Dei|YMCA|YWCA|Hillel|Junior League|Daughters of the American Revolution|"
    r"(?:Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Iota|Kappa|Lambda|Mu|Nu|Xi|Omicron|Pi|Rho|Sigma|Tau|Upsilon|Phi|Chi|Psi|Omega)(?: (?:Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Iota|Kappa|Lambda|Mu|Nu|Xi|Omicron|Pi|Rho|Sigma|Tau|Upsilon|Phi|Chi|Psi|Omega)){1,2}|"
    r"(?:LGBTQ?\+?|Pride|Out & Equal|Black|Hispanic|Latin[oax]|Asian|Women['’]?s?|Muslim|Jewish|Christian|Catholic|Hindu|Sikh|Deaf|Disabled|Veterans?)[\w'’ &-]{0,30}? (?:Association|Network|Alliance|Council|Society|League|Union|Federation|Fellowship|Club|Center|Centre|Ministry|Ministries|Group|Caucus|Chamber of Commerce)|"
    r"American Legion|VFW|AARP|Boy Scouts?|Girl Scouts?|Eagle Scout|(?:National Guard|(?:U\.?S\.? )?(?:Army|Navy|Marine Corps|Air Force)) veteran|sorority|fraternity)"
)
PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    ("EMAIL", re.compile(r"[\w.+%-]+ ?@ ?[\w-]+(?:\.[\w-]+)+")),
    (
        "LINK",
        re.compile(
            r"(?:https?://|www\.)\S+|\b(?:linkedin|github|twitter|facebook|instagram|xing|behance|medium)\.com\S*|\b[\w-]+\.(?:com|org|net|io|me|co\.uk|in|de|nl|it|fr)/\S+",
            re.I,
        ),
    ),
    (
        "BIRTH DATE",
        re.compile(
            rf"\b(?:(?:date of birth|d\.?o\.?b\.?|birth ?date|birthday|born(?: on| in)?|née|nee)\s*[:-]?\s*)(?P<m>(?:\d{{1,2}}[./ -](?:\d{{1,2}}|{MONTH})[./ -]\d{{2,4}}|{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}}|\d{{4}}(?:-\d\d-\d\d)?))",
            re.I,
        ),
    ),
    ("AGE", re.compile(r"\b(?:age[d]?\s*[:-]?\s*\d{2}\b|\d{2}[ -]years?[ -]old\b)", re.I)),
    (
        "PHONE",
        re.compile(
            r"(?<![\w$£€₹.,])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\w%.,]*\d)(?<=\d{4})(?![%\w])"
        ),
    ),
    (
        "PHONE",
        re.compile(
            r"(?:\b(?:ph|phone|tel|telephone|mobile|cell|mob|fax)\.?\s*[:#]?\s*)(?P<m>\+?[\d() .xX-]{6,}\d[\dxX]*)",
            re.I,
        ),
    ),
    (
        "ADDRESS",
        re.compile(
            rf"\b\d{{1,5}}[A-Za-z]?,? (?:(?:N|S|E|W|North|South|East|West)\.? )?(?:[A-Z][\w'’.-]* ){{1,4}}{STREET}\b\.?(?:,? (?:Apt|Unit|Suite|Flat|#)\.? ?[\w-]+)?",
            re.I,
        ),
    ),
    (
        "ADDRESS",
        re.compile(
            rf"\b(?:{CAP} ){{0,2}}[A-Z][a-z][\w'’.-]*, {STATE}\b(?:,? \d{{5}}(?:-\d{{4}})?|,? [A-Z]\d[A-Z] ?\d[A-Z]\d)?"
        ),
    ),
    (
        "ADDRESS",
        re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|P\.?O\.? Box \d+|[1-9]\d{2} ?\d{3}(?=\s|$)(?<=\b\d{6}))\b"),
    ),
    (
        "STATUS",
        re.compile(
            r"\b(?:marital status\s*[:-]?\s*\w+|(?:happily )?married(?: with (?:\w+ )?(?:child(?:ren)?|kids|sons?|daughters?))?|divorced|widow(?:ed|er)?|unmarried|(?:single|proud|working) (?:mother|father|mom|dad|parent)|(?:mother|father|mom|dad|parent) of \w+|(?:my|his|her) (?:wife|husband|spouse))\b",
            re.I,
        ),
    ),
    (
        "NATIONALITY",
        re.compile(
            rf"\b(?:(?:nationality|citizenship|citizen of|ethnicity|race)\s*[:-]?\s*[\w ]{{2,20}}|{DEMONYM} (?:citizen(?:ship)?|national(?:ity)?|passport|descent|origin|by birth)|(?:green card|permanent resident|visa holder|h-?1b|work permit)\b)",
            re.I,
        ),
    ),
    (
        "RELIGION",
        re.compile(
            rf"\b(?:religion\s*[:-]?\s*\w+|{FAITH}|(?:parish|church|mosque|synagogue|temple|gurdwara|gurudwara|bible study|sunday school|ministry|choir of st\.? \w+)(?: [a-z]+)?)\b",
            re.I,
        ),
    ),
    ("MEMBERSHIP", re.compile(rf"\b{GROUPS}")),
    (
        "SCHOOL",
        re.compile(
            rf"\b(?:(?:{CAP}|of|the|and|&) )*?(?:{CAP} )*{SCHOOL_WORD}\b(?:(?: of(?: the)?| at|,| -| –)? (?:{CAP}))*(?: of (?:Business|Management|Technology|Arts|Science|Law|Medicine|Commerce|Engineering))?"
        ),
    ),
    ("TITLE", re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Shri|Smt|Herr|Frau)\b\.?(?= [A-Z])")),
    ("NAME", re.compile(rf"(?:(?<=\bMr\. )|(?<=\bMs\. )|(?<=\bMrs\. ))(?P<m>{CAP}(?: {CAP})?)")),
    (
        "PRONOUN",
        re.compile(
            r"\b(?:he|she|him|her|his|hers|himself|herself|he/him(?:/his)?|she/her(?:/hers)?|they/them(?:/theirs)?|s/he|he/she|his/her)\b",
            re.I,
        ),
    ),
    (
        "YEAR",
        re.compile(
            r"(?<![\w$£€₹#.,/-])(?:19[4-9]\d|20[0-4]\d)(?:\s?[-–—/]\s?(?:(?:19|20)?\d{2}\b|(?=present|now|current)))?(?![\w%]|,\d|\.\d)|(?<=[-–—/])(?:19[4-9]\d|20[0-4]\d)(?![\w%]|,\d|\.\d)|(?<![\w])['’]\d\d\b(?!\w)",
            re.I,
        ),
    ),
]
NOT_NAMES = set(
    "resume résumé curriculum vitae cv profile summary contact skills top experience education professional objective career senior junior sales marketing manager director "
    "executive representative associate account business development regional district territory national key digital product brand field medical clinical specialist consultant coordinator "
    "assistant engineer nurse teacher coach analyst officer head chief vice president lead leader team member customer service support operations project program work history employment "
    "highlights accomplishments achievements qualifications overview about me personal information details address phone email mobile languages certifications references awards honors "
    "interests hobbies volunteer training technical core competencies areas of expertise company name city state university college school institute inc llc ltd corp group the and for with in at to "
    "new business sales-driven results driven results-driven goal goal-driven dynamic motivated experienced dedicated dear hiring ms mr mrs dr rn bsn mba phd".split()
)
ALSO_WORDS = set(
    "will may mark grant chase rose bill drew rich faith hope joy grace dean young long best price sales hunter case art pat june april august summer miles wade frank max sue guy ray rob van do so an in".split()
)
