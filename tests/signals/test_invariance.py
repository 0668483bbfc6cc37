"""What must not matter does not: bullets, spacing, quotes, Unicode forms, line breaks, and who the person is."""

import textwrap
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruit.signals import find

LINES = (
    "Exceeded annual sales quota by 12% in 2019",
    "Ranked #3 of 112 reps in the region",
    'Won the "Best of the Best" award in 2012',
    "Grew territory revenue from $1.2M to $3.1M within 18 months",
    "President's Club 2019, 2021",
    "Made 60 cold calls a day",
    "Opened 40 new accounts in 6 months",
    "Saved the company $89,000 a year",
)
QUIET = settings(deadline=None, derandomize=True, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def facts(text):
    return [
        (s.label, {k: v for k, v in s.value.items() if not isinstance(v, str)}, s.scope, s.state) for s in find(text)
    ]


@QUIET
@given(st.sampled_from(LINES), st.sampled_from(["", "• ", "- ", "* ", "▪ ", "· ", "   ", "1. ", "o "]))
def test_a_bullet_changes_no_signal(line, bullet):
    assert facts(bullet + line) == facts(line)


@QUIET
@given(st.sampled_from(LINES), st.sampled_from(["  ", "\u00a0", "\u2009", "\u200b ", " \u00ad"]))
def test_spacing_changes_no_signal(line, space):
    assert facts(line.replace(" ", space)) == facts(line)


@QUIET
@given(st.sampled_from(LINES), st.sampled_from(["’", "ʼ", "´"]), st.sampled_from(["“”", "„“", "«»"]))
def test_quotes_change_no_signal(line, single, double):
    marks = iter(double * 4)
    other = "".join(next(marks) if c == '"' else single if c == "'" else c for c in line)
    assert facts(other) == facts(line)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_unicode_forms_change_no_signal(form):
    line = "Grew the café territory in Zürich by 34%"
    assert facts(unicodedata.normalize(form, line)) == facts(line)


@QUIET
@given(st.integers(min_value=60, max_value=100))
def test_line_wrapping_changes_no_signal(width):
    paragraph = (
        "Account executive who opened forty new accounts in a region nobody wanted, "
        "then grew territory revenue from $1.2M to $3.1M within eighteen months and exceeded annual quota by 12% while "
        "keeping every customer that had been there before and training two colleagues on the way."
    )
    assert facts(textwrap.fill(paragraph, width)) == facts(paragraph)


@QUIET
@given(
    st.sampled_from(["Emily Walsh", "Lakisha Washington", "Mohammed Al-Sayed", "Nguyễn Thị Hoa", "José García"]),
    st.sampled_from(["She", "He", "They"]),
    st.sampled_from(["Harvard University", "Howard University", "Osun State Polytechnic"]),
    st.sampled_from(["12 Oak Street, Boston, MA", "Plot 7, Ikeja, Lagos"]),
)
def test_who_the_person_is_changes_no_signal(name, pronoun, school, address):
    def resume(a, b, c, d):
        return f"{a}\n{d}\n{b} exceeded annual quota by 12%. {b} was ranked #3 of 112 reps.\n{c}, BA"

    told = facts(resume(name, pronoun, school, address))
    assert told == facts(resume("Ann Smith", "She", "State University", "1 Main Street, Town, OH"))
    assert len(told) == 2


@QUIET
@given(st.text(max_size=200))
def test_offsets_always_give_the_words_in_the_text_as_given(noise):
    text = noise + "\nExceeded quota by 12% — “#3 of 112 reps”\u200b " + noise
    for signal in find(text):
        assert text[signal.start : signal.end] == signal.text
