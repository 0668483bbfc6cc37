"""What a client reads before asking to meet does not tell who wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruit.flows.hide_names import hide_names
from recruit.flows.present_shortlist import sentence_around
from recruit.store.tables import Candidate


def hidden(text: str, name: str = "José Tolliver-Banks", phone: str = "919 555 0134") -> str:
    return hide_names(Candidate(name=name, email="jose@mail.example", phone=phone))(text)


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
