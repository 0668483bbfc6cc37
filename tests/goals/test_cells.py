"""How amounts and periods in cells are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruit.goals.amounts import Style, Unreadable, read_amount, read_percent, style_of
from recruit.goals.periods import NoPeriod, day_comes_first, quarter_bounds, quarter_number, read_period


@pytest.mark.parametrize(
    ("cell", "value", "currency"),
    [
        ("1200", 1200, None),
        ("$1,200", 1200, "USD"),
        ("1,200.50 USD", 1200.5, "USD"),
        ("€1.200,00", 1200, "EUR"),
        ("1.200,00", 1200, None),
        ("1 200 000", 1_200_000, None),
        ("1'200", 1200, None),
        ("(350)", -350, None),
        ("-1,200", -1200, None),
        ("1.2k", 1200, None),
        ("$1.5M", 1_500_000, "USD"),
        ("1,234,567", 1_234_567, None),
        ("1.234.567", 1_234_567, None),
    ],
)
def test_money_is_read_as_people_write_it(cell: str, value: float, currency: str | None) -> None:
    amount = read_amount(cell)
    assert amount is not None
    assert (amount.value, amount.currency) == (value, currency)


@pytest.mark.parametrize("cell", ["", " ", "-", "n/a", "NULL"])
def test_blanks_are_no_amount(cell: str) -> None:
    assert read_amount(cell) is None


@pytest.mark.parametrize("cell", ["=B2*2", "85%", "soon", "12 apples", "1e999", "9" * 20, "1.2.3,4,5x"])
def test_what_is_no_amount_is_refused_with_a_reason(cell: str) -> None:
    with pytest.raises(Unreadable, match=r"^is "):
        read_amount(cell)


def test_a_lone_dot_is_read_as_the_column_writes_it() -> None:
    german, english = style_of(["1.200,00", "950,50"]), style_of(["1,200.00", "950.50"])
    assert read_amount("1.200", german).value == 1200  # type: ignore[union-attr]
    assert read_amount("1.200", english).value == 1.2  # type: ignore[union-attr]
    assert read_amount("1.250", style_of(["1.250", "3.400", "12.000"])).value == 1250  # type: ignore[union-attr]


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_english_and_german_writing_say_the_same(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert read_amount(english, style_of([english])) == read_amount(german, style_of([german]))


@given(st.text(max_size=12))
def test_no_cell_breaks_the_reader(cell: str) -> None:
    try:
        amount = read_amount(cell, Style(","))
    except Unreadable:
        return
    assert amount is None or abs(amount.value) <= 1e13


def test_shares_are_fractions_however_written() -> None:
    assert read_percent("85%", hundred=False) == read_percent("0.85", hundred=False) == read_percent("85", hundred=True)
    assert read_percent("", hundred=True) is None


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("2024-Q1", "2024-Q1"), ("Q1 2024", "2024-Q1"), ("2024Q3", "2024-Q3"), ("Q4'24", "2024-Q4"),
        ("1Q24", "2024-Q1"), ("FY24 Q2", "2024-Q2"), ("FY2024-Q2", "2024-Q2"), ("Quarter 3 2023", "2023-Q3"),
        ("Jan-24", "2024-Q1"),
        ("November 2023", "2023-Q4"), ("2024-05", "2024-Q2"), ("05/2024", "2024-Q2"), ("01/31/2024", "2024-Q1"),
        ("12/31/23", "2023-Q4"), ("2024-03-31", "2024-Q1"), ("2024-03-31 00:00:00", "2024-Q1"),
        ("31 Mar 2024", "2024-Q1"), ("Mar 31, 2024", "2024-Q1"), ("45382", "2024-Q1"),
    ],
)  # fmt: skip
def test_periods_are_read_as_quarters(cell: str, label: str) -> None:
    assert read_period(cell).label == label


@pytest.mark.parametrize(
    ("cell", "word"), [("", "blank"), ("FY2024", "longer"), ("H1 2024", "longer"), ("soon", "soon"), ("Q5 2024", "Q5")]
)
def test_what_names_no_quarter_is_refused_with_a_reason(cell: str, word: str) -> None:
    with pytest.raises(NoPeriod, match=word):
        read_period(cell)


def test_the_column_shows_whether_the_day_comes_first() -> None:
    assert day_comes_first(["03/04/2024", "31/03/2024"]) == (True, False)
    assert day_comes_first(["03/04/2024", "03/31/2024"]) == (False, False)
    assert day_comes_first(["31.03.2024"]) == (True, False)
    assert day_comes_first(["03/04/2024"]) == (False, True)
    assert read_period("03/07/2024", day_first=True).label == "2024-Q3"


def test_quarters_follow_each_other() -> None:
    assert quarter_number("2024-Q1") - quarter_number("2023-Q4") == 1
    assert [str(day) for day in quarter_bounds("2023-Q4")] == ["2023-10-01", "2023-12-31"]
