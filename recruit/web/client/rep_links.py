"""The funnel rep by rep: a strip of dots for each link, and a table with what each rep should work on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from recruit.domain.goals import Chart
from recruit.web.charts import Drawing
from recruit.web.shapes import canvas, dot, scale, stroke, words

KEY = "funnel_reps"
HEIGHT = 74
LEFT, RIGHT = 2.0, 98.0


def rep_links(chart: Chart) -> Drawing:
    """The strips and the table; the chart's first row is the mark for all, its columns come in threes a link."""
    links = [chart.columns[n] for n in range(1, len(chart.columns) - 2, 3)]
    mark, reps = chart.rows[0], chart.rows[1:]
    shapes: list[Markup] = []
    for n, link in enumerate(links):
        shapes += _strip(n, link, mark[1 + 3 * n], [row[1 + 3 * n : 4 + 3 * n] for row in reps])
    picture = canvas("chart-rep-links", chart.title, len(links) * HEIGHT, shapes) if shapes else Markup("")
    rows = tuple(_told(row, len(links)) for row in chart.rows)
    columns = ("Rep", *(link[0].upper() + link[1:] for link in links), "Work on")
    return Drawing(chart.title, picture, columns, rows, ())


def _strip(n: int, link: str, best: float | None, reps: Sequence[Sequence[Any]]) -> list[Markup]:
    """One link: each rep a dot from lowest to highest, faint where there is too little to say, and the mark."""
    known = [row for row in reps if row[0] is not None]
    values = [row[0] for row in known] + ([best] if best is not None else [])
    if not values:
        return []
    x, top = scale(min(values), max(values), LEFT, RIGHT), n * HEIGHT
    y = top + 36.0
    shapes = [words(0, top + 14, link[0].upper() + link[1:])]
    if best is not None:
        shapes += [words(100, top + 14, f"best fourth {rate(best)}", "text--accent", "end")]
        shapes += [stroke(x(best), y - 11, x(best), y + 11, "goal")]
    shapes.append(stroke(LEFT, y, RIGHT, y, "grid"))
    shapes += [dot(x(row[0]), y, "point" if row[1] is not None else "point--other") for row in known]
    shapes += [
        words(0, top + 60, rate(min(values)), "text--soft"),
        words(100, top + 60, rate(max(values)), "text--soft", "end"),
    ]
    return shapes


def _told(row: Sequence[Any], links: int) -> tuple[str, ...]:
    """A rep's row in words; the mark's row names no advice."""
    cells = [_cell(*row[1 + 3 * n : 4 + 3 * n], mark=not row[-2]) for n in range(links)]
    short = f"{row[-2]}, {_percent(row[-1])} short" if row[-1] is not None else row[-2]
    return (row[0], *cells, short or "–")


def _cell(value: float | None, low: float | None, high: float | None, *, mark: bool) -> str:
    if value is None:
        return "–"
    if mark:
        return rate(value)
    if low is None or high is None:
        return f"{rate(value)}, too few to say"
    ends = rate(low).removesuffix("\u00a0%") if high <= 1.5 else rate(low)
    return f"{rate(value)} ({ends} to {rate(high)})"


def rate(value: float) -> str:
    """A share in percent, or money for a deal as an amount."""
    return _percent(value) if value <= 1.5 else f"{value:,.0f}"


def _percent(share: float) -> str:
    said = share * 100
    return f"{said:.1f}\u00a0%" if 0 < said < 10 else f"{said:.0f}\u00a0%"
