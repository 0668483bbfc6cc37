"""Recognition for results: awards, clubs, contests, titles of the month or year."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re

from recruit.signals.rule import Found
from recruit.signals.rules.award_words import SCHOOL, YEAR, YEARS_AFTER, award_value
from recruit.signals.rules.praise import find_praise, find_promotions, find_titles
from recruit.signals.shadow import Shadow

TOKEN = re.compile(r"\"[^\"\n]{2,60}\"|[\w&'%#/*!$+.-]*[\w%!]|[^\w\s]")
HEAD = re.compile(
    r"\b(?:awards?|trophy|trophies|medals?|prizes?|hall of fame|of (?:the )?(?:year|month|quarter|week|half|decade)\b|"
    r"(?:contests?|competitions?|competition winner|contest winner)|honou?r roll|plaques?|commendations?|recognition(?= (?:for|award|in|$))|"
    r"(?:president|chairman|chairmen|winner|million dollar|achiever|leader|champion|quota|pinnacle|platinum|gold|diamond|elite|ceo|summit|performance|excellence|"
    r"performer|director|founder|sales|top|chair|century|premier|master|golden eagle|inner|silver|circle|executive|vip|president’s|\d00)[\w']*(?:[' ]s)? (?:club|circle|council|roundtable|round table|league|team award|summit|cabinet|society)\b|"
    r"(?:(?:gold|platinum|silver|inner|president's|winner's) )?circle award|of the (?:year|month|quarter) awards?|circle of (?:excellence|champions|honor|winners|success)|mdrt|million dollar round ?table|club of excellence|leaders? council|"
    r"(?:tier|all-?star|gold|award|contest|competition) winner|sales awards?)\b(?: (?:awards?|honou?rs?|pins?)\b)?(?!-winning| winning|s? program| show| ceremon| banquet|ing\b)",
    re.I,
)
#: one of these stands in every head word, one of those in every title, praise or promotion
HEADS = (
    "award", "troph", "medal", "prize", "hall of fame", "of the ", "of year", "of month", "of quarter", "contest", "competition", " roll", "plaque", "commendation",
    "recognition", "club", "circle", "council", "round", "league", "summit", "cabinet", "society", "mdrt", "winner",
)  # fmt: skip
TOLD = (
    "promot", "appointed", "awarded", "named", "voted", "recogni", "honor", "honour", "selected", "earned", "won", "received", "achieved", "granted", "commended",
    "acknowledged", "rewarded", "advanced",
)  # fmt: skip
WIN = re.compile(
    r"\b(?:won|win|wins|winning|received|receives|receive|receiving|earned|earning|awarded|recipient of|recipient|winner of|winner|named|selected (?:for|as)|recogni[sz]ed (?:as|with)|"
    r"honou?red (?:with|as|by)|granted|presented with|nominated|achieved|achieving|obtained|given|secured|got|made|qualified for|inducted into|member of|accepted into|"
    r"attained|garnered|elected|appointed|bestowed|chosen (?:as|for)|voted|inducted|gained|took|taking)\b",
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
    plain, low = shadow.plain, shadow.low
    headed, told = any(word in low for word in HEADS), any(word in low for word in TOLD)
    if not headed and not told:
        return []
    out: list[Found] = []
    for head in HEAD.finditer(plain) if headed else ():
        if out and head.start() < out[-1].end:
            continue
        found = _award(plain, head)
        if found is not None and not any(found.start < other.end for other in out):
            out.append(found)
    if not told:
        return out
    out += find_titles(plain, out)
    return out + find_praise(plain, out) + find_promotions(plain)


def _award(plain: str, head: re.Match[str]) -> Found | None:
    clause_at = max((plain.rfind(mark, 0, head.start()) for mark in (". ", "; ", "•")), default=-1) + 1
    clause = plain[clause_at : head.start()]
    start = _name_start(plain, head.start(), clause_at)
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
    return Found("award", start, end, award_value(plain, start, end, name), weight=2.0, rule="award")


def _name_start(plain: str, place: int, floor: int) -> int:
    """Where a name begins; a name in small letters keeps its count: "numerous sales awards"."""
    start = _leftmost(plain, place, floor)
    small = start < place and not re.search(r"[A-Z\"]", plain[start:place])
    return _counted(plain, start) if small else start


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
        linked = word.lower() in LINK and proper and kept
        stops = gap.strip(" ") or word in STOPS or (word.lower() in NOT_LEFT and not linked)
        if stops and not (word == "-" and proper):
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
