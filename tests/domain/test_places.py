"""Places of words are kept small and come back as they were, to a tenth of a point."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recruit.domain.places import Place, Places, unpacked

NUMBER = st.integers(0, 100_000)
TENTHS = st.integers(-3000, 30_000).map(lambda tenths: tenths / 10)
PLACE = st.builds(Place, NUMBER, NUMBER, st.integers(0, 99), TENTHS, TENTHS, TENTHS, TENTHS)
PLACES = st.builds(
    Places, st.lists(PLACE, max_size=20).map(tuple), st.lists(st.tuples(TENTHS, TENTHS), max_size=5).map(tuple)
)


@given(PLACES)
def test_what_is_packed_comes_back(places: Places) -> None:
    assert unpacked(places.packed()) == places
    assert places.packed() == places.packed()


def a_resume(words: int = 600) -> Places:
    return Places(
        tuple(
            Place(7 * n, 7 * n + 6, n // 300, 72 + 41.3 * (n % 10), 60 + 14.4 * (n % 300 // 10), 110 + 41.3 * (n % 10),
                  72 + 14.4 * (n % 300 // 10))
            for n in range(words)
        ),
        ((595.3, 841.9), (595.3, 841.9)),
    )  # fmt: skip


def test_a_page_of_places_takes_less_than_its_text() -> None:
    assert len(a_resume().packed()) < 7 * 600


@given(st.integers(-5, 90), st.integers(-5, 90))
def test_a_stretch_touches_each_word_it_shares_a_letter_with(start: int, end: int) -> None:
    places = a_resume(10)
    assert places.touched(start, end) == [one for one in places.words if one.start < end and start < one.end]


def test_words_side_by_side_are_one_box_and_lines_are_apart() -> None:
    boxes = a_resume().lines(7 * 8, 7 * 12 - 1)
    assert [(box.start, box.end) for box in boxes] == [(56, 69), (70, 83)]
    assert [(round(box.left, 1), round(box.right, 1)) for box in boxes] == [(402.4, 481.7), (72.0, 151.3)]


def test_words_far_apart_on_one_line_are_boxes_of_their_own() -> None:
    places = Places((Place(0, 4, 0, 50, 10, 90, 20), Place(5, 9, 0, 300, 10, 340, 20)))
    assert len(places.lines(0, 9)) == 2


def test_a_later_packing_gives_no_places() -> None:
    import json
    import zlib

    assert unpacked(zlib.compress(json.dumps([2, [], []]).encode())) == Places()
