"""Results against goals that stand as two numbers side by side: in a sentence, in a table's row, in two fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recruit.domain.number_words import ONES, TENS
from recruit.drive.cues import Cue
from recruit.drive.texts import LAST, RESUME, SETBACK, Sentence


def _any(*phrases: str) -> re.Pattern[str]:
    """A pattern of whole words for all phrases, upper and lower case alike, over any space."""
    body = "|".join(f"(?:{phrase})" for phrase in phrases).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


_WORDS = {word: float(number) for word, number in {**ONES, **TENS}.items()}
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "lakh": 1e5,
    "cr": 1e7,
    "crore": 1e7,
}
_NUMBER = (
    r"(?:(?:US|A|C)?[$€£₹]|Rs\.?\s?)?(?P<{0}>\d+(?:,\d\d\d?)*(?:\.\d+)?|\b(?:" + "|".join(_WORDS) + r")\b)"
    r"\s?(?P<{0}_unit>k|m|mn|bn|cr|crore|lakh|million|thousand|%|per\scent)?(?![\w%])"
)
_GOAL_WORD = (
    r"(?:plan(?:ned)?|goal|target|quota|budget|mission|ask(?:ed)?|objective|norm|"
    r"requirement|required|brief|we'd\ssaid|assigned)"
)
_HAD = (
    r"(?:ended|closed|got|did|reached|achieved|made|actual|finished|landed|"
    r"came\sin\sat|came|welcomed|booked|sold|delivered|result)"
)
_PAIRS = [
    re.compile(text.replace("ACT", _NUMBER.format("act")).replace("GOAL", _NUMBER.format("goal")), re.IGNORECASE)
    for text in (
        rf"ACT[^.;:|\d]{{0,25}}?\s(?:vs\.?|versus|against|on|over)\s(?:an?\s|"
        rf"the\s)?(?:\w+\s)?(?:{_GOAL_WORD}\s)?(?:of\s)?GOAL",
        rf"ACT[^.;:|\d]{{0,20}}?\((?:the\s)?(?:{_GOAL_WORD})(?:\swas|\sof|:)?\s?GOAL\)",
        rf"ACT[^.;|\d]{{0,25}}?[,;]\s(?:the\s)?{_GOAL_WORD}\s(?:was\s|of\s|says\s|said\s|called\sfor\s)?GOAL",
        rf"{_GOAL_WORD}[^.;|\d]{{0,20}}?\sGOAL[^.;|\d]{{0,30}}?[,;.]\s(?:\w+\s){{0,2}}?{_HAD}\s(?:at\s)?ACT",
        rf"(?:20\d\d|FY\s?\d\d):?\sGOAL,\s(?:we\s)?{_HAD}\sACT",
        rf"{_GOAL_WORD}[^.;|\d]{{0,12}}?\sGOAL[^.;|\d]{{0,20}}?:\s?(?:\w+\s){{0,2}}?ACT",
    )
]
_OF_PLAN = _any(
    "(of|to|against|on|over|vs|versus) (the |a |my |his |her |our |\\w+ )?(plan|target|quota|goal|budget|forecast|"
    "objective|mission)",
    "attainment", "att\\.", "sales against (plan|target)",
    "(plan|target|quota|goal|budget)s? (attain\\w+|achiev\\w+|beaten|made)",
)  # fmt: skip
_PERCENT = re.compile(
    r"(?<![\d.,$€£₹])(\d{2,3}(?:\.\d)?)(?:\s?%|\s?per\scent|(?=,\s?\d{2,3}\b|\s(?:and|then)\s\d{2,3}|,?\s\())",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:beat(?:en)?|made|hit|exceeded|met|reached|over|above)\b[^.;\d]{0,35}?(?P<hit>\d+|\w+)\s(?:years?\s|"
    r"quarters?\s|months?\s|times\s)?(?:of|out\sof|in)\s(?:the\s)?(?P<of>\d+|\w+)"
    r"(?:\s(?:years?|quarters?|months?))?|\b(?:each|every|all)\s(?:one\s)?(?:of\s)?(?P<all>\w+)\s(?:quarters?|"
    r"years?|since)",
    re.IGNORECASE,
)
_ACTIVITY = _any(
    "calls?", "dials?", "visits?", "touches", "field days", "talk time", "ride-alongs?", "in-services", "days"
)
_LOWER = _any(
    "under", "below", "costs?", "errors?", "infections?", "falls", "rejects?", "rejections?", "turnaround",
    "no more than", "≤", "<", "complaints",
    "returns", "expiry", "churn", "discount", "injur\\w+", "minutes", "days to", "time-to", "no-shows?",
)  # fmt: skip
_TEAM = _any("team", "region", "district", "hub", "group", "unit", "we", "branch")
_HEAD_GOAL = _any(
    "goal",
    "target",
    "quota",
    "plan",
    "requirement",
    "required",
    "ask",
    "asked",
    "budget",
    "norm",
    "starts asked for",
    "company ask",
)
_HEAD_ACTUAL = _any("actual", "achieved", "result", "closed", "reached", "done", "me", "mine")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A result over its goal (1.18 for 18 % over; goal over result where lower is better), and where it stands."""

    value: float
    cue: Cue
    share: float


def ratios(sentences: Sequence[Sentence]) -> list[Ratio]:
    """Every ratio that two numbers side by side, a list of percentages, a table or the goal's two fields give."""
    out = [*_fields(sentences), *_tables(sentences)]
    for sentence in sentences:
        if sentence.source in (RESUME, *LAST, SETBACK):
            out += _percentages(sentence)
            if sentence.source in (RESUME, "answers.last_goal"):
                out += _side_by_side(sentence)
    return out


def hit_periods(sentences: Sequence[Sentence]) -> list[Ratio]:
    """How many periods were hit where a text says "7 years of 8"; `value` is the number of periods hit."""
    out: list[Ratio] = []
    for sentence in sentences:
        for match in _RATE.finditer(sentence.text) if sentence.source in (RESUME, *LAST) else ():
            hit = _plain(match.group("hit") or match.group("all"))
            of = _plain(match.group("of") or match.group("all"))
            if hit and of and 2 <= of <= 40 and hit <= of and hit / of >= 0.5:
                out.append(_ratio(hit, sentence, match.start(), match.end()))
    return out


def _percentages(sentence: Sentence) -> Iterator[Ratio]:
    if not _OF_PLAN.search(sentence.text):
        return
    for match in _PERCENT.finditer(sentence.text):
        value = float(match.group(1)) / 100
        if 0.3 <= value <= 3.5:
            yield _ratio(value, sentence, match.start(), match.end())


def _side_by_side(sentence: Sentence) -> Iterator[Ratio]:
    if not _ACTIVITY.search(sentence.text):
        yield from _pairs(sentence)


def _pairs(sentence: Sentence) -> Iterator[Ratio]:
    for words in _PAIRS:
        for match in words.finditer(sentence.text):
            value = _over(match, "act", match, "goal", lower=bool(_LOWER.search(sentence.text[: match.end()])))
            if value:
                yield _ratio(value, sentence, match.start(), match.end())


def _fields(sentences: Sequence[Sentence]) -> Iterator[Ratio]:
    goal = next((s for s in sentences if s.source == "answers.last_goal.goal"), None)
    result = next((s for s in sentences if s.source == "answers.last_goal.result"), None)
    if goal is None or result is None or _ACTIVITY.search(goal.text):
        return
    asked = _first(goal.text, "goal")
    reached = _first(result.text, "act")
    if asked and reached:
        value = _over(reached, "act", asked, "goal", lower=bool(_LOWER.search(goal.text)))
        if value:
            yield _ratio(value, result, reached.start(), reached.end())


def _tables(sentences: Sequence[Sentence]) -> Iterator[Ratio]:
    columns: tuple[int, int] | None = None
    for sentence in sentences:
        cells = [c.strip() for c in re.split(r"\||\t", sentence.text)]
        if sentence.source != RESUME or len(cells) < 3:
            columns = None if len(cells) < 2 else columns
            continue
        goals = [i for i, c in enumerate(cells) if i and _HEAD_GOAL.search(c) and not re.search(r"\d", c)]
        actuals = [i for i, c in enumerate(cells) if i and _HEAD_ACTUAL.search(c) and not re.search(r"\d", c)]
        if goals and actuals:
            columns = goals[0], actuals[0]
        elif columns and max(columns) < len(cells) and not _ACTIVITY.search(cells[0]):
            asked, reached = _first(cells[columns[0]], "goal"), _first(cells[columns[1]], "act")
            if asked and reached:
                value = _over(reached, "act", asked, "goal", lower=bool(_LOWER.search(cells[0])))
                if value:
                    yield _ratio(value, sentence, 0, len(sentence.text))


def _first(text: str, name: str) -> re.Match[str] | None:
    found = re.compile(_NUMBER.format(name), re.IGNORECASE).finditer(text)
    return next((m for m in found if not re.fullmatch(r"(?:19|20)\d\d", m.group().strip())), None)


def _over(act: re.Match[str], a: str, goal: re.Match[str], g: str, *, lower: bool) -> float | None:
    top, bottom = _amount(act, a), _amount(goal, g)
    if not top or not bottom:
        return None
    units = (act.group(f"{a}_unit") or "").lower(), (goal.group(f"{g}_unit") or "").lower()
    if units[0] in _SCALES and units[1] not in _SCALES:
        bottom = min((bottom, bottom * _SCALES[units[0]]), key=lambda b: abs(top / b - 1))
    elif units[1] in _SCALES and units[0] not in _SCALES:
        top = min((top, top * _SCALES[units[1]]), key=lambda t: abs(t / bottom - 1))
    value = bottom / top if lower else top / bottom
    return value if 0.3 <= value <= 3.5 else None


def _amount(match: re.Match[str], name: str) -> float | None:
    number = _plain(match.group(name))
    return number * _SCALES.get((match.group(f"{name}_unit") or "").lower(), 1.0) if number else None


def _plain(text: str | None) -> float | None:
    if not text:
        return None
    bare = text.replace(",", "")
    return float(bare) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else _WORDS.get(text.lower())


def _ratio(value: float, sentence: Sentence, start: int, end: int) -> Ratio:
    start, end = sentence.start + start, sentence.start + end
    text = sentence.text[start - sentence.start : end - sentence.start]
    cue = Cue("counted", sentence.source, start, end, text, "words")
    return Ratio(round(value, 3), cue, 0.7 if _TEAM.search(sentence.text) else 1.0)
