"""SVG shapes whose x is a percentage of the width and whose y is in pixels, so that a chart stretches and words do not.

Strict Content-Security-Policy: classes and presentation attributes only, never a style.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

Scale = Callable[[float], float]


def scale(low: float, high: float, start: float, end: float) -> Scale:
    """A straight map from [low, high] to [start, end]; a range without width maps to its middle."""
    if high <= low:
        return lambda _value: (start + end) / 2
    return lambda value: start + (end - start) * (value - low) / (high - low)


def canvas(name: str, title: str, height: float, shapes: Iterable[Markup]) -> Markup:
    """The drawing itself, named for screen readers by its sentence."""
    return Markup(
        '<svg class="chart__drawing" role="img" aria-labelledby="{0}-title" width="100%" height="{1}">'
        '<title id="{0}-title">{2}</title>{3}</svg>'
    ).format(name, round(height), title, Markup("").join(shapes))


def words(x: float, y: float, said: object, css: str = "", anchor: str = "start") -> Markup:
    """A text at x percent, y pixels; `anchor` is start, middle or end."""
    return Markup('<text x="{}" y="{}" text-anchor="{}"{}>{}</text>').format(
        _share(x), _px(y), anchor, _css(css), escape(said)
    )


def box(x: float, y: float, width: float, height: float, css: str) -> Markup:
    """A rectangle; x and width in percent."""
    return Markup('<rect x="{}" y="{}" width="{}" height="{}"{}/>').format(
        _share(x), _px(y), _share(max(width, 0)), _px(max(height, 0)), _css(css)
    )


def stroke(x1: float, y1: float, x2: float, y2: float, css: str) -> Markup:
    """A straight line; x in percent."""
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}"{}/>').format(
        _share(x1), _px(y1), _share(x2), _px(y2), _css(css)
    )


def dot(x: float, y: float, css: str, radius: float = 4.5) -> Markup:
    """A point; x in percent."""
    return Markup('<circle cx="{}" cy="{}" r="{}"{}/>').format(_share(x), _px(y), radius, _css(css))


def _share(x: float) -> str:
    return f"{x:.2f}%"


def _px(y: float) -> str:
    return f"{y:.1f}"


def _css(css: str) -> Markup:
    return Markup(' class="{}"').format(css) if css else Markup("")
