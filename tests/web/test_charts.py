"""Charts say their numbers: as a picture with direct labels, and as a table."""

import re
from xml.etree import ElementTree

import pytest

from recruit.domain.goals import Chart
from recruit.web.charts import cell, drawn, kind, svg

HISTOGRAM = Chart(
    "histogram_attainment",
    "Sixteen of 18 reps land within 5 % over the goal.",
    ("from", "to", "reps"),
    ((0.9, 0.95, 1), (0.95, 1.0, 0), (1.0, 1.05, 16), (1.05, 1.1, 1)),
)
LINE = Chart(
    "line_growth",
    "The market grew faster.",
    ("Year", "Team growth", "Market growth"),
    (("2022", 0.02, 0.05), ("2023", 0.03, 0.06), ("2024", None, 0.07)),
)
BARS = Chart("bars_pay", "Pay follows results.", ("Group", "Pay growth"), (("Top", 0.034), ("Lowest", -0.012)))
FUNNEL = Chart("funnel", "Half go on.", ("Step", "Count"), (("Calls", 200), ("Meetings", 100), ("Deals", 0)))
SLOPE = Chart("slope_goals", "Goals rose.", ("Rep", "2023", "2024"), (("R1", 100, 104), ("R2", 90, 93)))
SCATTER = Chart("scatter", "No link.", ("Calls a day", "Attainment"), ((20, 1.0), (40, 1.02), (60, 0.99)))
ALL = (HISTOGRAM, LINE, BARS, FUNNEL, SLOPE, SCATTER)


def parsed(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(str(svg(chart)))


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.key)
def test_a_picture_is_named_by_its_sentence(chart: Chart):
    root = parsed(chart)
    assert root.get("role") == "img"
    title = root.find("title")
    assert title is not None
    assert title.get("id") == root.get("aria-labelledby")
    assert title.text == chart.title


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.key)
def test_a_picture_carries_no_style_that_the_content_policy_forbids(chart: Chart):
    assert not re.search(r"style|<script|on\w+=", str(svg(chart)))


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.key)
def test_every_shape_lies_within_the_drawing(chart: Chart):
    root = parsed(chart)
    for shape in root.iter():
        for name in ("x", "x1", "x2", "cx"):
            if shape.get(name):
                assert 0 <= float(str(shape.get(name)).rstrip("%")) <= 100
        for name in ("y", "y1", "y2", "cy"):
            if shape.get(name):
                assert 0 <= float(str(shape.get(name))) <= float(str(root.get("height")))


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.key)
def test_equal_numbers_give_the_same_picture(chart: Chart):
    assert svg(chart) == svg(chart)


def test_the_zone_just_over_the_goal_is_marked_and_counted():
    root = parsed(HISTOGRAM)
    assert len([box for box in root.iter("rect") if "zone" in str(box.get("class"))]) == 1
    assert "16" in [text.text for text in root.iter("text")]
    assert "just over the goal" in [text.text for text in root.iter("text")]


def test_bins_may_be_given_in_words():
    chart = Chart(
        "histogram", "Three.", ("Of goal", "Reps"), (("under 90 %", 2), ("100 to 105 %", 3), ("over 105 %", 1))
    )
    zones = [box for box in parsed(chart).iter("rect") if "zone" in str(box.get("class"))]
    assert len(zones) == 1


def test_lines_are_labelled_at_their_ends_without_touching():
    labels = [text for text in parsed(LINE).iter("text") if "growth" in str(text.text)]
    assert [text.text for text in labels] == ["Market growth", "Team growth"]
    assert {"7 %", "3 %"} <= {text.text for text in parsed(LINE).iter("text")}
    heights = sorted(float(str(text.get("y"))) for text in labels)
    assert heights[1] - heights[0] >= 18


def test_the_market_is_a_dashed_reference():
    assert {line.get("class") for line in parsed(LINE).iter("line")} >= {"goal", "series"}


def test_a_funnel_says_how_many_go_on():
    assert "100 (50 % of the step before)" in [text.text for text in parsed(FUNNEL).iter("text")]


def test_words_from_a_file_cannot_become_markup():
    chart = Chart("bars", "<b>No</b>", ("Group", "Count"), (("<script>x</script>", 2),))
    assert "<script" not in svg(chart)
    assert "<b>" not in svg(chart)


@pytest.mark.parametrize("key", ["histogram", "bars", "line", "slope", "scatter", "funnel", "something_else"])
@pytest.mark.parametrize("rows", [(), ((None, None, None),), (("a", "b", "c"),), ((float("nan"), float("inf"), 1.0),)])
def test_odd_rows_are_left_out_of_the_picture_but_stay_in_the_table(key: str, rows: tuple):
    drawing = drawn(Chart(key, "Nothing to draw.", ("one", "two", "three"), rows))
    assert len(drawing.rows) == len(rows)


@pytest.mark.parametrize("key", ["histogram", "bars", "line", "slope", "scatter", "funnel"])
def test_equal_values_and_zeros_can_be_drawn(key: str):
    rows = (("a", 0.0, 0.0), ("b", 0.0, 0.0)) if key != "histogram" else ((0.0, 0.1, 0), (0.1, 0.2, 0))
    assert "nan" not in str(svg(Chart(key, "Flat.", ("Name", "One", "Two"), rows)))


@pytest.mark.parametrize(
    ("key", "expected"),
    [("histogram_attainment", "histogram"), ("attainment_histogram", "histogram"), ("pay", "bars"), ("line_x", "line")],
)
def test_the_key_names_the_kind(key: str, expected: str):
    assert kind(Chart(key, "", (), ())) == expected


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("Pay growth", 0.034, "3.4 %"),
        ("Share", 0.5, "50 %"),
        ("Pay growth", -0.12, "−12 %"),
        ("Quota", 104000, "104,000"),
        ("Calls", 12.5, "12.5"),
        ("Year", 2024, "2024"),
        ("Anything", None, "–"),
        ("Will rise", True, "yes"),
        ("Name", "R1", "R1"),
    ],
)
def test_cells_are_without_false_decimals(column: str, value: object, said: str):
    assert cell(column, value) == said


def test_columns_of_numbers_stand_to_the_right():
    assert drawn(LINE).numeric == (1, 2)
