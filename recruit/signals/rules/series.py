"""Results in rows and runs: "FY21 96%  FY22 99%", "Attainment, %: 104, 97, 112", and tables with Goal and Actual columns."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import re
from typing import Any

from recruit.signals.numbers import Quantity
from recruit.signals.rule import Found
from recruit.signals.shadow import Shadow, cast

PAIR = re.compile(r"(?P<s>(?P<y>Y)(?: ?[:=-] ?| )(?P<p>P))(?![a-z])")
RUN_HEAD = re.compile(
    r"\b(?:attainment|achievement|(?:P|%) ?(?:of|to|vs\.?) (?:plan|quota|target|goal|budget)|vs\.? (?:plan|quota|target|goal)|against (?:plan|quota|target|goal)|(?:plan|quota|target|goal|budget)(?: %|, %)?)\b[^.;]{0,30}?: ?(?=(?:Y ?:? ?)?[NP])"
)
RANK_HEAD = re.compile(r"\b(?:rank(?:ing|ed)?|place|standing)\b[^.;]{0,24}?(?:n=|of |out of )(?P<of>N)[^.;]{0,6}?: ?")
STEP = re.compile(
    r"(?P<s>(?:Y ?:? ?)?(?P<q>[NPO])(?: ?\(Y\)| in Y)?)(?:, ?(?:and |n/a, )?|; ?| and | / ?|/|$|(?=[.)]))"
)
AFTER = re.compile(
    r"(?:,? (?:and|then) |, |; ?|/ ?)(?P<s>(?:Y |in Y |then )?(?P<p>P)(?: in Y| \(Y\)| for Y| Y)?)(?! ?(?:of|increase|growth|over|to|in (?!Y))|[a-z])"
)
OTHER = re.compile(
    r"\b(?:growth|grew|increase|share|margin|conversion|close rate|open rate|occupancy|retention|travel|gpa)\b"
)
GOAL_COLUMN = re.compile(
    r"^(?:goal|target|plan|planned|requirement|required|budget|quota|ask|asked|company ask|norm|standard|objective|forecast)s?\b",
    re.I,
)
ACTUAL_COLUMN = re.compile(
    r"^(?:actual|achieved|achievement|result|done|real|did|delivered|attained|outcome|realised|realized|reached)s?\b",
    re.I,
)
LOWER = re.compile(
    r"\b(?:cost|time|discount|error|days|wait|turnaround|complaints|returns|rejects|overtime|minutes)|[≤<]", re.I
)
CELL = re.compile(r"[^|\t]+")


def find_runs(shadow: Shadow, found: list[Found]) -> list[Found]:
    """Attainments that continue a list, and runs of years with a percentage each."""
    text = shadow.text
    out: list[Found] = []
    pairs = [pair for pair in PAIR.finditer(text) if 0.4 <= shadow.at[pair.start("p")].value <= 3]
    if len(pairs) > 1 and not OTHER.search(text):
        out += [_made(shadow, pair, shadow.at[pair.start("p")].value) for pair in pairs]
    for head in RUN_HEAD.finditer(text):
        out += _run(shadow, head)
    for head in RANK_HEAD.finditer(text):
        out += _ranks(shadow, head)
    for one in found:
        if one.label == "attainment" and "ratio" in one.value:
            out += _continued(shadow, one)
    return out


def _continued(shadow: Shadow, one: Found) -> list[Found]:
    """ "137%, 136% and 129%" after a first "137% of plan"."""
    out: list[Found] = []
    place = shadow.forth(one.end)
    while True:
        more = AFTER.match(shadow.text, place)
        if more is None:
            return out
        ratio = shadow.at[more.start("p")].value
        if not 0.3 <= ratio <= 5:
            return out
        out.append(_made(shadow, more, ratio))
        place = more.end("s")


def _run(shadow: Shadow, head: re.Match[str]) -> list[Found]:
    steps = _steps(shadow, head.end())
    ratios = [(step, q.value if q.kind == "percent" else q.value / 100) for step, q in steps]
    if len(ratios) < 2 or any(not 0.3 <= ratio <= 4 for _, ratio in ratios):
        return []
    out = [_made(shadow, step, ratio) for step, ratio in ratios]
    out[0].start = shadow.back(head.start())
    return out


def _ranks(shadow: Shadow, head: re.Match[str]) -> list[Found]:
    of = shadow.at[head.start("of")].value
    steps = [(step, q) for step, q in _steps(shadow, head.end()) if 1 <= q.value <= of]
    out = []
    for step, quantity in steps if len(steps) > 1 else []:
        start, end = step.span("s")
        value = {
            "rank": int(quantity.value),
            "of": int(of),
            "percentile": round(1 - (quantity.value - 1) / (of - 1), 3),
        }
        out.append(Found("ranking", shadow.back(start), shadow.back(end), value, weight=2.2, rule="run"))
    if out:
        out[0].start = shadow.back(head.start())
    return out


def _steps(shadow: Shadow, place: int) -> list[tuple[re.Match[str], Quantity]]:
    out = []
    while True:
        step = STEP.match(shadow.text, place)
        if step is None or step.end() == place:
            return out
        out.append((step, shadow.at[step.start("q")]))
        place = step.end()


def _made(shadow: Shadow, found: re.Match[str], ratio: float) -> Found:
    start, end = found.span("s")
    state = "missed" if ratio < 0.9995 else ""
    return Found(
        "attainment",
        shadow.back(start),
        shadow.back(end),
        {"ratio": round(ratio, 4)},
        state=state,
        weight=2.4,
        rule="run",
    )


def find_tables(text: str) -> list[Found]:
    """Rows under a header with a goal and an actual column; offsets into the whole text."""
    out: list[Found] = []
    columns: tuple[int, int, str] | None = None
    at = 0
    for line in text.split("\n"):
        cells = list(CELL.finditer(line)) if "|" in line or "\t" in line else []
        if len(cells) >= 3 or (columns and len(cells) >= 2):
            header = _columns(cells)
            if header:
                columns = header
            elif columns:
                row = _row(line, cells, columns, at)
                out += [row] if row else []
        elif line.strip():
            columns = None
        at += len(line) + 1
    return out


def _columns(cells: list[re.Match[str]]) -> tuple[int, int, str] | None:
    names = [cell.group().strip() for cell in cells]
    goal = next((i for i, name in enumerate(names) if GOAL_COLUMN.match(name)), None)
    actual = next((i for i, name in enumerate(names) if ACTUAL_COLUMN.match(name)), None)
    if goal is None or actual is None or goal == actual:
        return None
    return goal, actual, "team" if re.search(r"\bteam\b", names[0], re.I) else "self"


def _row(line: str, cells: list[re.Match[str]], columns: tuple[int, int, str], at: int) -> Found | None:
    goal_at, actual_at, scope = columns
    if max(goal_at, actual_at) >= len(cells):
        return None
    goal, actual = (_number(cells[k].group()) for k in (goal_at, actual_at))
    start = cells[0].start() + len(cells[0].group()) - len(cells[0].group().lstrip())
    if actual is None:
        met = re.match(r"\s*(?:met|achieved|exceeded|yes|completed)\b", cells[actual_at].group(), re.I)
        if goal is None or not met:
            return None
        end = cells[actual_at].start() + met.end()
        return Found("attainment", at + start, at + end, {"ratio_min": 1.0}, scope=scope, weight=4.0, rule="table")
    if goal is None or goal[0] <= 0 or actual[0] <= 0:
        return None
    lower = LOWER.search(cells[0].group()) or LOWER.match(cells[goal_at].group().strip())
    ratio = goal[0] / actual[0] if lower else actual[0] / goal[0]
    if not 0.05 <= ratio <= 20:
        return None
    value: dict[str, Any] = {"ratio": round(ratio, 4)}
    state = "missed" if ratio < 0.9995 else "achieved"
    end = cells[actual_at].start() + actual[1]
    return Found("attainment", at + start, at + end, value, scope=scope, state=state, weight=4.0, rule="table")


def _number(cell: str) -> tuple[float, int] | None:
    """The first quantity of a cell and where it ends."""
    shadow = cast(cell)
    quantity = next((q for q in shadow.at.values() if q.kind in {"money", "percent", "count"}), None)
    return None if quantity is None else (quantity.value, quantity.end)
