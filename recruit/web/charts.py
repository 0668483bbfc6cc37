"""A chart's numbers become an SVG picture with direct labels, and a table that says the same.

The chart's key names the kind, as a prefix or anywhere in it:

histogram  (low, high, count) or ("100 to 105 %", count); edges are fractions of the goal, and the zone just over the
           goal is marked
bars       (label, value) or (label, value, low, high)
line       (period, value, ...): one series a column; a column called goal, market or the like is the reference
slope      (label, before, after)
scatter    (x, y) or (label, x, y)
funnel     (step, count)
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from recruit.domain.goals import Chart
from recruit.web.shapes import box, canvas, dot, scale, stroke, words

JUST_OVER = (1.0, 1.05)  # of the goal: where reps stop when the goal is easy and going on does not pay
PERCENT_COLUMN = re.compile(
    r"%|share|rate\b|growth|attainment|middle result|likel|chance|of goal|of plan", re.IGNORECASE
)
REFERENCE_COLUMN = re.compile(r"goal|market|plan|quota|reference|inflation", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:\.\d+)?")
NARROW = 1e-9
LINES_END, LABEL_HEIGHT = 64.0, 38  # lines leave room on the right for their names


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready for a page: its sentence, its picture ("" when there is nothing to draw), and its table."""

    title: str
    svg: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...]


def drawn(chart: Chart) -> Drawing:
    """The chart as picture and table; never raises on odd rows, which the table still shows."""
    numeric = tuple(
        n for n in range(len(chart.columns)) if chart.rows and all(_is_number(r[n]) or r[n] is None for r in chart.rows)
    )
    rows = tuple(tuple(cell(name, value) for name, value in zip(chart.columns, r, strict=True)) for r in chart.rows)
    return Drawing(chart.title, svg(chart), chart.columns, rows, numeric)


def svg(chart: Chart) -> Markup:
    """The picture alone; it fills its place in width and keeps its height and the size of its words."""
    shapes, height = KINDS[kind(chart)](chart)
    if not shapes:
        return Markup("")
    name = "chart-" + re.sub(r"[^a-z0-9]+", "-", chart.key.lower()).strip("-")
    return canvas(name, chart.title, height, shapes)


def kind(chart: Chart) -> str:
    """Which picture the key asks for; bars when it asks for none."""
    named = sorted((chart.key.find(name), name) for name in KINDS if name in chart.key)
    return named[0][1] if named else "bars"


def cell(column: str, value: Any) -> str:
    """A value as a table shows it: percentages and amounts without false decimals, a dash for nothing."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not _is_number(value):
        return str(value)
    if isinstance(value, float) and PERCENT_COLUMN.search(column):
        return percent(value)
    if isinstance(value, int) and re.search(r"year|period", column, re.IGNORECASE):
        return str(value)
    figure = f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.2f}".rstrip("0").rstrip(".")
    return figure.replace("-", "−")


def percent(fraction: float) -> str:
    """0.124 as "12 %", and "1.2 %" where a whole number would say too little."""
    shown = fraction * 100
    whole = abs(shown) >= 10 or abs(shown - round(shown)) < 0.05
    return (f"{shown:.0f} %" if whole else f"{shown:.1f} %").replace("-", "−")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _labelled(chart: Chart, numbers: int = 1) -> list[Sequence[Any]]:
    """The rows with a label first and at least so many numbers after it."""
    return [r for r in chart.rows if len(r) > numbers and all(_is_number(v) for v in r[1 : 1 + numbers])]


Picture = tuple[list[Markup], float]


def _histogram(chart: Chart) -> Picture:
    bins = [found for row in chart.rows if (found := _bin(row))]
    if not bins:
        return [], 0
    top, floor = 46.0, 186.0
    width = 100 / len(bins)
    tallest = max(count for *_, count in bins) or 1
    height = scale(0, tallest, 0, floor - top)
    shapes = []
    for n, (low, _high, count) in enumerate(bins):
        zone = JUST_OVER[0] - NARROW <= low < JUST_OVER[1] - NARROW
        size = height(count)
        shapes.append(
            box(n * width + 0.4, floor - size, width - 0.8, size, "column column--zone" if zone else "column")
        )
        if zone and count:
            shapes.append(words((n + 0.5) * width, floor - size - 6, cell("", count), "text--accent", "middle"))
    shapes.append(stroke(0, floor, 100, floor, "base"))
    return shapes + _goal_edge(bins, width, floor) + _edge_labels(bins, width, floor), floor + 28


def _bin(row: Sequence[Any]) -> tuple[float, float, float] | None:
    if len(row) >= 3 and all(_is_number(value) for value in row[:3]):
        return row[0], row[1], row[2]
    if len(row) < 2 or not isinstance(row[0], str) or not _is_number(row[1]):
        return None
    edges = [float(number) / 100 for number in NUMBER.findall(row[0])]
    if len(edges) == 1 and re.match(r"\s*(under|below|less|<)", row[0], re.IGNORECASE):
        edges = [-math.inf, edges[0]]
    return (edges[0], edges[1] if len(edges) > 1 else math.inf, row[1]) if edges else None


def _goal_edge(bins: Sequence[tuple[float, float, float]], width: float, floor: float) -> list[Markup]:
    """The goal as a dashed line with its name on the side with more room."""
    at = next((n for n, (low, *_) in enumerate(bins) if abs(low - 1) < NARROW), None)
    if at is None:
        return []
    x = at * width
    side, gap = ("end", -1.0) if x > 50 else ("start", 1.0)
    label = "just over the goal" if bins[at][2] else "goal"
    return [stroke(x, 4, x, floor, "goal"), words(x + gap, 15, label, "text--soft", side)]


def _edge_labels(bins: Sequence[tuple[float, float, float]], width: float, floor: float) -> list[Markup]:
    """Four to six edges named under the axis, the goal's own among them."""
    every = max(1, math.ceil(len(bins) / 5))
    goal = next((n for n, (low, *_) in enumerate(bins) if abs(low - 1) < NARROW), 0)
    shown = [n for n in range(len(bins)) if (n - goal) % every == 0 and math.isfinite(bins[n][0])]
    return [
        words(n * width, floor + 20, percent(bins[n][0]), "text--soft", "start" if n == 0 else "middle") for n in shown
    ]


def _bars(chart: Chart) -> Picture:
    rows = _labelled(chart)
    if not rows:
        return [], 0
    spread = len(chart.columns) >= 4
    every = [v for row in rows for v in (row[1:4] if spread else row[1:2]) if _is_number(v)]
    x = scale(min(0, *every, 0), max(0, *every, 0), 0.5, 99.5)
    shapes: list[Markup] = []
    for n, row in enumerate(rows):
        y = n * 48
        low, high = sorted((x(0), x(row[1])))
        shapes += [
            words(0, y + 16, row[0]),
            words(100, y + 16, cell(chart.columns[1], row[1]), "", "end"),
            box(low, y + 23, high - low, 9, "column column--zone"),
        ]
        if spread and _is_number(row[2]) and _is_number(row[3]):
            shapes.append(stroke(x(row[2]), y + 36, x(row[3]), y + 36, "spread"))
    if min(every) < 0:
        shapes.append(stroke(x(0), 20, x(0), len(rows) * 48 - 6, "base"))
    return shapes, len(rows) * 48


def _funnel(chart: Chart) -> Picture:
    rows = _labelled(chart)
    if not rows:
        return [], 0
    x = scale(0, max(row[1] for row in rows) or 1, 0, 100)
    shapes: list[Markup] = []
    for n, row in enumerate(rows):
        y = n * 46
        before = rows[n - 1][1] if n else 0
        said = cell(chart.columns[1], row[1]) + (f" ({percent(row[1] / before)} of the step before)" if before else "")
        shapes += [
            words(0, y + 16, row[0]),
            words(100, y + 16, said, "text--soft", "end"),
            box(0, y + 23, x(max(row[1], 0)), 12, "column column--zone"),
        ]
    return shapes, len(rows) * 46


def _line(chart: Chart) -> Picture:
    rows = list(chart.rows)
    series = [n for n in range(1, len(chart.columns)) if sum(_is_number(r[n]) for r in rows) > 1]
    if not series:
        return [], 0
    values = [row[n] for row in rows for n in series if _is_number(row[n])]
    x, y = scale(0, len(rows) - 1, 1, LINES_END), scale(min(values), max(values), 160, 26)
    named = chart.columns[series[0]]
    shapes: list[Markup] = []
    for bound, below in ((max(values), -6), (min(values), 17)):
        shapes.append(stroke(0, y(bound), LINES_END, y(bound), "grid"))
        shapes.append(words(0, y(bound) + below, cell(named, bound), "text--soft"))
    for n in reversed(series):
        shapes += _one_line(
            [(x(i), y(row[n])) for i, row in enumerate(rows) if _is_number(row[n])], chart.columns[n], n
        )
    shapes += _end_labels(chart, series, y)
    for i in sorted({0, len(rows) - 1}):
        shapes.append(words(x(i), 198, cell(chart.columns[0], rows[i][0]), "text--soft", "start" if i == 0 else "end"))
    return shapes, 206


def _one_line(points: Sequence[tuple[float, float]], name: str, n: int) -> list[Markup]:
    css = "goal" if REFERENCE_COLUMN.search(name) and n > 1 else "series" if n == 1 else "series--other"
    joined = [stroke(*a, *b, css) for a, b in pairwise(points)]
    return joined + ([] if css == "goal" else [dot(*points[-1], "point" if n == 1 else "point--other")])


def _end_labels(chart: Chart, series: Sequence[int], y: Callable[[float], float]) -> list[Markup]:
    """Each series' name over its last value, right of where its line ends, pushed apart where two would touch."""
    ends = []
    for n in series:
        last = [row[n] for row in chart.rows if _is_number(row[n])][-1]
        ends.append([y(last), chart.columns[n], cell(chart.columns[n], last), n])
    ends.sort(key=lambda end: end[0])
    for upper, lower in pairwise(ends):
        lower[0] = max(lower[0], upper[0] + LABEL_HEIGHT)
    over = max(0.0, ends[-1][0] - 178)
    found: list[Markup] = []
    for at, name, said, n in ends:
        css = "text--accent" if n == 1 else "text--soft"
        found += [words(LINES_END + 3, at - over, name, css), words(LINES_END + 3, at - over + 16, said, css)]
    return found


def _slope(chart: Chart) -> Picture:
    rows = _labelled(chart, numbers=2)
    if not rows:
        return [], 0
    values = [value for row in rows for value in row[1:3]]
    y = scale(min(values), max(values), 186, 50)
    left, right = 16.0, 84.0
    shapes = [
        words(left, 18, chart.columns[1], "text--soft", "middle"),
        words(right, 18, chart.columns[2], "text--soft", "middle"),
    ]
    for row in rows:
        shapes += [
            stroke(left, y(row[1]), right, y(row[2]), "series--other"),
            dot(left, y(row[1]), "point--other"),
            dot(right, y(row[2]), "point"),
        ]
    for x, n, side, gap in ((left, 1, "end", -2), (right, 2, "start", 2)):
        for value in {min(r[n] for r in rows), max(r[n] for r in rows)}:
            shapes.append(words(x + gap, y(value) + 5, cell(chart.columns[n], value), "", side))
    return shapes, 204


def _scatter(chart: Chart) -> Picture:
    at = 1 if len(chart.columns) >= 3 else 0
    rows = [r for r in chart.rows if len(r) > at + 1 and _is_number(r[at]) and _is_number(r[at + 1])]
    if not rows:
        return [], 0
    across, up = [r[at] for r in rows], [r[at + 1] for r in rows]
    x, y = scale(min(across), max(across), 3, 97), scale(min(up), max(up), 190, 50)
    named_x, named_y = chart.columns[at], chart.columns[at + 1]
    shapes = [
        stroke(0, 204, 100, 204, "base"),
        words(0, 16, f"{named_y}, {cell(named_y, min(up))} to {cell(named_y, max(up))}", "text--soft"),
        words(0, 222, cell(named_x, min(across)), "text--soft"),
        words(50, 222, named_x, "text--soft", "middle"),
        words(100, 222, cell(named_x, max(across)), "text--soft", "end"),
    ]
    return shapes + [dot(x(r[at]), y(r[at + 1]), "point") for r in rows], 230


KINDS: dict[str, Callable[[Chart], Picture]] = {
    "histogram": _histogram,
    "funnel": _funnel,
    "scatter": _scatter,
    "slope": _slope,
    "line": _line,
    "bars": _bars,
}
