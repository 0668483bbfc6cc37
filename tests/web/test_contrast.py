"""Words can be read: contrast of the colour tokens, worked out by the formula of WCAG 2.2."""

import re
from itertools import product
from pathlib import Path

import pytest

import recruit.web

TOKENS = Path(recruit.web.__file__).parent / "static/css/tokens.css"
FAMILIES = ("results", "effort", "context", "stance")
WORDS = [
    *product(("ink", "ink-soft", "accent", "alarm"), ("paper", "sheet")),
    *product(("ink", "ink-soft", "accent"), ("accent-wash",)),
    ("ink", "alarm-wash"),
    ("alarm", "alarm-wash"),
    ("accent", "alarm-wash"),
    ("accent-ink", "accent"),
    *(("ink", f"{family}-wash") for family in FAMILIES),
]
SHAPES = [
    *product(("edge", "accent", "alarm"), ("paper", "sheet")),
    *product(FAMILIES, ("paper",)),
    *((family, f"{family}-wash") for family in FAMILIES),
]


def palette(theme: str) -> dict[str, str]:
    light, dark = TOKENS.read_text().split("@media screen and (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return colours | (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark)) if theme == "dark" else {})


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_its_two_known_ends():
    assert round(contrast("#ffffff", "#000000"), 2) == 21
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), WORDS)
def test_words_stand_out_from_what_is_behind_them(theme: str, front: str, back: str):
    colours = palette(theme)
    assert contrast(colours[front], colours[back]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), SHAPES)
def test_edges_and_underlines_stand_out(theme: str, front: str, back: str):
    colours = palette(theme)
    assert contrast(colours[front], colours[back]) >= 3


def test_dark_changes_every_colour_that_light_has():
    light, dark = palette("light"), palette("dark")
    assert [name for name in light if light[name] == dark[name]] == []


def test_every_style_sheet_handles_forced_colours_where_it_paints_shapes():
    for name in ("evidence", "team", "review"):
        assert "@media (forced-colors: active)" in (TOKENS.parent / f"{name}.css").read_text()


def test_colours_are_named_only_in_the_tokens():
    for sheet in TOKENS.parent.glob("*.css"):
        if sheet.name not in ("tokens.css", "print.css"):
            assert re.findall(r"#[0-9a-f]{3,8}\b", sheet.read_text()) == [], sheet.name


def test_the_page_frame_names_the_same_paper_as_the_tokens():
    frame = (Path(recruit.web.__file__).parents[2] / "templates/base.html").read_text()
    assert palette("light")["paper"] in frame
    assert palette("dark")["paper"] in frame
