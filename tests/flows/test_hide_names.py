"""What a client reads before asking to meet does not tell who wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruit.flows.hide_names import Veil, in_dots, in_words
from recruit.flows.present_shortlist import sentence_around


def hidden(text: str, name: str = "José Tolliver-Banks", phone: str = "919 555 0134") -> str:
    return in_words(Veil(name, phone).over(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("José Tolliver-Banks reached 118 % of plan.", "[name] reached 118 % of plan."),
        ("JOSE TOLLIVER BANKS", "[name]"),
        ("Jose's quarter", "[name]'s quarter"),
        ("Write to jose.tb@work.example today", "Write to [e-mail] today"),
        ("Call +44 20 7946 0991 or (919) 555-0134", "Call [phone] or [phone]"),
        ("919.555.0134", "[phone]"),
        ("See linkedin.com/in/jtolliver and https://banks.example/me", "See [link] and [link]"),
        ("@josetolliverbanks", "@[name]"),
        ("Sold $1,200,000 in 2023-2024 to 118 of 120 clinics", "Sold $1,200,000 in 2023-2024 to 118 of 120 clinics"),
        ("2019 2020 2021: 105, 110, 118 %", "2019 2020 2021: 105, 110, 118 %"),
    ],
)
def test_names_and_ways_to_reach_somebody_are_taken_out_and_figures_stay(text: str, shown: str) -> None:
    assert hidden(text) == shown


def test_a_short_name_that_is_a_word_is_taken_out_only_where_it_is_a_name() -> None:
    assert hidden("I will call. Will Li called.", name="Will Li") == "I will call. [name] called."


def test_a_particle_of_a_name_stays_a_word() -> None:
    assert (
        hidden("The best of the year, van included", name="Anna van der Berg") == "The best of the year, van included"
    )


def test_a_name_with_letters_of_another_script_is_taken_out() -> None:
    assert hidden("Мария Иванова, 118 %", name="Мария Иванова") == "[name], 118 %"


def test_personal_data_is_taken_out_of_any_words() -> None:
    said = "Nationality: Danish\nDate of birth: 3 May 1988\nRose from 98 to 118 % of plan"
    assert hidden(said) == "[personal data]\n[birth date]\nRose from 98 to 118 % of plan"


RESUME = """José Tolliver-Banks
12 Harbour Street, Springfield, IL 62704 | 312.555.0123 | jose@mail.example

Experience
Harbour Tools, Boston, MA: 118 % of plan in 2023, $1,200,000 from 62 clinics
"""


def test_a_resume_loses_its_contact_block_and_nothing_of_its_story() -> None:
    veiled = Veil("José Tolliver-Banks").over(RESUME, resume=True)
    story = RESUME[RESUME.index("Experience") :]
    assert in_words(veiled) == f"[name]\n[address] | [phone] | [e-mail]\n\n{story}"
    assert in_dots(veiled).endswith(story)
    assert [len(line) for line in in_dots(veiled).splitlines()] == [len(line) for line in RESUME.splitlines()]


def test_the_name_on_a_resume_goes_though_the_form_has_another() -> None:
    text = "Maggie Tolliver\nmaggie.tolliver@mail.example\nSummary\nTolliver sold 40 a week.\n"
    assert (
        in_words(Veil("Margaret Tolliver").over(text, resume=True))
        == "[name]\n[e-mail]\nSummary\n[name] sold 40 a week.\n"
    )


def test_a_headline_taken_for_a_name_takes_no_words_out_of_the_story() -> None:
    text = "Growth Hacker\nSummary\nGrowth of 40 % a year, Growth Hacker of the year"
    assert "Growth of 40 %" in in_words(Veil("Ana Souza").over(text, resume=True))


def test_accents_written_apart_are_part_of_the_letter() -> None:
    assert hidden("Jose\u0301 sold more", name="José Lee") == "[name] sold more"


@pytest.mark.parametrize(
    "text",
    [
        "a-" * 40_000,
        "born " * 20_000,
        "born" + " " * 80_000,
        "+1" + " -" * 40_000,
        "x" * 100_000 + "@",
        "Age" + " " * 90_000,
    ],
)
def test_long_odd_texts_take_no_time(text: str) -> None:
    assert len(Veil("Jose Tolliver", "919 555 0134").over(text, resume=True)) == len(text)


@given(st.text(max_size=60), st.text(max_size=30))
def test_a_veil_keeps_every_place_and_every_blank(text: str, name: str) -> None:
    veiled = in_dots(Veil(name).over(text, resume=True))
    assert len(veiled) == len(text)
    assert [sign.isspace() for sign in veiled] == [sign.isspace() for sign in text]


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_text_and_any_name_can_be_asked_for(text: str, name: str) -> None:
    assert isinstance(hidden(text, name=name, phone=""), str)


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("118% of plan", "Reached 118% of plan in 2023."),
        ("Went", "Went out each evening!"),
        ("Vienna", "Vienna, Paris"),
    ],
)
def test_a_quote_is_the_whole_sentence_or_line(words: str, around: str) -> None:
    text = "Led a team. Reached 118% of plan in 2023. Went out each evening!\n• Vienna, Paris"
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == around


def test_a_quote_without_an_end_in_sight_is_cut_between_words() -> None:
    text = "word " * 200 + "THIS " + "word " * 200
    start = text.index("THIS")
    quote = sentence_around(text, start, start + 4)
    assert quote.startswith("… word")
    assert quote.endswith("word …")
    assert len(quote) < 260


@pytest.mark.parametrize("place", [(-1, 3), (3, 3), (0, 99)])
def test_offsets_outside_the_text_give_no_quote(place: tuple[int, int]) -> None:
    assert sentence_around("short", *place) == ""
