"""The patterns for growth, deadlines and baselines: the kinds of wording they read, and what they leave alone."""

import pytest

from recruit.signals.reading import read
from recruit.signals.ruling import rule_out
from recruit.signals.stretch import stretches


def told(label, text):
    """The words the patterns mark with a label in a resume's text."""
    out = []
    for stretch in stretches(read(text), "resume"):
        stretch.look()
        out += [stretch.text[one.start : one.end] for one in rule_out(stretch, "resume") if one.label == label]
    return out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moved the rack to the entrance, after which sunglass sales climbed 18%.", "sunglass sales climbed 18%"),
        ("Rewrote the script, and bookings from hotels rose by 40% the next year.", "bookings from hotels rose by 40%"),
        ("Called lapsed donors, resulting in monthly gifts growing by 22%.", "monthly gifts growing by 22%"),
        ("Trained the desk and saw room upgrades go up 3.5 times.", "room upgrades go up 3.5 times"),
        ("Opened on Sundays; tool hire doubled within a year.", "tool hire doubled"),
        (
            "Took the branch over and weekly covers went from 300 to 540 a week.",
            "weekly covers went from 300 to 540 a week",
        ),
        ("Brought parts revenue up by 15%.", "Brought parts revenue up by 15%"),
        ("Grew spa memberships by a third.", "Grew spa memberships by a third"),
        ("The change led to a 9% rise in repeat orders.", "9% rise in repeat orders"),
        ("Increased the choir from 20 to 65 singers.", "Increased the choir from 20 to 65 singers"),
        ("Sold 30% more extended warranties than the year before.", "Sold 30% more extended warranties"),
        ("Increased sales over 80% in the northern half.", "Increased sales over 80%"),
    ],
)
def test_growth_is_told_with_what_grew(text, words):
    assert told("growth", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Approved refunds up to $500 and passed larger ones to the owner.",
        "The industry grew 12% a year.",
        "Answered for a plant whose energy costs rose 20%.",
        "The objective of the post was to increase penetration by 15%.",
        "A provider of software with annual growth of 30%.",
        "Worked split shifts of up to ten hours.",
        "Staff turnover rose by 10%.",
    ],
)
def test_what_did_not_grow_by_the_person_is_left(text):
    assert told("growth", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doubled the order book in one season.", "in one season"),
        ("Grew deposits 40% over three years.", "over three years"),
        ("Tripled sign ups by the end of the second year.", "by the end of the second year"),
        ("Opened 14 new accounts in year one.", "in year one"),
        ("Raised occupancy by 12% in half a year.", "in half a year"),
    ],
)
def test_a_time_bound_beside_a_result_is_a_deadline(text, words):
    assert told("deadline", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Closed 20 orders and called each customer back within two days.",
        "Visited each office weekly until April, and met quota.",
        "Sales manager with over three years of experience; increased sales by 10%.",
    ],
)
def test_service_times_and_years_of_work_are_no_deadlines(text):
    assert told("deadline", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Grew bookings 14% while the rest of the chain declined.", "while the rest of the chain declined"),
        ("Grew the route 30% with no increase in the marketing budget.", "with no increase in the marketing budget"),
        ("Built sales to $400,000 starting from zero.", "starting from zero"),
        ("Exceeded plan by 8% despite the loss of a large account.", "despite the loss of a large account"),
        ("Raised revenue 11% on a smaller advertising budget.", "on a smaller advertising budget"),
        ("Raised RevPAR 6% against a regional drop of 4%.", "against a regional drop of 4%"),
    ],
)
def test_what_makes_a_result_readable_is_a_baseline(text, words):
    assert told("baseline", text) == [words]


def test_a_hard_time_without_a_result_is_no_baseline():
    assert told("baseline", "Kept the shop tidy while the other stores closed.") == []
