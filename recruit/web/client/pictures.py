"""Which picture suits each chart of a diagnosis; the table beside it always shows the chart's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recruit.domain.goals import Chart
from recruit.web.charts import Drawing, drawn
from recruit.web.client.rep_links import KEY as REP_LINKS
from recruit.web.client.rep_links import rep_links


def pictures(charts: tuple[Chart, ...]) -> list[Drawing]:
    """Every chart as picture and table, in the order of the diagnosis."""
    return [_drawn(chart) for chart in charts if chart.rows]


def _drawn(chart: Chart) -> Drawing:
    if chart.key == REP_LINKS:
        return rep_links(chart)
    arrange = ARRANGED.get(chart.key)
    if arrange is None:
        return drawn(chart)
    told, shown = arrange(chart)
    return replace(drawn(told), svg=drawn(shown).svg)


def _histogram(chart: Chart) -> tuple[Chart, Chart]:
    told = replace(chart, columns=("from, % of goal", "to, % of goal", *chart.columns[2:]))
    return told, replace(chart, key="histogram-" + chart.key)


def _line(chart: Chart) -> tuple[Chart, Chart]:
    """Shares and indices over time; the number of reps is for the table."""
    kept = [n for n, name in enumerate(chart.columns) if name != "reps"]
    columns, rows = tuple(chart.columns[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in chart.rows)
    short = tuple("middle result" if name == "median attainment" else name for name in columns)
    return chart, Chart("line-" + chart.key, chart.title, short, rows)


def _rates(chart: Chart) -> tuple[Chart, Chart]:
    """Each link's rate, the team's beside its best reps'; money for each deal is an amount and stays in the table."""
    rates = [row for row in chart.rows if all(isinstance(value, int | float) and value <= 1 for value in row[1:3])]
    bars = [(f"{row[0]}, {who}", value) for row in rates for who, value in zip(_who(chart), row[1:3], strict=True)]
    told = replace(chart, rows=tuple((row[0], *(_rate(value) for value in row[1:])) for row in chart.rows))
    return told, Chart("bars-" + chart.key, chart.title, ("link", "rate"), tuple(bars))


def _who(chart: Chart) -> tuple[str, ...]:
    return chart.columns[1:3]


def _rate(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value * 100:.1f} %" if value <= 1 else f"{value:,.0f}"


def _slope(chart: Chart) -> tuple[Chart, Chart]:
    """From the best quarter before to the latest goal, a line a rep; large amounts are drawn in thousands."""
    told = replace(chart, columns=(*chart.columns[:3], "latest goal, % of best"))
    largest = max((value for row in chart.rows for value in row[1:3] if value is not None), default=0)
    unit = 1000 if largest >= 100_000 else 1
    if unit > 1:
        told = replace(told, title=f"{chart.title} (drawn in thousands)")
    rows = tuple((row[0], row[2] / unit, row[1] / unit) for row in chart.rows if None not in row[1:3])
    return told, Chart("slope-" + chart.key, told.title, (chart.columns[0], "before", "now"), rows)


def _territories(chart: Chart) -> tuple[Chart, Chart]:
    """Bars with their interval; how many rows stand behind each is for the table."""
    return chart, Chart("bars-" + chart.key, chart.title, chart.columns[:4], tuple(row[:4] for row in chart.rows))


def _scatter(chart: Chart) -> tuple[Chart, Chart]:
    return chart, replace(chart, key="scatter-" + chart.key)


ARRANGED: dict[str, Callable[[Chart], tuple[Chart, Chart]]] = {
    "attainment": _histogram,
    "by_period": _line,
    "growth": _line,
    "funnel": _rates,
    "capacity": _slope,
    "pay": _scatter,
    "territories": _territories,
}
