"""Recognition for results: awards, clubs, contests, titles of the month or year."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow

TOKEN = re.compile(r"\"[^\"\n]{2,60}\"|[\w&'%#/*!$+.-]*[\w%!]|[^\w\s]")
HEAD = re.compile(
    r"\b(?:awards?|trophy|trophies|medals?|prizes?|hall of fame|of (?:the )?(?:year|month|quarter|week|half|decade)\b|"
    r"(?:contests?|competitions?|competition winner|contest winner)|honou?r roll|plaques?|commendations?|recognition(?= (?:for|award|in|$))|"
    r"(?:president|chairman|chairmen|winner|million dollar|achiever|leader|champion|quota|pinnacle|platinum|gold|diamond|elite|ceo|summit|performance|excellence|"
    r"performer|director|founder|sales|top|chair|century|premier|master|golden eagle|inner|silver|circle|executive|vip|president’s|\d00)[\w']*(?:[' ]s)? (?:club|circle|council|roundtable|round table|league|team award|summit|cabinet|society)\b|"
    r"(?:(?:gold|platinum|silver|inner|president's|winner's) )?circle award|of the (?:year|month|quarter) awards?|circle of (?:excellence|champions|honor|winners|success)|mdrt|million dollar round ?table|club of excellence|leaders? council|"
    r"(?:tier|all-?star|gold|award|contest|competition) winner|sales awards?)\b(?!-winning| winning|s? program| show| ceremon| banquet|ing\b)",
    re.I,
)
WIN = re.compile(
    r"\b(?:won|win|wins|winning|received|receives|receive|receiving|earned|earning|awarded|recipient of|recipient|winner of|winner|named|selected (?:for|as)|recogni[sz]ed (?:as|with)|"
    r"honou?red (?:with|as|by)|granted|presented with|nominated|achieved|achieving|obtained|given|secured|got|made|qualified for|inducted into|member of|accepted into|"
    r"attained|garnered|elected|appointed|bestowed|chosen (?:as|for)|voted|inducted|gained|took|taking)\b",
    re.I,
)
SCHOOL = re.compile(
    r"\b(?:academic|scholar\w*|school|college|universit\w+|dean'?s?|student|writer's craft|film|valedictorian|honor society|graduat\w+|essay|science fair|gpa|bachelor|"
    r"world issues|spelling|thesis|faculty|class of|fellowship|varsity|nobel|grammy|emmy|programs, including|awards programs?|business professionals of america)\b",
    re.I,
)
EMPLOYER = re.compile(
    r"\b(?:best (?:bank|employer|place|companies|agency|hotel)|employer of the|business of the year|company of the year|fastest growing|award[- ]winning|product of the year|large business category)\b",
    re.I,
)
DUTY = re.compile(
    r"\b(?:manag\w+|plann\w+|organi[sz]\w+|coordinat\w+|judg\w+|administer\w*|sponsor\w*|creat\w+|develop\w+|participat\w+|host\w+|submit\w*|responsible|design\w+|present (?:award)|writing|wrote|contract|implemented|conduct\w+|rfp)\b[^.;]*$",
    re.I,
)
LINK = {"of", "the", "for", "in", "and", "&", "to", "a", "an", "at", "on", "with", "'s", "by"}
STOPS = {",", ";", ":", "(", ")", ".", "•", "|", "-", "*", "/", "!", "?", "–"}
LOWER_LEFT = re.compile(r"[a-z][a-z'&-]*$")
NOT_LEFT = {
    "received", "won", "earned", "awarded", "recipient", "winner", "named", "recognized", "recognised", "honored", "granted", "achieved", "obtained", "made",
    "with", "as", "was", "were", "i", "a", "an", "the", "my", "by", "to", "and", "get", "got", "presented", "including", "his", "her", "for", "from", "selected",
    "nominated", "several", "also", "been", "multiple", "numerous", "many", "various", "twice", "winning", "receiving", "earning", "given", "coveted", "prestigious", "annual",
    "this", "one", "two", "three", "qualified", "of", "in", "secured", "accepted", "voted", "won:", "inducted", "into", "member", "team",
}  # fmt: skip
YEAR = r"(?:(?:19|20)\d\d|'\d\d|(?:q[1-4] )?fy ?\d\d(?:\d\d)?)"
YEARS_AFTER = re.compile(
    rf"^(?:(?: in region)?\s?[,(:-]?\s?(?:in |for |during |from )?(?:(?:the )?(?:(?:first|second|third|fourth) quarter(?: of)? |jan\w* |feb\w* |mar\w* |apr\w* |may |june? |july? |aug\w* |sep\w* |oct\w* |nov\w* |dec\w* |q[1-4] )?){YEAR}(?:(?:, | and |, and | & |-|/| to ){YEAR})*\)?|\s?\(?[x×]\s?\d\b\)?|\s\(\d\))",
    re.I,
)
YEARS_BEFORE = re.compile(
    rf"(?:(?:{YEAR})(?:(?:, | and | & |-|/){YEAR})*,? (?:[-:–] ?)?)(?:(?:company |regional |national )?(?:winner|recipient|awarded) (?:of |for )?(?:the |a )?)?$",
    re.I,
)
WINNER_OF = re.compile(r"(?:winner of (?:the |a )?)$", re.I)
FOR_NAME = re.compile(
    r"^ for (?:the |an? )?(?:\"[^\"]+\"|[A-Z][\w'&-]*(?: (?:(?:of|in|a|the|and|for|&|an|two|consecutive) )*(?:[A-Z][\w'&-]*|performer))*)"
)
AREA_NAME = re.compile(r"^ (?:in|of) (?:the )?(?:[A-Z][\w']+ ?){1,3}")


def find_awards(shadow: Shadow) -> list[Found]:
    """Award signals of one passage."""
    plain = shadow.plain
    if HEAD.search(plain) is None and not re.search(
        r"\b(?:promoted|awards?|winner|appointed|awarded|named|voted|recogni[sz]ed|honou?red|selected|earned|won|received|achieved|granted)\b",
        plain,
        re.I,
    ):
        return []
    out: list[Found] = []
    for head in HEAD.finditer(plain):
        if out and head.start() < out[-1].end:
            continue
        found = _award(plain, head)
        if found is not None and not any(found.start < other.end for other in out):
            out.append(found)
    out += _titles(plain, out)
    return out + _praised(plain, out) + _promotions(plain)


def _award(plain: str, head: re.Match[str]) -> Found | None:
    clause_at = max((plain.rfind(mark, 0, head.start()) for mark in (". ", "; ", "•")), default=-1) + 1
    clause = plain[clause_at : head.start()]
    start = _leftmost(plain, head.start(), clause_at)
    end = head.end()
    word = head.group().lower()
    if start == head.start() and word.startswith(
        (
            "award",
            "prize",
            "recognition",
            "plaque",
            "contest",
            "competition",
            "of the",
            "of ",
            "medal",
            "commend",
            "troph",
        )
    ):
        start = _counted(plain, head.start())
        if start == head.start() and not (WIN.search(clause[-40:]) and re.match(rf"\s(?:in )?{YEAR}", plain[end:])):
            return None
    more = FOR_NAME.match(plain[end:])
    if more and word.startswith(("award", "prize", "medal", "troph")):
        end += more.end()
    if plain[end : end + 1] == '"' and plain[start:end].count('"') % 2:
        end += 1
    name = (start, end)
    years = YEARS_AFTER.match(plain[end:])
    if years:
        end += years.end()
        if plain[start:end].count(")") > plain[start:end].count("("):
            end -= 1
    start = _with_winner(plain, start)
    if not _is_award(plain, start, end, head, clause):
        return None
    return Found("award", start, end, _value(plain, start, end, name), weight=2.0, rule="award")


def _with_winner(plain: str, start: int) -> int:
    before = YEARS_BEFORE.search(plain[max(0, start - 50) : start]) or WINNER_OF.search(
        plain[max(0, start - 20) : start]
    )
    return start - len(before.group()) if before else start


def _counted(plain: str, place: int) -> int:
    """ "several awards", "3 sales contests": the count stands in for a name."""
    found = re.search(
        r"(?:won |received )?(?:numerous|multiple|several|many|various|two|three|four|five|six|\d{1,2}) (?:[a-z/]+,? ){0,3}$",
        plain[max(0, place - 50) : place],
        re.I,
    )
    return place - len(found.group()) if found else place


def _leftmost(plain: str, place: int, floor: int) -> int:
    """Where the name before an award's head word begins."""
    tokens = list(TOKEN.finditer(plain, floor, place))
    start, kept = place, 0
    proper = False
    for token in reversed(tokens):
        word = token.group()
        gap = plain[token.end() : start]
        if (
            len(gap.strip(" "))
            or word in STOPS
            or (word.lower() in NOT_LEFT and not (word.lower() in LINK and proper and kept))
        ):
            if not (word == "-" and proper):
                break
        capital = word[:1].isupper() or word[:1] in "\"0123456789#'" or word.lower() in LINK
        if not capital and (proper or kept >= 5):
            break
        proper = proper or word[:1].isupper() or word.startswith('"')
        start, kept = token.start(), kept + 1
        if kept > 12:
            break
    return _trim_left(plain, start, place)


def _trim_left(plain: str, start: int, place: int) -> int:
    """Drop leading articles, links and winning verbs."""
    while True:
        found = re.match(
            r"(?:the|a|an|of|for|in|and|to|at|on|with|by|i|received|won|earned|awarded|recipient|winner|named|winning|honored|recognized|achieved|team|member|[-:&,.*] ?)\s+(?=\S)",
            plain[start:place],
            re.I,
        )
        if not found:
            return start
        start += found.end()


def _is_award(plain: str, start: int, end: int, head: re.Match[str], clause: str) -> bool:
    words, around = plain[start:end], plain[max(0, start - 60) : end + 40]
    if SCHOOL.search(plain[max(0, start - 40) : end + 12]) or EMPLOYER.search(plain[max(0, start - 10) : end]):
        return False
    if (
        re.search(r"\b(?:awards?|recognitions?) ?(?:and|&|/|:|$)", plain[max(0, start) : end + 6], re.I)
        and len(words.split()) < 2
    ):
        return False
    won = WIN.search(clause[-70:]) or WIN.search(words)
    if DUTY.search(clause[-60:]) and not won:
        return False
    lowered = head.group().lower()
    if (
        lowered.startswith(
            ("contest", "competition", "recognition", "commendation", "prize", "honor", "honour", "plaque")
        )
        and not won
    ):
        return False
    if lowered.startswith("of ") and re.search(
        r"\b(?:end|time|day|rest|part|course|start|beginning|days?|months?|weeks?|close|half|quarter|most|each|middle|first|last|\d+) ?$",
        plain[max(0, head.start() - 10) : head.start()],
        re.I,
    ):
        return False
    proper = re.search(r"[A-Z]", words[1:] or words) or '"' in words
    return (
        bool(won or proper or re.search(r"\bof the (?:year|month|quarter)|\bspot award|\btrophy", words, re.I))
        and "award-winning" not in around.lower()
    )


def _value(plain: str, start: int, end: int, name: tuple[int, int]) -> dict[str, Any]:
    words = plain[start:end]
    value: dict[str, Any] = {"name": re.sub(r"\s+", " ", plain[name[0] : name[1]].replace('"', "")).strip(" -,")}
    years = [_year(found) for found in re.findall(r"(?:19|20)\d\d|'\d\d\b|\bFY ?\d\d(?:\d\d)?", words, re.I)]
    times = re.search(r"[x×] ?(\d)\b|\b(\d) ?[x×]\b|\((\d)\)", words, re.I)
    counted = re.match(r"(?:won |received )?(two|three|four|five|six|\d{1,2})\b", words, re.I)
    if times:
        value["count"] = int(next(filter(None, times.groups())))
    elif counted:
        small = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
        value["count"] = small.get(counted.group(1).lower()) or int(re.sub(r"\D", "", counted.group(1)))
    elif len(years) > 1:
        value["count"] = len(years)
    if years:
        value["years"] = years
    return value


def _year(words: str) -> int | str:
    digits = re.sub(r"\D", "", words)
    if words.lower().startswith("fy"):
        return words.replace(" ", "").upper()
    return int(digits) if len(digits) == 4 else (2000 if int(digits) < 50 else 1900) + int(digits)


PROMOTED = re.compile(
    r"\b(?:promoted|appointed|promotion|selected|advanced)\b(?: [\w/&'-]+,?){0,9}? (?:(?:due to|because of|based on|as a result of|as a direct result of|in recognition of|for|after|following) (?:my |the |her |his |outstanding |strong |exceptional |consistent |excellent |superior |top |high |sales |exceeding |meeting |consistently |proven )*"
    r"(?:performance|results|sales|quotas?|goals|success|production|achievements?|exceeding|hitting|beating|targets)\b(?: [a-z]+){0,2})",
    re.I,
)


TITLED = re.compile(
    r"\b(?:[Aa]warded|[Nn]amed(?: as)?|[Vv]oted|[Rr]ecogni[sz]ed as|[Hh]onou?red (?:as|with)|[Ss]elected as|[Rr]eceived|[Ww]on|[Ee]arned|[Aa]chieved|[Gg]ranted)(?: the| a| an| as)? "
    r"(?P<name>\"\s?[^\"\n]{3,60}\"|(?:#?\d{1,2} |(?:19|20)\d\d )?[A-Z][\w&'%-]*(?: (?:(?:of|the|for|in|and|&|new|net|unit|sales|volume) ){0,3}[A-Z0-9][\w&'%-]*)*(?: (?:for|in) (?:new |highest |most |best |outstanding )?(?:[a-z]+ )?(?:sales|growth|performance|achievement|service))?)"
)
PRAISE = re.compile(
    r"\b(?:top|best|outstanding|excellence|star|gold|silver|bronze|platinum|diamond|champion\w*|achiev\w+|performer|leader|mvp|hero|honou?rs?|rookie|recognition|elite|sales(?:man|person|woman)|ring|pinnacle|summit|employee|associate|manager|rep(?:resentative)?|agent|distinguished|legend|all-star)\b",
    re.I,
)


def _titles(plain: str, already: list[Found]) -> list[Found]:
    """ "Awarded Top Digital Media Representative (2013)": a title given, with no word for an award in it."""
    out = []
    for found in TITLED.finditer(plain):
        name, verb = found.group("name"), found.group()[:5].lower()
        start, end = found.span("name")
        if any(start < other.end and other.start < end for other in already) or SCHOOL.search(
            plain[max(0, start - 20) : end + 14]
        ):
            continue
        if not PRAISE.search(name) and not (
            name.startswith('"') and verb in {"award", "recog", "honor", "grant", "named"}
        ):
            continue
        if re.search(
            r"\b(?:degree|certificat(?:e|ion) (?:in|of completion)|certified|bachelor|license|diploma|contracts?|supplier|vendor|status)\b",
            name,
            re.I,
        ) or re.match(r"\s?(?:degree|certification|contract|status|manager of|company)", plain[end:]):
            continue
        years = YEARS_AFTER.match(plain[end:])
        last = end + (years.end() if years else 0)
        out.append(Found("award", start, last, _value(plain, start, last, (start, end)), weight=1.5, rule="title"))
    return out


PRAISED = re.compile(
    r"\b(?:recogni[sz]ed|commended|honou?red|acknowledged|rewarded|received (?:recognition|commendation|accolades|praise)|earned recognition|won recognition)(?: [\w'&.-]+){0,6}? (?:for|as)(?: [\w'&%-]+,?){0,7}? "
    r"(?:sales|performance|results|achievements?|excellence|producer|performer|productivity|growth|production|quota|goals?|success|revenue|customer service|contributions?|accomplishments)\b(?: (?:performance|results|growth|achievement|skills|goals|team|leader|volume|service))?",
    re.I,
)


def _praised(plain: str, already: list[Found]) -> list[Found]:
    """ "Recognized for outstanding sales performance": recognition with no name."""
    out = []
    for found in PRAISED.finditer(plain):
        if any(found.start() < other.end and other.start < found.end() for other in already) or re.search(
            r"\bcompan(?:y|ies)\b|\bbest practices?\b", found.group(), re.I
        ):
            continue
        out.append(Found("award", found.start(), found.end(), {"name": found.group()}, weight=0.7, rule="praise"))
    return out


def _promotions(plain: str) -> list[Found]:
    out = []
    for found in PROMOTED.finditer(plain):
        if re.search(r"\b(?:selected|promoted) (?:[a-z]+ )?(?:products?|brands?|events?)\b", found.group(), re.I):
            continue
        out.append(
            Found("award", found.start(), found.end(), {"name": found.group().strip()}, weight=1.0, rule="promotion")
        )
    return out
