"""Every quantity of a text with its kind and value: money, percentages, points, multiples, ordinals, periods, counts."""

# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from recruit.domain import number_words

MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "million": 1e6, "mln": 1e6,
    "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "tn": 1e12, "trillion": 1e12,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7, "crs": 1e7,
}  # fmt: skip
CURRENCIES = {
    "us$": "USD", "$": "USD", "usd": "USD", "dollars": "USD", "dollar": "USD", "bucks": "USD", "a$": "AUD",
    "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "nz$": "NZD", "nzd": "NZD", "s$": "SGD",
    "sgd": "SGD", "hk$": "HKD", "hkd": "HKD", "r$": "BRL", "brl": "BRL", "£": "GBP", "gbp": "GBP", "pounds": "GBP",
    "pound": "GBP", "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "₹": "INR", "inr": "INR", "rs": "INR",
    "rs.": "INR", "rupees": "INR", "chf": "CHF", "sfr": "CHF", "jpy": "JPY", "¥": "JPY", "yen": "JPY", "cny": "CNY",
    "rmb": "CNY", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "zar": "ZAR", "aed": "AED",
    "sar": "SAR", "₱": "PHP", "php": "PHP", "ngn": "NGN", "₦": "NGN", "mxn": "MXN", "kes": "KES", "myr": "MYR",
    "rm": "MYR", "czk": "CZK", "huf": "HUF",
}  # fmt: skip
INDIAN = {"lakh", "lakhs", "lac", "lacs", "l", "crore", "crores", "cr", "crs"}
MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
BEFORE = r"(?:us\$|au?\$|ca?\$|nz\$|hk\$|[srñ]\$|[$£€₹¥₱₦]|(?:usd|eur|gbp|inr|cad|aud|chf|sgd|pln|aed|sek|rm|rs\.?)(?=[ \d]))\ ?"
AFTER = r"[\ -]?(?:[€£$](?!\ ?\d)|zł|(?:usd|eur|euros?|gbp|pounds|dollars?|bucks|inr|rupees|chf|cad|aud|sgd|pln|sek|nok|dkk|aed|zar)\b)"
DIGITS = r"\d+(?:[.,]\d+)*"
SPACED = r"\d{1,3}(?:\ \d{3})+(?!\d)"
MAGNITUDE = r"(?:[\ -]?(?:thousands?|millions?|mill?\b|mln|mio|billions?|bn|mm|mn|trillion|lakhs?|lacs?|crores?|crs?)\b|\ ?[kmb]\b|\ l\b)"
#: what a quantity may begin with: a look at one or two characters saves most of the work
START = (
    r"[\d$£€₹¥₱₦\#№%'ñ]|a(?:u?\$|ud|ed|n?[\ -])|b(?=illion)|c(?:a?\$|ad|hf)|doz|e(?:ig|lev|ur)|f(?:y|is|ir|ou|if|iv|or)|gbp|"
    r"h(?:[1-4]|k\$|un|al)|inr|m(?:il|ul)|n(?:z\$|o|r|um|in)|one|pln|q(?:[1-4]|ua)|r(?:\$|m|s)|s(?:\$|gd|ek|ix|ev|ec)|"
    r"t(?:w|hr|hi|ho|en)|us[$d]|x\ ?\d|zero"
)
WORDS = number_words.PATTERN.replace(" ", r"\ ")

ATOM = re.compile(
    rf"""
    (?<![a-z])(?={START})(?:
    (?P<period>\bfy[ ']?\d\d(?:\d\d)?(?:[/-]\d\d(?:\d\d)?)?\b|\b[qh][1-4][ ,'/-]{{0,2}}(?:fy)?[ ']?(?:19|20)\d\d\b|\b[qh][1-4][ ]?'\d\d\b
        |\b[qh][1-4]\b|\b(?:19|20)\d\d[ -]?[qh][1-4]\b|(?<!\w)'\d\d\b(?!\ ?%)|\b(?:19|20)\d\d[/-]\d\d\b(?!\d)|\b(?:fiscal|fy)\ (?:19|20)\d\d\b)
  | (?P<date>\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d\d)\b|\b\d{{1,2}}/(?:19|20)\d\d\b)
  | (?P<money>(?P<before>(?<![\w$]){BEFORE})(?P<mnum>{SPACED}|{DIGITS}|{WORDS})(?P<mmag>{MAGNITUDE})?(?:{AFTER})?)
  | (?P<post>(?<![\w.,])(?P<pnum>{SPACED}(?={AFTER})|{DIGITS}|{WORDS})(?P<pmag>{MAGNITUDE})?(?P<after>{AFTER}))
  | (?P<loose>\bmulti-?\ ?(?:million|billion)(?:[\ -]dollars?)?\b|\b(?:million|billion)[\ -](?:dollar|pound|euro|rupee)s?\b|\b(?:six|seven|eight)[\ -]figures?\b
        |\b(?:half|quarter\ of)\ a\ million(?:\ (?:dollars|pounds|euros|rupees))?\b|\bmillions(?:\ of\ dollars|(?=\ in\b))|\b(?:hundreds\ of\ thousands|tens\ of\ thousands|hundreds|thousands|dozens)(?=\ of\b))
  | (?P<percent>(?<![\w.,])(?:(?P<cnum>{DIGITS}|{WORDS})\ ?(?:%|(?:per\ ?cent|percent|pct|pc)\b)|%\ ?(?P<cnum2>\d[\d.,]*\d|\d)))
  | (?P<part>(?:(?<=\ by\ )|(?<=\ by\ nearly\ )|(?<=\ by\ almost\ )|(?<=\ by\ over\ )|(?<=\ by\ about\ )|(?<=\ by\ more\ than\ ))(?:(?P<parts>an?|one|two|three)[\ -](?P<of>half|third|quarter|fourth|fifth|tenth)s?|half)\b(?!\ (?:of|end|year|past|an?|century)\b))
  | (?P<points>(?<![\w.,])(?P<tnum>{DIGITS}|{WORDS})[ -]?(?:percentage\ points?|points?|pts?|pp|ppts)\b)
  | (?P<times>(?<![\w.,])(?P<xnum>{DIGITS}|{WORDS})(?:\ ?x\b|\ times\b|[ -]?fold\b)|\bx\ ?(?P<xnum2>\d{{1,2}})\b)
  | (?P<ordinal>(?<![\w.,])(?:\#|no\.?\ ?(?=\d)|nr\.?\ ?(?=\d)|number\ (?=\d|one\b|two\b|three\b|four\b|five\b)|№\ ?)(?P<onum>\d+|one|two|three|four|five)
        |(?<![\w.,/])(?P<onum2>\d+)(?:st|nd|rd|th)\b
        |\b(?P<oword>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)\b(?!\ (?:meetings?|calls?|visits?|contacts?|appointments?|demos?|time|conversations?|aid|hand|class|aider)\b))
  | (?P<scaled>(?<![\w.,])(?P<snum>{DIGITS}|{WORDS})(?P<smag>{MAGNITUDE}))
  | (?P<year>(?<![\w.,/$])(?<!\D-)(?:19[5-9]\d|20[0-4]\d)\b(?![,.]\d|\ ?%))
  | (?P<count>(?<![\w.,])(?:(?P<nnum>{DIGITS})(?!\w)|\b(?P<nword>{WORDS})\b)))
    """,
    re.X,
)
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]  # fmt: skip
JOINER = re.compile(r"\ ?(?:-|/|to|or|and)\ ?")
#: kind -> the capital letter that stands for it in the rules' shadow of a text
LETTERS = {"money": "M", "percent": "P", "points": "T", "times": "X", "ordinal": "O", "count": "N", "year": "Y", "date": "D"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as read: `value` expanded ("$25MM" 25000000, "12%" 0.12), `high` the upper end of a range."""

    start: int
    end: int
    kind: str  # money, percent, points, times, ordinal, count, year, date
    value: float
    currency: str | None = None
    high: float | None = None
    plus: bool = False
    scaled: bool = False  # written with a magnitude: 2.3m, 40k
    text: str = ""


def quantities(low: str) -> list[Quantity]:
    """Every quantity of a lower-case plain text, in order; ranges ("8-10", "five to ten") are one."""
    return _with_ranges(low, list(map(_quantity, ATOM.finditer(low))))


def _quantity(found: re.Match[str]) -> Quantity:
    start, end = found.span()
    kind, value, currency, scaled = MAKERS[found.lastgroup or "count"](found)
    plus = found.string[end : end + 1] == "+" or found.string[end : end + 2] == " +"
    if plus:
        end += 1 if found.string[end] == "+" else 2
    return Quantity(start, end, kind, value, currency, None, plus, scaled, found.group())


def _money(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    magnitude = (group["mmag"] or "").strip(" -")
    value = number(group["mnum"] or "", decimal=bool(magnitude)) * MAGNITUDES.get(magnitude.rstrip("s"), 1)
    return "money", _clean(value), CURRENCIES.get((group["before"] or "").strip()), bool(magnitude)


def _money_after(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    magnitude = (group["pmag"] or "").strip(" -")
    value = number(group["pnum"] or "", decimal=bool(magnitude)) * MAGNITUDES.get(magnitude.rstrip("s"), 1)
    return "money", _clean(value), CURRENCIES.get((group["after"] or "").strip(" -")), bool(magnitude)


def _scaled(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    magnitude = (group["smag"] or "").strip(" -")
    value = number(group["snum"] or "", decimal=True) * MAGNITUDES.get(
        magnitude, MAGNITUDES.get(magnitude.rstrip("s"), 1)
    )
    if magnitude in INDIAN:
        return "money", _clean(value), "INR", True
    return "count", _clean(value), None, True


PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
LOOSE = {
    "half a million": 5e5, "quarter of a million": 2.5e5, "hundreds of thousands": 1e5, "tens of thousands": 1e4, "hundreds": 100.0, "thousands": 1000.0, "dozens": 12.0, "six": 1e5, "seven": 1e6, "eight": 1e7,
    "million": 1e6, "billion": 1e9,
}  # fmt: skip


def _loose(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    """ "multi-million dollar", "six-figure", "dozens of": the least the words can mean."""
    words = group["loose"] or ""
    value = next(size for word, size in LOOSE.items() if word in words)
    if words.endswith(("hundreds", "thousands", "dozens")):
        return "count", value, None, True
    return "money", value, "USD", True


def _percent(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    return "percent", _clean(number(group["cnum"] or group["cnum2"] or "", decimal=True) / 100), None, False


def _part(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    """ "by a third", "by half": a share of the base told in words."""
    count = {"two": 2, "three": 3}.get(group["parts"] or "", 1)
    return "percent", round(count / PARTS[group["of"] or "half"], 4), None, False


def _ordinal(group: re.Match[str]) -> tuple[str, float, str | None, bool]:
    word = group["oword"]
    if word:
        return "ordinal", ORDINALS.index(word) + 1, None, False
    return "ordinal", number(group["onum"] or group["onum2"] or ""), None, False


MAKERS = {
    "period": lambda group: ("year", 0.0, None, False),
    "date": lambda group: ("date", 0.0, None, False),
    "money": _money,
    "post": _money_after,
    "loose": _loose,
    "percent": _percent,
    "part": _part,
    "points": lambda group: ("points", number(group["tnum"], decimal=True), None, False),
    "times": lambda group: ("times", number(group["xnum"] or group["xnum2"], decimal=True), None, False),
    "ordinal": _ordinal,
    "scaled": _scaled,
    "year": lambda group: ("year", float(group["year"]), None, False),
    "count": lambda group: ("count", number(group["nnum"] or group["nword"]), None, False),
}


def number(text: str, *, decimal: bool = False) -> float:
    """A number in US, British, Indian or continental writing; `decimal` reads a lone "1.234" as a decimal."""
    text = text.strip()
    if not text[:1].isdigit():
        return number_words.parse(text)
    text = text.replace(" ", "")
    if "," in text and "." in text:
        mark = max(text.rfind(","), text.rfind("."))
        whole = re.sub(r"[.,]", "", text[:mark])
        return _clean(float(f"{whole}.{text[mark + 1 :]}"))
    for mark in ",.":
        if mark in text:
            return _one_mark(text, mark, decimal)
    return float(text)


def _one_mark(text: str, mark: str, decimal: bool) -> float:
    parts = text.split(mark)
    if len(parts) > 2:
        return float("".join(parts))
    thousands = len(parts[1]) == 3 and parts[0] != "0"
    if thousands and (mark == "," or not decimal):
        return float("".join(parts))
    return float(f"{parts[0]}.{parts[1]}")


def _clean(value: float) -> float:
    """Undo binary dust: 1.1 * 1e6 is 1100000."""
    return float(f"{value:.12g}")


def _with_ranges(low: str, found: list[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    for quantity in found:
        joined = _joined(low, out[-1], quantity) if out else None
        if joined is None:
            out.append(quantity)
        else:
            out[-1] = joined
    return out


def _joined(low: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Two neighbours as a range, when they are one: "8-10", "5-10%", "$2-3m", "five to ten"."""
    between = low[first.end : second.start]
    if not JOINER.fullmatch(between) or first.high is not None or first.kind in {"year", "date", "ordinal"}:
        return None
    if "/" in between or (
        between.strip() == "and" and not low[max(0, first.start - 9) : first.start].endswith("between ")
    ):
        return None
    if between.strip() == "or" and second.value not in (first.value + 1, first.value + 2):
        return None
    rangeable = {"money", "percent", "points", "count", "times"}
    alike = first.kind in (second.kind, "count") and {first.kind, second.kind} <= rangeable
    priced = first.kind == "money" and second.kind == "count" and "and" not in between
    return _range(low, first, second) if alike or priced else None


def _range(low: str, first: Quantity, second: Quantity) -> Quantity | None:
    value, high, kind = first.value, second.value, second.kind
    if first.kind != kind and kind == "percent":
        value = _clean(first.value / 100)
    elif (kind == "money" and first.kind == "count" and second.scaled and not first.scaled) or (
        first.kind == "money" and kind == "money" and second.scaled and not first.scaled and first.value < 1000
    ):
        value = _same_scale(first, second)
    elif first.kind == "money" and kind == "count":
        kind = "money"
        value = _same_scale(first, second) if second.scaled and not first.scaled else value
    if high <= value or (value > 0 and high / value > 20):
        return None
    if low[first.end : second.start].strip() == "to" and re.search(
        r"\bfrom \W?$", low[max(0, first.start - 8) : first.start]
    ):
        return None
    return replace(
        first, end=second.end, kind=kind, value=value, high=high, currency=second.currency or first.currency,
        plus=second.plus, scaled=second.scaled or first.scaled,
    )  # fmt: skip


def _same_scale(first: Quantity, second: Quantity) -> float:
    scale = 1.0
    while second.value / scale >= 1000:
        scale *= 1000
    return _clean(first.value * scale)
