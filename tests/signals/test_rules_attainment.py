"""The patterns for results against a goal: the kinds of wording they read, and the duties they leave alone."""

import pytest

from tests.signals.test_rules_growth import told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Coached the desk to beat its monthly plan.", "beat its monthly plan"),
        ("Led the branch past its deposit goal.", "past its deposit goal"),
        ("Sold uniforms to hospitals, exceeding quota most weeks.", "exceeding quota most weeks"),
        ("Loyal medical representative with a record of beating quota.", "record of beating quota"),
        ("Never missed a weekly target.", "Never missed a weekly target"),
        ("Made quota each of my five years there.", "Made quota each of my five years"),
        ("Met sales targets on a monthly basis.", "Met sales targets on a monthly basis"),
        ("Territory targets regularly exceeded.", "Territory targets regularly exceeded"),
        ("Exceeded budgeted room revenue in the low season.", "Exceeded budgeted room revenue"),
        ("Surpassed the first-year revenue goal.", "Surpassed the first-year revenue goal"),
    ],
)
def test_a_result_with_no_number_is_read(text, words):
    assert any(words in found or found in words for found in told("attainment", text)), told("attainment", text)


@pytest.mark.parametrize(
    "text",
    [
        "Responsible for leading teams to exceed goals.",
        "Ensured that the branch met the service goals.",
        "Meeting of strict daily targets and multitasking.",
        "Spent 40% of the marketing budget on print.",
        "Group bookings up year over year, budgets kept.",
        "Motivated, with the ability to exceed quota every month.",
        "Record of exceeding technical requirements.",
    ],
)
def test_duties_abilities_and_money_to_spend_are_no_results(text):
    assert told("attainment", text) == []
