"""The patterns for standing, recognition, amounts, savings and unprompted acts: kinds of wording and near misses."""

import pytest

from tests.signals.test_rules_growth import told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Was third in Norway by the end of the year.", "third in Norway"),
        ("Named leading producer in the office.", "leading producer in the office"),
        ("Placed fourth out of 60 advisers.", "Placed fourth out of 60 advisers"),
        ("Sold more service plans than any other store.", "Sold more service plans than any other store"),
        ("Led the region in new memberships.", "Led the region in new memberships"),
        ("Reached the second highest revenue of the nine hotels.", "second highest revenue of the nine hotels"),
    ],
)
def test_standing_is_told_with_its_group(text, words):
    assert told("ranking", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Placed 33 policies in the spring.",
        "Surpassed my personal best in sales several times.",
        "Took charge of the most demanding hospital accounts.",
        "Sold the number one statin to clinics.",
    ],
)
def test_a_product_a_placement_and_a_personal_best_are_no_standing(text):
    assert told("ranking", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Agent of the Month four times.", "Agent of the Month four times"),
        ("Received the Chairman's Cup in 2004.", "Chairman's Cup in 2004"),
        ("Promoted on the strength of my sales results.", "Promoted on the strength of my sales results"),
    ],
)
def test_recognition_keeps_its_times_and_its_reason(text, words):
    assert told("award", text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Managed a $9 million portfolio of loans.", "Managed a $9 million portfolio"),
        ("Collected $85,000 in overdue fees from dealers.", "Collected $85,000 in overdue fees"),
        ("Landed contracts worth $2.4 million.", "Landed contracts worth $2.4 million"),
        ("Obtained savings of $60,000 a year.", "savings of $60,000 a year"),
        ("Moved the print work in house, saving $12,000 in postage.", "saving $12,000 in postage"),
        ("Trimmed $40,000 from the travel budget.", "Trimmed $40,000 from the travel budget"),
        ("Brought food cost down 7%.", "Brought food cost down 7%"),
        ("Called old members and won back 61 households.", "won back 61 households"),
        ("Freed half a million dollars in stock.", "Freed half a million dollars in stock"),
    ],
)
def test_amounts_keep_their_verb_and_what_they_were_in(text, words):
    assert told("volume", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "A credit union with assets of $410 million.",
        "Called on eight cafes a day for a roaster.",
        "Salary: $31,000 per year.",
        "Booked twelve appointments for the partners.",
    ],
)
def test_a_companys_size_pay_and_effort_are_no_amounts_won(text):
    assert told("volume", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Introduced the first evening tour of the museum.", "Introduced the first evening tour of the museum"),
        (
            "Convinced the owner to sell bread, which won 40 buyers.",
            "Convinced the owner to sell bread, which won 40 buyers",
        ),
        (
            "Suggested a loyalty card, later adopted by nine shops.",
            "Suggested a loyalty card, later adopted by nine shops",
        ),
        ("Founded the parts club, which earned $20,000 a year.", "Founded the parts club, which earned $20,000 a year"),
    ],
)
def test_an_unprompted_act_goes_to_its_result(text, words):
    assert told("initiative", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Recommended products to customers and rang up sales.",
        "Established first-name relations with buyers.",
        "Persuaded shoppers to try samples.",
        "Developed and implemented marketing plans.",
    ],
)
def test_daily_work_is_no_initiative(text):
    assert told("initiative", text) == []
