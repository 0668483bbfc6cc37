"""Redaction: what gives a person away is gone from the rebuilt text."""

import pytest

from recruit.signals.redact import redact

RESUME = """Priya Raman-Holt
14 Elm Street, Springfield, IL 62704 | (312) 555-0144 | priya.rh@mailbox.example | linkedin.com/in/priyarh
Date of birth: 12/03/1984. Nationality: Indian. Marital status: single. Religion: Hindu
She grew her territory 34% and was ranked #3 of 112 reps. Priya opened 40 accounts.
University of Illinois, BA 2006. Member, Society of Women Engineers.
"""


def test_what_gives_a_person_away_is_masked():
    text = redact(RESUME).text
    for telling in (
        "Priya", "Raman", "Holt", "Elm", "Springfield", "62704", "555-0144", "mailbox", "linkedin", "1984", "Indian",
        "single", "Hindu", "She", "her ", "Illinois", "2006", "Women",
    ):  # fmt: skip
        assert telling not in text, telling


def test_what_was_achieved_stays():
    text = redact(RESUME).text
    for result in ("34%", "#3 of 112", "40 accounts"):
        assert result in text


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("He closed $2.3M", "[PRONOUN] closed $2.3M"),
        ("write to a.b@c.example", "write to [EMAIL]"),
        ("call +44 20 7946 0958 today", "call [PHONE] today"),
        ("Stanford University, 1999", "[SCHOOL], [YEAR]"),
        ("1,200 calls and $2,300,000 won", "1,200 calls and $2,300,000 won"),
        ("", ""),
    ],
)
def test_each_kind_has_its_own_mask(words, masked):
    assert redact(words).text == masked


def test_names_known_from_the_form_are_masked_wherever_they_stand():
    assert redact("As Kim Haokip said, KIM sells.", names=["Kim Haokip"]).text == "As [NAME] said, [NAME] sells."


def test_offsets_lead_from_the_old_text_to_the_new():
    made = redact(RESUME)
    start = RESUME.index("opened 40 accounts")
    a, b = made.moved(start, start + len("opened 40 accounts"))
    assert made.text[a:b] == "opened 40 accounts"
    for mask in made.placeholders:
        assert made.text[mask.start : mask.end] == f"[{mask.kind}]"


def test_masking_twice_changes_nothing_more():
    once = redact(RESUME).text
    assert redact(once).text == once
